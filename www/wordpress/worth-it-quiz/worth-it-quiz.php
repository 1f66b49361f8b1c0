<?php
/**
 * Plugin Name: Worth It Quiz
 * Description: A quiz for posts about going back to an ex: a shortcode and a block that print the quiz's snippet.
 * Version: {{version}}
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: worth-it-quiz
 *
 * @package WorthItQuiz
 */

namespace WorthItQuiz;

defined( 'ABSPATH' ) || exit;

const TAG = 'worth-it-quiz';

/**
 * The element's attributes that a post may set, each with what makes its value safe to print.
 *
 * `base` is not among them: scripts are loaded from there, and whoever may not write script tags could choose where.
 */
const ATTRIBUTES = array(
	'lang'          => 'esc_attr',
	'country'       => 'esc_attr',
	'theme'         => 'esc_attr',
	'heading-level' => 'esc_attr',
	'exit-url'      => __NAMESPACE__ . '\\web_address',
	'document'      => __NAMESPACE__ . '\\web_address',
);

add_action( 'init', __NAMESPACE__ . '\\register' );

/** Makes the shortcode and the block known. */
function register() {
	add_shortcode( TAG, __NAMESPACE__ . '\\shortcode' );
	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\\block' ) );
}

/**
 * Prints what stands for the shortcode, such as `[worth-it-quiz country="IE" debug]Find help near you[/worth-it-quiz]`.
 *
 * @param array|string $given   What the post says; a word without a value stands under a number.
 * @param string|null  $content The text of the link to help, where it is not the usual one.
 */
function shortcode( $given, $content = null ) {
	$given  = (array) $given;
	$values = array_filter( $given, 'is_string', ARRAY_FILTER_USE_KEY );
	$debug  = in_array( 'debug', $given, true ) || array_key_exists( 'debug', $given );
	return snippet( $values, $debug, wp_strip_all_tags( (string) $content ) );
}

/**
 * Prints what stands for the block.
 *
 * @param array $given What was set in the editor, in the block's spelling.
 */
function block( $given ) {
	$values = array(
		'lang'          => $given['lang'] ?? '',
		'country'       => $given['country'] ?? '',
		'theme'         => $given['theme'] ?? '',
		'heading-level' => $given['headingLevel'] ?? '',
		'exit-url'      => $given['exitUrl'] ?? '',
		'document'      => $given['document'] ?? '',
	);
	return snippet( $values, ! empty( $given['debug'] ), wp_strip_all_tags( $given['linkText'] ?? '' ) );
}

/**
 * Gives the snippet, as the quiz's README has owners paste it, with `base` besides: where an optimiser moves or inlines
 * the script, it says where the files beside it are.
 *
 * @param array  $values Attributes of the element, by name; others than ATTRIBUTES are left out.
 * @param bool   $debug  Whether the quiz tells the owner about itself in the console.
 * @param string $text   The text of the link to help; empty for the usual one.
 */
function snippet( $values, $debug, $text ) {
	$folder     = plugins_url( 'quiz/', __FILE__ );
	$attributes = sprintf( ' base="%s"', esc_url( $folder ) );
	foreach ( ATTRIBUTES as $name => $escape ) {
		$value = $escape( trim( (string) ( $values[ $name ] ?? '' ) ) );
		if ( '' !== $value ) {
			$attributes .= sprintf( ' %s="%s"', $name, $value );
		}
	}
	return sprintf(
		'<worth-it-quiz%s><a href="https://findahelpline.com/">%s</a></worth-it-quiz><script async="async" src="%s"></script>',
		$attributes . ( $debug ? ' debug="debug"' : '' ),
		esc_html( '' === trim( $text ) ? __( 'Find a help line', 'worth-it-quiz' ) : $text ),
		esc_url( $folder . script( $values['lang'] ?? '' ) )
	);
}

/**
 * Names the file with the document of a language: exact, then without the region, then the English one.
 *
 * @param string $lang A language tag, as the post gives it.
 */
function script( $lang ) {
	$lang = strtolower( trim( $lang ) );
	// Other files lie there too, of which none is named after a language.
	if ( ! preg_match( '/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/', $lang ) ) {
		return 'worth-it-quiz.js';
	}
	foreach ( array( $lang, strtok( $lang, '-' ) ) as $wanted ) {
		foreach ( glob( __DIR__ . '/quiz/worth-it-quiz.*.js' ) as $file ) {
			if ( strtolower( basename( $file ) ) === "worth-it-quiz.$wanted.js" ) {
				return basename( $file );
			}
		}
	}
	return 'worth-it-quiz.js';
}

/**
 * Makes an address safe to print: any scheme but these gives an empty one.
 *
 * @param string $address An address, or a path from the site's root.
 */
function web_address( $address ) {
	return esc_url( $address, array( 'https', 'http' ) );
}

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
 * The element's attributes that a post may set, each with the function that makes its value safe to print.
 *
 * `base` is not among them: scripts are loaded from there, and authors who may not write script tags could choose where.
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

/** Registers the shortcode and the block. */
function register() {
	add_shortcode( TAG, __NAMESPACE__ . '\\shortcode' );
	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\\block' ) );
}

/**
 * Renders the shortcode, such as `[worth-it-quiz country="IE" debug]Find help near you[/worth-it-quiz]`.
 *
 * @param array|string $given   The post's attributes; a word without a value has a numeric key.
 * @param string|null  $content The text of the help link, if it is not the usual one.
 */
function shortcode( $given, $content = null ) {
	$given  = (array) $given;
	$values = array_filter( $given, 'is_string', ARRAY_FILTER_USE_KEY );
	$debug  = in_array( 'debug', $given, true ) || array_key_exists( 'debug', $given );
	return snippet( $values, $debug, wp_strip_all_tags( (string) $content ) );
}

/**
 * Renders the block.
 *
 * @param array $given The block's attributes.
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
 * Returns the snippet of the quiz's README, with `base` added, so that the other files are found where an optimiser moves
 * or inlines the script.
 *
 * @param array  $values Attributes of the element, by name; any that are not in ATTRIBUTES are left out.
 * @param bool   $debug  Whether the quiz reports to the owner in the console.
 * @param string $text   The text of the help link; empty for the usual one.
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
 * Returns the name of a language's file: the exact one, else the one without the region, else the English one.
 *
 * @param string $lang A language tag from the post.
 */
function script( $lang ) {
	$lang = strtolower( trim( $lang ) );
	// None of the other files in that folder has a name that looks like a language.
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
 * Returns an address that is safe to print: empty for any other scheme.
 *
 * @param string $address An address, or a path from the site's root.
 */
function web_address( $address ) {
	return esc_url( $address, array( 'https', 'http' ) );
}

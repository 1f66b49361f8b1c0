<?php
/**
 * Prints the quiz: its element where it stands, and its script at the end of the page.
 *
 * @package WorthItQuiz
 */

namespace WorthItQuiz;

defined( 'ABSPATH' ) || exit;

/** The widths of a window, in pixels, between which the reserved height falls from a phone's to a desktop's. */
const PHONE   = 360;
const DESKTOP = 700;

/** The block's attributes, each with the element's name for it. */
const BLOCK_ATTRIBUTES = array(
	'lang'         => 'lang',
	'country'      => 'country',
	'theme'        => 'theme',
	'headingLevel' => 'heading-level',
	'exitUrl'      => 'exit-url',
	'document'     => 'document',
);

/**
 * Renders the shortcode, such as `[worth-it-quiz country="IE" debug]Find help near you[/worth-it-quiz]`.
 *
 * @param array|string $given   The post's attributes; a word without a value has a numeric key.
 * @param string|null  $content The text of the help link, if it is not the usual one.
 */
function shortcode( $given, $content = null ) {
	$given  = (array) $given;
	$debug  = in_array( 'debug', $given, true ) || array_key_exists( 'debug', $given );
	$values = array_filter( $given, 'is_string', ARRAY_FILTER_USE_KEY );
	unset( $values['debug'] );
	return snippet( $values, $debug, (string) $content );
}

/**
 * Renders the block.
 *
 * @param array $given The block's attributes.
 */
function block( $given ) {
	$values = array();
	foreach ( BLOCK_ATTRIBUTES as $attribute => $name ) {
		$values[ $name ] = $given[ $attribute ] ?? '';
	}
	return snippet( $values, ! empty( $given['debug'] ), $given['linkText'] ?? '' );
}

/**
 * Returns the element, and enqueues the script of its language.
 *
 * @param array  $given The element's attributes, by name, as an author typed them.
 * @param bool   $debug Whether the quiz reports to the owner in the console.
 * @param string $text  The text of the help link; empty for the usual one.
 */
function snippet( $given, $debug, $text ) {
	list( $values, $problems ) = check_values( $given );
	$language                  = language( $values['lang'] ?? '' ) ?? site_language();
	enqueue( $language );
	if ( ! isset( $values['document'] ) ) {
		$values['lang'] = $language['code'];
		$values['dir']  = 'rtl' === $language['dir'] ? 'rtl' : '';
	}
	$text = trim( wp_strip_all_tags( $text ) );
	return notice( $problems ) . sprintf(
		'<worth-it-quiz%s><a href="https://findahelpline.com/">%s</a></worth-it-quiz>',
		attributes( $values, $debug, $language ),
		esc_html( '' === $text ? $language['link'] : $text )
	);
}

/**
 * Returns the element's attributes as they are printed.
 *
 * @param array $values   Checked values, by name.
 * @param bool  $debug    Whether the quiz reports to the owner in the console.
 * @param array $language The row of choices whose script runs.
 */
function attributes( $values, $debug, $language ) {
	// With `base`, the other files are found where an optimiser moves or inlines the script.
	$printed = sprintf( ' base="%s"', esc_url( folder() ) );
	foreach ( $values as $name => $value ) {
		if ( '' !== $value ) {
			$printed .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
		}
	}
	// No script runs in a feed, so nothing would fill the room.
	$room = is_feed() ? '' : sprintf( ' style="%s"', esc_attr( reserved_room( $language ) ) );
	return $printed . ( $debug ? ' debug="debug"' : '' ) . $room;
}

/**
 * Returns the style that keeps the quiz's place free until it is drawn, so that the text below does not move. A style
 * attribute can't hold media queries, so the height is a line that falls with the window's width.
 *
 * @param array $language A row of choices.
 */
function reserved_room( $language ) {
	$height = $language['height'];
	return sprintf(
		'display:block;min-height:max(%1$dpx, calc(%2$dpx - (100vw - %3$dpx) * %4$s))',
		$height['wide'],
		$height['narrow'],
		PHONE,
		// Not by the locale's decimal comma.
		number_format( ( $height['narrow'] - $height['wide'] ) / ( DESKTOP - PHONE ), 2, '.', '' )
	);
}

/**
 * Enqueues the script of a language. Its address changes whenever its bytes do, so that no cache serves an old one.
 *
 * @param array $language A row of choices.
 */
function enqueue( $language ) {
	wp_enqueue_script(
		TAG . '-' . strtolower( $language['code'] ),
		folder() . $language['file'],
		array(),
		$language['version'],
		array(
			'in_footer' => true,
			'strategy'  => 'async',
		)
	);
}

/** Returns the address of the folder with the quiz's files; it ends with a slash. */
function folder() {
	return plugins_url( 'quiz/', MAIN_FILE );
}

/**
 * Returns what the people who may edit the post are told in its page; empty for readers.
 *
 * @param string[] $problems Sentences.
 */
function notice( $problems ) {
	if ( ! $problems || is_feed() || ! current_user_can( 'edit_post', get_the_ID() ) ) {
		return '';
	}
	return sprintf(
		'<div class="worth-it-quiz-problems" role="note" style="border-inline-start:4px solid #b32d2e;padding:0.5em 1em;background:#fff;color:#1e1e1e"><p>%1$s</p><ul><li>%2$s</li></ul></div>',
		esc_html__( 'Worth It Quiz: these options can’t be used and were left out. Readers don’t see this note.', 'worth-it-quiz' ),
		implode( '</li><li>', array_map( 'esc_html', $problems ) )
	);
}

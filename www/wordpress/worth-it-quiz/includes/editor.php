<?php
/**
 * What the block's editor has to know.
 *
 * @package WorthItQuiz
 */

namespace WorthItQuiz;

defined( 'ABSPATH' ) || exit;

/** Hands the choices over to the editor's scripts, with their translations. */
function prepare_editor() {
	// WordPress names the scripts of block.json after the block: the first, then the second.
	$first = generate_block_asset_handle( 'worth-it-quiz/quiz', 'editorScript' );
	wp_add_inline_script(
		$first,
		'window.worthItQuiz = ' . wp_json_encode( editor_data(), JSON_HEX_TAG | JSON_HEX_AMP ) . ';',
		'before'
	);
	foreach ( array( $first, "$first-2" ) as $handle ) {
		wp_set_script_translations( $handle, 'worth-it-quiz', __DIR__ . '/../languages' );
	}
}

/** Returns the data of the editor's scripts; editor/checks.js says what each is. */
function editor_data() {
	$choices = choices();
	return array(
		'folder'       => folder(),
		'siteHost'     => (string) wp_parse_url( home_url(), PHP_URL_HOST ),
		'siteLanguage' => site_language()['code'],
		'languages'    => array_map( __NAMESPACE__ . '\\with_room', $choices['languages'] ),
		'countries'    => $choices['countries'],
	);
}

/**
 * Returns a language with the style that reserves its height.
 *
 * @param array $language A row of choices.
 */
function with_room( $language ) {
	return $language + array( 'room' => reserved_room( $language ) );
}

<?php
/**
 * What the quiz offers: its languages and the countries whose help lines it has.
 *
 * @package WorthItQuiz
 */

namespace WorthItQuiz;

defined( 'ABSPATH' ) || exit;

/**
 * Returns what the build wrote into choices.json.
 *
 * @return array `languages`: a list of rows with `code`, `dir`, `file`, `version`, `link` and `height` (the pixels to
 *               reserve, `wide` and `narrow`), English first; `countries`: English names by ISO code.
 */
function choices() {
	static $choices = null;
	if ( null === $choices ) {
		$choices = wp_json_file_decode( __DIR__ . '/../choices.json', array( 'associative' => true ) );
	}
	return $choices;
}

/**
 * Returns the row of a language: the exact one, else the first with the same language and another region.
 *
 * @param string $tag A language tag, such as `pt-PT`.
 * @return array|null Null where the quiz is not in that language.
 */
function language( $tag ) {
	$tag = strtolower( $tag );
	foreach ( array( $tag, strtok( $tag, '-' ) ) as $wanted ) {
		foreach ( choices()['languages'] as $language ) {
			$code = strtolower( $language['code'] );
			if ( $code === $wanted || strtok( $code, '-' ) === $wanted ) {
				return $language;
			}
		}
	}
	return null;
}

/** Returns the row of the language in which the page is shown; the English one where the quiz is not in it. */
function site_language() {
	// Plugins for several languages answer here with that of the present page.
	$language = language( str_replace( '_', '-', get_locale() ) );
	return $language ?? choices()['languages'][0];
}

<?php
/**
 * Which values of the options can be used, and what an author is told of the others.
 *
 * The block's editor checks the same before it stores a value (editor/checks.js). Here everything is checked again, since
 * shortcodes are typed by hand.
 *
 * @package WorthItQuiz
 */

namespace WorthItQuiz;

defined( 'ABSPATH' ) || exit;

/**
 * The element's attributes that a post may set, each with the function that says what is wrong with a value.
 *
 * `base` is not among them: scripts are loaded from there, and authors who may not write script tags could choose where.
 */
const CHECKS = array(
	'lang'          => __NAMESPACE__ . '\\lang_problem',
	'country'       => __NAMESPACE__ . '\\country_problem',
	'theme'         => __NAMESPACE__ . '\\theme_problem',
	'heading-level' => __NAMESPACE__ . '\\level_problem',
	'exit-url'      => __NAMESPACE__ . '\\exit_problem',
	'document'      => __NAMESPACE__ . '\\document_problem',
);

/** What people write for a country that has another code. */
const COUNTRY_ALIASES = array(
	'UK'  => 'GB',
	'USA' => 'US',
);

/**
 * Sorts values into those that can be used and sentences about the others.
 *
 * @param array $given Values by the attribute's name, as an author typed them.
 * @return array First the values that can be used, by name; then the sentences.
 */
function check_values( $given ) {
	$given    = array_filter( array_map( __NAMESPACE__ . '\\clean', $given ), 'strlen' );
	$values   = array();
	$problems = array();
	foreach ( $given as $name => $value ) {
		$check   = CHECKS[ $name ] ?? __NAMESPACE__ . '\\name_problem';
		$problem = $check( $value, $given );
		if ( '' === $problem ) {
			$values[ $name ] = 'country' === $name ? strtoupper( $value ) : $value;
		} else {
			$problems[] = sprintf( '%1$s="%2$s": %3$s', $name, $value, $problem );
		}
	}
	return array( $values, $problems );
}

/**
 * Returns a value without the curly quotes that editors put around it.
 *
 * @param mixed $value A value as typed.
 */
function clean( $value ) {
	$text  = is_scalar( $value ) ? html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5 ) : '';
	$sides = '[\s"\x{201C}-\x{201F}\x{2018}-\x{201B}\x{2032}\x{2033}\x{AB}\x{BB}]+';
	return (string) preg_replace( "/^$sides|$sides\$/u", '', wp_check_invalid_utf8( $text ) );
}

/** Says that a name is none of the options. */
function name_problem() {
	/* translators: %s: a list of words. */
	return sprintf( __( 'the quiz has no such option; it has %s.', 'worth-it-quiz' ), implode( ', ', array_keys( CHECKS ) ) );
}

/**
 * Says what is wrong with a language. An owner's own questions may be in any.
 *
 * @param string $value A language tag.
 * @param array  $given All values.
 */
function lang_problem( $value, $given ) {
	$is_tag = preg_match( '/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i', $value );
	if ( $is_tag && ( language( $value ) || isset( $given['document'] ) ) ) {
		return '';
	}
	$codes = implode( ', ', wp_list_pluck( choices()['languages'], 'code' ) );
	/* translators: %s: a list of language codes. */
	return sprintf( __( 'the quiz is not in this language; take one of %s.', 'worth-it-quiz' ), $codes );
}

/**
 * Says what is wrong with a country. An owner's own questions may bring help lines for any.
 *
 * @param string $value An ISO code, in any case.
 * @param array  $given All values.
 */
function country_problem( $value, $given ) {
	$code      = strtoupper( $value );
	$countries = choices()['countries'];
	if ( isset( $countries[ $code ] ) || ( isset( $given['document'] ) && preg_match( '/^[A-Z]{2}$/', $code ) ) ) {
		return '';
	}
	$names = array_change_key_case( array_flip( $countries ), CASE_UPPER );
	$meant = COUNTRY_ALIASES[ $code ] ?? $names[ $code ] ?? '';
	if ( '' !== $meant ) {
		/* translators: %s: a country's ISO code, such as IE. */
		return sprintf( __( 'a country is given by its code; write %s.', 'worth-it-quiz' ), $meant );
	}
	return preg_match( '/^[A-Z]{2}$/', $code )
		? __( 'the quiz has no help lines for this country; leave the option out, and readers choose for themselves.', 'worth-it-quiz' )
		: __( 'a country is given by its code of two letters, such as IE for Ireland.', 'worth-it-quiz' );
}

/**
 * Says what is wrong with a theme.
 *
 * @param string $value The theme's name.
 */
function theme_problem( $value ) {
	return preg_match( '/^(auto|light|dark)$/i', $value ) ? '' : __( 'take one of auto, light, dark.', 'worth-it-quiz' );
}

/**
 * Says what is wrong with the level of the heading.
 *
 * @param string $value A digit.
 */
function level_problem( $value ) {
	return preg_match( '/^[1-6]$/', $value ) ? '' : __( 'take a number from 1 to 6.', 'worth-it-quiz' );
}

/**
 * Says what is wrong with the address of the way out. Only the plain spelling of an address is taken, which every browser
 * reads in the same way.
 *
 * @param string $value A whole address.
 */
function exit_problem( $value ) {
	if ( ! preg_match( '~^https://([^/?#\s\\\\"<>]+)([/?#][^\s\\\\"<>]*)?$~i', $value, $found ) ) {
		return __( 'the way out has to be a full address that begins with https://.', 'worth-it-quiz' );
	}
	if ( false !== strpos( $found[1], '@' ) ) {
		return __( 'the address has a name or a password in it; leave these out.', 'worth-it-quiz' );
	}
	if ( ! preg_match( '/^[^:]+(:\d+)?$/', $found[1] ) || is_own_site( (string) strtok( $found[1], ':' ) ) ) {
		return __( 'the way out has to lead to another site than this one.', 'worth-it-quiz' );
	}
	return '';
}

/**
 * Returns whether a host is this site, a part of it, or what it is a part of.
 *
 * @param string $host A host's name.
 */
function is_own_site( $host ) {
	$there = site_of( $host );
	$here  = site_of( (string) wp_parse_url( home_url(), PHP_URL_HOST ) );
	return $there === $here || is_part_of( $there, $here ) || is_part_of( $here, $there );
}

/**
 * Returns a host's name without what does not count.
 *
 * @param string $host A host's name.
 */
function site_of( $host ) {
	return (string) preg_replace( '/^www\.|\.$/', '', strtolower( $host ) );
}

/**
 * Returns whether a host is a subdomain of another.
 *
 * @param string $part  The one that may be a part.
 * @param string $whole The other.
 */
function is_part_of( $part, $whole ) {
	return substr( $part, -strlen( ".$whole" ) ) === ".$whole";
}

/**
 * Says what is wrong with the address of an owner's own questions.
 *
 * @param string $value An address, whole or relative to the page.
 */
function document_problem( $value ) {
	$is_address = preg_match( '~^(https?://|/|\.{0,2}/|[\w-]+[./])[^\s\\\\"<>]*$~i', $value );
	return $is_address && '' !== esc_url_raw( $value, array( 'https', 'http' ) )
		? ''
		: __( 'take the address of your document, whole or from the root of your site, such as /my-quiz.quiz.', 'worth-it-quiz' );
}

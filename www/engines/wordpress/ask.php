<?php
/**
 * Answers questions of the tests about the plugin, as JSON. The first argument is the question, the second its matter.
 */

if ( 'translate' === $argv[1] ) {
	// Before anything asks for a text: older releases do not look a second time.
	$in_language = fn() => json_decode( $argv[2] );
	$wp_filter   = array( 'locale' => array( 10 => array( array( 'function' => $in_language, 'accepted_args' => 1 ) ) ) );
}
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require_once ABSPATH . 'wp-admin/includes/file.php';

$answers = array(
	// The sentences about options, each by the attribute's name.
	'check'     => function ( $options ) {
		return WorthItQuiz\check_values( $options )[1];
	},
	// The page as printed for a site in that language.
	'locale'    => function ( $locale ) {
		add_filter( 'locale', fn() => $locale );
		ob_start();
		$html = do_shortcode( '[worth-it-quiz]' );
		wp_print_footer_scripts();
		return $html . ob_get_clean();
	},
	// A text of the plugin, and those of one of its editor's scripts, in that language.
	'translate' => function () {
		WorthItQuiz\prepare_editor();
		return array(
			__( 'take a number from 1 to 6.', 'worth-it-quiz' ),
			wp_scripts()->print_translations( 'worth-it-quiz-quiz-editor-script-2', false ),
		);
	},
	// Everything that a plugin may leave in a database.
	'traces'    => function () {
		global $wpdb;
		$names = fn( $query ) => array_values( array_filter( $wpdb->get_col( $query ), fn( $name ) => 0 !== strpos( $name, '_' ) ) ); // phpcs:ignore
		return array(
			'options' => $names( "select option_name from $wpdb->options order by 1" ),
			'users'   => $names( "select distinct meta_key from $wpdb->usermeta order by 1" ),
			'tables'  => $wpdb->get_col( 'show tables' ),
			'cron'    => array_keys( array_merge( ...array_values( array_map( fn( $at ) => (array) $at, (array) _get_cron_array() ) ) ) ),
		);
	},
	'delete'    => function ( $file ) {
		deactivate_plugins( $file );
		return true === delete_plugins( array( $file ) ) && ! is_dir( WP_PLUGIN_DIR . '/' . dirname( $file ) );
	},
);
echo wp_json_encode( $answers[ $argv[1] ]( json_decode( $argv[2] ?? 'null', true ) ) );

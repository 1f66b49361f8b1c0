<?php
/**
 * Prints a page with what the plugin makes of attributes that come as JSON: by the shortcode, then by the block.
 */

require __DIR__ . '/wp-load.php';

$given = json_decode( $argv[1], true );
echo '<!doctype html><meta charset="utf-8"><title>Printed</title>';
echo WorthItQuiz\shortcode( $given, $argv[2] );
echo render_block(
	array(
		'blockName'    => 'worth-it-quiz/quiz',
		'attrs'        => array(
			'lang'         => $given['lang'],
			'country'      => $given['country'],
			'theme'        => $given['theme'],
			'headingLevel' => $given['heading-level'],
			'exitUrl'      => $given['exit-url'],
			'document'     => $given['document'],
			'linkText'     => $argv[2],
		),
		'innerContent' => array(),
		'innerBlocks'  => array(),
	)
);
wp_print_footer_scripts();

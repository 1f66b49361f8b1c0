<?php
/**
 * What the editor's script of that name needs of WordPress.
 *
 * @package WorthItQuiz
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'wp-i18n' ),
	'version'      => '{{version}}',
);

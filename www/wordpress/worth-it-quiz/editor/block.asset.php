<?php
/**
 * What the editor's script of that name needs of WordPress.
 *
 * @package WorthItQuiz
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'worth-it-quiz-quiz-editor-script', 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '{{version}}',
);

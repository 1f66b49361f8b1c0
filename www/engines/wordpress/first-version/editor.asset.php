<?php
/**
 * What the editor's script needs of WordPress.
 *
 * @package WorthItQuiz
 */

return array(
	'dependencies' => array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '{{version}}',
);

<?php
/**
 * Plugin Name: Worth It Quiz
 * Plugin URI: {{homepage}}
 * Description: A quiz for posts about going back to an ex: a block and a shortcode. It runs in the reader's browser, and nothing that a reader answers leaves it.
 * Version: {{version}}
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: The authors of Worth It Quiz
 * Author URI: {{repository}}
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: worth-it-quiz
 * Domain Path: /languages
 *
 * @package WorthItQuiz
 */

namespace WorthItQuiz;

defined( 'ABSPATH' ) || exit;

/** The name of the shortcode, of the element and of the folder. */
const TAG = 'worth-it-quiz';

/** The plugin's main file, from which addresses are made. */
const MAIN_FILE = __FILE__;

require_once __DIR__ . '/includes/choices.php';
require_once __DIR__ . '/includes/checks.php';
require_once __DIR__ . '/includes/snippet.php';
require_once __DIR__ . '/includes/editor.php';

add_action( 'init', __NAMESPACE__ . '\\register' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\\prepare_editor' );

/** Registers the shortcode and the block. */
function register() {
	add_shortcode( TAG, __NAMESPACE__ . '\\shortcode' );
	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\\block' ) );
}

<?php
/**
 * What a web server does for WordPress: files as they are, everything else to index.php.
 */

$path = __DIR__ . wp_path();
if ( is_file( $path ) || is_file( $path . '/index.php' ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';

/** Gives the address's path, without the query. */
function wp_path() {
	return rtrim( urldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) ), '/' );
}

<?php
/**
 * Installs WordPress, with one user a role, each with its role as name and password. The argument is the theme.
 */

define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'A blog', 'administrator', 'administrator@example.org', true, '', 'administrator' );
foreach ( array( 'editor', 'author' ) as $name ) {
	$id = wp_create_user( $name, $name, "$name@example.org" );
	( new WP_User( $id ) )->set_role( $name );
}
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'show_avatars', 0 );
switch_theme( $argv[1] );

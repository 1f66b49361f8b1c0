<?php
/**
 * Opens the classic editor where the address asks for it, as the plugin Classic Editor does.
 */

add_filter(
	'use_block_editor_for_post',
	function ( $use ) {
		return isset( $_GET['classic'] ) ? false : $use;
	}
);

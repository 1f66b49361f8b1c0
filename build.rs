//! Gives the module a stack of 64 KiB. The linker's own 1 MiB would be most of what a widget takes from the page; our
//! deepest call takes a small part of either, and whatever goes past the end traps.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        println!("cargo::rustc-link-arg-cdylib=-zstack-size=65536");
    }
}

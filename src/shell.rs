//! The shell, for WebAssembly only: draws screens into a shadow root and carries out what a session orders.

mod app;
mod dom;
mod embed;
mod leave;
mod page;
mod view;

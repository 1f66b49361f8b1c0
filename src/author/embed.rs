//! What pages call in the author's module.

use serde::Serialize;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use super::{Trouble, parse_bytes};

/// A problem as pages see it.
#[derive(Serialize)]
struct Told<'t> {
    path: &'t str,
    line: usize,
    column: usize,
    message: &'t str,
}

impl<'t> Told<'t> {
    fn of(trouble: &'t Trouble) -> Self {
        Self {
            path: &trouble.path,
            line: trouble.line,
            column: trouble.column,
            message: &trouble.message,
        }
    }
}

/// Checks a document, and gives all problems that were found as a list of objects.
#[must_use]
#[wasm_bindgen]
pub fn check(document: &[u8]) -> JsValue {
    match parse_bytes(document) {
        Ok(_) => told(&[]),
        Err(report) => told(&report.troubles),
    }
}

/// Compiles a document into the form that readers download.
///
/// # Errors
///
/// All problems that were found, as a list of objects.
#[wasm_bindgen]
pub fn compile(document: &[u8]) -> Result<Vec<u8>, JsValue> {
    let manuscript = parse_bytes(document).map_err(|report| told(&report.troubles))?;
    let compiled = manuscript.compile();
    compiled.map_err(|damage| JsValue::from_str(&damage.to_string()))
}

fn told(troubles: &[Trouble]) -> JsValue {
    let told: Vec<_> = troubles.iter().map(Told::of).collect();
    serde_wasm_bindgen::to_value(&told).unwrap_or_default()
}

//! What pages call in the author's module.

use serde::Serialize;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use super::{Diagnostic, parse_bytes};
use crate::model::review::ReviewNote;

/// A diagnostic as pages see it.
#[derive(Serialize)]
struct Told<'t> {
    path: String,
    line: usize,
    column: usize,
    message: &'t str,
}

impl<'t> Told<'t> {
    fn of(diagnostic: &'t Diagnostic) -> Self {
        Self {
            path: diagnostic.path.to_string(),
            line: diagnostic.line,
            column: diagnostic.column,
            message: &diagnostic.message,
        }
    }
}

/// Checks a document, and returns all problems that were found as a list of objects.
#[must_use]
#[wasm_bindgen]
pub fn check(document: &[u8]) -> JsValue {
    match parse_bytes(document) {
        Ok(_) => told(&[]),
        Err(report) => told(&report.diagnostics),
    }
}

/// Compiles a document into the form that readers download. What follows from its reviews is the page's to find out: by
/// whom and when, or an empty name for a draft, and how many texts changed since.
///
/// # Errors
///
/// All problems that were found, as a list of objects.
#[wasm_bindgen]
pub fn compile(document: &[u8], who: &str, when: &str, changed: usize) -> Result<Vec<u8>, JsValue> {
    let document = parse_bytes(document).map_err(|report| told(&report.diagnostics))?;
    let note = ReviewNote { who, when, changed };
    let compiled = document.compile_with((!who.is_empty()).then_some(note));
    compiled.map_err(|damage| JsValue::from_str(&damage.to_string()))
}

fn told(diagnostics: &[Diagnostic]) -> JsValue {
    let told: Vec<_> = diagnostics.iter().map(Told::of).collect();
    serde_wasm_bindgen::to_value(&told).unwrap_or_default()
}

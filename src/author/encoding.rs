//! From the bytes of a file to its text.

use super::{
    diagnostic::{Diagnostic, Report},
    path::Path,
};

/// Finds the text in the bytes of a file.
///
/// ```
/// use worth_it_quiz::author::text;
///
/// assert_eq!(text(b"{}").unwrap(), "{}");
/// assert!(text(b"\xFF\xFE{\0}\0").unwrap_err().to_string().contains("this is UTF-16"));
/// ```
///
/// # Errors
///
/// Where it is not UTF-8.
pub fn text(bytes: &[u8]) -> Result<&str, Report> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Err(report("", "the text begins with a byte order mark")),
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, ..] | [_, 0, ..] => {
            Err(report("", "this is UTF-16"))
        }
        _ => str::from_utf8(bytes).map_err(|error| {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            report(
                str::from_utf8(valid).unwrap_or_default(),
                "this is not UTF-8",
            )
        }),
    }
}

/// Returns what is told at the end of a text.
fn report(before: &str, what: &str) -> Report {
    let message = format!("{what}; save it as UTF-8, without a byte order mark");
    Diagnostic::new(before, before.len(), Path::default(), message).into()
}

//! Placeholders in the labels: those that a label needs, and words in braces that nothing is put into.

use super::{diagnostic::Problem, json::Node, path::Path, violations::Violations};

/// The labels that values are put into: each with the placeholders that it needs, and those that it may leave out. A test
/// holds it against the English document.
const PLACEHOLDERS: [(&str, &[&str], &[&str]); 17] = [
    ("startLead", &[], &["{total}"]),
    ("progress", &["{n}"], &["{total}"]),
    ("reviewed", &["{name}", "{date}"], &[]),
    ("reviewChanged", &["{name}", "{date}", "{number}"], &[]),
    ("emergency", &["{number}"], &[]),
    ("call", &["{number}"], &[]),
    ("text", &["{number}"], &[]),
    ("textKeyword", &["{keyword}", "{number}"], &[]),
    ("whatsapp", &["{number}"], &[]),
    ("dialOption", &["{option}"], &[]),
    ("openHours", &["{number}"], &[]),
    ("emergencyPolice", &["{number}"], &[]),
    ("emergencyFire", &["{number}"], &[]),
    ("emergencyMedical", &["{number}"], &[]),
    ("emergencyText", &["{number}"], &[]),
    ("dialCode", &["{number}"], &[]),
    ("chat", &["{number}"], &[]),
];

/// Adds a violation for each placeholder that a label lacks, without which readers would see no number, and for each
/// that nothing is put into, which they would see as it is.
pub(super) fn check(document: Node<'_>, found: &mut Violations) {
    let path = Path::root("strings");
    for field in document.find(&path).fields() {
        // A blank text is told as such.
        let text = field.value.text().unwrap_or_default();
        if text.trim().is_empty() {
            continue;
        }
        let path = || path.key(&field.name);
        let (needed, optional) = taken_by(&field.name);
        let all: Vec<_> = words_in_braces(&text).collect();
        for placeholder in needed {
            let problem = Problem::PlaceholderMissing(placeholder);
            found.require(all.contains(placeholder), path, problem);
        }
        for written in all {
            if !needed.contains(&written) && !optional.contains(&written) {
                let takes = [needed, optional].concat();
                found.add(path(), Problem::PlaceholderUnknown(written.into(), takes));
            }
        }
    }
}

/// Returns the placeholders that a label needs, and those that it may leave out.
fn taken_by(label: &str) -> (&'static [&'static str], &'static [&'static str]) {
    let found = PLACEHOLDERS.iter().find(|(name, ..)| *name == label);
    found.map_or((&[], &[]), |(_, needed, optional)| (needed, optional))
}

/// Returns what stands in braces, with them; of braces in braces, the innermost.
fn words_in_braces(text: &str) -> impl Iterator<Item = &str> {
    let starts = text.match_indices('{').map(|(start, _)| start);
    starts.filter_map(|start| {
        // Only as far as the next brace, so that each letter is looked at once.
        let word = text.get(start + 1..)?.split('{').next()?;
        let length = word.find('}')?;
        text.get(start..start + length + 2)
    })
}

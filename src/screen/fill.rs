//! Puts texts together, by plain loops: the standard library's searching and joining took 3 KB of the reader's
//! module.

use super::Text;

/// Fills values in for words in braces. A word without a value stays as it was written.
pub(super) fn fill<'a>(template: &str, values: &[(&str, &str)]) -> Text<'a> {
    let mut text = String::new();
    let mut open = None;
    for letter in template.chars() {
        let start = text.len();
        text.push(letter);
        match (letter, open) {
            ('{', _) => open = Some(start),
            ('}', Some(start)) => {
                open = None;
                replace(&mut text, start, values);
            }
            _ => {}
        }
    }
    Text::Owned(text)
}

/// Puts a value in the place of the word that ends a text, braces and all.
fn replace(text: &mut String, start: usize, values: &[(&str, &str)]) {
    for (name, value) in values {
        let word = text.as_bytes().get(start + 1..text.len() - 1);
        if word == Some(name.as_bytes()) {
            while text.len() > start {
                text.pop();
            }
            text.push_str(value);
            return;
        }
    }
}

pub(super) fn join<'a>(parts: &[&str]) -> Text<'a> {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    Text::Owned(text)
}

//! Markup in texts. Readers see every text as it is written, so a tag, an entity or a sign of Markdown would stand there.
//!
//! Only what can hardly be meant otherwise counts: not `<3`, `a < b`, `Q&A`, `s**t` or a footnote's asterisk.

use super::{diagnostic::Problem, json::Node, path::Path, violations::Violations};

/// Adds a violation for each text in a value that has markup.
pub(super) fn check(value: Node<'_>, found: &mut Violations) {
    value.each(&Path::default(), &mut |value, path| {
        let text = value.text().unwrap_or_default();
        if let Some(markup) = find(&text) {
            found.add(path.clone(), Problem::Markup(markup.to_owned()));
        }
    });
}

/// Returns the first markup in a text. No part of the text is looked at more than a few times, however long it is.
fn find(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let mut bold = None;
    for (start, sign) in bytes.iter().enumerate() {
        let rest = bytes.get(start..)?;
        let length = match sign {
            b'<' => tag(rest),
            b'&' => reference(rest),
            b']' => link(rest),
            b'*' if rest.starts_with(b"**") => {
                let before = bytes.get(start.wrapping_sub(1)).copied();
                match (bold, before, rest.get(2).copied()) {
                    (_, Some(b'*'), _) | (_, _, Some(b'*')) | (Some(_), Some(b' '), _) => {}
                    (None, before, after) if !is_letter(before) && is_letter(after) => {
                        bold = Some(start);
                    }
                    (Some(open), _, after) if !is_letter(after) => {
                        return text.get(open..start + 2);
                    }
                    _ => {}
                }
                None
            }
            _ => None,
        };
        if let Some(length) = length {
            return text.get(start..start + length);
        }
    }
    None
}

/// Returns the length of a tag or a comment that a text begins with.
fn tag(text: &[u8]) -> Option<usize> {
    let inner = begin(text, 1, |byte| byte != b'<' && byte != b'>')?;
    let end = inner.len() + 1;
    let name = inner.strip_prefix(b"/").unwrap_or(inner);
    let rest = name.get(begin(name, 0, |byte| byte.is_ascii_alphanumeric())?.len()..)?;
    let is_named = name.first()?.is_ascii_alphabetic();
    let is_tag = is_named && (matches!(rest, b"" | b"/" | b" /") || rest.contains(&b'='));
    let is_closed = text.get(end) == Some(&b'>');
    (is_closed && (is_tag || inner.starts_with(b"!--"))).then_some(end + 1)
}

/// Returns the length of a character reference that a text begins with, such as `&nbsp;`.
fn reference(text: &[u8]) -> Option<usize> {
    let name = begin(text, 1, |byte| byte == b'#' || byte.is_ascii_alphanumeric())?;
    let end = name.len() + 1;
    let is_known = name.len() > 2 || matches!(name, b"lt" | b"gt");
    (is_known && text.get(end) == Some(&b';')).then_some(end + 1)
}

/// Returns the length of the end of a link in Markdown that a text begins with: from its bracket on, with the address.
fn link(text: &[u8]) -> Option<usize> {
    let is_link = text.starts_with(b"](http") || text.starts_with(b"](/");
    let address = begin(text, 1, |byte| !matches!(byte, b')' | b']'))?;
    is_link.then_some(address.len() + 2)
}

/// Returns the bytes from a place on, as far as they fit.
fn begin(text: &[u8], from: usize, fits: fn(u8) -> bool) -> Option<&[u8]> {
    let rest = text.get(from..)?;
    let end = rest.iter().position(|byte| !fits(*byte));
    rest.get(..end.unwrap_or(rest.len()))
}

/// Whether there is a letter or a digit.
fn is_letter(byte: Option<u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn finds_what_readers_would_see_as_it_is() {
        for (text, markup) in [
            ("This is <b>not</b> love", "<b>"),
            ("</p>", "</p>"),
            ("one<br>two", "<br>"),
            ("one<br />two", "<br />"),
            (
                "see <a href='https://example.org'>here</a>",
                "<a href='https://example.org'>",
            ),
            ("<!-- later -->", "<!-- later -->"),
            ("call <name>", "<name>"),
            ("a&nbsp;b", "&nbsp;"),
            ("he said &quot;no&quot;", "&quot;"),
            ("f&uuml;r", "&uuml;"),
            ("1 &lt; 2", "&lt;"),
            ("&#8211; and &#x2013;", "&#8211;"),
            (
                "[a list](https://example.org) of lines",
                "](https://example.org)",
            ),
            ("you are **not to blame**.", "**not to blame**"),
            ("**Stop**", "**Stop**"),
            ("a < b, and <i>c</i>", "<i>"),
        ] {
            assert_eq!(find(text), Some(markup), "{text}");
        }
    }

    #[test]
    fn leaves_alone_what_only_looks_like_it() {
        for text in [
            "I <3 you",
            "a < b",
            "a < b and c > d",
            "x<y and z>w",
            "<",
            "<>",
            "< b >",
            "->",
            "Q&A",
            "R&B; and more",
            "you & me; or nobody",
            "AT&T;",
            "&",
            "&;",
            "[sic] (as written)",
            "[a](b)",
            "he calls you a b**ch and a wh**e",
            "f*** off, you ****",
            "f***ed, sh**, s**t",
            "** a note",
            "5 ** 3 ** 2",
            "*one* asterisk",
            "{n} of {total}",
            "",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}

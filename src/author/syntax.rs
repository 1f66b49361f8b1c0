//! What authors are told of a text that is not JSON.

use nojson::{JsonParseError, JsonValueKind as Kind};

use super::{diagnostic::Diagnostic, path::Segment};

/// The most steps of a path; no document is as deep.
const DEPTH: usize = 16;
const NO_VALUE: &str = "expected a value: a text in double quotes, a list or an object";
/// How long an escape such as `\ud800` is, in bytes.
const ESCAPE: usize = 6;

/// Says where a text stops being JSON, why, and what to do about it.
pub(super) fn diagnose(text: &str, error: &JsonParseError) -> Diagnostic {
    let offset = error.position();
    let context = Context::before(text, offset);
    let message = match (error, error.kind(), character(text, offset)) {
        (JsonParseError::UnexpectedEos { .. }, kind, _) => return unfinished(text, kind, &context),
        (JsonParseError::UnexpectedTrailingChar { .. }, ..) => {
            "the document has ended before this; take the rest out"
        }
        // The parser takes 128 values inside each other.
        (JsonParseError::InvalidValue { .. }, ..) => {
            "no document is as deep as this; is a bracket missing before?"
        }
        (_, Some(Kind::String), '\0'..' ') => {
            "a text can't run over the end of a line, and has no tabs; a new line is written \\n"
        }
        (_, Some(Kind::String), _) => return wrong_escape(text, offset),
        (_, Some(Kind::Integer | Kind::Float), _) => {
            "this is no number; a text needs double quotes"
        }
        (_, Some(Kind::Null | Kind::Boolean), _) => NO_VALUE,
        (_, _, character) => unexpected(character, context.expects),
    };
    context.diagnostic(text, offset, message)
}

/// Returns the character at an offset, or a space at the end.
fn character(text: &str, offset: usize) -> char {
    let rest = text.get(offset..).unwrap_or_default();
    rest.chars().next().unwrap_or(' ')
}

/// Says what a text lacks that ends too early, at its last character.
fn unfinished(text: &str, kind: Option<Kind>, context: &Context<'_>) -> Diagnostic {
    let message = match (kind, context.expects, context.open.last()) {
        _ if text.trim().is_empty() => "there is nothing here",
        (Some(Kind::String), ..) => "the text ends inside quotes; is the rest missing?",
        (_, Expected::Value, Some(Inside::List(1..) | Inside::Object(_))) => {
            "the text ends before a value; is the rest missing?"
        }
        (_, _, Some(Inside::List(_))) => "the text ends inside a list; is the rest missing?",
        (_, _, Some(Inside::Object(_))) => "the text ends inside an object; is the rest missing?",
        (_, _, None) => "the text ends inside a value; is the rest missing?",
    };
    let last = text.char_indices().next_back();
    context.diagnostic(text, last.map_or(0, |(offset, _)| offset), message)
}

/// Says why a character can't stand where something else is expected.
const fn unexpected(character: char, expected: Expected) -> &'static str {
    match (character, expected) {
        ('“' | '”' | '„' | '‘' | '’' | '\'', _) => {
            "only straight double quotes can stand here: \""
        }
        ('/' | '#', _) => "JSON has no comments; take it out",
        // The last one is the byte order mark.
        ('\u{a0}' | '\u{2000}'..='\u{200d}' | '\u{3000}' | '\u{feff}', _) => {
            "an invisible character stands here; take it out"
        }
        ('}' | ']', Expected::Value | Expected::Name) => {
            "a value is missing before this; is there a comma too many?"
        }
        ('<', Expected::Value) => "this is a page in HTML, not a document in JSON",
        (_, Expected::Value) => NO_VALUE,
        (_, Expected::Name) => "expected a name in straight double quotes",
        (_, Expected::Colon) => "expected a colon after the name",
        (_, Expected::Comma) => {
            "expected a comma or the end; a quote inside a text is written \\\""
        }
    }
}

/// Says what is wrong with the escape around an offset.
fn wrong_escape(text: &str, offset: usize) -> Diagnostic {
    let before = text.get(..offset).unwrap_or_default();
    let begin = before.rfind('\\').unwrap_or(offset);
    // The second escape of a pair is found to be wrong where the first one stands for half a character.
    let first = begin.saturating_sub(ESCAPE);
    if unit(text, first).is_some_and(|unit| (0xD800..0xDC00).contains(&unit)) {
        return half_a_character(text, first);
    }
    if unit(text, begin).is_some_and(|unit| (0xD800..0xE000).contains(&unit)) {
        return half_a_character(text, begin);
    }
    let message = "no such escape; a backslash is written \\\\";
    Context::before(text, offset).diagnostic(text, begin, message)
}

fn half_a_character(text: &str, begin: usize) -> Diagnostic {
    let end = begin + ESCAPE;
    let escape = text.get(begin..end).unwrap_or_default();
    let message = format!("`{escape}` is half a character; write the character itself");
    Context::before(text, end).diagnostic(text, begin, message)
}

/// Returns what an escape such as `\ud800` stands for.
fn unit(text: &str, begin: usize) -> Option<u16> {
    let escape = text.get(begin..begin + ESCAPE)?;
    u16::from_str_radix(escape.strip_prefix("\\u")?, 16).ok()
}

/// What stands before an offset in a text.
struct Context<'t> {
    /// The objects and lists that are still open.
    open: Vec<Inside<'t>>,
    expects: Expected,
}

enum Inside<'t> {
    /// In the field of this name, as it is written; in none, where the name is still to come.
    Object(Option<&'t str>),
    /// In the item with this index.
    List(usize),
}

/// What JSON has next.
#[derive(Clone, Copy)]
enum Expected {
    Value,
    Name,
    Colon,
    Comma,
}

impl<'t> Context<'t> {
    /// Returns the context of an offset in a text that is JSON up to there.
    fn before(text: &'t str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let mut context = Self {
            open: Vec::new(),
            expects: Expected::Value,
        };
        let mut here = 0;
        while let Some(byte) = before.as_bytes().get(here) {
            here += 1;
            if *byte == b'"' {
                let string = string_from(before, here);
                here += string.len() + 1;
                context.pass_string(string);
            } else {
                context.pass(*byte);
            }
        }
        context
    }

    fn pass(&mut self, byte: u8) {
        self.expects = match (byte, self.open.last_mut()) {
            (b'{', _) => {
                self.open.push(Inside::Object(None));
                Expected::Name
            }
            (b'[', _) => {
                self.open.push(Inside::List(0));
                Expected::Value
            }
            (b',', Some(Inside::Object(name))) => {
                *name = None;
                Expected::Name
            }
            (b',', Some(Inside::List(index))) => {
                *index += 1;
                Expected::Value
            }
            (b'}' | b']', _) => {
                self.open.pop();
                Expected::Comma
            }
            (b':', _) => Expected::Value,
            (b' ' | b'\t' | b'\n' | b'\r', _) => self.expects,
            _ => Expected::Comma,
        };
    }

    fn pass_string(&mut self, string: &'t str) {
        self.expects = match (self.expects, self.open.last_mut()) {
            (Expected::Name, Some(Inside::Object(name))) => {
                *name = Some(string);
                Expected::Colon
            }
            _ => Expected::Comma,
        };
    }

    fn diagnostic(&self, text: &str, offset: usize, message: impl Into<String>) -> Diagnostic {
        let steps = self.open.iter().take(DEPTH);
        let steps = steps.filter_map(|inside| match inside {
            Inside::Object(name) => name.map(|name| Segment::Key(name.to_owned())),
            Inside::List(index) => Some(Segment::Index(*index)),
        });
        Diagnostic::new(text, offset, steps.collect(), message)
    }
}

/// Returns a string as it is written, from behind its first quote to its last one or the end.
fn string_from(text: &str, begin: usize) -> &str {
    let rest = text.get(begin..).unwrap_or_default();
    let mut escaped = false;
    let end = rest.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.and_then(|end| rest.get(..end)).unwrap_or(rest)
}

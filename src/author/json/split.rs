//! Splits what is known to be JSON.
//!
//! `serde_json` has found the text to be JSON before. What it would make of numbers and wrong types, with the decimal
//! forms of fractions, took a fifth of the author's module, and a tree needs none of it.

use super::{DEPTH, Kind, Node, string_from};

/// An escape that stands for half a character only.
pub(super) struct Lone {
    pub at: usize,
}

pub(super) struct Split<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Split<'t> {
    pub const fn of(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// Takes a value, `depth` values down.
    pub fn value(&mut self, depth: usize) -> Result<Node<'t>, Lone> {
        let first = self.mark();
        let at = self.at;
        let kind = match first {
            _ if depth > DEPTH => self.deep(),
            b'"' => Kind::Text(self.string()?),
            b'[' => Kind::List(self.each(|split| split.value(depth + 1))?),
            b'{' => Kind::Object(self.each(|split| {
                let name = split.value(depth + 1)?;
                Ok((name, split.value(depth + 1)?))
            })?),
            b't' | b'f' => Kind::Bool(self.word() == "true"),
            b'n' => {
                self.word();
                Kind::Null
            }
            _ => Kind::Number(self.word()),
        };
        Ok(Node { at, kind })
    }

    /// Takes each item of a list or an object, which begins here.
    fn each<T>(&mut self, item: impl Fn(&mut Self) -> Result<T, Lone>) -> Result<Vec<T>, Lone> {
        let mut items = Vec::new();
        self.at += 1;
        while !matches!(self.mark(), b']' | b'}' | 0) {
            items.push(item(self)?);
        }
        self.at += 1;
        Ok(items)
    }

    /// Passes what stands between values, and gives the first byte of what follows; 0 at the end.
    fn mark(&mut self) -> u8 {
        loop {
            match self.byte() {
                b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' => self.at += 1,
                other => return other,
            }
        }
    }

    fn byte(&self) -> u8 {
        let bytes = self.text.as_bytes();
        bytes.get(self.at).copied().unwrap_or_default()
    }

    /// Takes a number, `true`, `false` or `null`.
    fn word(&mut self) -> &'t str {
        let begin = self.at;
        while matches!(self.byte(), b'0'..=b'9' | b'a'..=b'z' | b'E' | b'+' | b'-' | b'.') {
            self.at += 1;
        }
        self.text.get(begin..self.at).unwrap_or_default()
    }

    /// Takes a string as it is written, without its quotes.
    fn raw(&mut self) -> &'t str {
        self.at += 1;
        let raw = string_from(self.text, self.at);
        self.at += raw.len() + 1;
        raw
    }

    /// Takes a string as it reads.
    fn string(&mut self) -> Result<String, Lone> {
        let begin = self.at + 1;
        let raw = self.raw();
        let mut string = String::new();
        let mut rest = raw;
        while let Some((plain, escape)) = rest.split_once('\\') {
            string.push_str(plain);
            let at = begin + raw.len() - escape.len() - 1;
            let (character, after) = unescaped(escape).ok_or(Lone { at })?;
            string.push(character);
            rest = after;
        }
        string.push_str(rest);
        Ok(string)
    }

    /// Passes a value, whatever is in it.
    fn deep(&mut self) -> Kind<'t> {
        let mut depth = 0_usize;
        loop {
            match self.mark() {
                b'[' | b'{' => {
                    depth += 1;
                    self.at += 1;
                }
                b']' | b'}' => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                b'"' => {
                    self.raw();
                }
                0 => return Kind::Deep,
                _ => {
                    self.word();
                }
            }
            if depth == 0 {
                return Kind::Deep;
            }
        }
    }
}

/// Reads the character that stands after a `\`, and gives what follows; nothing, where it is half a character.
fn unescaped(escape: &str) -> Option<(char, &str)> {
    let mut rest = escape.chars();
    let character = match rest.next()? {
        'b' => '\x08',
        'f' => '\x0c',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return unit(escape).and_then(whole),
        itself => itself,
    };
    Some((character, rest.as_str()))
}

/// Reads `u` and four digits.
fn unit(escape: &str) -> Option<(u16, &str)> {
    let (digits, rest) = escape.strip_prefix('u')?.split_at_checked(4)?;
    Some((u16::from_str_radix(digits, 16).ok()?, rest))
}

/// Makes a character of a unit and, where it is the first half of one, of the escape that follows.
fn whole((first, rest): (u16, &str)) -> Option<(char, &str)> {
    let is_half = (0xD800..0xDC00).contains(&first);
    let other = rest.strip_prefix('\\').filter(|_| is_half).and_then(unit);
    let (second, rest) = other.map_or((None, rest), |(unit, rest)| (Some(unit), rest));
    let units = [first].into_iter().chain(second);
    Some((char::decode_utf16(units).next()?.ok()?, rest))
}

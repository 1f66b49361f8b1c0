//! The body of the compiled form: every text in one list, every number in another, both as `postcard` writes them.
//!
//! A decoder that serde derives for each type took 26 KB of the reader's module, and one for the two lists alone
//! 2 KB. Here each type only lists its fields, in the order in which they are written, and a short reader takes
//! texts and numbers from the bytes. Texts that stand together also compress better.

use serde::Serialize;

use crate::document::{
    ByCause, ByVerdict, CauseText, Choice, Direction, Document, Domain, Entries, Notice, Question,
    Results, Role, SafetyText, Section, Signal, Strings, Subject, TopicText, VerdictText,
};
use crate::help::{Audience, Contact, Directory, HelpLine, Hours, Means};
#[cfg(feature = "author")]
use crate::shape::{Field, Shape, names};

/// What a value leaves behind when it is packed.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Body {
    texts: Vec<String>,
    numbers: Vec<u32>,
}

impl Body {
    /// Packs a value.
    pub fn of(value: &impl Packed) -> Self {
        let mut body = Self::default();
        value.pack(&mut body);
        body
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        self.texts.push(text.to_owned());
    }

    /// Adds a number. One that is too large would be refused when it is read.
    pub fn number(&mut self, number: usize) {
        self.numbers.push(u32::try_from(number).unwrap_or(u32::MAX));
    }
}

/// Unpacks a value; nothing, where the bytes are of another shape.
pub(crate) fn open<T: Packed>(bytes: &[u8]) -> Option<T> {
    let mut rest = Rest::of(bytes)?;
    let value = T::unpack(&mut rest);
    rest.is_fine().then_some(value)
}

/// What is still to be unpacked. Where something is missing, a value of no meaning stands in, so that types need no
/// way out of their own, and the whole is refused in the end.
pub(crate) struct Rest<'b> {
    texts: List<'b>,
    numbers: List<'b>,
    fits: bool,
}

impl<'b> Rest<'b> {
    /// Finds the two lists.
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let texts = List::of(bytes)?;
        let mut passed = texts;
        while passed.left > 0 {
            passed.text()?;
        }
        Some(Self {
            texts,
            numbers: List::of(passed.bytes)?,
            fits: true,
        })
    }

    fn is_fine(&self) -> bool {
        let used_up = self.texts.left == 0 && self.numbers.left == 0;
        self.fits && used_up && self.numbers.bytes.is_empty()
    }

    fn text(&mut self) -> String {
        let text = self.texts.text().and_then(|text| str::from_utf8(text).ok());
        self.fits &= text.is_some();
        text.unwrap_or_default().to_owned()
    }

    fn number(&mut self) -> usize {
        let number = self.numbers.number();
        self.fits &= number.is_some();
        number.unwrap_or_default()
    }

    /// Reads how many values follow. Each takes a text or a number at least, so there can't be more than are left.
    fn count(&mut self) -> usize {
        let count = self.number();
        let fits = count <= self.texts.left + self.numbers.left;
        self.fits &= fits;
        if fits { count } else { 0 }
    }
}

/// A list as `postcard` writes it: how many items there are, then the items.
#[derive(Clone, Copy)]
struct List<'b> {
    left: usize,
    bytes: &'b [u8],
}

impl<'b> List<'b> {
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let mut list = Self { left: 1, bytes };
        list.left = list.number()?;
        Some(list)
    }

    /// Takes a text: its length, then its bytes.
    fn text(&mut self) -> Option<&'b [u8]> {
        let length = self.number()?;
        let (text, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(text)
    }

    /// Takes a number: seven bits in each byte, the lowest first; the eighth tells that more follow.
    fn number(&mut self) -> Option<usize> {
        self.left = self.left.checked_sub(1)?;
        let mut number = 0;
        for place in 0..5 {
            let (&byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= usize::from(byte & 0x7F) << (7 * place);
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

/// Something that is made of texts and numbers.
pub(crate) trait Packed: Sized {
    /// What it is made of, in the same order.
    #[cfg(feature = "author")]
    const SHAPE: Shape;

    /// Adds it to a body.
    fn pack(&self, body: &mut Body);

    /// Takes it from the front of what is left.
    fn unpack(rest: &mut Rest<'_>) -> Self;
}

impl Packed for String {
    #[cfg(feature = "author")]
    const SHAPE: Shape = Shape::Text;

    fn pack(&self, body: &mut Body) {
        body.text(self);
    }

    fn unpack(rest: &mut Rest<'_>) -> Self {
        rest.text()
    }
}

impl<T: Packed> Packed for Vec<T> {
    #[cfg(feature = "author")]
    const SHAPE: Shape = Shape::List { items: &T::SHAPE };

    fn pack(&self, body: &mut Body) {
        body.number(self.len());
        for value in self {
            value.pack(body);
        }
    }

    fn unpack(rest: &mut Rest<'_>) -> Self {
        // Written out, here and wherever the reader's module would take an adapter's code along for each type.
        let mut values = Self::new();
        for _ in 0..rest.count() {
            values.push(T::unpack(rest));
        }
        values
    }
}

/// Nothing is packed as no value, anything else as one.
impl<T: Packed> Packed for Option<T> {
    #[cfg(feature = "author")]
    const SHAPE: Shape = Shape::Maybe { value: &T::SHAPE };

    fn pack(&self, body: &mut Body) {
        body.number(usize::from(self.is_some()));
        if let Some(value) = self {
            value.pack(body);
        }
    }

    fn unpack(rest: &mut Rest<'_>) -> Self {
        (rest.number() != 0).then(|| T::unpack(rest))
    }
}

impl<K: Packed, V: Packed> Packed for Entries<K, V> {
    #[cfg(feature = "author")]
    const SHAPE: Shape = Shape::Entries {
        keys: &K::SHAPE,
        values: &V::SHAPE,
    };

    fn pack(&self, body: &mut Body) {
        body.number(self.0.len());
        for (key, value) in &self.0 {
            key.pack(body);
            value.pack(body);
        }
    }

    fn unpack(rest: &mut Rest<'_>) -> Self {
        let mut entries = Self::default();
        for _ in 0..rest.count() {
            entries.0.push((K::unpack(rest), V::unpack(rest)));
        }
        entries
    }
}

/// Packs a struct field by field, in the order given; what stands after a semicolon stays behind. A field that is
/// left out does not compile. The order is the declaration's, too, since names go by it.
macro_rules! fields {
    ($($type:ident { $($field:ident $(. $lack:ident)?),+ $(,)? $(; $($behind:ident),+)? })+) => { $(
        impl Packed for $type {
            #[cfg(feature = "author")]
            const SHAPE: Shape = Shape::Object {
                names: names::<Self>,
                fields: &[
                    $(Field::of(|value: &Self| &value.$field)$(.$lack())?,)+
                    $($(Field::of(|value: &Self| &value.$behind).left_behind()),+)?
                ],
            };

            fn pack(&self, body: &mut Body) {
                let Self { $($field),+ $(, $($behind: _),+)? } = self;
                $($field.pack(body);)+
            }

            fn unpack(rest: &mut Rest<'_>) -> Self {
                Self { $($field: Packed::unpack(rest)),+ $(, $($behind: Default::default()),+)? }
            }
        }
    )+ };
}

/// Packs an enum as the place of its value in the list given. A value that is left out does not compile.
macro_rules! values {
    ($($type:ident { $first:ident $(, $value:ident)* $(,)? })+) => { $(
        impl Packed for $type {
            #[cfg(feature = "author")]
            const SHAPE: Shape = Shape::Word { words: names::<Self> };

            fn pack(&self, body: &mut Body) {
                match self {
                    Self::$first $(| Self::$value)* => body.number(*self as usize),
                }
            }

            fn unpack(rest: &mut Rest<'_>) -> Self {
                let number = rest.number();
                let all = [Self::$first $(, Self::$value)*];
                rest.fits &= number < all.len();
                all.get(number).copied().unwrap_or(Self::$first)
            }
        }
    )+ };
}

values! {
    Direction { Ltr, Rtl }
    Role { Disrespect, Harm, OwnConduct, Condition }
    Domain { Physical, Threats, Sexual, Control, Stalking, Money, Fear, Humiliation }
    Subject {
        Physical, Threats, Sexual, Control, Stalking, Money, Fear, Humiliation, OwnConduct, NoContact, Conditions,
    }
    Signal {
        Clear, Mild, MildBlocking, Serious, RedHarm, RedPressure, RedOwnConduct, RedNoContact, Met, Unmet, Unknown,
    }
    Audience { Anyone, Women, Men, Young, Lgbt, OwnConduct, Crisis, Directory }
    Means { Call, Text, Whatsapp }
    Hours { Always, Some }
}

fields! {
    Document { schema, id, version, lang, dir, title, strings, sections, results, omits.or_empty, help_lines.or_empty }
    Section { id, title, notice, questions }
    Notice { title, text }
    Question { id, role, domain, text, hint, choices }
    Choice { id, text, signal }
    Results { verdicts, safety, causes, care.or_empty, topics }
    ByVerdict { not_safe, not_worth_it, not_now, worth_a_talk }
    VerdictText { title, safety_title, text.or_empty, next.or_empty }
    SafetyText { text }
    ByCause { harm, pressure, own_conduct, no_contact }
    CauseText { text, next, note }
    TopicText { name, why, unmet }
    Strings {
        leave, leaving, leaving_link, back, r#continue, start_title, start_lead, start_points, privacy_title,
        privacy_points, shortcut_off, shortcut_on, young, about, start, open_help, notice_skip, notice_help,
        progress, choose_error, see_result, crisis, verdict_label, why_title, unmet_title, next_title, omitted,
        limits, change_title, keep_title, keep_note, print, copy, copied, start_over, help_title, help_intro, country, country_any, emergency, emergency_any,
        call, text, text_keyword, whatsapp, dial_option, all_hours, some_hours, serves_anyone, serves_women,
        serves_men, serves_young, serves_lgbt, serves_own_conduct, serves_crisis, serves_directory, help_check,
        help_back, problem_title, problem_text, problem_retry, countries,
    }
    Directory { emergency, lines }
    // Where a row was seen is for those who keep the table: no reader downloads it.
    HelpLine { country, name, serves, region, contacts, hours, page; source, source_date }
    Contact { kind, display, dial, keyword, option }
}

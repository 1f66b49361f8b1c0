//! The body that an author's text is read into: every text in one list, every number in another.
//!
//! A decoder that serde derives for each type took a third of the author's module. Here each type only lists its
//! fields, in the order in which they are declared: a short reader goes by these through what was written, and another
//! takes texts and numbers from the two lists.

use std::vec;

use serde::Deserialize;

use crate::format::Variants;
use crate::model::{
    document::{Choice, Document, Notice, Question, Section},
    entries::Entries,
    help_lines::{Contact, HelpLine, HelpTable},
    labels::Strings,
    results::{ByCause, ByVerdict, CauseText, Results, SafetyText, TopicText, VerdictText},
};
use crate::shape::{Field, Shape, names};

/// What a value is read into.
#[derive(Debug, Default)]
pub(crate) struct Body {
    texts: Vec<String>,
    numbers: Vec<usize>,
}

impl Body {
    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        self.texts.push(text.to_owned());
    }

    /// Adds a number.
    pub fn number(&mut self, number: usize) {
        self.numbers.push(number);
    }

    /// Unpacks the value; nothing, where the body is of another shape.
    pub fn open<T: Packed>(self) -> Option<T> {
        let mut rest = Rest {
            texts: self.texts.into_iter(),
            numbers: self.numbers.into_iter(),
            fits: true,
        };
        let value = T::unpack(&mut rest);
        let used_up = rest.texts.len() == 0 && rest.numbers.len() == 0;
        (rest.fits && used_up).then_some(value)
    }
}

/// What is still to be unpacked. Where something is missing, a value of no meaning stands in, so that types need no
/// way out of their own, and the whole is refused in the end.
pub(crate) struct Rest {
    texts: vec::IntoIter<String>,
    numbers: vec::IntoIter<usize>,
    fits: bool,
}

impl Rest {
    fn text(&mut self) -> String {
        let text = self.texts.next();
        self.fits &= text.is_some();
        text.unwrap_or_default()
    }

    fn number(&mut self) -> usize {
        let number = self.numbers.next();
        self.fits &= number.is_some();
        number.unwrap_or_default()
    }

    /// Reads how many values follow. Each takes a text or a number at least, so there can't be more than are left.
    fn count(&mut self) -> usize {
        let count = self.number();
        let fits = count <= self.texts.len() + self.numbers.len();
        self.fits &= fits;
        if fits { count } else { 0 }
    }
}

/// Something that is made of texts and numbers.
pub(crate) trait Packed: Sized {
    /// What it is made of, in the same order.
    const SHAPE: Shape;

    /// Takes it from the front of what is left.
    fn unpack(rest: &mut Rest) -> Self;
}

impl Packed for String {
    const SHAPE: Shape = Shape::Text;

    fn unpack(rest: &mut Rest) -> Self {
        rest.text()
    }
}

impl<T: Packed> Packed for Vec<T> {
    const SHAPE: Shape = Shape::List { items: &T::SHAPE };

    fn unpack(rest: &mut Rest) -> Self {
        // Written out, here and wherever the module would take an adapter's code along for each type.
        let mut values = Self::new();
        for _ in 0..rest.count() {
            values.push(T::unpack(rest));
        }
        values
    }
}

/// Nothing is packed as no value, anything else as one.
impl<T: Packed> Packed for Option<T> {
    const SHAPE: Shape = Shape::Maybe { value: &T::SHAPE };

    fn unpack(rest: &mut Rest) -> Self {
        (rest.number() != 0).then(|| T::unpack(rest))
    }
}

impl<K: Packed, V: Packed> Packed for Entries<K, V> {
    const SHAPE: Shape = Shape::Entries {
        keys: &K::SHAPE,
        values: &V::SHAPE,
    };

    fn unpack(rest: &mut Rest) -> Self {
        let mut entries = Self::default();
        for _ in 0..rest.count() {
            entries.0.push((K::unpack(rest), V::unpack(rest)));
        }
        entries
    }
}

/// Lists a struct's fields, in the order in which they are declared, since names go by it; what stands after a
/// semicolon stays behind. A field that is left out does not compile.
macro_rules! fields {
    ($($type:ident { $($field:ident $(. $lack:ident)?),+ $(,)? $(; $($behind:ident),+)? })+) => { $(
        impl Packed for $type {
                    const SHAPE: Shape = Shape::Object {
                names: names::<Self>,
                fields: &[
                    $(Field::of(|value: &Self| &value.$field)$(.$lack())?,)+
                    $($(Field::of(|value: &Self| &value.$behind).left_behind()),+)?
                ],
            };

            fn unpack(rest: &mut Rest) -> Self {
                Self { $($field: Packed::unpack(rest)),+ $(, $($behind: Default::default()),+)? }
            }
        }
    )+ };
}

/// A value is written as its place here too; its words are those that serde knows.
impl<T: Variants + for<'de> Deserialize<'de>> Packed for T {
    const SHAPE: Shape = Shape::Word { words: names::<T> };

    fn unpack(rest: &mut Rest) -> Self {
        let value = T::ALL.get(rest.number()).copied();
        rest.fits &= value.is_some();
        value.unwrap_or(T::FIRST)
    }
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
    Strings { leave, leaving, leaving_link, back, r#continue, start_title, start_lead, privacy_title, shortcut_off, shortcut_on, young, about, start, open_help, notice_skip, notice_help, progress, choose_error, see_result, crisis, verdict_label, why_title, unmet_title, next_title, omitted, limits, change_title, keep_title, keep_note, print, copy, copied, start_over, help_title, help_intro, country, country_any, emergency, emergency_any, call, text, text_keyword, whatsapp, dial_option, all_hours, some_hours, serves_anyone, serves_women, serves_men, serves_young, serves_lgbt, serves_own_conduct, serves_crisis, serves_directory, help_check, help_back, start_points, privacy_points, problem_title, problem_text, problem_retry, countries }
    HelpTable { emergency, lines }
    // Where a row was seen is for those who keep the table.
    HelpLine { country, name, serves, region, contacts, hours, page; source, source_date }
    Contact { kind, display, dial, keyword, option }
}

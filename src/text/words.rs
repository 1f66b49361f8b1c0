//! What one item of a screen says.

use super::Text;

/// What one item of a screen says: a text, perhaps with another joined to it, and the arguments that fill the
/// placeholders of both.
///
/// Two are equal exactly where they say the same, so a shell that keeps the last ones knows what changed.
///
/// ```
/// use worth_it_quiz::text::{Text, Argument, Words};
///
/// let words = Words::from(Text::at(7)).with(Argument::Total(16));
/// assert_eq!(words.template, Text::at(7));
/// assert_eq!(words.arguments().next(), Some(Argument::Total(16)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The text.
    pub template: Text,
    /// The text that is joined to it.
    pub joined: Option<(Joint, Text)>,
    arguments: [Option<Argument>; 3],
}

impl From<Text> for Words {
    fn from(template: Text) -> Self {
        Self {
            template,
            joined: None,
            arguments: [None; 3],
        }
    }
}

impl Words {
    /// The same words, with another text joined to them where there is one.
    #[must_use]
    pub fn join(self, joint: Joint, text: Option<Text>) -> Self {
        Self {
            joined: text.map(|text| (joint, text)),
            ..self
        }
    }

    /// The same words with one more argument. No words have more than three; a fourth is dropped.
    #[must_use]
    pub fn with(mut self, argument: Argument) -> Self {
        if let Some(free) = self.arguments.iter_mut().find(|place| place.is_none()) {
            *free = Some(argument);
        }
        self
    }

    /// The arguments, in the order in which they are filled in.
    pub fn arguments(&self) -> impl Iterator<Item = Argument> {
        self.arguments.into_iter().flatten()
    }
}

/// What joins two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// Brackets around the second.
    Brackets,
    /// A dot in the middle of the line.
    Dot,
}

impl Joint {
    /// The placeholders of both texts, `{first}` and `{second}`, with what stands around them.
    #[must_use]
    pub const fn template(self) -> &'static str {
        match self {
            Self::Brackets => "{first} ({second})",
            Self::Dot => "{first} · {second}",
        }
    }
}

/// A value with the placeholder that it fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument {
    /// The number of a question, from 1; written in the digits of the quiz's language.
    N(u8),
    /// How many questions there are; written in the same digits.
    Total(u8),
    /// A number to call or to write to.
    Number(Text),
    /// The word to send.
    Keyword(Text),
    /// What to choose after the call is taken.
    Option(Text),
}

impl Argument {
    /// The placeholder as authors write it, in braces.
    #[must_use]
    pub const fn placeholder(self) -> &'static str {
        match self {
            Self::N(_) => "{n}",
            Self::Total(_) => "{total}",
            Self::Number(_) => "{number}",
            Self::Keyword(_) => "{keyword}",
            Self::Option(_) => "{option}",
        }
    }
}

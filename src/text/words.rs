//! What one item of a screen says, before it is written out.
//!
//! Texts are joined and filled as late as possible, by JavaScript, where they are. So the core never handles a string,
//! and comparing two screens takes no more than comparing a few numbers.

use super::Text;

/// What one item of a screen says: a text, perhaps with another joined to it, and the arguments that fill the
/// placeholders of both.
///
/// A shell that keeps the words of the last screen knows from a comparison what to write anew: equal words read the
/// same.
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
    /// The first text, which may have placeholders.
    pub template: Text,
    /// A second text and how it is joined to the first; it may have placeholders too.
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
    /// Returns the same words with a second text joined to them; with `None`, without one.
    ///
    /// Words have one second text at most: joining again replaces it.
    ///
    /// ```
    /// use worth_it_quiz::text::{Joint, Text, Words};
    ///
    /// let words = Words::from(Text::at(7)).join(Joint::Dot, Some(Text::at(8)));
    /// assert_eq!(words.joined, Some((Joint::Dot, Text::at(8))));
    /// assert_eq!(words.join(Joint::Dot, None).joined, None);
    /// ```
    #[must_use]
    pub fn join(self, joint: Joint, text: Option<Text>) -> Self {
        Self {
            joined: text.map(|text| (joint, text)),
            ..self
        }
    }

    /// Returns the same words with one more argument.
    ///
    /// There is room for three, the most that any label needs; a fourth is dropped.
    ///
    /// ```
    /// use worth_it_quiz::text::{Argument, Text, Words};
    ///
    /// let mut words = Words::from(Text::at(7));
    /// for number in 1..=4 {
    ///     words = words.with(Argument::N(number));
    /// }
    /// assert_eq!(words.arguments().last(), Some(Argument::N(3)));
    /// ```
    #[must_use]
    pub fn with(mut self, argument: Argument) -> Self {
        if let Some(free) = self.arguments.iter_mut().find(|place| place.is_none()) {
            *free = Some(argument);
        }
        self
    }

    /// Returns the arguments, in the order in which they are filled in: that of the calls of [`Words::with`].
    ///
    /// ```
    /// use worth_it_quiz::text::{Argument, Text, Words};
    ///
    /// let words = Words::from(Text::at(7)).with(Argument::N(2)).with(Argument::Total(16));
    /// assert!(words.arguments().eq([Argument::N(2), Argument::Total(16)]));
    /// ```
    pub fn arguments(&self) -> impl Iterator<Item = Argument> {
        self.arguments.iter().flatten().copied()
    }
}

/// What joins two texts. It is punctuation only, so it is the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// Brackets around the second: the region of a service after its name.
    Brackets,
    /// A middle dot between the two: the hours of a service after whom it is for.
    Dot,
}

impl Joint {
    /// Returns the template into which the two texts are filled, as `{first}` and `{second}`.
    ///
    /// ```
    /// use worth_it_quiz::text::Joint;
    ///
    /// assert_eq!(Joint::Brackets.template(), "{first} ({second})");
    /// ```
    #[must_use]
    pub const fn template(self) -> &'static str {
        match self {
            Self::Brackets => "{first} ({second})",
            Self::Dot => "{first} · {second}",
        }
    }
}

/// A value to be filled in, and which placeholder it replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument {
    /// The number of a question, from 1; written in the digits of the quiz's language.
    N(u8),
    /// The number of questions; written in the same digits.
    Total(u8),
    /// A number to call or to write to.
    Number(Text),
    /// The word to send in a text message.
    Keyword(Text),
    /// The key to press once a call is answered.
    Option(Text),
    /// A name of somebody.
    Name(Text),
    /// A date.
    Date(Text),
}

impl Argument {
    /// Returns the placeholder as authors write it, in braces.
    ///
    /// ```
    /// use worth_it_quiz::text::Argument;
    ///
    /// assert_eq!(Argument::N(3).placeholder(), "{n}");
    /// ```
    #[must_use]
    pub const fn placeholder(self) -> &'static str {
        match self {
            Self::N(_) => "{n}",
            Self::Total(_) => "{total}",
            Self::Number(_) => "{number}",
            Self::Keyword(_) => "{keyword}",
            Self::Option(_) => "{option}",
            Self::Name(_) => "{name}",
            Self::Date(_) => "{date}",
        }
    }
}

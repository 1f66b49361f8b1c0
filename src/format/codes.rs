//! The bytes of the compiled form that are not text: the mark between texts, and a letter for each value of an enum.
//!
//! Letters, since the body is one string and has to stay valid UTF-8. Each is fixed by hand, so that a variant added to
//! an enum cannot change what files written before mean.

use crate::model::{
    also::Situation,
    document::Direction,
    help_lines::{Audience, EmergencyPurpose, Involved, Means},
    signal::{Domain, Role, Signal, Subject},
};

/// The version of the compiled form that this crate writes. Raise it with every change of what is written, and keep
/// reading the one before.
pub const FORMAT: u8 = 4;

/// The oldest format that this version still reads, in documents. It has no labels of a later one, no ticks, and help lines
/// in another form.
pub const OLDEST_FORMAT: u8 = 3;

/// The byte before the first text of a compiled file, and after each. Texts never contain it.
pub const MARK: u8 = 0;

/// The letter for an absent value. No enum uses it for a variant.
pub const NO_VALUE: u8 = b'.';

/// An enum without data, whose variants can be enumerated.
pub trait Variants: Copy + 'static {
    /// All variants, in the order in which they are declared.
    const ALL: &'static [Self];
    /// The first variant, a placeholder for one that can't be read, in a file that is refused in the end.
    const FIRST: Self;
}

/// An enum whose variants are written as letters.
pub trait Coded: Variants {
    /// The letter of each variant, in the order of [`Variants::ALL`].
    const LETTERS: &'static [u8];
}

/// What is known of a line's hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursCode {
    /// They are not known.
    Unknown,
    /// They are not known, in a file of an older format.
    Some,
    /// Day and night.
    Always,
    /// A text follows.
    Known,
}

/// Implements [`Variants`] for enums. To leave a variant out is a compile error.
macro_rules! variants {
    ($($type:ident { $first:ident $(, $variant:ident)* $(,)? })+) => { $(
        impl Variants for $type {
            const ALL: &'static [Self] = &[Self::$first $(, Self::$variant)*];
            const FIRST: Self = Self::$first;
        }

        const _: fn($type) = |value| match value {
            $type::$first $(| $type::$variant)* => {}
        };
    )+ };
}

variants! {
    Direction { Ltr, Rtl }
    Role { Disrespect, Harm, OwnConduct, Condition }
    Domain { Physical, Threats, Sexual, Control, Stalking, Money, Fear, Humiliation }
    Subject {
        Physical, Threats, Sexual, Control, Stalking, Money, Fear, Humiliation, OwnConduct, NoContact, Conditions,
    }
    Signal {
        Clear, Mild, MildBlocking, Serious, RedHarm, RedPressure, RedOwnConduct, RedNoContact, Met, Unmet, Unknown,
    }
    Audience { Anyone, Women, Men, Young, Lgbt, OwnConduct, Crisis, Directory, Stalking }
    HoursCode { Unknown, Some, Always, Known }
    Involved { Authorities, EmergencyServices }
    Means { Call, Text, Whatsapp, Ussd, Chat }
    EmergencyPurpose { Any, Police, FireMedical, Medical, Text }
    Situation { Harm, OwnConduct, NoContact, NotWorthIt, NotNow, WorthATalk }
}

/// Implements [`Coded`] for enums. One letter too few or too many is a compile error.
macro_rules! letters {
    ($($type:ident $letters:literal)+) => { $(
        impl Coded for $type {
            const LETTERS: &'static [u8] = $letters;
        }

        const _: () = assert!($letters.len() == $type::ALL.len());
    )+ };
}

letters! {
    Direction b"lr"
    Role b"dhoc"
    Domain b"ptsckmfh"
    // The red ones as capitals.
    Signal b"cmbsHPON+-?"
    Audience b"awmylocds"
    HoursCode b".sat"
    Involved b"ae"
    Means b"ctwux"
    EmergencyPurpose b"apfmt"
    Situation b"honwlt"
}

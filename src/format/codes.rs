//! The bytes of the compiled form that stand for something else than text: the mark between texts, and a letter for
//! each value of an enum.

use crate::model::{
    document::Direction,
    help_lines::{Audience, Hours, Means},
    signal::{Domain, Role, Signal, Subject},
};

/// The format that this version writes and reads.
pub const FORMAT: u8 = 3;

/// What stands before the first text of a compiled file, and after each.
pub const MARK: u8 = 0;

/// The letter that says that there is no value.
pub const NO_VALUE: u8 = b'.';

/// An enum without data.
pub trait Variants: Copy + 'static {
    /// All variants, in the order in which they are declared.
    const ALL: &'static [Self];
    /// The first, which stands in for one that can't be read.
    const FIRST: Self;
}

/// An enum whose variants are written as letters.
pub trait Coded: Variants {
    /// The letter of each variant, in the order of [`Variants::ALL`].
    const LETTERS: &'static [u8];
}

/// Lists the variants of enums. One that is left out does not compile.
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
    Audience { Anyone, Women, Men, Young, Lgbt, OwnConduct, Crisis, Directory }
    Means { Call, Text, Whatsapp }
    Hours { Always, Some }
}

/// Sets the letters of enums. One too few or too many does not compile.
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
    Audience b"awmylocd"
    Hours b"as"
}

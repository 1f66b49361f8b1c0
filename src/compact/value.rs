//! Values that the compiled form writes as letters.

use crate::{
    document::{Direction, Domain, Role, Signal, Subject},
    help::{Audience, Hours, Means},
};

/// A value of which there are a few.
pub(crate) trait Value: Copy + 'static {
    /// All of them, in the order in which they are declared.
    const ALL: &'static [Self];
    /// The first, which stands in for one that can't be read.
    const FIRST: Self;
}

/// A value that is written as a letter.
pub(crate) trait Lettered: Value {
    /// The letter of each.
    const LETTERS: &'static [u8];
}

/// The letter that says that there is no value.
pub(crate) const NO_VALUE: u8 = b'.';

/// A value that is left out does not compile.
macro_rules! values {
    ($($type:ident { $first:ident $(, $value:ident)* $(,)? })+) => { $(
        impl Value for $type {
            const ALL: &'static [Self] = &[Self::$first $(, Self::$value)*];
            const FIRST: Self = Self::$first;
        }

        const _: fn($type) = |value| match value {
            $type::$first $(| $type::$value)* => {}
        };
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

/// A letter too few or too many does not compile.
macro_rules! letters {
    ($($type:ident $letters:literal)+) => { $(
        impl Lettered for $type {
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

//! Countries, by which help lines are listed.

use std::num::NonZeroU16;

/// A country, by its ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country(NonZeroU16);

impl Country {
    /// The country with this code; `None` where it is not of two bytes.
    ///
    /// Whether such a country exists is not checked: one without help lines gets the international directory.
    ///
    /// ```
    /// use worth_it_quiz::model::country::Country;
    ///
    /// assert_ne!(Country::of("IE"), Country::of("IT"));
    /// assert_eq!(Country::of("Ireland"), None);
    /// ```
    #[must_use]
    pub const fn of(code: &str) -> Option<Self> {
        Self::from_bytes(code.as_bytes())
    }

    /// The country with this number: the two letters of its code as one, the first in the higher byte; `None` for 0.
    ///
    /// ```
    /// use worth_it_quiz::model::country::Country;
    ///
    /// assert_eq!(Country::from_number(0x4945), Country::of("IE"));
    /// assert_eq!(Country::from_number(0), None);
    /// ```
    #[must_use]
    pub const fn from_number(number: u16) -> Option<Self> {
        match NonZeroU16::new(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// The country with a code of these bytes; `None` where they are not two.
    pub(crate) const fn from_bytes(code: &[u8]) -> Option<Self> {
        match *code {
            [first, second] => Self::from_number(u16::from_be_bytes([first, second])),
            _ => None,
        }
    }

    /// Stands in for a code that can't be read.
    pub(crate) const UNKNOWN: Self = Self(NonZeroU16::MIN);
}

//! Countries, which decide whose help lines a reader sees.
//!
//! A country is two bytes rather than a text, so that it can be compared and copied without looking into the page's
//! texts, and so that it fits into one number of the WebAssembly interface.

use std::num::NonZeroU16;

/// A country, identified by its ISO 3166-1 alpha-2 code, such as `IE`.
///
/// Codes are written in capitals. Case is significant: `ie` is another value, and has no help lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country(NonZeroU16);

impl Country {
    /// Returns the country with this code; `None` unless the code is exactly two bytes long.
    ///
    /// Whether such a country exists is not checked: one without help lines gets the international directories.
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

    /// Returns the country with this number; `None` for 0.
    ///
    /// The number is the code as a big-endian integer: its first letter is the high byte. JavaScript passes a country
    /// to the module in this form, and 0 for none.
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

    /// Returns the country whose code has these bytes; `None` unless there are two, not both of them 0.
    pub(crate) const fn from_bytes(code: &[u8]) -> Option<Self> {
        match *code {
            [first, second] => Self::from_number(u16::from_be_bytes([first, second])),
            _ => None,
        }
    }

    /// Returns the number: see [`Country::from_number`].
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0.get()
    }

    /// A placeholder for a code that can't be read, in a file that is refused in the end. No letters have this value.
    pub(crate) const UNKNOWN: Self = Self(NonZeroU16::MIN);
}

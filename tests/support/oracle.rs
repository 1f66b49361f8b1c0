//! The rule, written a second time: from the tables of the criteria and the contract, without a look at the crate.
//!
//! It knows the sixteen questions by id, and nothing of roles or signals. Where the two disagree, one is wrong.

use Class::{Blocking, Good, Harm, Mild, NoContact, OwnConduct, Pressure, Serious, Unknown, Unmet};

use super::Told;

/// What an answer is, by the table of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Clear, or met.
    Good,
    Mild,
    /// The mild answer to A8.
    Blocking,
    Serious,
    Harm,
    Pressure,
    OwnConduct,
    NoContact,
    Unmet,
    Unknown,
}

/// The classes of the answers to all questions, in document order.
pub type Sheet = [Class; 16];

type Choices = &'static [(&'static str, Class)];

const DISRESPECT: Choices = &[
    ("no", Good),
    ("sometimes", Mild),
    ("often", Serious),
    ("unsure", Unknown),
    ("skip", Unknown),
];

const HARMED: Choices = &[
    ("no", Good),
    ("once", Harm),
    ("more", Harm),
    ("unsure", Unknown),
    ("skip", Unknown),
];

/// Every question with its choices, in the order of the contract.
pub const QUESTIONS: [(&str, Choices); 16] = [
    (
        "B1",
        &[
            ("changed", Good),
            ("heat", Good),
            ("unchanged", Unmet),
            ("unclear", Unknown),
            ("skip", Unknown),
        ],
    ),
    (
        "C1",
        &[
            ("both", Good),
            ("one", Unmet),
            ("neither", Unmet),
            ("silent", Unmet),
            ("unsure", Unknown),
            ("skip", Unknown),
        ],
    ),
    ("D1", DISRESPECT),
    ("D2", DISRESPECT),
    ("D3", DISRESPECT),
    (
        "A8",
        &[
            ("no", Good),
            ("sometimes", Blocking),
            ("often", Harm),
            ("unsure", Unknown),
            ("skip", Unknown),
        ],
    ),
    (
        "A7",
        &[
            ("no", Good),
            ("sometimes", Harm),
            ("often", Harm),
            ("unsure", Unknown),
            ("skip", Unknown),
        ],
    ),
    ("A4", HARMED),
    ("A5", HARMED),
    ("A6", HARMED),
    ("A2", HARMED),
    ("A1", HARMED),
    ("A3", HARMED),
    (
        "S1",
        &[
            ("no", Good),
            ("yes", OwnConduct),
            ("unsure", Unknown),
            ("skip", Unknown),
        ],
    ),
    (
        "R1",
        &[
            ("shown", Good),
            ("words", Unmet),
            ("one-sided", Unmet),
            ("not-yet", Unmet),
            ("unsure", Unknown),
            ("skip", Unknown),
        ],
    ),
    (
        "R2",
        &[
            ("both", Good),
            ("one-sided", Unmet),
            ("pushed", Pressure),
            ("no-contact", NoContact),
            ("unsure", Unknown),
            ("skip", Unknown),
        ],
    ),
];

/// The places of B1, C1, R1 and R2.
pub const CONDITIONS: [usize; 4] = [0, 1, 14, 15];
/// The places of A8 to A3 and of S1.
pub const SAFETY: std::ops::RangeInclusive<usize> = 5..=13;
/// The place of A8.
pub const SELF_WORTH: usize = 5;

/// The causes, in the order in which they are told.
const CAUSES: [(Class, &str); 4] = [
    (Harm, "harm"),
    (Pressure, "pressure"),
    (OwnConduct, "own-conduct"),
    (NoContact, "no-contact"),
];

/// A verdict, from the softest to the hardest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    WorthATalk,
    NotNow,
    NotWorthIt,
    NotSafe,
}

impl Level {
    pub const fn id(self) -> &'static str {
        match self {
            Self::WorthATalk => "worth-a-talk",
            Self::NotNow => "not-now",
            Self::NotWorthIt => "not-worth-it",
            Self::NotSafe => "not-safe",
        }
    }
}

/// Finds what a choice is; a question or a choice that is not in the table is unknown.
pub fn class(question: &str, choice: Option<&str>) -> Class {
    let row = QUESTIONS.iter().find(|(id, _)| *id == question);
    row.into_iter()
        .flat_map(|(_, choices)| *choices)
        .find(|(id, _)| Some(*id) == choice)
        .map_or(Unknown, |(_, class)| *class)
}

/// Reads a sheet of answers; `choice_of` is asked for each question by its id.
pub fn sheet<'a>(choice_of: impl Fn(&str) -> Option<&'a str>) -> Sheet {
    QUESTIONS.map(|(id, _)| class(id, choice_of(id)))
}

pub const fn is_red(class: Class) -> bool {
    matches!(class, Harm | Pressure | OwnConduct | NoContact)
}

pub const fn is_mild(class: Class) -> bool {
    matches!(class, Mild | Blocking)
}

/// Counts the mild answers.
pub fn milds(sheet: &Sheet) -> usize {
    sheet.iter().filter(|class| is_mild(**class)).count()
}

/// Decides: the first of the four rules that matches.
pub fn verdict(sheet: &Sheet) -> Level {
    if sheet.iter().any(|class| is_red(*class)) {
        Level::NotSafe
    } else if sheet.contains(&Serious) || milds(sheet) >= 3 {
        Level::NotWorthIt
    } else if sheet.contains(&Unknown) || sheet[SELF_WORTH] == Blocking || milds(sheet) == 2 {
        Level::NotNow
    } else if CONDITIONS.iter().all(|place| sheet[*place] == Good) {
        Level::WorthATalk
    } else {
        Level::NotNow
    }
}

/// Tells whether an answer about harm, on either side, is open.
pub fn safety_first(sheet: &Sheet) -> bool {
    sheet[SAFETY].contains(&Unknown)
}

/// Gives the whole assessment in words.
pub fn told(sheet: &Sheet) -> Told {
    Told {
        verdict: verdict(sheet).id().to_owned(),
        causes: causes(sheet),
        reasons: ids(|place| is_reason(sheet, place)),
        unmet: ids(|place| is_unmet(sheet, place)),
        safety_first: safety_first(sheet),
    }
}

fn causes(sheet: &Sheet) -> Vec<String> {
    let found = CAUSES.iter().filter(|(class, _)| sheet.contains(class));
    found.map(|(_, name)| (*name).to_owned()).collect()
}

fn ids(matches: impl Fn(usize) -> bool) -> Vec<String> {
    let places = (0..QUESTIONS.len()).filter(|place| matches(*place));
    places.map(|place| QUESTIONS[place].0.to_owned()).collect()
}

/// Tells whether the answer in this place matched at the rule that decided.
fn is_reason(sheet: &Sheet, place: usize) -> bool {
    let class = sheet[place];
    match verdict(sheet) {
        Level::NotSafe => is_red(class),
        Level::NotWorthIt => class == Serious || (is_mild(class) && milds(sheet) >= 3),
        Level::NotNow if is_open(sheet) => holds_back(sheet, class),
        Level::NotNow => class == Unmet,
        Level::WorthATalk => CONDITIONS.contains(&place),
    }
}

/// Tells whether the answer in this place would have to change first.
fn is_unmet(sheet: &Sheet, place: usize) -> bool {
    let class = sheet[place];
    let condition = CONDITIONS.contains(&place) && matches!(class, Unmet | Unknown);
    condition || (verdict(sheet) == Level::NotNow && holds_back(sheet, class))
}

/// Tells whether *not now* comes from the third rule.
fn is_open(sheet: &Sheet) -> bool {
    sheet.iter().any(|class| holds_back(sheet, *class))
}

/// Tells whether the third rule matches an answer: an open one, A8's mild one, and two mild ones together.
fn holds_back(sheet: &Sheet, class: Class) -> bool {
    matches!(class, Unknown | Blocking) || (class == Mild && milds(sheet) >= 2)
}

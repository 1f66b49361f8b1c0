//! The questions of the shipped document: what their ids stand for in every document.
//!
//! A document may change every word of them, but no document can make one of their answers softer.

/// Whether a question, by what weighs of it, is one of an author's own or has what its id stands for.
pub fn keeps(question: &[u8]) -> bool {
    find(question).is_none_or(|stock| stock == question)
}

/// What weighs of the shipped question that has the same id; `None` for an author's own.
pub fn find(question: &[u8]) -> Option<&'static [u8]> {
    let id = question.get(..ID)?;
    let mut all = STOCK.iter().copied();
    all.find(|stock| stock.starts_with(id))
}

/// The length of each id, with its zero byte.
const ID: usize = 3;

/// Where id, role and kind of harm end.
#[cfg(feature = "author")]
pub const ROLE_END: usize = ID + 2;

/// For each question its id; its role, its kind of harm and the signal of each choice; the ids of the choices. All as
/// the compiled form has it.
static STOCK: [&[u8]; 16] = [
    b"B1\0c.++-??\0changed\0heat\0unchanged\0unclear\0skip\0",
    b"C1\0c.+--??\0both\0one\0neither\0unsure\0skip\0",
    b"D1\0d.cms??\0no\0sometimes\0often\0unsure\0skip\0",
    b"D2\0d.cms??\0no\0sometimes\0often\0unsure\0skip\0",
    b"D3\0d.cms??\0no\0sometimes\0often\0unsure\0skip\0",
    b"A8\0hhcbH??\0no\0sometimes\0often\0unsure\0skip\0",
    b"A7\0hfcHH??\0no\0sometimes\0often\0unsure\0skip\0",
    b"A4\0hccHH??\0no\0once\0more\0unsure\0skip\0",
    b"A5\0hkcHH??\0no\0once\0more\0unsure\0skip\0",
    b"A6\0hmcHH??\0no\0once\0more\0unsure\0skip\0",
    b"A2\0htcHH??\0no\0once\0more\0unsure\0skip\0",
    b"A1\0hpcHH??\0no\0once\0more\0unsure\0skip\0",
    b"A3\0hscHH??\0no\0once\0more\0unsure\0skip\0",
    b"S1\0o.cO??\0no\0yes\0unsure\0skip\0",
    b"R1\0c.+---??\0shown\0words\0one-sided\0not-yet\0unsure\0skip\0",
    b"R2\0c.+-PN??\0both\0one-sided\0pushed\0no-contact\0unsure\0skip\0",
];

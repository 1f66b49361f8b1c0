//! The shipped questions: what their ids stand for in every document.
//!
//! A document may change every word of them, but none can make one of their answers softer. Words cannot be checked; so
//! a question about something else under one of these ids goes unnoticed here. The ids and their order are those of the
//! public contract.

/// Whether a question is an author's own, or matters to the rule exactly as its id demands.
pub fn keeps(question: &[u8]) -> bool {
    STOCK.contains(&question) || with_id_of(question).next().is_none()
}

/// Returns the forms of the shipped question with the same id; none for an author's own question.
fn with_id_of(question: &[u8]) -> impl Iterator<Item = &'static [u8]> {
    let id = question.get(..ID);
    let stock = STOCK.iter().copied();
    stock.filter(move |stock| id.is_some_and(|id| stock.starts_with(id)))
}

/// Returns what matters to the rule of the shipped question with the same id; `None` for an author's own question.
///
/// Where it has several forms, that is the one that the question keeps; otherwise one as long, which has as many choices, so
/// that a mistake in another part of the question is not taken for one in its choices.
#[cfg(feature = "author")]
pub fn find(question: &[u8]) -> Option<&'static [u8]> {
    let mut forms = with_id_of(question);
    let first = forms.next()?;
    let others = || with_id_of(question);
    others()
        .find(|stock| *stock == question)
        .or_else(|| others().find(|stock| stock.len() == question.len()))
        .or(Some(first))
}

/// The length of every shipped id, with its zero byte. With it, no longer id can match.
const ID: usize = 3;

/// The length of the id, the letter of the role and that of the kind of harm.
#[cfg(feature = "author")]
pub const ROLE_END: usize = ID + 2;

/// What matters to the rule of each shipped question, as in the compiled form: its id; the letters of its role, its
/// kind of harm and the signal of each choice; the ids of its choices.
///
/// C1 came without *silent* at first; documents have it in either form.
static STOCK: [&[u8]; 17] = [
    b"B1\0c.++-??\0changed\0heat\0unchanged\0unclear\0skip\0",
    b"C1\0c.+--??\0both\0one\0neither\0unsure\0skip\0",
    b"C1\0c.+---??\0both\0one\0neither\0silent\0unsure\0skip\0",
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

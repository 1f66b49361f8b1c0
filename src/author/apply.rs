//! Applies a review, as the review page exports it, to a document.
//!
//! The document keeps its own form: nothing is touched but the texts that the reviewer changed and the field `reviews`.

use deserr::Deserr;
use nojson::Json;

use super::{
    Report, decode,
    diagnostic::Diagnostic,
    json::Node,
    path::Path,
    read,
    reviewed::{digest, normal_form},
    texts::{self, PlacedText},
};
use crate::model::document::Document;

/// A review as the page exports it.
#[derive(Debug, Deserr)]
#[deserr(rename_all = camelCase, deny_unknown_fields)]
struct ExportedReview {
    document: ReviewedDocument,
    who: String,
    role: String,
    when: String,
    texts: Vec<ReadText>,
}

/// The document that was reviewed.
#[derive(Debug, Deserr)]
#[deserr(rename_all = camelCase, deny_unknown_fields)]
struct ReviewedDocument {
    id: String,
    lang: String,
    #[deserr(default)]
    version: Option<String>,
}

/// A text that was read.
#[derive(Debug, Deserr)]
#[deserr(rename_all = camelCase, deny_unknown_fields)]
struct ReadText {
    key: String,
    text: String,
    mark: Mark,
    #[deserr(default)]
    change: Option<String>,
    #[deserr(default)]
    note: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserr)]
#[deserr(rename_all = lowercase)]
enum Mark {
    Good,
    Change,
    Ask,
}

/// A document with a review, and what became of each mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The document as JSON.
    pub document: String,
    /// How many texts count as read.
    pub read: usize,
    /// The texts among them that have the reviewer's words now, by the keys of their places.
    pub changed: Vec<String>,
    /// The questions that the reviewer asks, each with the key of the place. Such texts don't count as read.
    pub asked: Vec<(String, String)>,
    /// What could not be placed, each with the key of the place and the reason.
    pub left: Vec<(String, &'static str)>,
}

/// Applies an exported review to a document.
///
/// # Errors
///
/// Where either is not right as it is, the review is of another document, or the document would break a rule with it.
pub fn apply(document: &str, review: &str) -> Result<Applied, Report> {
    let tree = read(document)?;
    let decoded: Document = decode(document, &tree)?;
    let review: ExportedReview = decode(review, &read(review)?)?;
    let own = &review.document;
    if (&own.id, &own.lang) != (&decoded.id, &decoded.lang) {
        let version = own.version.as_deref().unwrap_or_default();
        let message = format!(
            "the review is of \"{}\" in \"{}\" (version \"{version}\"), and this is \"{}\" in \"{}\"",
            own.id, own.lang, decoded.id, decoded.lang
        );
        return Err(Diagnostic::new(document, 0, Path::default(), message).into());
    }
    let places = texts::of(tree.root());
    let mut work = Work::default();
    for text in &review.texts {
        work.place(text, &places);
    }
    if !work.digests.is_empty() {
        work.add_review(&review, tree.root());
    }
    let applied = work.finish(document);
    super::parse(&applied.document)?;
    Ok(applied)
}

/// What is done to a document.
#[derive(Default)]
struct Work {
    /// Where it is written anew: from, to, and with what.
    edits: Vec<(usize, usize, String)>,
    digests: Vec<(String, String)>,
    changed: Vec<String>,
    asked: Vec<(String, String)>,
    left: Vec<(String, &'static str)>,
}

impl Work {
    fn place(&mut self, read: &ReadText, places: &[PlacedText<'_>]) {
        let key = || read.key.clone();
        let Some(place) = places.iter().find(|place| place.key == read.key) else {
            self.left.push((key(), "there is no such text any more"));
            return;
        };
        if self.digests.iter().any(|(key, _)| *key == read.key) {
            self.left.push((key(), "the review has it twice"));
        } else if normal_form(&place.text) != normal_form(&read.text) {
            self.left.push((key(), "the text is another one now"));
        } else {
            match (read.mark, read.change.as_deref().map(str::trim)) {
                (Mark::Good, _) => self.digests.push((key(), digest(&read.key, &read.text))),
                (Mark::Ask, _) => {
                    let note = read.note.clone().unwrap_or_default();
                    self.asked.push((key(), note));
                }
                (Mark::Change, None | Some("")) => {
                    self.left.push((key(), "the change says nothing"));
                }
                (Mark::Change, Some(change)) if slots(change) != slots(&read.text) => {
                    let reason = "the change has other words in braces than the text";
                    self.left.push((key(), reason));
                }
                (Mark::Change, Some(change)) => {
                    self.digests.push((key(), digest(&read.key, change)));
                    self.changed.push(key());
                    self.replace(place.node, Json(change).to_string());
                }
            }
        }
    }

    fn replace(&mut self, node: Node<'_>, with: String) {
        let start = node.offset();
        self.edits.push((start, start + node.raw().len(), with));
    }

    /// Adds the review to those that the document has.
    fn add_review(&mut self, review: &ExportedReview, root: Node<'_>) {
        let own = self.review(review);
        let raw = root.raw();
        if let Some(field) = root.field("reviews") {
            let before = field.value.items().map(|item| item.raw().to_owned());
            let all: Vec<_> = before.chain([own]).collect();
            let list = format!("[\n    {}\n  ]", all.join(",\n    "));
            self.replace(field.value, list);
        } else {
            let brace = raw.len() - 1;
            let before = raw.get(..brace).unwrap_or_default().trim_end();
            let list = format!(",\n  \"reviews\": [\n    {own}\n  ]\n");
            let place = |length| root.offset() + length;
            self.edits.push((place(before.len()), place(brace), list));
        }
    }

    /// Writes the review as the document keeps it.
    fn review(&self, review: &ExportedReview) -> String {
        let quoted = |text: &String| Json(text).to_string();
        let digests = self.digests.iter();
        let digests = digests.map(|(key, digest)| format!("        {}: \"{digest}\"", quoted(key)));
        let digests: Vec<_> = digests.collect();
        format!(
            "{{\n      \"who\": {},\n      \"role\": {},\n      \"when\": {},\n      \"digests\": {{\n{}\n      }}\n    }}",
            quoted(&review.who),
            quoted(&review.role),
            quoted(&review.when),
            digests.join(",\n")
        )
    }

    fn finish(mut self, document: &str) -> Applied {
        self.edits.sort_unstable();
        let mut text = document.to_owned();
        for (start, end, with) in self.edits.iter().rev() {
            text.replace_range(*start..*end, with);
        }
        Applied {
            document: text,
            read: self.digests.len(),
            changed: self.changed,
            asked: self.asked,
            left: self.left,
        }
    }
}

/// Returns the words in braces, which stand for values, in the order of the alphabet.
fn slots(text: &str) -> Vec<&str> {
    let parts = text.split('{').skip(1);
    let mut slots: Vec<_> = parts
        .filter_map(|part| part.split_once('}'))
        .map(|(word, _)| word)
        .collect();
    slots.sort_unstable();
    slots
}

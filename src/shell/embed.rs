//! What the custom element calls.

use js_sys::Array;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::EventTarget;

use super::{
    app::{App, Library, Options},
    dom::{Sheet, add, chosen, put, say},
    page,
    scribe::PageScribe,
};
use crate::{
    assessment::{Answers, Assessment},
    compact::Damage,
    quiz::{Question, Quiz},
    services::{Country, Services},
    session::Msg,
    text::{Scribe, Text, Texts, pieces},
};

// Functions and numbers rather than classes, each object of which wasm-bindgen would keep in a counted cell.

/// Reads a quiz and the help lines from their compiled form, and gives the number by which they can be shown, as
/// often as a page wants. Their texts come beside, the document's first, as the pieces that each body falls into when
/// it is cut at its zero bytes.
///
/// Where something is wrong with the bytes, gives -1.
#[wasm_bindgen]
#[must_use]
pub fn read(document: &[u8], help_lines: &[u8], texts: Array) -> i32 {
    Library::read(document, help_lines, texts).map_or(-1, page::keep)
}

impl Library {
    fn read(document: &[u8], help_lines: &[u8], texts: Array) -> Result<Self, Damage> {
        let mut quiz = Quiz::decode(document)?;
        let added = quiz.take_help_lines();
        let lang = quiz.lang;
        Ok(Self {
            services: Services::decode(help_lines, pieces(document), added)?,
            scribe: PageScribe { texts, lang },
            quiz,
        })
    }
}

/// Assesses answers by the rule that readers run, and writes into a report, which is the one node of a sheet: the
/// verdict, its causes, the reasons, what is unmet, and whether safety comes first (as 0 or 1).
#[wasm_bindgen]
pub fn assess(library: usize, answers: &JsValue, sheet: &Sheet) {
    if let Some(library) = page::library(library) {
        let Library { quiz, scribe, .. } = &*library;
        let answers = Answers::of(quiz, |question| choice(&scribe.texts, question, answers));
        describe(quiz, scribe, &Assessment::of(quiz, &answers), sheet);
    }
}

/// Shows a quiz on a sheet whose one node is an empty frame, and gives a number for the widget. A country is a number: see
/// [`Country`]; 0 is none. The address of the way out is given by its place among the texts.
#[wasm_bindgen]
#[must_use]
pub fn mount(
    library: usize,
    sheet: Sheet,
    frame: &EventTarget,
    country: u16,
    exit_url: u32,
    heading_level: u8,
) -> usize {
    let Some(library) = page::library(library) else {
        return 0;
    };
    let options = Options {
        country: Country::at(country),
        exit_url: Text::at(exit_url),
        heading_level,
    };
    let app = App::new(library, sheet, &options);
    let number = page::enter(&app, app.listen(frame));
    app.tell("ready");
    number
}

/// Takes a widget away.
#[wasm_bindgen]
pub fn unmount(widget: usize) {
    page::exit(widget);
}

/// Says that the reader had a widget on the screen.
#[wasm_bindgen]
pub fn saw(widget: usize) {
    if let Some(app) = page::app(widget) {
        app.saw();
    }
}

/// Says that the clipboard took a widget's result.
#[wasm_bindgen]
pub fn copied(widget: usize) {
    if let Some(app) = page::app(widget) {
        app.send(Msg::Copied);
    }
}

/// Finds the place of a question's answer among its choices.
fn choice(texts: &Array, question: &Question, answers: &JsValue) -> Option<usize> {
    let Texts { first, end } = question.choice_ids;
    let place = chosen(texts, answers, question.id.place(), first, end);
    usize::try_from(place).ok()
}

fn describe(quiz: &Quiz, scribe: &PageScribe, assessment: &Assessment, sheet: &Sheet) {
    let verdict = scribe.write(assessment.verdict.id());
    say(sheet, 0, "verdict", verdict.place());
    for cause in &assessment.causes {
        add(sheet, 0, "causes", scribe.write(cause.id()).place());
    }
    for (list, numbers) in [
        ("reasons", &assessment.reasons),
        ("unmet", &assessment.unmet),
    ] {
        for &number in numbers {
            if let Some(question) = quiz.question(number) {
                add(sheet, 0, list, question.id.place());
            }
        }
    }
    put(sheet, 0, "safetyFirst", assessment.safety_first.into());
}

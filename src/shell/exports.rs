//! What the custom element calls.

use std::rc::Rc;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::Element;

use super::{
    app::{App, Options},
    dom::Host,
    library::Library,
    page,
    texts::PageTexts,
};
use crate::{
    assessment::Assessment,
    model::{answers::Answers, country::Country, quiz::QuizQuestion},
    session::Msg,
    text::Texts,
};

// Functions and numbers rather than classes: each of their objects would be held in a counted cell with checks of its own,
// and each class brings its share of glue. That takes 0.5 KB after compression.

/// Reads a quiz and the help lines from their compiled form, and returns the number by which they can be shown, as often
/// as a page wants. Their texts come beside, the document's first, as the pieces that each body falls into when it is cut
/// at its zero bytes. Where something is wrong with the bytes, the number is 0.
#[wasm_bindgen]
#[must_use]
pub fn read(document: &[u8], help_lines: &[u8], texts: Array) -> usize {
    Library::read(document, help_lines, texts).map_or(0, page::keep)
}

/// Assesses answers by the rule that readers run. Returns the verdict, whether safety comes first, the causes, the reasons
/// and what is unmet, in this order; the last three as lists of ids.
#[wasm_bindgen]
#[must_use]
pub fn assess(library: usize, answers: &JsValue) -> Array {
    let report = Array::new();
    if let Some(library) = page::library(library) {
        let Library { quiz, texts } = &*library;
        let answers = Answers::of(quiz, |question| choice(texts, question, answers));
        describe(&library, &Assessment::of(quiz, &answers), &report);
    }
    report
}

/// Shows a quiz in an empty element, and returns a number for the widget. A country is a number: see [`Country`]; 0 is
/// none.
#[wasm_bindgen]
#[must_use]
pub fn mount(
    library: usize,
    host: Host,
    frame: &Element,
    country: u16,
    exit_url: JsValue,
    heading_level: u8,
) -> usize {
    let Some(library) = page::library(library) else {
        return 0;
    };
    let options = Options {
        country: Country::from_number(country),
        exit_url,
        heading_level,
    };
    let app = Rc::new(App::new(library, host, frame, options));
    let number = page::enter(&app, frame);
    app.tell("ready");
    number
}

/// Takes a widget away.
#[wasm_bindgen]
pub fn unmount(widget: usize) {
    page::exit(widget);
}

/// The reader had a widget on the screen.
#[wasm_bindgen]
pub fn saw(widget: usize) {
    if let Some(app) = page::app(widget) {
        app.saw();
    }
}

/// The clipboard took a widget's result.
#[wasm_bindgen]
pub fn copied(widget: usize) {
    if let Some(app) = page::app(widget) {
        app.send(Msg::Copied);
    }
}

/// The index of a question's answer among its choices. A getter may throw, and a bare value has no fields: both count as
/// unanswered.
fn choice(texts: &PageTexts, question: &QuizQuestion, answers: &JsValue) -> Option<usize> {
    let answer = Reflect::get(answers, &texts.get(question.id)).ok()?;
    let Texts { first, end } = question.choice_ids;
    texts.position(&answer, first, end)
}

fn describe(library: &Library, assessment: &Assessment, report: &Array) {
    report.push(&assessment.verdict.id().into());
    report.push(&assessment.safety_first.into());
    let causes = Array::new();
    for cause in &assessment.causes {
        causes.push(&cause.id().into());
    }
    report.push(&causes);
    for numbers in [&assessment.reasons, &assessment.unmet] {
        let ids = Array::new();
        for &number in numbers {
            if let Some(question) = library.quiz.question(number) {
                ids.push(&library.texts.get(question.id));
            }
        }
        report.push(&ids);
    }
}

//! What the custom element calls.
//!
//! This is all of the module's interface. Quizzes and widgets are numbers in it, of which 0 is none; an unknown number
//! is ignored, so a call that comes after a widget was taken away does nothing.

use std::rc::Rc;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Document, Element};

use super::{
    app::{App, Options},
    dom::{Host, Platform},
    library::Library,
    page,
    texts::PageTexts,
};
use crate::{
    assessment::Assessment,
    exit_keys::Key,
    model::{answers::Answers, country::Country, quiz::QuizQuestion},
    session::Msg,
    text::Texts,
};

// Functions and numbers rather than classes: each of their objects would be held in a counted cell with checks of its
// own, and each class brings its share of glue. That takes 0.5 KB after compression.

/// Reads a quiz and the help lines from their compiled form, and returns the number by which they can be shown, as
/// often as a page wants.
///
/// `texts` is the array of their texts, the document's first: the pieces of both bodies, cut at their zero bytes. The
/// number is 0 where the bytes are damaged or break a rule. A quiz is kept until [`forget`].
#[wasm_bindgen]
#[must_use]
pub fn read(document: &[u8], help_lines: &[u8], texts: Array, platform: Platform) -> usize {
    Library::read(document, help_lines, texts, platform).map_or(0, page::keep)
}

/// Drops a quiz that is shown no more.
#[wasm_bindgen]
pub fn forget(library: usize) {
    page::forget(library);
}

/// Assesses answers, an object that maps question ids to choice ids, by the rule that readers run.
///
/// Returns an array of the verdict's id, whether safety comes first, and the ids of the causes, the reasons and what is
/// unmet. It is empty where there is no such quiz. This is for an owner's own tests: a reader's answers never come
/// here.
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

/// Shows a quiz in an empty element, dispatches `worth-it-quiz:ready`, and returns a number for the widget; 0 where
/// there is no such quiz.
///
/// `page` is the document that the element is in, which makes the quiz's elements. A country is passed as a number, 0 for
/// none: see [`Country::from_number`]. The widget stays until [`unmount`].
#[wasm_bindgen]
#[must_use]
pub fn mount(
    library: usize,
    host: Host,
    page: Document,
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
    let app = Rc::new(App::new(library, host, page, frame, options));
    let number = page::enter(&app, frame);
    app.tell("ready");
    number
}

/// Drops a widget and its listeners. Its elements are left to the caller.
#[wasm_bindgen]
pub fn unmount(widget: usize) {
    page::exit(widget);
}

/// Counts what the reader did on the keyboard or with the mouse, for the shortcut that leaves the page: 0 where Shift went
/// down, 1 where the keyboard repeats it, 2 where it came up, 3 for all else. `at` is the time of the event.
#[wasm_bindgen]
pub fn press(what: u8, at: f64) {
    let key = match what {
        0 => Key::ShiftDown,
        1 => Key::ShiftRepeat,
        2 => Key::ShiftUp,
        _ => Key::Other,
    };
    page::press(key, at);
}

/// Has every widget forget all, since the page is hidden or goes.
#[wasm_bindgen]
pub fn hide() {
    page::tell(Msg::PageHidden);
}

/// Has every widget begin again, since the page came out of the back-forward cache.
#[wasm_bindgen]
pub fn restore() {
    page::tell(Msg::PageRestored);
}

/// Notes that the reader had a widget on the screen. From then on, the keyboard shortcut works.
#[wasm_bindgen]
pub fn saw(widget: usize) {
    if let Some(app) = page::app(widget) {
        app.saw();
    }
}

/// Notes that the clipboard took a widget's result. Called some time after [`Host::copy`].
#[wasm_bindgen]
pub fn copied(widget: usize) {
    if let Some(app) = page::app(widget) {
        app.send(Msg::Copied);
    }
}

/// Returns the index of a question's answer among its choices; `None` where it is missing or no choice has this id.
///
/// The object is the page's own: a getter may throw, and a bare value has no fields. Both count as unanswered.
fn choice(texts: &PageTexts, question: &QuizQuestion, answers: &JsValue) -> Option<usize> {
    let answer = Reflect::get(answers, &texts.get(question.id)).ok()?;
    let Texts { first, end } = question.choice_ids;
    texts.position(&answer, first, end)
}

/// Writes an assessment into an array. Field names would be more to load; the custom element adds them.
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

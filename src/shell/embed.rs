//! What the custom element calls.

use std::rc::Rc;

use gloo::events::EventListener;
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

/// A quiz with the help lines, ready to be shown as often as a page wants.
#[wasm_bindgen]
pub struct Content {
    library: Rc<Library>,
}

#[wasm_bindgen]
impl Content {
    /// Reads both from their compiled form. Their texts come beside, the document's first, as the pieces that each
    /// body falls into when it is cut at its zero bytes.
    ///
    /// # Errors
    ///
    /// A text that says what is wrong with the bytes and what to do.
    #[wasm_bindgen(constructor)]
    pub fn new(document: &[u8], help_lines: &[u8], texts: Array) -> Result<Self, JsValue> {
        let mut quiz = Quiz::decode(document).map_err(Damage::text)?;
        let added = quiz.take_help_lines();
        let services =
            Services::decode(help_lines, pieces(document), added).map_err(Damage::text)?;
        let scribe = PageScribe {
            texts,
            lang: quiz.lang,
        };
        let library = Library {
            quiz,
            services,
            scribe,
        };
        Ok(Self {
            library: Rc::new(library),
        })
    }

    /// Assesses answers by the rule that readers run, and writes into a report, which is the one node of a sheet: the
    /// verdict, its causes, the reasons, what is unmet, and whether safety comes first (as 0 or 1).
    pub fn assess(&self, answers: &JsValue, sheet: &Sheet) {
        let Library { quiz, scribe, .. } = &*self.library;
        let answers = Answers::of(quiz, |question| choice(&scribe.texts, question, answers));
        describe(quiz, scribe, &Assessment::of(quiz, &answers), sheet);
    }

    /// Shows the quiz on an empty sheet, in the frame of that. A country is a number: see [`Country`]; 0 is none. The
    /// address of the way out is given by its place among the texts.
    pub fn mount(
        &self,
        sheet: Sheet,
        frame: &EventTarget,
        country: u16,
        exit_url: u32,
        heading_level: u8,
    ) -> Mount {
        let options = Options {
            country: Country::at(country),
            exit_url: Text::at(exit_url),
            heading_level,
        };
        let app = App::new(Rc::clone(&self.library), sheet, &options);
        let listeners = app.listen(frame);
        page::enter(&app);
        app.tell("worth-it-quiz:ready");
        Mount {
            app,
            _listeners: listeners,
        }
    }
}

/// One widget in the page. It goes when this is freed.
#[wasm_bindgen]
pub struct Mount {
    app: Rc<App>,
    /// Held for as long as the widget is there.
    _listeners: (EventListener, EventListener),
}

#[wasm_bindgen]
impl Mount {
    /// Says that the reader had the widget on the screen.
    pub fn saw(&self) {
        self.app.saw();
    }

    /// Says that the clipboard took the result.
    pub fn copied(&self) {
        self.app.send(Msg::Copied);
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        page::exit(&self.app);
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

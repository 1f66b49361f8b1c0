//! What the custom element calls.

use std::rc::Rc;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use super::{
    app::{App, Library, Options},
    dom::{Piece, Words},
    page,
    scribe::PageScribe,
};
use crate::{
    assessment::{Answers, Assessment},
    compact::Damage,
    quiz::{Question, Quiz},
    services::{Country, Services},
    session::Msg,
    text::{Scribe, pieces},
};

/// A quiz with the help lines, ready to be shown as often as a page wants.
#[wasm_bindgen]
pub struct Content {
    library: Rc<Library>,
}

#[wasm_bindgen]
impl Content {
    /// Reads both from their compiled form. Their texts come beside, the document's first, as the pieces that each
    /// body falls into when it is cut at its zero bytes, with whether their language may have digits of its own.
    ///
    /// # Errors
    ///
    /// A text that says what is wrong with the bytes and what to do.
    #[wasm_bindgen(constructor)]
    pub fn new(
        document: &[u8],
        help_lines: &[u8],
        texts: Array,
        own_digits: bool,
    ) -> Result<Self, JsValue> {
        let mut quiz = Quiz::decode(document).map_err(Damage::text)?;
        let added = quiz.take_help_lines();
        let services =
            Services::decode(help_lines, pieces(document), added).map_err(Damage::text)?;
        let scribe = PageScribe::new(texts, quiz.lang, own_digits);
        let library = Library {
            quiz,
            services,
            scribe,
        };
        Ok(Self {
            library: Rc::new(library),
        })
    }

    /// Assesses answers by the rule that readers run. Gives a list: the verdict, its causes, the reasons, what is
    /// unmet, and whether safety comes first.
    #[must_use]
    pub fn assess(&self, answers: &JsValue) -> Array {
        let Library { quiz, scribe, .. } = &*self.library;
        let answers = Answers::of(quiz, |question| choice(scribe, question, answers));
        describe(quiz, scribe, &Assessment::of(quiz, &answers))
    }

    /// Shows the quiz in an empty element of the widget's shadow root. A country is a number: see [`Country`]; 0 is
    /// none.
    pub fn mount(
        &self,
        host: Piece,
        frame: &Piece,
        country: u16,
        exit_url: JsValue,
        heading_level: u8,
    ) -> Mount {
        let options = Options {
            country: (country != 0).then_some(Country::at(country)),
            exit_url,
            heading_level,
        };
        let app = App::start(Rc::clone(&self.library), host, frame, options);
        page::enter(&app);
        app.tell("worth-it-quiz:ready");
        Mount { app }
    }
}

/// One widget in the page. It goes when this is freed.
#[wasm_bindgen]
pub struct Mount {
    app: Rc<App>,
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
fn choice(scribe: &PageScribe, question: &Question, answers: &JsValue) -> Option<usize> {
    // A getter may throw, and a bare value has no fields: both count as unanswered.
    let answer = Reflect::get(answers, &scribe.text(question.id)).ok()?;
    let mut ids = question.choice_ids.into_iter();
    ids.position(|id| *scribe.text(id) == answer)
}

fn describe(quiz: &Quiz, scribe: &PageScribe, assessment: &Assessment) -> Array {
    let causes = Array::new();
    for cause in &assessment.causes {
        causes.push(&cause.id().into());
    }
    let described = Array::new();
    described.push(&assessment.verdict.id().into());
    described.push(&causes);
    described.push(&ids(quiz, scribe, &assessment.reasons));
    described.push(&ids(quiz, scribe, &assessment.unmet));
    described.push(&assessment.safety_first.into());
    described
}

fn ids(quiz: &Quiz, scribe: &PageScribe, numbers: &[usize]) -> Array {
    let ids = Array::new();
    for &number in numbers {
        if let Some(question) = quiz.question(number) {
            let id: Words = scribe.text(question.id);
            ids.push(&id);
        }
    }
    ids
}

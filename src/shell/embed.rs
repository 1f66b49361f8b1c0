//! What the custom element calls.

use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Element, HtmlElement};

use super::{
    app::{App, Options},
    dom::object,
    page,
};
use crate::{
    assessment::{Answers, Assessment},
    help::Directory,
    quiz::Quiz,
    session::Msg,
};

/// A quiz with the help lines, ready to be shown as often as a page wants.
#[wasm_bindgen]
pub struct Content {
    quiz: Rc<Quiz>,
    directory: Rc<Directory>,
}

#[wasm_bindgen]
impl Content {
    /// Reads both from their compiled form.
    ///
    /// # Errors
    ///
    /// A text that says what is wrong with the bytes and what to do.
    #[wasm_bindgen(constructor)]
    pub fn new(document: &[u8], help_lines: &[u8]) -> Result<Self, JsValue> {
        let mut quiz = Quiz::decode(document).map_err(|damage| damage.text())?;
        let mut directory = Directory::decode(help_lines).map_err(|damage| damage.text())?;
        directory.put_first(quiz.take_help_lines());
        Ok(Self {
            quiz: Rc::new(quiz),
            directory: Rc::new(directory),
        })
    }

    /// Assesses answers by the rule that readers run.
    #[must_use]
    pub fn assess(&self, answers: &JsValue) -> Object {
        let answers = Answers::by_id(&self.quiz, |id| {
            // A getter may throw, and a bare value has no fields: both count as unanswered.
            Reflect::get(answers, &JsValue::from_str(id))
                .ok()?
                .as_string()
        });
        describe(&self.quiz, &Assessment::of(&self.quiz, &answers))
    }

    /// Shows the quiz in an empty element of the widget's shadow root.
    pub fn mount(
        &self,
        host: HtmlElement,
        frame: &Element,
        country: Option<String>,
        exit_url: String,
        heading_level: u8,
    ) -> Mount {
        let options = Options {
            country,
            exit_url,
            heading_level,
        };
        let (quiz, directory) = (Rc::clone(&self.quiz), Rc::clone(&self.directory));
        let app = App::start(quiz, directory, host, frame, options);
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

fn describe(quiz: &Quiz, assessment: &Assessment) -> Object {
    let causes = Array::new();
    for cause in &assessment.causes {
        causes.push(&JsValue::from_str(cause.id()));
    }
    object(&[
        ("verdict", &JsValue::from_str(assessment.verdict.id())),
        ("causes", &causes),
        ("reasons", &ids(quiz, &assessment.reasons)),
        ("unmet", &ids(quiz, &assessment.unmet)),
        ("safetyFirst", &JsValue::from_bool(assessment.safety_first)),
    ])
}

fn ids(quiz: &Quiz, numbers: &[usize]) -> Array {
    let ids = Array::new();
    for &number in numbers {
        if let Some(question) = quiz.question(number) {
            ids.push(&JsValue::from_str(&question.id));
        }
    }
    ids
}

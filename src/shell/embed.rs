//! What the custom element calls.

use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Element, HtmlElement};

use super::{
    app::{App, Options},
    dom::Dom,
    page,
};
use crate::{
    assessment::{Answers, Assessment},
    help::Directory,
    quiz::Quiz,
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
        let quiz = Quiz::decode(document).map_err(|damage| damage.text())?;
        let directory = Directory::decode(help_lines).map_err(|damage| damage.text())?;
        Ok(Self {
            quiz: Rc::new(quiz),
            directory: Rc::new(directory),
        })
    }

    /// Assesses answers by the rule that readers run.
    ///
    /// # Errors
    ///
    /// None is known: an object can always be made.
    pub fn assess(&self, answers: &JsValue) -> Dom<Object> {
        let answers = Answers::by_id(&self.quiz, |id| {
            // A getter may throw, and a bare value has no fields: both count as unanswered.
            Reflect::get(answers, &JsValue::from_str(id))
                .ok()?
                .as_string()
        });
        describe(&self.quiz, &Assessment::of(&self.quiz, &answers))
    }

    /// Shows the quiz in an empty element of the widget's shadow root.
    ///
    /// # Errors
    ///
    /// What the page threw.
    pub fn mount(
        &self,
        host: HtmlElement,
        frame: &Element,
        country: Option<String>,
        exit_url: String,
        heading_level: u8,
    ) -> Dom<Mount> {
        let options = Options {
            country,
            exit_url,
            heading_level,
        };
        let (quiz, directory) = (Rc::clone(&self.quiz), Rc::clone(&self.directory));
        let app = App::start(quiz, directory, host, frame, options)?;
        page::enter(&app);
        app.tell("worth-it-quiz:ready")?;
        Ok(Mount { app })
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
}

impl Drop for Mount {
    fn drop(&mut self) {
        page::exit(&self.app);
    }
}

fn describe(quiz: &Quiz, assessment: &Assessment) -> Dom<Object> {
    let ids = |numbers: &[usize]| -> Array {
        let questions = numbers.iter().filter_map(|&number| quiz.question(number));
        questions
            .map(|question| JsValue::from_str(&question.id))
            .collect()
    };
    let causes: Array = assessment
        .causes
        .iter()
        .map(|cause| JsValue::from_str(cause.id()))
        .collect();
    let fields: [(&str, JsValue); 5] = [
        ("verdict", assessment.verdict.id().into()),
        ("causes", causes.into()),
        ("reasons", ids(&assessment.reasons).into()),
        ("unmet", ids(&assessment.unmet).into()),
        ("safetyFirst", assessment.safety_first.into()),
    ];
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &name.into(), &value)?;
    }
    Ok(object)
}

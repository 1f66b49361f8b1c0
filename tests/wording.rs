//! Phrases that no document uses any more, with what each got wrong, and what has to be unmistakable in each language.
//!
//! A phrase lands here once a reader could take it for something else, or would never say it. Whoever translates finds
//! their own language's list here, and adds to it.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that stops says why"
)]

mod support;

use std::{fs, path::PathBuf};

use serde_json::Value;

/// A phrase, in small letters and with straight apostrophes, and what it got wrong.
type Phrase = (&'static str, &'static str);

/// What is said of one language.
struct Language {
    lang: &'static str,
    /// Phrases that stand nowhere.
    nowhere: &'static [Phrase],
    /// Phrases that stand in no question.
    in_no_question: &'static [Phrase],
    /// Words of which the questions A1 and S1 have one, since a broken heart hurts too.
    body: &'static [&'static str],
}

const ENGLISH: Language = Language {
    lang: "en",
    nowhere: &[
        ("need not", "archaic: do not have to"),
        ("needn't", "archaic: do not have to"),
        ("whomever", "stiff: whoever"),
        ("much can be lost", "stiff, and feeds fear"),
        ("while that is so", "stiff"),
        ("of their own will", "archaic: freely"),
        ("yours to keep", "stiff"),
        ("yours to respect", "stiff"),
        (
            "no word through friends",
            "archaic: nothing through friends",
        ),
        ("no coming by", "unidiomatic: no visits"),
        ("open is not the same as", "stiff"),
        ("by your answers", "stiff"),
        ("take care that you are", "stiff: be sure that you are"),
        (
            "threaten themselves",
            "unidiomatic: threaten to hurt themselves",
        ),
        (
            "threaten you, themselves",
            "unidiomatic: threaten to hurt themselves",
        ),
        ("you or they think about suicide", "unidiomatic"),
        ("not open all the time", "unidiomatic"),
        ("or not said", "unidiomatic: rather not say"),
        ("held back", "unclear for: stopped from leaving"),
        ("hold you back", "unclear for: stop you from leaving"),
        ("your steps", "unidiomatic for where somebody goes"),
        ("owned your", "hard idiom: admitted"),
        ("owning your", "hard idiom: admitting"),
        ("owns your", "hard idiom: admits"),
        ("your part", "asks those who were harmed for guilt"),
        ("your own part", "asks those who were harmed for guilt"),
        ("drop you", "hard idiom: leave you"),
        ("dropped", "hard idiom: left"),
        ("heat of the moment", "hard idiom: in anger"),
        ("tiptoe", "hard idiom"),
        ("by waiting", "feeds waiting"),
        ("anyone may expect", "too sure"),
        ("same warmth", "too sure: nobody is warm every day"),
        ("if it happened", "doubts what was told"),
        ("not on you alone", "lays a life in the reader's hands"),
        ("two friends", "in the article they were a couple"),
    ],
    in_no_question: &[
        ("did they", "nobody is introduced on that screen: your ex"),
        ("were they", "nobody is introduced on that screen: your ex"),
        (
            "afraid of them",
            "nobody is introduced on that screen: your ex",
        ),
    ],
    body: &["body"],
};

const GERMAN: Language = Language {
    lang: "de",
    nowhere: &[
        (
            "keine sichere entscheidung",
            "can mean no sure bet: dangerous for you",
        ),
        ("aufheben", "also means to annul: keep"),
        ("aufgehoben", "also means annulled: kept"),
        ("lauf nicht hinterher", "lacks its object: whom"),
        ("kontrolle wird meist mehr", "not idiomatic: grows"),
        ("ist es an dir", "not idiomatic"),
        ("wenn es passiert ist", "doubts what was told"),
        (
            "nicht allein in deiner hand",
            "lays a life in the reader's hands",
        ),
    ],
    in_no_question: &[
        ("andere person", "can be the affair partner: name the ex"),
        ("anderen person", "can be the affair partner: name the ex"),
    ],
    body: &["körper"],
};

const FRENCH: Language = Language {
    lang: "fr",
    nowhere: &[
        (
            "pas un choix sûr",
            "can mean no sure bet: dangerous for you",
        ),
        (
            "y retourner",
            "is going back to a place: get back with your ex",
        ),
        (
            "passage à l'improviste",
            "forbids only the unannounced visit",
        ),
        ("reconnu votre part", "lacks: of the responsibility"),
        ("reconnaissez votre part", "lacks: of the responsibility"),
        ("reconnaître sa part,", "lacks: of the responsibility"),
        ("pour ta part", "lacks: of the responsibility"),
        ("redémarrer", "is for machines"),
    ],
    in_no_question: &[("l'autre personne", "name the ex once a screen")],
    body: &["corps", "physique"],
};

const PORTUGUESE: Language = Language {
    lang: "pt-BR",
    nowhere: &[
        (
            "sempre estaria ali",
            "D2 lost the disrespect: being taken for granted",
        ),
        ("sumia da sua vida", "D3 narrows to ghosting"),
        ("sumiço", "D3 narrows to ghosting"),
        ("enforcou", "is to hang somebody: to strangle"),
        ("estar no lugar", "calque: to be true"),
        ("se aconteceu", "doubts what was told"),
        (
            "não depende só de você",
            "lays a life in the reader's hands",
        ),
    ],
    in_no_question: &[("outra pessoa", "can be the affair partner: name the ex")],
    body: &["corpo", "físic"],
};

const SPANISH: Language = Language {
    lang: "es",
    nowhere: &[
        ("sabes qué terminó", "why it ended, not what ended"),
        ("se sabe qué terminó", "why it ended, not what ended"),
        (
            "dos amistades",
            "they were a couple; and no one says so of friends",
        ),
        ("es una relación otra vez", "not idiomatic"),
        ("enfado", "of Spain only: both sides of the ocean read it"),
        ("contactarle", "leísmo, of Spain only"),
        ("contactándole", "leísmo, of Spain only"),
        ("echarle de menos", "leísmo, of Spain only"),
        ("mantenerle", "leísmo, of Spain only"),
        (" le amenazaste", "leísmo, of Spain only"),
        ("no depende solo de ti", "lays a life in the reader's hands"),
    ],
    in_no_question: &[("la otra persona", "name the ex once a screen")],
    body: &["cuerpo", "físic"],
};

const ARABIC: Language = Language {
    lang: "ar",
    nowhere: &[
        ("بدوره", "reads: in turn; responsibility is meant"),
        ("دورك", "reads: your role is important; what you did counts"),
        (
            "من أجل بقائك",
            "can mean for your survival: to stop you from leaving",
        ),
        ("الأفضل", "too weak where danger is meant"),
        ("إذا حدث ذلك", "doubts what was told"),
    ],
    in_no_question: &[("بدورك", "reads: in turn")],
    body: &["جسد", "جسم", "بدن"],
};

const LANGUAGES: [&Language; 6] = [&ENGLISH, &GERMAN, &FRENCH, &PORTUGUESE, &SPANISH, &ARABIC];

/// Reads a shipped document.
fn document(lang: &str) -> Value {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/quizzes");
    let text = fs::read_to_string(folder.join(format!("{lang}.json"))).expect(lang);
    serde_json::from_str(&text).expect("JSON")
}

/// Lists every text in a document, with small letters and straight apostrophes.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.to_lowercase().replace('’', "'")],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Lists the questions of a document.
fn questions(document: &Value) -> Vec<&Value> {
    let sections = document["sections"].as_array().expect("sections");
    let lists = sections.iter().map(|section| &section["questions"]);
    lists
        .flat_map(|list| list.as_array().expect("questions"))
        .collect()
}

fn assert_without(lang: &str, phrases: &[Phrase], texts: &[String]) {
    for text in texts {
        for (phrase, wrong) in phrases {
            assert!(
                !text.contains(phrase),
                "{lang}: {phrase:?} ({wrong}) stands in {text:?}"
            );
        }
    }
}

/// Checks one language.
fn check(language: &Language) {
    let Language { lang, .. } = language;
    let document = document(lang);
    assert_without(lang, language.nowhere, &texts(&document));
    for question in questions(&document) {
        assert_without(lang, language.in_no_question, &texts(&question["text"]));
        let id = question["id"].as_str().expect("an id");
        if ["A1", "S1"].contains(&id) {
            let unmet = &document["results"]["topics"][id]["unmet"];
            for text in [&question["text"], unmet].into_iter().flat_map(texts) {
                let said = language.body.iter().any(|word| text.contains(word));
                assert!(
                    said,
                    "{lang}: nothing says that the body is meant: {text:?}"
                );
            }
        }
    }
}

#[test]
fn each_shipped_language_has_a_list() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/quizzes");
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("a file").path();
        let stem = path.file_stem().expect("a name").to_string_lossy();
        let is_tag = stem.len() == 2 || stem.as_bytes().get(2) == Some(&b'-');
        let row = LANGUAGES.iter().find(|language| language.lang == stem);
        assert_eq!(row.is_some(), is_tag, "{stem}");
    }
    for language in LANGUAGES {
        let lists = [
            language.nowhere.len(),
            language.in_no_question.len(),
            language.body.len(),
        ];
        assert!(!lists.contains(&0), "{}: a list is empty", language.lang);
    }
}

#[test]
fn english_says_what_it_means() {
    check(&ENGLISH);
}

#[test]
fn german_says_what_it_means() {
    check(&GERMAN);
}

#[test]
fn french_says_what_it_means() {
    check(&FRENCH);
}

#[test]
fn portuguese_says_what_it_means() {
    check(&PORTUGUESE);
}

#[test]
fn spanish_says_what_it_means() {
    check(&SPANISH);
}

#[test]
fn arabic_says_what_it_means() {
    check(&ARABIC);
}

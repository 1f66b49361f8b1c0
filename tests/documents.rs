//! What an author is told about a document that breaks a rule: each rule is broken by one edit of the English
//! document.
//!
//! Each violation names its path, what is wrong and what to do. A report lists all at once, so that an author does not
//! mend one only to meet the next.

#![cfg(feature = "author")]
#![allow(clippy::indexing_slicing, reason = "a test that stops says why")]

mod support;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use support::patch::Patch;
use worth_it_quiz::author::diagnostic::Problem;

/// An edit, and every violation that it makes, in words.
type Broken = (fn(&mut Patch), &'static [&'static str]);

/// With *rather not say*, one choice more than a question can have.
const TOO_MANY: [&str; 12] = [
    "met", "met", "met", "met", "met", "unmet", "unmet", "unmet", "unmet", "unmet", "unmet",
    "unknown",
];

/// The rules on names, numbers and places.
const FORMS: [Broken; 8] = [
    (
        |quiz| quiz.set("/title", json!(" \t")),
        &["title: this text is missing or blank; write it"],
    ),
    (
        |quiz| quiz.put("/strings", "countries", json!({"usa": "United States"})),
        &["strings.countries.usa: expected a country code of two capital letters, such as \"IE\""],
    ),
    (
        |quiz| {
            let empty = json!({"id": "more", "title": "More", "questions": []});
            quiz.list("/sections").push(empty);
        },
        &["sections[5].questions: a section needs at least one question"],
    ),
    (
        |quiz| quiz.set("/sections/1/id", json!("now")),
        &["sections[1].id: \"now\" stands here twice; give each its own id"],
    ),
    (
        |quiz| quiz.own("R1", &TOO_MANY),
        &["sections[4].questions[0].choices: expected at most 12 choices"],
    ),
    (
        |quiz| drop(quiz.take("/results/topics", "D2")),
        &["results.topics: \"D2\" is missing; the result needs words for each question"],
    ),
    (
        |quiz| {
            let topic = quiz.at("/results/topics/D2").clone();
            quiz.put("/results/topics", "D9", topic);
        },
        &["results.topics.D9: no question has this id"],
    ),
    (
        |quiz| many_questions(quiz, 101),
        &["sections: expected 1 to 100 questions in all"],
    ),
];

/// The rules on roles, domains and signals.
const SIGNALS: [Broken; 13] = [
    (
        |quiz| {
            quiz.own("A1", &["clear", "red-harm", "unknown"]);
            quiz.question("own")["domain"] = Value::Null;
        },
        &[
            "sections[2].questions[5].domain: a question of the role \"harm\" needs a domain",
            "sections: nothing asks about \"physical\"; add a question, or say in omits.physical why not",
        ],
    ),
    (
        |quiz| {
            quiz.own("R1", &["met", "unmet", "unknown"]);
            quiz.question("own")["domain"] = json!("fear");
        },
        &[
            "sections[4].questions[0].domain: only a question of the role \"harm\" has a domain; take it out",
        ],
    ),
    (
        |quiz| quiz.own("D1", &["clear", "mild", "serious", "red-harm", "unknown"]),
        &[
            "sections[1].questions[0].choices[3].signal: expected \"clear\", \"mild\", \"serious\" or \"unknown\" in the role \"disrespect\"",
        ],
    ),
    (
        |quiz| quiz.own("A1", &["clear", "mild-blocking", "red-harm", "unknown"]),
        &[
            "sections[2].questions[5].choices[1].signal: expected \"clear\", \"red-harm\" or \"unknown\" in the role \"harm\" (in humiliation \"mild-blocking\" too)",
        ],
    ),
    (
        |quiz| quiz.own("S1", &["clear", "red-own-conduct", "red-harm", "unknown"]),
        &[
            "sections[3].questions[0].choices[2].signal: expected \"clear\", \"red-own-conduct\" or \"unknown\" in the role \"own-conduct\"",
        ],
    ),
    (
        |quiz| quiz.own("R1", &["met", "unmet", "clear", "unknown"]),
        &[
            "sections[4].questions[0].choices[2].signal: expected \"met\", \"unmet\", \"red-pressure\", \"red-no-contact\" or \"unknown\" in the role \"condition\"",
        ],
    ),
    (
        |quiz| quiz.own("R1", &["unmet", "unknown"]),
        &[
            "sections[4].questions[0].choices: one choice has to be \"clear\", or \"met\" in a condition",
        ],
    ),
    (
        |quiz| quiz.own("A1", &["clear", "clear", "red-harm", "unknown"]),
        &[
            "sections[2].questions[5].choices: at most one choice can be \"clear\" where harm is asked about",
        ],
    ),
    (
        |quiz| quiz.own("D1", &["clear", "unknown"]),
        &[
            "sections[1].questions[0].choices: one choice has to speak against going back; about harm, a red one",
        ],
    ),
    (
        |quiz| quiz.own("A8", &["clear", "mild-blocking", "unknown"]),
        &[
            "sections[1].questions[3].choices: one choice has to speak against going back; about harm, a red one",
        ],
    ),
    (
        |quiz| {
            quiz.own("D1", &["clear", "serious", "unknown", "unknown"]);
            quiz.question("own")["choices"][4]["id"] = json!("pass");
        },
        &[
            "sections[1].questions[0].choices: a choice with the id \"skip\" and the signal \"unknown\" is missing",
        ],
    ),
    (
        |quiz| quiz.own("D1", &["clear", "serious"]),
        &[
            "sections[1].questions[0].choices: a second choice with the signal \"unknown\", for \"not sure\", is missing",
        ],
    ),
    (
        |quiz| {
            quiz.own("D1", &["clear", "serious", "unknown"]);
            quiz.question("own")["choices"][3]["signal"] = json!("clear");
        },
        &[
            "sections[1].questions[0].choices: a choice with the id \"skip\" and the signal \"unknown\" is missing",
            "sections[1].questions[0].choices: a second choice with the signal \"unknown\", for \"not sure\", is missing",
        ],
    ),
];

/// The rules on what a document covers, and on ids that stand for good.
const COVERAGE: [Broken; 10] = [
    (
        |quiz| quiz.question("C1")["role"] = json!("disrespect"),
        &[
            "sections[0].questions[1].choices[0].signal: expected \"clear\", \"mild\", \"serious\" or \"unknown\" in the role \"disrespect\"",
            "sections[0].questions[1].choices[1].signal: expected \"clear\", \"mild\", \"serious\" or \"unknown\" in the role \"disrespect\"",
            "sections[0].questions[1].choices[2].signal: expected \"clear\", \"mild\", \"serious\" or \"unknown\" in the role \"disrespect\"",
            "sections[0].questions[1].choices[3].signal: expected \"clear\", \"mild\", \"serious\" or \"unknown\" in the role \"disrespect\"",
            "sections[0].questions[1].role: C1 keeps its role and domain in every document; a question of your own needs another id",
        ],
    ),
    (
        |quiz| quiz.question("R1")["role"] = json!("own-conduct"),
        &[
            "sections[4].questions[0].choices[0].signal: expected \"clear\", \"red-own-conduct\" or \"unknown\" in the role \"own-conduct\"",
            "sections[4].questions[0].choices[1].signal: expected \"clear\", \"red-own-conduct\" or \"unknown\" in the role \"own-conduct\"",
            "sections[4].questions[0].choices[2].signal: expected \"clear\", \"red-own-conduct\" or \"unknown\" in the role \"own-conduct\"",
            "sections[4].questions[0].choices[3].signal: expected \"clear\", \"red-own-conduct\" or \"unknown\" in the role \"own-conduct\"",
            "sections[4].questions[0].choices: one choice has to speak against going back; about harm, a red one",
            "sections[4].questions[0].role: R1 keeps its role and domain in every document; a question of your own needs another id",
        ],
    ),
    (
        |quiz| quiz.question("A5")["domain"] = json!("control"),
        &[
            "sections[2].questions[2].role: A5 keeps its role and domain in every document; a question of your own needs another id",
            "sections: nothing asks about \"stalking\"; add a question, or say in omits.stalking why not",
        ],
    ),
    (
        |quiz| quiz.question("D2")["choices"][2]["signal"] = json!("mild"),
        &[
            "sections[1].questions[1].choices: D2 keeps the ids, order and signals of its choices in every document; a question of your own needs another id",
        ],
    ),
    (
        |quiz| quiz.question("A1")["choices"][1]["id"] = json!("rarely"),
        &[
            "sections[2].questions[5].choices: A1 keeps the ids, order and signals of its choices in every document; a question of your own needs another id",
        ],
    ),
    (
        |quiz| quiz.put("", "omits", json!({"money": "The magazine leaves it out."})),
        &["omits.money: a question asks about \"money\"; take this out"],
    ),
    (
        |quiz| quiz.drop_questions(&["A6"]),
        &["sections: nothing asks about \"money\"; add a question, or say in omits.money why not"],
    ),
    (
        |quiz| {
            quiz.drop_questions(&["A6"]);
            quiz.put("", "omits", json!({"money": ""}));
        },
        &["omits.money: this text is missing or blank; write it"],
    ),
    (
        |quiz| quiz.drop_questions(&["D1", "D2", "D3"]),
        &[
            "sections: \"not-worth-it\" is out of reach; offer a \"serious\" choice, or three \"mild\" ones",
        ],
    ),
    (
        without_red,
        &["sections: \"not-safe\" is out of reach; offer a red choice"],
    ),
];

/// The rules on the help lines that a document adds.
const HELP_LINES: [Broken; 12] = [
    (
        |quiz| quiz.help_line("country", json!("Luxembourg")),
        &["helpLines[0].country: expected a country code of two capital letters, such as \"IE\""],
    ),
    (|quiz| quiz.help_line("hours", json!("{8}")), &[HOURS]),
    (|quiz| quiz.help_line("hours", json!("{1}–{5")), &[HOURS]),
    (
        |quiz| quiz.help_line("hours", json!("9".repeat(61))),
        &[HOURS],
    ),
    (
        |quiz| {
            let contact = json!({"kind": "call", "display": "1", "dial": "1", "keyword": "HELP"});
            quiz.help_line("contacts", json!([contact]));
        },
        &["helpLines[0].contacts[0].keyword: only a text message has a word to send; take it out"],
    ),
    (
        |quiz| {
            let chat =
                json!({"kind": "chat", "display": "chat", "address": "http://chat.example/"});
            quiz.help_line("contacts", json!([chat, {"kind": "text", "display": "1"}]));
        },
        &[
            "helpLines[0].contacts[0].address: expected an address that begins with https://",
            "helpLines[0].contacts[1].dial: expected what a phone there dials: digits alone, without +, spaces or dashes; a code with * or # has the kind \"ussd\"",
        ],
    ),
    (
        |quiz| quiz.help_line("page", json!("https://user@ours.example/")),
        &["helpLines[0].page: expected an address that begins with https://"],
    ),
    (
        |quiz| quiz.help_line("page", json!("https://ours example/")),
        &["helpLines[0].page: expected an address that begins with https://"],
    ),
    (
        |quiz| quiz.help_line("contacts", json!([])),
        &["helpLines[0].contacts: a help line needs a contact or a page"],
    ),
    (
        |quiz| quiz.help_line("page", json!("javascript:alert(1)")),
        &["helpLines[0].page: expected an address that begins with https://"],
    ),
    (
        |quiz| quiz.help_line("name", json!(" ")),
        &["helpLines[0].name: this text is missing or blank; write it"],
    ),
    (
        |quiz| {
            let contact = json!({"kind": "call", "display": "", "dial": "+353 1"});
            quiz.help_line("contacts", json!([contact]));
        },
        &[
            "helpLines[0].contacts[0].display: this text is missing or blank; write it",
            "helpLines[0].contacts[0].dial: expected what a phone there dials: digits alone, without +, spaces or dashes; a code with * or # has the kind \"ussd\"",
        ],
    ),
];

const HOURS: &str = "helpLines[0].hours: expected \"always\", or hours of at most 60 characters such as \"{1}–{5} 9–17\", where {1} to {7} stand for Monday to Sunday";

/// The rules on ticks and reviews.
const ALSO: [Broken; 4] = [
    (
        |quiz| {
            let tick = |number: u8| {
                let step = json!({"when": ["harm"], "text": "Do"});
                json!({"id": format!("t{number}"), "text": "So", "steps": [step]})
            };
            quiz.put("", "also", (0..33).map(tick).collect());
        },
        &["also: expected at most 32 boxes to tick"],
    ),
    (
        |quiz| quiz.put("", "also", json!([{"id": "a", "text": " ", "steps": []}])),
        &[
            "also[0].text: this text is missing or blank; write it",
            "also[0].steps: this list is empty; write something, or take the whole out",
        ],
    ),
    (
        |quiz| {
            let tick = json!({"id": "a", "text": "So", "steps": [{"when": [], "text": ""}]});
            quiz.put("", "also", json!([tick, {"id": "a", "text": "So", "steps": [{"when": ["harm"], "text": "Do"}]}]));
        },
        &[
            "also[0].steps[0].when: this list is empty; write something, or take the whole out",
            "also[0].steps[0].text: this text is missing or blank; write it",
            "also[1].id: \"a\" stands here twice; give each its own id",
        ],
    ),
    (
        |quiz| {
            let digests = json!({"title": "ABC"});
            let review = json!({"who": "", "role": "", "when": "28-11-2026", "digests": digests});
            quiz.put("", "reviews", json!([review]));
        },
        &[
            "reviews[0].who: this text is missing or blank; write it",
            "reviews[0].role: this text is missing or blank; write it",
            "reviews[0].when: expected a date such as \"2026-11-28\"",
            "reviews[0].digests.title: expected a SHA-256 in 64 digits from 0 to f, as the command writes it",
        ],
    ),
];

/// The rules on the language and on labels.
const LABELS: [Broken; 4] = [
    (
        |quiz| quiz.set("/lang", json!("en_US")),
        &["lang: expected a language tag, such as \"en\" or \"pt-BR\""],
    ),
    (
        |quiz| quiz.set("/strings/call", json!("Call {Number}")),
        &[
            "strings.call: {number} is missing; the quiz puts the value in its place",
            "strings.call: nothing is put into {Number}; expected {number}",
        ],
    ),
    (
        |quiz| {
            quiz.set("/title", json!("Is <em>going back</em> worth it?"));
            quiz.question("C1")["text"] = json!("Are you afraid&nbsp;of your ex?");
            quiz.set("/results/topics/D2/name", json!("**Insults**"));
        },
        &[
            "results.topics.D2.name: readers would see **Insults** as it is; write plain text",
            "sections[0].questions[1].text: readers would see &nbsp; as it is; write plain text",
            "title: readers would see <em> as it is; write plain text",
        ],
    ),
    (
        |quiz| quiz.help_line("name", json!("[Ours](https://ours.example/)")),
        &[
            "helpLines[0].name: readers would see ](https://ours.example/) as it is; write plain text",
        ],
    ),
];

/// Adds questions of disrespect until there are so many.
fn many_questions(quiz: &mut Patch, count: usize) {
    let (question, topic) = (
        quiz.question("D1").clone(),
        quiz.at("/results/topics/D1").clone(),
    );
    for number in 16..count {
        let (mut more, id) = (question.clone(), format!("more{number}"));
        more["id"] = json!(id);
        quiz.list("/sections/1/questions").push(more);
        quiz.put("/results/topics", &id, topic.clone());
    }
}

/// Leaves out all that has a red choice, and says so.
fn without_red(quiz: &mut Patch) {
    let red = ["A8", "A7", "A4", "A5", "A6", "A2", "A1", "A3", "S1"];
    quiz.drop_questions(&red);
    quiz.own("R2", &["met", "unmet", "unknown"]);
    quiz.list("/sections")
        .retain(|section| section["questions"] != json!([]));
    let harm = [
        "physical",
        "threats",
        "sexual",
        "control",
        "stalking",
        "money",
        "fear",
        "humiliation",
    ];
    let omitted = harm.into_iter().chain(["own-conduct", "no-contact"]);
    let omits = omitted
        .map(|subject| (subject.to_owned(), json!("Not here.")))
        .collect();
    quiz.put("", "omits", Value::Object(omits));
}

fn all() -> impl Iterator<Item = Broken> {
    let rules = FORMS.into_iter().chain(SIGNALS).chain(COVERAGE);
    rules.chain(HELP_LINES).chain(ALSO).chain(LABELS)
}

#[test]
fn each_broken_rule_is_told_with_its_place_and_nothing_else_is() {
    for (edit, told) in all() {
        assert_eq!(Patch::with(edit).told(), told);
    }
}

#[test]
fn signs_that_only_look_like_markup_are_plain_text() {
    let quiz = Patch::with(|quiz| {
        quiz.set("/title", json!("I <3 you, a < b and c > d, Q&A, b**ch"));
        quiz.set("/strings/start", json!("Start -> [here] (now) **"));
    });
    assert_eq!(quiz.told(), [""; 0]);
}

#[test]
fn the_english_document_breaks_no_rule() {
    assert_eq!(Patch::new().told(), [""; 0]);
}

/// Numbers the rules. A new one does not compile until it has a number here, and then an edit above.
const fn number(problem: &Problem) -> usize {
    match problem {
        Problem::Empty => 0,
        Problem::CountryCode => 1,
        Problem::QuestionCount => 2,
        Problem::ChoiceCount => 3,
        Problem::NoQuestions => 4,
        Problem::DuplicateId(_) => 5,
        Problem::DomainMissing => 6,
        Problem::DomainNotHarm => 7,
        Problem::SignalNotOfRole(_) => 8,
        Problem::NoGoodChoice => 9,
        Problem::SeveralClear => 10,
        Problem::NoBadChoice => 11,
        Problem::NoSkip => 12,
        Problem::NoUnsure => 13,
        Problem::StockRole(_) => 14,
        Problem::StockChoices(_) => 15,
        Problem::OmittedButAsked(_) => 16,
        Problem::NotCovered(_) => 17,
        Problem::NotWorthItUnreachable => 18,
        Problem::NotSafeUnreachable => 19,
        Problem::TopicMissing(_) => 20,
        Problem::TopicWithoutQuestion => 21,
        Problem::NoContact => 22,
        Problem::Dial => 23,
        Problem::Page => 24,
        Problem::Hours => 25,
        Problem::KeywordNotText => 26,
        Problem::NothingHere => 27,
        Problem::TickCount => 28,
        Problem::LanguageTag => 29,
        Problem::PlaceholderMissing(_) => 30,
        Problem::PlaceholderUnknown(..) => 31,
        Problem::ReviewDate => 32,
        Problem::Digest => 33,
        Problem::Markup(_) => 34,
        // A row of the shared table alone: see the help lines' own test.
        Problem::SourceDateMissing => 35,
    }
}

#[test]
fn every_rule_is_broken_by_some_edit() {
    let violations = all().flat_map(|(edit, _)| Patch::with(edit).violations());
    let broken: BTreeSet<_> = violations
        .map(|violation| number(&violation.problem))
        .collect();
    assert!(broken.into_iter().eq(0..35));
}

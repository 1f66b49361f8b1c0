//! Names what a result consists of, block by block, by where the words of each stand in the document.

use worth_it_quiz::{Domain, model::results::CauseText};

use super::{
    Quiz,
    page::{Block, HelpBlock, Page},
};

/// Names what a page consists of, by where its words stand in the document.
pub fn outline(quiz: &Quiz, page: &Page) -> Vec<String> {
    let title = named(quiz, &page.heading);
    let blocks = page.blocks.iter().map(|block| match block {
        Block::Text(text) | Block::Heading(text) => named(quiz, text),
        Block::Points(points) => named(quiz, &points[0]),
        Block::Themes(themes) => {
            let names = themes.iter().map(|theme| match &theme.name {
                Some(name) => topic(quiz, name),
                None => "open talk".to_owned(),
            });
            format!("unmet: {}", names.collect::<Vec<_>>().join(" "))
        }
        Block::Reasons(blocks) => format!("why: {}", topics(quiz, blocks)),
        Block::Open(blocks) => format!("open: {}", topics(quiz, blocks)),
        Block::Help(help) => helps(quiz, help),
        Block::Also(..) => "also".to_owned(),
        Block::Tools(_) => "tools".to_owned(),
        other => panic!("{other:?}"),
    });
    [title].into_iter().chain(blocks).collect()
}

/// Names a text by its place in the document.
fn named(quiz: &Quiz, text: &str) -> String {
    let document = quiz.document();
    let (results, strings) = (&document.results, &document.strings);
    let mut places: Vec<(String, &str)> = Vec::new();
    let verdicts = &results.verdicts;
    for (name, verdict) in [
        ("not-safe", &verdicts.not_safe),
        ("not-worth-it", &verdicts.not_worth_it),
        ("not-now", &verdicts.not_now),
        ("worth-a-talk", &verdicts.worth_a_talk),
    ] {
        places.push((name.to_owned(), &verdict.title));
        let safety = verdict.safety_title.as_deref();
        places.extend(safety.map(|title| (format!("{name}, safety first"), title)));
        let texts = verdict.text.iter().enumerate();
        places.extend(texts.map(|(at, text)| (format!("{name} {at}"), text.as_str())));
        places.extend(
            verdict
                .next
                .first()
                .map(|step| (format!("{name} steps"), step.as_str())),
        );
    }
    let causes: [(&str, &CauseText); 4] = [
        ("harm", &results.causes.harm),
        ("pressure", &results.causes.pressure),
        ("own-conduct", &results.causes.own_conduct),
        ("no-contact", &results.causes.no_contact),
    ];
    for (name, cause) in causes {
        let texts = cause.text.iter().enumerate();
        places.extend(texts.map(|(at, text)| (format!("{name} {at}"), text.as_str())));
        places.extend(
            cause
                .next
                .first()
                .map(|step| (format!("{name} steps"), step.as_str())),
        );
        places.extend(
            cause
                .note
                .as_deref()
                .map(|note| (format!("{name} note"), note)),
        );
    }
    let safety = results.safety.text.iter().enumerate();
    places.extend(safety.map(|(at, text)| (format!("safety {at}"), text.as_str())));
    for domain in [
        Domain::Physical,
        Domain::Threats,
        Domain::Stalking,
        Domain::Sexual,
    ] {
        let line = results.care.get(&domain).expect("a line of care");
        places.push((format!("care {domain:?}").to_lowercase(), line));
    }
    places.extend([
        ("next".to_owned(), &*strings.next_title),
        ("unmet title".to_owned(), &strings.unmet_title),
        ("limits".to_owned(), &strings.limits),
    ]);
    let later = [
        ("respect too", &strings.respect_too),
        ("own conduct open", &strings.own_conduct_open),
        ("own conduct open note", &strings.own_conduct_open_note),
    ];
    places.extend(later.map(|(name, text)| (name.to_owned(), text.as_deref().expect(name))));
    let found = places.iter().find(|(_, other)| *other == text);
    found.map_or_else(
        || panic!("{text:?} stands nowhere"),
        |(name, _)| name.clone(),
    )
}

/// The id of a topic.
fn topic(quiz: &Quiz, name: &str) -> String {
    let mut topics = quiz.document().results.topics.0.iter();
    let found = topics.find(|(_, topic)| topic.name == name);
    found.expect("a topic").0.clone()
}

fn topics(quiz: &Quiz, blocks: &[Block]) -> String {
    let ids = blocks.iter().flat_map(|block| match block {
        Block::Themes(themes) => themes
            .iter()
            .map(|theme| topic(quiz, theme.name.as_ref().expect("a name")))
            .collect(),
        _ => Vec::new(),
    });
    ids.collect::<Vec<_>>().join(" ")
}

/// Names the first line of the help, whether a crisis line is called for, and what there is to say.
fn helps(quiz: &Quiz, help: &HelpBlock) -> String {
    let strings = quiz.strings();
    let crisis = Some(strings.crisis.clone());
    let called = help.remarks.contains(&strings.crisis)
        || help.groups.iter().any(|(name, _)| *name == crisis);
    let says = help.services().find(|service| !service.say.is_empty());
    let says = says.map_or("nothing", |service| {
        let sentence = &service.say[1];
        let known = [
            ("general", &strings.say_general),
            ("own conduct", &strings.say_own_conduct),
            ("no contact", &strings.say_no_contact),
            ("open", &strings.say_open),
        ];
        let found = known
            .iter()
            .find(|(_, text)| text.as_ref() == Some(sentence));
        found.expect("a sentence").0
    });
    let called = if called { ", crisis" } else { "" };
    format!("help{called}, says {says}")
}

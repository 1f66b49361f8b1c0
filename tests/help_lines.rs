//! The help lines as they are shipped, against the table of the criteria, which was copied here by hand.
//!
//! A wrong digit sends somebody in danger to a stranger. Public lists hold such faults: short codes written as
//! international numbers, service codes without their stars, one country's numbers under another.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test that stops says why")]

mod support;

use serde_json::json;
use support::{patch::Patch, reader::Reader, words};
use worth_it_quiz::{
    Quiz, author,
    format::Damage,
    model::help_lines::{Contact, HelpLine, HelpTable, Hours, Means},
    model::{country::Country, quiz_help_lines::QuizHelpLine},
    session::Msg,
};

/// Country, number as it is shown, and whether it answers day and night.
const NUMBERS: [(&str, &str, bool); 50] = [
    ("US", "1-800-799-7233", true),
    ("US", "88788", true),
    ("US", "1-866-331-9474", false),
    ("US", "22522", false),
    ("US", "988", true),
    ("US", "988", true),
    ("GB", "0808 2000 247", true),
    ("GB", "0800 027 1234", true),
    ("GB", "0808 801 0327", false),
    ("GB", "0800 999 5428", false),
    ("GB", "0808 802 4040", false),
    ("IE", "1800 341 900", true),
    ("AU", "1800 737 732", true),
    ("AU", "0458 737 732", true),
    ("NZ", "0800 733 843", true),
    ("NZ", "0508 744 633", false),
    ("IN", "181", true),
    ("IN", "14490", true),
    ("IN", "7827170170", true),
    ("ZA", "0800 428 428", true),
    ("ZA", "31531", true),
    ("DE", "116 016", true),
    ("AT", "0800 222 555", true),
    ("FR", "3919", true),
    ("ES", "016", true),
    ("ES", "600 000 016", true),
    ("IT", "1522", true),
    ("PT", "800 202 148", true),
    ("PT", "3060", true),
    ("BR", "180", true),
    ("BR", "(61) 9610-0180", true),
    ("MX", "079", true),
    ("NL", "0800-2000", true),
    ("BE", "1712", false),
    ("BE", "0800 30 030", false),
    ("SE", "116 016", true),
    ("SE", "020-50 50 50", true),
    ("NO", "116 006", true),
    ("DK", "1888", true),
    ("FI", "116 016", true),
    ("FI", "080 005 005", true),
    ("PL", "800 120 002", true),
    ("JP", "0120-279-889", true),
    ("SG", "1800-777-0000", true),
    ("PH", "0919-777-7377", true),
    ("KE", "1195", true),
    ("AE", "800 111", true),
    ("AE", "5111", true),
    ("AE", "+971 800111", true),
    ("LB", "1745", false),
];

/// Emergency numbers, each with its countries.
const EMERGENCY: [(&str, &str); 9] = [
    ("911", "US CA MX PH"),
    ("999", "GB IE SG KE AE"),
    ("000", "AU"),
    ("111", "NZ"),
    ("10111", "ZA"),
    ("190", "BR"),
    ("110", "JP DE"),
    ("112", "AT FR ES IT PT NL BE SE DK FI PL"),
    ("112", "IN NO LB"),
];

/// Pairs each line with each way to reach it.
fn contacts(table: &HelpTable) -> Vec<(&HelpLine, &Contact)> {
    let mut all = Vec::new();
    for line in &table.lines {
        all.extend(line.contacts.iter().map(|contact| (line, contact)));
    }
    all
}

#[test]
fn the_numbers_are_those_of_the_criteria_and_no_others() {
    let table = support::help_lines();
    let row = |(line, contact): (&HelpLine, &Contact)| {
        let country = line.country.clone().unwrap_or_default();
        (
            country,
            contact.display.clone(),
            line.hours == Some(Hours::Always),
        )
    };
    let mut found: Vec<_> = contacts(&table).into_iter().map(row).collect();
    let own = |(country, number, always): &(&str, &str, bool)| {
        ((*country).to_owned(), (*number).to_owned(), *always)
    };
    let mut expected: Vec<_> = NUMBERS.iter().map(own).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

/// What is dialled is what is shown, but for what stands between digits; `WhatsApp` alone needs the country's code.
#[test]
fn what_is_dialled_is_what_is_shown() {
    for (line, contact) in contacts(&support::help_lines()) {
        let plain = contact.display.replace([' ', '-', '(', ')', '+'], "");
        let code = match (contact.kind, line.country.as_deref()) {
            (Means::Whatsapp, Some("ES")) => "34",
            (Means::Whatsapp, Some("BR")) => "55",
            _ => "",
        };
        assert_eq!(contact.dial, format!("{code}{plain}"));
    }
}

/// Phones refuse a service code in a link, or lose its hash.
#[test]
fn nothing_is_dialled_but_digits() {
    for (_, contact) in contacts(&support::help_lines()) {
        let digits = contact.dial.bytes().all(|byte| byte.is_ascii_digit());
        assert!(digits, "{}", contact.display);
    }
}

#[test]
fn words_to_send_and_options_to_press_are_those_of_the_criteria() {
    let table = support::help_lines();
    let found = |number: &str| {
        let mut all = contacts(&table).into_iter();
        let found = all.find(|(_, contact)| contact.display == number);
        let (_, contact) = found.expect("a number");
        (contact.keyword.clone(), contact.option.clone())
    };
    assert_eq!(found("88788"), (Some("START".into()), None));
    assert_eq!(found("22522"), (Some("LOVEIS".into()), None));
    assert_eq!(found("31531"), (Some("help".into()), None));
    assert_eq!(found("079"), (None, Some("1".into())));
}

#[test]
fn each_country_has_its_emergency_number() {
    let quiz = support::english();
    let mut count = 0;
    for (number, countries) in EMERGENCY {
        for country in countries.split(' ') {
            let found = quiz.help_lines().emergency(Country::of(country));
            let found = found.map(|text| quiz.text(text));
            assert_eq!(found.as_deref(), Some(number), "{country}");
            count += 1;
        }
    }
    assert_eq!(support::help_lines().emergency.0.len(), count);
}

#[test]
fn every_line_can_be_reached_and_says_where_it_was_seen() {
    for line in support::help_lines().lines {
        assert!(
            !line.contacts.is_empty() || line.page.is_some(),
            "{}",
            line.name
        );
        assert!(!line.source.is_empty(), "{}", line.name);
        let page = line.page.unwrap_or_else(|| "https://".into());
        assert!(page.starts_with("https://"), "{page}");
    }
}

#[test]
fn every_country_with_a_line_can_be_picked_and_every_one_that_can_has_a_line() {
    let (quiz, table) = (support::english(), support::help_lines());
    let countries = &quiz.strings().countries;
    for line in &table.lines {
        let named = line
            .country
            .as_deref()
            .is_none_or(|code| countries.get(code).is_some());
        assert!(named, "{}", line.name);
    }
    for (code, name) in &countries.0 {
        let lines = quiz.help_lines().lines(Country::of(code));
        let local = lines.iter().any(|line| line.country.is_some());
        assert!(local, "{name}");
    }
}

/// Names services.
fn names(quiz: &support::Quiz, services: &[&QuizHelpLine]) -> Vec<String> {
    let names = services.iter().map(|service| quiz.text(service.name));
    names.collect()
}

#[test]
fn the_directories_stand_alone_without_a_country_and_last_with_one() {
    let quiz = support::english();
    let names = |country| names(&quiz, &quiz.help_lines().lines(country));
    let directories = ["Find a Helpline", "Lila.help"];
    assert_eq!(names(None), directories);
    assert_eq!(names(Country::of("XX")), directories);
    assert_eq!(
        names(Country::of("IE")),
        ["Women’s Aid", "Find a Helpline", "Lila.help"]
    );
}

#[test]
fn a_country_without_a_crisis_line_gets_a_directory() {
    let quiz = support::english();
    let names = |country| names(&quiz, &quiz.help_lines().crisis(country));
    let us = names(Country::of("US"));
    assert_eq!(us, ["988 Suicide & Crisis Lifeline"]);
    assert_eq!(names(Country::of("IE")), ["Find a Helpline"]);
    assert_eq!(names(None), ["Find a Helpline"]);
}

#[test]
fn the_screen_shows_each_way_to_reach_a_service() {
    let mut reader = Reader::new();
    reader.does_all([Msg::OpenedHelp, Msg::PickedCountry(Country::of("ZA"))]);
    let page = reader.page();
    let help = words::help(&page).expect("help lines");
    let links = help.services.iter().flat_map(|service| &service.links);
    let links: Vec<_> = links
        .map(|(label, address)| (&**label, &**address))
        .take(3)
        .collect();
    let shown = [
        ("Call 0800 428 428", "tel:0800428428"),
        ("Text help to 31531", "sms:31531"),
        ("gbv.org.za", "https://gbv.org.za/"),
    ];
    assert_eq!(links, shown);
    assert!(help.emergency.contains("10111"));
}

/// A line for Irish readers and one for everywhere, as an owner adds them.
fn reader_of_an_owner() -> Reader {
    let patch = Patch::with(|quiz| {
        let row = |country, page| json!({"country": country, "name": "Ours", "serves": "crisis", "contacts": [], "page": page, "source": ""});
        let rows = [
            row(Some("IE"), "https://ours.example/"),
            row(None, "https://ours.example/all"),
        ];
        quiz.put("", "helpLines", json!(rows));
    });
    let document = author::parse(&patch.0.to_string()).expect("a quiz");
    Reader::of(support::Quiz::of(document))
}

#[test]
fn the_lines_that_an_owner_adds_come_first_and_take_none_away() {
    let (ours, shipped) = (reader_of_an_owner().quiz, support::english());
    for country in [None, Country::of("IE"), Country::of("US")] {
        let before = names(&shipped, &shipped.help_lines().lines(country));
        let mut after = names(&ours, &ours.help_lines().lines(country));
        after.retain(|name| name != "Ours");
        assert_eq!(after, before);
    }
    let crisis = |country| names(&ours, &ours.help_lines().crisis(Country::of(country)));
    assert_eq!(crisis("IE"), ["Ours"]);
    assert_eq!(crisis("SE"), ["Find a Helpline"]);
}

/// A compiled document may come from somebody else than the page's owner.
#[test]
fn an_address_of_any_other_scheme_is_refused() {
    for (ours, theirs) in [
        ("\0https://ours.example/\0", "\0javascript:alert(1)//\0"),
        ("\0tel:01234\0", "\0javascript:alert(1)\0"),
    ] {
        let patch = Patch::with(|quiz| quiz.help_line("page", json!("https://ours.example/")));
        let document = author::parse(&patch.0.to_string()).expect("a quiz");
        let bytes = support::Quiz::of(document).compiled;
        assert!(Quiz::decode(&support::forged(&bytes, ours, ours)).is_ok());
        let forged = support::forged(&bytes, ours, theirs);
        assert_eq!(Quiz::decode(&forged), Err(Damage::Body));
    }
}

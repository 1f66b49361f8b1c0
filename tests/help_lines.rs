//! The help lines as readers get them. What the shipped table holds is held against a copy of its sources in
//! `help_lines_data.rs`.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test that stops says why")]

mod support;

use serde_json::json;
use support::{page::HelpBlock, patch::Patch, reader::Reader, words};
use worth_it_quiz::{
    Quiz, author,
    format::Damage,
    model::{
        country::Country,
        help_lines::{Audience, Contact, HelpLine, HelpTable, Means},
        quiz_help_lines::QuizHelpLine,
    },
    session::Msg,
};

/// Pairs each line with each way to reach it.
fn contacts(table: &HelpTable) -> Vec<(&HelpLine, &Contact)> {
    let mut all = Vec::new();
    for line in &table.lines {
        all.extend(line.contacts.iter().map(|contact| (line, contact)));
    }
    all
}

/// What is dialled is what is shown, but for what stands between digits; `WhatsApp` alone needs the country's code.
#[test]
fn what_is_dialled_is_what_is_shown() {
    for (line, contact) in contacts(&support::help_lines()) {
        let Some(dial) = &contact.dial else {
            assert!(matches!(contact.kind, Means::Ussd | Means::Chat));
            continue;
        };
        let shown = contact
            .display
            .replace(|letter: char| !letter.is_ascii_digit(), "");
        if contact.kind == Means::Whatsapp {
            let national = shown.trim_start_matches('0');
            assert!(dial.ends_with(national), "{} {shown} {dial}", line.name);
        } else {
            assert_eq!(*dial, shown, "{}", line.name);
        }
    }
}

/// What a reader sees who picked a country.
fn help_in(reader: &mut Reader, country: Option<Country>) -> HelpBlock {
    reader.does_all([Msg::OpenedHelp, Msg::PickedCountry(country)]);
    let page = reader.page();
    reader.does(Msg::ClosedHelp);
    words::help(&page).expect("help lines").clone()
}

fn help(country: &str) -> HelpBlock {
    help_in(&mut Reader::new(), Country::of(country))
}

/// Names services.
fn names(quiz: &support::Quiz, services: &[&QuizHelpLine]) -> Vec<String> {
    let names = services.iter().map(|service| quiz.text(service.name));
    names.collect()
}

/// Every country of the table.
fn countries() -> Vec<Country> {
    let quiz = support::english();
    let mut countries: Vec<Country> = Vec::new();
    for country in quiz.help_lines().countries() {
        if !countries.contains(&country) {
            countries.push(country);
        }
    }
    countries
}

#[test]
fn every_link_to_a_phone_is_digits_in_every_country() {
    let mut reader = Reader::new();
    for country in countries() {
        let help = help_in(&mut reader, Some(country));
        let links = help.services().flat_map(|service| &service.links);
        for (label, address) in links.chain(&help.emergency_links) {
            let number = ["tel:", "sms:", "https://wa.me/"]
                .iter()
                .find_map(|scheme| address.strip_prefix(scheme));
            let is_dialled = number.is_some_and(|number| {
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
            });
            let is_page = number.is_none() && address.starts_with("https://");
            assert!(is_dialled || is_page, "{label}: {address}");
        }
    }
}

/// A man, a young person, an LGBT+ reader, and one who fears for their own conduct.
#[test]
fn everyone_finds_somebody_to_call_or_a_directory_in_every_country() {
    let mut reader = Reader::new();
    let quiz = support::english();
    let groups = [
        Audience::Men,
        Audience::Young,
        Audience::Lgbt,
        Audience::OwnConduct,
    ];
    for country in countries() {
        let help = help_in(&mut reader, Some(country));
        let lines = |serves| quiz.help_lines().lines(Some(country), serves).len();
        for group in groups {
            let somebody = lines(group) + lines(Audience::Anyone);
            assert!(
                somebody + help.directories.len() > 0,
                "{country:?} {group:?}"
            );
        }
        // A line for women never stands alone.
        assert!(!help.directories.is_empty(), "{country:?}");
        assert!(help.services().count() > 0, "{country:?}");
    }
}

#[test]
fn lines_for_anyone_come_first_and_crisis_lines_last() {
    let groups: Vec<_> = help("US")
        .groups
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let strings = support::english();
    let strings = strings.strings();
    let expected = [
        &strings.serves_anyone,
        &strings.serves_young,
        &strings.serves_lgbt,
        &strings.serves_crisis,
    ];
    let expected: Vec<_> = expected.into_iter().cloned().map(Some).collect();
    assert_eq!(groups, expected);
}

#[test]
fn the_directories_stand_in_full_without_lines_and_in_one_line_with_them() {
    let directories = ["Find a Helpline", "Lila.help"];
    for country in [None, Country::of("XX")] {
        let help = help_in(&mut Reader::new(), country);
        let names: Vec<_> = help
            .services()
            .map(|service| service.name.clone())
            .collect();
        assert_eq!(names, directories);
        assert!(help.directories.is_empty());
    }
    let short: Vec<_> = help("IE")
        .directories
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(short, ["findahelpline.com", "lila.help"]);
}

#[test]
fn the_screen_shows_each_way_to_reach_a_service() {
    let help = help("ZA");
    let mut services = help.services();
    let service = services
        .find(|service| service.name == "GBV Command Centre")
        .expect("the line");
    let links: Vec<_> = service
        .links
        .iter()
        .map(|(label, address)| (&**label, &**address))
        .collect();
    let shown = [
        ("Call 0800 428 428", "tel:0800428428"),
        ("Text help to 31531", "sms:31531"),
        ("gbv.org.za", "https://gbv.org.za/"),
    ];
    assert_eq!(links, shown);
    assert_eq!(service.codes, ["Type in *120*7867# and press call"]);
    assert_eq!(service.about[0], "Day and night");
    assert!(help.emergency.contains("10111"));
}

#[test]
fn each_emergency_number_says_what_it_is_for() {
    let shown = |country| {
        let links = help(country).emergency_links;
        let links = links
            .into_iter()
            .map(|(label, address)| format!("{label} {address}"));
        links.collect::<Vec<_>>()
    };
    assert_eq!(
        shown("DE"),
        ["Police: 110 tel:110", "Fire and ambulance: 112 tel:112"]
    );
    // Where one number is for everybody and everything, the sentence itself calls it.
    assert_eq!(shown("US"), ["In danger right now? Call 911. tel:911"]);
    assert_eq!(
        shown("FR").last().expect("a text"),
        "Cannot speak? Text 114 sms:114"
    );
    assert!(shown("IQ").is_empty());
    let strings = support::english();
    assert_eq!(help("IQ").emergency, strings.strings().emergency_any);
}

#[test]
fn unknown_hours_are_said_as_such_and_known_ones_in_weekdays() {
    let help = help("GB");
    let about = |name: &str| {
        let mut services = help.services();
        let service = services.find(|service| service.name.starts_with(name));
        service.expect("a service").about.clone()
    };
    assert_eq!(about("Galop"), ["Hours not known"]);
    assert_eq!(about("National Domestic Abuse Helpline"), ["Day and night"]);
    let mut reader = Reader::new();
    let mut known = countries().into_iter().filter(|country| {
        let help = help_in(&mut reader, Some(*country));
        let mut about = help.services().flat_map(|service| &service.about);
        about.any(|about| about.contains("{1}"))
    });
    assert!(known.next().is_some());
}

#[test]
fn lines_that_may_bring_others_in_say_so() {
    let remark = |country, name: &str| {
        let help = help(country);
        let mut services = help.services();
        let service = services.find(|service| service.name.starts_with(name));
        service.expect("a service").about.get(1).cloned()
    };
    let strings = support::english();
    let strings = strings.strings();
    assert_eq!(remark("PH", "Aleng Pulis"), strings.takes_reports);
    assert_eq!(remark("US", "988"), strings.may_send_help);
    assert_eq!(remark("US", "National Domestic"), None);
}

/// A line for Irish readers and one for everywhere, as an owner adds them.
fn reader_of_an_owner() -> Reader {
    let patch = Patch::with(|quiz| {
        let row = |country, serves, page| json!({"country": country, "name": "Ours", "serves": serves, "contacts": [], "page": page, "source": ""});
        let rows = [
            row(Some("IE"), "crisis", "https://ours.example/"),
            row(None, "anyone", "https://ours.example/all"),
            row(Some("LU"), "directory", "https://ours.example/lu"),
        ];
        quiz.put("", "helpLines", json!(rows));
    });
    let document = author::parse(&patch.0.to_string()).expect("a quiz");
    Reader::of(support::Quiz::of(document))
}

#[test]
fn the_lines_that_an_owner_adds_come_first_and_take_none_away() {
    let (ours, shipped) = (reader_of_an_owner().quiz, support::english());
    let all = |quiz: &support::Quiz, country, serves| {
        names(quiz, &quiz.help_lines().lines(country, serves))
    };
    for country in [None, Country::of("IE"), Country::of("US")] {
        let before = all(&shipped, country, Audience::Anyone);
        let after = all(&ours, country, Audience::Anyone);
        assert_eq!(after.split_first().expect("ours").0, "Ours");
        assert_eq!(after[1..], before);
    }
    let crisis = |country| all(&ours, Country::of(country), Audience::Crisis);
    assert_eq!(crisis("IE")[0], "Ours");
    assert!(!crisis("SE").contains(&"Ours".to_owned()));
    // A country's own list is no directory for everyone.
    assert_eq!(names(&ours, &ours.help_lines().directories()).len(), 2);
    assert_eq!(all(&ours, Country::of("LU"), Audience::Directory), ["Ours"]);
    assert!(
        ours.help_lines()
            .countries()
            .any(|country| Some(country) == Country::of("LU"))
    );
}

/// What an older document lacks: the labels that came later, and names of countries that came later.
#[test]
fn an_older_document_still_shows_every_line() {
    const LATER: [&str; 13] = [
        "hoursUnknown",
        "openHours",
        "servesStalking",
        "takesReports",
        "maySendHelp",
        "emergencyPolice",
        "emergencyFire",
        "emergencyMedical",
        "emergencyText",
        "dialCode",
        "chat",
        "helpLinks",
        "directoryShort",
    ];
    let patch = Patch::with(|quiz| {
        for label in LATER {
            quiz.take("/strings", label);
        }
        quiz.put("/strings", "countries", json!({"IE": "Ireland"}));
    });
    let document = author::parse(&patch.0.to_string()).expect("a quiz");
    let mut reader = Reader::of(support::Quiz::of(document));
    let mut count = 0;
    for country in countries() {
        let help = help_in(&mut reader, Some(country));
        count += help.services().count();
        assert!(!help.directories.is_empty());
    }
    assert_eq!(count + 2, support::help_lines().lines.len());
    let help = help_in(&mut reader, Country::of("GB"));
    let about = |name: &str| {
        let mut services = help.services();
        services
            .find(|service| service.name == name)
            .expect("a service")
            .about
            .clone()
    };
    assert_eq!(about("Galop"), [reader.quiz.strings().some_hours.clone()]);
    let stalking = help
        .groups
        .iter()
        .filter(|(name, _)| name.as_ref() == Some(&reader.quiz.strings().serves_anyone));
    assert!(stalking.count() > 1);
}

/// A row of the shared table without a date is told, and so are codes and numbers that no phone takes.
#[test]
fn the_shared_table_keeps_more_rules() {
    let table = json!({
        "emergency": {"USA": [{"number": "911", "for": "any"}], "IE": [{"number": "9 9 9", "for": "any"}]},
        "lines": [{"name": "A", "serves": "anyone", "contacts": [], "page": "https://a.example/", "source": "a"}],
    });
    let report = author::parse_help_table(&table.to_string()).expect_err("a report");
    let told: Vec<_> = report.violations.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(
        told[1].starts_with("emergency.USA: expected a country code"),
        "{told:?}"
    );
    assert!(told[0].starts_with("emergency.IE[0].number: expected what a phone there dials"));
    assert!(told[2].starts_with("lines[0].sourceDate: "));
}

/// A compiled document may come from somebody else than the page's owner.
#[test]
fn an_address_of_any_other_scheme_is_refused() {
    let patch = Patch::with(|quiz| {
        let chat = json!({"kind": "chat", "display": "c", "address": "https://chat.example/"});
        quiz.help_line("page", json!("https://ours.example/"));
        quiz.list("/helpLines")[0]["contacts"] = json!([chat]);
    });
    let document = author::parse(&patch.0.to_string()).expect("a quiz");
    let bytes = support::Quiz::of(document).compiled;
    for (ours, theirs) in [
        ("\0https://ours.example/\0", "\0javascript:alert(1)//\0"),
        ("\0https://chat.example/\0", "\0javascript:alert(1)//\0"),
    ] {
        assert!(Quiz::decode(&support::forged(&bytes, ours, ours)).is_ok());
        let forged = support::forged(&bytes, ours, theirs);
        assert_eq!(Quiz::decode(&forged), Err(Damage::Body));
    }
}

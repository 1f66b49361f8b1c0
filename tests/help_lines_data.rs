//! The help lines as they are shipped, against the table that was recommended once their sources had been read.
//!
//! `help_lines_recommended.json` was copied from that table and not from the file that is shipped, so that a digit that
//! slips in either shows here. The file is read as plain JSON: whether the program understands it is another test's.

#![allow(clippy::expect_used, reason = "a test that stops says why")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

const SHIPPED: &str = include_str!("../www/quizzes/helplines.json");
const RECOMMENDED: &str = include_str!("help_lines_recommended.json");

/// Whom a row may serve, in the order within a country.
const ORDER: [&str; 8] = [
    "anyone",
    "women",
    "men",
    "young",
    "lgbt",
    "stalking",
    "own-conduct",
    "crisis",
];

/// One way to reach a service: kind, what is shown, what is dialled, the word to send.
type Contact = (String, String, String, String);

/// The name of a service without the one in the country's own script, which follows it in Lebanon and the Emirates.
fn latin(name: &str) -> &str {
    match name.split_once(" · ") {
        Some((latin, other)) if !other.starts_with(|c: char| c.is_ascii()) => latin,
        _ => name,
    }
}

/// One service: country, name, whom it serves, region, contacts, hours, whom it may bring in.
type Row = (String, String, String, String, Vec<Contact>, String, String);

/// Emergency numbers by country, each with what it is for.
type Emergency = BTreeMap<String, Vec<(String, String)>>;

/// Returns the file that is shipped.
fn shipped() -> Value {
    serde_json::from_str(SHIPPED).expect("JSON")
}

/// Returns what stands under a key.
fn under<'a>(object: &'a Value, key: &str) -> &'a Value {
    object.get(key).expect("a value")
}

/// Returns what the list under a key holds.
fn items<'a>(object: &'a Value, key: &str) -> &'a [Value] {
    under(object, key).as_array().expect("a list")
}

/// Returns the text under a key, empty where there is none.
fn text<'a>(object: &'a Value, key: &str) -> &'a str {
    match object.get(key) {
        None => "",
        Some(value) => value.as_str().expect("a text"),
    }
}

/// Reads the rows out of the file that is shipped.
fn rows(file: &Value) -> Vec<Row> {
    let own = |object: &Value, key| text(object, key).to_owned();
    let contact = |contact: &Value| {
        (
            own(contact, "kind"),
            own(contact, "display"),
            own(contact, "dial"),
            own(contact, "keyword"),
        )
    };
    let row = |line: &Value| {
        (
            own(line, "country"),
            latin(text(line, "name")).to_owned(),
            own(line, "serves"),
            own(line, "region"),
            items(line, "contacts").iter().map(contact).collect(),
            own(line, "hours"),
            own(line, "mayInvolve"),
        )
    };
    items(file, "lines").iter().map(row).collect()
}

/// Lists the countries of the file that is shipped, each with its emergency numbers.
fn numbers(file: &Value) -> Vec<(&str, &[Value])> {
    let countries = under(file, "emergency").as_object().expect("an object");
    let country = countries.iter().map(|(code, numbers)| {
        let numbers = numbers.as_array().expect("a list");
        (&**code, numbers.as_slice())
    });
    country.collect()
}

/// Reads the emergency numbers out of the file that is shipped.
fn emergency(file: &Value) -> Emergency {
    let number = |number: &Value| {
        let own = |key| text(number, key).to_owned();
        (own("number"), own("for"))
    };
    let country =
        |(code, list): (&str, &[Value])| (code.to_owned(), list.iter().map(number).collect());
    numbers(file).into_iter().map(country).collect()
}

/// Groups what each country's rows serve, in their order. Rows for everywhere have no country.
fn served(file: &Value) -> BTreeMap<&str, Vec<&Value>> {
    let mut countries = BTreeMap::<_, Vec<_>>::new();
    for line in items(file, "lines") {
        countries
            .entry(text(line, "country"))
            .or_default()
            .push(line);
    }
    countries
}

/// Whether a list of services, open to every reader, stands in the table.
fn has_directory(file: &Value) -> bool {
    let everywhere = |line: &Value| text(line, "country").is_empty();
    items(file, "lines")
        .iter()
        .any(|line| everywhere(line) && text(line, "serves") == "directory")
}

/// Lists every contact with the country and the name of its service.
fn contacts(file: &Value) -> Vec<(String, &Value)> {
    let of = |line| {
        let whose = format!("{} {}", text(line, "country"), text(line, "name"));
        items(line, "contacts")
            .iter()
            .map(move |contact| (whose.clone(), contact))
    };
    items(file, "lines").iter().flat_map(of).collect()
}

#[test]
fn the_rows_are_the_recommended_ones() {
    let found = rows(&shipped());
    let recommended: Value = serde_json::from_str(RECOMMENDED).expect("JSON");
    let expected: Vec<Row> =
        serde_json::from_value(under(&recommended, "rows").clone()).expect("rows");
    let mut differences = Vec::new();
    let strangers = |ours: &[Row], theirs: &[Row]| -> Vec<Row> {
        let strange = ours.iter().filter(|row| !theirs.contains(row));
        strange.cloned().collect()
    };
    for row in strangers(&found, &expected) {
        differences.push(format!("shipped, but not recommended: {row:?}"));
    }
    for row in strangers(&expected, &found) {
        differences.push(format!("recommended, but not shipped: {row:?}"));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert_eq!(found.len(), expected.len(), "a row stands there twice");
}

#[test]
fn the_emergency_numbers_are_the_recommended_ones() {
    let found = emergency(&shipped());
    let recommended: Value = serde_json::from_str(RECOMMENDED).expect("JSON");
    let expected: Emergency =
        serde_json::from_value(under(&recommended, "emergency").clone()).expect("numbers");
    let countries: BTreeSet<_> = found.keys().chain(expected.keys()).collect();
    let differences: Vec<_> = countries
        .into_iter()
        .filter(|&code| found.get(code) != expected.get(code))
        .map(|code| {
            format!(
                "{code}: shipped {:?}, recommended {:?}",
                found.get(code),
                expected.get(code)
            )
        })
        .collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Whether a text is a year, a month or a day, as in `2026`, `2026-10` or `2026-10-07`.
fn looks_like_a_date(date: &str) -> bool {
    let shape: String = date
        .chars()
        .map(|letter| if letter.is_ascii_digit() { '0' } else { letter })
        .collect();
    let within = |part: Option<&str>, last: u8| {
        part.is_none_or(|part| {
            part.parse()
                .is_ok_and(|number: u8| (1..=last).contains(&number))
        })
    };
    let mut parts = date.split('-').skip(1);
    date.starts_with("20")
        && matches!(&*shape, "0000" | "0000-00" | "0000-00-00")
        && within(parts.next(), 12)
        && within(parts.next(), 31)
}

#[test]
fn every_row_says_where_it_was_seen_and_when() {
    for line in items(&shipped(), "lines") {
        let (name, date) = (text(line, "name"), text(line, "sourceDate"));
        assert!(!text(line, "source").is_empty(), "{name}: no source");
        assert!(looks_like_a_date(date), "{name}: {date:?} is no date");
    }
}

#[test]
fn every_row_can_be_reached() {
    for line in items(&shipped(), "lines") {
        let (name, page) = (text(line, "name"), text(line, "page"));
        assert!(
            page.is_empty() || page.starts_with("https://"),
            "{name}: {page}"
        );
        let reached = !page.is_empty() || !items(line, "contacts").is_empty();
        assert!(reached, "{name} has neither a contact nor a page");
    }
}

/// Phones refuse a service code in a link, or lose its hash.
#[test]
fn nothing_is_dialled_but_digits() {
    for (whose, contact) in contacts(&shipped()) {
        let (kind, dial) = (text(contact, "kind"), text(contact, "dial"));
        let digits = dial.bytes().all(|byte| byte.is_ascii_digit());
        assert!(digits, "{whose}: {dial}");
        let dialled = matches!(kind, "call" | "text" | "whatsapp");
        assert_eq!(dialled, !dial.is_empty(), "{whose}: {kind} {dial:?}");
        let chat = text(contact, "address").starts_with("https://");
        assert_eq!(chat, kind == "chat", "{whose}: {kind}");
    }
}

/// In Lebanon nothing newer than 2021 confirms the line for anyone, so the confirmed ones stand before it.
#[test]
fn rows_for_anyone_come_first_and_crisis_lines_last() {
    let file = shipped();
    for (country, lines) in served(&file) {
        let names = lines.iter().map(|line| latin(text(line, "name")));
        let names: Vec<_> = names.collect();
        if country == "LB" {
            let three = [
                "KAFA",
                "ABAAD Emergency Safe Line",
                "Internal Security Forces",
            ];
            assert!(names.starts_with(&three), "LB: {names:?}");
            assert_eq!(
                lines.last().map(|line| text(line, "serves")),
                Some("crisis")
            );
            continue;
        }
        let place = |line: &&Value| {
            let group = ORDER
                .iter()
                .position(|&group| group == text(line, "serves"));
            (group, !text(line, "region").is_empty())
        };
        assert!(lines.iter().is_sorted_by_key(place), "{country}: {names:?}");
    }
}

#[test]
fn a_line_for_women_never_stands_alone() {
    let file = shipped();
    for (country, lines) in served(&file) {
        let alone = lines.iter().all(|line| text(line, "serves") == "women");
        assert!(!alone || has_directory(&file), "{country}");
    }
}

#[test]
fn everybody_in_every_country_has_somewhere_to_turn() {
    let file = shipped();
    let served = served(&file);
    for country in emergency(&file).keys() {
        let lines = served.get(&**country).map_or(&[][..], Vec::as_slice);
        for group in ["men", "young", "lgbt", "own-conduct"] {
            let open = |line: &&Value| [group, "anyone"].contains(&text(line, "serves"));
            let turned = lines.iter().any(open) || has_directory(&file);
            assert!(turned, "{country}: nothing for {group}");
        }
    }
}

#[test]
fn a_country_with_a_line_has_emergency_numbers_or_an_empty_list_and_the_other_way_round() {
    let file = shipped();
    let mut with_lines: BTreeSet<_> = served(&file).into_keys().collect();
    with_lines.remove("");
    let emergency = emergency(&file);
    let with_numbers: BTreeSet<_> = emergency.keys().map(String::as_str).collect();
    assert_eq!(with_lines, with_numbers);
    assert!(!with_lines.contains("MA") && !with_lines.contains("NG"));
    let empty = emergency.iter().filter(|(_, numbers)| numbers.is_empty());
    let empty: Vec<_> = empty.map(|(code, _)| &**code).collect();
    assert_eq!(empty, ["IQ"]);
}

#[test]
fn what_holds_in_a_part_of_a_country_says_so() {
    let file = shipped();
    let served = served(&file);
    let iraq = served.get("IQ").expect("a line");
    let regions: Vec<_> = iraq.iter().map(|line| text(line, "region")).collect();
    assert_eq!(regions, ["Kurdistan Region"]);
    for (code, numbers) in numbers(&file) {
        for number in numbers {
            let regional = number.get("region").is_some();
            assert_eq!(regional, code == "SA", "{code}: {number}");
        }
    }
}

#[test]
fn what_was_left_out_stays_out() {
    let file = shipped();
    for (whose, contact) in contacts(&file) {
        let argentine = whose.starts_with("AR ");
        assert!(!argentine || text(contact, "kind") != "whatsapp", "{whose}");
    }
    for name in ["HotPeachPages", "StopNCII", "Take It Down", "NO MORE"] {
        assert!(!SHIPPED.contains(name), "{name}");
    }
}

#[test]
fn a_call_that_is_answered_by_a_menu_says_which_key_to_press() {
    let file = shipped();
    let menus: Vec<_> = contacts(&file)
        .into_iter()
        .filter(|(_, contact)| contact.get("option").is_some())
        .map(|(whose, contact)| (whose, text(contact, "option")))
        .collect();
    assert_eq!(menus, [("MX Línea de las Mujeres".to_owned(), "1")]);
}

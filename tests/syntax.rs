//! What an author is told of a text that is not JSON: one row for each way out of the parser.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test that stops says why")]

use worth_it_quiz::author;

/// A text, and what is told of its first line: the path, the column and the message.
type Slip = (&'static str, &'static str, usize, &'static str);

const NOTHING: &str = "there is nothing here";
const IN_LIST: &str = "the text ends inside a list; is the rest missing?";
const IN_OBJECT: &str = "the text ends inside an object; is the rest missing?";
const IN_QUOTES: &str = "the text ends inside quotes; is the rest missing?";
const IN_VALUE: &str = "the text ends inside a value; is the rest missing?";
const BEFORE_VALUE: &str = "the text ends before a value; is the rest missing?";
const AFTER_END: &str = "the document has ended before this; take the rest out";
const NO_NUMBER: &str = "this is no number; a text needs double quotes";
const VALUE: &str = "expected a value: a text in double quotes, a list or an object";
const NAME: &str = "expected a name in straight double quotes";
const COLON: &str = "expected a colon after the name";
const COMMA: &str = "expected a comma or the end; a quote inside a text is written \\\"";
const TOO_MANY: &str = "a value is missing before this; is there a comma too many?";
const COMMENT: &str = "JSON has no comments; take it out";
const QUOTES: &str = "only straight double quotes can stand here: \"";
const HTML: &str = "this is a page in HTML, not a document in JSON";
const INVISIBLE: &str = "an invisible character stands here; take it out";
const CONTROL: &str =
    "a text can't run over the end of a line, and has no tabs; a new line is written \\n";
const ESCAPE: &str = "no such escape; a backslash is written \\\\";

/// Texts that end too early or too late.
const ENDS: [Slip; 16] = [
    ("", ".", 1, NOTHING),
    (" ", ".", 1, NOTHING),
    ("[", "[0]", 1, IN_LIST),
    ("[1", "[0]", 2, IN_LIST),
    ("[1,", "[1]", 3, BEFORE_VALUE),
    ("{", ".", 1, IN_OBJECT),
    ("{\"a\"", "a", 4, IN_OBJECT),
    ("{\"a\":", "a", 5, BEFORE_VALUE),
    ("{\"a\":1", "a", 6, IN_OBJECT),
    ("{\"a\":1,", ".", 7, IN_OBJECT),
    ("{\"a", "a", 3, IN_QUOTES),
    ("{\"a\": \"x”}", "a", 10, IN_QUOTES),
    ("nul", ".", 3, IN_VALUE),
    ("-", ".", 1, IN_VALUE),
    ("[1] [2]", ".", 5, AFTER_END),
    ("{}!", ".", 3, AFTER_END),
];

/// What stands in the place of a value, a name, a colon or a comma.
const VALUES: [Slip; 24] = [
    ("[007]", "[0]", 3, NO_NUMBER),
    ("[1.]", "[0]", 4, NO_NUMBER),
    ("[1e]", "[0]", 4, NO_NUMBER),
    ("[-Infinity]", "[0]", 3, NO_NUMBER),
    ("[+1]", "[0]", 2, VALUE),
    ("[.5]", "[0]", 2, VALUE),
    ("[NaN]", "[0]", 2, VALUE),
    ("[nul]", "[0]", 5, VALUE),
    ("[trux]", "[0]", 5, VALUE),
    ("[1,,2]", "[1]", 4, VALUE),
    ("{\"a\": undefined}", "a", 7, VALUE),
    ("{\"a\":}", "a", 6, TOO_MANY),
    ("[1,]", "[1]", 4, TOO_MANY),
    ("{\"a\":1,}", ".", 8, TOO_MANY),
    ("{a: 1}", ".", 2, NAME),
    ("{,}", ".", 2, NAME),
    ("{\"a\" 1}", "a", 6, COLON),
    ("{\"a\"; 1}", "a", 5, COLON),
    ("[1 2]", "[0]", 4, COMMA),
    ("[1}", "[0]", 3, COMMA),
    ("{\"a\":1 \"b\":2}", "a", 8, COMMA),
    ("{\"a\": \"say \"hi\"\"}", "a", 13, COMMA),
    ("[[1], {\"a\": [2 3]}]", "[1].a[0]", 16, COMMA),
    ("id: quiz", ".", 1, VALUE),
];

/// What JSON knows nothing of.
const STRANGERS: [Slip; 11] = [
    ("# x", ".", 1, COMMENT),
    ("{ // x\n}", ".", 3, COMMENT),
    ("{\"a\": 1 /* x */}", "a", 9, COMMENT),
    ("{\"a\":'b'}", "a", 6, QUOTES),
    ("{„a“:1}", ".", 2, QUOTES),
    ("<p>", ".", 1, HTML),
    ("\u{feff}{}", ".", 1, INVISIBLE),
    ("[1,\u{a0}2]", "[1]", 4, INVISIBLE),
    ("[\"a\tb\"]", "[0]", 4, CONTROL),
    ("[\"\\\n\"]", "[0]", 4, CONTROL),
    ("[\"\0\"]", "[0]", 3, CONTROL),
];

/// Escapes that stand for nothing.
const ESCAPES: [Slip; 4] = [
    ("[\"\\a\"]", "[0]", 3, ESCAPE),
    ("[\"\\u12 \"]", "[0]", 3, ESCAPE),
    ("[\"\\ud83d\\ude00\\x\"]", "[0]", 15, ESCAPE),
    ("[\"\\u12", "[0]", 6, IN_QUOTES),
];

/// A text with half a character, and the half.
const HALVES: [(&str, &str); 7] = [
    ("[\"\\ud800\"]", "\\ud800"),
    ("[\"\\udc00\"]", "\\udc00"),
    ("[\"\\uD800\\u0041\"]", "\\uD800"),
    ("[\"\\ud800\\n\"]", "\\ud800"),
    ("[\"\\ud801\\ud800\"]", "\\ud801"),
    ("[\"\\ud83d\\ude00\\udc00\"]", "\\udc00"),
    ("{\"\\ud800\": 1}", "\\ud800"),
];

fn told(text: &str) -> String {
    author::parse(text).expect_err(text).to_string()
}

#[test]
fn each_slip_is_told_with_its_path_and_its_column() {
    let rows = ENDS.iter().chain(&VALUES).chain(&STRANGERS).chain(&ESCAPES);
    for (text, path, column, message) in rows {
        let expected = format!("{path}: {message} (line 1, column {column})");
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn half_a_character_is_told_where_it_stands() {
    for (text, half) in HALVES {
        let told = told(text);
        let message =
            format!(": `{half}` is half a character; write the character itself (line 1, column ");
        assert!(told.contains(&message), "{text}: {told}");
        let column = text.find(half).expect(half) + 1;
        assert!(
            told.ends_with(&format!("column {column})")),
            "{text}: {told}"
        );
    }
}

#[test]
fn a_text_is_read_128_values_deep_and_no_deeper() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = |depth: usize| [open.repeat(depth), "1".into(), close.repeat(depth)].concat();
        assert!(!told(&nested(128)).contains("as deep as this"));
        for depth in [129, 1_000, 100_000] {
            let told = told(&nested(depth));
            let column = 128 * open.len() + 1;
            let end = format!(
                ": no document is as deep as this; is a bracket missing before? (line 1, column {column})"
            );
            assert!(told.ends_with(&end), "{told}");
        }
    }
}

#[test]
fn names_that_stand_twice_are_told_wherever_they_are() {
    let told = told(
        r#"{"id": 1, "omits": {"fear": "a", "fear": 2}, "x": [{"y": 1, "y": {"z": 0, "z": 0}}], "id": 2}"#,
    );
    let twice: Vec<_> = told.lines().filter(|line| line.contains("twice")).collect();
    assert_eq!(
        twice,
        [
            "omits.fear: \"fear\" stands here twice; keep one (line 1, column 34)",
            "x[0].y: \"y\" stands here twice; keep one (line 1, column 61)",
            "x[0].y.z: \"z\" stands here twice; keep one (line 1, column 75)",
            "id: \"id\" stands here twice; keep one (line 1, column 86)",
        ]
    );
}

#[test]
fn a_name_that_is_escaped_is_the_same_name() {
    let told = told(r#"{"id": "a", "\u0069d": "b"}"#);
    assert!(told.contains("id: \"id\" stands here twice"), "{told}");
}

//! What `serde_json` says of a text that is no JSON, in an author's words.

/// Says what is wrong, and what to do about it. `at` is the byte that it was found at.
pub(super) fn plain(told: &str, text: &str, at: usize) -> String {
    let here = text.get(at..).and_then(|rest| rest.chars().next());
    let plain = match (told, here) {
        ("EOF while parsing a value", _) if text.trim().is_empty() => "there is nothing here",
        ("EOF while parsing a list", _) => "the text ends inside a list; is the rest missing?",
        ("EOF while parsing an object", _) => {
            "the text ends inside an object; is the rest missing?"
        }
        ("EOF while parsing a string", _) => "the text ends inside quotes; is the rest missing?",
        ("EOF while parsing a value", _) => "the text ends before a value; is the rest missing?",
        (_, Some('“' | '”' | '„' | '‘' | '’' | '\'')) => {
            "only straight double quotes can stand here: \""
        }
        ("key must be a string" | "expected value" | "trailing comma", Some('}' | ']')) => {
            "a value is missing before this; is there a comma too many?"
        }
        ("key must be a string", _) => "expected a name in straight double quotes",
        ("expected value", Some('<')) => "this is a page in HTML, not a document in JSON",
        ("expected value", Some('/' | '#')) => "JSON has no comments; take it out",
        ("expected value", _) => "expected a value: a text in double quotes, a list or an object",
        ("expected `:`", _) => "expected a colon after the name",
        ("expected `,` or `}`" | "expected `,` or `]`", _) => {
            "expected a comma or the end; a quote inside a text is written \\\""
        }
        ("control character (\\u0000-\\u001F) found while parsing a string", _) => {
            "a text can't run over the end of a line, and has no tabs; a new line is written \\n"
        }
        ("invalid escape", _) => "no such escape; a backslash is written \\\\",
        ("invalid number", _) => "this is no number; a text needs double quotes",
        ("trailing characters", _) => "the document has ended before this; take the rest out",
        _ => told,
    };
    plain.to_owned()
}

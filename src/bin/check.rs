//! Checks a quiz document or a table of help lines, and compiles it; or applies a review to a document.
//!
//! ```text
//! check my-quiz.json
//! check my-quiz.json --review review.json --output reviewed.json
//! check my-quiz.json --compile my-quiz.quiz
//! check helplines.json --help-lines --compile helplines.quiz
//! ```

use std::{env, fs, iter, process::ExitCode};

use worth_it_quiz::{
    author::{self, ValidDocument, apply::Applied},
    model::review::{Change, Reviewed},
};

const USAGE: &str = "usage: check FILE.json [--help-lines] [--compile OUT]
       check FILE.json --review REVIEW.json --output OUT.json";

struct Job {
    input: String,
    output: Option<String>,
    help_lines: bool,
    review: Option<String>,
    reviewed: Option<String>,
}

fn main() -> ExitCode {
    match job(env::args().skip(1)).and_then(|job| run(&job)) {
        Ok(message) => {
            println!("{message}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn job(mut args: impl Iterator<Item = String>) -> Result<Job, String> {
    let mut job = Job {
        input: String::new(),
        output: None,
        help_lines: false,
        review: None,
        reviewed: None,
    };
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--compile" => job.output = Some(args.next().ok_or(USAGE)?),
            "--review" => job.review = Some(args.next().ok_or(USAGE)?),
            "--output" => job.reviewed = Some(args.next().ok_or(USAGE)?),
            "--help-lines" => job.help_lines = true,
            _ if job.input.is_empty() && !arg.starts_with('-') => job.input = arg,
            _ => return Err(USAGE.to_owned()),
        }
    }
    if job.input.is_empty() {
        Err(USAGE.to_owned())
    } else {
        Ok(job)
    }
}

fn run(job: &Job) -> Result<String, String> {
    let bytes = read(&job.input)?;
    match (&job.review, &job.reviewed) {
        (Some(review), Some(output)) => apply(job, &bytes, review, output),
        (None, None) => check(job, &bytes),
        _ => Err(USAGE.to_owned()),
    }
}

fn check(job: &Job, bytes: &[u8]) -> Result<String, String> {
    let (compiled, state) = compile(job, bytes)?;
    let Some(output) = &job.output else {
        return Ok(format!("{}: no problems found{state}", job.input));
    };
    write(output, &compiled)?;
    let size = compiled.len();
    Ok(format!("{} -> {output}: {size} bytes{state}", job.input))
}

/// Returns the compiled form, and what is told of reviews.
fn compile(job: &Job, bytes: &[u8]) -> Result<(Vec<u8>, String), String> {
    let text = author::text(bytes).map_err(|report| report.to_string())?;
    let (compiled, state) = if job.help_lines {
        let table = author::parse_help_table(text).map_err(|report| report.to_string())?;
        (table.compile(), String::new())
    } else {
        let document = author::parse(text).map_err(|report| report.to_string())?;
        (document.compile(), told(&document))
    };
    let compiled = compiled.map_err(|damage| format!("{}: {damage}", job.input))?;
    Ok((compiled, state))
}

/// Returns what is told of a document's reviews; nothing of a draft.
fn told(document: &ValidDocument) -> String {
    let Some(Reviewed { who, when, changes }) = document.reviewed() else {
        return String::new();
    };
    if changes.is_empty() {
        return format!("\nreviewed by {who}, {when}");
    }
    let count = changes.len();
    let first = format!("\nchanged since the review by {who}, {when} ({count}):");
    let line = |change: &Change| format!("\n  {}: {}", change.key, change.kind.id());
    iter::once(first).chain(changes.iter().map(line)).collect()
}

/// Applies a review, and tells what became of it.
fn apply(job: &Job, document: &[u8], review: &str, output: &str) -> Result<String, String> {
    let review = read(review)?;
    let text = |bytes| author::text(bytes).map_err(|report| report.to_string());
    let applied = author::apply::apply(text(document)?, text(&review)?)
        .map_err(|report| report.to_string())?;
    write(output, applied.document.as_bytes())?;
    let Applied {
        read,
        changed,
        asked,
        left,
        ..
    } = applied;
    let mut told = vec![format!("{} -> {output}: {read} texts read", job.input)];
    let changed = changed.iter();
    let asked = asked.iter();
    let left = left.iter();
    told.extend(changed.map(|key| format!("  {key}: changed as the reviewer wrote")));
    told.extend(asked.map(|(key, note)| format!("  {key}: asked: {note}")));
    told.extend(left.map(|(key, reason)| format!("  {key}: not placed: {reason}")));
    Ok(told.join("\n"))
}

fn read(file: &str) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| format!("{file}: {error}"))
}

fn write(file: &str, bytes: &[u8]) -> Result<(), String> {
    fs::write(file, bytes).map_err(|error| format!("{file}: {error}"))
}

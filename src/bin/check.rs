//! Checks a quiz document or a table of help lines, and compiles it.
//!
//! ```text
//! check my-quiz.json
//! check my-quiz.json --compile my-quiz.quiz
//! check helplines.json --help-lines --compile helplines.quiz
//! ```

use std::{env, fs, process::ExitCode};

use worth_it_quiz::author;

const USAGE: &str = "usage: check FILE.json [--help-lines] [--compile OUT]";

struct Job {
    input: String,
    output: Option<String>,
    help_lines: bool,
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
    };
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--compile" => job.output = Some(args.next().ok_or(USAGE)?),
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
    let text = fs::read(&job.input).map_err(|error| format!("{}: {error}", job.input))?;
    let bytes = compile(job, &text)?;
    let Some(output) = &job.output else {
        return Ok(format!("{}: no problems found", job.input));
    };
    fs::write(output, &bytes).map_err(|error| format!("{output}: {error}"))?;
    Ok(format!("{} -> {output}: {} bytes", job.input, bytes.len()))
}

fn compile(job: &Job, bytes: &[u8]) -> Result<Vec<u8>, String> {
    let text = author::text(bytes).map_err(|report| report.to_string())?;
    let compiled = if job.help_lines {
        author::parse_help_table(text)
            .map_err(|report| report.to_string())?
            .compile()
    } else {
        author::parse(text)
            .map_err(|report| report.to_string())?
            .compile()
    };
    compiled.map_err(|damage| format!("{}: {damage}", job.input))
}

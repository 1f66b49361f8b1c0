//! The command for authors: what it tells of a file, and the status with which it ends.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test that stops says why")]

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use support::ENGLISH;

const UTF_16: &str =
    ".: this is UTF-16; save it as UTF-8, without a byte order mark (line 1, column 1)\n";

/// Runs the command on a file of these bytes.
fn check(name: &str, bytes: &[u8], options: &[&str]) -> Output {
    let file = path(name);
    fs::write(&file, bytes).expect("the file is written");
    Command::new(env!("CARGO_BIN_EXE_check"))
        .arg(file)
        .args(options)
        .output()
        .expect("the command runs")
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// What Notepad calls "UTF-16 LE" and "UTF-16 BE" begins with a mark; other editors leave it out.
#[test]
fn a_file_in_utf_16_is_refused_by_name() {
    let units = || ENGLISH.encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    let files = [
        ("le.json", [&[0xff, 0xfe], &little[..]].concat()),
        ("be.json", [&[0xfe, 0xff], &big[..]].concat()),
        ("le-bare.json", little),
        ("be-bare.json", big),
    ];
    let out = path("utf-16.quiz");
    let compile = ["--compile", out.to_str().expect("a path in UTF-8")];
    for (name, bytes) in files {
        for options in [&[][..], &["--help-lines"], &compile] {
            let told = check(name, &bytes, options);
            assert_eq!(told.status.code(), Some(1), "{name} {options:?}");
            assert_eq!(String::from_utf8_lossy(&told.stderr), UTF_16, "{name}");
            assert!(told.stdout.is_empty(), "{name}");
        }
    }
    assert!(!out.exists());
}

#[test]
fn a_file_without_problems_ends_well() {
    let told = check("good.json", ENGLISH.as_bytes(), &[]);
    let line = format!("{}: no problems found\n", path("good.json").display());
    assert_eq!(told.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&told.stdout), line);
    assert!(told.stderr.is_empty());
}

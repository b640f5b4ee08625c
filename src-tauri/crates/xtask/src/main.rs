//! `cargo xtask`: builds, runs and checks everything, and installs what that needs first.
//!
//! It depends on `serde_json` alone, so that the first call on a fresh machine compiles in seconds.
//! **Invariant:** continuous integration runs `cargo xtask test` and nothing that a developer cannot run.
//!
//! Start with [`main`]: one function a verb.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it speaks to the terminal")]

mod bench;
mod lanes;
mod program;
mod setup;
mod sql;
mod window;
mod workplace;

use std::process::ExitCode;

use program::Outcome;
use workplace::Workplace;

const USAGE: &str = "\
cargo xtask <verb>

  run                   install what is missing, build, and open the program
  demo [--out DIR]      the main job without a window: record, import, plans, check-ins, PDFs
  test [--lane NAME]    install what is missing and run every lane, or the one named
  check                 the quick lanes: formatting, lints, types
  bindings              rewrite the TypeScript bindings and the grants from the table of commands
  sql                   rewrite the descriptions of the queries from the migrations
  bench [NAME]          the measurements
  setup                 only install what the others need";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = Workplace::find().and_then(|place| match words.as_slice() {
        ["run", rest @ ..] => window::run(&place, rest),
        ["demo", rest @ ..] => window::demo(&place, rest),
        ["test"] => lanes::all(&place),
        ["test", "--lane", name] => lanes::one(&place, name),
        ["check"] => lanes::quick(&place),
        ["bindings"] => bindings(&place),
        ["sql"] => sql::rewrite(&place),
        ["bench", rest @ ..] => bench::run(&place, rest),
        ["setup"] => setup::everything(&place),
        _ => Err(USAGE.to_owned()),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(words) => {
            eprintln!("{words}");
            ExitCode::FAILURE
        }
    }
}

/// Without the window: Tauri refuses to build while the grants name a command that is gone.
fn bindings(place: &Workplace) -> Outcome {
    place
        .cargo(["test", "--quiet", "--package", "throughline", "--no-default-features", "--test", "contract"])
        .args(["--", "fresh", "granted"])
        .env("UPDATE_BINDINGS", "1")
        .run()
}

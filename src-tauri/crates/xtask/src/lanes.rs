//! The lanes of `cargo xtask test`, in the order in which each finds what it needs: the front end is built
//! before the shell that carries it, and the programs before the tests that drive them.

use std::time::Instant;

use crate::program::{Outcome, Program};
use crate::sql::Live;
use crate::workplace::Workplace;
use crate::{setup, window};

/// How many lines about a failing lane come last of all.
const SAID_LAST: usize = 6;

struct Lane {
    name: &'static str,
    what: &'static str,
    run: fn(&Workplace) -> Outcome,
    quick: bool,
}

const LANES: &[Lane] = &[
    Lane { name: "format", what: "rustfmt", run: format, quick: true },
    Lane { name: "ui-types", what: "types of the front end and of the tests", run: ui_types, quick: true },
    Lane { name: "ui-lint", what: "lints of the front end", run: |p| ui(p, "lint"), quick: true },
    Lane { name: "ui-tests", what: "tests of the front end", run: |p| ui(p, "test"), quick: false },
    Lane { name: "ui-build", what: "the front end", run: |p| ui(p, "build"), quick: false },
    Lane { name: "clippy", what: "lints of the core, and its queries against the schema", run: clippy, quick: true },
    Lane { name: "core", what: "tests of the core", run: core, quick: false },
    Lane { name: "doc", what: "the core's documentation", run: doc, quick: false },
    Lane { name: "programs", what: "the window, the bridge and the demonstration", run: programs, quick: false },
    Lane { name: "demo", what: "the main job without a window", run: demo, quick: false },
    Lane {
        name: "browser",
        what: "a real browser against the real core",
        run: |p| end_to_end(p, "browser"),
        quick: false,
    },
    Lane { name: "window", what: "the real window", run: |p| end_to_end(p, "window"), quick: false },
];

/// Every lane, also after one has failed.
pub(crate) fn all(place: &Workplace) -> Outcome {
    setup::everything(place)?;
    run(place, LANES.iter())
}

/// The lanes that answer while one writes.
pub(crate) fn quick(place: &Workplace) -> Outcome {
    setup::everything(place)?;
    run(place, LANES.iter().filter(|lane| lane.quick))
}

/// One lane.
pub(crate) fn one(place: &Workplace, name: &str) -> Outcome {
    let lane = LANES.iter().find(|lane| lane.name == name).ok_or_else(|| {
        let known: Vec<String> = LANES.iter().map(|lane| format!("  {:9} {}", lane.name, lane.what)).collect();
        format!("no lane is called {name}; there are:\n{}", known.join("\n"))
    })?;
    setup::everything(place)?;
    run(place, std::iter::once(lane))
}

fn run<'a>(place: &Workplace, lanes: impl Iterator<Item = &'a Lane>) -> Outcome {
    let mut results = Vec::new();
    for lane in lanes {
        println!("\n== {}: {}", lane.name, lane.what);
        let begun = Instant::now();
        let result = (lane.run)(place);
        results.push((lane.name, begun.elapsed().as_secs_f64(), result));
    }
    for (name, _, result) in &results {
        if let Err(words) = result {
            println!("\n== {name} {words}");
        }
    }
    println!();
    for (name, seconds, result) in &results {
        println!("{} {name:9} {seconds:7.1} s", if result.is_ok() { "passed" } else { "FAILED" });
    }
    let passed = results.iter().filter(|(_, _, result)| result.is_ok()).count();
    println!("{passed} passed, {} failed", results.len() - passed);
    // Once more and last: whoever is shown only the end of a long log sees what failed.
    for (name, _, result) in &results {
        let words = result.as_ref().err().map_or("", String::as_str);
        for line in words.lines().filter(|line| says_what_failed(line)).take(SAID_LAST) {
            println!("{name}: {}", line.trim());
        }
    }
    if passed == results.len() { Ok(()) } else { Err("not all lanes passed".to_owned()) }
}

/// Whether a line of a test runner, a compiler or a linter says which test failed, where, or why.
fn says_what_failed(line: &str) -> bool {
    let words: String = strip_colours(line);
    let words = words.trim();
    let begins = ["FAIL ", "AssertionError", "Error:", "TimeoutError", "error:", "error[", "Diff in ", "failed:"];
    begins.iter().any(|begin| words.starts_with(begin))
        || words.contains("panicked at")
        || (words.starts_with('❯') && words.contains(".ts"))
}

/// A line without the codes that colour it.
fn strip_colours(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let begin = parts.next().unwrap_or_default().to_owned();
    parts.fold(begin, |words, part| words + part.split_once('m').map_or(part, |(_, rest)| rest))
}

fn format(place: &Workplace) -> Outcome {
    place.cargo(["fmt", "--all", "--check"]).run()
}

fn ui(place: &Workplace, script: &str) -> Outcome {
    Program::npm().args(["run", "--silent", script]).inside(&place.ui()).run()
}

fn ui_types(place: &Workplace) -> Outcome {
    ui(place, "typecheck")?;
    Program::npm().args(["run", "--silent", "typecheck"]).inside(&place.tests()).run()
}

/// Both in one compilation: the query macros ask a live schema here, everywhere else the committed answers.
fn clippy(place: &Workplace) -> Outcome {
    let live = Live::begin(place)?;
    live.asked_by(place.cargo(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"])).run()?;
    live.is_committed(place)
}

fn core(place: &Workplace) -> Outcome {
    if place.cargo(["nextest", "--version"]).works() {
        return place.cargo(["nextest", "run", "--workspace", "--no-fail-fast"]).run();
    }
    place.cargo(["test", "--workspace", "--no-fail-fast"]).run()
}

fn doc(place: &Workplace) -> Outcome {
    place.cargo(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "--deny warnings").run()
}

/// With the tests' features, though they are built already: what only tests depend on changes the features
/// of what all depend on, and without them half of it would be compiled again.
fn programs(place: &Workplace) -> Outcome {
    place.cargo(["build", "--workspace", "--bins", "--tests"]).run()
}

fn demo(place: &Workplace) -> Outcome {
    let out = place.tests().join("output").join("demo");
    let _ = std::fs::remove_dir_all(&out);
    window::demonstrate(place, &["--out", &out.to_string_lossy()])
}

fn end_to_end(place: &Workplace, project: &str) -> Outcome {
    Program::npm()
        .args(["run", "--silent", project])
        .inside(&place.tests())
        .env("THROUGHLINE_PROGRAMS", place.target.join("debug"))
        .env("THROUGHLINE_TOOLS", place.tools().join("bin"))
        .run()
}

#[cfg(test)]
mod tests {
    use super::says_what_failed;

    #[test]
    fn what_failed_is_picked_out_of_a_log() {
        let check = |line: &str, expected: bool| assert_eq!(says_what_failed(line), expected, "{line}");
        check("\u{1b}[41m\u{1b}[1m FAIL \u{1b}[22m\u{1b}[49m  browser  browser/journeys/a.spec.ts > a step", true);
        check("\u{1b}[31mAssertionError: expected false to be true\u{1b}[39m", true);
        check(" ❯ name browser/journeys/a.spec.ts:38:46", true);
        check("        FAIL [   0.008s] (24/26) throughline-domain::rules discharges::which_days_count", true);
        check("thread 'a' panicked at src/lib.rs:1:1:", true);
        check("error[E0308]: mismatched types", true);
        check("     36|   await tabTo(page, radio);", false);
        check("   ✓ a step  1504ms", false);
        check("", false);
    }
}

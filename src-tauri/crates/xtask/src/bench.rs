//! The measurements: every benchmark of the workspace, each a program of its own.

use crate::program::Outcome;
use crate::workplace::Workplace;

/// Runs all benchmarks, or those whose name begins with the word given.
pub(crate) fn run(place: &Workplace, words: &[&str]) -> Outcome {
    let wanted = words.first().copied().unwrap_or_default();
    let mut found = false;
    for (package, bench) in benches(place) {
        if bench.starts_with(wanted) {
            found = true;
            place.cargo(["bench", "--package", &package, "--bench", &bench]).run()?;
        }
    }
    if found { Ok(()) } else { Err(format!("no benchmark is called {wanted}")) }
}

fn benches(place: &Workplace) -> Vec<(String, String)> {
    let all = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let mut benches = Vec::new();
    for package in all(&place.metadata["packages"]) {
        for target in all(&package["targets"]) {
            if all(&target["kind"]).contains(&"bench".into()) {
                benches.push((text(&package["name"]), text(&target["name"])));
            }
        }
    }
    benches
}

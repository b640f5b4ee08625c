//! The window's bindings and grants are what the table says.
//!
//! `UPDATE_BINDINGS=1` rewrites them; `cargo xtask bindings` does that.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

use throughline::commands::{TABLE, typescript};

fn at(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

fn check_fresh(path: &Path, expected: &str) {
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, expected).unwrap();
        return;
    }
    let found = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == expected, "{} is stale: run `cargo xtask bindings`", path.display());
}

#[test]
fn bindings_are_fresh() {
    check_fresh(&at("../ui/src/ipc/bindings.ts"), &typescript());
}

#[test]
fn no_whole_number_leaves_javascript_range() {
    assert!(!typescript().contains("bigint"), "a 64-bit integer is on the wire");
}

#[test]
fn command_names_are_unique() {
    let mut names: Vec<_> = TABLE.iter().map(|c| c.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), TABLE.len());
}

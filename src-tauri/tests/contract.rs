//! The window's bindings and grants are what the table says, and the window uses every command.
//!
//! `UPDATE_BINDINGS=1` rewrites what is generated; `cargo xtask bindings` does that.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use throughline::commands::{TABLE, typescript};

/// What the window may ask of the platform beside the commands, and nothing more.
const PLATFORM: &[&str] = &[
    "core:event:allow-emit",
    "core:event:allow-listen",
    "core:event:allow-unlisten",
    "core:window:allow-set-theme",
    "core:window:allow-set-title",
    "dialog:allow-open",
    "dialog:allow-save",
];

fn at(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

fn read_json(relative: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(at(relative)).unwrap()).unwrap()
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

fn camel(snake: &str) -> String {
    let mut words = snake.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

#[test]
fn bindings_are_fresh() {
    check_fresh(&at("../ui/src/ipc/bindings.ts"), &typescript());
}

#[test]
fn every_command_is_granted_and_nothing_else() {
    let mut permissions: Vec<String> = PLATFORM.iter().map(|&name| name.to_owned()).collect();
    permissions.extend(TABLE.iter().map(|command| format!("allow-{}", command.name.replace('_', "-"))));
    let capability = json!({
        "identifier": "main",
        "description": "What the window may call. Made from src/commands/table.rs by `cargo xtask bindings`; do not edit.",
        "local": true,
        "windows": ["main"],
        "permissions": permissions,
    });
    check_fresh(&at("capabilities/main.json"), &(serde_json::to_string_pretty(&capability).unwrap() + "\n"));
}

#[test]
fn the_window_is_closed_to_everything_else() {
    let config = read_json("tauri.conf.json");
    let security = &config["app"]["security"];
    assert_eq!(security["capabilities"], json!(["main"]), "an empty list would grant every file of the folder");
    assert_eq!(security["freezePrototype"], json!(true));
    assert_eq!(security["assetProtocol"]["enable"], json!(false));
    assert_eq!(config["app"]["windows"][0]["incognito"], json!(true));
    for (directive, sources) in security["csp"].as_object().unwrap() {
        for source in sources.as_str().unwrap().split(' ') {
            let own = ["'self'", "'none'", "data:", "blob:", "ipc:", "http://ipc.localhost"].contains(&source);
            assert!(own, "{directive} lets {source} in");
        }
    }
    assert!(!security["csp"]["script-src"].as_str().unwrap().contains("data:"));
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

#[test]
fn every_command_says_what_it_does() {
    for command in TABLE {
        let doc = command.doc.trim();
        assert!(doc.len() > 10 && doc.ends_with('.'), "{}: {doc:?} is no sentence", command.name);
    }
}

/// A command nobody calls is either a feature without a door or dead weight.
#[test]
fn the_window_uses_every_command() {
    let mut source = String::new();
    collect(&at("../ui/src"), &mut source);
    let words: std::collections::HashSet<&str> =
        source.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).collect();
    let unused: Vec<_> = TABLE.iter().map(|c| c.name).filter(|name| !words.contains(camel(name).as_str())).collect();
    assert!(unused.is_empty(), "never called from ui/src: {unused:?}");
}

/// All of the window's own source, without the bindings, which name every command, and without tests.
fn collect(folder: &Path, source: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, source);
        } else if (name.ends_with(".ts") || name.ends_with(".tsx")) && name != "bindings.ts" && !name.contains(".test.")
        {
            source.push_str(&std::fs::read_to_string(&path).unwrap());
            source.push('\n');
        }
    }
}

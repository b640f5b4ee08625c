//! Arrows between the crates point one way: bridge → shell → app → {store, pdf} → domain.
//!
//! Read from `cargo metadata`, so that a dependency slipped into any manifest fails here.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// For each crate: the crates of this house it may be built from.
const ARROWS: &[(&str, &[&str])] = &[
    ("throughline-domain", &[]),
    ("throughline-store", &["throughline-domain"]),
    ("throughline-pdf", &["throughline-domain"]),
    ("throughline-app", &["throughline-domain", "throughline-store", "throughline-pdf"]),
    ("throughline", &["throughline-domain", "throughline-app"]),
    ("throughline-bridge", &["throughline-domain", "throughline-app", "throughline"]),
    // Compiled before everything else, at each first `cargo xtask`.
    ("xtask", &[]),
];

/// Outside crates that only one crate may use: what they stand for lives there alone.
const KEPT_TO: &[(&str, &[&str])] = &[
    ("sqlx", &["throughline-store"]),
    ("libsqlite3-sys", &["throughline-store"]),
    ("tauri", &["throughline"]),
    ("tauri-build", &["throughline"]),
    ("axum", &["throughline-bridge"]),
    ("printpdf", &["throughline-pdf"]),
    ("parley", &["throughline-pdf"]),
    ("tokio", &["throughline-store", "throughline-app", "throughline", "throughline-bridge"]),
];

/// What a crate needs to be built and to run; what only its tests need is not asked about.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| {
            let needs = package["dependencies"].as_array().unwrap();
            (
                text(&package["name"]),
                needs.iter().filter(|need| need["kind"] != "dev").map(|need| text(&need["name"])).collect(),
            )
        })
        .collect()
}

#[test]
fn arrows_point_one_way() {
    let found = dependencies();
    let house: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    assert_eq!(found.keys().map(String::as_str).collect::<BTreeSet<_>>(), house, "a new crate needs its place here");
    for (name, allowed) in ARROWS {
        for need in found[*name].iter().filter(|need| house.contains(need.as_str())) {
            assert!(allowed.contains(&need.as_str()), "{name} must not depend on {need}");
        }
    }
}

#[test]
fn each_outside_thing_is_known_in_one_place() {
    for (name, needs) in dependencies() {
        for (outside, homes) in KEPT_TO {
            let plugins = *outside == "tauri" && needs.iter().any(|need| need.starts_with("tauri-"));
            if needs.contains(*outside) || plugins {
                assert!(homes.contains(&name.as_str()), "{name} must not depend on {outside}");
            }
        }
    }
}

#[test]
fn xtask_stays_quick_to_compile() {
    let found = dependencies();
    let needs: Vec<&str> = found["xtask"].iter().map(String::as_str).collect();
    assert_eq!(needs, ["serde_json"]);
}

/// The shell that is released is built without the bridge, by construction: nothing it is made from names it.
#[test]
fn the_bridge_is_in_no_release() {
    for (name, needs) in dependencies() {
        assert!(!needs.contains("throughline-bridge"), "{name} must not depend on the bridge");
    }
}

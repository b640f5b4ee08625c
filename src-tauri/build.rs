//! Tells Tauri which commands there are, so that each needs a grant in `capabilities/main.json`.
//!
//! The names come from the one table; without the `window` feature there is nothing to tell.

/// Reads the table for its names alone.
#[cfg(feature = "window")]
macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $module:ident::$name:ident($($arguments:tt)*) -> $out:ty;)+) => {
        const NAMES: &[&str] = &[$(stringify!($name)),+];
    };
}

#[cfg(feature = "window")]
include!("src/commands/table.rs");

#[cfg(feature = "window")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=src/commands/table.rs");
    println!("cargo:rerun-if-changed=../ui/dist");
    // A checkout whose front end was not built yet still compiles; `cargo xtask run` builds it first.
    std::fs::create_dir_all("../ui/dist")?;
    let manifest = tauri_build::AppManifest::new().commands(NAMES);
    Ok(tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?)
}

#[cfg(not(feature = "window"))]
fn main() {}

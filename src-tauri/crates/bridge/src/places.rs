//! Where the repository's own things lie, seen from this crate.

use std::path::PathBuf;

/// A path inside the repository.
#[must_use]
pub fn in_repository(relative: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../..")).join(relative)
}

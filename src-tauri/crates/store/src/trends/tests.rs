//! Trends on a real encrypted file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

//! Decisions and the practice's part of the library on a real encrypted file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

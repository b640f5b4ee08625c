//! Quick add: what people type, what the catalogue says, and everything else that can stand in a field.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod one_reader;
mod spoken;
mod strings;
mod table;
mod typed;

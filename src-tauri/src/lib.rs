//! The shell: the only crate that knows Tauri, and the table of commands.
//!
//! Without the `window` feature it is the table alone, which is what the bridge serves.
//! **Invariant:** nothing here decides anything; the use cases are in `throughline-app`.

pub mod commands;

//! Development only: the window's commands over loopback HTTP, for browser tests and scripts.
//!
//! It serves `POST /rpc/<command>` with a JSON object of the command's arguments, `GET /commands` with
//! every command's schema, and the built front end. Both need the token it prints at its start; the page
//! itself does not, as it holds nothing.
//!
//! **Invariant:** nothing that is released depends on this crate (`src-tauri/tests/layers.rs`), it binds
//! to 127.0.0.1 alone, and it answers the machine's own browser alone.
//!
//! Start with [`server::router`]; `src/main.rs` is the program around it, `src/bin/demo.rs` the main job
//! done through the same commands.

pub mod commands;
pub mod pages;
pub mod places;
pub mod server;

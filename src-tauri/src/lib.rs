//! The shell: the only crate that knows Tauri, and the table of commands.
//!
//! Without the `window` feature it is the table and what calls it, which is what the bridge serves.
//! **Invariant:** nothing here decides anything; the use cases are in `throughline-app`.
//!
//! Start with [`commands`]; with the window, [`setup`] is where the program begins.

pub mod calling;
pub mod clock;
pub mod commands;
pub mod watching;
pub mod wiping;

#[cfg(feature = "window")]
mod closing;
#[cfg(feature = "window")]
mod invoke;
#[cfg(feature = "window")]
mod logging;
#[cfg(feature = "window")]
mod notifying;
#[cfg(feature = "window")]
mod options;
#[cfg(feature = "window")]
pub mod setup;
#[cfg(feature = "window")]
mod tray;
#[cfg(feature = "window")]
mod tray_count;
#[cfg(feature = "window")]
mod window;

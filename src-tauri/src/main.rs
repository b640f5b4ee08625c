//! The window's program: everything it does is in the library.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    throughline::setup::run(tauri::generate_context!())
}

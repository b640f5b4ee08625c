//! Calling a command by its name: the one way in, for the window and for the bridge.

use std::sync::Arc;
use std::time::Instant;

use serde_json::Value;
use throughline_app::{App, Failure};
use throughline_domain::Code;

use crate::commands;
use crate::wiping::Wiped;

/// Calls a command with a JSON object of its arguments, which is wiped once it was read.
///
/// # Errors
/// The command's own failure; [`Code::NoSuchCommand`] for an unknown name; [`Code::Internal`] when the
/// command panicked: one fault of the program's own must not take the window down.
pub async fn call(app: Arc<App>, name: &str, arguments: Value) -> Result<Value, Failure> {
    let arguments = Wiped::new(arguments);
    let Some(command) = commands::find(name) else {
        return Err(Failure::new(Code::NoSuchCommand, "no such command"));
    };
    let begun = Instant::now();
    // A task of its own keeps a panic inside; what the command held is dropped, so its transaction rolls back.
    let answer = tokio::spawn(async move { (command.call)(&app, arguments).await })
        .await
        .unwrap_or_else(|_| Err(Failure::new(Code::Internal, "the command stopped short")));
    let ms = begun.elapsed().as_millis();
    match &answer {
        Ok(_) => tracing::debug!(command = command.name, ms, "done"),
        // The message may name the schema, so the log gets the code alone.
        Err(failure) => tracing::info!(command = command.name, ms, code = failure.code.as_str(), "failed"),
    }
    answer
}

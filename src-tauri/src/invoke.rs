//! From the web view's message to the table of commands and back. Tauri has checked the grant before.

use std::sync::Arc;

use serde_json::Value;
use tauri::ipc::{Invoke, InvokeBody};
use tauri::{Manager as _, Runtime};
use throughline_app::{App, Failure};
use throughline_domain::Code;

/// Answers every command of the window.
pub(crate) fn handle<R: Runtime>(invoke: Invoke<R>) -> bool {
    let Invoke { message, resolver, .. } = invoke;
    let Some(app) = message.webview_ref().try_state::<Arc<App>>().map(|app| Arc::clone(&app)) else {
        resolver.reject(Failure::new(Code::Internal, "the program is still starting"));
        return true;
    };
    let name = message.command().to_owned();
    let arguments = match message.payload() {
        // Tauri keeps its own and lends it: the call wipes the copy, nobody can wipe the other.
        InvokeBody::Json(arguments) => arguments.clone(),
        InvokeBody::Raw(_) => Value::Null,
    };
    tauri::async_runtime::spawn(async move {
        match crate::calling::call(app, &name, arguments).await {
            Ok(result) => resolver.resolve(result),
            Err(failure) => resolver.reject(failure),
        }
    });
    true
}

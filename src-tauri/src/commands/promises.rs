//! Promises: commands.

use chrono::NaiveDate;
use throughline_app::{App, Failure};
use throughline_domain::id::{ActId, ClientId, SeriesId};
use throughline_domain::promise::{FoundPromise, PromiseMade, PromiseRow};

/// The promises a text speaks of.
pub(super) async fn promises_in(app: &App, text: String) -> Result<Vec<FoundPromise>, Failure> {
    app.promises_in(text).await
}

/// Keeps a promise in mind.
pub(super) async fn promise_keep(app: &App, client_id: ClientId, promise: PromiseMade) -> Result<ActId, Failure> {
    app.promise_keep(client_id, promise).await
}

/// Gives a promise another day.
pub(super) async fn promise_move(app: &App, id: SeriesId, due_on: NaiveDate, reason: String) -> Result<ActId, Failure> {
    app.promise_move(id, due_on, reason).await
}

/// Promises of one client or of all.
pub(super) async fn promise_list(app: &App, client_id: Option<ClientId>) -> Result<Vec<PromiseRow>, Failure> {
    app.promise_list(client_id).await
}

//! Clients, the caseload and search: commands.

use throughline_app::{App, Failure};
use throughline_domain::caseload::{CaseloadPage, CaseloadQuery, SearchHit};
use throughline_domain::client::{Client, ClientFile, ClientPart, ClientPartKind};
use throughline_domain::duplicates::Duplicate;
use throughline_domain::id::ClientId;

/// A page of the caseload; `limit` is at most 100.
pub(super) async fn caseload_page(
    app: &App,
    query: CaseloadQuery,
    cursor: Option<String>,
    limit: i32,
) -> Result<CaseloadPage, Failure> {
    app.caseload_page(query, cursor, limit).await
}

/// The programmes that occur, for the filter.
pub(super) async fn caseload_programmes(app: &App) -> Result<Vec<String>, Failure> {
    app.caseload_programmes().await
}

/// Clients and notes that match the words typed so far.
pub(super) async fn search(app: &App, text: String, limit: i32) -> Result<Vec<SearchHit>, Failure> {
    app.search(text, limit).await
}

/// Clients in the record that look like this one.
pub(super) async fn client_duplicates(
    app: &App,
    client: Client,
    parts: Vec<ClientPart>,
) -> Result<Vec<Duplicate>, Failure> {
    app.client_duplicates(client, parts).await
}

/// Takes in a client with what is known so far, in one act.
pub(super) async fn client_create(
    app: &App,
    client: Client,
    parts: Vec<ClientPart>,
    despite_duplicates: bool,
) -> Result<ClientFile, Failure> {
    app.client_create(client, parts, despite_duplicates).await
}

/// A client with everything that hangs on them.
pub(super) async fn client_get(app: &App, id: ClientId) -> Result<ClientFile, Failure> {
    app.client_get(id).await
}

/// Keeps a client's own facts.
pub(super) async fn client_save(app: &App, client: Client) -> Result<ClientFile, Failure> {
    app.client_save(client).await
}

/// Keeps one part of a client; an empty id makes a new one.
pub(super) async fn client_part_save(app: &App, part: ClientPart) -> Result<ClientPart, Failure> {
    app.client_part_save(part).await
}

/// Removes one part of a client, by tombstone.
pub(super) async fn client_part_remove(
    app: &App,
    kind: ClientPartKind,
    id: String,
    reason: String,
) -> Result<bool, Failure> {
    app.client_part_remove(kind, id, reason).await
}

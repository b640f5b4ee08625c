//! The record, its history, and what the case manager set: commands.

use throughline_app::records::Secret;
use throughline_app::{App, Failure};
use throughline_domain::id::{ActId, ClientId};
use throughline_domain::practice::{Practice, Preferences};
use throughline_domain::record::{ChainReport, ChangePage, Draft, RecordChoice, RecordStatus, RecoveryKeyShown};

/// Where the record stands.
pub(super) async fn record_status(app: &App) -> Result<RecordStatus, Failure> {
    app.record_status().await
}

/// Makes the case manager's own record and opens it; the recovery key is shown this once.
pub(super) async fn record_create(app: &App, passphrase: Secret) -> Result<RecoveryKeyShown, Failure> {
    app.record_create(passphrase).await
}

/// Locks what is open and turns to another record. The demo's is made when absent, and opened.
pub(super) async fn record_choose(app: &App, choice: RecordChoice) -> Result<RecordStatus, Failure> {
    app.record_choose(choice).await
}

/// Opens the record.
pub(super) async fn record_unlock(app: &App, passphrase: Secret) -> Result<RecordStatus, Failure> {
    app.record_unlock(passphrase).await
}

/// Opens the record with the recovery key.
pub(super) async fn record_unlock_with_recovery_key(app: &App, recovery_key: Secret) -> Result<RecordStatus, Failure> {
    app.record_unlock_with_recovery_key(recovery_key).await
}

/// Opens the record with the recovery key and puts a new passphrase in the place of the forgotten one.
pub(super) async fn record_reset_passphrase(
    app: &App,
    recovery_key: Secret,
    new: Secret,
) -> Result<RecordStatus, Failure> {
    app.record_reset_passphrase(recovery_key, new).await
}

/// Says that a person is at the window; answers whether that keeps the record open.
pub(super) async fn record_touch(app: &App) -> Result<bool, Failure> {
    app.record_touch().await
}

/// Closes the record and wipes its key.
pub(super) async fn record_lock(app: &App) -> Result<RecordStatus, Failure> {
    app.record_lock().await
}

/// Changes the passphrase; the database is not touched.
pub(super) async fn record_change_passphrase(app: &App, old: Secret, new: Secret) -> Result<RecordStatus, Failure> {
    app.record_change_passphrase(old, new).await
}

/// Makes a new recovery key; the old one opens nothing any more.
pub(super) async fn record_replace_recovery_key(app: &App, passphrase: Secret) -> Result<RecoveryKeyShown, Failure> {
    app.record_replace_recovery_key(passphrase).await
}

/// Walks the chain of changes.
pub(super) async fn record_verify(app: &App) -> Result<ChainReport, Failure> {
    app.record_verify().await
}

/// Changes of the record or of one client, the newest first.
pub(super) async fn change_page(
    app: &App,
    client_id: Option<ClientId>,
    cursor: Option<String>,
) -> Result<ChangePage, Failure> {
    app.change_page(client_id, cursor).await
}

/// Undoes one act whole; answers how many changes that took.
pub(super) async fn act_undo(app: &App, act_id: ActId) -> Result<i32, Failure> {
    app.act_undo(act_id).await
}

/// The case manager's own details.
pub(super) async fn practice_get(app: &App) -> Result<Practice, Failure> {
    app.practice_get().await
}

/// Keeps the case manager's own details.
pub(super) async fn practice_save(app: &App, practice: Practice) -> Result<Practice, Failure> {
    app.practice_save(practice).await
}

/// How the window looks; works while locked.
pub(super) async fn preferences_get(app: &App) -> Result<Preferences, Failure> {
    app.preferences_get().await
}

/// Keeps how the window looks; works while locked.
pub(super) async fn preferences_save(app: &App, preferences: Preferences) -> Result<Preferences, Failure> {
    app.preferences_save(preferences).await
}

/// What was being typed under this key.
pub(super) async fn draft_get(app: &App, key: String) -> Result<Option<Draft>, Failure> {
    app.draft_get(key).await
}

/// Keeps what is being typed.
pub(super) async fn draft_save(
    app: &App,
    key: String,
    client_id: Option<ClientId>,
    body: String,
) -> Result<Draft, Failure> {
    app.draft_save(key, client_id, body).await
}

/// Forgets a draft; answers whether there was one.
pub(super) async fn draft_discard(app: &App, key: String) -> Result<bool, Failure> {
    app.draft_discard(key).await
}

/// Every draft, the newest first.
pub(super) async fn draft_list(app: &App) -> Result<Vec<Draft>, Failure> {
    app.draft_list().await
}

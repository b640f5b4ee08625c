//! Quick add: commands.

use throughline_app::{App, Failure};
use throughline_domain::id::ClientId;
use throughline_domain::quick_add::{QuickAddChoice, QuickAddReading};

/// What a check-in in plain words comes to. Writes nothing.
pub(super) async fn quick_add_read(
    app: &App,
    text: String,
    client_id: Option<ClientId>,
    choices: Vec<QuickAddChoice>,
) -> Result<QuickAddReading, Failure> {
    app.quick_add_read(text, client_id, choices).await
}

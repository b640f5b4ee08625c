//! From an answer to the plan: what is suggested, what is decided on it, and the library both rest on.

mod deciding;
mod library;
mod marking;
mod taking;

use throughline_domain::client::Client;
use throughline_domain::id::ClientId;
use throughline_domain::suggestion::ItemOrigin;

use crate::{App, Failure};

pub(crate) use deciding::{accepted, suggested};
pub(crate) use taking::{Became, When, take};

impl App {
    /// Where the items of the client's plan came from, the newest first.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) where there is no such client.
    pub async fn plan_origins(&self, client_id: ClientId) -> Result<Vec<ItemOrigin>, Failure> {
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        reader.get::<Client>(client_id.as_str()).await?;
        Ok(reader.item_origins(&client_id).await?)
    }
}

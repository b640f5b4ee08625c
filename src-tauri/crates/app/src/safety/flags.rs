//! Flags that wait for what was done.

use throughline_domain::Code;
use throughline_domain::client::Client;
use throughline_domain::id::{ClientId, FlagId};
use throughline_domain::safety::{FlagSettlement, FlagState, OpenFlag, RaisedFlag};
use throughline_domain::safety_rules::validate_settlement;

use crate::{App, Failure};

impl App {
    /// Flags that wait for what was done, of one client or of all, the oldest first.
    ///
    /// # Errors
    /// [`Code::NotFound`] where there is no such client.
    pub async fn flag_open_list(&self, client_id: Option<ClientId>) -> Result<Vec<OpenFlag>, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut reader = record.reader().await?;
        if let Some(id) = &client_id {
            reader.get::<Client>(id.as_str()).await?;
        }
        let mut open = reader.open_flags(client_id.as_ref()).await?;
        for flag in &mut open {
            flag.instrument = catalogue.short_title(&flag.instrument);
        }
        Ok(open)
    }

    /// Records what was done on a flag, and who was told. It does not change after that.
    ///
    /// # Errors
    /// [`Code::Invalid`] as [`validate_settlement`] says; [`Code::Immutable`] where it is settled or was
    /// withdrawn; [`Code::NotFound`].
    pub async fn flag_settle(&self, id: FlagId, settlement: FlagSettlement) -> Result<RaisedFlag, Failure> {
        validate_settlement(&settlement)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("flag.settle")).await?;
        let flag: RaisedFlag = write.reader().get(id.as_str()).await?;
        if flag.state != FlagState::Open {
            return Err(Failure::new(Code::Immutable, "the flag is closed"));
        }
        let mut done = settlement.done;
        done.sort_unstable();
        done.dedup();
        let settled = RaisedFlag {
            state: FlagState::Settled,
            settled_at: Some(write.stamp().at),
            settled_by: write.stamp().actor.clone(),
            done,
            what: settlement.what.trim().to_owned(),
            told: settlement.told.trim().to_owned(),
            ..flag
        };
        write.save(&settled).await?;
        write.commit().await?;
        Ok(settled)
    }
}

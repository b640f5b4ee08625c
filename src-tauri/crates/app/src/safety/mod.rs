//! Flags, safety plans and crisis lines.

mod crisis;
mod plan;

use throughline_domain::id::{ClientId, FlagId};
use throughline_domain::safety::{FlagSettlement, OpenFlag, RaisedFlag};

use crate::{App, Failure};

impl App {
    /// Flags that wait for what was done, of one client or of all.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn flag_open_list(&self, client_id: Option<ClientId>) -> Result<Vec<OpenFlag>, Failure> {
        let _ = (client_id,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// Records what was done on a flag, and who was told.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn flag_settle(&self, id: FlagId, settlement: FlagSettlement) -> Result<RaisedFlag, Failure> {
        let _ = (id, settlement);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }
}

//! Trends.

use throughline_domain::id::ClientId;
use throughline_domain::trend::{Trend, TrendHead, TrendOf};

use crate::{App, Failure};

impl App {
    /// What there is a trend of, the newest first.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn trend_list(&self, client_id: ClientId) -> Result<Vec<TrendHead>, Failure> {
        let _ = (client_id,);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }

    /// A trend, whole.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid).
    pub async fn trend_get(&self, client_id: ClientId, of: TrendOf) -> Result<Trend, Failure> {
        let _ = (client_id, of);
        Err(Failure::new(throughline_domain::Code::Internal, "not yet"))
    }
}

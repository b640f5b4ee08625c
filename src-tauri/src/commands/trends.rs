//! Trends: commands.

use throughline_app::{App, Failure};
use throughline_domain::id::ClientId;
use throughline_domain::trend::{Trend, TrendHead, TrendOf};

/// What there is a trend of, the newest first.
pub(super) async fn trend_list(app: &App, client_id: ClientId) -> Result<Vec<TrendHead>, Failure> {
    app.trend_list(client_id).await
}

/// A trend, whole.
pub(super) async fn trend_get(app: &App, client_id: ClientId, of: TrendOf) -> Result<Trend, Failure> {
    app.trend_get(client_id, of).await
}

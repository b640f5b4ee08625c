//! What a client's measures are held against.

use throughline_domain::Code;
use throughline_domain::client::Client;
use throughline_domain::fault::said;
use throughline_domain::fold::fold;
use throughline_domain::id::{ActId, ClientId, MeasureLimitId};
use throughline_domain::measure::{MeasureKind, MeasureLimit, MeasureLimits};
use throughline_domain::measure_goals::limits_of_goals;
use throughline_domain::measure_rules::{has_own_name, validate_limit};
use throughline_store::new_id;

use crate::{App, Failure};

impl App {
    /// A client's limits, what their goals speak of that is no limit yet, and their custom measures.
    ///
    /// # Errors
    /// [`Code::NotFound`] where there is no such client.
    pub async fn measure_limits_get(&self, client_id: ClientId) -> Result<MeasureLimits, Failure> {
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        reader.get::<Client>(client_id.as_str()).await?;
        let limits: Vec<MeasureLimit> = reader.parts_of(client_id.as_str()).await?;
        let goals = reader.plan_content(&client_id).await?.map(|content| content.goals).unwrap_or_default();
        let mut suggestions = limits_of_goals(&goals, self.today());
        // One that says what the limit says is no news.
        suggestions.retain(|suggestion| {
            let there = limits.iter().find(|limit| limit.kind == suggestion.limit.kind);
            there.is_none_or(|there| {
                there.target != suggestion.limit.target || there.second_target != suggestion.limit.second_target
            })
        });
        let names = reader.measure_names(&client_id, MeasureKind::Custom).await?;
        Ok(MeasureLimits { limits, suggestions, names })
    }

    /// Keeps a limit. There is one of a kind, of custom measures one of a name: another takes its place.
    ///
    /// # Errors
    /// [`Code::Invalid`] as [`validate_limit`] says; [`Code::NotFound`] where there is no such client.
    pub async fn measure_limit_save(&self, mut limit: MeasureLimit) -> Result<MeasureLimit, Failure> {
        limit.name = if has_own_name(limit.kind) { limit.name.trim().to_owned() } else { String::new() };
        limit.unit = limit.unit.trim().to_owned();
        validate_limit(&limit)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("measure_limit.save")).await?;
        write.reader().get::<Client>(limit.client_id.as_str()).await?;
        // The name as the measures have it, so that both are found together.
        let names = write.reader().measure_names(&limit.client_id, limit.kind).await?;
        if let Some(name) = names.into_iter().find(|name| has_own_name(limit.kind) && fold(name) == fold(&limit.name)) {
            limit.name = name;
        }
        let all: Vec<MeasureLimit> = write.reader().parts_of(limit.client_id.as_str()).await?;
        let same = all.into_iter().find(|other| other.kind == limit.kind && fold(&other.name) == fold(&limit.name));
        limit.id = same.map_or_else(|| MeasureLimitId(new_id(self.now())), |same| same.id);
        write.save(&limit).await?;
        write.commit().await?;
        Ok(limit)
    }

    /// Removes a limit, by tombstone: values are held against nothing any more.
    ///
    /// # Errors
    /// [`Code::Invalid`] on `reason`; [`Code::NotFound`].
    pub async fn measure_limit_remove(&self, id: MeasureLimitId, reason: String) -> Result<ActId, Failure> {
        let reason = said("reason", &reason)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("measure_limit.remove")).await?;
        write.remove::<MeasureLimit>(id.as_str(), &reason).await?;
        write.commit().await?.ok_or_else(|| Failure::new(Code::Internal, "nothing was written"))
    }
}

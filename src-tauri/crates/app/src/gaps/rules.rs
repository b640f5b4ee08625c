//! The rules as the practice changed them.

use throughline_domain::Code;
use throughline_domain::gap::GapRule;
use throughline_domain::gap_rules::{GapRuleChange, in_force, shipped, validate_changes};
use throughline_store::{Record, Setting};

use crate::{App, Failure};

const GAP_RULES: &str = "gap_rules";

impl App {
    /// The rules as they come with the program.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn gap_rules_shipped(&self) -> Result<Vec<GapRule>, Failure> {
        drop(self.record().await?);
        Ok(shipped().to_vec())
    }

    /// The rules, as they are in force; those that are not in force are listed too.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn gap_rules_get(&self) -> Result<Vec<GapRule>, Failure> {
        let mut record = self.record().await?;
        rules_in(&mut record).await
    }

    /// Keeps what the practice changed about the rules: days, severity, whether they are in force. What else
    /// a rule says is the program's; a rule that is left out goes back to what is shipped.
    ///
    /// # Errors
    /// [`Code::Invalid`] on `id` for a rule there is not, or on `afterDays`, 0 to 730; [`Code::Locked`].
    pub async fn gap_rules_save(&self, rules: Vec<GapRule>) -> Result<Vec<GapRule>, Failure> {
        let changes = validate_changes(shipped(), &rules)?;
        let value = serde_json::to_value(&changes)
            .map_err(|_| Failure::new(Code::Internal, "the rules cannot be written as JSON"))?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("gap_rules.save")).await?;
        write.save(&Setting { key: GAP_RULES.to_owned(), value }).await?;
        write.commit().await?;
        Ok(in_force(shipped(), &changes))
    }
}

/// The rules as the record has them.
pub(super) async fn rules_in(record: &mut Record) -> Result<Vec<GapRule>, Failure> {
    let value = record.reader().await?.setting(GAP_RULES).await?;
    let changes: Vec<GapRuleChange> = value.and_then(|v| serde_json::from_value(v).ok()).unwrap_or_default();
    Ok(in_force(shipped(), &changes))
}

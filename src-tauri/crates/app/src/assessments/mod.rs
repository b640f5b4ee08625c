//! Assessments, from the first question to what stands in the record for good.
//!
//! One is begun (`start`), answered item by item, each saved as given (`answering`), and ended (`ending`):
//! completed, stopped, amended by another, or marked as entered in error. `form` is one read with what its
//! result rests on, `view` what the window shows of it, `flags` the flags its answers raise, `export` what leaves as FHIR.

mod answering;
mod ending;
mod export;
mod flags;
mod form;
mod start;
mod view;

#[cfg(test)]
mod tests;

use throughline_domain::assessment::{AssessmentDue, AssessmentPage, AssessmentView, ClientFacts};
use throughline_domain::assessment_rules::due;
use throughline_domain::client::Client;
use throughline_domain::id::{AssessmentId, ClientId};
use throughline_store::AssessmentKey;

use crate::{App, Failure, page};

pub(crate) use flags::{follow, raised};
pub(crate) use form::{Form, given};

impl App {
    /// A page of a client's assessments, the newest first.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound); [`Code::Invalid`](throughline_domain::Code::Invalid)
    /// for a cursor this program did not give out.
    pub async fn assessment_page(
        &self,
        client_id: ClientId,
        cursor: Option<String>,
        limit: i32,
    ) -> Result<AssessmentPage, Failure> {
        let after: Option<AssessmentKey> = page::after(cursor.as_deref())?;
        let limit = page::length(limit);
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut reader = record.reader().await?;
        reader.get::<Client>(client_id.as_str()).await?;
        let rows = catalogue.named(reader.assessment_heads(&client_id, after.as_ref(), limit).await?);
        let full = u32::try_from(rows.len()).is_ok_and(|n| n == limit);
        let last = rows.last().filter(|_| full).map(|row| AssessmentKey { asked_on: row.asked_on, id: row.id.clone() });
        let total = reader.assessment_count(&client_id).await?;
        let in_progress = match after {
            None => catalogue.named(reader.assessments_in_progress(&client_id).await?),
            Some(_) => Vec::new(),
        };
        Ok(AssessmentPage { rows, in_progress, next: page::next(last.as_ref())?, total })
    }

    /// When instruments are to be asked again, the earliest first.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn assessment_due(&self, client_id: ClientId) -> Result<Vec<AssessmentDue>, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut reader = record.reader().await?;
        let client: Client = reader.get(client_id.as_str()).await?;
        // Nobody is asked again who has died.
        if client.deceased_on.is_some() {
            return Ok(Vec::new());
        }
        let facts = ClientFacts::of(&client);
        let repeated: Vec<&str> = catalogue
            .in_use()
            .filter(|instrument| !instrument.repeat.is_empty())
            .map(|instrument| instrument.id.as_str())
            .collect();
        let mut found = Vec::new();
        for newest in reader.newest_results(&client_id, &repeated).await? {
            let instrument = catalogue.newest(&newest.instrument_id)?;
            found.extend(due(instrument, newest.asked_on, &newest.result, &facts));
        }
        found.sort_by(|a, b| (a.due_on, &a.instrument_id).cmp(&(b.due_on, &b.instrument_id)));
        Ok(found)
    }

    /// An assessment, whole.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound), also where the version of the instrument it was
    /// begun with is gone; `detail` names it.
    pub async fn assessment_get(&self, id: AssessmentId) -> Result<AssessmentView, Failure> {
        let mut record = self.record().await?;
        self.view(&mut record, &id).await
    }
}

//! Clients, the caseload and search.

mod alike;
mod parts;
mod tidy;

#[cfg(test)]
mod tests;

use throughline_domain::Code;
use throughline_domain::caseload::{CaseloadPage, CaseloadQuery, SearchHit};
use throughline_domain::client::{Client, ClientFile, ClientPart};
use throughline_domain::client_rules::{validate_client, validate_part};
use throughline_domain::duplicates::Duplicate;
use throughline_domain::id::ClientId;
use throughline_store::{CaseloadPlace, new_id};

use crate::check_ins::Allowance;
use crate::{App, Failure, page};

pub(crate) use alike::duplicates_of;
pub(crate) use parts::{checked, go_on, save};
use tidy::Tidy;

/// Most hits a search answers with.
const MOST_HITS: i32 = 100;

impl App {
    /// A page of the caseload; `limit` is at most 100.
    ///
    /// # Errors
    /// [`Code::Locked`]; [`Code::Invalid`] for a cursor this program did not give out for this order.
    pub async fn caseload_page(
        &self,
        query: CaseloadQuery,
        cursor: Option<String>,
        limit: i32,
    ) -> Result<CaseloadPage, Failure> {
        let after: Option<CaseloadPlace> = page::after(cursor.as_deref())?;
        let mut record = self.record().await?;
        let slice = record.reader().await?.caseload(&query, after.as_ref(), limit, self.today()).await?;
        Ok(CaseloadPage { rows: slice.rows, next: page::next(slice.next.as_ref())?, total: slice.total })
    }

    /// The programmes that occur, for the filter.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn caseload_programmes(&self) -> Result<Vec<String>, Failure> {
        let mut record = self.record().await?;
        Ok(record.reader().await?.caseload_programmes().await?)
    }

    /// Clients and notes that match the words typed so far.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn search(&self, text: String, limit: i32) -> Result<Vec<SearchHit>, Failure> {
        let limit = usize::try_from(limit.clamp(1, MOST_HITS)).unwrap_or(1);
        let mut record = self.record().await?;
        Ok(record.reader().await?.search(&text, limit).await?)
    }

    /// Clients in the record that look like this one, the surest first.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn client_duplicates(&self, client: Client, parts: Vec<ClientPart>) -> Result<Vec<Duplicate>, Failure> {
        let mut record = self.record().await?;
        duplicates_of(&mut record.reader().await?, &client, &parts).await
    }

    /// Takes in a client with what is known so far, in one act. Identifiers are made here.
    ///
    /// # Errors
    /// [`Code::Locked`]; [`Code::Invalid`] with the field (a part's as `parts.<index>.<field>`);
    /// [`Code::LooksLikeDuplicate`] unless `despite_duplicates`.
    pub async fn client_create(
        &self,
        client: Client,
        parts: Vec<ClientPart>,
        despite_duplicates: bool,
    ) -> Result<ClientFile, Failure> {
        let today = self.today();
        let client = Client { id: ClientId(new_id(self.now())), source: None, ..client.tidied() };
        validate_client(&client, today)?;
        let mut parts: Vec<ClientPart> = parts.into_iter().map(Tidy::tidied).collect();
        for (index, part) in parts.iter_mut().enumerate() {
            validate_part(part, today)
                .map_err(|fault| Failure::invalid(format!("parts.{index}.{}", fault.field), fault.fault.as_str()))?;
            parts::begin(part, &client.id, self.now());
        }
        parts::one_preferred(&mut parts);

        let mut record = self.record().await?;
        if !despite_duplicates && !duplicates_of(&mut record.reader().await?, &client, &parts).await?.is_empty() {
            return Err(Failure::new(Code::LooksLikeDuplicate, "a client like this one is in the record"));
        }
        let mut write = record.write(self.context("client.create")).await?;
        write.save(&client).await?;
        for part in &parts {
            save(&mut write, part).await?;
        }
        write.commit().await?;
        let file = record.reader().await?.client_file(client.id.as_str(), today).await?;
        file.ok_or_else(|| Failure::not_found("client"))
    }

    /// A client with everything that hangs on them.
    ///
    /// # Errors
    /// [`Code::Locked`]; [`Code::NotFound`].
    pub async fn client_get(&self, id: ClientId) -> Result<ClientFile, Failure> {
        let mut record = self.record().await?;
        // The banner tells of the next check-in.
        self.plan_some(&mut record, Some(&id), Allowance::a_moment()).await?;
        let file = record.reader().await?.client_file(id.as_str(), self.today()).await?;
        file.ok_or_else(|| Failure::not_found("client"))
    }

    /// Keeps a client's own facts. Where the client came from stays as it is.
    ///
    /// # Errors
    /// [`Code::Locked`]; [`Code::NotFound`]; [`Code::Invalid`] with the field.
    pub async fn client_save(&self, client: Client) -> Result<ClientFile, Failure> {
        let today = self.today();
        let client = client.tidied();
        validate_client(&client, today)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("client.save")).await?;
        let stored: Client = write.reader().get(client.id.as_str()).await?;
        write.save(&Client { source: stored.source, ..client.clone() }).await?;
        write.commit().await?;
        let file = record.reader().await?.client_file(client.id.as_str(), today).await?;
        file.ok_or_else(|| Failure::not_found("client"))
    }
}

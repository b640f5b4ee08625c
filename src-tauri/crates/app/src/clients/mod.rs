//! Clients, the caseload and search.

use throughline_domain::caseload::{CaseloadPage, CaseloadQuery, SearchHit};
use throughline_domain::client::{Client, ClientFile, ClientPart, ClientPartKind};
use throughline_domain::duplicates::Duplicate;
use throughline_domain::id::ClientId;
use throughline_domain::Code;

use crate::{App, Failure};

impl App {
    /// A page of the caseload; `limit` is at most 100.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn caseload_page(&self, query: CaseloadQuery, cursor: Option<String>, limit: i32) -> Result<CaseloadPage, Failure> {
        let _ = (query, cursor, limit);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// The programmes that occur, for the filter.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn caseload_programmes(&self) -> Result<Vec<String>, Failure> {
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Clients and notes that match the words typed so far.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn search(&self, text: String, limit: i32) -> Result<Vec<SearchHit>, Failure> {
        let _ = (text, limit);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Clients in the record that look like this one.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn client_duplicates(&self, client: Client, parts: Vec<ClientPart>) -> Result<Vec<Duplicate>, Failure> {
        let _ = (client, parts);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Takes in a client with what is known so far, in one act.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn client_create(&self, client: Client, parts: Vec<ClientPart>, despite_duplicates: bool) -> Result<ClientFile, Failure> {
        let _ = (client, parts, despite_duplicates);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// A client with everything that hangs on them.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn client_get(&self, id: ClientId) -> Result<ClientFile, Failure> {
        let _ = (id,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Keeps a client's own facts.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn client_save(&self, client: Client) -> Result<ClientFile, Failure> {
        let _ = (client,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Keeps one part of a client; an empty id makes a new one.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn client_part_save(&self, part: ClientPart) -> Result<ClientPart, Failure> {
        let _ = (part,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Removes one part of a client, by tombstone.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn client_part_remove(&self, kind: ClientPartKind, id: String, reason: String) -> Result<bool, Failure> {
        let _ = (kind, id, reason);
        Err(Failure::new(Code::Internal, "not built"))
    }
}

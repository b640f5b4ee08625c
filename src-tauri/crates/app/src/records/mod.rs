//! The record, its history, and what the case manager set.

use throughline_domain::id::{ActId, ClientId};
use throughline_domain::practice::{Practice, Preferences};
use throughline_domain::record::{ChainReport, ChangePage, Draft, RecordChoice, RecordStatus, RecoveryKeyShown};
use throughline_domain::Code;

use crate::{App, Failure};

/// What is open.
#[derive(Default)]
pub struct Session;

impl App {
    /// Where the record stands.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn record_status(&self) -> Result<RecordStatus, Failure> {
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Makes the case manager's own record and opens it; the recovery key is shown this once.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn record_create(&self, passphrase: String) -> Result<RecoveryKeyShown, Failure> {
        let _ = (passphrase,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Locks what is open and turns to another record. The demo's is made when absent, and opened.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn record_choose(&self, choice: RecordChoice) -> Result<RecordStatus, Failure> {
        let _ = (choice,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Opens the record.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn record_unlock(&self, passphrase: String) -> Result<RecordStatus, Failure> {
        let _ = (passphrase,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Opens the record with the recovery key.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn record_unlock_with_recovery_key(&self, recovery_key: String) -> Result<RecordStatus, Failure> {
        let _ = (recovery_key,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Closes the record and wipes its key.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn record_lock(&self) -> Result<RecordStatus, Failure> {
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Changes the passphrase; the database is not touched.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn record_change_passphrase(&self, old: String, new: String) -> Result<RecordStatus, Failure> {
        let _ = (old, new);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Makes a new recovery key; the old one opens nothing any more.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn record_replace_recovery_key(&self, passphrase: String) -> Result<RecoveryKeyShown, Failure> {
        let _ = (passphrase,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Walks the chain of changes.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn record_verify(&self) -> Result<ChainReport, Failure> {
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Changes of the record or of one client, the newest first.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn change_page(&self, client_id: Option<ClientId>, cursor: Option<String>) -> Result<ChangePage, Failure> {
        let _ = (client_id, cursor);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Undoes one act whole; answers how many changes that took.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn act_undo(&self, act_id: ActId) -> Result<i32, Failure> {
        let _ = (act_id,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// The case manager's own details.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn practice_get(&self) -> Result<Practice, Failure> {
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Keeps the case manager's own details.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn practice_save(&self, practice: Practice) -> Result<Practice, Failure> {
        let _ = (practice,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// How the window looks; works while locked.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn preferences_get(&self) -> Result<Preferences, Failure> {
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Keeps how the window looks; works while locked.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn preferences_save(&self, preferences: Preferences) -> Result<Preferences, Failure> {
        let _ = (preferences,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// What was being typed under this key.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn draft_get(&self, key: String) -> Result<Option<Draft>, Failure> {
        let _ = (key,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Keeps what is being typed.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn draft_save(&self, key: String, client_id: Option<ClientId>, body: String) -> Result<Draft, Failure> {
        let _ = (key, client_id, body);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Forgets a draft; answers whether there was one.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn draft_discard(&self, key: String) -> Result<bool, Failure> {
        let _ = (key,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Every draft, the newest first.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn draft_list(&self) -> Result<Vec<Draft>, Failure> {
        Err(Failure::new(Code::Internal, "not built"))
    }
}

//! The record: making, opening and locking it; its history; what the case manager set; drafts.

mod drafts;
mod history;
mod open;
mod settings;

pub(crate) use settings::practice_in;

use std::path::PathBuf;

use throughline_domain::record::RecordChoice;
use throughline_store::Record;
use throughline_store::vault::attempts::Attempts;

use crate::imports::PendingImports;

/// What is open, and how many keys were tried on what is not.
pub struct Session {
    pub(crate) open: Option<Record>,
    pub(crate) choice: RecordChoice,
    pub(crate) attempts: Attempts,
    pub(crate) pending_imports: PendingImports,
    /// What was printed since it was opened: the only files that are opened in a viewer.
    pub(crate) printed: Vec<PathBuf>,
    pub(crate) idle_minutes: i32,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            open: None,
            choice: RecordChoice::Own,
            attempts: Attempts::default(),
            pending_imports: PendingImports::default(),
            printed: Vec::new(),
            idle_minutes: throughline_domain::practice::Practice::default().idle_minutes,
        }
    }
}

/// Who works here and in which zone.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// The case manager's name, as it signs.
    pub(crate) actor: String,
    /// IANA zone; empty: the machine's.
    pub(crate) zone: String,
}

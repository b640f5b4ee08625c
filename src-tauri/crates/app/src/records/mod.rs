//! The record: making, opening and locking it; its history; what the case manager set; drafts.

mod drafts;
mod history;
pub(crate) mod idle;
mod open;
mod secret;
mod settings;

pub use secret::Secret;

pub(crate) use settings::practice_in;

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::sync::Arc;

use throughline_domain::gap_rules::GapDay;
use throughline_domain::record::RecordChoice;
use throughline_store::Record;
use throughline_store::vault::attempts::Attempts;

use crate::Failure;
use crate::gaps::GapBoard;
use crate::imports::PendingImports;
use crate::instruments::Catalogue;

/// The open record, with what is read from it once and asked for often.
pub struct Opened {
    record: Record,
    catalogue: Option<Arc<Catalogue>>,
    gaps: Option<GapBoard>,
    opening: Opening,
}

/// Tells one opening of a record from the next: whoever gives the record back for a while sees by it
/// whether it is still the same one.
#[derive(Clone, Default)]
pub(crate) struct Opening(Arc<()>);

impl PartialEq for Opening {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl From<Record> for Opened {
    fn from(record: Record) -> Self {
        Self { record, catalogue: None, gaps: None, opening: Opening::default() }
    }
}

impl Deref for Opened {
    type Target = Record;

    fn deref(&self) -> &Record {
        &self.record
    }
}

impl DerefMut for Opened {
    fn deref_mut(&mut self) -> &mut Record {
        &mut self.record
    }
}

impl Opened {
    /// The instruments, the practice's own among them.
    pub(crate) async fn catalogue(&mut self) -> Result<Arc<Catalogue>, Failure> {
        if let Some(catalogue) = &self.catalogue {
            return Ok(catalogue.clone());
        }
        let catalogue = Arc::new(Catalogue::of(&mut self.record.reader().await?).await?);
        Ok(self.catalogue.insert(catalogue).clone())
    }

    /// The gaps of all clients on a day, as the record stands now.
    pub(crate) async fn gap_board(&mut self, day: GapDay) -> Result<&GapBoard, Failure> {
        let catalogue = self.catalogue().await?;
        let board = GapBoard::fresh(&mut self.record, &catalogue, self.gaps.take(), day).await?;
        Ok(self.gaps.insert(board))
    }

    /// So that the next board is built from nothing.
    #[cfg(test)]
    pub(crate) fn forget_gaps(&mut self) {
        self.gaps = None;
    }

    /// Whatever changed a practice's instruments calls this.
    pub(crate) fn forget_catalogue(&mut self) {
        self.catalogue = None;
    }

    /// Which opening this is.
    pub(crate) fn opening(&self) -> Opening {
        self.opening.clone()
    }

    /// Closes the record; see [`Record::close`].
    pub(crate) async fn close(self) -> Result<(), Failure> {
        Ok(self.record.close().await?)
    }
}

/// What is open, and how many keys were tried on what is not.
pub struct Session {
    pub(crate) open: Option<Opened>,
    pub(crate) choice: RecordChoice,
    pub(crate) attempts: Attempts,
    pub(crate) pending_imports: PendingImports,
    /// What was printed since it was opened: the only files that are opened in a viewer.
    pub(crate) printed: Vec<PathBuf>,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            open: None,
            choice: RecordChoice::Own,
            attempts: Attempts::default(),
            pending_imports: PendingImports::default(),
            printed: Vec::new(),
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

//! The record on disk: one encrypted SQLite file and the header that holds its keys.
//!
//! **What it is for.** Keys ([`vault`]), the one connection, migrations, the unit of work and its
//! hash-chained change log, drafts, settings, and a module for each family of tables (clients, plans,
//! check-ins, contacts, assessments with their answers and flags, suggestions, safety plans). It is the
//! only crate with SQL in it.
//!
//! **What it never does.** Decide: rules are in the domain crate, use cases and the beginning of
//! every transaction in the app crate. Ask for the time: it comes in. Print or log what a record
//! holds or what opens it. Open a second connection.
//!
//! **Where to start.** [`Record`] is opened or created; [`Record::reader`] reads; [`Record::write`]
//! begins a [`Write`], through which every change is saved and logged; [`Entity`] is what a table's
//! module implements, and `entities.rs` where it is named.

#[macro_use]
mod mark_removed;

mod agenda;
mod assessments;
mod calendar;
mod caseload;
mod change_log;
mod check_ins;
mod client_search;
#[macro_use]
mod clients;
mod connection;
mod contacts;
mod discharges;
mod draft;
mod entities;
mod error;
mod gaps;
#[cfg(feature = "measure")]
mod measure;
mod measures;
mod migrate;
mod plans;
mod promises;
mod record;
mod row;
mod safety;
mod setting;
mod sources;
mod suggestions;
#[cfg(test)]
mod tests;
mod timeline;
mod trends;
pub mod vault;
mod work;

use std::sync::Mutex;

use chrono::{DateTime, Utc};
use uuid::{ContextV7, Timestamp, Uuid};

pub use agenda::{AgendaKey, Attempts};
pub use assessments::{AssessmentKey, NewestResult, PracticeInstrument, ScaleValue};
pub use calendar::{DayCount, Unmade};
pub use caseload::{CaseloadPlace, CaseloadSlice};
pub use change_log::{Act, Broken, ChainReport, Change, LinkFault, Op, Walk, Which};
pub use clients::{Candidate, OfClient, Standing};
pub use contacts::UnsignedKey;
pub use draft::{Draft, Drafts};
pub use error::StoreError;
pub use gaps::{GapLeast, LastResult};
pub use plans::frozen;
pub use record::{FILES, Record};
pub use setting::Setting;
pub use timeline::TimelineKey;
pub use trends::{Event, EventTime, MeasureTrend, MeasureValue, ScaleTrend};
pub use vault::header::Checkpoint;
pub use vault::{KdfProfile, Passphrase, RecoveryKey, Unlock};
pub use work::{Entity, Reader, Saved, Stamp, Write, WriteContext};

/// A new identifier: UUIDv7 text for this time. Those made within one millisecond are in the order
/// of making.
#[must_use]
pub fn new_id(now: DateTime<Utc>) -> String {
    static ORDER: Mutex<Option<ContextV7>> = Mutex::new(None);
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    let mut order = ORDER.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let context = order.get_or_insert_with(ContextV7::new);
    let stamp = Timestamp::from_unix(&*context, seconds, now.timestamp_subsec_millis() * 1_000_000);
    Uuid::new_v7(stamp).hyphenated().to_string()
}

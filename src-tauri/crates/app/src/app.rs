//! The application: what is open, what time it is, where files go.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex as StdMutex, PoisonError, RwLock};

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use throughline_domain::Code;
use throughline_store::{KdfProfile, WriteContext};
use tokio::sync::{MappedMutexGuard, Mutex, MutexGuard};

use crate::failure::Failure;
use crate::printing::SharedTypesetter;
use crate::records::idle::Idle;
use crate::records::{Opened, Session, Standing};

/// What time it is. Tests and the bridge stop or set it.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;
    /// IANA name of the zone of this machine.
    fn zone(&self) -> String;
}

/// The machine's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
    fn zone(&self) -> String {
        iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned())
    }
}

/// What only the program around the core can do.
pub trait Host: Send + Sync {
    /// Opens a file in the system's viewer for it.
    ///
    /// # Errors
    /// When the system has none or refuses.
    fn open_file(&self, path: &Path) -> Result<(), Failure>;
}

/// Where files go.
#[derive(Debug, Clone)]
pub struct Places {
    /// Folder of the records and preferences.
    pub data: PathBuf,
    /// The user's documents: where printed plans go unless another folder is chosen.
    pub documents: PathBuf,
}

/// The application. One per process; shared by all commands.
pub struct App {
    pub(crate) session: Mutex<Session>,
    /// When somebody was last there: asked without waiting for the record.
    pub(crate) idle: StdMutex<Idle>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) host: Arc<dyn Host>,
    pub(crate) places: Places,
    /// Who works here and in which zone: read without waiting for the record.
    pub(crate) standing: RwLock<Standing>,
    pub(crate) typesetter: SharedTypesetter,
    /// How many batches of check-ins were planned: who waited for one plans none.
    pub(crate) batches: AtomicU64,
    /// How dear a passphrase is to try; none: as dear as this machine can do in half a second.
    pub(crate) profile: Option<KdfProfile>,
}

/// The open record, for as long as one use case needs it.
pub(crate) type OpenRecord<'a> = MappedMutexGuard<'a, Opened>;

impl App {
    /// An application over these places; nothing is opened or written yet.
    pub fn new(places: Places, clock: Arc<dyn Clock>, host: Arc<dyn Host>) -> Self {
        Self {
            session: Mutex::new(Session::default()),
            idle: StdMutex::default(),
            standing: RwLock::new(Standing::default()),
            typesetter: SharedTypesetter::default(),
            batches: AtomicU64::new(0),
            clock,
            host,
            places,
            profile: None,
        }
    }

    /// The same with a fixed price for trying a passphrase: for tests and the demo, never the window.
    #[must_use]
    pub fn with_profile(self, profile: KdfProfile) -> Self {
        Self { profile: Some(profile), ..self }
    }

    /// The present moment, to the millisecond, as it is stored.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now().trunc_subsecs(3)
    }

    /// The zone the case manager works in.
    pub(crate) fn zone(&self) -> String {
        let set = self.standing.read().unwrap_or_else(PoisonError::into_inner).zone.clone();
        if set.is_empty() { self.clock.zone() } else { set }
    }

    /// Today, where the case manager works.
    pub(crate) fn today(&self) -> NaiveDate {
        self.day_of(self.now())
    }

    /// The day of a moment, where the case manager works.
    pub(crate) fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        let zone = self.zone().parse::<chrono_tz::Tz>().unwrap_or(chrono_tz::UTC);
        at.with_timezone(&zone).date_naive()
    }

    /// Who writes.
    pub(crate) fn actor(&self) -> String {
        self.standing.read().unwrap_or_else(PoisonError::into_inner).actor.clone()
    }

    /// Who writes, when and what for.
    pub(crate) fn context(&self, label: &'static str) -> WriteContext {
        WriteContext::new(self.actor(), self.now(), label)
    }

    /// The open record; everybody else waits until it is given back.
    ///
    /// # Errors
    /// [`Code::Locked`] when none is open.
    pub(crate) async fn record(&self) -> Result<OpenRecord<'_>, Failure> {
        MutexGuard::try_map(self.session.lock().await, |session| session.open.as_mut())
            .map_err(|_| Failure::new(Code::Locked, "the record is locked"))
    }
}

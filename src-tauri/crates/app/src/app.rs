//! The application: what is open, what time it is, where files go.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use throughline_domain::Code;
use tokio::sync::Mutex;

use crate::failure::Failure;
use crate::records::Session;

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
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) host: Arc<dyn Host>,
    pub(crate) places: Places,
}

impl App {
    /// An application over these places; nothing is opened or written yet.
    pub fn new(places: Places, clock: Arc<dyn Clock>, host: Arc<dyn Host>) -> Self {
        Self { session: Mutex::new(Session::default()), clock, host, places }
    }

    /// Opens a file this program wrote, in the system's viewer.
    ///
    /// # Errors
    /// [`Code::NotFound`] when it is gone; otherwise the host's.
    pub async fn open_file(&self, path: &Path) -> Result<(), Failure> {
        if !path.is_file() {
            return Err(Failure::new(Code::NotFound, "no such file"));
        }
        self.host.open_file(path)
    }
}

//! The instruments there are: those shipped with the program, and a practice's own beside them.

use std::sync::{Arc, LazyLock};

use super::{Instrument, read, unknown_instruments};
use crate::data_file::{DataFault, DataFileFault};

/// Name and text of each file.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../data/instruments/", $name, ".json")))),*]
    };
}

/// The shipped files: name (`<id>.<version>`) and text, one line a file. A test compares the list with the folder.
pub const SHIPPED_FILES: &[(&str, &str)] = files![
    "adl-checklist.1",
    "ahc-hrsn.1",
    "asq.1",
    "audit-c.1",
    "audit.1",
    "braden.1",
    "c-ssrs-screener.1",
    "cage.1",
    "caregiver-checklist.1",
    "cfs.1",
    "comprehensive-ageing-in-place.1",
    "comprehensive-behavioural-health.1",
    "comprehensive-family.1",
    "comprehensive-general.1",
    "comprehensive-hospital-discharge.1",
    "comprehensive-work-injury.1",
    "dast-10.1",
    "efs.1",
    "frail.1",
    "gad-2.1",
    "gad-7.1",
    "gds-15.1",
    "home-safety-checklist.1",
    "hvs.1",
    "iadl-checklist.1",
    "intake-checklist.1",
    "katz-adl.1",
    "lace.1",
    "lawton-iadl.1",
    "mini-cog.1",
    "nida-single.1",
    "pc-ptsd-5.1",
    "pcl-5.1",
    "phq-2.1",
    "phq-4.1",
    "phq-8.1",
    "phq-9.1",
    "promis.1",
    "sasq.1",
    "slums.1",
    "stay-independent.1",
    "steadi-3key.1",
    "strengths-interview.1",
    "taps-1.1",
    "tug.1",
];

static SHIPPED: LazyLock<Instruments> = LazyLock::new(|| {
    // A test reads every shipped file; one that cannot be read is left out, and the rest still works.
    let mut all = Instruments::default();
    for (_, text) in SHIPPED_FILES {
        if let Ok(instrument) = read(text) {
            all.add(Arc::new(instrument));
        }
    }
    all
});

/// Instruments by identifier and version.
#[derive(Debug, Clone, Default)]
pub struct Instruments {
    /// By identifier, then version.
    sorted: Vec<Arc<Instrument>>,
}

impl Instruments {
    /// Those shipped with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// These, and a practice's own. One of the practice's under the identifier of a shipped one is left
    /// out: what was scored with a published instrument stays what was published.
    #[must_use]
    pub fn with(&self, practice: Vec<Instrument>) -> Self {
        let mut all = self.clone();
        for instrument in practice {
            if self.newest(&instrument.id).is_none() {
                all.add(Arc::new(instrument));
            }
        }
        all
    }

    fn add(&mut self, instrument: Arc<Instrument>) {
        if let Err(at) = self.place(&instrument.id, instrument.version) {
            self.sorted.insert(at, instrument);
        }
    }

    fn place(&self, id: &str, version: u32) -> Result<usize, usize> {
        self.sorted.binary_search_by(|other| (other.id.as_str(), other.version).cmp(&(id, version)))
    }

    /// The newest version of an instrument.
    #[must_use]
    pub fn newest(&self, id: &str) -> Option<&Instrument> {
        let after = self.sorted.partition_point(|other| other.id.as_str() <= id);
        let newest = self.sorted.get(after.checked_sub(1)?)?;
        (newest.id == id).then_some(newest)
    }

    /// One version of an instrument.
    #[must_use]
    pub fn version(&self, id: &str, version: u32) -> Option<&Instrument> {
        self.place(id, version).ok().and_then(|at| self.sorted.get(at)).map(Arc::as_ref)
    }

    /// The newest version of each, by identifier.
    pub fn all_newest(&self) -> impl Iterator<Item = &Instrument> {
        let last = |at: usize| self.sorted.get(at + 1).is_none_or(|next| next.id != self.sorted[at].id);
        self.sorted.iter().enumerate().filter(move |(at, _)| last(*at)).map(|(_, instrument)| instrument.as_ref())
    }

    /// Every version of each, by identifier and version.
    pub fn all(&self) -> impl Iterator<Item = &Instrument> {
        self.sorted.iter().map(Arc::as_ref)
    }

    /// What stands against taking in this instrument of a practice beside these: it is one of ours, it is
    /// not newer than what is there, or it names an instrument there is none of. Empty: it can be taken.
    #[must_use]
    pub fn refuses(&self, instrument: &Instrument) -> Vec<DataFileFault> {
        let mut faults = unknown_instruments(instrument, self);
        if Self::shipped().newest(&instrument.id).is_some() {
            faults.push(DataFileFault::new("id", DataFault::ShippedInstrument));
        } else if self.newest(&instrument.id).is_some_and(|newest| newest.version >= instrument.version) {
            faults.push(DataFileFault::new("version", DataFault::VersionNotNewer));
        }
        faults
    }
}

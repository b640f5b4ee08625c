//! The instruments of an open record: those shipped, and the practice's own beside them.

use std::collections::{BTreeMap, BTreeSet};

use throughline_domain::Code;
use throughline_domain::assessment::AssessmentHead;
use throughline_domain::data_file::{DataFault, DataFileFault};
use throughline_domain::instrument::{Instrument, InstrumentHead, InstrumentKind, Instruments};
use throughline_store::Reader;

use crate::Failure;

/// Every instrument there is, with those that are out of use: what was asked with them stays readable.
#[derive(Debug)]
pub(crate) struct Catalogue {
    all: Instruments,
    /// Of a practice's instruments in use: the newest version.
    in_use: BTreeMap<String, u32>,
    /// Of a practice's own: every one there ever was.
    own: BTreeSet<String>,
}

impl Catalogue {
    /// Reads the practice's own from the record.
    pub(crate) async fn of(reader: &mut Reader<'_>) -> Result<Self, Failure> {
        let (mut own, mut in_use, mut practice) = (BTreeSet::new(), BTreeMap::new(), Vec::new());
        for (row, used) in reader.practice_instruments().await? {
            // It was read when it was added. What a later program cannot read is left out, and said where it
            // was asked.
            let Ok(instrument) = serde_json::from_str::<Instrument>(&row.body) else { continue };
            own.insert(row.instrument_id.clone());
            if used {
                in_use.insert(row.instrument_id, row.version);
            }
            practice.push(instrument);
        }
        Ok(Self { all: Instruments::shipped().with(practice), in_use, own })
    }

    /// The newest version of an instrument in use.
    ///
    /// # Errors
    /// [`Code::NotFound`] where there is none.
    pub(crate) fn newest(&self, id: &str) -> Result<&Instrument, Failure> {
        let newest = match self.own.contains(id) {
            true => self.in_use.get(id).and_then(|version| self.all.version(id, *version)),
            false => self.all.newest(id),
        };
        newest.ok_or_else(|| Failure::not_found("instrument"))
    }

    /// One version of an instrument, in use or not.
    ///
    /// # Errors
    /// [`Code::NotFound`] with its identifier and version where the program and the practice no longer have it.
    pub(crate) fn version(&self, id: &str, version: u32) -> Result<&Instrument, Failure> {
        let gone =
            || Failure::listing(Code::NotFound, "no such version of the instrument", vec![format!("{id} {version}")]);
        self.all.version(id, version).ok_or_else(gone)
    }

    /// The newest version of each in use, by identifier.
    pub(crate) fn in_use(&self) -> impl Iterator<Item = &Instrument> {
        self.all.all_newest().filter_map(|newest| self.newest(&newest.id).ok())
    }

    /// Their lines in a list.
    pub(crate) fn heads(&self) -> Vec<InstrumentHead> {
        self.in_use().map(Instrument::head).collect()
    }

    /// Identifiers of the comprehensive assessments, in use or not.
    pub(crate) fn comprehensive(&self) -> impl Iterator<Item = &str> {
        self.all
            .all_newest()
            .filter(|instrument| instrument.kind == InstrumentKind::Comprehensive)
            .map(|instrument| instrument.id.as_str())
    }

    /// All of them, in use or not.
    pub(crate) fn all(&self) -> &Instruments {
        &self.all
    }

    /// What stands against adding this instrument of a practice. Nothing does where the very same was
    /// there and is out of use.
    pub(crate) fn refuses(&self, instrument: &Instrument) -> Vec<DataFileFault> {
        let mut faults = self.all.refuses(instrument);
        if !self.in_use.contains_key(&instrument.id)
            && self.all.newest(&instrument.id) == Some(instrument)
            && self.own.contains(&instrument.id)
        {
            faults.retain(|fault| fault.fault != DataFault::VersionNotNewer);
        }
        faults
    }

    /// Is it one the practice added?
    pub(crate) fn is_own(&self, id: &str) -> bool {
        self.own.contains(id)
    }

    /// Says in a line what the instrument is called and what it is. One that is gone keeps its identifier.
    pub(crate) fn name(&self, head: &mut AssessmentHead) {
        let known = self.all.version(&head.instrument_id, head.instrument_version);
        if let Some(instrument) = known.or_else(|| self.all.newest(&head.instrument_id)) {
            head.short_title.clone_from(&instrument.short_title);
            head.kind = instrument.kind;
        }
    }

    /// The same for several lines.
    pub(crate) fn named(&self, mut heads: Vec<AssessmentHead>) -> Vec<AssessmentHead> {
        heads.iter_mut().for_each(|head| self.name(head));
        heads
    }

    /// What an instrument is called in lists.
    pub(crate) fn short_title(&self, id: &str) -> String {
        self.all.newest(id).map_or_else(|| id.to_owned(), |instrument| instrument.short_title.clone())
    }
}

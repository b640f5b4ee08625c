//! Instruments: what can be asked. Those shipped are data of the domain; a practice's own are in the record.

mod catalogue;

#[cfg(test)]
mod tests;

use throughline_domain::Code;
use throughline_domain::data_file::DataFileReport;
use throughline_domain::fault::said;
use throughline_domain::instrument::{Instrument, InstrumentHead, Tier, read};
use throughline_store::PracticeInstrument;

use crate::data_files::{Content, faulty, opened};
use crate::imports::ImportFile;
use crate::{App, Failure};

pub(crate) use catalogue::Catalogue;

impl App {
    /// Every instrument in its newest version.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn instrument_list(&self) -> Result<Vec<InstrumentHead>, Failure> {
        Ok(self.record().await?.catalogue().await?.heads())
    }

    /// An instrument, whole; without a version its newest.
    ///
    /// # Errors
    /// [`Code::NotFound`].
    pub async fn instrument_get(&self, id: String, version: Option<u32>) -> Result<Instrument, Failure> {
        let catalogue = self.record().await?.catalogue().await?;
        match version {
            Some(version) => catalogue.version(&id, version).cloned(),
            None => catalogue.newest(&id).cloned(),
        }
    }

    /// Reads a practice's instrument file and says what is wrong with it. Writes nothing.
    ///
    /// # Errors
    /// [`Code::ImportUnreadable`]; [`Code::ImportTooLarge`]; what is wrong with its content is a report.
    pub async fn instrument_read(&self, file: ImportFile) -> Result<DataFileReport, Failure> {
        let catalogue = self.record().await?.catalogue().await?;
        let (file_name, read) = opened(file, read_own).await?;
        let mut report = DataFileReport { file_name, faults: Vec::new(), adds: Vec::new(), replaces: Vec::new() };
        match read {
            Ok(instrument) => {
                report.faults = catalogue.refuses(&instrument);
                let known = catalogue.newest(&instrument.id).is_ok();
                if known { &mut report.replaces } else { &mut report.adds }.push(instrument.title);
            }
            Err(faults) => report.faults = faults,
        }
        Ok(report)
    }

    /// Adds a practice's instrument, or a newer version of it.
    ///
    /// # Errors
    /// [`Code::InstrumentFaulty`] with entry and fault of each; as [`App::instrument_read`].
    pub async fn instrument_add(&self, file: ImportFile) -> Result<InstrumentHead, Failure> {
        // Locked answers before the file is looked at.
        drop(self.record().await?);
        let (_, read) = opened(file, read_own).await?;
        let instrument = read.map_err(|faults| faulty(Code::InstrumentFaulty, &faults))?;
        let mut record = self.record().await?;
        let faults = record.catalogue().await?.refuses(&instrument);
        if !faults.is_empty() {
            return Err(faulty(Code::InstrumentFaulty, &faults));
        }
        let body = serde_json::to_string(&instrument)
            .map_err(|_| Failure::new(Code::Internal, "an instrument that cannot be written"))?;
        let mut write = record.write(self.context("instrument.add")).await?;
        write.save(&PracticeInstrument::new(&instrument.id, instrument.version, body)).await?;
        write.commit().await?;
        record.forget_catalogue();
        Ok(instrument.head())
    }

    /// Takes a practice's instrument out of use; what was asked with it stays readable. Answers whether it
    /// was in use.
    ///
    /// # Errors
    /// [`Code::NotFound`] where there is none; [`Code::Immutable`] for one of ours; [`Code::Invalid`] without
    /// a reason.
    pub async fn instrument_remove(&self, id: String, reason: String) -> Result<bool, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        if !catalogue.is_own(&id) {
            catalogue.newest(&id)?;
            return Err(Failure::new(Code::Immutable, "a shipped instrument stays"));
        }
        let reason = said("reason", &reason)?;
        let mut write = record.write(self.context("instrument.remove")).await?;
        for (row, in_use) in write.reader().practice_instruments().await? {
            if in_use && row.instrument_id == id {
                write.remove::<PracticeInstrument>(&row.id, &reason).await?;
            }
        }
        let removed = write.commit().await?.is_some();
        record.forget_catalogue();
        Ok(removed)
    }
}

/// The instrument of a file's text. Whatever it says of its licence: the practice brought it and answers for it.
fn read_own(text: &str) -> Content<Instrument> {
    read(text).map(|instrument| Instrument { tier: Tier::Practice, ..instrument })
}

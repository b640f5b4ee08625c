//! The plan library: what is shipped, with what the practice words in its own way over it.

use std::borrow::Cow;
use std::collections::HashSet;

use throughline_domain::Code;
use throughline_domain::client::Client;
use throughline_domain::data_file::{DataFault, DataFileFault, DataFileReport};
use throughline_domain::id::{ActId, ClientId};
use throughline_domain::instrument::Instruments;
use throughline_domain::plan_library::{LibraryNeed, PlanLibrary, faults, read, validate};
use throughline_domain::suggestion::SuggestionTaken;
use throughline_store::Reader;

use super::taking::take;
use crate::data_files::{faulty, opened};
use crate::imports::ImportFile;
use crate::plans::{plan_to_change, write_changes};
use crate::{App, Failure};

impl App {
    /// The plan library, with what the practice changed. What is out of use is among it, marked so.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn library_get(&self) -> Result<PlanLibrary, Failure> {
        Ok(layered(&mut self.record().await?.reader().await?).await?.into_owned())
    }

    /// Takes a need of the library into a client's plan, with the goals and interventions chosen. `taken.key`
    /// is the need's identifier.
    ///
    /// # Errors
    /// [`Code::NotFound`] for a client or a need that is not there; [`Code::Invalid`] for goals or
    /// interventions the library does not have there.
    pub async fn library_take(&self, client_id: ClientId, taken: SuggestionTaken) -> Result<ActId, Failure> {
        let mut record = self.record().await?;
        let mut write = record.write(self.context("library.take")).await?;
        let library = layered(&mut write.reader()).await?;
        let need = library.need(&taken.key).ok_or_else(|| Failure::not_found("need of the library"))?;
        write.reader().get::<Client>(client_id.as_str()).await?;
        let before = plan_to_change(&mut write, &client_id, self.now()).await?;
        let mut after = before.clone();
        take(&mut after, need, &taken, self.when())?;
        write_changes(&mut write, &before, after, "").await?;
        write.commit().await?.ok_or_else(|| Failure::new(Code::Internal, "nothing was taken"))
    }

    /// Keeps a need of the library as the practice words it.
    ///
    /// # Errors
    /// [`Code::LibraryFaulty`] with entries and faults.
    pub async fn library_need_save(&self, need: LibraryNeed) -> Result<PlanLibrary, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("library.need.save")).await?;
        let mut reader = write.reader();
        let known = layered(&mut reader).await?;
        refuse(&faults_beside(catalogue.all(), &known, std::slice::from_ref(&need)))?;
        if PlanLibrary::shipped().need(&need.id) == Some(&need) {
            // Worded as shipped again: later versions of the program may correct it.
            if write.reader().find::<LibraryNeed>(&need.id).await?.is_some() {
                write.remove::<LibraryNeed>(&need.id, "as shipped").await?;
            }
        } else {
            write.save(&need).await?;
        }
        write.commit().await?;
        Ok(layered(&mut record.reader().await?).await?.into_owned())
    }

    /// Forgets what the practice changed about a need of the library; a need of the practice's own goes.
    ///
    /// # Errors
    /// [`Code::NotFound`] where the practice changed nothing about it.
    pub async fn library_need_reset(&self, id: String) -> Result<PlanLibrary, Failure> {
        let mut record = self.record().await?;
        let mut write = record.write(self.context("library.need.reset")).await?;
        write.remove::<LibraryNeed>(&id, "reset").await?;
        write.commit().await?;
        Ok(layered(&mut record.reader().await?).await?.into_owned())
    }

    /// Reads a plan library file and says what is wrong with it. Writes nothing.
    ///
    /// # Errors
    /// [`Code::ImportUnreadable`], [`Code::ImportTooLarge`] for a file that is none.
    pub async fn library_read(&self, file: ImportFile) -> Result<DataFileReport, Failure> {
        // Locked answers before the file is looked at.
        drop(self.record().await?);
        let (file_name, content) = opened(file, read).await?;
        let library = match content {
            Ok(library) => library,
            Err(faults) => {
                return Ok(DataFileReport { file_name, faults, adds: Vec::new(), replaces: Vec::new() });
            }
        };
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let known = layered(&mut record.reader().await?).await?;
        let faults = faults_beside(catalogue.all(), &known, &library.needs);
        let (replaces, adds): (Vec<_>, Vec<_>) =
            library.needs.into_iter().partition(|need| known.need(&need.id).is_some());
        let titles = |needs: Vec<LibraryNeed>| needs.into_iter().map(|need| need.statement).collect();
        Ok(DataFileReport { file_name, faults, adds: titles(adds), replaces: titles(replaces) })
    }

    /// Takes a plan library file in, in one act.
    ///
    /// # Errors
    /// [`Code::LibraryFaulty`] with entries and faults: nothing is taken then.
    pub async fn library_add(&self, file: ImportFile) -> Result<PlanLibrary, Failure> {
        drop(self.record().await?);
        let (_, content) = opened(file, read).await?;
        let needs = content.map_err(|faults| faulty(Code::LibraryFaulty, &faults))?.needs;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("library.add")).await?;
        let known = layered(&mut write.reader()).await?;
        refuse(&faults_beside(catalogue.all(), &known, &needs))?;
        for need in &needs {
            if PlanLibrary::shipped().need(&need.id) != Some(need) {
                write.save(need).await?;
            }
        }
        write.commit().await?;
        Ok(layered(&mut record.reader().await?).await?.into_owned())
    }
}

/// The library in use: shipped, with the practice's over it. Most practices change nothing, and then nothing
/// is copied: every view of an assessment asks for it.
pub(super) async fn layered(reader: &mut Reader<'_>) -> Result<Cow<'static, PlanLibrary>, Failure> {
    let own = reader.library_needs().await?;
    let shipped = PlanLibrary::shipped();
    Ok(if own.is_empty() { Cow::Borrowed(shipped) } else { Cow::Owned(shipped.with(own)) })
}

/// What is wrong with these needs, by themselves and beside what is there already.
fn faults_beside(instruments: &Instruments, known: &PlanLibrary, needs: &[LibraryNeed]) -> Vec<DataFileFault> {
    let library = PlanLibrary { needs: needs.to_vec(), edited: Vec::new() };
    let mut found = faults(&library);
    found.extend(validate(&library, instruments));
    // Goals and interventions are chosen by their identifiers: no two needs share one.
    let stays = known.needs.iter().filter(|need| !needs.iter().any(|new| new.id == need.id));
    let taken: HashSet<&str> = stays.flat_map(parts).collect();
    let twice = needs.iter().flat_map(parts).filter(|id| taken.contains(id));
    found.extend(twice.map(|id| DataFileFault::new(id, DataFault::DuplicateId)));
    found
}

/// The identifiers of a need's goals and interventions.
fn parts(need: &LibraryNeed) -> impl Iterator<Item = &str> {
    need.goals.iter().map(|goal| goal.id.as_str()).chain(
        need.goals.iter().flat_map(|goal| goal.interventions.iter().map(|intervention| intervention.id.as_str())),
    )
}

fn refuse(faults: &[DataFileFault]) -> Result<(), Failure> {
    if faults.is_empty() {
        return Ok(());
    }
    Err(faulty(Code::LibraryFaulty, faults))
}

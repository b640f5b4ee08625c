//! The plan library: what is shipped, with what the practice words in its own way over it.

use std::collections::HashSet;

use throughline_domain::Code;
use throughline_domain::client::Client;
use throughline_domain::id::{ActId, ClientId};
use throughline_domain::instrument::{Instruments, LARGEST_FILE};
use throughline_domain::plan_library::{DataFault, DataFileFault, DataFileReport, LibraryNeed, PlanLibrary};
use throughline_domain::plan_library::{faults, read, validate};
use throughline_domain::suggestion::SuggestionTaken;
use throughline_store::Reader;

use super::taking::take;
use crate::failure::Detail;
use crate::imports::ImportFile;
use crate::plans::{plan_to_change, write_changes};
use crate::{App, Failure};

impl App {
    /// The plan library, with what the practice changed. What is out of use is among it, marked so.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn library_get(&self) -> Result<PlanLibrary, Failure> {
        layered(&mut self.record().await?.reader().await?).await
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
        layered(&mut record.reader().await?).await
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
        layered(&mut record.reader().await?).await
    }

    /// Reads a plan library file and says what is wrong with it. Writes nothing.
    ///
    /// # Errors
    /// [`Code::ImportUnreadable`], [`Code::ImportTooLarge`] for a file that is none.
    pub async fn library_read(&self, file: ImportFile) -> Result<DataFileReport, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        Ok(read_file(&mut record.reader().await?, catalogue.all(), file).await?.1)
    }

    /// Takes a plan library file in, in one act.
    ///
    /// # Errors
    /// [`Code::LibraryFaulty`] with entries and faults: nothing is taken then.
    pub async fn library_add(&self, file: ImportFile) -> Result<PlanLibrary, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut write = record.write(self.context("library.add")).await?;
        let (needs, report) = read_file(&mut write.reader(), catalogue.all(), file).await?;
        refuse(&report.faults)?;
        for need in &needs {
            if PlanLibrary::shipped().need(&need.id) != Some(need) {
                write.save(need).await?;
            }
        }
        write.commit().await?;
        layered(&mut record.reader().await?).await
    }
}

/// The library in use: shipped, with the practice's over it.
pub(super) async fn layered(reader: &mut Reader<'_>) -> Result<PlanLibrary, Failure> {
    Ok(PlanLibrary::shipped().with(reader.library_needs().await?))
}

async fn read_file(
    reader: &mut Reader<'_>,
    instruments: &Instruments,
    file: ImportFile,
) -> Result<(Vec<LibraryNeed>, DataFileReport), Failure> {
    let (file_name, bytes) = file.unpacked_to(LARGEST_FILE)?;
    let known = layered(reader).await?;
    let not_text = || vec![DataFileFault::new("file", DataFault::NotJson)];
    let library = String::from_utf8(bytes).map_err(|_| not_text()).and_then(|text| read(&text));
    let needs = match library {
        Ok(library) => library.needs,
        Err(faults) => {
            return Ok((Vec::new(), DataFileReport { file_name, faults, adds: Vec::new(), replaces: Vec::new() }));
        }
    };
    let faults = faults_beside(instruments, &known, &needs);
    let titles = |there: bool| {
        let wanted = needs.iter().filter(|need| known.need(&need.id).is_some() == there);
        wanted.map(|need| need.statement.clone()).collect()
    };
    let report = DataFileReport { file_name, faults, adds: titles(false), replaces: titles(true) };
    Ok((needs, report))
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
    let items = faults.iter().map(|fault| format!("{}: {}", fault.entry, fault.fault)).collect();
    let detail = Box::new(Detail { items, ..Detail::default() });
    Err(Failure { detail, ..Failure::new(Code::LibraryFaulty, "the plan library has faults") })
}

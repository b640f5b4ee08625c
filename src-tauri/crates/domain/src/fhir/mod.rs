//! From a FHIR R4 file to what the record keeps.
//!
//! [`read`] is handed the unpacked text of a file and gives back one [`MappedClient`] for each
//! patient in it, with everything the record has a place for, and counts of what it left out.
//! [`MappedClient::link`] then turns the source's keys into identifiers of the record.
//!
//! Rules of the reader:
//! - What is not JSON, not FHIR or of another FHIR version is a [`FhirFault`]. Everything else that
//!   is odd is dealt with and counted as a notice: one bad row never costs the rest of the file.
//! - Resources the record has no place for are skipped unread; what is read is read one resource at
//!   a time, so memory holds the text, a small index and the result.
//! - A row is only ever given to the patient its `subject` names. What names nobody in the file is
//!   left out and counted, never guessed.
//! - The same file twice gives the same keys (see `document`).
//!
//! Start with `document` for what is in a file, then `client`, `people`, `coverage`, `needs`,
//! `plan`, `health`, `history`, `assessments`: one file for one part of the record. [`write()`] is the
//! way out, for assessments.

mod assessments;
mod client;
mod concept;
mod coverage;
mod date;
mod document;
mod export;
mod fault;
mod goal;
mod health;
mod history;
mod intervention;
mod mapped;
mod needs;
mod node;
mod people;
mod plan;
mod printed;
mod reading;
mod scan;
mod text;
mod version;
mod words;

pub use assessments::MappedAssessment;
pub use export::{Outgoing, write};
pub use fault::{FhirFault, Limits};
pub use mapped::{FhirFile, Home, Linked, MappedClient, SYSTEM};
pub use text::{LINE_LIMIT, PROSE_LIMIT};

/// Reads the text of a FHIR R4 file: a Bundle of any type, or one resource.
///
/// # Errors
/// [`FhirFault`] where the file is larger than `limits`, is not JSON, is not FHIR, is of another
/// version than R4, or holds no patient.
pub fn read(text: &[u8], limits: &Limits) -> Result<FhirFile, FhirFault> {
    let document = document::Document::open(text, limits)?;
    let reading = reading::Reading::new(&document);
    let patients = client::patients(&reading);
    if patients.is_empty() {
        return Err(FhirFault::NoClient { resources: document.found_total() });
    }
    reading.share_out(&patients);
    let clients = patients.iter().map(|patient| mapped::map(&reading, patient)).collect();
    let (resources, notices) = reading.finish();
    Ok(FhirFile { clients, resources, notices })
}

#[cfg(test)]
mod tests;

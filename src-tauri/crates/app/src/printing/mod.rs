//! What is printed: the care plan here, forms and safety plans in `documents`. The pages for the preview, the
//! PDF on disk (`saving`), the log of every printing.

mod agreed;
mod brief_print;
mod client_copy;
mod discharge_print;
mod documents;
mod form_print;
mod safety_print;
mod saving;
pub(crate) mod target;
mod words;

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use chrono::NaiveDate;
use throughline_domain::Code;
use throughline_domain::client::{Client, ClientFile};
use throughline_domain::fold;
use throughline_domain::practice::{self, Practice, PrintSize};
use throughline_domain::timeline::{MissingGlyph, PrintPreview, PrintRequest, Printed, PrintedDocument, Printing};
use throughline_pdf::{
    CarePlanPrint, Layout, Options, Paper, TypeSize, Typesetter, VersionLabel, Words, document_title,
};

use crate::failure::Failure;
use crate::records::practice_in;
use crate::{App, printing::words::CopyWords};
use saving::{About, Written};

/// What was laid out, with what the log and the file's name need to know of it.
pub(crate) struct Laid {
    pub(crate) layout: Layout,
    copy: CarePlanPrint,
    file: ClientFile,
    practice: Practice,
    version: Option<u32>,
}

impl App {
    /// The pages as they will be printed, and every character that could not be.
    ///
    /// # Errors
    /// [`Code::NotFound`]; [`Code::Locked`].
    pub async fn print_preview(&self, request: PrintRequest) -> Result<PrintPreview, Failure> {
        let laid = self.laid_out(&request).await?;
        let folder = self.print_folder(&laid.practice).display().to_string();
        let file_name = file_name(&laid, self.today());
        let missing_glyphs = missing(&laid.layout);
        let pages = blocking(move || laid.layout.to_svg()).await?;
        Ok(PrintPreview { pages, missing_glyphs, file_name, folder, printed_on: self.today() })
    }

    /// Writes the PDF and logs the printing, in one act.
    ///
    /// # Errors
    /// [`Code::MissingGlyphs`] with the characters, and nothing is written; [`Code::PrintTarget`]
    /// when the place cannot be written to; [`Code::DiskFull`].
    pub async fn print_save(&self, request: PrintRequest, path: String, given_to: String) -> Result<Printed, Failure> {
        let laid = self.laid_out(&request).await?;
        let about = About {
            title: document_title(&laid.copy, &Words::english()),
            agency: laid.practice.agency,
            label: "plan.print",
        };
        let log = |written: Written| {
            Some(Printing {
                id: written.id,
                client_id: request.client_id.clone(),
                version_id: request.version_id.clone(),
                at: written.at,
                by: written.by,
                given_to: given_to.trim().to_owned(),
                paper: request.paper,
                size: request.size,
                pages: written.pages,
                file_hash: written.file_hash,
                document: PrintedDocument::CarePlan,
                assessment_id: None,
                safety_plan_id: None,
            })
        };
        let saved = self.save_pages(laid.layout, about, path, log).await?;
        let printing = saved.printing.ok_or_else(|| Failure::new(Code::Internal, "a printing that was not logged"))?;
        Ok(Printed { printing, path: saved.path.display().to_string() })
    }

    /// Opens a file that was printed since the record was opened, in the system's viewer. No other file:
    /// whatever gets into the window must not start programs.
    ///
    /// # Errors
    /// [`Code::Locked`]; [`Code::NotFound`] when it is none of those or is gone; otherwise the host's.
    pub async fn file_open(&self, path: String) -> Result<bool, Failure> {
        let path = Path::new(&path);
        let session = self.session.lock().await;
        if session.open.is_none() {
            return Err(Failure::new(Code::Locked, "the record is locked"));
        }
        if !session.printed.iter().any(|printed| printed == path) || !path.is_file() {
            return Err(Failure::not_found("printed file"));
        }
        drop(session);
        self.host.open_file(path).map(|()| true)
    }

    pub(crate) async fn laid_out(&self, request: &PrintRequest) -> Result<Laid, Failure> {
        let mut record = self.record().await?;
        let practice = practice_in(&mut record).await?;
        let mut reader = record.reader().await?;
        let file = reader
            .client_file(request.client_id.as_str(), self.today())
            .await?
            .ok_or_else(|| Failure::not_found("client"))?;
        let (content, version) = match &request.version_id {
            Some(id) => {
                // Of this client: another's plan under this one's name would be a wrong-patient error.
                let version = reader.plan_version(id).await?.filter(|v| v.head.client_id == request.client_id);
                let version = version.ok_or_else(|| Failure::not_found("plan version"))?;
                (Some(version.content), u32::try_from(version.head.number).ok())
            }
            None => (reader.plan_content(&request.client_id).await?, None),
        };
        let content = content.ok_or_else(|| Failure::not_found("care plan"))?;
        let contacts = agreed::contacts(&mut reader, &request.client_id, self.today()).await?;
        drop(record);
        let copy_words = CopyWords::english().map_err(|e| Failure::new(Code::Internal, e.to_string()))?;
        let sources = client_copy::Sources {
            file: &file,
            content: &content,
            contacts: &contacts,
            practice: &practice,
            version: version.map_or(VersionLabel::Draft, VersionLabel::Number),
            today: self.today(),
            include_sensitive: request.include_sensitive,
            fridge_page: request.fridge_page,
            words: &copy_words,
        };
        let copy = client_copy::client_copy(&sources).map_err(|e| Failure::new(Code::Internal, e.to_string()))?;
        let options = options(request.paper, request.size);
        let typesetter = self.typesetter.clone();
        let (layout, copy) = blocking(move || {
            let mut typesetter = typesetter.lock().unwrap_or_else(PoisonError::into_inner);
            (typesetter.lay_out(&copy, &options, &Words::english()), copy)
        })
        .await?;
        Ok(Laid { layout, copy, file, practice, version })
    }

    fn print_folder(&self, practice: &Practice) -> PathBuf {
        if practice.print_folder.trim().is_empty() {
            self.places.documents.clone()
        } else {
            PathBuf::from(&practice.print_folder)
        }
    }

    /// Forgets the words that were set in type: they are the client's.
    pub(crate) fn forget_set_type(&self) {
        self.typesetter.lock().unwrap_or_else(PoisonError::into_inner).forget();
    }
}

/// The typesetter that remembers what it has set, so that a preview follows typing.
pub(crate) type SharedTypesetter = std::sync::Arc<std::sync::Mutex<Typesetter>>;

fn options(paper: practice::Paper, size: PrintSize) -> Options {
    Options {
        paper: match paper {
            practice::Paper::Letter => Paper::Letter,
            practice::Paper::A4 => Paper::A4,
        },
        size: match size {
            PrintSize::Clear => TypeSize::Clear,
            PrintSize::Large => TypeSize::Large,
            PrintSize::ExtraLarge => TypeSize::ExtraLarge,
        },
    }
}

fn missing(layout: &Layout) -> Vec<MissingGlyph> {
    let words = |glyph: &throughline_pdf::MissingGlyph| {
        glyph.places.first().map(|place| place.words.clone()).unwrap_or_default()
    };
    layout
        .missing_glyphs
        .iter()
        .map(|m| MissingGlyph { character: m.character.to_string(), context: words(m) })
        .collect()
}

/// "care-plan-GS-2026-11-22-v3.pdf": initials only, because a file's name is read over shoulders.
fn file_name(laid: &Laid, today: NaiveDate) -> String {
    let version = laid.version.map_or_else(|| "draft".to_owned(), |n| format!("v{n}"));
    format!("care-plan-{}-{today}-{version}.pdf", letters(&laid.file.client))
}

/// All that a file's name says of a client.
fn letters(client: &Client) -> String {
    fold::initials(&client.display_name()).chars().filter(|c| c.is_alphanumeric()).collect()
}

pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Failure::new(Code::Internal, "laying out was interrupted"))
}

//! From laid-out pages to a file, and to the log of what left.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use throughline_domain::Code;
use throughline_domain::id::PrintingId;
use throughline_domain::record::RecordChoice;
use throughline_domain::timeline::Printing;
use throughline_pdf::{Layout, Meta};

use super::{blocking, missing, target};
use crate::{App, Failure};

/// What the file says of itself, and what the act is called.
pub(super) struct About {
    pub(super) title: String,
    pub(super) agency: String,
    pub(super) label: &'static str,
}

/// What the log says of every file, whatever was printed.
pub(super) struct Written {
    pub(super) id: PrintingId,
    pub(super) at: DateTime<Utc>,
    pub(super) by: String,
    pub(super) pages: i32,
    pub(super) file_hash: String,
}

/// A file that was written.
pub(super) struct SavedFile {
    pub(super) path: PathBuf,
    pub(super) pages: i32,
    pub(super) printing: Option<Printing>,
}

impl App {
    /// Writes the PDF and logs the printing, where `log` makes one, in one act: a printing that is logged has
    /// its file, and the record cannot be locked between the two.
    ///
    /// # Errors
    /// [`Code::MissingGlyphs`] with the characters, and nothing is written; [`Code::PrintTarget`] when the
    /// place cannot be written to; [`Code::DiskFull`]; [`Code::Locked`].
    pub(super) async fn save_pages(
        &self,
        layout: Layout,
        about: About,
        path: String,
        log: impl FnOnce(Written) -> Option<Printing>,
    ) -> Result<SavedFile, Failure> {
        let missing = missing(&layout);
        if !missing.is_empty() {
            let characters = missing.into_iter().map(|glyph| glyph.character).collect();
            return Err(Failure::listing(Code::MissingGlyphs, "characters without a glyph", characters));
        }
        let path = PathBuf::from(path);
        target::check(&path, "pdf", &[self.folder(RecordChoice::Own), self.folder(RecordChoice::Demo)])?;
        let pages = i32::try_from(layout.pages.len()).unwrap_or(i32::MAX);
        let id = throughline_store::new_id(self.now());
        let meta = Meta {
            title: about.title,
            author: about.agency,
            language: "en-US".to_owned(),
            created: self.now().naive_utc(),
            id: uuid::Uuid::parse_str(&id).map(uuid::Uuid::into_bytes).unwrap_or_default(),
        };
        let bytes =
            blocking(move || layout.to_pdf(&meta)).await?.map_err(|e| Failure::new(Code::Internal, e.to_string()))?;
        let printing = log(Written {
            id: PrintingId(id),
            at: self.now(),
            by: self.actor(),
            pages,
            file_hash: Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect(),
        });
        let mut session = self.session.lock().await;
        let Some(record) = session.open.as_mut() else {
            return Err(Failure::new(Code::Locked, "the record is locked"));
        };
        let mut write = record.write(self.context(about.label)).await?;
        if let Some(printing) = &printing {
            write.save(printing).await?;
        }
        let written = path.clone();
        blocking(move || target::write(&written, &bytes)).await??;
        write.commit().await?;
        session.printed.push(path.clone());
        Ok(SavedFile { path, pages, printing })
    }
}

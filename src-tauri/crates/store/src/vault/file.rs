//! The header on disk: never half written, and never only one of it.
//!
//! A write goes to a file beside, is synced, renamed into place, and the folder is synced. Before
//! that the header in place becomes the previous one, so that at every moment one of the two is
//! whole. After a slot was changed the previous one is overwritten too: an old passphrase must not
//! open the record through the kept copy.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::Unlock;
use super::header::{Header, Unproven};
use super::keys::Root;
use crate::StoreError;

/// The two header files of a record.
#[derive(Debug, Clone)]
pub(crate) struct HeaderFile {
    current: PathBuf,
    previous: PathBuf,
}

/// Whether the previous header may stay what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Only the checkpoint moved: the header in place becomes the previous one.
    Previous,
    /// A slot changed: the previous one becomes the same as the new one.
    Nothing,
}

impl HeaderFile {
    pub(crate) fn of(folder: &Path) -> Self {
        Self { current: folder.join("record.header"), previous: folder.join("record.header.previous") }
    }

    pub(crate) fn exists(&self) -> bool {
        self.current.exists() || self.previous.exists()
    }

    /// Opens the header, or the previous one where it is damaged. Blocks for a derivation.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`] where there is neither; else what [`Unproven::parse`] and
    /// [`Unproven::open`] say of the header in place.
    pub(crate) fn open(&self, unlock: &Unlock) -> Result<(Header, Root), StoreError> {
        let first = match Self::open_one(&self.current, unlock) {
            Err(e @ (StoreError::DamagedHeader | StoreError::KeyDerivation | StoreError::NoRecord)) => e,
            Ok((header, root)) => {
                self.forget_old_slots(&header, &root)?;
                return Ok((header, root));
            }
            Err(e) => return Err(e),
        };
        let (header, root) = match Self::open_one(&self.previous, unlock) {
            Err(StoreError::NoRecord) => return Err(first),
            settled => settled?,
        };
        self.set_aside()?;
        put(&self.current, &header.encode(&root)?)?;
        tracing::warn!("the header was damaged; the previous one took its place");
        Ok((header, root))
    }

    /// Finishes a change of slots that a crash cut short between the two files: no old passphrase
    /// stays behind in the previous one. Where there is none, or none that can be read, the copy is
    /// only a precaution, and a full disk does not keep anybody from their record.
    ///
    /// # Errors
    /// What writing says, where the previous header still opens with other keys.
    fn forget_old_slots(&self, header: &Header, root: &Root) -> Result<(), StoreError> {
        let previous = fs::read(&self.previous).map_err(StoreError::from).and_then(|b| Unproven::parse(&b));
        let opens_otherwise = match &previous {
            Ok(previous) if header.opens_like(previous) => return Ok(()),
            Ok(_) => true,
            Err(_) => false,
        };
        match put(&self.previous, &header.encode(root)?) {
            Err(e) if !opens_otherwise => {
                tracing::warn!(code = %e.code(), "no previous header could be put beside the header");
                Ok(())
            }
            written => written,
        }
    }

    fn open_one(path: &Path, unlock: &Unlock) -> Result<(Header, Root), StoreError> {
        match fs::read(path) {
            Ok(bytes) => Unproven::parse(&bytes)?.open(unlock),
            Err(e) if e.kind() == ErrorKind::NotFound => Err(StoreError::NoRecord),
            Err(e) => Err(e.into()),
        }
    }

    /// Keeps a damaged header for whoever wants to look: nothing is deleted.
    fn set_aside(&self) -> Result<(), StoreError> {
        match fs::rename(&self.current, self.current.with_extension("header.damaged")) {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(e.into()),
            _ => Ok(()),
        }
    }

    /// Writes the header; durable when it returns.
    pub(crate) fn write(&self, header: &Header, root: &Root, keep: Keep) -> Result<(), StoreError> {
        let bytes = header.encode(root)?;
        if keep == Keep::Previous {
            match fs::read(&self.current) {
                Ok(before) => put(&self.previous, &before)?,
                Err(e) if e.kind() == ErrorKind::NotFound => {}
                Err(e) => return Err(e.into()),
            }
        }
        put(&self.current, &bytes)?;
        if keep == Keep::Nothing {
            put(&self.previous, &bytes)?;
        }
        Ok(())
    }
}

/// Puts `bytes` at `path` whole or not at all, durably.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".tmp");
    let beside = path.with_file_name(name);
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    if let Err(e) = written.and_then(|()| fs::rename(&beside, path)) {
        // The error that matters is the first; what is left beside is overwritten next time.
        fs::remove_file(&beside).ok();
        return Err(e.into());
    }
    sync_folder(path.parent().unwrap_or_else(|| Path::new(".")))
}

/// Makes renames and new files in a folder durable. Windows does so by itself.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use tempfile::tempdir;

    use super::*;
    use crate::KdfProfile;
    use crate::tests::phrase;

    const OLD: &str = "correct horse battery";
    const NEW: &str = "staple of the horse";

    fn by(text: &str) -> Unlock {
        Unlock::Passphrase(phrase(text))
    }

    /// A header for [`NEW`], and what its file looked like while it was for [`OLD`]. Nothing can be put
    /// in the place of the previous one, as on a full disk.
    fn stuck(folder: &Path) -> (HeaderFile, Vec<u8>) {
        let files = HeaderFile::of(folder);
        let (mut header, root, _) = Header::generate(&phrase(OLD), KdfProfile::LEAST).unwrap();
        let before = header.encode(&root).unwrap();
        header.put_passphrase(&root, &phrase(NEW), KdfProfile::LEAST).unwrap();
        files.write(&header, &root, Keep::Nothing).unwrap();
        fs::create_dir(folder.join("record.header.previous.tmp")).unwrap();
        (files, before)
    }

    #[test]
    fn a_record_opens_where_the_previous_header_cannot_be_written() {
        let folder = tempdir().unwrap();
        let (files, _) = stuck(folder.path());
        files.open(&by(NEW)).unwrap();
        fs::write(&files.previous, b"damaged").unwrap();
        files.open(&by(NEW)).unwrap();
        fs::remove_file(&files.previous).unwrap();
        files.open(&by(NEW)).unwrap();
        assert_eq!(files.open(&by(OLD)).unwrap_err(), StoreError::WrongPassphrase);
    }

    #[test]
    fn an_old_passphrase_that_cannot_be_forgotten_is_not_passed_over() {
        let folder = tempdir().unwrap();
        let (files, before) = stuck(folder.path());
        fs::write(&files.previous, before).unwrap();
        assert!(!matches!(files.open(&by(NEW)), Ok(_) | Err(StoreError::WrongPassphrase)));
        fs::remove_dir(folder.path().join("record.header.previous.tmp")).unwrap();
        files.open(&by(NEW)).unwrap();
        assert_eq!(fs::read(&files.previous).unwrap(), fs::read(&files.current).unwrap());
    }
}

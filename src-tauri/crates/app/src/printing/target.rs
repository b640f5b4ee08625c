//! Writing a file whole or not at all.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use throughline_domain::Code;

use crate::Failure;

/// Looks before anything is made for the disk: the target names a file of this kind, and not among the
/// files of a record.
pub(crate) fn check(path: &Path, kind: &str, records: &[PathBuf]) -> Result<(), Failure> {
    let fits = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(kind));
    if path.is_dir() || !fits || !path.is_absolute() {
        return Err(Failure::new(Code::PrintTarget, format!("the target is no {kind} file")));
    }
    // A folder that does not resolve is not there yet, so it is no record's.
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    if folder.is_some_and(|f| records.iter().filter_map(|r| r.canonicalize().ok()).any(|r| f.starts_with(r))) {
        return Err(Failure::new(Code::PrintTarget, "the target is in a record's folder"));
    }
    Ok(())
}

/// Writes beside the target, syncs, and renames into its place. What stood there before stands until then.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().ok_or_else(|| Failure::new(Code::PrintTarget, "the target has no folder"))?;
    fs::create_dir_all(folder).map_err(|e| failed(&e))?;
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".part");
    let part = folder.join(name);
    let written = File::create(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&part, path));
    written.map_err(|e| {
        // A part of a care plan must not stay behind in a folder others may read.
        fs::remove_file(&part).ok();
        failed(&e)
    })
}

fn failed(error: &std::io::Error) -> Failure {
    let code = if error.kind() == ErrorKind::StorageFull { Code::DiskFull } else { Code::PrintTarget };
    Failure::new(code, format!("the file could not be written: {:?}", error.kind()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_file_is_written_whole_and_replaces_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new folder").join("plan.pdf");
        write(&path, b"first").unwrap();
        write(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_is_a_file_is_refused_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a file");
        fs::write(&file, b"").unwrap();
        assert_eq!(write(&file.join("plan.pdf"), b"x").unwrap_err().code, Code::PrintTarget);
        let record = folder.path().join("record");
        fs::create_dir(&record).unwrap();
        let refused = |path: &Path| check(path, "pdf", std::slice::from_ref(&record)).unwrap_err().code;
        for path in [folder.path(), Path::new("relative.pdf"), &folder.path().join("plan"), &record.join("plan.pdf")] {
            assert_eq!(refused(path), Code::PrintTarget, "{}", path.display());
        }
        check(&folder.path().join("plan.PDF"), "pdf", &[record]).unwrap();
    }
}

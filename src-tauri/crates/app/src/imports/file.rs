//! The bytes of a file to take in: read, unpacked, and never more of them than the limit.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use base64::Engine;
use flate2::read::MultiGzDecoder;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use throughline_domain::Code;
use throughline_domain::fhir::{FhirFault, Limits};
use ts_rs::TS;

use crate::failure::{Detail, Failure};

/// The file to read: from disk in the window, by its bytes in a browser.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "from", rename_all = "camelCase")]
pub enum ImportFile {
    /// A file on this machine.
    Disk {
        /// Its path.
        path: String,
    },
    /// A file the window was handed.
    Bytes {
        /// Its name.
        name: String,
        /// Its bytes in base64.
        base64: String,
    },
}

/// RFC 1952 §2.3.1: how a gzip file begins.
const GZIP: [u8; 2] = [0x1f, 0x8b];

impl ImportFile {
    /// Its name and its bytes, unpacked where it is packed, and never more of them than this.
    ///
    /// # Errors
    /// [`Code::ImportUnreadable`], [`Code::ImportTooLarge`].
    pub(crate) fn unpacked_to(self, max_bytes: usize) -> Result<(String, Vec<u8>), Failure> {
        self.unpacked(&Limits { max_bytes, ..Limits::default() })
    }

    /// Its name and its text, unpacked where it is packed.
    pub(super) fn unpacked(self, limits: &Limits) -> Result<(String, Vec<u8>), Failure> {
        let (name, bytes) = match self {
            Self::Disk { path } => {
                let path = Path::new(&path);
                let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
                let file = File::open(path).map_err(|e| unreadable(&e))?;
                (name, all_of(file, limits)?)
            }
            Self::Bytes { name, base64 } => {
                if base64.len() / 4 * 3 > limits.max_bytes {
                    return Err(too_large(limits));
                }
                let bytes = base64::engine::general_purpose::STANDARD
                    .decode(base64)
                    .map_err(|_| Failure::new(Code::ImportUnreadable, "not base64"))?;
                (name, bytes)
            }
        };
        if bytes.starts_with(&GZIP) {
            return Ok((name, all_of(MultiGzDecoder::new(bytes.as_slice()), limits)?));
        }
        Ok((name, bytes))
    }
}

/// Reads to the end, or to one byte past the limit: a small file that unpacks without end is refused too.
fn all_of(reader: impl Read, limits: &Limits) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    reader.take(limits.max_bytes as u64 + 1).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
    if bytes.len() > limits.max_bytes { Err(too_large(limits)) } else { Ok(bytes) }
}

fn unreadable(error: &std::io::Error) -> Failure {
    Failure::new(Code::ImportUnreadable, format!("the file cannot be read: {:?}", error.kind()))
}

fn too_large(limits: &Limits) -> Failure {
    FhirFault::TooLarge { limit: limits.max_bytes }.into()
}

impl From<FhirFault> for Failure {
    fn from(fault: FhirFault) -> Self {
        let number = |n: usize| i32::try_from(n).ok();
        let mut detail = Box::<Detail>::default();
        match &fault {
            FhirFault::NotJson { line, column } => {
                detail.line = number(*line);
                detail.column = number(*column);
            }
            // In megabytes: what a person compares with the size their system shows.
            FhirFault::TooLarge { limit } => detail.limit = number(limit / (1024 * 1024)),
            FhirFault::WrongVersion { version, .. } => detail.items = vec![(*version).to_owned()],
            FhirFault::TooManyEntries { .. } | FhirFault::NotFhir | FhirFault::NoClient { .. } => {}
        }
        Self { detail, ..Self::new(fault.code(), fault.to_string()) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write;

    fn small() -> Limits {
        Limits { max_bytes: 1000, max_entries: 10 }
    }

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    fn bytes(raw: &[u8]) -> ImportFile {
        ImportFile::Bytes { name: "x.json".to_owned(), base64: base64::engine::general_purpose::STANDARD.encode(raw) }
    }

    #[test]
    fn packed_and_plain_files_give_the_same_text() {
        for raw in [b"{}".to_vec(), packed(b"{}")] {
            assert_eq!(bytes(&raw).unpacked(&small()).unwrap(), ("x.json".to_owned(), b"{}".to_vec()));
        }
    }

    #[test]
    fn a_file_that_unpacks_past_the_limit_is_refused() {
        let bomb = packed(&vec![b' '; 1_000_000]);
        assert!(bomb.len() < 1100);
        let limits = Limits { max_bytes: 2000, max_entries: 10 };
        assert_eq!(bytes(&bomb).unpacked(&limits).unwrap_err().code, Code::ImportTooLarge);
    }

    #[test]
    fn a_file_on_disk_past_the_limit_is_refused_and_a_missing_one_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large.json");
        std::fs::write(&path, vec![b' '; 1001]).unwrap();
        let disk = |p: &Path| ImportFile::Disk { path: p.display().to_string() };
        assert_eq!(disk(&path).unpacked(&small()).unwrap_err().code, Code::ImportTooLarge);
        assert_eq!(disk(&folder.path().join("none")).unpacked(&small()).unwrap_err().code, Code::ImportUnreadable);
    }

    #[test]
    fn broken_packing_is_said() {
        let mut broken = packed(b"{\"resourceType\":\"Patient\"}");
        broken.truncate(20);
        assert_eq!(bytes(&broken).unpacked(&small()).unwrap_err().code, Code::ImportUnreadable);
    }
}

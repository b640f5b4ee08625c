//! Sixteen megabytes kept in reserve, given back when the disk is full so that the work at hand can
//! still be saved.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

const CHUNK: usize = 1 << 20;
const CHUNKS: usize = 16;

/// The reserve of a record.
#[derive(Debug)]
pub(crate) struct Ballast(PathBuf);

impl Ballast {
    pub(crate) fn of(folder: &Path) -> Self {
        Self(folder.join("record.ballast"))
    }

    /// Fills the reserve where it is missing. A disk without room for it is no reason not to work.
    pub(crate) fn fill(&self) {
        if fs::metadata(&self.0).is_ok_and(|m| m.len() == (CHUNK * CHUNKS) as u64) {
            return;
        }
        if self.write().is_err() {
            fs::remove_file(&self.0).ok();
        }
    }

    /// Noise, not zeros: file systems that compress or leave holes would keep nothing for zeros.
    fn write(&self) -> std::io::Result<()> {
        let mut file = File::create(&self.0)?;
        let mut chunk = vec![0; CHUNK];
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..CHUNKS {
            for bytes in chunk.chunks_exact_mut(8) {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                bytes.copy_from_slice(&state.to_le_bytes());
            }
            file.write_all(&chunk)?;
        }
        Ok(())
    }

    /// Gives the reserve back. True where there was one.
    pub(crate) fn release(&self) -> bool {
        fs::remove_file(&self.0).is_ok()
    }
}

//! The log: one file beside the record, for finding faults of the program's own.
//!
//! **Invariant:** no client data. Events carry command names, codes and durations; targets other than our
//! own are not listened to, because nobody here knows what a library prints.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// Bytes after which the log starts anew; the one before is kept.
const LIMIT: u64 = 1 << 20;

/// Starts the log in this folder. A program that cannot log still runs.
pub(crate) fn start(folder: &Path) {
    if let Ok(log) = Log::open(folder.join("throughline.log"), LIMIT) {
        let ours = Targets::new().with_target("throughline", LevelFilter::INFO);
        let lines = fmt::layer().with_ansi(false).with_writer(Mutex::new(log));
        let _ = tracing_subscriber::registry().with(lines).with(ours).try_init();
    }
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // Where, never what: the message may quote a value.
        let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        tracing::error!(place, "panic");
        if cfg!(debug_assertions) {
            before(panic);
        }
    }));
}

/// A file that is set aside when it has grown to its limit.
struct Log {
    path: PathBuf,
    file: File,
    written: u64,
    limit: u64,
}

impl Log {
    fn open(path: PathBuf, limit: u64) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).open(&path)?;
        let written = file.metadata()?.len();
        Ok(Self { path, file, written, limit })
    }

    fn turn(&mut self) -> io::Result<()> {
        // Windows renames no open file over another, so the old one goes first and a new one is made after.
        let before = self.path.with_extension("log.1");
        let _ = std::fs::remove_file(&before);
        std::fs::copy(&self.path, &before)?;
        self.file.set_len(0)?;
        self.written = 0;
        Ok(())
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.written + bytes.len() as u64 > self.limit && self.written > 0 {
            self.turn()?;
        }
        let written = self.file.write(bytes)?;
        self.written += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_full_log_is_set_aside_and_a_new_one_begun() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("throughline.log");
        let mut log = Log::open(path.clone(), 10).unwrap();
        for line in ["first 1\n", "second\n", "third\n"] {
            log.write_all(line.as_bytes()).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "third\n");
        assert_eq!(std::fs::read_to_string(path.with_extension("log.1")).unwrap(), "second\n");
        drop(log);
        let mut again = Log::open(path.clone(), 20).unwrap();
        again.write_all(b"fourth\n").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "third\nfourth\n");
    }
}

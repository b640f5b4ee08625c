//! The committed descriptions of the queries (`store/.sqlx`), from which the query macros are checked
//! without a database. They are made by the macros themselves, against a schema built from the migrations.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{Outcome, Program};
use crate::workplace::Workplace;

/// An empty database of the newest schema, and a folder for what the macros write about it.
pub(crate) struct Live {
    database: PathBuf,
    written: PathBuf,
}

impl Live {
    pub(crate) fn begin(place: &Workplace) -> Result<Self, String> {
        let folder = place.target.join("sql");
        let _ = fs::remove_dir_all(&folder);
        let live = Self { database: folder.join("schema.db"), written: folder.join("queries") };
        fs::create_dir_all(&live.written).map_err(|e| e.to_string())?;
        let mut migrations: Vec<PathBuf> = files(&place.store().join("migrations"), "sql")?;
        migrations.sort();
        for migration in migrations {
            let read = format!(".read '{}'", migration.display());
            Program::new("sqlite3").args(["-batch", "-bail"]).args([&live.database]).args([read]).run().map_err(
                |words| format!("{words}\nThe sqlite3 program is needed (Debian: apt-get install sqlite3)."),
            )?;
        }
        // The macros run again only where the source is newer than what was compiled.
        let page = place.store().join("src").join("lib.rs");
        let page = fs::File::options().append(true).open(page).map_err(|e| e.to_string())?;
        page.set_modified(std::time::SystemTime::now()).map_err(|e| e.to_string())?;
        Ok(live)
    }

    /// Lets the query macros of this compilation ask the database and write down what it says.
    pub(crate) fn asked_by(&self, compilation: Program) -> Program {
        compilation
            .env("SQLX_OFFLINE", "false")
            .env("DATABASE_URL", format!("sqlite:{}", self.database.display()))
            .env("SQLX_OFFLINE_DIR", &self.written)
    }

    /// Whether what was written is what is committed.
    pub(crate) fn is_committed(&self, place: &Workplace) -> Outcome {
        if described(&self.written)? == described(&place.store().join(".sqlx"))? {
            return Ok(());
        }
        Err("src-tauri/crates/store/.sqlx is stale: run `cargo xtask sql`".to_owned())
    }
}

/// Writes the descriptions anew.
pub(crate) fn rewrite(place: &Workplace) -> Outcome {
    let live = Live::begin(place)?;
    live.asked_by(place.cargo(["check", "--quiet", "--package", "throughline-store", "--tests"])).run()?;
    let kept = place.store().join(".sqlx");
    fs::create_dir_all(&kept).map_err(|e| e.to_string())?;
    for old in files(&kept, "json")? {
        fs::remove_file(old).map_err(|e| e.to_string())?;
    }
    for (name, text) in described(&live.written)? {
        fs::write(kept.join(name), text).map_err(|e| e.to_string())?;
    }
    Ok(())
}

fn described(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    files(folder, "json")?
        .into_iter()
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).map_err(|e| e.to_string())?;
            Ok((name, text.replace("\r\n", "\n")))
        })
        .collect()
}

fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    Ok(entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect())
}

//! Where the repository is and where cargo builds.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::program::Program;

/// The repository's folders.
pub(crate) struct Workplace {
    /// The top of the repository.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever the environment puts it.
    pub(crate) target: PathBuf,
    /// What cargo says of the workspace.
    pub(crate) metadata: Value,
}

impl Workplace {
    pub(crate) fn find() -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .nth(3)
            .ok_or("the repository was moved while this ran")?
            .to_owned();
        let said = cargo(&root).args(["metadata", "--no-deps", "--format-version", "1"]).output()?;
        let metadata: Value = serde_json::from_str(&said).map_err(|e| format!("cargo metadata: {e}"))?;
        let target = metadata["target_directory"].as_str().ok_or("cargo metadata names no target folder")?.into();
        Ok(Self { root, target, metadata })
    }

    pub(crate) fn cargo<const N: usize>(&self, arguments: [&str; N]) -> Program {
        cargo(&self.root).args(arguments)
    }

    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    pub(crate) fn tests(&self) -> PathBuf {
        self.root.join("tests")
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.root.join("src-tauri").join("crates").join("store")
    }

    /// Programs that only tests need, kept with what cargo builds.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A program of ours in its debug build.
    pub(crate) fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}

fn cargo(root: &Path) -> Program {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    Program::new(cargo).inside(root)
}

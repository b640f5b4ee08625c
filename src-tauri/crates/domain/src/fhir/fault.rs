//! Why a file cannot be read at all, and how large a file may be.

use crate::Code;

/// How much is taken in. A file past a limit is refused before it is parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of unpacked text. 200 MB: the whole life of a patient with every claim and image
    /// reference is a few tens of megabytes; twice the text must fit in the memory of a small
    /// laptop; reading it must stay within a few seconds.
    pub max_bytes: usize,
    /// Entries of a bundle, so that a file of nothing but `{}` cannot fill the memory with an index.
    pub max_entries: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_bytes: 200 * 1024 * 1024, max_entries: 500_000 }
    }
}

/// Why a file cannot be read. Nothing in it is client data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FhirFault {
    /// The text is longer than [`Limits::max_bytes`].
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The bundle has more entries than [`Limits::max_entries`].
    #[error("the bundle has more than {limit} entries")]
    TooManyEntries {
        /// The limit.
        limit: usize,
    },
    /// The text is not well-formed JSON in UTF-8.
    #[error("not well-formed JSON at line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
    /// The text is JSON, but not a FHIR resource.
    #[error("not a FHIR resource")]
    NotFhir,
    /// The file is of another FHIR version.
    #[error("FHIR {version}, not R4 (told by {hint})")]
    WrongVersion {
        /// Which version it seems to be: `R5`, `STU3`, `DSTU2`, or `another version`.
        version: &'static str,
        /// What told: an element or resource type of the specification.
        hint: &'static str,
    },
    /// The file holds no patient.
    #[error("no patient among {resources} resources")]
    NoClient {
        /// How many resources it holds.
        resources: usize,
    },
}

impl FhirFault {
    /// The code the window has words for.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::TooLarge { .. } | Self::TooManyEntries { .. } => Code::ImportTooLarge,
            Self::NotJson { .. } => Code::ImportNotJson,
            Self::NotFhir => Code::ImportNotFhir,
            Self::WrongVersion { .. } => Code::ImportWrongVersion,
            Self::NoClient { .. } => Code::ImportNoClient,
        }
    }

    /// What the words of [`Self::code`] leave open: a place, a limit, a version. Never client data.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::TooLarge { limit } => format!("{} MB", limit / (1024 * 1024)),
            Self::TooManyEntries { limit } => format!("{limit} entries"),
            Self::NotJson { line, column } => format!("line {line}, column {column}"),
            Self::NotFhir => "resourceType".to_owned(),
            Self::WrongVersion { version, hint } => format!("{version} ({hint})"),
            Self::NoClient { resources } => format!("{resources} resources"),
        }
    }
}

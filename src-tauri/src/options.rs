//! What can be said when the program is started.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::{DateTime, Utc};

/// What was said.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Folder of the records, in place of the system's own for this program.
    pub(crate) data: Option<PathBuf>,
    /// The moment to start at. Read in debug builds only.
    pub(crate) now: Option<DateTime<Utc>>,
}

impl Options {
    /// Reads `--data DIR` and the environment; the argument wins. What is not known is left alone:
    /// desktops add arguments of their own.
    pub(crate) fn read(
        arguments: impl IntoIterator<Item = OsString>,
        variable: impl Fn(&str) -> Option<OsString>,
    ) -> Self {
        let mut data = variable("THROUGHLINE_DATA").filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            if argument == "--data" {
                data = arguments.next().map(PathBuf::from).or(data);
            } else if let Some(folder) = argument.to_str().and_then(|text| text.strip_prefix("--data=")) {
                data = Some(PathBuf::from(folder));
            }
        }
        let now = cfg!(debug_assertions)
            .then(|| variable("THROUGHLINE_NOW"))
            .flatten()
            .and_then(|text| DateTime::parse_from_rfc3339(text.to_str()?).ok())
            .map(|now| now.to_utc());
        Self { data, now }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(arguments: &[&str], environment: &[(&str, &str)], data: Option<&str>) {
        let read = Options::read(arguments.iter().map(OsString::from), |name| {
            environment.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value))
        });
        assert_eq!(read.data, data.map(PathBuf::from));
    }

    #[test]
    fn the_argument_wins_over_the_environment() {
        check(&[], &[], None);
        check(&["--data", "here"], &[], Some("here"));
        check(&["--data=here"], &[], Some("here"));
        check(&["--data"], &[("THROUGHLINE_DATA", "there")], Some("there"));
        check(&["--other", "--data", "here"], &[("THROUGHLINE_DATA", "there")], Some("here"));
        check(&[], &[("THROUGHLINE_DATA", "")], None);
    }

    #[test]
    fn a_moment_is_read_as_utc() {
        let read =
            Options::read([], |name| (name == "THROUGHLINE_NOW").then(|| OsString::from("2026-03-02T09:00:00-05:00")));
        assert_eq!(read.now.map(|now| now.to_rfc3339()), Some("2026-03-02T14:00:00+00:00".to_owned()));
    }
}

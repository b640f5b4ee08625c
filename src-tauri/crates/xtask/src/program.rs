//! Other programs: called with what they need, and said to have failed in one line.

use std::collections::VecDeque;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, IsTerminal, PipeReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// What a step ends with: nothing, or words for the terminal.
pub(crate) type Outcome = Result<(), String>;

/// How many of a failing program's last lines are said again.
const SAID_AGAIN: usize = 60;

/// A program to be run.
pub(crate) struct Program {
    command: Command,
    line: String,
}

impl Program {
    /// A program found on the path, or by its own.
    pub(crate) fn new(name: impl AsRef<OsStr>) -> Self {
        let line = name.as_ref().to_string_lossy().into_owned();
        Self { command: Command::new(name), line }
    }

    /// npm, which is a script of another name on Windows.
    pub(crate) fn npm() -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
    }

    pub(crate) fn args<I, S>(mut self, arguments: I) -> Self
    where
        I: IntoIterator<Item = S>,
        S: AsRef<OsStr>,
    {
        for argument in arguments {
            self.line = format!("{} {}", self.line, argument.as_ref().to_string_lossy());
            self.command.arg(argument);
        }
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn inside(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it with its output on the terminal. Where there is none, the end of what a failing program
    /// wrote stands in its words too: of a long log often only the last lines are kept.
    pub(crate) fn run(mut self) -> Outcome {
        if std::io::stdout().is_terminal() {
            let ended = self.command.status().map_err(|e| self.did_not_start(&e))?;
            return if ended.success() { Ok(()) } else { Err(format!("failed: {}", self.line)) };
        }
        let (reading, mut child) = self.begin_piped().map_err(|e| self.did_not_start(&e))?;
        let last = copied(reading);
        let ended = child.wait().map_err(|e| format!("{} did not end: {e}", self.line))?;
        if ended.success() { Ok(()) } else { Err(format!("failed: {}\n{}", self.line, last.join("\n"))) }
    }

    /// Started with both of its outputs in one pipe, in the order in which they are written.
    fn begin_piped(&mut self) -> std::io::Result<(PipeReader, Child)> {
        let (reading, writing) = std::io::pipe()?;
        let child = self.command.stdout(writing.try_clone()?).stderr(writing).spawn()?;
        // The command keeps the writing ends, and while one is open the reader never sees the end.
        self.command = Command::new("");
        Ok((reading, child))
    }

    fn did_not_start(&self, error: &std::io::Error) -> String {
        format!("{} did not start: {error}", self.line)
    }

    /// What it writes, when it ends well.
    pub(crate) fn output(mut self) -> Result<String, String> {
        let ended =
            self.command.stderr(Stdio::inherit()).output().map_err(|e| format!("{} did not start: {e}", self.line))?;
        if !ended.status.success() {
            return Err(format!("failed: {}", self.line));
        }
        Ok(String::from_utf8_lossy(&ended.stdout).into_owned())
    }

    /// Whether it starts and ends well, without a word.
    pub(crate) fn works(mut self) -> bool {
        let quiet = self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|ended| ended.success())
    }

    /// What it writes, when it ends well; nothing on the terminal either way.
    pub(crate) fn quiet_output(mut self) -> Option<String> {
        let ended = self.command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        ended.status.success().then(|| String::from_utf8_lossy(&ended.stdout).into_owned())
    }
}

/// Copies all that is read to the terminal, and answers the last lines of it.
fn copied(reading: PipeReader) -> Vec<String> {
    let mut last = VecDeque::with_capacity(SAID_AGAIN);
    for line in BufReader::new(reading).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line).into_owned();
        println!("{line}");
        if last.len() == SAID_AGAIN {
            last.pop_front();
        }
        last.push_back(line);
    }
    last.into()
}

//! Assessments, their answers, the flags they raise and a practice's own instruments, one file a table;
//! pages of a client's assessments (`page`) and what completed ones came to (`results`).
//!
//! What is completed is final in three places: the rules, the entities here, and triggers in the file.
//! A tombstone of a completed assessment (undoing its import) is all that is left to do to it, beside
//! marking it as entered in error.

mod answer;
mod assessment;
mod flag;
mod instrument;
mod page;
mod results;

#[cfg(test)]
mod tests;

pub use instrument::PracticeInstrument;
pub use page::AssessmentKey;
pub use results::{NewestResult, ScaleValue};

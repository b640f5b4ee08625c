//! The calendar, the day's visits, the brief before one, the day's end, and the file other calendars read.

mod file;
mod ics;
mod lines;
mod range;
mod sweep;
mod visits;

pub use file::CalendarFileMark;
pub(crate) use lines::escalate;

//! The calendar, the day's visits, the brief before one, the day's end, and the file other calendars read.

mod due;
mod file;
mod ics;
mod lines;
mod range;
mod sweep;
mod visits;

pub use due::quiet_hours;
pub use file::CalendarFileMark;
pub(crate) use lines::escalate;

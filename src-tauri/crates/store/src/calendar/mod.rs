//! What the calendar, the day's visits, the brief before one and the day's end read.

mod day;
mod file;
mod range;
#[cfg(test)]
mod tests;

pub use range::{DayCount, Unmade};

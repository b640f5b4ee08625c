//! The use cases: one per thing a case manager does. Transactions begin here.
//!
//! [`App`] is handed a clock, its places and a host; it opens the record, calls the rules and lets
//! the store write. **Never here:** SQL, Tauri, HTTP, words for people (the window has them).
//!
//! Start with [`App`], then the folder of the noun you care about. From an answer to the plan it goes
//! through [`assessments`] (each answer kept as given, flags with it), [`safety`] (what was done on a flag)
//! and [`suggestions`] (needs, taken or dismissed, over the plan library); [`instruments`] is what can be
//! asked, [`trends`] what came of it over time.

mod app;
mod data_files;
mod failure;
#[cfg(feature = "measure")]
mod measure;
mod page;
#[cfg(test)]
mod tests;

pub mod assessments;
pub mod calendar;
pub mod check_ins;
pub mod clients;
pub mod contacts;
pub mod demo;
pub mod discharges;
pub mod gaps;
pub mod imports;
pub mod instruments;
pub mod measures;
pub mod plans;
pub mod printing;
pub mod promises;
pub mod quick_add;
pub mod records;
pub mod safety;
pub mod suggestions;
pub mod trends;

pub use app::{App, Clock, Host, Places, SystemClock};
pub use failure::{Detail, Failure};
pub use throughline_store::KdfProfile;

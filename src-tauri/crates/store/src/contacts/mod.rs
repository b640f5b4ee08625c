//! Contacts, notes and addenda, one file a table; notes with what belongs to them, and those that wait
//! for a signature.
//!
//! What is signed is final in three places: the rules, the entities here, and triggers in the file.

mod addendum;
mod contact;
mod note;
mod search_row;
mod unsigned;
mod view;

#[cfg(test)]
mod tests;

pub use unsigned::UnsignedKey;

//! What was decided on suggestions, and the practice's own part of the plan library.

mod decision;
mod library_need;

#[cfg(test)]
mod tests;

//! Series of check-ins and the check-ins themselves, one file a table, and which series are to be
//! planned again.

mod check_in;
mod planning;
mod series;

#[cfg(test)]
mod tests;

pub(crate) use check_in::Row;

//! Discharges, and the steps that were begun after one.

mod discharge;
mod steps;

#[cfg(test)]
mod tests;

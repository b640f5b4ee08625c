//! Safety plans.

mod safety_plan;

#[cfg(test)]
mod tests;

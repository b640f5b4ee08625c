//! Flags that answers raised, safety plans and crisis lines.

mod crisis;
mod flags;
mod plan;

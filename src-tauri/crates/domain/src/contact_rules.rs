//! What may be saved of contacts, notes, measures and series.

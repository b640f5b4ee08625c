//! What may be saved of a care plan.

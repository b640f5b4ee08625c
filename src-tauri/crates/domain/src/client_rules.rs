//! Rules about a client: age, what the record does not know yet, what may be saved.

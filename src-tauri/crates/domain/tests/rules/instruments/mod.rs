//! Every shipped instrument, by a table typed from its source: lowest, highest, every band edge on both
//! sides, each flag, each missing, declined and left-out item.
//!
//! Expected totals, labels and flags are never read from the file under test.

mod depression_and_anxiety;
mod falls;
mod function_and_frailty;
mod in_our_own_words;
mod shipped;
mod social_needs;
mod substances;
mod suicide;
mod tally;
mod trauma;

use tally::Tally;

/// Every table; so that what is counted is what is tested.
const TABLES: &[fn(&mut Tally)] = &[
    depression_and_anxiety::tables,
    falls::tables,
    function_and_frailty::tables,
    in_our_own_words::tables,
    social_needs::tables,
    substances::tables,
    suicide::tables,
    trauma::tables,
];

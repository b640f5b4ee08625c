//! Text as people say it: the words of a language, what each can mean, and the days and times they name.
//!
//! The one reader of days. Quick add reads a whole line by it, notes and measures look with it for a day at one
//! place ([`crate::said`]): the same words name the same day wherever they stand. [`days`] has a rule for each
//! phrase, [`leads`] what may stand before it ("by", "after"), [`clock`] the time of day.
//!
//! What is open is read in one way first, and quick add offers the other. Where the two readers that were here
//! before differed, the one of quick add stands, for its users see the date before they keep it, and have:
//!
//! | Said | Is | Why |
//! |---|---|---|
//! | "Friday", "this Friday" | the coming one; on a Friday today | who looks too early loses nothing |
//! | "next Friday" | the coming one, from tomorrow on; where this week still has one, a week later is offered | Americans mean either; the earlier loses nobody |
//! | "next week" | the same day of it; on a weekend its Friday | a week from now, and a working day |
//! | "next month" | the same day of it | a month from now, not its end |
//! | "this week", "this month", "end of the week" | its Friday, its last day | a stretch is named for when it is over |
//! | "daily this week" | until then | beside a rhythm it says until when |
//! | "in April", "between Dec 1 and Dec 5" | any day of it, by its last | |
//! | "by June" | June 1 | |
//! | "3/9" | March 9; September 3 is offered | as Americans write it |
//! | "13/4" | April 13 | it can be nothing else |
//! | "Feb 29", of a year without one | no day: it is asked for | it is a slip, and not meant years ahead |
//! | "Tuesday, March 3", a Wednesday | no day: it is asked for | one of the two is a slip |
//! | "after Friday" | the day after it | |
//!
//! Looking back ([`days::Toward::Past`]) a day without a year or a week is the last one of its name, today
//! included, and what is only to come is no day.

pub(crate) mod clock;
pub(crate) mod days;
pub(crate) mod leads;
pub(crate) mod lexemes;
pub(crate) mod scan;
pub(crate) mod words;

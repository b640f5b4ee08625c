//! From the pieces to a cadence.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::QuickAddFault;
use super::compose::Heard;
use super::pieces::Said;
use super::rhythm::Rhythm;
use super::torn::speaks_of_days;
use super::{QuickAddContext, QuickAddSlot};
use crate::cadence::{Cadence, Ending, IntervalUnit, Pattern, Period, Weekday, Window, day_of_year_from, nth};
use crate::speech::scan::Interval;

/// The cadence that a sentence of [`crate::messages::cadence_sentence`] says; none where it says none.
///
/// What the sentence leaves out is taken as it was meant to be: the zone from the context, and for the
/// first day of what has begun, today.
#[must_use]
pub fn spoken_cadence(sentence: &str, context: &QuickAddContext<'_>) -> Option<Cadence> {
    super::hear(sentence, context).cadence()
}

/// Why there is no cadence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoCadence {
    /// Neither a day nor a rhythm was said.
    Unsaid,
    /// What was said at this slot cannot be.
    Fault(QuickAddSlot, QuickAddFault),
}

impl Heard<'_> {
    /// The cadence, where one was said that can be kept.
    #[must_use]
    pub fn cadence(&self) -> Option<Cadence> {
        self.checked_cadence().ok()
    }

    /// The cadence, checked.
    pub(super) fn checked_cadence(&self) -> Result<Cadence, NoCadence> {
        if let Some((slot, fault)) = self.pieces.iter().find_map(|piece| Some((piece.slot, piece.fault?))) {
            return Err(NoCadence::Fault(slot, fault));
        }
        let context = self.context;
        let start = self.taken(|said| match said {
            Said::Start(on) | Said::By(on) | Said::Between(on, _) => Some(*on),
            Said::StartInWeek(on) => Some(self.in_week(*on)),
            _ => None,
        });
        let at = self.taken(|said| if let Said::Time(at) = said { Some(*at) } else { None });
        let rhythm = self.taken(|said| if let Said::Rhythm(rhythm) = said { Some(rhythm.clone()) } else { None });
        // A time alone is today, unless there are words about another day that nobody understood.
        let today = at.is_some() && !speaks_of_days(&self.scan, &self.pieces);
        if rhythm.is_none() && start.is_none() && !today {
            return Err(NoCadence::Unsaid);
        }
        let base = start.unwrap_or(context.today);
        let deadline = self.taken(|said| if let Said::By(on) = said { Some(*on) } else { None });
        let (rhythm, base, early) = match (rhythm, deadline) {
            // "once a week by Thursday": on any day from Monday on.
            (Some(Rhythm::Pattern(Pattern::Within { period: Period::Week })), Some(on)) => {
                let days = on.weekday().num_days_from_monday();
                let weekdays = Weekday::ALL.get(days as usize).copied().into_iter().collect();
                let weekly = Rhythm::Pattern(Pattern::Weeks { every: 1, weekdays });
                (Some(weekly), context.today.min(on), i32::try_from(days).ok())
            }
            (rhythm, _) => (rhythm, base, None),
        };
        let (pattern, starts_on) = anchored(rhythm, base);
        let once = pattern == Pattern::Once;
        let ending = self.taken(|said| match said {
            Said::Ending(ending) => Some(ending.clone()),
            Said::For(length) => last_of(*length, base).map(|on| Ending::Until { on }),
            Said::Between(_, on) => Some(Ending::Until { on: *on }),
            _ => None,
        });
        let ending = if once { Ending::Never } else { ending.unwrap_or(Ending::Never) };
        let mut window = self.window();
        window.early_days = early.unwrap_or(window.early_days);
        if once
            && let Some(days) =
                self.taken(|said| if let Said::Between(a, b) = said { Some((*b - *a).num_days()) } else { None })
        {
            window.grace_days = i32::try_from(days).unwrap_or(0);
        }
        let cadence = Cadence { pattern, starts_on, ending, at, zone: context.zone.to_owned(), window };
        match cadence.validate() {
            Ok(()) => Ok(cadence),
            Err(fault) if fault.field == "on" => {
                Err(NoCadence::Fault(QuickAddSlot::End, QuickAddFault::EndBeforeStart))
            }
            Err(fault) if fault.field == "startsOn" => {
                Err(NoCadence::Fault(QuickAddSlot::Start, QuickAddFault::OutOfRange))
            }
            Err(_) => Err(NoCadence::Fault(QuickAddSlot::Rhythm, QuickAddFault::OutOfRange)),
        }
    }

    /// "next week" of what has days of its own begins on its Monday, else in a week.
    fn in_week(&self, on: NaiveDate) -> NaiveDate {
        let own = self.taken(|said| match said {
            Said::Rhythm(Rhythm::Pattern(Pattern::Weeks { weekdays, .. })) if !weekdays.is_empty() => Some(()),
            Said::Rhythm(Rhythm::Pattern(Pattern::Days { every: 1 } | Pattern::BusinessDays { every: 1 })) => Some(()),
            _ => None,
        });
        let monday = on.checked_sub_days(Days::new(on.weekday().num_days_from_monday().into()));
        own.and(monday).unwrap_or(on)
    }

    fn window(&self) -> Window {
        let mut window = Window::default();
        if let Some(closed) =
            self.taken(|said| if let Said::Rhythm(Rhythm::OnBusinessDay(_, day)) = said { Some(*day) } else { None })
        {
            window.closed_day = closed;
        }
        for piece in &self.pieces {
            match self.reading_of(piece) {
                Some(Said::Early(days)) => window.early_days = *days,
                Some(Said::Grace(days)) => window.grace_days = *days,
                Some(Said::GiveOrTake(days)) => (window.early_days, window.grace_days) = (*days, *days),
                Some(Said::Closed(day)) => window.closed_day = *day,
                _ => {}
            }
        }
        window
    }
}

/// The pattern and the day it counts from. Of every second week or month, the first is the one that comes
/// next: who says "every other Tuesday" does not mean to skip the coming one.
pub(super) fn anchored(rhythm: Option<Rhythm>, base: NaiveDate) -> (Pattern, NaiveDate) {
    let pattern = match rhythm {
        None => Pattern::Once,
        Some(Rhythm::Months(every)) => {
            return (Pattern::MonthDay { every, day: i32::try_from(base.day()).unwrap_or(1) }, base);
        }
        Some(Rhythm::Year { years, month, day }) => {
            let pattern = Pattern::MonthDay { every: years * 12, day: i32::try_from(day).unwrap_or(1) };
            return (pattern, day_of_year_from(month, day, base).unwrap_or(base));
        }
        Some(Rhythm::Pattern(pattern) | Rhythm::OnBusinessDay(pattern, _)) => pattern,
    };
    let each = match &pattern {
        Pattern::Weeks { every, weekdays } if *every > 1 && !weekdays.is_empty() => {
            Pattern::Weeks { every: 1, weekdays: weekdays.clone() }
        }
        Pattern::MonthDay { every, day } if *every > 1 => Pattern::MonthDay { every: 1, day: *day },
        Pattern::MonthWeekday { every, nth, weekday } if *every > 1 => {
            Pattern::MonthWeekday { every: 1, nth: *nth, weekday: *weekday }
        }
        _ => return (pattern, base),
    };
    let first = nth(&bare(each, base), 1).unwrap_or(base);
    (pattern, first)
}

/// A cadence of nothing but a pattern.
pub(super) fn bare(pattern: Pattern, starts_on: NaiveDate) -> Cadence {
    Cadence { pattern, starts_on, ending: Ending::Never, at: None, zone: "UTC".to_owned(), window: Window::default() }
}

/// The last day of so long a time from `base` on.
fn last_of(length: Interval, base: NaiveDate) -> Option<NaiveDate> {
    let number = u32::try_from(length.every).ok()?;
    let after = match length.unit {
        IntervalUnit::Days => base.checked_add_days(Days::new(u64::from(number)))?,
        IntervalUnit::Weeks => base.checked_add_days(Days::new(u64::from(number) * 7))?,
        IntervalUnit::Months => base.checked_add_months(Months::new(number))?,
        IntervalUnit::BusinessDays => return None,
    };
    after.pred_opt()
}

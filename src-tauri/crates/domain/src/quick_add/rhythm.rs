//! How often: the rules of recurrence. Each answers what it heard and where it ended; the longest wins.

use super::QuickAddDoubt;
use crate::cadence::{AcuityStep, ClosedDay, IntervalUnit, Pattern, Stage, Weekday, longest_month};
use crate::client::Acuity;
use crate::speech::days::{day_of_year, month, year_behind};
use crate::speech::scan::{Interval, Scan};
use crate::speech::words::{Adverb, Meaning, Unit, Word};

/// A rhythm as it was said: "monthly" is not a pattern before its first day is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Rhythm {
    Pattern(Pattern),
    /// Every so many months, on the day of the month it starts.
    Months(i32),
    /// Every so many years on a day of a month, 1 to 12.
    Year {
        years: i32,
        month: u32,
        day: u32,
    },
    /// The same for days on which the office is closed: "the last business day of the month".
    OnBusinessDay(Pattern, ClosedDay),
}

/// A rhythm and what it could also be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeardRhythm {
    pub(super) end: usize,
    /// The first is what is taken unless another is chosen.
    pub(super) readings: Vec<Rhythm>,
    pub(super) doubt: Option<QuickAddDoubt>,
}

type Heard = Option<(Rhythm, usize)>;

/// The longest rhythm that begins here.
pub(super) fn rhythm(scan: &Scan, at: usize) -> Option<HeardRhythm> {
    let sure = [
        plain(scan, at),
        within(scan, at),
        on_weekdays(scan, at),
        on_day_of_month(scan, at),
        on_day_of_year(scan, at),
        after_contact(scan, at),
        stages(scan, at),
        by_acuity(scan, at),
    ];
    let sure = sure.into_iter().flatten().map(|(rhythm, end)| HeardRhythm { end, readings: vec![rhythm], doubt: None });
    let open = [every_nth_weekday(scan, at), doubtful_adverb(scan, at), so_often(scan, at)].into_iter().flatten();
    // Of two that take as much, the later in these lists.
    open.chain(sure).filter(|heard| heard.readings.iter().all(is_kept)).max_by_key(|heard| heard.end)
}

/// Whether the engine keeps such a rhythm: the ranges of [`crate::cadence::Cadence::validate`].
fn is_kept(rhythm: &Rhythm) -> bool {
    let within = |value: i32, most: i32| (1..=most).contains(&value);
    match rhythm {
        Rhythm::Months(every) => within(*every, 24),
        Rhythm::Year { years, .. } => within(*years, 2),
        Rhythm::Pattern(pattern) | Rhythm::OnBusinessDay(pattern, _) => match pattern {
            Pattern::Once | Pattern::Within { .. } => true,
            Pattern::Days { every } | Pattern::AfterContact { every, .. } => within(*every, 366),
            Pattern::Weeks { every, .. } => within(*every, 52),
            Pattern::MonthDay { every, day } => within(*every, 24) && within(*day, 31),
            Pattern::MonthWeekday { every, nth, .. } => within(*every, 24) && (*nth == -1 || within(*nth, 4)),
            Pattern::BusinessDays { every } => within(*every, 260),
            Pattern::Stages { stages } => {
                stages.len() <= 10 && stages.iter().all(|s| within(s.every, 366) && within(s.times.unwrap_or(1), 366))
            }
            Pattern::ByAcuity { steps } => {
                let twice = |at: usize| steps[..at].iter().any(|step| step.acuity == steps[at].acuity);
                steps.iter().all(|step| within(step.every, 366)) && !(0..steps.len()).any(twice)
            }
        },
    }
}

fn kept(pattern: Pattern, end: usize) -> Heard {
    Some((Rhythm::Pattern(pattern), end))
}

fn of_interval(interval: Interval) -> Rhythm {
    let every = interval.every;
    match interval.unit {
        IntervalUnit::Days => Rhythm::Pattern(Pattern::Days { every }),
        IntervalUnit::BusinessDays => Rhythm::Pattern(Pattern::BusinessDays { every }),
        IntervalUnit::Weeks => Rhythm::Pattern(Pattern::Weeks { every, weekdays: Vec::new() }),
        IntervalUnit::Months => Rhythm::Months(every),
    }
}

/// "every 2 days", "weekly", "once every 3 weeks".
fn plain(scan: &Scan, at: usize) -> Heard {
    let from = scan.times(at).filter(|(times, _)| *times == 1).map_or(at, |(_, next)| next);
    let (interval, end) = scan.interval(from)?;
    Some((of_interval(interval), end))
}

/// "every 2 weeks for low acuity, every week for high acuity".
fn by_acuity(scan: &Scan, at: usize) -> Heard {
    let step = |at: usize| {
        let (interval, next) = scan.interval(at)?;
        let next = scan.word(next, Word::For)?;
        let (acuity, next) = acuity(scan, next)?;
        let step = AcuityStep { acuity, every: interval.every, unit: interval.unit };
        Some((step, scan.word(next, Word::Acuity)?))
    };
    let (first, mut end) = step(at)?;
    let mut steps = vec![first];
    while let Some((next, after)) = separated(scan, end).and_then(step) {
        steps.push(next);
        end = after;
    }
    kept(Pattern::ByAcuity { steps }, end)
}

fn acuity(scan: &Scan, at: usize) -> Option<(Acuity, usize)> {
    scan.pick(at, |meaning| if let Meaning::Acuity(acuity) = meaning { Some(acuity) } else { None })
}

/// The place after commas and "and"; none where there is neither.
fn separated(scan: &Scan, at: usize) -> Option<usize> {
    let mut next = scan.word(at, Word::And)?;
    while let Some(after) = scan.word(next, Word::And) {
        next = after;
    }
    Some(next)
}

/// "every 2 days twice, then weekly 4 times, then monthly".
fn stages(scan: &Scan, at: usize) -> Heard {
    let stage = |at: usize| {
        let (interval, next) = scan.interval(at)?;
        let (times, next) = scan.times(next).or_else(|| times_during(scan, next, interval)).unzip();
        let (_, bare) = scan.interval(at)?;
        Some((Stage { every: interval.every, unit: interval.unit, times }, next.unwrap_or(bare)))
    };
    let (first, mut end) = stage(at)?;
    let mut stages = vec![first];
    while let Some((next, after)) = scan.word(end, Word::Then).and_then(stage) {
        // Only the last goes on without end.
        stages.last().filter(|stage| stage.times.is_some())?;
        stages.push(next);
        end = after;
    }
    if stages.len() < 2 {
        return None;
    }
    kept(Pattern::Stages { stages }, end)
}

/// "for 4 weeks", as how often the interval fits in.
fn times_during(scan: &Scan, at: usize, interval: Interval) -> Option<(i32, usize)> {
    let (length, end) = scan.amount(scan.word(at, Word::During)?)?;
    let times = match (length.unit, interval.unit) {
        (IntervalUnit::Weeks, IntervalUnit::Days) => length.every.checked_mul(7)? / interval.every,
        // A month has four weeks and a little.
        (IntervalUnit::Months, IntervalUnit::Weeks) => length.every.checked_mul(52)? / 12 / interval.every,
        (IntervalUnit::Months, IntervalUnit::Days) => length.every.checked_mul(365)? / 12 / interval.every,
        (a, b) if a == b => length.every / interval.every,
        _ => return None,
    };
    (times > 0).then_some((times, end))
}

/// "7 days after the last contact".
fn after_contact(scan: &Scan, at: usize) -> Heard {
    let from = scan.past(at, Word::Every);
    let (interval, next) = scan.amount(from)?;
    let end = scan.word(scan.word(next, Word::After)?, Word::TheLastContact)?;
    kept(Pattern::AfterContact { every: interval.every, unit: interval.unit }, end)
}

/// "once a week", "once in every calendar quarter".
fn within(scan: &Scan, at: usize) -> Heard {
    let (_, next) = scan.times(scan.past(at, Word::AtLeast)).filter(|(times, _)| *times == 1)?;
    let next = scan.word(next, Word::Per)?;
    let next = scan.past(next, Word::Calendar);
    let (period, end) =
        scan.pick(next, |meaning| if let Meaning::Period(period) = meaning { Some(period) } else { None })?;
    kept(Pattern::Within { period }, end)
}

/// The days of the week as said after an interval in weeks: "on Tuesday", "from Monday to Friday", "on every day".
fn days_of_week(scan: &Scan, at: usize) -> Option<(Vec<Weekday>, usize)> {
    if let Some(end) = scan.word(at, Word::WorkingWeek) {
        return Some((WORKING.to_vec(), end));
    }
    if let Some(end) = scan.word(at, Word::OnEveryDay) {
        return Some((Weekday::ALL.to_vec(), end));
    }
    scan.weekdays(scan.word(at, Word::On)?)
}

const WORKING: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

/// "every Tuesday", "Mondays and Thursdays", "every weekday", "every 2 weeks on Friday".
fn on_weekdays(scan: &Scan, at: usize) -> Heard {
    let weeks = |every, (weekdays, end)| {
        let (weekdays, end) = without(scan, weekdays, end)?;
        kept(Pattern::Weeks { every, weekdays }, end)
    };
    if let Some((weekdays, end)) = scan.weekday_set(scan.past(scan.past(at, Word::Every), Word::On)) {
        return weeks(1, (weekdays, end));
    }
    if let Some(end) = scan.word(at, Word::Weekends) {
        return weeks(1, (vec![Weekday::Saturday, Weekday::Sunday], end));
    }
    // "every day except Sunday"
    if let Some(end) = scan.word(at, Word::OnEveryDay).filter(|end| scan.word(*end, Word::Except).is_some()) {
        return weeks(1, without(scan, Weekday::ALL.to_vec(), end).filter(|(days, _)| days.len() < 7)?);
    }
    if let Some((interval, next)) = scan.interval(at)
        && interval.unit == IntervalUnit::Weeks
    {
        return weeks(interval.every, days_of_week(scan, next)?);
    }
    if let Some(next) = scan.word(at, Word::EveryOther) {
        return weeks(2, scan.weekdays(next)?);
    }
    if let Some(next) = scan.word(at, Word::Every) {
        // "every morning"
        if [Word::Morning, Word::Afternoon].into_iter().any(|part| scan.word(next, part).is_some()) {
            return kept(Pattern::Days { every: 1 }, next);
        }
        if let Some(end) = scan.word(next, Word::Weekday) {
            return weeks(1, (WORKING.to_vec(), end));
        }
        if let Some(end) = scan.word(next, Word::Weekend) {
            return weeks(1, (vec![Weekday::Saturday, Weekday::Sunday], end));
        }
        return weeks(1, scan.weekdays(next)?);
    }
    if let Some(end) = scan.word(at, Word::WorkingWeek).or_else(|| scan.word(scan.past(at, Word::On), Word::Weekday)) {
        return weeks(1, (WORKING.to_vec(), end));
    }
    let next = scan.past(at, Word::On);
    let (weekdays, end) = scan.weekdays(next)?;
    // "Tues & Thurs" is every week; "Tuesday or Thursday" is open.
    let either = (next..end).any(|at| scan.word(at, Word::Or).is_some());
    let listed = weekdays.len() > 1 && !either && scan.weekday(next).is_some_and(|(_, after)| after < end);
    if !listed && !scan.is_plural_weekday(next) {
        return None;
    }
    weeks(1, (weekdays, end))
}

/// The days but for those that are taken out: "except Friday".
fn without(scan: &Scan, mut weekdays: Vec<Weekday>, end: usize) -> Option<(Vec<Weekday>, usize)> {
    let Some((out, after)) = scan.word(end, Word::Except).and_then(|next| scan.weekdays(next)) else {
        return Some((weekdays, end));
    };
    weekdays.retain(|day| !out.contains(day));
    (!weekdays.is_empty()).then_some((weekdays, after))
}

/// "every 2nd Tuesday": every other week, or once a month?
fn every_nth_weekday(scan: &Scan, at: usize) -> Option<HeardRhythm> {
    let next = scan.past(scan.word(at, Word::Every)?, Word::The);
    let (number, next) = scan.ordinal(next)?;
    let (weekdays, end) = scan.weekdays(next)?;
    let monthly = |weekday: Weekday| Rhythm::Pattern(Pattern::MonthWeekday { every: 1, nth: number, weekday });
    let [weekday] = weekdays.as_slice() else {
        let weeks = Rhythm::Pattern(Pattern::Weeks { every: number, weekdays });
        return Some(HeardRhythm { end, readings: vec![weeks], doubt: None });
    };
    let weekday = *weekday;
    if let Some(end) = scan.word(end, Word::OfEveryMonth) {
        return Some(HeardRhythm { end, readings: vec![monthly(weekday)], doubt: None });
    }
    let weekly = Rhythm::Pattern(Pattern::Weeks { every: number, weekdays: vec![weekday] });
    let (readings, doubt) = match number {
        -1 | 1 => (vec![monthly(weekday)], None),
        2..=4 => (vec![weekly, monthly(weekday)], Some(QuickAddDoubt::NthWeekday)),
        _ => (vec![weekly], None),
    };
    Some(HeardRhythm { end, readings, doubt })
}

/// "on the 15th of every month", "on the last Friday of the month, every 2 months", "monthly on the 1st".
fn on_day_of_month(scan: &Scan, at: usize) -> Heard {
    if let Some((interval, next)) = scan.interval(at) {
        if interval.unit != IntervalUnit::Months {
            return None;
        }
        let next = scan.past(scan.word(next, Word::On)?, Word::The);
        let (day, end) = day_of_month(scan, next)?;
        let end = scan.word(end, Word::OrLastDay).or_else(|| scan.word(end, Word::OfEveryMonth)).unwrap_or(end);
        return Some((day.every(interval.every), end));
    }
    let every = scan.word(at, Word::Every);
    let next = scan.past(scan.past(every.unwrap_or(at), Word::On), Word::The);
    let (day, next) = day_of_month(scan, next)?;
    let after = scan.word(next, Word::OrLastDay).unwrap_or(next);
    let of_month = scan.word(after, Word::OfEveryMonth).map(|end| scan.word(end, Word::OrLastDay).unwrap_or(end));
    let comma = scan.past_mark(of_month.unwrap_or(after), ",");
    if let Some((interval, end)) = scan.interval(comma)
        && interval.unit == IntervalUnit::Months
    {
        return Some((day.every(interval.every), end));
    }
    match (of_month, day, every) {
        (Some(end), ..) => Some((day.every(1), end)),
        // "every 15th"
        (None, MonthDay::Number(_), Some(_)) => Some((day.every(1), next)),
        _ => None,
    }
}

/// "every year on November 23", "every November 23", "yearly on the last day of February".
fn on_day_of_year(scan: &Scan, at: usize) -> Heard {
    let interval = scan.interval(at).filter(|(interval, _)| interval.unit == IntervalUnit::Months);
    let years = interval.and_then(|(interval, next)| Some((interval.every, scan.word(next, Word::On)?)));
    let (months, next) = years.or_else(|| Some((12, scan.word(at, Word::Every)?)))?;
    let last_day = || {
        let next = scan.past(scan.word(scan.past(next, Word::The), Word::LastDay)?, Word::Of);
        let (month, end) = month(scan, next)?;
        Some((month, longest_month(month)?, end))
    };
    let (month, day, end) = day_of_year(scan, next).or_else(last_day)?;
    // With a year behind it, it is said when it starts; a day that no year has is no rhythm.
    let is_one = months % 12 == 0 && day <= longest_month(month)? && year_behind(scan, end).is_none();
    is_one.then_some((Rhythm::Year { years: months / 12, month, day }, end))
}

#[derive(Clone, Copy)]
enum MonthDay {
    Number(i32),
    Weekday(i32, Weekday),
    FirstBusinessDay,
    LastBusinessDay,
}

impl MonthDay {
    fn every(self, every: i32) -> Rhythm {
        match self {
            Self::Number(day) => Rhythm::Pattern(Pattern::MonthDay { every, day }),
            Self::Weekday(nth, weekday) => Rhythm::Pattern(Pattern::MonthWeekday { every, nth, weekday }),
            Self::FirstBusinessDay => Rhythm::OnBusinessDay(Pattern::MonthDay { every, day: 1 }, ClosedDay::After),
            Self::LastBusinessDay => Rhythm::OnBusinessDay(Pattern::MonthDay { every, day: 31 }, ClosedDay::Before),
        }
    }
}

/// "15th", "last day", "second Tuesday", "last business day".
fn day_of_month(scan: &Scan, at: usize) -> Option<(MonthDay, usize)> {
    if let Some(end) = scan.word(at, Word::LastDay) {
        return Some((MonthDay::Number(31), end));
    }
    let (number, next) = scan.ordinal(at)?;
    if let Some((weekday, end)) = scan.weekday(next) {
        return Some((MonthDay::Weekday(number, weekday), end));
    }
    let business = scan.unit(next).filter(|(unit, _)| *unit == Unit::BusinessDays).map(|(_, end)| end);
    if let Some(end) = business.or_else(|| scan.word(next, Word::Weekday)) {
        return match number {
            1 => Some((MonthDay::FirstBusinessDay, end)),
            -1 => Some((MonthDay::LastBusinessDay, end)),
            _ => None,
        };
    }
    (number > 0 && scan.unit(next).is_none()).then_some((MonthDay::Number(number), next))
}

/// Days of the week that lie well apart, for "3 times a week".
fn spread(times: i32) -> Option<Rhythm> {
    use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
    let weekdays = match times {
        2 => vec![Monday, Thursday],
        3 => vec![Monday, Wednesday, Friday],
        4 => vec![Monday, Tuesday, Thursday, Friday],
        5 => WORKING.to_vec(),
        _ => return None,
    };
    Some(Rhythm::Pattern(Pattern::Weeks { every: 1, weekdays }))
}

/// No rhythm has two days of a month: every other week is a little more often, every 15 days as often.
fn twice_a_month() -> Vec<Rhythm> {
    vec![every_weeks(2), Rhythm::Pattern(Pattern::Days { every: 15 })]
}

fn every_weeks(every: i32) -> Rhythm {
    Rhythm::Pattern(Pattern::Weeks { every, weekdays: Vec::new() })
}

/// "biweekly": twice a week, or every other week?
fn doubtful_adverb(scan: &Scan, at: usize) -> Option<HeardRhythm> {
    let (adverb, end) = scan.adverb(at)?;
    if adverb == Adverb::Biweekly
        && let Some((weekdays, end)) = days_of_week(scan, end)
    {
        // Two days named for "twice a week"; one for every other week.
        let every = if weekdays.len() == 2 { 1 } else { 2 };
        let readings =
            [every, 3 - every].map(|every| Rhythm::Pattern(Pattern::Weeks { every, weekdays: weekdays.clone() }));
        return Some(HeardRhythm { end, readings: readings.to_vec(), doubt: Some(QuickAddDoubt::Biweekly) });
    }
    let (readings, doubt) = match adverb {
        Adverb::Biweekly => (vec![every_weeks(2), spread(2)?], Some(QuickAddDoubt::Biweekly)),
        Adverb::Bimonthly => (vec![Rhythm::Months(2), every_weeks(2)], Some(QuickAddDoubt::Bimonthly)),
        Adverb::Semiweekly => (vec![spread(2)?], None),
        Adverb::Semimonthly => (twice_a_month(), Some(QuickAddDoubt::TwiceAMonth)),
        _ => return None,
    };
    Some(HeardRhythm { end, readings, doubt })
}

/// "twice a week", "twice a month", "once a day".
fn so_often(scan: &Scan, at: usize) -> Option<HeardRhythm> {
    let (times, next) = scan.times(scan.past(at, Word::AtLeast))?;
    let per = |next| scan.unit(scan.word(next, Word::Per)?);
    // "twice weekly"
    let adverb = |next| {
        let (adverb, end) = scan.adverb(next)?;
        let unit = match adverb {
            Adverb::Daily => Unit::Days,
            Adverb::Weekly => Unit::Weeks,
            Adverb::Monthly => Unit::Months,
            Adverb::Yearly => Unit::Years,
            _ => return None,
        };
        Some((unit, end))
    };
    let (unit, end) = per(next).or_else(|| adverb(next).filter(|_| times > 1))?;
    if (times, unit) == (2, Unit::Months) {
        return Some(HeardRhythm { end, readings: twice_a_month(), doubt: Some(QuickAddDoubt::TwiceAMonth) });
    }
    let reading = match (times, unit) {
        (1, Unit::Days) => Rhythm::Pattern(Pattern::Days { every: 1 }),
        (1, Unit::BusinessDays) => Rhythm::Pattern(Pattern::BusinessDays { every: 1 }),
        (1, Unit::Years) => Rhythm::Months(12),
        (4, Unit::Months) => every_weeks(1),
        (2 | 3 | 4 | 6 | 12, Unit::Years) => Rhythm::Months(12 / times),
        (7, Unit::Weeks) => Rhythm::Pattern(Pattern::Days { every: 1 }),
        (times, Unit::Weeks) => spread(times)?,
        _ => return None,
    };
    Some(HeardRhythm { end, readings: vec![reading], doubt: None })
}

//! The text cut into pieces: what, how often, at what time, from when, until when. What is none of these is left over.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};

use super::rhythm::{Rhythm, rhythm};
use super::torn::without_torn;
use super::{InstrumentName, QuickAddContext, QuickAddDoubt, QuickAddFault, QuickAddSlot};
use crate::cadence::{CadenceCondition, ClosedDay, Ending};
use crate::check_in::PromisedBy;
use crate::contact::Medium;
use crate::promise_words::promise_lead;
use crate::speech::clock::time;
use crate::speech::days::{Standpoint, day};
use crate::speech::leads::led_day;
use crate::speech::lexemes::Lexeme;
use crate::speech::scan::{Interval, Scan};
use crate::speech::words::{Meaning, Word};

/// What one piece says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    Contact(Option<Medium>),
    Task,
    /// Whose, and their name in bytes of the text; none: the case manager's own, or a pronoun.
    Promise(PromisedBy, Option<Range<usize>>),
    /// Which of the instruments.
    Instrument(usize),
    Rhythm(Rhythm),
    Time(NaiveTime),
    /// "in the morning": no time of day.
    PartOfDay,
    Start(NaiveDate),
    /// The deadline, where the rhythm leaves the day open.
    By(NaiveDate),
    /// "next week": of a rhythm that has days of its own from its Monday on.
    StartInWeek(NaiveDate),
    /// On a day and so many after it.
    Between(NaiveDate, NaiveDate),
    Ending(Ending),
    /// It ends so long after it starts.
    For(Interval),
    Early(i32),
    Grace(i32),
    /// Both.
    GiveOrTake(i32),
    Closed(ClosedDay),
}

/// A piece: from which word to before which, and what it says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub(super) slot: QuickAddSlot,
    pub(super) from: usize,
    pub(super) to: usize,
    /// Where what is said begins, behind "at" or "until": what an edit replaces.
    pub(super) value_from: usize,
    /// The first is what is taken unless another is chosen. Empty where there is a fault.
    pub(super) readings: Vec<Said>,
    pub(super) doubt: Option<QuickAddDoubt>,
    pub(super) fault: Option<QuickAddFault>,
    /// Its words are also what the check-in is for ("send the form").
    pub(super) stays: bool,
    /// Its words say more than the piece holds ("in the morning"); they stand behind what it is for.
    pub(super) says_more: bool,
}

impl Piece {
    fn sure(slot: QuickAddSlot, from: usize, to: usize, said: Said) -> Self {
        let (doubt, fault) = (None, None);
        Self { slot, from, to, value_from: from, readings: vec![said], doubt, fault, stays: false, says_more: false }
    }
}

/// All pieces in order; each slot is filled once, by the first that fits.
pub(super) fn pieces(scan: &Scan, text: &str, context: &QuickAddContext<'_>) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let promise = promise(scan, text);
    let mut at = 0;
    while at < scan.len() {
        let next = longest(scan, at, context, &found, promise.as_ref());
        at = next.as_ref().map_or(at + 1, |piece| piece.to);
        found.extend(next);
    }
    without_torn(scan, found)
}

fn longest(
    scan: &Scan,
    at: usize,
    context: &QuickAddContext<'_>,
    found: &[Piece],
    promise: Option<&Piece>,
) -> Option<Piece> {
    let (today, instruments) = (context.today, context.instruments);
    // A comma may lead what is added: ", until June 1".
    let begin = scan.past_mark(at, ",");
    let begin = if begin < scan.len() { begin } else { at };
    let free = |slot| !found.iter().any(|piece| piece.slot == slot);
    let has_rhythm = !free(QuickAddSlot::Rhythm);
    let ways = [
        instrument(scan, begin, instruments),
        promise.filter(|piece| piece.from == begin).cloned(),
        kind(scan, begin),
        how_often(scan, begin),
        at_time(scan, begin),
        start(scan, begin, context).filter(|_| !has_rhythm || this_stretch(scan, begin).is_none()),
        ending(scan, begin, today, has_rhythm, instruments),
        window(scan, begin),
        closed(scan, begin),
    ];
    // "check in with Ada by video": the second says what the first left open.
    let left_open = found.iter().any(|piece| piece.readings == [Said::Contact(None)]);
    let says_how = |piece: &Piece| {
        left_open && matches!(piece.readings.as_slice(), [Said::Contact(Some(_)) | Said::Instrument(_)])
    };
    let fits = ways.into_iter().flatten().filter(|piece| free(piece.slot) || says_how(piece));
    fits.rev().max_by_key(|piece| piece.to)
}

/// "PHQ-9", "phq 9", "ask PHQ9".
fn instrument(scan: &Scan, at: usize, instruments: &[InstrumentName]) -> Option<Piece> {
    let after_ask = scan.past(scan.past(at, Word::Ask), Word::Article);
    let named = |from: usize| {
        let mut said = String::new();
        let mut best = None;
        let known = |(place, _): &(usize, &Lexeme)| !scan.is_hidden(*place);
        for (place, lexeme) in scan.lexemes.iter().enumerate().skip(from).take(LONGEST_NAME).take_while(known) {
            said.extend(lexeme.text.chars().filter(|c| c.is_alphanumeric()));
            if said.is_empty() {
                return None;
            }
            let which = instruments.iter().position(|instrument| instrument.names.contains(&said));
            // A word such as "frail" is a name only where it is written like one, or nothing else can stand.
            let expected = scan.lexemes[from].capital || from == 0 || from > at;
            let like_name = |index: &usize| expected || !instruments[*index].words.contains(&said);
            best = which.filter(like_name).map(|which| (which, place + 1)).or(best);
        }
        best
    };
    let (which, to) = named(after_ask)?;
    Some(Piece { value_from: after_ask, ..Piece::sure(QuickAddSlot::Kind, at, to, Said::Instrument(which)) })
}

/// Names of instruments are looked for over so many words and marks.
const LONGEST_NAME: usize = 12;

/// "I will", "landlord will", "she'll", "client to"; of a name that promises only what stands behind it.
fn promise(scan: &Scan, text: &str) -> Option<Piece> {
    let lead = promise_lead(text)?;
    let place = |byte| scan.lexemes.iter().position(|lexeme| lexeme.end > byte);
    let (from, to) = (place(lead.from)?, place(lead.verb)?);
    let sure = (from < to).then(|| Piece::sure(QuickAddSlot::Kind, from, to, Said::Promise(lead.by, lead.who)))?;
    Some(Piece { stays: lead.by == PromisedBy::Them, ..sure })
}

/// "call", "check in with", "task", "send", "schedule a visit with".
fn kind(scan: &Scan, at: usize) -> Option<Piece> {
    let at = scan.past(at, Word::Leading);
    let medium = |at| scan.pick(at, |meaning| if let Meaning::Medium(medium) = meaning { Some(medium) } else { None });
    let sure = |to, said| Piece::sure(QuickAddSlot::Kind, at, to, said);
    let by = scan.word(at, Word::ByMedium).and_then(medium).map(|(medium, to)| sure(to, Said::Contact(Some(medium))));
    let verb = scan.word(at, Word::ContactVerb).map(|to| {
        let how = medium(to).or_else(|| medium(scan.word(to, Word::ByMedium)?));
        sure(how.map_or(to, |(_, to)| to), Said::Contact(how.map(|(medium, _)| medium)))
    });
    let arranged = scan.word(at, Word::Arrange).map(|next| scan.past(next, Word::Article)).and_then(medium);
    let arranged = arranged.map(|(medium, to)| Piece {
        value_from: scan.past(scan.past(at, Word::Arrange), Word::Article),
        ..sure(scan.past(to, Word::With), Said::Contact(Some(medium)))
    });
    let plain = medium(at).map(|(medium, to)| sure(scan.past(to, Word::With), Said::Contact(Some(medium))));
    let task = scan.word(at, Word::TaskMark).map(|to| sure(scan.past_mark(to, ":"), Said::Task));
    let does = scan.word(at, Word::TaskVerb).map(|to| Piece { stays: true, ..sure(to, Said::Task) });
    [does, task, arranged, plain, verb, by].into_iter().flatten().max_by_key(|piece| piece.to)
}

fn how_often(scan: &Scan, at: usize) -> Option<Piece> {
    let heard = rhythm(scan, at)?;
    Some(Piece {
        readings: heard.readings.into_iter().map(Said::Rhythm).collect(),
        doubt: heard.doubt,
        ..Piece::sure(QuickAddSlot::Rhythm, at, heard.end, Said::Task)
    })
}

fn at_time(scan: &Scan, at: usize) -> Option<Piece> {
    // "the 2pm appointment" is another one.
    let of_something = at > 0 && scan.word(at - 1, Word::The) == Some(at);
    let heard = time(scan, at).filter(|_| !of_something)?;
    Some(Piece {
        value_from: scan.past(at, Word::At),
        doubt: (heard.times.len() > 1).then_some(QuickAddDoubt::HalfOfDay),
        readings: match heard.times.as_slice() {
            [] => vec![Said::PartOfDay],
            times => times.iter().copied().map(Said::Time).collect(),
        },
        says_more: heard.says_more,
        ..Piece::sure(QuickAddSlot::Time, at, heard.end, Said::Task)
    })
}

/// "from March 3", "on Friday", "by June 1", "tomorrow", "between Dec 1 and Dec 5".
fn start(scan: &Scan, at: usize, context: &QuickAddContext<'_>) -> Option<Piece> {
    let leads = [Word::From, Word::FromVerb, Word::On, Word::By];
    let heard = led_day(scan, at, Standpoint::ahead(context.today), Some(context.office), &leads)?;
    let said = |day| match heard.through {
        Some(last) => Said::Between(day, last),
        None if heard.whole_week => Said::StartInWeek(day),
        None if heard.lead == Some(Word::By) => Said::By(day),
        None => Said::Start(day),
    };
    Some(Piece {
        value_from: heard.value_from,
        readings: heard.days.into_iter().map(said).collect(),
        doubt: heard.doubt.map(QuickAddDoubt::from),
        fault: heard.fault.map(QuickAddFault::from),
        ..Piece::sure(QuickAddSlot::Start, at, heard.end, Said::Task)
    })
}

/// "until June 1", "for 3 weeks", "4 times", "x 4 weeks", "while the episode is open".
fn ending(scan: &Scan, at: usize, today: NaiveDate, has_rhythm: bool, instruments: &[InstrumentName]) -> Option<Piece> {
    let until = until(scan, at, today, has_rhythm);
    let sure = |to, said| Piece::sure(QuickAddSlot::End, at, to, said);
    let during = scan.word(at, Word::During).or_else(|| scan.word(at, Word::TimesLead));
    let so_long = during.and_then(|next| scan.amount(next)).map(|(length, to)| sure(to, Said::For(length)));
    let times = scan.times(at).filter(|_| has_rhythm || during.is_some()).or_else(|| scan.times(during?));
    let so_often = times
        .filter(|(count, _)| (1..=1000).contains(count))
        .map(|(count, to)| sure(scan.past(to, Word::InAll), Said::Ending(Ending::Times { count })));
    let holds = scan.word(at, Word::While).and_then(|next| condition(scan, next, instruments));
    let holds = holds.map(|(condition, to)| sure(to, Said::Ending(Ending::While { condition })));
    [until, so_long, so_often, holds].into_iter().flatten().max_by_key(|piece| piece.to)
}

/// "this week": of a rhythm its end, "daily this week".
fn this_stretch(scan: &Scan, at: usize) -> Option<usize> {
    [Word::ThisWeek, Word::ThisMonth].into_iter().find_map(|word| scan.word(at, word))
}

fn until(scan: &Scan, at: usize, today: NaiveDate, has_rhythm: bool) -> Option<Piece> {
    let stretch = this_stretch(scan, at).filter(|_| has_rhythm).map(|_| at);
    let from = scan.word(at, Word::Until).or(stretch)?;
    let heard = day(scan, from, Standpoint::ahead(today))?;
    let (mut days, mut doubt) = (heard.days, heard.doubt.map(QuickAddDoubt::from));
    if heard.whole_month {
        // Through the month first: going on a little too long loses nobody.
        days.reverse();
        doubt = Some(QuickAddDoubt::UntilMonth);
    }
    Some(Piece {
        value_from: from,
        readings: days.into_iter().map(|on| Said::Ending(Ending::Until { on })).collect(),
        doubt,
        fault: heard.fault.map(QuickAddFault::from),
        ..Piece::sure(QuickAddSlot::End, at, heard.end, Said::Task)
    })
}

fn condition(scan: &Scan, at: usize, instruments: &[InstrumentName]) -> Option<(CadenceCondition, usize)> {
    if let Some(to) = scan.word(at, Word::EpisodeOpen) {
        return Some((CadenceCondition::EpisodeOpen, to));
    }
    if let Some(heard) = score(scan, at, instruments) {
        return Some(heard);
    }
    let flag = |at| scan.pick(at, |meaning| if let Meaning::Flag(flag) = meaning { Some(flag) } else { None });
    let (flag, to) = flag(at).or_else(|| flag(scan.word(at, Word::FlagLead)?))?;
    Some((CadenceCondition::RiskFlag { flag }, scan.past(to, Word::FlagTail)))
}

/// "PHQ-9 is at least 10", "PROMIS depression is at least 55.5".
fn score(scan: &Scan, at: usize, instruments: &[InstrumentName]) -> Option<(CadenceCondition, usize)> {
    let named = instrument(scan, at, instruments)?;
    let Some(Said::Instrument(which)) = named.readings.first() else { return None };
    let instrument = instruments.get(*which)?;
    let least =
        (named.to..scan.len().min(named.to + LONGEST_NAME)).find_map(|at| Some((at, scan.word(at, Word::AtLeast)?)));
    let (scale_to, number_at) = least?;
    let said: String =
        scan.lexemes[named.to..scale_to].iter().flat_map(|l| l.text.chars()).filter(|c| c.is_alphanumeric()).collect();
    let scale = match said.as_str() {
        "" => instrument.scales.iter().find(|scale| *scale == TOTAL).or_else(|| instrument.scales.first())?,
        said => instrument.scales.iter().find(|scale| super::compact(scale) == said)?,
    };
    let (score, to) = decimal(scan, number_at)?;
    let condition =
        CadenceCondition::ScoreAtLeast { instrument_id: instrument.id.clone(), scale: scale.clone(), score };
    Some((condition, to))
}

/// The scale that needs no naming, as the catalogue says it.
const TOTAL: &str = "total";

fn decimal(scan: &Scan, at: usize) -> Option<(f64, usize)> {
    let negative = scan.mark(at, "-");
    let (whole, next) = scan.digits(negative.unwrap_or(at))?;
    let glued = |at: usize| scan.lexemes.get(at).is_some_and(|l| l.glued);
    let point = scan.mark(next, ".").filter(|after| glued(next) && glued(*after));
    let digits = point.and_then(|at| scan.lexemes.get(at)).filter(|l| l.text.chars().all(|c| c.is_ascii_digit()));
    let (text, to) = match (point, digits) {
        (Some(at), Some(digits)) => (format!("{whole}.{}", digits.text), at + 1),
        _ => (whole.to_string(), next),
    };
    let number: f64 = text.parse().ok()?;
    Some((if negative.is_some() { -number } else { number }, to))
}

/// "up to 2 days early", "with 3 days of grace", "give or take 2 days".
fn window(scan: &Scan, at: usize) -> Option<Piece> {
    let days = |at| {
        let (amount, next) = scan.amount(at)?;
        let days = match amount.unit {
            crate::cadence::IntervalUnit::Days => amount.every,
            crate::cadence::IntervalUnit::Weeks => amount.every.checked_mul(7)?,
            _ => return None,
        };
        (0..=60).contains(&days).then_some((days, next))
    };
    if let Some((days, to)) = scan.word(at, Word::GiveOrTake).and_then(days) {
        return Some(Piece::sure(QuickAddSlot::Grace, at, to, Said::GiveOrTake(days)));
    }
    if let Some((days, to)) = scan.word(at, Word::GraceLead).and_then(days) {
        return Some(Piece::sure(QuickAddSlot::Grace, at, to, Said::Grace(days)));
    }
    let lead = scan.past(at, Word::UpTo);
    let (days, next) = days(scan.past(lead, Word::UpTo)).or_else(|| days(lead))?;
    if let Some(to) = scan.word(next, Word::Early) {
        return Some(Piece::sure(QuickAddSlot::Early, at, to, Said::Early(days)));
    }
    let to = scan.word(next, Word::Late)?;
    Some(Piece::sure(QuickAddSlot::Grace, at, to, Said::Grace(days)))
}

fn closed(scan: &Scan, at: usize) -> Option<Piece> {
    let ways = [
        (Word::ClosedBefore, ClosedDay::Before),
        (Word::ClosedAfter, ClosedDay::After),
        (Word::ClosedSkip, ClosedDay::Skip),
    ];
    let said = ways.into_iter().filter_map(|(word, day)| Some((scan.word(at, word)?, day)));
    let (to, day) = said.max_by_key(|(to, _)| *to)?;
    Some(Piece::sure(QuickAddSlot::Closed, at, to, Said::Closed(day)))
}

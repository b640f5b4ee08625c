//! Pieces torn out of a phrase that was not understood.
//!
//! "2nd and 4th Tuesday" is not Tuesday, "the last weekday of every month" is not every weekday, and "evry
//! Tuesday" is not once. A day or a rhythm that stands beside words about days that nothing understood is not
//! taken: it stays with them, unread, and what is missing is asked for.

use super::QuickAddSlot;
use super::pieces::Piece;
use crate::speech::scan::Scan;
use crate::speech::words::{Meaning, Unit, Word};

/// The pieces, without those that are torn out of something larger.
pub(super) fn without_torn(scan: &Scan, mut pieces: Vec<Piece>) -> Vec<Piece> {
    let mut torn: Vec<(usize, usize)> = Vec::new();
    loop {
        let found = pieces.iter().position(|piece| is_torn(scan, &pieces, &torn, piece));
        let Some(at) = found else { return pieces };
        let piece = pieces.remove(at);
        torn.push((piece.from, piece.to));
    }
}

/// Whether words about days stand among those that nothing understood.
pub(super) fn speaks_of_days(scan: &Scan, pieces: &[Piece]) -> bool {
    (0..scan.len()).any(|at| is_loose(pieces, at) && (says_when(scan, at) || is_counted(scan, at)))
}

fn is_loose(pieces: &[Piece], at: usize) -> bool {
    !pieces.iter().any(|piece| (piece.from..piece.to).contains(&at))
}

fn is_torn(scan: &Scan, pieces: &[Piece], torn: &[(usize, usize)], piece: &Piece) -> bool {
    if !matches!(piece.slot, QuickAddSlot::Rhythm | QuickAddSlot::Start) || piece.fault.is_some() {
        return false;
    }
    let loose = |at: usize| at < scan.len() && is_loose(pieces, at) && !scan.is_hidden(at);
    let joins = |at: usize| {
        let words = [Word::And, Word::Article, Word::Of, Word::On, Word::In, Word::Then];
        scan.lexemes[at].text == "-" || words.into_iter().any(|word| scan.word(at, word) == Some(at + 1))
    };
    let was_torn = |at: usize| torn.iter().any(|(from, to)| (*from..*to).contains(&at));
    // Before it also a number says more of it: "2nd and 4th Tuesday". Behind it that may begin something else.
    let before = (0..piece.from).rev().take_while(|at| loose(*at)).find(|at| !joins(*at));
    let after = (piece.to..scan.len()).take_while(|at| loose(*at)).find(|at| !joins(*at));
    // "on the 1st and 15th"
    let and = |range: std::ops::Range<usize>| {
        range.into_iter().any(|at| scan.word(at, Word::And).is_some() && !scan.lexemes[at].is_mark())
    };
    let one_more = |at: usize| and(piece.to..at) && scan.ordinal(at).is_some();
    before.is_some_and(|at| was_torn(at) || says_when(scan, at) || is_counted(scan, at))
        || after.is_some_and(|at| was_torn(at) || says_when(scan, at) || one_more(at))
        || pieces.iter().any(|other| is_half(scan, other, piece) || is_half(scan, piece, other))
}

/// "the 1st and" before "15th of every month": half of a rhythm is not when it starts.
fn is_half(scan: &Scan, start: &Piece, rhythm: &Piece) -> bool {
    start.slot == QuickAddSlot::Start
        && rhythm.slot == QuickAddSlot::Rhythm
        && scan
            .word(start.to, Word::And)
            .is_some_and(|next| scan.past(next, Word::Article) == rhythm.from || next == rhythm.from)
        && start.to > 0
        && is_counted(scan, start.to - 1)
}

/// A word that speaks of days and of nothing else, or one letter off such a word.
fn says_when(scan: &Scan, at: usize) -> bool {
    let said = |meaning| match meaning {
        Meaning::Weekday(_) | Meaning::WeekdayPlural | Meaning::Adverb(_) | Meaning::Unit(Unit::BusinessDays) => {
            Some(())
        }
        Meaning::Word(Word::Every | Word::EveryOther | Word::Weekday | Word::Except | Word::OfEveryMonth) => Some(()),
        Meaning::WeekdayShort(_) if scan.lone_weekday(at).is_some() => Some(()),
        _ => None,
    };
    scan.pick(at, said).is_some() || scan.is_slip(at)
}

/// An ordinal, or the unit that something is counted in: "first", "week".
fn is_counted(scan: &Scan, at: usize) -> bool {
    let number_before = |at: usize| at > 0 && scan.lexemes[at - 1].number.is_some();
    scan.ordinal(at).is_some() || at.checked_sub(1).is_some_and(|at| scan.ordinal(at).is_some()) && number_before(at)
}

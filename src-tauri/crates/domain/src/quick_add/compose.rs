//! What the pieces, the names and the choices come to: tokens, and the series that would be kept.

use std::ops::Range;

use chrono::NaiveDate;

use super::cadence::{NoCadence, anchored, bare};
use super::names::{NamePhrase, NamedClient};
use super::pieces::{Piece, Said, pieces};
use super::rhythm::Rhythm;
use super::{
    LONGEST_TEXT, QuickAddAmbiguity, QuickAddChoice, QuickAddClient, QuickAddContext, QuickAddFault, QuickAddKind,
    QuickAddMissing, QuickAddReading, QuickAddSlot, QuickAddToken, QuickAddValue, TextSpan,
};
use crate::cadence::{Cadence, Ending};
use crate::check_in::{CheckInKind, CheckInSeries, PromisedBy, SeriesStatus};
use crate::contact::Medium;
use crate::id::{ClientId, SeriesId};
use crate::letters::capitalised;
use crate::messages::{Catalogue, DateStyle, MessageFault, cadence_sentence, format_date, format_time};
use crate::promise_words::is_person;
use crate::speech::lexemes::is_apostrophe;
use crate::speech::scan::Scan;
use crate::speech::words::{Word, Words};

/// A text that was heard: its pieces, before anybody looked for the clients in it.
pub struct Heard<'a> {
    pub(super) text: &'a str,
    pub(super) context: QuickAddContext<'a>,
    pub(super) scan: Scan,
    pub(super) pieces: Vec<Piece>,
    purpose: &'static str,
}

/// What was said about what is done.
struct What {
    kind: CheckInKind,
    medium: Medium,
}

/// Who is meant, and what is left for.
#[derive(Default)]
struct Rest {
    with_whom: Option<(usize, usize)>,
    /// What it is for, as far as that was said to be so.
    purpose: Vec<(usize, usize)>,
    unread: Vec<(usize, usize)>,
}

impl<'a> Heard<'a> {
    pub(super) fn new(text: &'a str, context: &QuickAddContext<'a>) -> Self {
        let end = text.char_indices().nth(LONGEST_TEXT).map_or(text.len(), |(at, _)| at);
        Self::around(&text[..end], context, None)
    }

    /// The same text once it is known whom it names: words of a name are no pieces.
    #[must_use]
    pub fn knowing(self, named: Option<&NamedClient>) -> Self {
        match named.and_then(|named| named.phrase.as_ref()) {
            Some(phrase) => Self::around(self.text, &self.context, Some(phrase.from..phrase.to)),
            None => self,
        }
    }

    fn around(text: &'a str, context: &QuickAddContext<'a>, name: Option<Range<usize>>) -> Self {
        let words = Words::english();
        let mut scan = words.map_or_else(Scan::default, |words| Scan::new(text, words));
        if let Some(name) = name {
            scan.hide(name);
        }
        let pieces = pieces(&scan, text, context);
        Self { text, context: *context, scan, pieces, purpose: words.map_or("", |words| &words.purpose) }
    }

    /// Which reading of a piece is taken: the chosen one, or the first.
    pub(super) fn taken_index(&self, piece: &Piece) -> usize {
        let chosen = self.context.choices.iter().rev().find_map(|choice| match choice {
            QuickAddChoice::Doubt { doubt, option } if Some(*doubt) == piece.doubt => usize::try_from(*option).ok(),
            _ => None,
        });
        chosen.filter(|option| *option < piece.readings.len()).unwrap_or(0)
    }

    pub(super) fn reading_of<'p>(&self, piece: &'p Piece) -> Option<&'p Said> {
        piece.readings.get(self.taken_index(piece))
    }

    pub(super) fn taken<T>(&self, fits: impl Fn(&Said) -> Option<T>) -> Option<T> {
        self.pieces.iter().find_map(|piece| self.reading_of(piece).and_then(&fits))
    }

    /// The words that are no piece, in runs without a piece between them.
    pub(super) fn loose_runs(&self) -> Vec<(usize, usize)> {
        let mut runs = Vec::new();
        let mut from = 0;
        for piece in &self.pieces {
            runs.push((from, piece.from));
            from = piece.to;
        }
        runs.push((from, self.scan.len()));
        runs.into_iter().filter_map(|run| self.trimmed(run)).collect()
    }

    /// Without marks and words that only join at its ends; none where nothing else is there.
    fn trimmed(&self, (mut from, mut to): (usize, usize)) -> Option<(usize, usize)> {
        let joins =
            |at: usize| [Word::And, Word::Leading].into_iter().any(|word| self.scan.word(at, word) == Some(at + 1));
        let mark = |at: usize| self.scan.lexemes[at].is_mark() || joins(at);
        while from < to && mark(from) {
            from += 1;
        }
        while from < to && mark(to - 1) {
            to -= 1;
        }
        (from < to).then_some((from, to))
    }

    fn slice(&self, (from, to): (usize, usize)) -> &'a str {
        let first = self.scan.lexemes.get(from).map_or(0, |lexeme| lexeme.start);
        let last = to.checked_sub(1).and_then(|at| self.scan.lexemes.get(at)).map_or(first, |lexeme| lexeme.end);
        self.text.get(first..last).unwrap_or_default()
    }

    fn span(&self, (from, to): (usize, usize)) -> TextSpan {
        let first = self.scan.lexemes.get(from).map_or(0, |lexeme| lexeme.start);
        let length = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
        let start = length(self.text.get(..first).unwrap_or_default());
        TextSpan { start, end: start + length(self.slice((from, to))) }
    }

    /// What it all comes to. The dates are left to whoever knows the office days and what happened.
    ///
    /// # Errors
    /// Where the catalogue lacks one of the messages.
    pub fn reading(&self, named: Option<&NamedClient>, catalogue: &Catalogue) -> Result<QuickAddReading, MessageFault> {
        let what = self.what(named);
        let rest = self.rest(named, &what);
        let client = self.client(named);
        let cadence = self.checked_cadence();
        let today = self.context.today;
        let past = cadence
            .as_ref()
            .is_ok_and(|cadence| cadence.pattern == crate::cadence::Pattern::Once && cadence.starts_on < today);
        let failed = match &cadence {
            Err(NoCadence::Fault(slot, fault)) => Some((*slot, *fault)),
            _ if past => Some((QuickAddSlot::Start, QuickAddFault::Past)),
            _ => None,
        };

        let mut tokens = self.piece_tokens(&what, &cadence, failed, catalogue)?;
        let candidates = named.map_or_else(Vec::new, |named| named.candidates.clone());
        if let Some(named) = named {
            let span = named.phrase.as_ref().map(|phrase| self.span((phrase.from, phrase.to)));
            tokens.push(token(QuickAddSlot::Client, span, QuickAddValue::Client { client: client.clone() }));
        }
        tokens.extend(rest.with_whom.map(|run| self.text_token(QuickAddSlot::WithWhom, run)));
        tokens.extend(rest.purpose.iter().map(|run| self.text_token(QuickAddSlot::Purpose, *run)));
        tokens.sort_by_key(|token| token.span.map(|span| span.start));

        let said_anything = !self.pieces.is_empty() || named.is_some_and(|named| named.phrase.is_some());
        let missing = missing(named, client.as_ref(), cadence.as_ref().err());
        let sentence = match &cadence {
            Ok(cadence) => Some(cadence_sentence(cadence, today, catalogue)?),
            Err(_) => None,
        };
        let series = match (cadence, client) {
            (Ok(cadence), Some(client)) if failed.is_none() && said_anything => {
                Some(self.series(client.client_id, cadence, what, &rest, named))
            }
            _ => None,
        };
        Ok(QuickAddReading {
            tokens,
            ambiguities: self.ambiguities(catalogue)?,
            unread: rest.unread.iter().map(|run| self.span(*run)).collect(),
            clients: candidates,
            missing,
            series,
            sentence,
            next: Vec::new(),
        })
    }

    fn what(&self, named: Option<&NamedClient>) -> What {
        let chosen = self.context.choices.iter().rev().find_map(|choice| match choice {
            QuickAddChoice::What { what, medium } => Some((*what, *medium)),
            _ => None,
        });
        let promise = CheckInKind::Promise { by: PromisedBy::Me, who: String::new(), note_id: None };
        if let Some((what, medium)) = chosen {
            let kind = match what {
                QuickAddKind::Contact => CheckInKind::Contact,
                QuickAddKind::Task => CheckInKind::Task,
                QuickAddKind::Promise => promise,
            };
            return What { kind, medium: medium.unwrap_or(Medium::Phone) };
        }
        let kinds = self.pieces.iter().filter(|piece| piece.slot == QuickAddSlot::Kind);
        // The last: it says the medium that the first left open.
        let said = kinds.filter_map(|piece| self.reading_of(piece)).next_back();
        let (kind, medium) = match said {
            Some(Said::Instrument(which)) => {
                let instrument_id = self.context.instruments.get(*which).map_or_else(String::new, |i| i.id.clone());
                (CheckInKind::Assessment { instrument_id }, Medium::Phone)
            }
            Some(Said::Task) => (CheckInKind::Task, Medium::Phone),
            Some(Said::Promise(PromisedBy::Me, _)) => (promise, Medium::Phone),
            Some(Said::Promise(by @ PromisedBy::Them, who)) => {
                let who = self.who_promised(who.as_ref(), named);
                (CheckInKind::Promise { by: *by, who, note_id: None }, Medium::Phone)
            }
            Some(Said::Contact(medium)) => (CheckInKind::Contact, medium.unwrap_or(Medium::Phone)),
            _ => (CheckInKind::Contact, Medium::Phone),
        };
        What { kind, medium }
    }

    /// Whose promise it is: their name as typed; "she" is the client, unless it is to the client that she does it.
    fn who_promised(&self, who: Option<&Range<usize>>, named: Option<&NamedClient>) -> String {
        let piece = self.pieces.iter().find(|piece| piece.slot == QuickAddSlot::Kind);
        let phrase = named.and_then(|named| named.phrase.as_ref());
        if let Some(who) = who {
            // "Ada's daughter": of the client's own people whose they are goes without saying.
            let own = phrase.filter(|phrase| phrase.possessive && self.scan.lexemes.get(phrase.to).is_some());
            let from = own.and_then(|phrase| self.scan.lexemes.get(phrase.to)).map(|lexeme| lexeme.start);
            let from = from.filter(|from| who.contains(from)).unwrap_or(who.start);
            return self.text.get(from..who.end).unwrap_or_default().to_owned();
        }
        let done_to_client = phrase.zip(piece).is_some_and(|(phrase, piece)| phrase.from >= piece.to);
        if !done_to_client && let Some(client) = self.client(named) {
            return client.name;
        }
        piece.map_or_else(String::new, |piece| {
            capitalised(self.slice((piece.from, piece.from + 1)).split(is_apostrophe).next().unwrap_or_default())
        })
    }

    fn client(&self, named: Option<&NamedClient>) -> Option<QuickAddClient> {
        let named = named?;
        let chosen = self.context.choices.iter().rev().find_map(|choice| match choice {
            QuickAddChoice::Client { client_id } => named.candidates.iter().find(|c| c.client_id == *client_id),
            _ => None,
        });
        chosen.or_else(|| named.candidates.first().filter(|_| named.sure)).cloned()
    }

    /// What the words that are no piece are: with whom, what for, or not understood.
    fn rest(&self, named: Option<&NamedClient>, what: &What) -> Rest {
        let mut rest = Rest::default();
        let phrase = named.and_then(|named| named.phrase.as_ref());
        let contact = what.kind.is_contact();
        let own = matches!(what.kind, CheckInKind::Task | CheckInKind::Promise { .. });
        for run in self.loose_runs() {
            let (from, to) = run;
            let parts = match phrase.filter(|phrase| phrase.from >= from && phrase.from < to) {
                Some(phrase) => vec![
                    ((from, self.before_name(from, phrase.from)), false),
                    ((phrase.to.min(to), to), phrase.possessive && self.is_somebody((phrase.to.min(to), to))),
                ],
                // In a client's chart, who stands after "call" is somebody around them.
                None => {
                    let after_kind = self.pieces.iter().any(|p| p.slot == QuickAddSlot::Kind && p.to == from);
                    let name = contact && named.is_some() && after_kind;
                    vec![(run, name)]
                }
            };
            for (part, theirs) in parts {
                let Some(part) = self.trimmed(part) else { continue };
                self.sort_out(part, own, contact && theirs, &mut rest);
            }
        }
        rest
    }

    /// "daughter" and "Bea" are somebody, "blood pressure" is not.
    fn is_somebody(&self, (from, to): (usize, usize)) -> bool {
        let first = self.scan.lexemes.get(from).filter(|_| from < to);
        first.is_some_and(|first| first.capital || is_person(self.slice((from, to))))
    }

    /// The place before "with" or "to" that leads to a name.
    fn before_name(&self, from: usize, name: usize) -> usize {
        let leads =
            |at: usize| [Word::With, Word::About].into_iter().any(|word| self.scan.word(at, word) == Some(name));
        if name > from && leads(name - 1) { name - 1 } else { name }
    }

    /// "daughter Bea about the walker": with whom, then what for.
    fn sort_out(&self, (from, to): (usize, usize), own: bool, theirs: bool, rest: &mut Rest) {
        if own {
            // Of a task all words say what it is: "send records to Dr. Lee".
            return rest.add(Some((from, to)), true);
        }
        let with = self.scan.word(from, Word::With).filter(|after| *after < to);
        let about = (from..to).find_map(|at| Some((at, self.scan.word(at, Word::About).filter(|after| *after < to)?)));
        let before = about.map_or(to, |(at, _)| at);
        let person = self.trimmed((with.unwrap_or(from), before));
        let is_person = (theirs || with.is_some()) && rest.with_whom.is_none();
        match (is_person, person) {
            (true, Some(person)) => rest.with_whom = Some(person),
            _ => rest.add(self.trimmed((from, before)), false),
        }
        if let Some((_, after)) = about {
            rest.add(self.trimmed((after, to)), true);
        }
    }

    fn piece_tokens(
        &self,
        what: &What,
        cadence: &Result<Cadence, NoCadence>,
        failed: Option<(QuickAddSlot, QuickAddFault)>,
        catalogue: &Catalogue,
    ) -> Result<Vec<QuickAddToken>, MessageFault> {
        let mut tokens = Vec::new();
        let mut kind = None;
        for piece in &self.pieces {
            let mut said = token(piece.slot, Some(self.span((piece.from, piece.to))), QuickAddValue::AsTyped);
            said.value_span = Some(self.span((piece.value_from, piece.to)));
            said.fault = piece.fault.or(failed.filter(|(slot, _)| *slot == piece.slot).map(|(_, fault)| fault));
            said.value = match self.reading_of(piece) {
                Some(Said::Rhythm(rhythm)) => {
                    QuickAddValue::Rhythm { sentence: self.rhythm_words(rhythm, cadence, catalogue)? }
                }
                Some(Said::Between(on, _) | Said::StartInWeek(on) | Said::By(on)) => QuickAddValue::Start { on: *on },
                Some(Said::Time(at)) => QuickAddValue::Time { at: *at },
                Some(Said::Start(on)) => QuickAddValue::Start { on: *on },
                Some(Said::Ending(ending)) => QuickAddValue::End { ending: ending.clone() },
                Some(Said::For(_)) => match cadence {
                    Ok(Cadence { ending: ending @ Ending::Until { .. }, .. }) => {
                        QuickAddValue::End { ending: ending.clone() }
                    }
                    _ => QuickAddValue::AsTyped,
                },
                Some(Said::Early(days) | Said::Grace(days) | Said::GiveOrTake(days)) => {
                    QuickAddValue::Days { days: *days }
                }
                Some(Said::Contact(_) | Said::Task | Said::Promise(..) | Said::Instrument(_)) => {
                    kind = said.span;
                    continue;
                }
                Some(Said::Closed(_) | Said::PartOfDay) | None => QuickAddValue::AsTyped,
            };
            tokens.push(said);
        }
        if kind.is_some() || !self.pieces.is_empty() {
            let mut said = token(QuickAddSlot::Kind, kind, self.what_value(what));
            said.value_span = kind;
            tokens.push(said);
        }
        Ok(tokens)
    }

    fn what_value(&self, what: &What) -> QuickAddValue {
        match &what.kind {
            CheckInKind::Assessment { instrument_id } => {
                let known = self.context.instruments.iter().find(|one| one.id == *instrument_id);
                let title = known.map_or_else(String::new, |one| one.title.clone());
                QuickAddValue::Instrument { id: instrument_id.clone(), title }
            }
            CheckInKind::Task | CheckInKind::DischargeStep { .. } => QuickAddValue::Task,
            CheckInKind::Promise { by, who, .. } => QuickAddValue::Promise { by: *by, who: who.clone() },
            CheckInKind::Contact => QuickAddValue::Contact { medium: what.medium },
        }
    }

    /// A rhythm on its own, as the catalogue says it: without its time, its first day and its end.
    fn rhythm_words(
        &self,
        rhythm: &Rhythm,
        cadence: &Result<Cadence, NoCadence>,
        catalogue: &Catalogue,
    ) -> Result<String, MessageFault> {
        let base = cadence.as_ref().map_or(self.context.today, |cadence| cadence.starts_on);
        let (pattern, first) = anchored(Some(rhythm.clone()), base);
        crate::messages::rhythm_sentence(&bare(pattern, first), self.context.today, catalogue)
    }

    fn ambiguities(&self, catalogue: &Catalogue) -> Result<Vec<QuickAddAmbiguity>, MessageFault> {
        let cadence = self.checked_cadence();
        let day = |on: NaiveDate| {
            let same_year = chrono::Datelike::year(&on) == chrono::Datelike::year(&self.context.today);
            format_date(on, if same_year { DateStyle::WeekdayDay } else { DateStyle::Full }, catalogue)
        };
        let mut found = Vec::new();
        for piece in &self.pieces {
            let Some(doubt) = piece.doubt.filter(|_| piece.readings.len() > 1) else { continue };
            let options = piece.readings.iter().map(|said| match said {
                Said::Rhythm(rhythm) => self.rhythm_words(rhythm, &cadence, catalogue),
                Said::Time(at) => format_time(*at, catalogue),
                Said::Start(on) | Said::StartInWeek(on) | Said::By(on) | Said::Ending(Ending::Until { on }) => day(*on),
                _ => Ok(self.slice((piece.from, piece.to)).to_owned()),
            });
            found.push(QuickAddAmbiguity {
                doubt,
                span: self.span((piece.from, piece.to)),
                options: options.collect::<Result<_, _>>()?,
                taken: u32::try_from(self.taken_index(piece)).unwrap_or(0),
            });
        }
        Ok(found)
    }

    fn text_token(&self, slot: QuickAddSlot, run: (usize, usize)) -> QuickAddToken {
        let mut said = token(slot, Some(self.span(run)), QuickAddValue::Text { text: self.slice(run).to_owned() });
        said.value_span = said.span;
        said
    }

    fn series(
        &self,
        client_id: ClientId,
        cadence: Cadence,
        what: What,
        rest: &Rest,
        named: Option<&NamedClient>,
    ) -> CheckInSeries {
        CheckInSeries {
            id: SeriesId::default(),
            client_id,
            episode_id: None,
            purpose: self.purpose(&what, rest, named),
            medium: what.medium,
            with_whom: rest.with_whom.map(|run| self.slice(run).to_owned()),
            cadence,
            status: SeriesStatus::Active,
            status_reason: None,
            kind: what.kind,
            anchor: None,
            attempts_suffice: None,
            escalation: Vec::new(),
            source: None,
        }
    }

    /// What it is for, in the words that were typed; where there are none, what is done.
    fn purpose(&self, what: &What, rest: &Rest, named: Option<&NamedClient>) -> String {
        let verb = self.pieces.iter().find(|piece| piece.slot == QuickAddSlot::Kind);
        let stays = verb.filter(|piece| piece.stays && !matches!(what.kind, CheckInKind::Assessment { .. }));
        let mut runs: Vec<(usize, usize)> = rest.purpose.iter().chain(&rest.unread).copied().collect();
        runs.extend(stays.map(|piece| (piece.from, piece.to)));
        // What others promise reads as it was said, the client in it; but not "Ada: she will call".
        if matches!(what.kind, CheckInKind::Promise { by: PromisedBy::Them, .. }) {
            let within = |phrase: &&NamePhrase| self.scan.lexemes.get(phrase.to).is_some_and(|next| !next.is_mark());
            let phrase = named.and_then(|named| named.phrase.as_ref()).filter(within);
            runs.extend(phrase.map(|phrase| (phrase.from, phrase.to)));
        }
        runs.sort_unstable();
        let said: Vec<&str> = runs.into_iter().map(|run| self.slice(run)).collect();
        let said = said.join(" ");
        let said = if said.is_empty() { self.usual_purpose(what, verb) } else { capitalised(&said) };
        let more: Vec<&str> = self
            .pieces
            .iter()
            .filter(|piece| piece.says_more)
            .map(|piece| self.slice((piece.from, piece.to)))
            .collect();
        if more.is_empty() { said } else { format!("{said} ({})", more.join(", ")) }
    }

    fn usual_purpose(&self, what: &What, verb: Option<&Piece>) -> String {
        match (self.what_value(what), verb) {
            (QuickAddValue::Instrument { title, .. }, _) => title,
            // "check in with" says no more than the usual words do.
            (_, Some(piece)) if self.reading_of(piece) != Some(&Said::Contact(None)) => {
                let leads =
                    |at: usize| [Word::With, Word::About].into_iter().any(|word| self.scan.word(at, word).is_some());
                let mut to = piece.to;
                while to > piece.value_from + 1 && (self.scan.lexemes[to - 1].is_mark() || leads(to - 1)) {
                    to -= 1;
                }
                capitalised(self.slice((piece.value_from, to)))
            }
            (..) => self.purpose.to_owned(),
        }
    }
}

impl Rest {
    fn add(&mut self, run: Option<(usize, usize)>, understood: bool) {
        if understood { self.purpose.extend(run) } else { self.unread.extend(run) }
    }
}

fn token(slot: QuickAddSlot, span: Option<TextSpan>, value: QuickAddValue) -> QuickAddToken {
    QuickAddToken { slot, span, value_span: span, value, fault: None }
}

fn missing(
    named: Option<&NamedClient>,
    client: Option<&QuickAddClient>,
    cadence: Option<&NoCadence>,
) -> Vec<QuickAddMissing> {
    let who = match (named, client) {
        (_, Some(_)) => None,
        (Some(_), None) => Some(QuickAddMissing::ClientChoice),
        (None, None) => Some(QuickAddMissing::Client),
    };
    let when = matches!(cadence, Some(NoCadence::Unsaid)).then_some(QuickAddMissing::When);
    who.into_iter().chain(when).collect()
}

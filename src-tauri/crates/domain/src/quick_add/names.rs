//! Names in the text: of instruments, which are known, and of clients, which somebody else looks for.

use super::compose::Heard;
use super::{QuickAddClient, QuickAddSlot};
use crate::fold::name_tokens;
use crate::speech::lexemes::lexemes;
use crate::speech::words::Word;

/// The names an instrument goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstrumentName {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) scales: Vec<String>,
    pub(super) names: Vec<String>,
    /// Of one word without a digit ("FRAIL"): a name only where it is written like one.
    pub(super) words: Vec<String>,
}

impl InstrumentName {
    /// An instrument by its identifier, what it is called in lists, other names, and the scales it has.
    #[must_use]
    pub fn new(id: &str, title: &str, others: &[&str], scales: Vec<String>) -> Self {
        let names: Vec<&str> = [id, title].into_iter().chain(others.iter().copied()).collect();
        let is_word = |name: &&str| lexemes(name).len() == 1 && name.chars().all(char::is_alphabetic);
        Self {
            id: id.to_owned(),
            title: title.to_owned(),
            scales,
            words: names.iter().filter(|name| is_word(name)).map(|name| super::compact(name)).collect(),
            names: names.iter().map(|name| super::compact(name)).filter(|name| !name.is_empty()).collect(),
        }
    }
}

/// Words that may be the name of a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamePhrase {
    /// From which lexeme.
    pub(super) from: usize,
    /// Before which.
    pub(super) to: usize,
    /// The words to look for, without what shows possession.
    pub text: String,
    /// "Ada's": what follows belongs to them.
    pub possessive: bool,
    /// They stand where a name is expected, or are written as one: a beginning of a name is enough.
    pub likely: bool,
    /// Some of them also mean something ("Weekly", "Sunday"): they are a name only where all of them are one.
    pub covered: bool,
}

impl NamePhrase {
    /// Whether every word is one of the name's: not only the beginning of one.
    #[must_use]
    pub fn names(&self, name: &str) -> bool {
        let mut name = name_tokens(name);
        let words = name_tokens(&self.text);
        let mut each =
            words.iter().map(|word| name.iter().position(|part| part == word).map(|at| name.swap_remove(at)));
        !words.is_empty() && each.all(|part| part.is_some())
    }
}

/// The words of a name that was found, and whom they may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedClient {
    /// The words; none: the client was given from elsewhere.
    pub phrase: Option<NamePhrase>,
    /// Whom they may mean, the best match first.
    pub candidates: Vec<QuickAddClient>,
    /// It is sure which of them: there is no other, and the words are their name.
    pub sure: bool,
}

/// Names are looked for over so many words and marks.
const LONGEST: usize = 5;
/// So many phrases are looked for at most.
const MOST_PHRASES: usize = 24;

impl Heard<'_> {
    /// What may be a client's name, the likeliest first: whole names that have words of the grammar in them,
    /// then what is no piece, earlier words first, of those the longest; then words that are a piece, where a
    /// name is expected.
    #[must_use]
    pub fn name_phrases(&self) -> Vec<NamePhrase> {
        let mut phrases = self.covered_phrases();
        let lone: Vec<NamePhrase> = phrases.extract_if(.., |phrase| phrase.to - phrase.from == 1).collect();
        phrases.extend(self.loose_phrases());
        phrases.truncate(MOST_PHRASES);
        phrases.extend(lone);
        phrases
    }

    fn loose_phrases(&self) -> Vec<NamePhrase> {
        let mut phrases = Vec::new();
        let mut first = true;
        for (from, to) in self.loose_runs() {
            for start in from..to {
                let lexeme = &self.scan.lexemes[start];
                if self.begins_no_name(start) || lexeme.glued && start > from {
                    continue;
                }
                let likely = lexeme.capital || first;
                let longest = (to - start).min(LONGEST);
                let lengths = (1..=longest).rev().filter(|length| !self.ends_no_name(start + length - 1));
                phrases.extend(lengths.filter_map(|length| self.phrase(start, start + length, likely)));
                first = false;
            }
        }
        phrases
    }

    /// Names with pieces in them: "Faith Weekly", "Sunday Adeyemi", or "Sunday" where a name is expected.
    fn covered_phrases(&self) -> Vec<NamePhrase> {
        let in_piece = |at: usize| self.pieces.iter().any(|piece| (piece.from..piece.to).contains(&at));
        let expected =
            |at: usize| at == 0 || self.pieces.iter().any(|piece| piece.slot == QuickAddSlot::Kind && piece.to == at);
        let mut found = Vec::new();
        for start in 0..self.scan.len() {
            if self.begins_no_name(start) {
                continue;
            }
            for length in (1..=LONGEST).rev().filter(|length| start + length <= self.scan.len()) {
                let places = start..start + length;
                let covered = places.clone().filter(|at| in_piece(*at)).count();
                // In small letters only what stands before the rest of the name: "sunday adeyemi", never "faith weekly".
                let written = places.clone().all(|at| {
                    let lexeme = &self.scan.lexemes[at];
                    lexeme.is_mark()
                        || lexeme.capital
                        || !in_piece(at)
                        || at + 1 < places.end && !in_piece(places.end - 1)
                });
                let whole = covered > 0 && (covered < length || expected(start));
                let alone = length == 1 && expected(start);
                if whole && (written || alone) && !self.ends_no_name(places.end - 1) {
                    found.extend(
                        self.phrase(start, places.end, true).map(|phrase| NamePhrase { covered: true, ..phrase }),
                    );
                }
            }
        }
        found.truncate(MOST_PHRASES / 2);
        found
    }

    /// Marks and numbers begin no name, nor does a small word that holds sentences together.
    fn begins_no_name(&self, at: usize) -> bool {
        let lexeme = &self.scan.lexemes[at];
        lexeme.is_mark()
            || lexeme.text.starts_with(|c: char| c.is_ascii_digit())
            || !lexeme.capital && self.says_something(at)
    }

    fn ends_no_name(&self, at: usize) -> bool {
        self.begins_no_name(at)
    }

    /// A word that holds sentences together is no name unless it is written as one.
    fn says_something(&self, at: usize) -> bool {
        let any =
            [Word::About, Word::With, Word::And, Word::Article, Word::Of, Word::On, Word::By, Word::Leading, Word::At];
        any.into_iter().any(|word| self.scan.word(at, word).is_some())
    }

    fn phrase(&self, from: usize, to: usize, likely: bool) -> Option<NamePhrase> {
        let within = self.scan.lexemes.get(from..to)?;
        let last = within.last()?;
        let possessive = last.text.ends_with("'s");
        // Nothing of a name follows what shows possession, and no number stands in one.
        let (before, numbers) = (&within[..within.len() - 1], within.iter().any(|lexeme| lexeme.number.is_some()));
        if numbers || before.iter().any(|lexeme| lexeme.text.ends_with("'s")) {
            return None;
        }
        let mut text = self.text.get(within.first()?.start..last.end)?.to_owned();
        if possessive {
            let bare = text.char_indices().rev().nth(1).map_or(text.len(), |(at, _)| at);
            text.truncate(bare);
        }
        // One letter is an initial at most.
        if text.len() == 1 {
            return None;
        }
        let after = self.scan.lexemes.get(to);
        let plural = last.text.ends_with('s') && after.is_some_and(|mark| mark.glued && mark.text == "'");
        let to = to + usize::from(plural);
        Some(NamePhrase {
            from,
            to,
            text,
            possessive: possessive || plural,
            likely: likely || possessive,
            covered: false,
        })
    }
}

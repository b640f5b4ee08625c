//! Names in the text: of instruments, which are known, and of clients, which somebody else looks for.

use super::QuickAddClient;
use super::compose::Heard;
use super::lexemes::lexemes;
use super::words::Word;

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
    pub(super) possessive: bool,
    /// They stand where a name is expected, or are written as one: a beginning of a name is enough.
    pub likely: bool,
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
    /// What may be a client's name, the likeliest first: earlier words first, of those the longest.
    #[must_use]
    pub fn name_phrases(&self) -> Vec<NamePhrase> {
        let mut phrases = Vec::new();
        let mut first = true;
        for (from, to) in self.loose_runs() {
            for start in from..to {
                let lexeme = &self.scan.lexemes[start];
                if lexeme.is_mark() || lexeme.glued && start > from || !lexeme.capital && self.says_something(start) {
                    continue;
                }
                let likely = lexeme.capital || first;
                let longest = (to - start).min(LONGEST);
                let lengths = (1..=longest).rev().filter(|length| !self.scan.lexemes[start + length - 1].is_mark());
                phrases.extend(lengths.filter_map(|length| self.phrase(start, start + length, likely)));
                first = false;
            }
        }
        phrases.truncate(MOST_PHRASES);
        phrases
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
        // Nothing of a name follows what shows possession.
        if within[..within.len() - 1].iter().any(|lexeme| lexeme.text.ends_with("'s")) {
            return None;
        }
        let mut text = self.text.get(within.first()?.start..last.end)?.to_owned();
        if possessive {
            let bare = text.char_indices().rev().nth(1).map_or(text.len(), |(at, _)| at);
            text.truncate(bare);
        }
        let after = self.scan.lexemes.get(to);
        let plural = last.text.ends_with('s') && after.is_some_and(|mark| mark.glued && mark.text == "'");
        Some(NamePhrase { from, to: to + usize::from(plural), text, possessive: possessive || plural, likely })
    }
}

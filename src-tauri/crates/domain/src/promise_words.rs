//! Promises in the words of a note: "I will call the pharmacy by Friday", "Dr. Lee will send the orders".
//!
//! What is found is offered, never kept by itself, so the rules would rather miss one than offer much that
//! is none: a promise has somebody who promises, and is no question, no condition and no forecast. The words
//! stand in `data/promises.json`; another language is another such file.

mod file;

use chrono::NaiveDate;

use crate::check_in::PromisedBy;
use crate::letters::capitalised;
use crate::promise::FoundPromise;
use crate::said::{Phrase, SaidIn, Token, after_any, is_month, tokens};
use crate::speech::days::Toward;

pub use file::{PromisesFile, read};
use file::{WORDS, Words};

/// Promises of one note that are offered, at most.
const MOST: usize = 20;
/// Characters of a note that are looked at.
const LONGEST: usize = 40_000;

/// The promises a note speaks of, in the order of its text. `today` is the day it is written.
#[must_use]
pub fn promises_in(text: &str, today: NaiveDate) -> Vec<FoundPromise> {
    let Some(words) = WORDS.as_ref() else { return Vec::new() };
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    let parts = tokens(text);
    let mut found = Vec::new();
    for sentence in sentences(text, &parts, words) {
        let sentence_parts = &parts[sentence.clone()];
        if sentence_parts.last().is_some_and(|token| token.text == "?") {
            continue;
        }
        let marks: Vec<Mark> = (0..sentence_parts.len()).filter_map(|at| mark(words, sentence_parts, at)).collect();
        for (index, mark) in marks.iter().enumerate() {
            let next = marks.get(index + 1).map_or(sentence_parts.len(), |next| next.from);
            if next > mark.verb && found.len() < MOST {
                found.extend(promise(words, text, sentence_parts, mark, next, today));
            }
        }
    }
    found
}

/// Sentences as ranges of tokens. A point after a title ends none, nor does one inside a word.
fn sentences(text: &str, parts: &[Token], words: &Words) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, token) in parts.iter().enumerate() {
        let next = parts.get(at + 1);
        let broken = next.is_some_and(|next| text[token.end..next.start].contains('\n'));
        let title = at > 0 && words.file.titles.contains(&parts[at - 1].text);
        // "Mar. 14"
        let date = at > 0 && next.is_some_and(|next| next.number.is_some()) && is_month(&parts[at - 1].text);
        let stop = match token.text.as_str() {
            "!" | "?" | ";" => true,
            "." => {
                !title
                    && !date
                    && next.is_none_or(|next| next.start > token.end && (next.capital || next.number.is_some()))
            }
            _ => false,
        };
        if stop || broken || next.is_none() {
            found.push(from..at + 1);
            from = at + 1;
        }
    }
    found
}

/// Where somebody promises something.
struct Mark {
    /// The first word of who promises.
    from: usize,
    /// The first word of the noun, the pronoun, or the mark behind a name: from here on it is no name.
    noun: usize,
    /// The first word of what they will do.
    verb: usize,
    by: PromisedBy,
    /// Its name, as tokens; empty: a pronoun or the case manager.
    who: std::ops::Range<usize>,
}

/// A promise that a line of its own speaks of. Places are in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PromiseLead {
    /// Where what is no name begins: "landlord will", "she'll", of "Ada will" the last word.
    pub(crate) from: usize,
    /// Where what they will do begins.
    pub(crate) verb: usize,
    pub(crate) by: PromisedBy,
    /// Who; none: a pronoun or the case manager.
    pub(crate) who: Option<std::ops::Range<usize>>,
}

/// Who promises in this line, where somebody does.
pub(crate) fn promise_lead(line: &str) -> Option<PromiseLead> {
    let words = WORDS.as_ref()?;
    let parts = tokens(line);
    if parts.last().is_some_and(|token| token.text == "?") {
        return None;
    }
    let mark = (0..parts.len()).find_map(|at| mark(words, &parts, at)).filter(|mark| is_verb(&parts[mark.verb]))?;
    let who = (!mark.who.is_empty()).then(|| parts[mark.who.start].start..parts[mark.who.end - 1].end);
    Some(PromiseLead { from: parts[mark.noun].start, verb: parts[mark.verb].start, by: mark.by, who })
}

/// Whether a word says what somebody is to a client: "daughter", "landlord".
pub(crate) fn is_person(text: &str) -> bool {
    let parts = tokens(text);
    WORDS.as_ref().is_some_and(|words| after_any(&words.people, &parts, 0).is_some())
}

fn is_verb(token: &Token) -> bool {
    token.text.chars().any(char::is_alphabetic)
}

fn mark(words: &Words, parts: &[Token], at: usize) -> Option<Mark> {
    let not = |verb: usize, list: &[String]| parts.get(verb).is_none_or(|token| list.contains(&token.text));
    let (subject_end, contracted, verb) = marked(words, parts, at)?;
    if not(verb, &words.file.not_even_mine) {
        return None;
    }
    let mark = subject(words, parts, subject_end, contracted).map(|found| Mark { verb, ..found })?;
    if mark.by == PromisedBy::Them && not(verb, &words.file.not_promised) {
        return None;
    }
    if contracted.is_none() && after_any(&words.marks, parts, at).is_none() && !is_to_do(words, parts, &mark, at) {
        return None;
    }
    // "if she will …", "whether I will …"
    let condition = (0..mark.from).rev().take(2).any(|before| words.file.conditions.contains(&parts[before].text));
    (!condition).then_some(mark)
}

/// "Client to bring the form", as plans are written: only where a sentence or a part of one begins so, and
/// never "the client to the clinic".
fn is_to_do(words: &Words, parts: &[Token], mark: &Mark, at: usize) -> bool {
    let begins = mark.from.checked_sub(1).is_none_or(|before| {
        let before = &parts[before].text;
        words.file.leading.contains(before) || !before.chars().any(char::is_alphanumeric)
    });
    let verb = &parts[mark.verb];
    let named = at.checked_sub(1).is_some_and(|last| {
        let one_capital = mark.noun == at && mark.who.len() == 1;
        let pronoun =
            [&words.file.my_pronouns, &words.file.pronouns].iter().any(|list| list.contains(&parts[last].text));
        !one_capital && !pronoun && !words.file.not_to_do.contains(&parts[last].text)
    });
    let place = verb.capital
        || words.file.not_to_do.contains(&verb.text)
        || after_any(&words.people, parts, mark.verb).is_some();
    begins && named && !place
}

/// The place after who promises, the contracted word, and where the verb begins.
fn marked<'a>(words: &Words, parts: &'a [Token], at: usize) -> Option<(usize, Option<&'a str>, usize)> {
    if let Some((subject, hung)) = parts[at].text.split_once('\'') {
        let first = |phrase: &&Phrase| phrase.first().is_some_and(|first| first == hung);
        let verb = words.contracted.iter().filter(first).filter_map(|phrase| {
            let rest = after_any(&[phrase[1..].to_vec()], parts, at + 1);
            if phrase.len() == 1 { Some(at + 1) } else { rest }
        });
        return Some((at + 1, Some(subject), verb.max()?));
    }
    if at == 0 {
        return None;
    }
    let verb = after_any(&words.marks, parts, at).or_else(|| after_any(&words.to_do, parts, at))?;
    Some((at, None, verb))
}

/// Who stands before `end`. `contracted` is the word that the mark hangs on. The verb is left to the caller.
fn subject(words: &Words, parts: &[Token], end: usize, contracted: Option<&str>) -> Option<Mark> {
    let last = end.checked_sub(1)?;
    let text = contracted.unwrap_or(&parts[last].text);
    let found = |from, noun, who, by| Some(Mark { from, noun, verb: end, by, who });
    if words.file.mine.iter().any(|mine| mine == text) && contracted.is_some() {
        return found(last, last, last..last, PromisedBy::Me);
    }
    // What people are called has so many words at most.
    let near = end.saturating_sub(LONGEST_SUBJECT)..end;
    if contracted.is_none() {
        let mine = near.clone().find(|from| after_any(&words.mine, parts, *from) == Some(end));
        if let Some(from) = mine {
            return found(from, from, from..from, PromisedBy::Me);
        }
    }
    if words.file.pronouns.iter().any(|pronoun| pronoun == text) {
        return found(last, last, last..last, PromisedBy::Them);
    }
    if contracted.is_some() || words.file.unlike.iter().any(|word| word == text) {
        // "Maria'll", which few write.
        return None;
    }
    let person = near.clone().find(|from| after_any(&words.people, parts, *from) == Some(end));
    if let Some(noun) = person {
        let who = possessor(words, parts, noun);
        return found(with_leading(words, parts, who), noun, who..end, PromisedBy::Them);
    }
    // Names: words with a capital letter, titles among them.
    let mut from = end;
    while from > 0 && end - from < LONGEST_SUBJECT {
        let token = &parts[from - 1];
        let point = token.text == "." && from >= 2 && words.file.titles.contains(&parts[from - 2].text);
        if !(point || token.capital && !words.file.leading.contains(&token.text)) {
            break;
        }
        from -= 1;
    }
    if from == end || parts[from].text == "." {
        return None;
    }
    found(from, end, from..end, PromisedBy::Them)
}

/// Words of who promises, at most.
const LONGEST_SUBJECT: usize = 5;

/// "Dr. Lee's office", "Ada's daughter": whose it is belongs to the name.
fn possessor(words: &Words, parts: &[Token], noun: usize) -> usize {
    let Some(owner) = noun.checked_sub(1).filter(|at| parts[*at].capital && parts[*at].text.ends_with("'s")) else {
        return noun;
    };
    let titled = owner >= 2 && parts[owner - 1].text == "." && words.file.titles.contains(&parts[owner - 2].text);
    if titled { owner - 2 } else { owner }
}

/// "her daughter": the word before belongs to the words, not to the name.
fn with_leading(words: &Words, parts: &[Token], from: usize) -> usize {
    let belongs = from > 0 && words.file.possessors.contains(&parts[from - 1].text);
    if belongs { from - 1 } else { from }
}

fn promise(
    words: &Words,
    text: &str,
    parts: &[Token],
    mark: &Mark,
    next: usize,
    today: NaiveDate,
) -> Option<FoundPromise> {
    // What joins the next clause to this one belongs to neither.
    let mut end = next;
    while end > mark.verb && is_joint(words, &parts[end - 1]) {
        end -= 1;
    }
    if end == mark.verb || !parts[mark.verb].text.chars().any(char::is_alphabetic) {
        return None;
    }
    let day = day_in(text, &parts[..end], mark.verb, today);
    // At the end the day is cut off, elsewhere it would leave a hole.
    let words_end = day.filter(|(_, next, _)| *next == end).map_or(end, |(at, ..)| at);
    let slice = |from: usize, to: usize| &text[parts[from].start..parts[to - 1].end];
    let quote = slice(mark.from, end);
    let who = if mark.who.is_empty() { String::new() } else { slice(mark.who.start, mark.who.end).to_owned() };
    let utf16 = |at: usize| u32::try_from(text[..at].encode_utf16().count()).unwrap_or(u32::MAX);
    Some(FoundPromise {
        quote: quote.to_owned(),
        words: capitalised(slice(mark.from, words_end)),
        by: mark.by,
        who,
        due_on: day.map(|(_, _, day)| day),
        start: utf16(parts[mark.from].start),
        end: utf16(parts[end - 1].end),
    })
}

/// The first day behind the verb: where it stands, the place after it, and which it is.
fn day_in(text: &str, parts: &[Token], verb: usize, today: NaiveDate) -> Option<(usize, usize, NaiveDate)> {
    let stretch = parts.get(verb)?.start..parts.last()?.end;
    let days = SaidIn::new(text, stretch, today, Toward::Future);
    let mut at = verb + 1;
    while at < parts.len() {
        // "1/2 tablet" is no day; "by 1/2" is.
        let fraction = parts[at].number.is_some() && parts.get(at + 1).is_some_and(|token| token.text == "/");
        let said = days.look(parts, at).filter(|said| !fraction && said.next > at);
        if let Some((found, day)) = said.and_then(|said| Some((said, said.day?))) {
            return Some((at, found.next, day));
        }
        // Of a day that cannot be no part is another.
        at = said.filter(|said| said.time.is_none()).map_or(at + 1, |said| said.next);
    }
    None
}

fn is_joint(words: &Words, token: &Token) -> bool {
    !token.text.chars().any(char::is_alphanumeric) && token.text != ")" && token.text != "%"
        || words.file.joints.contains(&token.text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    /// A Sunday.
    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn check(text: &str, expect: &[(&str, &str, &str)]) {
        let found = promises_in(text, today());
        let told: Vec<_> = found
            .iter()
            .map(|it| {
                let by = if it.by == PromisedBy::Me { "me".to_owned() } else { format!("them:{}", it.who) };
                (it.words.clone(), by, it.due_on.map(|day| day.to_string()).unwrap_or_default())
            })
            .collect();
        let expect: Vec<_> =
            expect.iter().map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned())).collect();
        assert_eq!(told, expect, "{text}");
        for promise in found {
            let units: Vec<u16> = text.encode_utf16().collect();
            let span = &units[usize::try_from(promise.start).unwrap()..usize::try_from(promise.end).unwrap()];
            assert_eq!(String::from_utf16(span).unwrap(), promise.quote, "{text}");
        }
    }

    #[test]
    fn what_i_promise() {
        check("I will call the pharmacy by Friday", &[("I will call the pharmacy", "me", "2026-11-27")]);
        check("Zoë is tired. I'll send the form tomorrow.", &[("I'll send the form", "me", "2026-11-23")]);
        check("I’ll be there on Monday at 9am.", &[("I’ll be there", "me", "2026-11-23")]);
        check("I am going to ask about the walker.", &[("I am going to ask about the walker", "me", "")]);
        check(
            "CM will follow up with the landlord within 3 days.",
            &[("CM will follow up with the landlord", "me", "2026-11-25")],
        );
        check("We promised to visit next week", &[("We promised to visit", "me", "2026-11-27")]);
        check("I will call next Friday.", &[("I will call", "me", "2026-11-27")]);
        check("I will call a week from Friday", &[("I will call", "me", "2026-12-04")]);
        check("I will call twice tomorrow", &[("I will call twice", "me", "2026-11-23")]);
        check("I will call her once by Friday", &[("I will call her once", "me", "2026-11-27")]);
        check("I will call twice a week from Monday", &[("I will call twice a week", "me", "2026-11-23")]);
        check(
            "I will send it by the 15th and call her",
            &[("I will send it by the 15th and call her", "me", "2026-12-15")],
        );
        check("I will call on Dec. 4. She is well.", &[("I will call", "me", "2026-12-04")]);
        check("I will send what she lost last Friday", &[("I will send what she lost last Friday", "me", "")]);
        check("I will call Monday, Nov 24.", &[("I will call Monday, Nov 24", "me", "")]);
        check("I will bring the 2nd form", &[("I will bring the 2nd form", "me", "")]);
        check("I will ask for the form from April", &[("I will ask for the form from April", "me", "")]);
        check("I will have him start Friday", &[("I will have him start", "me", "2026-11-27")]);
        check(
            "On Dec 1 I will fax it; I will mail a copy by 12/4.",
            &[("I will fax it", "me", ""), ("I will mail a copy", "me", "2026-12-04")],
        );
    }

    #[test]
    fn what_others_promise() {
        check("She'll bring the form on Monday.", &[("She'll bring the form", "them:", "2026-11-23")]);
        check(
            "Dr. Lee will send the orders by Nov 30.",
            &[("Dr. Lee will send the orders", "them:Dr. Lee", "2026-11-30")],
        );
        check(
            "Her daughter will pick up the pills tomorrow and I will call them on Friday.",
            &[
                ("Her daughter will pick up the pills", "them:daughter", "2026-11-23"),
                ("I will call them", "me", "2026-11-27"),
            ],
        );
        check(
            "Maria Alvarez agreed to check her weight every morning.",
            &[("Maria Alvarez agreed to check her weight every morning", "them:Maria Alvarez", "")],
        );
        check(
            "Spoke with the pharmacy. The pharmacy will deliver on Wednesday.",
            &[("The pharmacy will deliver", "them:pharmacy", "2026-11-25")],
        );
        check("Client said she will take 1/2 tablet.", &[("She will take 1/2 tablet", "them:", "")]);
    }

    #[test]
    fn what_others_are_to_do() {
        check("Client to bring ID by Friday.", &[("Client to bring ID", "them:Client", "2026-11-27")]);
        check(
            "Plan: client to call the clinic tomorrow",
            &[("Client to call the clinic", "them:client", "2026-11-23")],
        );
        check("CM to follow up on Monday", &[("CM to follow up", "me", "2026-11-23")]);
        check("- Her daughter to pick up the pills", &[("Her daughter to pick up the pills", "them:daughter", "")]);
        check("Ada's daughter will call", &[("Ada's daughter will call", "them:Ada's daughter", "")]);
        check("Dr. Lee's office will call back", &[("Dr. Lee's office will call back", "them:Dr. Lee's office", "")]);
        for text in [
            "Took the client to the hospital",
            "Client to ER on Friday",
            "Client to hospital yesterday",
            "Drove client to work",
            "Asked client to call",
            "I to call",
            "Plan to visit on Friday",
            "Needs to rest",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn what_is_no_promise() {
        for text in [
            "",
            "Will you call?",
            "Will she call on Monday?",
            "It will rain on Monday.",
            "Client is ill.",
            "She will not come.",
            "She will need a walker.",
            "Asked if she will bring the form.",
            "He will be discharged on Friday.",
            "This will help.",
            "The good will of all",
            "I will",
            "Where there is a will there is a way",
            "the medication will arrive on Friday",
        ] {
            check(text, &[]);
        }
    }

    proptest! {
        #[test]
        fn nothing_written_breaks_it(text in "\\PC{0,120}", words in prop::collection::vec("(I|she'll|Dr\\.|will|will call|by Friday|and|\\.|,|\\?|🙂|Zoë)", 0..16)) {
            let _ = promises_in(&text, today());
            let _ = promises_in(&words.join(" "), today());
        }
    }
}

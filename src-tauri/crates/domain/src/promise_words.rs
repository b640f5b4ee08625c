//! Promises in the words of a note: "I will call the pharmacy by Friday", "Dr. Lee will send the orders".
//!
//! What is found is offered, never kept by itself, so the rules would rather miss one than offer much that
//! is none: a promise has somebody who promises, and is no question, no condition and no forecast. The words
//! stand in `data/promises.json`; another language is another such file.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::check_in::PromisedBy;
use crate::promise::FoundPromise;
use crate::said::{Phrase, Token, Toward, after_any, in_parts, said, tokens};

const ENGLISH: &str = include_str!("../data/promises.json");
/// The format this program reads.
const FORMAT: u32 = 1;
/// Promises of one note that are offered, at most.
const MOST: usize = 20;
/// Characters of a note that are looked at.
const LONGEST: usize = 40_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct File {
    format: u32,
    language: String,
    mine: Vec<String>,
    pronouns: Vec<String>,
    people: Vec<String>,
    titles: Vec<String>,
    leading: Vec<String>,
    unlike: Vec<String>,
    marks: Vec<String>,
    contracted: Vec<String>,
    not_promised: Vec<String>,
    not_even_mine: Vec<String>,
}

struct Words {
    mine: Vec<Phrase>,
    people: Vec<Phrase>,
    marks: Vec<Phrase>,
    contracted: Vec<Phrase>,
    file: File,
}

static WORDS: LazyLock<Option<Words>> = LazyLock::new(read);

fn read() -> Option<Words> {
    let file: File = serde_json::from_str(ENGLISH).ok()?;
    let phrases = |said: &[String]| said.iter().map(|phrase| in_parts(phrase)).collect();
    // "she'll" is one word; what hangs on it stands behind the apostrophe.
    let contracted = file.contracted.iter().map(|said| in_parts(said.trim_start_matches('\''))).collect();
    (file.format == FORMAT && !file.language.is_empty()).then(|| Words {
        mine: phrases(&file.mine),
        people: phrases(&file.people),
        marks: phrases(&file.marks),
        contracted,
        file,
    })
}

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
                found.extend(promise(text, sentence_parts, mark, next, today));
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
        let stop = match token.text.as_str() {
            "!" | "?" | ";" => true,
            "." => !title && next.is_none_or(|next| next.start > token.end && (next.capital || next.number.is_some())),
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
    /// The first word of what they will do.
    verb: usize,
    by: PromisedBy,
    /// Its name, as tokens; empty: a pronoun or the case manager.
    who: std::ops::Range<usize>,
}

fn mark(words: &Words, parts: &[Token], at: usize) -> Option<Mark> {
    let (subject_end, contracted, verb) = marked(words, parts, at)?;
    let not = |list: &[String]| parts.get(verb).is_none_or(|token| list.contains(&token.text));
    if not(&words.file.not_even_mine) {
        return None;
    }
    let (from, who, by) = subject(words, parts, subject_end, contracted)?;
    if by == PromisedBy::Them && not(&words.file.not_promised) {
        return None;
    }
    // "if she will …", "whether I will …"
    let condition = (0..from).rev().take(2).any(|before| {
        let before = &parts[before].text;
        ["if", "whether", "unless"].contains(&before.as_str())
    });
    (!condition).then_some(Mark { from, verb, by, who })
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
    Some((at, None, after_any(&words.marks, parts, at)?))
}

/// Who stands before `end`. `contracted` is the word that the mark hangs on.
fn subject(
    words: &Words,
    parts: &[Token],
    end: usize,
    contracted: Option<&str>,
) -> Option<(usize, std::ops::Range<usize>, PromisedBy)> {
    let last = end.checked_sub(1)?;
    let text = contracted.unwrap_or(&parts[last].text);
    if words.file.mine.iter().any(|mine| mine == text) && contracted.is_some() {
        return Some((last, last..last, PromisedBy::Me));
    }
    if contracted.is_none() {
        let mine = (0..end).filter(|from| after_any(&words.mine, parts, *from) == Some(end)).min();
        if let Some(from) = mine {
            return Some((from, from..from, PromisedBy::Me));
        }
    }
    if words.file.pronouns.iter().any(|pronoun| pronoun == text) {
        return Some((last, last..last, PromisedBy::Them));
    }
    if words.file.unlike.iter().any(|word| word == text) {
        return None;
    }
    if contracted.is_some() {
        // "Maria'll", which few write.
        return None;
    }
    let person = (end.saturating_sub(3)..end).find(|from| after_any(&words.people, parts, *from) == Some(end));
    if let Some(from) = person {
        return Some((with_leading(words, parts, from), from..end, PromisedBy::Them));
    }
    // Names: words with a capital letter, titles among them.
    let mut from = end;
    while from > 0 && end - from < 5 {
        let token = &parts[from - 1];
        let point = token.text == "." && from >= 2 && words.file.titles.contains(&parts[from - 2].text);
        if !(point || token.capital && !words.file.leading.contains(&token.text)) {
            break;
        }
        from -= 1;
    }
    (from < end && parts[from].text != ".").then_some((from, from..end, PromisedBy::Them))
}

/// "her daughter": the word before belongs to the words, not to the name.
fn with_leading(words: &Words, parts: &[Token], from: usize) -> usize {
    const OWN: &[&str] = &["the", "her", "his", "their", "my", "our", "this", "that", "a", "an"];
    let belongs =
        from > 0 && OWN.contains(&parts[from - 1].text.as_str()) && words.file.leading.contains(&parts[from - 1].text);
    if belongs { from - 1 } else { from }
}

fn promise(text: &str, parts: &[Token], mark: &Mark, next: usize, today: NaiveDate) -> Option<FoundPromise> {
    // What joins the next clause to this one belongs to neither.
    let mut end = next;
    while end > mark.verb && is_joint(&parts[end - 1]) {
        end -= 1;
    }
    if end == mark.verb || !parts[mark.verb].text.chars().any(char::is_alphabetic) {
        return None;
    }
    let day = (mark.verb + 1..end).find_map(|at| {
        // "1/2 tablet" is no day; "by 1/2" is.
        let fraction = parts[at].number.is_some() && parts.get(at + 1).is_some_and(|token| token.text == "/");
        let found = said(&parts[..end], at, today, Toward::Future).filter(|_| !fraction)?;
        Some((at, found.next, found.day?))
    });
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

fn is_joint(token: &Token) -> bool {
    !token.text.chars().any(char::is_alphanumeric) && token.text != ")" && token.text != "%"
        || ["and", "but", "then", "so", "that", "said", "says"].contains(&token.text.as_str())
}

fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
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
    fn the_words_read() {
        assert!(read().is_some());
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

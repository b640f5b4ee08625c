//! Text in its smallest parts: words, numbers, marks; and phrases among them.

use crate::fold::fold;

/// A word, a number or a mark, with where it stands in bytes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token {
    /// A word folded as search folds it; of a number what was written; of a mark itself.
    pub(crate) text: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Of a number: "7.2", "4,200", "7,2", "-3".
    pub(crate) number: Option<f64>,
    pub(crate) capital: bool,
}

/// The text in its parts. A word may have digits in it ("a1c"); a number has none of its letters.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if c.is_whitespace() || c.is_control() {
            continue;
        }
        let after_number = found.last().is_some_and(|token| token.end == start && token.number.is_some());
        let negative = c == '-'
            && !after_number
            && found.last().is_none_or(|token| token.end != start)
            && text[start + 1..].starts_with(|c: char| c.is_ascii_digit());
        let numeric = c.is_ascii_digit() || negative;
        let mut end = start + c.len_utf8();
        if numeric || c.is_alphanumeric() {
            while let Some(&(at, next)) = rest.peek() {
                let inside = |mark: char| {
                    next == mark && text[at + next.len_utf8()..].starts_with(|c: char| c.is_alphanumeric())
                };
                let goes_on = if numeric {
                    next.is_ascii_digit()
                        || (matches!(next, '.' | ',') && text[at + 1..].starts_with(|c: char| c.is_ascii_digit()))
                } else {
                    next.is_alphanumeric()
                        || unicode_normalization::char::is_combining_mark(next)
                        || inside('\'')
                        || inside('\u{2019}')
                };
                if !goes_on {
                    break;
                }
                end = at + next.len_utf8();
                rest.next();
            }
        }
        let raw = &text[start..end];
        let number = if numeric { value(raw) } else { None };
        // Search drops apostrophes; here "I'll" is not "ill".
        let folded =
            if numeric { String::new() } else { raw.split(['\'', '\u{2019}']).map(fold).collect::<Vec<_>>().join("'") };
        found.push(Token {
            text: if folded.is_empty() { raw.to_lowercase() } else { folded },
            start,
            end,
            number,
            capital: c.is_uppercase(),
        });
    }
    found
}

/// A comma before groups of three digits parts thousands; before anything else it is a decimal point.
fn value(raw: &str) -> Option<f64> {
    let thousands = raw.contains(',')
        && raw.split_once('.').map_or(raw, |(whole, _)| whole).split(',').skip(1).all(|group| group.len() == 3);
    let plain = if thousands { raw.replace(',', "") } else { raw.replace(',', ".") };
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

/// A phrase in its parts.
pub(crate) type Phrase = Vec<String>;

/// A phrase in its parts.
pub(crate) fn in_parts(phrase: &str) -> Phrase {
    tokens(phrase).into_iter().map(|token| token.text).collect()
}

/// The place after the phrase, where it stands at `at`.
pub(crate) fn after(phrase: &[String], tokens: &[Token], at: usize) -> Option<usize> {
    let end = at.checked_add(phrase.len()).filter(|end| *end <= tokens.len() && !phrase.is_empty())?;
    phrase.iter().zip(&tokens[at..end]).all(|(said, token)| *said == token.text).then_some(end)
}

/// The place after the longest of these phrases that stands at `at`.
pub(crate) fn after_any(phrases: &[Phrase], tokens: &[Token], at: usize) -> Option<usize> {
    phrases.iter().filter_map(|phrase| after(phrase, tokens, at)).max()
}

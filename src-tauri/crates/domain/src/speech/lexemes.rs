//! Text in its smallest parts: words, numbers, marks.

/// A word, a number or a mark, in lower case, with where it stands in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lexeme {
    pub(crate) text: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Digits that make a number a person would write.
    pub(crate) number: Option<u32>,
    /// Nothing stands between it and the one before.
    pub(crate) glued: bool,
    /// It begins with a capital letter.
    pub(crate) capital: bool,
}

impl Lexeme {
    /// Not a word and no number.
    pub(crate) fn is_mark(&self) -> bool {
        !self.text.chars().any(char::is_alphanumeric)
    }
}

/// Six digits at most: what is longer is no number of days, and no date.
const LONGEST_NUMBER: usize = 6;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Mark,
    Blank,
}

fn class(c: char) -> Class {
    if c.is_ascii_digit() {
        Class::Digit
    } else if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) {
        Class::Letter
    } else if c.is_whitespace() || c.is_control() {
        Class::Blank
    } else {
        Class::Mark
    }
}

/// The text in its parts. An apostrophe inside a word belongs to it.
pub(crate) fn lexemes(text: &str) -> Vec<Lexeme> {
    let mut found: Vec<Lexeme> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let kind = class(c);
        if kind == Class::Blank {
            continue;
        }
        let mut end = start + c.len_utf8();
        if kind != Class::Mark {
            while let Some(&(at, next)) = chars.peek() {
                let inside = is_apostrophe(next)
                    && kind == Class::Letter
                    && text[at + next.len_utf8()..].chars().next().is_some_and(|c| class(c) == Class::Letter);
                if class(next) != kind && !inside {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
        }
        let raw = &text[start..end];
        let number = (kind == Class::Digit && raw.len() <= LONGEST_NUMBER).then(|| raw.parse().ok()).flatten();
        found.push(Lexeme {
            text: raw.to_lowercase().replace(is_apostrophe, "'"),
            start,
            end,
            number,
            glued: found.last().is_some_and(|before| before.end == start),
            capital: c.is_uppercase(),
        });
    }
    found
}

pub(crate) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}')
}

#[cfg(test)]
mod tests {
    use super::lexemes;

    fn texts(text: &str) -> Vec<String> {
        lexemes(text).into_iter().map(|lexeme| lexeme.text).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        let table: &[(&str, &[&str])] = &[
            ("", &[]),
            ("  \t ", &[]),
            ("Call Ada", &["call", "ada"]),
            ("2nd", &["2", "nd"]),
            ("PHQ-9", &["phq", "-", "9"]),
            ("2:30pm", &["2", ":", "30", "pm"]),
            ("Ada’s", &["ada's"]),
            ("days' grace", &["days", "'", "grace"]),
            ("3/4/2027", &["3", "/", "4", "/", "2027"]),
            ("Zoë 小明", &["zoë", "小明"]),
        ];
        for (text, expect) in table {
            assert_eq!(texts(text), *expect, "{text:?}");
        }
    }
}

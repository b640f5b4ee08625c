//! Text as search sees it: without case, accents or punctuation.
//!
//! Folding is for comparing, never for showing. It forgives what people leave out when they type a
//! name (accents, strokes, apostrophes, hyphens) and leaves scripts without such habits alone.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Most words of a search that are looked at.
pub const MOST_SEARCH_WORDS: usize = 12;
/// Most characters of a searched word that are looked at.
pub const LONGEST_SEARCH_WORD: usize = 64;

/// The text in lower case, without accents, its words separated by single blanks.
///
/// Compatibility forms are undone (NFKD), accents of alphabets that carry them on top are dropped,
/// letters that do not decompose are spelled out (ß → ss, ø → o, ł → l, æ → ae, đ → d, þ → th).
/// Apostrophes vanish (O'Neil → oneil); other punctuation separates words. Vowel signs that belong
/// to a script (Arabic, Hebrew, Devanagari, Hangul, kana) stay.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let bare = text.nfkd().filter(|c| !is_accent(*c) && !is_invisible(*c) && !is_apostrophe(*c));
    for c in bare.flat_map(char::to_lowercase).nfkd().filter(|c| !is_accent(*c)) {
        match spelled_out(c) {
            Some(letters) => folded.push_str(letters),
            None if c.is_alphanumeric() => folded.push(c),
            // A mark without a letter to stand on says nothing, and no index would find it.
            None if is_combining_mark(c) && !folded.is_empty() && !folded.ends_with(' ') => folded.push(c),
            None if !folded.ends_with(' ') && !folded.is_empty() => folded.push(' '),
            None => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded.nfc().collect()
}

/// Marks of Latin, Greek and Cyrillic. Those of other scripts are letters to their readers.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Joiners, direction marks, soft hyphens: they change how text is drawn, not what it says.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What people write for an apostrophe, and letters transcribed by one (ʻokina, ʼayn).
const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '\u{b4}' | '\u{2b9}'..='\u{2bf}' | '\u{2c8}' | '\u{2ca}' | '\u{2cb}' | '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{ff07}')
}

const fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'æ' => "ae",
        'œ' => "oe",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'ə' => "e",
        'ς' => "σ",
        _ => return None,
    })
}

/// The folded words of a name.
#[must_use]
pub fn name_tokens(name: &str) -> Vec<String> {
    fold(name).split(' ').filter(|t| !t.is_empty()).map(str::to_owned).collect()
}

/// The digits of a text as 0–9, for comparing phone numbers and identifiers.
#[must_use]
pub fn digits(text: &str) -> String {
    text.nfkd()
        .filter_map(|c| {
            // The digits of scripts whose readers type them; the rest of Unicode's never stand in a phone number.
            let zero = match c {
                '0'..='9' => '0',
                '\u{660}'..='\u{669}' => '\u{660}',
                '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
                '\u{966}'..='\u{96f}' => '\u{966}',
                '\u{9e6}'..='\u{9ef}' => '\u{9e6}',
                _ => return None,
            };
            char::from_digit(u32::from(c) - u32::from(zero), 10)
        })
        .collect()
}

/// The first letters of the words of a name, in capitals: "Ada Lovelace" → "AL". For a screen that
/// others can see, and for names of files.
#[must_use]
pub fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    name.nfc().collect::<String>().split_whitespace().filter_map(first).flat_map(char::to_uppercase).collect()
}

/// What SQLite's FTS5 is to match for what a person typed: every word, the beginning of a word sufficing.
/// None where nothing searchable was typed.
///
/// Every word is folded, cut to [`LONGEST_SEARCH_WORD`], and stands in quotes, so no text can be read as
/// an operator (FTS5 §3.1: a quoted string is never one). Blanks between them mean AND (§3.7).
#[must_use]
pub fn fts_prefix_query(typed: &str) -> Option<String> {
    // Folding can lengthen a text, so the cut comes before it too: a pasted chapter costs nothing.
    let start: String = typed.chars().take(MOST_SEARCH_WORDS * LONGEST_SEARCH_WORD).collect();
    let words: Vec<String> = name_tokens(&start)
        .into_iter()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(MOST_SEARCH_WORDS)
        .map(|word| format!("\"{}\"*", word.chars().take(LONGEST_SEARCH_WORD).collect::<String>()))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

//! How like two names are, and what that means beside a birth date, a phone or an identifier.

use chrono::{Datelike, NaiveDate};
use strsim::jaro_winkler;

use super::DuplicateReason;
use crate::client::{Client, ContactMethod, ContactMethodKind, Identifier};
use crate::fold::{digits, fold, name_tokens};

/// From here on two names are alike: Katherine and Kathryn Smith are (0.93), Anna and Emma Smith are
/// not (0.63). Chosen on the cases of this crate's tests.
pub const LIKE_NAME: f64 = 0.88;

/// What is asked of the names where the birth dates only nearly agree (day and month swapped, or one
/// digit mistyped).
pub const LIKE_NAME_NEAR_DATE: f64 = 0.94;

/// Digits at the end of a phone number that are compared: a national number without its prefix.
const PHONE_DIGITS: usize = 10;
/// Fewer digits than these are an extension, not a number.
const FEWEST_PHONE_DIGITS: usize = 7;
/// What each word too many costs: a middle name, or one half of a double name.
const EXTRA_WORD: f64 = 0.03;
/// The most that names can be alike where one of them is a single word.
const SINGLE_WORD: f64 = 0.85;

/// The parts of a name as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameParts<'a> {
    /// Given names.
    pub given: &'a str,
    /// Family name.
    pub family: &'a str,
    /// The name to be used, where it differs.
    pub preferred: Option<&'a str>,
}

impl<'a> NameParts<'a> {
    /// The name of a client.
    #[must_use]
    pub fn of(client: &'a Client) -> Self {
        Self { given: &client.given_name, family: &client.family_name, preferred: client.preferred_name.as_deref() }
    }
}

/// What of a client is compared, folded once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Words of the name, one list for each name the client goes by.
    names: Vec<Vec<String>>,
    birth_date: Option<NaiveDate>,
    /// System and value, folded.
    identifiers: Vec<(String, String)>,
    /// Last digits.
    phones: Vec<String>,
}

impl Identity {
    /// What of a client is compared.
    #[must_use]
    pub fn of(client: &Client, identifiers: &[Identifier], contact_methods: &[ContactMethod]) -> Self {
        Self::new(
            &NameParts::of(client),
            client.birth_date,
            identifiers.iter().map(|i| (i.system.as_str(), i.value.as_str())),
            contact_methods
                .iter()
                .filter(|m| matches!(m.kind, ContactMethodKind::Phone | ContactMethodKind::Mobile))
                .map(|m| m.value.as_str()),
        )
    }

    /// The same from its parts: identifiers are pairs of system and value.
    #[must_use]
    pub fn new<'a>(
        name: &NameParts<'_>,
        birth_date: Option<NaiveDate>,
        identifiers: impl IntoIterator<Item = (&'a str, &'a str)>,
        phones: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let plain = |text: &str| fold(text).replace(' ', "");
        Self {
            names: names(name),
            birth_date,
            identifiers: identifiers
                .into_iter()
                .map(|(s, v)| (plain(s), plain(v)))
                .filter(|(_, v)| !v.is_empty())
                .collect(),
            phones: phones.into_iter().filter_map(comparable_phone).collect(),
        }
    }
}

fn names(name: &NameParts<'_>) -> Vec<Vec<String>> {
    let mut all = vec![name_tokens(&format!("{} {}", name.given, name.family))];
    if let Some(preferred) = name.preferred.map(name_tokens).filter(|p| !p.is_empty()) {
        let family = name_tokens(name.family);
        // "Bob" goes with the family name; "Bob Smith" brings it along.
        let whole = !family.is_empty() && family.iter().all(|f| preferred.contains(f));
        all.push(if whole { preferred } else { [preferred, family].concat() });
    }
    all.retain(|words| !words.is_empty());
    all
}

fn comparable_phone(phone: &str) -> Option<String> {
    let all = digits(phone);
    (all.len() >= FEWEST_PHONE_DIGITS).then(|| all[all.len().saturating_sub(PHONE_DIGITS)..].to_owned())
}

/// How like two names are, from 0 to 1 (the same words, in whatever order).
///
/// Words are paired with the word they are most like (Jaro–Winkler, Winkler 1990). The worst pair
/// counts as much as all together, because one different given name is what tells siblings apart.
/// The preferred name is tried in place of the given one; the likest way counts.
#[must_use]
pub fn likeness(a: &NameParts<'_>, b: &NameParts<'_>) -> f64 {
    likest(&names(a), &names(b))
}

fn likest(a: &[Vec<String>], b: &[Vec<String>]) -> f64 {
    a.iter().flat_map(|x| b.iter().map(move |y| words_likeness(x, y))).fold(0.0, f64::max)
}

fn words_likeness(a: &[String], b: &[String]) -> f64 {
    if a.concat() == b.concat() {
        return if a.is_empty() { 0.0 } else { 1.0 };
    }
    let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if few.is_empty() {
        return 0.0;
    }
    let mut pairs: Vec<(f64, usize, usize)> = few
        .iter()
        .enumerate()
        .flat_map(|(i, x)| many.iter().enumerate().map(move |(j, y)| (word_likeness(x, y), i, j)))
        .collect();
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let (mut used_few, mut used_many) = (vec![false; few.len()], vec![false; many.len()]);
    let (mut sum, mut worst) = (0.0, 1.0_f64);
    for (score, i, j) in pairs {
        if !used_few[i] && !used_many[j] {
            (used_few[i], used_many[j]) = (true, true);
            sum += score;
            worst = worst.min(score);
        }
    }
    let count = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    let score = (sum / count(few.len()) + worst) / 2.0 - EXTRA_WORD * count(many.len() - few.len());
    if few.len() == 1 && many.len() > 1 { score.clamp(0.0, SINGLE_WORD) } else { score.clamp(0.0, 1.0) }
}

fn word_likeness(a: &str, b: &str) -> f64 {
    // An initial stands for any name it begins, but is weak evidence.
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.chars().count() == 1 && short != long && long.starts_with(short) { 0.9 } else { jaro_winkler(a, b) }
}

/// Do two clients look like one? The strongest reason, and how like their names are.
///
/// In order: the same value in the same system of identifiers; the same name and birth date; names
/// alike ([`LIKE_NAME`]) and the same birth date, or nearly the same name ([`LIKE_NAME_NEAR_DATE`]) and
/// nearly the same birth date; names alike and the same phone, unless their birth dates differ plainly.
#[must_use]
pub fn judge(candidate: &Identity, existing: &Identity) -> Option<(DuplicateReason, f64)> {
    let alike = likest(&candidate.names, &existing.names);
    let shared = |a: &[String], b: &[String]| a.iter().any(|x| b.contains(x));
    if candidate.identifiers.iter().any(|i| existing.identifiers.contains(i)) {
        return Some((DuplicateReason::SameIdentifier, alike));
    }
    let dates = candidate.birth_date.zip(existing.birth_date);
    let same_date = dates.is_some_and(|(a, b)| a == b);
    let near_date = dates.is_some_and(|(a, b)| nearly(a, b));
    let reason = if same_date && same_words(candidate, existing) {
        DuplicateReason::SameNameAndBirthDate
    } else if (same_date && alike >= LIKE_NAME) || (near_date && alike >= LIKE_NAME_NEAR_DATE) {
        DuplicateReason::LikeNameAndBirthDate
    } else if alike >= LIKE_NAME
        && (dates.is_none() || same_date || near_date)
        && shared(&candidate.phones, &existing.phones)
    {
        DuplicateReason::LikeNameAndPhone
    } else {
        return None;
    };
    Some((reason, alike))
}

fn same_words(a: &Identity, b: &Identity) -> bool {
    let sorted = |words: &Vec<String>| {
        let mut words = words.clone();
        words.sort();
        words
    };
    a.names.iter().any(|x| b.names.iter().any(|y| sorted(x) == sorted(y)))
}

/// Every birth date [`judge`] takes for this one, slips included: whom to ask it about.
#[must_use]
pub fn near_dates(date: NaiveDate) -> Vec<NaiveDate> {
    let digits: Vec<char> = date.format("%Y%m%d").to_string().chars().collect();
    let slips = (0..digits.len()).flat_map(|at| ('0'..='9').map(move |digit| (at, digit))).filter_map(|(at, digit)| {
        let slip: String = digits.iter().enumerate().map(|(i, d)| if i == at { digit } else { *d }).collect();
        NaiveDate::parse_from_str(&slip, "%Y%m%d").ok().filter(|slip| *slip != date)
    });
    let swapped = NaiveDate::from_ymd_opt(date.year(), date.day(), date.month()).filter(|other| *other != date);
    std::iter::once(date).chain(swapped).chain(slips).collect()
}

/// Different, but by a slip: day and month swapped, or one digit.
fn nearly(a: NaiveDate, b: NaiveDate) -> bool {
    let swapped = a.year() == b.year() && a.day() == b.month() && a.month() == b.day();
    let (x, y) = (a.format("%Y%m%d").to_string(), b.format("%Y%m%d").to_string());
    a != b && (swapped || x.len() == y.len() && x.chars().zip(y.chars()).filter(|(p, q)| p != q).count() == 1)
}

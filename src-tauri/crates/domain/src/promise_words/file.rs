//! The words promises are known by, and the file they stand in.

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::data_file::{
    DataFault, DataFileFault, EntryShape, FileFaults, fits, misshapen, phrase_faults, read_shipped,
};
use crate::said::{Phrase, in_parts};

const ENGLISH: &str = include_str!("../../data/promises.json");
/// The format this program reads.
const FORMAT: u32 = 1;

/// The words of promises in one language, in small letters.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PromisesFile {
    /// 1.
    format: u32,
    /// BCP 47.
    language: String,
    /// What the case manager calls herself: "I", "CM".
    pub(super) mine: Vec<String>,
    /// Those of them that are pronouns: "I to call" is no promise.
    pub(super) my_pronouns: Vec<String>,
    /// Somebody whom only the reader knows: "she".
    pub(super) pronouns: Vec<String>,
    /// What people are to a client: "daughter", "landlord".
    pub(super) people: Vec<String>,
    /// What stands before a name, its point left out: "dr". A point after one ends no sentence.
    pub(super) titles: Vec<String>,
    /// Words that stand before who promises and are no part of a name, also where they begin a sentence.
    pub(super) leading: Vec<String>,
    /// Before "will" they promise nothing: "it".
    pub(super) unlike: Vec<String>,
    /// Between who and what: "will", "promised to".
    pub(super) marks: Vec<String>,
    /// The same where they hang on a word: "'ll".
    pub(super) contracted: Vec<String>,
    /// Between who and what where a line of a plan begins with who: "client to bring".
    pub(super) to_do: Vec<String>,
    /// Before or behind those they say no promise: "plan to", "to the".
    pub(super) not_to_do: Vec<String>,
    /// Before what people are to a client: "her daughter".
    pub(super) possessors: Vec<String>,
    /// Between one promise and the next; they belong to neither.
    pub(super) joints: Vec<String>,
    /// Before who promises they make it a condition: "if".
    pub(super) conditions: Vec<String>,
    /// What others will do that is no promise: "need", "be".
    pub(super) not_promised: Vec<String>,
    /// What is no promise of the case manager's either: "not".
    pub(super) not_even_mine: Vec<String>,
}

impl PromisesFile {
    fn lists(&self) -> [(&'static str, &Vec<String>); 16] {
        [
            ("mine", &self.mine),
            ("myPronouns", &self.my_pronouns),
            ("pronouns", &self.pronouns),
            ("people", &self.people),
            ("titles", &self.titles),
            ("leading", &self.leading),
            ("unlike", &self.unlike),
            ("marks", &self.marks),
            ("contracted", &self.contracted),
            ("toDo", &self.to_do),
            ("notToDo", &self.not_to_do),
            ("possessors", &self.possessors),
            ("joints", &self.joints),
            ("conditions", &self.conditions),
            ("notPromised", &self.not_promised),
            ("notEvenMine", &self.not_even_mine),
        ]
    }
}

fn shape_faults(value: &Value) -> Vec<DataFileFault> {
    let lists = [
        "mine",
        "myPronouns",
        "pronouns",
        "people",
        "titles",
        "leading",
        "unlike",
        "marks",
        "contracted",
        "toDo",
        "notToDo",
        "possessors",
        "joints",
        "conditions",
        "notPromised",
        "notEvenMine",
    ];
    let entries = lists.map(|name| (name, fits::<Vec<String>> as fn(&Value) -> bool));
    let others: [EntryShape; 2] = [("format", fits::<u32>), ("language", fits::<String>)];
    [misshapen(value, &others), misshapen(value, &entries)].concat()
}

fn faults(file: &PromisesFile) -> Vec<DataFileFault> {
    let mut faults: Vec<DataFileFault> =
        file.lists().into_iter().flat_map(|(entry, phrases)| phrase_faults(entry, phrases)).collect();
    if file.format != FORMAT {
        faults.push(DataFileFault::new("format", DataFault::OutOfRange));
    }
    if file.language.trim().is_empty() {
        faults.push(DataFileFault::new("language", DataFault::EmptyText));
    }
    faults
}

/// Reads the words of promises.
///
/// # Errors
/// Every fault, with its entry.
pub fn read(text: &str) -> Result<PromisesFile, FileFaults> {
    read_shipped("promises.json", text, shape_faults, faults)
}

/// The words as they are looked for.
pub(super) struct Words {
    pub(super) mine: Vec<Phrase>,
    pub(super) people: Vec<Phrase>,
    pub(super) marks: Vec<Phrase>,
    pub(super) contracted: Vec<Phrase>,
    pub(super) to_do: Vec<Phrase>,
    pub(super) file: PromisesFile,
}

/// A test reads the file; one that could not be read would leave every promise unread.
pub(super) static WORDS: LazyLock<Option<Words>> = LazyLock::new(|| read(ENGLISH).ok().map(Words::new));

impl Words {
    fn new(file: PromisesFile) -> Self {
        let phrases = |said: &[String]| said.iter().map(|phrase| in_parts(phrase)).collect();
        // "she'll" is one word; what hangs on it stands behind the apostrophe.
        let contracted = file.contracted.iter().map(|said| in_parts(said.trim_start_matches('\''))).collect();
        Self {
            mine: phrases(&file.mine),
            people: phrases(&file.people),
            marks: phrases(&file.marks),
            contracted,
            to_do: phrases(&file.to_do),
            file,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_words_read() {
        assert_eq!(read(ENGLISH).map(|_| ()), Ok(()));
        let fault = |text: &str| read(text).map(|_| ()).unwrap_err().to_string();
        assert_eq!(fault("{"), "promises.json: line 1 column 1: not-json");
        let without = |what: &str, put: &str| ENGLISH.replacen(what, put, 1);
        assert_eq!(fault(&without("\"marks\": [", "\"marks\": [3, ")), "promises.json: marks: wrong-shape");
        assert_eq!(fault(&without("\"marks\": [", "\"marks\": [\" \", ")), "promises.json: marks: empty-text");
        assert_eq!(fault(&without("\"marks\": [", "\"marks\": [\"will\", ")), "promises.json: marks: duplicate-id");
        assert_eq!(fault(&without("\"format\": 1", "\"format\": 2")), "promises.json: format: out-of-range");
    }
}

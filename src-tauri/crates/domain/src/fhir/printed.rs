//! Texts that hold a printed Python dictionary where words should be.
//!
//! One generator writes `Goal.description.text` as `{'text': 'Walk daily', 'addresses': ['x']}`.

use serde_json::{Map, Number, Value};

/// Deeper than any program prints into a text by mistake.
const MAX_DEPTH: usize = 16;

/// The dictionary a text is the printing of, if it is one as a whole.
pub(super) fn dictionary(text: &str) -> Option<Map<String, Value>> {
    let text = text.trim();
    if !text.starts_with('{') || !text.ends_with('}') {
        return None;
    }
    let mut printed = Printed { rest: text };
    match printed.value(0)? {
        Value::Object(members) if printed.rest.trim().is_empty() => Some(members),
        _ => None,
    }
}

struct Printed<'a> {
    rest: &'a str,
}

impl Printed<'_> {
    fn eat(&mut self, mark: char) -> bool {
        let rest = self.rest.trim_start();
        match rest.strip_prefix(mark) {
            Some(after) => {
                self.rest = after;
                true
            }
            None => {
                self.rest = rest;
                false
            }
        }
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        if self.eat('{') {
            let mut members = Map::new();
            while !self.eat('}') {
                let Value::String(name) = self.value(depth + 1)? else { return None };
                if !self.eat(':') {
                    return None;
                }
                members.insert(name, self.value(depth + 1)?);
                if !self.eat(',') && !self.rest.starts_with('}') {
                    return None;
                }
            }
            return Some(Value::Object(members));
        }
        for (open, close) in [('[', ']'), ('(', ')')] {
            if self.eat(open) {
                let mut items = Vec::new();
                while !self.eat(close) {
                    items.push(self.value(depth + 1)?);
                    if !self.eat(',') && !self.rest.starts_with(close) {
                        return None;
                    }
                }
                return Some(Value::Array(items));
            }
        }
        for quote in ['\'', '"'] {
            if self.eat(quote) {
                return self.string(quote).map(Value::String);
            }
        }
        let end = self.rest.find([',', '}', ']', ')', ':']).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        match word.trim() {
            "None" | "null" => Some(Value::Null),
            "True" | "true" => Some(Value::Bool(true)),
            "False" | "false" => Some(Value::Bool(false)),
            number => number
                .parse::<i64>()
                .ok()
                .map(Number::from)
                .or_else(|| number.parse().ok().and_then(Number::from_f64))
                .map(Value::Number),
        }
    }

    fn string(&mut self, quote: char) -> Option<String> {
        let mut words = String::new();
        let mut characters = self.rest.char_indices();
        while let Some((at, character)) = characters.next() {
            match character {
                '\\' => match characters.next()?.1 {
                    'n' | 'r' => words.push('\n'),
                    't' => words.push(' '),
                    other => words.push(other),
                },
                c if c == quote => {
                    self.rest = self.rest.get(at + c.len_utf8()..)?;
                    return Some(words);
                }
                c => words.push(c),
            }
        }
        None
    }
}

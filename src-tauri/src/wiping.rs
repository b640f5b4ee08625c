//! What a call brings is wiped from memory once it was read.

use serde_json::Value;
use zeroize::Zeroize;

/// The JSON of a call's arguments: passphrases and clients' words. Every text in it is overwritten when it
/// is dropped, whether the call was understood or not.
///
/// That is the program's own copy. What the web view holds, the message it sends, and the buffers that
/// Tauri and the JSON reader take it in with are theirs: they are freed, not overwritten.
pub struct Wiped(Value);

impl Wiped {
    /// Nothing of it is copied: the texts stay where they are until they are wiped.
    #[must_use]
    pub fn new(arguments: Value) -> Self {
        Self(arguments)
    }

    pub(crate) fn json(&self) -> &Value {
        &self.0
    }
}

impl Drop for Wiped {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(values) => values.iter_mut().for_each(wipe),
        Value::Object(fields) => {
            // A field's name is the sender's to choose too.
            for (mut name, mut value) in std::mem::take(fields) {
                name.zeroize();
                wipe(&mut value);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_text_is_left() {
        let mut list = json!(["open sesame", ["and", "deeper"], 1, null]);
        wipe(&mut list);
        assert_eq!(list, json!(["", ["", ""], 1, null]));
        let mut fields = json!({ "passphrase": "open sesame", "more": { "new": "x" } });
        wipe(&mut fields);
        assert_eq!(fields, json!({}));
        // Overwritten in place, not put aside for a new one.
        let mut text = Value::String("open sesame".to_owned());
        wipe(&mut text);
        assert!(matches!(text, Value::String(text) if text.is_empty() && text.capacity() > 0));
    }
}

//! What `GET /commands` answers: the table, as JSON schema.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use throughline::commands::TABLE;

/// The version of this description; it grows when its shape changes.
const VERSION: u32 = 1;

/// Every command's name, sentence, argument and result schema; the types they share stand in `$defs`.
#[must_use]
pub fn describe() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let commands: Vec<Value> = TABLE
        .iter()
        .map(|command| {
            json!({
                "name": command.name,
                "doc": command.doc.trim(),
                "arguments": (command.arguments)(&mut generator),
                "result": (command.result)(&mut generator),
            })
        })
        .collect();
    json!({ "version": VERSION, "commands": commands, "$defs": generator.definitions() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Every reference leads to a definition, and every command's own arguments are its own.
    #[test]
    fn references_lead_somewhere() {
        let described = describe();
        let text = described.to_string();
        for found in text.split("\"$ref\":\"#/$defs/").skip(1) {
            let name = found.split('"').next().unwrap();
            assert!(described["$defs"][name].is_object(), "no definition of {name}");
        }
        let unlock = described["commands"].as_array().unwrap().iter().find(|c| c["name"] == "record_unlock").unwrap();
        assert_eq!(unlock["arguments"]["required"], json!(["passphrase"]));
    }
}

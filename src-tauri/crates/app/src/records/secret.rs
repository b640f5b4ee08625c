//! What a person types to prove who they are, on its way to the keys.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};
use ts_rs::{Config, TS};
use zeroize::Zeroizing;

/// A passphrase or recovery key as it came in: a plain string to whoever sends it, wiped when dropped,
/// and neither printed nor sent: it has no `Debug`, no `Display` and no `Serialize`.
///
/// Only what the program holds is wiped. The web view's own copy (the field, the message it sends and
/// what Tauri reads it into) is not in its hands; locking loads the page afresh for that.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// What was typed.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// The text itself and no copy of it, for whoever wipes it in turn.
    pub(crate) fn into_text(mut self) -> String {
        std::mem::take(&mut *self.0)
    }
}

impl From<String> for Secret {
    fn from(typed: String) -> Self {
        Self(Zeroizing::new(typed))
    }
}

impl From<&str> for Secret {
    fn from(typed: &str) -> Self {
        typed.to_owned().into()
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl JsonSchema for Secret {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}

impl TS for Secret {
    type OptionInnerType = Self;
    type WithoutGenerics = Self;

    fn name(config: &Config) -> String {
        <String as TS>::name(config)
    }

    fn inline(config: &Config) -> String {
        <String as TS>::inline(config)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fmt::{Debug, Display};
    use std::marker::PhantomData;

    use serde::Serialize;
    use serde_json::json;

    use super::*;

    /// Whether a type has a trait: a type's own constant goes before one that every type has.
    macro_rules! has {
        ($type:ty: $trait:ident) => {{
            struct Asked<T>(PhantomData<T>);
            #[allow(dead_code)]
            trait Otherwise {
                const HAS: bool = false;
            }
            impl<T> Otherwise for Asked<T> {}
            #[allow(dead_code)]
            impl<T: $trait> Asked<T> {
                const HAS: bool = true;
            }
            Asked::<$type>::HAS
        }};
    }

    #[test]
    fn it_can_be_neither_printed_nor_sent() {
        assert_eq!([has!(String: Debug), has!(String: Display), has!(String: Serialize)], [true; 3]);
        assert_eq!([has!(Secret: Debug), has!(Secret: Display), has!(Secret: Serialize)], [false; 3]);
    }

    #[test]
    fn outside_it_is_a_string() {
        assert_eq!(serde_json::from_value::<Secret>(json!("open sesame")).unwrap().reveal(), "open sesame");
        assert!(serde_json::from_value::<Secret>(json!({ "text": "open sesame" })).is_err());
        assert_eq!((Secret::name(&Config::new()).as_str(), Secret::output_path()), ("string", None));
        let mut generator = SchemaGenerator::default();
        assert_eq!(Secret::json_schema(&mut generator), String::json_schema(&mut generator));
    }

    #[test]
    fn its_text_is_handed_on_without_a_copy() {
        let secret = Secret::from("open sesame");
        let at = secret.reveal().as_ptr();
        let text = secret.into_text();
        assert_eq!(text.as_ptr(), at);
    }
}

//! Looking into JSON without building it: named members of an object as slices of the text.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// The members `names` of the object that `text` is, as slices of `text`.
///
/// Everything else is passed over, at any depth, without recursion. A member that is there twice
/// counts with its last value; `null` counts as absent.
///
/// # Errors
/// The parser's, with line and column, where `text` is not JSON or not an object.
pub(super) fn members<'a, const N: usize>(
    text: &'a str,
    names: &[&str; N],
) -> Result<[Option<&'a str>; N], serde_json::Error> {
    let mut parser = serde_json::Deserializer::from_str(text);
    let found = Members(names).deserialize(&mut parser)?;
    parser.end()?;
    Ok(found)
}

/// Calls `each` with every item of the array that `text` is, until it answers `false`.
///
/// # Errors
/// The parser's, where `text` is not an array.
pub(super) fn items<'a>(text: &'a str, each: &mut dyn FnMut(&'a str) -> bool) -> Result<(), serde_json::Error> {
    Items(each).deserialize(&mut serde_json::Deserializer::from_str(text))
}

/// The text of a JSON string.
pub(super) fn string(text: &str) -> Option<String> {
    serde_json::from_str(text).ok()
}

struct Members<'k, const N: usize>(&'k [&'k str; N]);

impl<'de, const N: usize> DeserializeSeed<'de> for Members<'_, N> {
    type Value = [Option<&'de str>; N];
    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Self::Value, D::Error> {
        parser.deserialize_map(self)
    }
}

impl<'de, const N: usize> Visitor<'de> for Members<'_, N> {
    type Value = [Option<&'de str>; N];
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = [None; N];
        while let Some(at) = map.next_key_seed(WhichName(self.0))? {
            match at.and_then(|i| found.get_mut(i)) {
                Some(slot) => *slot = Some(map.next_value::<&RawValue>()?.get()).filter(|text| *text != "null"),
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(found)
    }
}

struct WhichName<'k>(&'k [&'k str]);

impl<'de> DeserializeSeed<'de> for WhichName<'_> {
    type Value = Option<usize>;
    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Self::Value, D::Error> {
        parser.deserialize_str(self)
    }
}

impl Visitor<'_> for WhichName<'_> {
    type Value = Option<usize>;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a name")
    }
    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().position(|wanted| *wanted == name))
    }
}

struct Items<'f, 'de>(&'f mut dyn FnMut(&'de str) -> bool);

impl<'de> DeserializeSeed<'de> for Items<'_, 'de> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<(), D::Error> {
        parser.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Items<'_, 'de> {
    type Value = ();
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an array")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut wanted = true;
        while let Some(item) = seq.next_element::<&RawValue>()? {
            wanted = wanted && (self.0)(item.get());
        }
        Ok(())
    }
}

//! A forgiving look at a JSON value: what is absent or of another type than FHIR says reads as nothing.

use serde_json::Value;

/// A place in a resource, that may not be there.
#[derive(Clone, Copy)]
pub(super) struct Node<'a>(Option<&'a Value>);

impl<'a> Node<'a> {
    pub(super) const fn new(value: &'a Value) -> Self {
        Self(Some(value))
    }

    /// The member of that name. Of an array, the first item's.
    pub(super) fn get(self, name: &str) -> Self {
        match self.0 {
            Some(Value::Array(items)) => Self(items.first().and_then(|item| item.get(name))),
            Some(value) => Self(value.get(name)),
            None => self,
        }
    }

    /// The items of an array. A single value stands for an array of one, as some systems write it.
    pub(super) fn items(self) -> impl Iterator<Item = Node<'a>> + Clone {
        let items = match self.0 {
            Some(Value::Array(items)) => items.as_slice(),
            Some(Value::Null) | None => &[],
            Some(value) => std::slice::from_ref(value),
        };
        items.iter().map(Node::new)
    }

    pub(super) fn text(self) -> Option<&'a str> {
        self.0?.as_str().map(str::trim).filter(|text| !text.is_empty())
    }

    pub(super) fn truth(self) -> Option<bool> {
        self.0?.as_bool()
    }

    /// A number, also one written as text.
    pub(super) fn number(self) -> Option<f64> {
        let value = self.0?;
        value.as_f64().or_else(|| value.as_str()?.trim().parse().ok()).filter(|number| number.is_finite())
    }

    pub(super) const fn exists(self) -> bool {
        !matches!(self.0, None | Some(Value::Null))
    }

    /// The value of the extension with that address, whatever its type.
    pub(super) fn extension(self, url: &str) -> Option<Node<'a>> {
        let extension = self.get("extension").items().find(|it| it.get("url").text() == Some(url))?;
        let Some(Value::Object(members)) = extension.0 else { return None };
        members.iter().find(|(name, _)| name.starts_with("value")).map(|(_, value)| Node::new(value))
    }
}

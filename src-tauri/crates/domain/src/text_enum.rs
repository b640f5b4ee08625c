//! One list per enumeration: its Rust names, the text that is stored and sent, and all its members.

/// Declares an enumeration whose members are stored and sent as the given texts.
///
/// Derives serde, the binding generators, `as_str`, `FromStr`, `Display` and `ALL`, so that no
/// second list of the same texts can exist.
macro_rules! text_enum {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
                 serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
        $vis enum $name { $($(#[$vmeta])* #[doc = concat!("`", $text, "`")] #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every member, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The text that is stored and sent.
            #[must_use]
            pub const fn as_str(self) -> &'static str { match self { $(Self::$variant => $text),+ } }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::text_enum::UnknownText;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                match s { $($text => Ok(Self::$variant),)+ _ => Err($crate::text_enum::UnknownText { kind: stringify!($name) }) }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
        }
    };
}

/// A text that is no member of the enumeration `kind`. The text itself is not kept: it may be client data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a member of {kind}")]
pub struct UnknownText {
    /// The enumeration's name.
    pub kind: &'static str,
}

//! Closed lists of words. Each word has a stable number (written in batches) and a stable name (written in JSON, typed
//! by people, compared by programs); neither is ever reused.

use thiserror::Error;

/// A word or number that no list of this version holds: a typing mistake, or a home written by a newer version.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown {list}: {word}")]
pub struct UnknownWord {
    /// The list that was searched, for instance `NodeKind`.
    pub list: &'static str,
    /// What was asked for.
    pub word: String,
}

/// Declares a closed list of words as an enum with `ALL`, `word`, `from_word`, `code`, `from_code`, `Display`,
/// `FromStr` and serde (the word in JSON, the number in binary forms).
macro_rules! words {
    ($(#[$meta:meta])* pub enum $Name:ident { $( $(#[$vmeta:meta])* $Variant:ident = $code:literal $word:literal ),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum $Name { $( $(#[$vmeta])* #[doc = concat!("`", $word, "`")] $Variant = $code ),+ }

        impl $Name {
            /// Every word, in the order of declaration.
            pub const ALL: &'static [$Name] = &[ $( $Name::$Variant ),+ ];

            /// The stable name.
            pub const fn word(self) -> &'static str {
                match self { $( $Name::$Variant => $word ),+ }
            }

            /// The word with this name.
            pub fn from_word(word: &str) -> Result<Self, $crate::UnknownWord> {
                match word {
                    $( $word => Ok($Name::$Variant), )+
                    _ => Err($crate::UnknownWord { list: stringify!($Name), word: word.to_owned() }),
                }
            }

            /// The stable number.
            pub const fn code(self) -> u16 { self as u16 }

            /// The word with this number.
            pub fn from_code(code: u16) -> Result<Self, $crate::UnknownWord> {
                match code {
                    $( $code => Ok($Name::$Variant), )+
                    _ => Err($crate::UnknownWord { list: stringify!($Name), word: code.to_string() }),
                }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.pad(self.word()) }
        }

        impl std::str::FromStr for $Name {
            type Err = $crate::UnknownWord;
            fn from_str(text: &str) -> Result<Self, Self::Err> { Self::from_word(text) }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                if s.is_human_readable() { s.serialize_str(self.word()) } else { s.serialize_u16(self.code()) }
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                use serde::de::Error;
                if d.is_human_readable() {
                    let word = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                    Self::from_word(&word).map_err(D::Error::custom)
                } else {
                    Self::from_code(u16::deserialize(d)?).map_err(D::Error::custom)
                }
            }
        }
    };
}

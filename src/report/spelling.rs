//! Enums of the contract as tables: the library's variant, and how the contract spells it.

/// Makes an enum of the contract from one of the library: the same variants, each with its spelling.
macro_rules! spelled {
    ($(#[$about:meta])* $name:ident from $library:path { $($variant:ident = $spelling:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema,
        )]
        pub enum $name {
            $(#[doc = concat!("`", $spelling, "`.")] #[serde(rename = $spelling)] $variant),+
        }

        impl $name {
            /// Every member, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// As the contract spells it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $spelling),+
                }
            }
        }

        impl From<$library> for $name {
            fn from(value: $library) -> Self {
                use $library as Library;
                match value {
                    $(Library::$variant => Self::$variant),+
                }
            }
        }
    };
}

pub(super) use spelled;

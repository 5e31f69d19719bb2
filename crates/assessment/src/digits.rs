//! Ids: types of 128 bits, and how they are written and read back: 32 lower-case hexadecimal digits.
//!
//! What an id stands for is the business of its own type; all of them are made in this one way.

use std::fmt::{self, Write};

/// How many digits an id is written with.
const DIGITS: usize = 32;

/// Reads an id; none unless the text is exactly 32 lower-case hexadecimal digits.
pub(crate) fn parse(text: &str) -> Option<u128> {
    if text.len() != DIGITS {
        return None;
    }
    let mut bits = 0;
    for digit in text.bytes() {
        let value = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' => digit - b'a' + 10,
            _ => return None,
        };
        bits = bits << 4 | u128::from(value);
    }
    Some(bits)
}

/// Writes an id digit by digit: the library's way for 128 bits brings more code along than this.
pub(crate) fn write(bits: u128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for at in (0..DIGITS).rev() {
        let value = (bits >> (4 * at)) & 0xf;
        f.write_char(char::from_digit(value as u32, 16).unwrap_or('0'))?;
    }
    Ok(())
}

/// Makes the type of an id: 128 bits that tell nothing, written as 32 lower-case hexadecimal
/// digits.
macro_rules! id {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u128);

        impl $name {
            /// The id made of these bits.
            pub const fn from_bits(bits: u128) -> $name {
                $name(bits)
            }

            /// Reads an id; none unless the text is exactly 32 lower-case hexadecimal digits.
            pub fn parse(text: &str) -> Option<$name> {
                $crate::digits::parse(text).map($name)
            }

            /// The bits it is made of.
            pub(crate) const fn bits(self) -> u128 {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::digits::write(self.0, f)
            }
        }
    };
}

pub(crate) use id;

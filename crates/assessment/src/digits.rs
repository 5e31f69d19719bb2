//! How 128 random bits are written as an id and read back: 32 lower-case hexadecimal digits.
//!
//! What an id stands for is the business of its own type; all of them share this one way.

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

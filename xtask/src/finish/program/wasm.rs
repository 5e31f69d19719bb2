//! A wasm file as the sections it is made of, for the steps that change a few of them.

use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::BinaryReader;

/// The kinds of sections that these steps look at.
pub const CUSTOM: u8 = 0;
pub const IMPORTS: u8 = 2;
pub const CODE: u8 = 10;

/// A section of a file.
pub struct Section {
    /// Its kind.
    pub kind: u8,
    /// Where it is, with its kind and length.
    pub whole: Range<usize>,
    /// Where what it holds is.
    pub contents: Range<usize>,
}

impl Section {
    /// A reader of what it holds, which counts from the beginning of the file.
    pub fn reader<'a>(&self, file: &'a [u8]) -> Result<BinaryReader<'a>> {
        let from = u64::try_from(self.contents.start)?;
        Ok(BinaryReader::new(&file[self.contents.clone()], from))
    }
}

/// All sections of a file.
///
/// # Errors
/// When it is no wasm file.
pub fn sections(file: &[u8]) -> Result<Vec<Section>> {
    const HEADER: usize = 8;
    let mut reader = BinaryReader::new(file.get(HEADER..).context("no wasm file")?, 8);
    let mut sections = Vec::new();
    while !reader.eof() {
        let start = usize::try_from(reader.original_position())?;
        let kind = reader.read_u8()?;
        let length = usize::try_from(reader.read_var_u32()?)?;
        let from = usize::try_from(reader.original_position())?;
        reader.read_bytes(length)?;
        sections.push(Section {
            kind,
            whole: start..from + length,
            contents: from..from + length,
        });
    }
    Ok(sections)
}

/// A section with these contents.
pub fn section(kind: u8, contents: &[u8]) -> Vec<u8> {
    [&[kind], &*leb(contents.len()), contents].concat()
}

/// A text as wasm writes it.
pub fn string(text: &str) -> Vec<u8> {
    [&*leb(text.len()), text.as_bytes()].concat()
}

/// A number as wasm writes it.
pub fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or(0);
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, clippy::unwrap_used)]

    use super::*;

    #[test]
    fn numbers_are_written_as_wasm_reads_them() {
        assert_eq!(leb(0), [0]);
        assert_eq!(leb(127), [127]);
        assert_eq!(leb(128), [0x80, 1]);
        assert_eq!(leb(624_485), [0xe5, 0x8e, 0x26]);
    }

    #[test]
    fn what_is_written_as_a_section_is_found_as_one() {
        let long = vec![7; 200];
        let file = [
            b"\0asm\x01\0\0\0".to_vec(),
            section(5, &long),
            section(0, &[]),
        ]
        .concat();
        let found = sections(&file).unwrap();
        let [one, other] = found.as_slice() else {
            panic!("not two")
        };
        assert_eq!((one.kind, &file[one.contents.clone()]), (5, &*long));
        assert_eq!((other.kind, other.whole.end), (0, file.len()));
        assert!(other.contents.is_empty());
    }

    #[test]
    fn what_is_cut_off_is_no_file() {
        assert!(sections(b"\0asm").is_err());
        assert!(sections(b"\0asm\x01\0\0\0\x05\x03\x01").is_err());
    }
}

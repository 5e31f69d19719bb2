//! Leaves out of the program what it would say of its own values in the message of a panic.
//!
//! Nobody can read such a message: a browser has no place for what a program prints, and the page
//! for a program that has failed (`index.html`) has words of its own. All the same the library's
//! way of writing values out for developers comes along, with its tables of letters, because every
//! error that may be unwrapped refers to it. Here each function that implements `Debug` becomes an
//! empty one, and the splitter leaves out what only they called. The sources that a panic would name
//! go as well, where they are not ours. That a panic happens, and what follows from it, is as before.

use std::ops::Range;

use anyhow::{Context, Result, ensure};
use wasmparser::{
    BinaryReader, CodeSectionReader, ImportSectionReader, Name, NameSectionReader,
    RelocSectionReader, TypeRef,
};

use super::wasm::{CODE, CUSTOM, IMPORTS, leb, section, sections, string};

const NOP: u8 = 0x01;
const END: u8 = 0x0b;
const I32_CONST: u8 = 0x41;

/// The program, as the linker writes it, with empty functions in place of all that implement `Debug`.
///
/// # Errors
/// When it is no program as our linker writes it, or has none of these functions.
pub fn mute(program: &[u8]) -> Result<Vec<u8>> {
    let parts = Parts::of(program)?;
    ensure!(
        !parts.muted.is_empty(),
        "no function writes values out: are their names of another shape now?"
    );
    let mut bytes = program.to_vec();
    for body in &parts.muted {
        // No place in the file may move: no locals, nothing for as long as it takes, "all is well".
        let body = &mut bytes[body.clone()];
        let from = body.len().checked_sub(3).context("a body too short")?;
        body.fill(NOP);
        body[0] = 0;
        body[from..].copy_from_slice(&[I32_CONST, 0, END]);
    }
    blank_paths(&mut bytes);
    let relocations = parts.relocations(program)?;
    bytes.splice(parts.relocations, relocations);
    Ok(bytes)
}

/// How the paths of sources begin that are not ours, and how they end.
const FOREIGN: [&[u8]; 2] = [b"/rustc/", b"/rust/deps/"];
const SOURCE: &[u8] = b".rs";

/// Puts zeros in place of the sources that a panic would name, where they are not ours.
fn blank_paths(program: &mut [u8]) {
    for at in 0..program.len() {
        let rest = &mut program[at..];
        if FOREIGN.iter().any(|start| rest.starts_with(start)) {
            let end = rest.windows(SOURCE.len()).position(|part| part == SOURCE);
            rest[..end.map_or(0, |end| end + SOURCE.len())].fill(0);
        }
    }
}

/// Whether a function of this name implements `Debug`. The two shapes are those of rustc's two ways
/// to write names.
fn is_debug(name: &str) -> bool {
    name.contains("core..fmt..Debug$GT$3fmt") || name.contains("5Debug3fmt")
}

/// The name of the section that says what the code refers to, and where.
const RELOCATIONS: &str = "reloc.CODE";

/// Where things are in the file.
#[derive(Default)]
struct Parts {
    /// The contents of the section with the code.
    code: Range<usize>,
    /// The bodies of the functions to be muted.
    muted: Vec<Range<usize>>,
    /// The whole section [`RELOCATIONS`].
    relocations: Range<usize>,
    /// What that holds behind its name.
    entries: Range<usize>,
}

impl Parts {
    fn of(program: &[u8]) -> Result<Self> {
        let mut parts = Self::default();
        let (mut bodies, mut imports) = (Vec::new(), 0);
        for section in sections(program)? {
            let mut reader = section.reader(program)?;
            match section.kind {
                IMPORTS => imports = imported_functions(reader)?,
                CODE => {
                    parts.code = section.contents;
                    for body in CodeSectionReader::new(reader)? {
                        let body = body?.range();
                        bodies.push(usize::try_from(body.start)?..usize::try_from(body.end)?);
                    }
                }
                CUSTOM => match reader.read_string()? {
                    "name" => {
                        for index in debug_functions(reader)? {
                            let body = index.checked_sub(imports).and_then(|at| bodies.get(at));
                            parts.muted.extend(body.cloned());
                        }
                    }
                    RELOCATIONS => {
                        let entries = usize::try_from(reader.original_position())?;
                        parts.entries = entries..section.contents.end;
                        parts.relocations = section.whole;
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        ensure!(
            !parts.entries.is_empty(),
            "the linker has not noted what the code refers to: see .cargo/config.toml"
        );
        Ok(parts)
    }

    /// The section [`RELOCATIONS`] without what the muted functions referred to.
    fn relocations(&self, program: &[u8]) -> Result<Vec<u8>> {
        let written = &program[self.entries.clone()];
        let notes = RelocSectionReader::new(BinaryReader::new(written, 0))?;
        let mut entries = notes.entries().into_iter();
        let (mut kept, mut count) = (Vec::new(), 0);
        loop {
            let from = usize::try_from(entries.original_position())?;
            let Some(entry) = entries.next() else { break };
            let place = self.code.start + usize::try_from(entry?.offset)?;
            if !self.muted.iter().any(|body| body.contains(&place)) {
                let to = usize::try_from(entries.original_position())?;
                kept.extend_from_slice(&written[from..to]);
                count += 1;
            }
        }
        let of_section = leb(usize::try_from(notes.section_index())?);
        let contents = [string(RELOCATIONS), of_section, leb(count), kept].concat();
        Ok(section(CUSTOM, &contents))
    }
}

/// How many functions are imported: they come before those that have a body.
fn imported_functions(section: BinaryReader) -> Result<usize> {
    let mut count = 0;
    for import in ImportSectionReader::new(section)?.into_imports() {
        if let TypeRef::Func(_) = import?.ty {
            count += 1;
        }
    }
    Ok(count)
}

/// The numbers of the functions whose name says that they implement `Debug`.
fn debug_functions(section: BinaryReader) -> Result<Vec<usize>> {
    let mut found = Vec::new();
    for names in NameSectionReader::new(section) {
        if let Name::Function(names) = names? {
            for name in names {
                let name = name?;
                if is_debug(name.name) {
                    found.push(usize::try_from(name.index)?);
                }
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, clippy::unwrap_used)]

    use super::*;

    /// A program of two functions, each of which refers to the first. The second is called `name`.
    fn program(name: &str) -> Vec<u8> {
        // No locals; call function 0, which is written in five bytes; end.
        let body = [8, 0, 0x10, 0x80, 0x80, 0x80, 0x80, 0, END];
        let code = [&[2], &body[..], &body[..]].concat();
        let names = [&[2, 0][..], &string("plain"), &[1], &string(name)].concat();
        let names = [string("name"), section(1, &names)].concat();
        // Of section 3: two places (1 + 1 + 2 and 9 further), of kind 0, each of symbol 7.
        let entries = [3, 2, 0, 4, 7, 0, 13, 7];
        let relocations = [string(RELOCATIONS), entries.to_vec()].concat();
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &[1, 0x60, 0, 0]),
            section(3, &[2, 0, 0]),
            section(10, &code),
            section(0, &relocations),
            section(0, &names),
        ]
        .concat()
    }

    const DEBUG: &str = "_ZN42_$LT$$RF$T$u20$as$u20$core..fmt..Debug$GT$3fmt17ha5eb98552bdca9c0E";

    #[test]
    fn a_function_for_debugging_becomes_empty_and_refers_to_nothing() {
        let before = program(DEBUG);
        let after = mute(&before).unwrap();
        let parts = Parts::of(&after).unwrap();
        let [body] = parts.muted.as_slice() else {
            panic!("not one of two")
        };
        assert_eq!(
            after[body.clone()],
            [0, NOP, NOP, NOP, NOP, I32_CONST, 0, END]
        );
        assert!(after[parts.entries].ends_with(&[3, 1, 0, 4, 7]));
        // Nothing before the relocations has moved, and what follows is as it was.
        assert_eq!(after.len() + 3, before.len());
        assert_eq!(parts.code, Parts::of(&before).unwrap().code);
        assert!(
            wasmparser::Parser::new(0)
                .parse_all(&after)
                .all(|part| part.is_ok())
        );
    }

    #[test]
    fn sources_of_others_are_not_named() {
        let mut program = *b"a/rustc/59/core/src/cell.rsb/rust/deps/c-1.0.0/src/lib.rssrc/app.rs";
        blank_paths(&mut program);
        let left: Vec<_> = program.into_iter().filter(|byte| *byte != 0).collect();
        assert_eq!(left, b"absrc/app.rs");
    }

    #[test]
    fn what_writes_for_people_stays() {
        let display = DEBUG.replace("Debug", "Display");
        assert!(mute(&program(&display)).is_err());
        assert!(is_debug(
            "_RNvXsh_NtCsgXGp5Oqx2Ny_4core3fmteNtB5_5Debug3fmt"
        ));
        assert!(!is_debug(
            "_RNvXse_NtNtNtCsgXGp5Oqx2Ny_4core3fmt3num3impxNtB9_7Display3fmt"
        ));
    }
}

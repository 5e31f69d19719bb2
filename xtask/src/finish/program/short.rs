//! Short names for what the program calls of the browser.
//!
//! Wasm-bindgen names each import after the function and sixteen digits of chance, in the wasm file
//! and again in its JavaScript. Nobody else uses these names, and chance cannot be compressed.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::wasm::{IMPORTS, leb, section, sections, string};

/// The module by whose name wasm-bindgen's JavaScript gives the imports.
const MODULE: &str = "./bound_bg.js";

/// The JavaScript and the wasm file that belongs to it, with short names for imports.
///
/// # Errors
/// When the wasm file has no imports of [`MODULE`], or one that the JavaScript does not give.
pub fn shorten(js: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let all = sections(wasm)?;
    let imports = all.iter().find(|section| section.kind == IMPORTS);
    let imports = imports.context("the program imports nothing")?;
    let mut reader = imports.reader(wasm)?;
    let count = reader.read_var_u32()?;
    let mut names = BTreeMap::new();
    let mut contents = leb(usize::try_from(count)?);
    for _ in 0..count {
        let module = reader.read_string()?;
        let name = reader.read_string()?;
        contents.extend(string(module));
        if module == MODULE {
            let next = short(names.len());
            let given = names.entry(name).or_insert(next);
            contents.extend(string(given));
        } else {
            contents.extend(string(name));
        }
        let from = usize::try_from(reader.original_position())?;
        reader.read::<wasmparser::TypeRef>()?;
        let to = usize::try_from(reader.original_position())?;
        contents.extend_from_slice(&wasm[from..to]);
    }
    ensure!(!names.is_empty(), "no imports of {MODULE}");
    let mut bytes = wasm.to_vec();
    bytes.splice(imports.whole.clone(), section(IMPORTS, &contents));
    Ok((renamed(js, &names)?, bytes))
}

/// The text with other names, where they stand as whole words.
fn renamed(js: &str, names: &BTreeMap<&str, String>) -> Result<String> {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut out = String::with_capacity(js.len());
    let mut found = BTreeSet::new();
    let mut rest = js;
    while let Some(at) = rest.find(is_word) {
        let (before, from) = rest.split_at(at);
        let (word, after) =
            from.split_at(from.find(|letter| !is_word(letter)).unwrap_or(from.len()));
        out += before;
        out += names.get(word).map_or(word, |short| {
            found.insert(word);
            short
        });
        rest = after;
    }
    out += rest;
    let missing = names.keys().find(|name| !found.contains(**name));
    ensure!(missing.is_none(), "no import {missing:?} in the JavaScript");
    Ok(out)
}

/// `a` to `z`, then `aa` and so on. As a key of an object any word will do.
fn short(number: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz";
    let last = char::from(LETTERS[number % LETTERS.len()]);
    let before = number / LETTERS.len();
    let mut name = before.checked_sub(1).map_or_else(String::new, short);
    name.push(last);
    name
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// A program that imports functions of these modules and names.
    fn importing(imports: &[(&str, &str)]) -> Vec<u8> {
        let mut contents = leb(imports.len());
        for (module, name) in imports {
            contents.extend([string(module), string(name), vec![0, 0]].concat());
        }
        let types = section(1, &[1, 0x60, 0, 0]);
        [
            b"\0asm\x01\0\0\0".to_vec(),
            types,
            section(IMPORTS, &contents),
        ]
        .concat()
    }

    #[test]
    fn imports_get_short_names_on_both_sides() {
        let wasm = importing(&[
            (MODULE, "__wbg_now_1"),
            ("./link.js", "load"),
            (MODULE, "__wbg_now"),
        ]);
        let js = "return {__wbg_now_1: function(a) {}, __wbg_now: f, load: __wbg_now_2}";
        let (js, wasm) = shorten(js, &wasm).unwrap();
        assert_eq!(js, "return {a: function(a) {}, b: f, load: __wbg_now_2}");
        let expected = importing(&[(MODULE, "a"), ("./link.js", "load"), (MODULE, "b")]);
        assert_eq!(wasm, expected);
    }

    #[test]
    fn an_import_that_the_script_does_not_give_stops_the_build() {
        let wasm = importing(&[(MODULE, "__wbg_now_1")]);
        assert!(shorten("{}", &wasm).is_err());
        assert!(shorten("{}", &importing(&[("env", "x")])).is_err());
    }

    #[test]
    fn no_two_short_names_are_the_same() {
        assert_eq!([short(0), short(25), short(26)], ["a", "z", "aa"]);
        let all: BTreeSet<_> = (0..2_000).map(short).collect();
        assert_eq!(all.len(), 2_000);
    }
}

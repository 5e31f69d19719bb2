//! The documents as they are written from the real words.

#![allow(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

mod form;
mod markup;
mod pages;
mod texts;

use std::fs;

use content::Content;
use xshell::Shell;

use super::*;
use crate::finish::crates::Crate;
use crate::finish::crates::tests::of_others;

/// The real words, as they are checked when the app is built.
fn content() -> Content {
    crate::finish::words().unwrap()
}

/// The licenses of one part, whose text would be an element if it were not escaped.
fn licenses() -> Licenses {
    let shell = Shell::new().unwrap();
    let folder = shell.create_temp_dir().unwrap();
    let part = Crate {
        folder: Some(folder.path().to_owned()),
        ..of_others("part", "Zlib")
    };
    let text = "As is, by Ada <ada@example.org>";
    shell
        .write_file(folder.path().join("LICENSE"), text)
        .unwrap();
    crate::finish::licenses::of(&[part]).unwrap()
}

/// Writes the documents into a folder of their own: their names, and the text of one of them.
fn written(pick: impl Fn(&Documents) -> String) -> (Vec<String>, String) {
    let shell = Shell::new().unwrap();
    let folder = shell.create_temp_dir().unwrap();
    let documents = write(folder.path(), &content(), "a>b{}", &licenses()).unwrap();
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let text = fs::read_to_string(folder.path().join(pick(&documents))).unwrap();
    (names, text)
}

/// The text of a document that is a page of its own.
fn page(name: &str) -> String {
    written(|_| name.to_owned()).1
}

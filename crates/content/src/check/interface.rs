//! `interface.toml` in itself: its keys can be names of Rust, its braces are placeholders.

use std::collections::BTreeMap;

use super::INTERFACE;
use crate::interface::{Interface, Node, placeholders};
use crate::names::{is_field, struct_name};
use crate::problem::Problem;

/// The types of `text.rs` that are there whatever the file holds.
const TAKEN: [&str; 6] = [
    "Text",
    "InstrumentText",
    "AdviceText",
    "SectionText",
    "TipText",
    "InterfaceText",
];

pub(super) fn check(language: &str, interface: &Interface, problems: &mut Vec<Problem>) {
    let file = format!("{language}/{INTERFACE}");
    let mut types = TAKEN
        .map(|name| (name.to_owned(), "a type of the program".to_owned()))
        .into();
    table(&file, interface, &mut Vec::new(), &mut types, problems);
}

fn table<'a>(
    file: &str,
    nodes: &'a Interface,
    path: &mut Vec<&'a str>,
    types: &mut BTreeMap<String, String>,
    problems: &mut Vec<Problem>,
) {
    if nodes.is_empty() {
        problems.push(Problem::new(file, path.join("."), "the table is empty"));
    }
    for (key, node) in nodes {
        path.push(key);
        let id = path.join(".");
        if !is_field(key) {
            let message =
                "the key must be lower-case letters, digits and _, and not crate, self or super";
            problems.push(Problem::new(file, &id, message));
        }
        match node {
            Node::Text(text) => {
                if let Err(message) = placeholders(text) {
                    problems.push(Problem::new(file, &id, message));
                }
            }
            Node::List(texts) => list(file, &id, texts, problems),
            Node::Table(inner) => {
                if let Some(other) = types.insert(struct_name(path), format!("`{id}`")) {
                    problems.push(Problem::new(
                        file,
                        &id,
                        format!("in Rust this table would have the name of {other}"),
                    ));
                }
                table(file, inner, path, types, problems);
            }
        }
        path.pop();
    }
}

fn list(file: &str, id: &str, texts: &[String], problems: &mut Vec<Problem>) {
    if texts.is_empty() {
        problems.push(Problem::new(file, id, "the list is empty"));
    }
    if texts.iter().any(|text| text.contains(['{', '}'])) {
        problems.push(Problem::new(
            file,
            id,
            "texts in a list cannot have placeholders",
        ));
    }
}

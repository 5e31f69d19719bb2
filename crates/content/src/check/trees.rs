//! The files that are trees of texts, each in itself: its keys are plain names, its braces are placeholders. And the
//! one that becomes Rust, `interface.toml`: no two of its tables are one type.

use std::collections::BTreeMap;

use super::INTERFACE;
use crate::names::{is_field, struct_name};
use crate::problem::Problem;
use crate::tree::{Node, Tree, placeholders};

/// The types of `text.rs` that are there whatever `interface.toml` holds.
const TAKEN: [&str; 6] = [
    "Text",
    "InstrumentText",
    "AdviceText",
    "SectionText",
    "TipText",
    "InterfaceText",
];

/// Checks the tree of one file of a language, `documents.toml`.
pub(super) fn check(language: &str, file: &str, tree: &Tree, problems: &mut Vec<Problem>) {
    let mut report = |id: &str, message: &str| {
        problems.push(Problem::new(&format!("{language}/{file}"), id, message));
    };
    table(tree, "", &mut report);
}

fn table(nodes: &Tree, path: &str, report: &mut impl FnMut(&str, &str)) {
    if nodes.is_empty() {
        report(path, "the table is empty");
    }
    for (key, node) in nodes {
        let id = if path.is_empty() {
            key.clone()
        } else {
            format!("{path}.{key}")
        };
        if !is_field(key) {
            let message =
                "the key must be lower-case letters, digits and _, and not crate, self or super";
            report(&id, message);
        }
        match node {
            Node::Text(text) => {
                if let Err(message) = placeholders(text) {
                    report(&id, message);
                }
            }
            Node::List(texts) => list(&id, texts, report),
            Node::Table(inner) => table(inner, &id, report),
        }
    }
}

fn list(id: &str, texts: &[String], report: &mut impl FnMut(&str, &str)) {
    if texts.is_empty() {
        report(id, "the list is empty");
    }
    if texts.iter().any(|text| text.contains(['{', '}'])) {
        report(id, "texts in a list cannot have placeholders");
    }
}

/// Checks that every table of `interface.toml` has a name of its own in Rust.
pub(super) fn types(language: &str, interface: &Tree, problems: &mut Vec<Problem>) {
    let mut types = TAKEN
        .map(|name| (name.to_owned(), "a type of the program".to_owned()))
        .into();
    let mut report = |id: String, other: &str| {
        let message = format!("in Rust this table would have the name of {other}");
        problems.push(Problem::new(
            &format!("{language}/{INTERFACE}"),
            id,
            message,
        ));
    };
    named(interface, &mut Vec::new(), &mut types, &mut report);
}

fn named<'a>(
    nodes: &'a Tree,
    path: &mut Vec<&'a str>,
    types: &mut BTreeMap<String, String>,
    report: &mut impl FnMut(String, &str),
) {
    for (key, node) in nodes {
        if let Node::Table(inner) = node {
            path.push(key);
            let id = path.join(".");
            if let Some(other) = types.insert(struct_name(path), format!("`{id}`")) {
                report(id, &other);
            }
            named(inner, path, types, report);
            path.pop();
        }
    }
}

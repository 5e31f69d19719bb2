//! Sentences that say what was answered and what it came to: each has the places that the program fills. A place that is
//! missing would be missed by nobody but the reader.

use super::INTERFACE;
use crate::problem::Problem;
use crate::tree::{Node, Tree, placeholders};

/// Table and key in `interface.toml`, and what is filled in.
const FILLED: [(&str, &str, &[&str]); 10] = [
    ("question", "progress", &["number", "total"]),
    ("result", "heading_overall", &["word"]),
    ("result", "out_of", &["score", "margin"]),
    ("result", "meter_text", &["word", "score", "margin"]),
    ("result", "because_answer", &["answer", "statement"]),
    ("result", "because_area", &["sign", "word"]),
    ("result", "part_points", &["answer", "points"]),
    ("result", "part_turned", &["answer", "points"]),
    ("result", "help_persist", &["sign"]),
    ("result", "glance_places", &["sections"]),
];

pub(super) fn check(language: &str, interface: &Tree, problems: &mut Vec<Problem>) {
    let file = format!("{language}/{INTERFACE}");
    for (table, key, wanted) in FILLED {
        // A key that is not there does not compile.
        let Some(Node::Text(text)) = interface.get(table).and_then(|table| match table {
            Node::Table(table) => table.get(key),
            Node::Text(_) | Node::List(_) => None,
        }) else {
            continue;
        };
        let found = placeholders(text).unwrap_or_default();
        for name in wanted.iter().filter(|name| !found.contains(*name)) {
            let id = format!("{table}.{key}");
            problems.push(Problem::new(&file, id, format!("it has no {{{name}}}")));
        }
    }
}

//! The files of a language whose keys others choose: `interface.toml` (the app's developers), `documents.toml` and
//! `method.toml` (the templates in `documents/`). They are nested tables of texts, read as a tree and not into a
//! struct.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

/// The words of such a file, by key.
pub type Tree = BTreeMap<String, Node>;

/// What a key holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Node {
    /// A text, perhaps with `{placeholders}`.
    Text(String),
    /// Texts that are shown one after the other, without placeholders.
    List(Vec<String>),
    /// A group of further keys.
    Table(Tree),
}

impl Node {
    /// What it is called in a message.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
        }
    }
}

/// The tree of a parsed file, and the keys whose value is none of the three kinds.
pub(crate) fn read(table: toml::Table) -> (Tree, Vec<String>) {
    let mut strangers = Vec::new();
    let tree = branch(table, "", &mut strangers);
    (tree, strangers)
}

fn branch(table: toml::Table, prefix: &str, strangers: &mut Vec<String>) -> Tree {
    let mut nodes = Tree::new();
    for (key, value) in table {
        let path = format!("{prefix}{key}");
        let node = match value {
            toml::Value::String(text) => Some(Node::Text(text)),
            toml::Value::Array(values) => list(values).map(Node::List),
            toml::Value::Table(inner) => {
                Some(Node::Table(branch(inner, &format!("{path}."), strangers)))
            }
            toml::Value::Integer(_)
            | toml::Value::Float(_)
            | toml::Value::Boolean(_)
            | toml::Value::Datetime(_) => None,
        };
        match node {
            Some(node) => drop(nodes.insert(key, node)),
            None => strangers.push(path),
        }
    }
    nodes
}

fn list(values: Vec<toml::Value>) -> Option<Vec<String>> {
    values
        .into_iter()
        .map(|value| {
            if let toml::Value::String(text) = value {
                Some(text)
            } else {
                None
            }
        })
        .collect()
}

/// Calls `look` with the dotted key and the words of every text.
pub(crate) fn every_text(tree: &Tree, look: &mut impl FnMut(&str, &str)) {
    below(tree, "", look);
}

fn below(tree: &Tree, prefix: &str, look: &mut impl FnMut(&str, &str)) {
    for (key, node) in tree {
        let path = format!("{prefix}{key}");
        match node {
            Node::Text(text) => look(&path, text),
            Node::List(texts) => texts.iter().for_each(|text| look(&path, text)),
            Node::Table(inner) => below(inner, &format!("{path}."), look),
        }
    }
}

/// The names in `{braces}` of a text.
///
/// # Errors
/// What is wrong with the braces.
pub(crate) fn placeholders(text: &str) -> Result<BTreeSet<&str>, &'static str> {
    let mut names = BTreeSet::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let inner = rest[at..]
            .strip_prefix('{')
            .ok_or("a } has no { before it")?;
        let (name, after) = inner.split_once('}').ok_or("a { has no } after it")?;
        if !crate::names::is_field(name) {
            return Err("the name in a { } must be lower-case letters, digits and _");
        }
        names.insert(name);
        rest = after;
    }
    Ok(names)
}

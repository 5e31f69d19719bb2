//! `interface.toml` of a language: nested tables of texts, whose keys the app's developers choose. The Rust types
//! are made from this shape, so it is read as a tree and not into a struct.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

/// The words of the interface, by key.
pub type Interface = BTreeMap<String, Node>;

/// What a key of `interface.toml` holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Node {
    /// A text, perhaps with `{placeholders}`.
    Text(String),
    /// Texts that are shown one after the other, without placeholders.
    List(Vec<String>),
    /// A group of further keys.
    Table(Interface),
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

/// The tree of a parsed `interface.toml`, and the keys whose value is none of the three kinds.
pub(crate) fn tree(table: toml::Table) -> (Interface, Vec<String>) {
    let mut strangers = Vec::new();
    let interface = branch(table, "", &mut strangers);
    (interface, strangers)
}

fn branch(table: toml::Table, prefix: &str, strangers: &mut Vec<String>) -> Interface {
    let mut nodes = Interface::new();
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

//! The words of the documents against their templates: a key that a template names and the file has not, and a key
//! that no template names, stop the build with file and key. The templates name a key by its whole path,
//! `words.guide.title`.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use content::{Language, Node, Problem, Tree};

use super::templates::Templates;
use crate::finish::page::LANGUAGE;

/// Checks the files of the language that only the templates read: those in `documents/`, and `page`, the text of
/// `index.html` and of the script that offers a newer version.
///
/// # Errors
/// Every key that is missing or that nothing names.
pub fn check(templates: &Templates, page: &str, language: &Language) -> Result<()> {
    let trees = [
        ("words", "documents.toml", &language.documents),
        ("method", "method.toml", &language.method),
    ];
    let mut problems = Vec::new();
    for (prefix, file, tree) in trees {
        let named = templates.iter().map(|(_, text)| text).chain([page]);
        let named = named.flat_map(|text| paths(text, prefix)).collect();
        problems.extend(compare(file, &named, &leaves(tree, "")));
    }
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| format!("\n  {problem}"))
        .collect();
    if !lines.is_empty() {
        bail!(
            "the words of the documents have problems:{}",
            lines.concat()
        );
    }
    Ok(())
}

fn compare(file: &str, named: &BTreeSet<String>, there: &BTreeSet<String>) -> Vec<Problem> {
    let problem = |id: &String, message: &str| Problem {
        file: format!("content/{LANGUAGE}/{file}"),
        id: id.clone(),
        message: message.to_owned(),
    };
    let missing = named.difference(there);
    let missing = missing.map(|id| problem(id, "a template names it, and it is missing"));
    let unused = there.difference(named);
    let unused = unused.map(|id| problem(id, "no template names it"));
    missing.chain(unused).collect()
}

/// The paths below `prefix` that a template names.
fn paths(template: &str, prefix: &str) -> BTreeSet<String> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '.';
    let prefix = format!("{prefix}.");
    let found = template.match_indices(&prefix).filter_map(|(at, _)| {
        let before = template[..at].chars().next_back();
        let path = template[at + prefix.len()..]
            .split(|letter| !is_part(letter))
            .next()?;
        // In quotes it is the name of a file: "method.html".
        let is_whole = !before.is_some_and(|letter| is_part(letter) || letter == '"');
        is_whole.then(|| path.to_owned())
    });
    found.collect()
}

/// The paths of every text and list of a tree.
fn leaves(tree: &Tree, prefix: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (key, node) in tree {
        let path = format!("{prefix}{key}");
        match node {
            Node::Text(_) | Node::List(_) => drop(all.insert(path)),
            Node::Table(inner) => all.extend(leaves(inner, &format!("{path}."))),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(paths: &[&str]) -> BTreeSet<String> {
        paths.iter().map(|path| (*path).to_owned()).collect()
    }

    #[test]
    fn a_template_names_what_stands_behind_the_prefix() {
        let template = "{{ words.guide.title }}, {{ words.a | fill(b=words.c_2) }} {{ my.words.x }}{% include \"words.html\" %}";
        assert_eq!(paths(template, "words"), set(&["guide.title", "a", "c_2"]));
    }

    #[test]
    fn texts_and_lists_are_leaves() {
        let text = || Node::Text(String::new());
        let inner = Tree::from([
            ("a".to_owned(), text()),
            ("b".to_owned(), Node::List(Vec::new())),
        ]);
        let tree = Tree::from([
            ("t".to_owned(), Node::Table(inner)),
            ("c".to_owned(), text()),
        ]);
        assert_eq!(leaves(&tree, ""), set(&["t.a", "t.b", "c"]));
    }

    #[test]
    fn missing_and_unused_keys_are_told_with_file_and_key() {
        let told = compare("documents.toml", &set(&["a", "b"]), &set(&["b", "c"]));
        let told: Vec<String> = told.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "content/en/documents.toml: a: a template names it, and it is missing",
                "content/en/documents.toml: c: no template names it",
            ]
        );
    }
}

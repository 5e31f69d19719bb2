//! Every language against the reference: the same keys, of the same kind, with the same placeholders. The types are
//! made from the reference, and the program fills every placeholder in every language.

use std::collections::{BTreeMap, BTreeSet};

use super::{DOCUMENTS, INTERFACE, METHOD, PRIVACY, WORDS};
use crate::problem::Problem;
use crate::tree::{Node, Tree, placeholders};
use crate::{Language, PrivacyWords, REFERENCE_LANGUAGE};

pub(super) fn check(languages: &BTreeMap<String, Language>, problems: &mut Vec<Problem>) {
    let Some(reference) = languages.get(REFERENCE_LANGUAGE) else {
        return;
    };
    for (name, language) in languages
        .iter()
        .filter(|(name, _)| *name != REFERENCE_LANGUAGE)
    {
        let words = format!("{name}/{WORDS}");
        let (ours, theirs) = (&reference.instrument, &language.instrument);
        for (wanted, found) in [
            (&ours.hints, &theirs.hints),
            (&ours.safety_hints, &theirs.safety_hints),
        ] {
            for id in missing(wanted, found) {
                problems.push(Problem::new(&words, id, "the hint is missing"));
            }
            for id in missing(found, wanted) {
                let message = format!("`{REFERENCE_LANGUAGE}` has no hint here");
                problems.push(Problem::new(&words, id, message));
            }
        }
        let trees = [
            (INTERFACE, &reference.interface, &language.interface),
            (DOCUMENTS, &reference.documents, &language.documents),
            (METHOD, &reference.method, &language.method),
        ];
        for (file, wanted, found) in trees {
            same_shape(&format!("{name}/{file}"), wanted, found, "", problems);
        }
        same_promises(
            &format!("{name}/{PRIVACY}"),
            &reference.privacy,
            &language.privacy,
            problems,
        );
    }
}

/// A promise holds whatever language it is read in: one for one, held by the same test.
fn same_promises(
    file: &str,
    reference: &PrivacyWords,
    other: &PrivacyWords,
    problems: &mut Vec<Problem>,
) {
    let tests = |words: &PrivacyWords| {
        let tests = words.promises.iter().map(|promise| &promise.held_by);
        tests.cloned().collect::<Vec<_>>()
    };
    if tests(reference) != tests(other) {
        let message = format!("the promises are not those of `{REFERENCE_LANGUAGE}`, in its order");
        problems.push(Problem::new(file, "promises", message));
    }
    if reference.limits.len() != other.limits.len() {
        let message = format!("there are more or fewer than in `{REFERENCE_LANGUAGE}`");
        problems.push(Problem::new(file, "limits", message));
    }
}

/// The keys of `whole` that `part` has not.
fn missing<'a, T>(
    whole: &'a BTreeMap<String, T>,
    part: &BTreeMap<String, T>,
) -> impl Iterator<Item = &'a String> {
    whole.keys().filter(|key| !part.contains_key(*key))
}

fn same_shape(
    file: &str,
    reference: &Tree,
    other: &Tree,
    prefix: &str,
    problems: &mut Vec<Problem>,
) {
    for key in missing(reference, other) {
        problems.push(Problem::new(
            file,
            format!("{prefix}{key}"),
            "the key is missing",
        ));
    }
    for key in missing(other, reference) {
        let message = format!("`{REFERENCE_LANGUAGE}` has no such key");
        problems.push(Problem::new(file, format!("{prefix}{key}"), message));
    }
    for (key, node) in reference {
        let Some(other) = other.get(key) else {
            continue;
        };
        let id = format!("{prefix}{key}");
        match (node, other) {
            (Node::Text(text), Node::Text(other)) => {
                same_placeholders(file, &id, text, other, problems);
            }
            (Node::List(_), Node::List(_)) => {}
            (Node::Table(table), Node::Table(other)) => {
                same_shape(file, table, other, &format!("{id}."), problems);
            }
            (Node::Text(_) | Node::List(_) | Node::Table(_), _) => {
                let message = format!(
                    "is {}; in `{REFERENCE_LANGUAGE}` it is {}",
                    other.kind(),
                    node.kind()
                );
                problems.push(Problem::new(file, id, message));
            }
        }
    }
}

/// Braces that cannot be read are a problem of their own and have been told.
fn same_placeholders(file: &str, id: &str, text: &str, other: &str, problems: &mut Vec<Problem>) {
    if let (Ok(wanted), Ok(found)) = (placeholders(text), placeholders(other))
        && wanted != found
    {
        let message = format!(
            "the placeholders are {}; in `{REFERENCE_LANGUAGE}` they are {}",
            said(&found),
            said(&wanted)
        );
        problems.push(Problem::new(file, id, message));
    }
}

fn said(names: &BTreeSet<&str>) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    names
        .iter()
        .map(|name| format!("{{{name}}}"))
        .collect::<Vec<_>>()
        .join(", ")
}

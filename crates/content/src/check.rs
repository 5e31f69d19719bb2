//! Parses the files and holds them to every rule. A rule lives in the module of what it is about; this one says in
//! which order they are asked.

mod advice;
mod facts;
mod guide;
mod guide_words;
mod ids;
mod interface;
mod languages;
mod statements;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;

use crate::interface::tree;
use crate::problem::Problem;
use crate::{Content, Language, REFERENCE_LANGUAGE, names};

/// The files that are the same for every language.
const INSTRUMENT: &str = "instrument.toml";
const GUIDE: &str = "guide.toml";
/// The files of a language, by their names in its folder.
const WORDS: &str = "instrument.toml";
const ADVICE: &str = "advice.toml";
const GUIDE_WORDS: &str = "guide.toml";
const INTERFACE: &str = "interface.toml";

/// Checks the content that stands in `files`: the text of each file by its path from `content/`, with `/` between
/// folder and file (`en/advice.toml`).
///
/// # Errors
/// Every problem that was found, each with its file and id. A file that is missing or cannot be parsed hides what
/// else is wrong: the rules between files are only asked once all of them are there.
pub fn check(files: &BTreeMap<String, String>) -> Result<Content, Vec<Problem>> {
    let mut problems = strays(files);
    let parsed = parsed(files, &mut problems);
    if let Some(content) = &parsed
        && problems.is_empty()
    {
        ids::check(&content.instrument, &mut problems);
        facts::check(&content.instrument, &mut problems);
        guide::check(&content.instrument, &content.guide, &mut problems);
        for (name, language) in &content.languages {
            words::check(content, name, language, &mut problems);
            advice::check(&content.instrument, name, &language.advice, &mut problems);
            guide_words::check(content, name, &language.guide, &mut problems);
            statements::check(name, &language.instrument, &mut problems);
            interface::check(name, &language.interface, &mut problems);
        }
        languages::check(&content.languages, &mut problems);
    }
    parsed.filter(|_| problems.is_empty()).ok_or(problems)
}

/// The languages there are: the folders that hold a file, and the reference in any case.
fn folders(files: &BTreeMap<String, String>) -> BTreeSet<&str> {
    let named = files
        .keys()
        .filter_map(|path| path.split_once('/').map(|(folder, _)| folder));
    named.chain([REFERENCE_LANGUAGE]).collect()
}

/// Files that nothing reads: their words would be lost without anyone noticing.
fn strays(files: &BTreeMap<String, String>) -> Vec<Problem> {
    let known = |path: &str| match path.split_once('/') {
        None => [INSTRUMENT, GUIDE].contains(&path),
        Some((_, name)) => [WORDS, ADVICE, GUIDE_WORDS, INTERFACE].contains(&name),
    };
    let unread = files
        .keys()
        .filter(|path| !known(path))
        .map(|path| Problem::new(path, "", "nothing reads a file of this name"));
    let misnamed = folders(files)
        .into_iter()
        .filter(|folder| !names::is_language(folder))
        .map(|folder| {
            Problem::new(
                folder,
                "",
                "a folder is named for its language, such as `de` or `pt-br`",
            )
        });
    unread.chain(misnamed).collect()
}

/// The parsed content, if all of it can be parsed.
fn parsed(files: &BTreeMap<String, String>, problems: &mut Vec<Problem>) -> Option<Content> {
    let instrument = parse(files, INSTRUMENT, problems);
    let guide = parse(files, GUIDE, problems);
    let mut languages = BTreeMap::new();
    for folder in folders(files) {
        let words = parse(files, &format!("{folder}/{WORDS}"), problems);
        let advice = parse(files, &format!("{folder}/{ADVICE}"), problems);
        let guide = parse(files, &format!("{folder}/{GUIDE_WORDS}"), problems);
        let path = format!("{folder}/{INTERFACE}");
        let interface = parse(files, &path, problems).map(|table| {
            let (interface, strangers) = tree(table);
            let message = "must be a text, a list of texts or a table";
            problems.extend(
                strangers
                    .into_iter()
                    .map(|key| Problem::new(&path, key, message)),
            );
            interface
        });
        if let (Some(instrument), Some(advice), Some(guide), Some(interface)) =
            (words, advice, guide, interface)
        {
            languages.insert(
                folder.to_owned(),
                Language {
                    instrument,
                    advice,
                    guide,
                    interface,
                },
            );
        }
    }
    Some(Content {
        instrument: instrument?,
        guide: guide?,
        languages,
    })
}

fn parse<T: DeserializeOwned>(
    files: &BTreeMap<String, String>,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let Some(text) = files.get(path) else {
        problems.push(Problem::new(path, "", "the file is missing"));
        return None;
    };
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let before = error
                .span()
                .and_then(|span| text.get(..span.start))
                .unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            problems.push(Problem::new(path, format!("line {line}"), error.message()));
            None
        }
    }
}

//! Parses the files and holds them to every rule. A rule lives in the module of what it is about; this one says in
//! which order they are asked.

mod advice;
mod careful;
mod facts;
mod filled;
mod guide;
mod guide_words;
mod ids;
mod languages;
mod lines;
mod privacy;
mod retired;
mod statements;
mod trees;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;

use crate::problem::Problem;
use crate::tree::Tree;
use crate::{Content, Language, REFERENCE_LANGUAGE, names, tree};

/// The files that are the same for every language.
const INSTRUMENT: &str = "instrument.toml";
const GUIDE: &str = "guide.toml";
/// The files of a language, by their names in its folder.
const WORDS: &str = "instrument.toml";
const ADVICE: &str = "advice.toml";
const GUIDE_WORDS: &str = "guide.toml";
const INTERFACE: &str = "interface.toml";
const DOCUMENTS: &str = "documents.toml";
const METHOD: &str = "method.toml";
const PRIVACY: &str = "privacy.toml";

/// All files of a language.
const OF_A_LANGUAGE: [&str; 7] = [
    WORDS,
    ADVICE,
    GUIDE_WORDS,
    INTERFACE,
    DOCUMENTS,
    METHOD,
    PRIVACY,
];

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
        retired::check(&content.instrument, &mut problems);
        careful::check(&content.instrument, &mut problems);
        guide::check(&content.instrument, &content.guide, &mut problems);
        for (name, language) in &content.languages {
            words::check(content, name, language, &mut problems);
            advice::check(&content.instrument, name, &language.advice, &mut problems);
            guide_words::check(content, name, &language.guide, &mut problems);
            statements::check(name, &language.instrument, &mut problems);
            lines::check(
                &content.instrument,
                name,
                &language.instrument,
                &mut problems,
            );
            for (file, tree) in [
                (INTERFACE, &language.interface),
                (DOCUMENTS, &language.documents),
                (METHOD, &language.method),
            ] {
                trees::check(name, file, tree, &mut problems);
            }
            trees::types(name, &language.interface, &mut problems);
            filled::check(name, &language.interface, &mut problems);
            privacy::check(name, &language.privacy, &mut problems);
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
        Some((_, name)) => OF_A_LANGUAGE.contains(&name),
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
        if let Some(language) = language(files, folder, problems) {
            languages.insert(folder.to_owned(), language);
        }
    }
    Some(Content {
        instrument: instrument?,
        guide: guide?,
        languages,
    })
}

/// The words of one folder. Every file is parsed before one that cannot be hides the others.
fn language(
    files: &BTreeMap<String, String>,
    folder: &str,
    problems: &mut Vec<Problem>,
) -> Option<Language> {
    let path = |name: &str| format!("{folder}/{name}");
    let instrument = parse(files, &path(WORDS), problems);
    let advice = parse(files, &path(ADVICE), problems);
    let guide = parse(files, &path(GUIDE_WORDS), problems);
    let interface = parse_tree(files, &path(INTERFACE), problems);
    let documents = parse_tree(files, &path(DOCUMENTS), problems);
    let method = parse_tree(files, &path(METHOD), problems);
    let privacy = parse(files, &path(PRIVACY), problems);
    Some(Language {
        instrument: instrument?,
        advice: advice?,
        guide: guide?,
        interface: interface?,
        documents: documents?,
        method: method?,
        privacy: privacy?,
    })
}

fn parse_tree(
    files: &BTreeMap<String, String>,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<Tree> {
    let (tree, strangers) = tree::read(parse(files, path, problems)?);
    let message = "must be a text, a list of texts or a table";
    let strangers = strangers.into_iter();
    problems.extend(strangers.map(|key| Problem::new(path, key, message)));
    Some(tree)
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

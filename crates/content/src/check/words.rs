//! The words of a language against the instrument: one for each id, none for an id that does not exist, none empty.

use std::collections::BTreeMap;

use super::{ADVICE, DOCUMENTS, GUIDE_WORDS, INTERFACE, METHOD, PRIVACY, WORDS};
use super::{guide_words, privacy};
use crate::problem::Problem;
use crate::tree;
use crate::{Content, Language};

/// The files in which `{name}` is a place that is filled.
const WITH_PLACEHOLDERS: [&str; 3] = [INTERFACE, DOCUMENTS, METHOD];

pub(super) fn check(
    content: &Content,
    name: &str,
    language: &Language,
    problems: &mut Vec<Problem>,
) {
    let instrument = &content.instrument;
    let words = &language.instrument;
    let file = format!("{name}/{WORDS}");
    let items = || instrument.items().map(|item| &item.id);
    let retired = instrument.retired.iter().map(|item| &item.id);
    let safety = || instrument.safety.iter().map(|safety| &safety.id);
    let causes = || instrument.causes.iter().map(|cause| &cause.id);
    let retired_causes = instrument.retired_causes.iter().map(|cause| &cause.id);
    same_ids(
        &file,
        "path",
        instrument.paths.iter().map(|path| &path.id),
        &words.paths,
        problems,
    );
    same_ids(
        &file,
        "sign",
        instrument.signs.iter().map(|sign| &sign.id),
        &words.signs,
        problems,
    );
    same_ids(
        &file,
        "sign's meaning",
        instrument.signs.iter().map(|sign| &sign.id),
        &words.meanings,
        problems,
    );
    same_ids(&file, "item", items(), &words.items, problems);
    let versions = instrument.earlier.iter().map(|earlier| &earlier.version);
    same_ids(
        &file,
        "earlier version",
        versions,
        &words.earlier_options,
        problems,
    );
    same_ids(&file, "retired item", retired, &words.retired, problems);
    same_ids(&file, "safety statement", safety(), &words.safety, problems);
    same_ids(&file, "cause", causes(), &words.causes, problems);
    same_ids(
        &file,
        "cause's line",
        causes(),
        &words.cause_lines,
        problems,
    );
    same_ids(
        &file,
        "retired cause",
        retired_causes,
        &words.retired_causes,
        problems,
    );
    // These are only for those that need one, so none can be missing.
    for (kind, ids, texts) in [
        ("item", items().collect::<Vec<_>>(), &words.hints),
        ("safety statement", safety().collect(), &words.safety_hints),
        ("cause", causes().collect(), &words.careful_cause_lines),
    ] {
        no_strangers(&file, kind, &ids, texts, problems);
    }

    advice(content, name, language, problems);

    every_text(language, &mut |file, id, text| {
        let path = format!("{name}/{file}");
        style(&path, id, text, problems);
        if !WITH_PLACEHOLDERS.contains(&file) && text.contains(['{', '}']) {
            let message = "the text has a { or }; placeholders are filled only in interface.toml, documents.toml and method.toml, and in the lines of causes";
            problems.push(Problem::new(&path, id, message));
        }
    });
    for (id, line) in words.cause_lines.iter().chain(&words.careful_cause_lines) {
        style(&file, id, line, problems);
    }
}

fn style(path: &str, id: &str, text: &str, problems: &mut Vec<Problem>) {
    if text.trim().is_empty() {
        problems.push(Problem::new(path, id, "the text is empty"));
    }
    // A rule of style: where a dash would go, a comma, a colon or a new sentence reads more easily.
    if text.contains('\u{2014}') {
        problems.push(Problem::new(path, id, "the text has an em dash"));
    }
}

/// The short form of the advice and the long one: `advice.toml` and `guide.toml`.
fn advice(content: &Content, name: &str, language: &Language, problems: &mut Vec<Problem>) {
    let sections = || {
        content
            .instrument
            .sections
            .iter()
            .map(|section| &section.id)
    };
    let tips = || content.instrument.tips.iter().map(|tip| &tip.id);
    let file = format!("{name}/{ADVICE}");
    let advice = &language.advice;
    same_ids(&file, "section", sections(), &advice.sections, problems);
    same_ids(&file, "tip", tips(), &advice.tips, problems);
    let file = format!("{name}/{GUIDE_WORDS}");
    let guide = &language.guide;
    let questions = content.guide.faq.iter().map(|question| &question.id);
    let terms = content.guide.glossary.iter().map(|term| &term.id);
    same_ids(&file, "section", sections(), &guide.sections, problems);
    same_ids(&file, "tip", tips(), &guide.tips, problems);
    same_ids(&file, "question", questions, &guide.faq, problems);
    same_ids(&file, "term", terms, &guide.glossary, problems);
    let parts = content.instrument.sources.iter();
    same_ids(&file, "part of the article", parts, &guide.parts, problems);
}

fn same_ids<'a, T>(
    file: &str,
    kind: &str,
    ids: impl Iterator<Item = &'a String>,
    words: &BTreeMap<String, T>,
    problems: &mut Vec<Problem>,
) {
    let ids = ids.collect::<Vec<_>>();
    let missing = ids.iter().filter(|id| !words.contains_key(**id));
    problems.extend(missing.map(|id| Problem::new(file, *id, format!("the {kind} has no text"))));
    no_strangers(file, kind, &ids, words, problems);
}

fn no_strangers<T>(
    file: &str,
    kind: &str,
    ids: &[&String],
    words: &BTreeMap<String, T>,
    problems: &mut Vec<Problem>,
) {
    let strangers = words.keys().filter(|id| !ids.contains(id));
    problems.extend(
        strangers.map(|id| Problem::new(file, id, format!("there is no {kind} with this id"))),
    );
}

/// Calls `look` with the file, the id and the words of every text of a language but the lines of causes.
fn every_text(language: &Language, look: &mut impl FnMut(&str, &str, &str)) {
    let words = &language.instrument;
    look(WORDS, "stem", &words.stem);
    look(WORDS, "skip_option", &words.skip_option);
    look(WORDS, "adults", &words.adults);
    look(WORDS, "safety_stem", &words.safety_stem);
    let rows = [
        ("options", &words.options[..]),
        ("words", &words.words),
        ("frame", &words.frame),
        ("safety_options", &words.safety_options),
    ];
    for (key, text) in rows
        .iter()
        .flat_map(|(key, texts)| texts.iter().map(move |text| (key, text)))
    {
        look(WORDS, key, text);
    }
    for (version, options) in &words.earlier_options {
        for text in options {
            look(WORDS, version, text);
        }
    }
    let maps = [
        &words.paths,
        &words.signs,
        &words.items,
        &words.hints,
        &words.retired,
        &words.safety,
        &words.safety_hints,
        &words.causes,
        &words.retired_causes,
    ];
    for (id, text) in maps.into_iter().flatten() {
        look(WORDS, id, text);
    }
    for (id, meaning) in &words.meanings {
        look(WORDS, id, &meaning.means);
        look(WORDS, id, &meaning.means_not);
    }
    for (id, section) in &language.advice.sections {
        for text in [
            Some(&section.name),
            section.risk_name.as_ref(),
            Some(&section.why),
            section.ask_why.as_ref(),
        ]
        .into_iter()
        .flatten()
        {
            look(ADVICE, id, text);
        }
    }
    for (id, tip) in &language.advice.tips {
        for text in [Some(&tip.title), Some(&tip.text), tip.ask.as_ref()]
            .into_iter()
            .flatten()
        {
            look(ADVICE, id, text);
        }
    }
    guide_words::every_text(&language.guide, &mut |id, text| look(GUIDE_WORDS, id, text));
    let trees = [
        (INTERFACE, &language.interface),
        (DOCUMENTS, &language.documents),
        (METHOD, &language.method),
    ];
    for (file, words) in trees {
        tree::every_text(words, &mut |id, text| look(file, id, text));
    }
    privacy::every_text(&language.privacy, &mut |id, text| look(PRIVACY, id, text));
}

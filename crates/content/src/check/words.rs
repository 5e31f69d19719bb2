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
    let items = || {
        instrument
            .signs
            .iter()
            .flat_map(|sign| &sign.items)
            .map(|item| &item.id)
    };
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
    same_ids(
        &file,
        "safety question",
        instrument.safety.iter().map(|safety| &safety.id),
        &words.safety,
        problems,
    );
    same_ids(
        &file,
        "cause",
        instrument.causes.iter().map(|cause| &cause.id),
        &words.causes,
        problems,
    );
    // A hint is only for those that need one, so none can be missing.
    no_strangers(
        &file,
        "item",
        &items().collect::<Vec<_>>(),
        &words.hints,
        problems,
    );

    advice(content, name, language, problems);

    every_text(language, &mut |file, id, text| {
        if text.trim().is_empty() {
            problems.push(Problem::new(
                &format!("{name}/{file}"),
                id,
                "the text is empty",
            ));
        }
        // A rule of style: where a dash would go, a comma, a colon or a new sentence reads more easily.
        if text.contains('\u{2014}') {
            problems.push(Problem::new(
                &format!("{name}/{file}"),
                id,
                "the text has an em dash",
            ));
        }
        if !WITH_PLACEHOLDERS.contains(&file) && text.contains(['{', '}']) {
            let message = "the text has a { or }; placeholders are filled only in interface.toml, documents.toml and method.toml";
            problems.push(Problem::new(&format!("{name}/{file}"), id, message));
        }
    });
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

/// Calls `look` with the file, the id and the words of every text of a language.
fn every_text(language: &Language, look: &mut impl FnMut(&str, &str, &str)) {
    let words = &language.instrument;
    look(WORDS, "stem", &words.stem);
    look(WORDS, "skip_option", &words.skip_option);
    let rows = [
        ("options", &words.options[..]),
        ("words", &words.words),
        ("tiers", &words.tiers),
    ];
    for (key, text) in rows
        .iter()
        .flat_map(|(key, texts)| texts.iter().map(move |text| (key, text)))
    {
        look(WORDS, key, text);
    }
    let maps = [
        &words.paths,
        &words.signs,
        &words.items,
        &words.hints,
        &words.safety,
        &words.causes,
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

//! `text.rs`: the types that hold the words (see `types`), and one static for each language.

use std::collections::BTreeMap;

use super::types::{declare, types};
use super::{header, literal};
use crate::instrument::Instrument;
use crate::names::{field, static_name, struct_name};
use crate::tree::{Node, Tree, placeholders};
use crate::words::{Advice, InstrumentWords};
use crate::{Content, Language, REFERENCE_LANGUAGE};

/// The whole file.
pub(crate) fn source(content: &Content) -> String {
    let mut out = header(
        "The words of every language: the types that hold them, then a static for each language.",
    );
    out += &types(&content.instrument);
    // Every language has the keys of the reference; without one there are no languages and nothing to declare.
    if let Some(reference) = content.languages.get(REFERENCE_LANGUAGE) {
        declare(&reference.interface, &mut Vec::new(), &mut out);
    }
    for (name, language) in &content.languages {
        out += &static_text(&content.instrument, name, language);
    }
    out
}

/// Whether the program has something to fill in.
pub(super) fn has_placeholders(text: &str) -> bool {
    placeholders(text).is_ok_and(|names| !names.is_empty())
}

fn static_text(instrument: &Instrument, name: &str, language: &Language) -> String {
    format!(
        "\n/// The words in the folder `{name}`.\npub static {}: Text = Text {{\n    lang: {},\n{}{}    interface: {},\n}};\n",
        static_name(name),
        literal(name),
        instrument_value(instrument, &language.instrument),
        advice_value(instrument, &language.advice),
        interface_value(&language.interface, &mut Vec::new(), 1)
    )
}

fn instrument_value(instrument: &Instrument, words: &InstrumentWords) -> String {
    let items = || instrument.signs.iter().flat_map(|sign| &sign.items);
    let hints = items()
        .map(|item| row(&item.id, &optional(words.hints.get(&item.id))))
        .collect::<String>();
    let meanings = instrument.signs.iter().filter_map(|sign| {
        words.meanings.get(&sign.id).map(|words| {
            let (means, means_not) = (literal(&words.means), literal(&words.means_not));
            let value = format!("SignMeaning {{ means: {means}, means_not: {means_not} }}");
            row(&sign.id, &value)
        })
    });
    let meanings = meanings.collect::<String>();
    format!(
        "    instrument: InstrumentText {{
        stem: {},
        skip_option: {},
        options: {},
        words: {},
        tiers: {},
        paths: [\n{}        ],
        signs: [\n{}        ],
        meanings: [\n{meanings}        ],
        items: [\n{}        ],
        hints: [\n{hints}        ],
        safety: [\n{}        ],
        causes: [\n{}        ],
    }},\n",
        literal(&words.stem),
        literal(&words.skip_option),
        list(&words.options),
        list(&words.words),
        list(&words.tiers),
        rows(instrument.paths.iter().map(|path| &path.id), &words.paths),
        rows(instrument.signs.iter().map(|sign| &sign.id), &words.signs),
        rows(items().map(|item| &item.id), &words.items),
        rows(
            instrument.safety.iter().map(|safety| &safety.id),
            &words.safety
        ),
        rows(
            instrument.causes.iter().map(|cause| &cause.id),
            &words.causes
        ),
    )
}

fn advice_value(instrument: &Instrument, advice: &Advice) -> String {
    let sections = instrument.sections.iter().filter_map(|section| {
        advice.sections.get(&section.id).map(|words| {
            let (name, why, ask_why) = (
                literal(&words.name),
                literal(&words.why),
                optional(words.ask_why.as_ref()),
            );
            row(
                &section.id,
                &format!("SectionText {{ name: {name}, why: {why}, ask_why: {ask_why} }}"),
            )
        })
    });
    let tips = instrument.tips.iter().filter_map(|tip| {
        advice.tips.get(&tip.id).map(|words| {
            let (title, text, ask) = (
                literal(&words.title),
                literal(&words.text),
                optional(words.ask.as_ref()),
            );
            row(
                &tip.id,
                &format!("TipText {{ title: {title}, text: {text}, ask: {ask} }}"),
            )
        })
    });
    format!(
        "    advice: AdviceText {{\n        sections: [\n{}        ],\n        tips: [\n{}        ],\n    }},\n",
        sections.collect::<String>(),
        tips.collect::<String>()
    )
}

fn interface_value<'a>(table: &'a Tree, path: &mut Vec<&'a str>, depth: usize) -> String {
    let name = struct_name(path);
    let indent = "    ".repeat(depth + 1);
    let mut fields = String::new();
    for (key, node) in table {
        path.push(key);
        let value = match node {
            Node::Text(text) if has_placeholders(text) => format!("Template({})", literal(text)),
            Node::Text(text) => literal(text),
            Node::List(texts) => format!("&{}", list(texts)),
            Node::Table(inner) => interface_value(inner, path, depth + 1),
        };
        fields += &format!("{indent}{}: {value},\n", field(key));
        path.pop();
    }
    format!("{name} {{\n{fields}{}}}", "    ".repeat(depth))
}

/// The rows of a table of texts, in the order of the ids. `check` has seen that each id has its text.
fn rows<'a>(ids: impl Iterator<Item = &'a String>, words: &BTreeMap<String, String>) -> String {
    ids.filter_map(|id| words.get(id).map(|text| row(id, &literal(text))))
        .collect()
}

fn row(id: &str, value: &str) -> String {
    format!("            /* {id} */ {value},\n")
}

fn optional(text: Option<&String>) -> String {
    text.map_or_else(
        || "None".to_owned(),
        |text| format!("Some({})", literal(text)),
    )
}

fn list(texts: &[String]) -> String {
    format!(
        "[{}]",
        texts
            .iter()
            .map(|text| literal(text))
            .collect::<Vec<_>>()
            .join(", ")
    )
}

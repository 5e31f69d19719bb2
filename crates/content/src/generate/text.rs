//! `text.rs`: the types that hold the words (see `types`), and the statics of each language.

use std::collections::BTreeMap;

use super::rows::{Row, advice_rows, instrument_rows};
use super::types::{declare, languages, static_of, types};
use super::{header, literal};
use crate::instrument::Instrument;
use crate::names::{field, static_name, struct_name, variant};
use crate::tree::{Node, Tree, placeholders};
use crate::words::{Advice, GuideWords, InstrumentWords};
use crate::{Content, Language, REFERENCE_LANGUAGE};

/// The whole file.
pub(crate) fn source(content: &Content) -> String {
    let mut out = header(
        "The words of every language: the types that hold them, then the statics of each language.",
    );
    out += &types(&content.instrument);
    // Every language has the keys of the reference; without one there are no languages and nothing to declare.
    if let Some(reference) = content.languages.get(REFERENCE_LANGUAGE) {
        declare(&reference.interface, &mut Vec::new(), &mut out);
        let tables = reference.interface.iter();
        let tables = tables.filter_map(|(key, node)| matches!(node, Node::Table(_)).then_some(key));
        let names: Vec<_> = content.languages.keys().collect();
        out += &languages(&content.instrument, tables, &names);
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
    let apart = format!("Apart::of(Language::{})", variant(&name.replace('-', "_")));
    let fields = |rows: &[Row]| {
        let field = |row: &Row| format!("        {}: {apart},\n", row.field);
        rows.iter().map(field).collect::<String>()
    };
    let words = &language.instrument;
    let earlier = instrument.earlier.iter();
    let earlier = earlier.filter_map(|earlier| words.earlier_options.get(&earlier.version));
    let earlier: Vec<String> = earlier.map(|options| list(options)).collect();
    let mut out = format!(
        "\n/// The words in the folder `{name}`.\npub static {}: Text = Text {{\n    lang: {},\n    instrument: InstrumentText {{\n        stem: {},\n        skip_option: {},\n        options: {},\n        earlier_options: [{}],\n        frame: &{},\n        adults: {},\n        safety_stem: {},\n        safety_options: {},\n{}    }},\n    advice: AdviceText {{\n{}    }},\n    interface: {},\n}};\n",
        static_name(name),
        literal(name),
        literal(&words.stem),
        literal(&words.skip_option),
        list(&words.options),
        earlier.join(", "),
        list(&words.frame),
        literal(&words.adults),
        literal(&words.safety_stem),
        list(&words.safety_options),
        fields(&instrument_rows(instrument)),
        fields(&advice_rows(instrument)),
        interface_value(&language.interface, &mut Vec::new(), 1, Some(&apart))
    );
    let rows = instrument_rows(instrument).into_iter();
    let values = instrument_values(instrument, words);
    let advice = advice_rows(instrument).into_iter();
    let all = rows.zip(values).chain(advice.zip(advice_values(
        instrument,
        &language.advice,
        &language.guide,
    )));
    for (row, value) in all {
        out += &format!(
            "\nstatic {}: {} = [\n{value}];\n",
            static_of(name, &row.key()),
            row.kind().replace("&'static ", "&")
        );
    }
    for (key, node) in &language.interface {
        if let Node::Table(table) = node {
            out += &format!(
                "\nstatic {}: {} = {};\n",
                static_of(name, key),
                struct_name(&[key]),
                interface_value(table, &mut vec![key], 0, None)
            );
        }
    }
    out
}

/// In the order of [`instrument_rows`].
fn instrument_values(instrument: &Instrument, words: &InstrumentWords) -> [String; 12] {
    let asked = || instrument.items().map(|item| &item.id);
    let retired = instrument.retired.iter().map(|item| &item.id);
    let hints = asked().map(|id| row(id, &optional(words.hints.get(id))));
    let safety = || instrument.safety.iter().map(|safety| &safety.id);
    let safety_hints = safety().map(|id| row(id, &optional(words.safety_hints.get(id))));
    let causes = || instrument.causes.iter().map(|cause| &cause.id);
    let retired_causes = instrument.retired_causes.iter().map(|cause| &cause.id);
    let template = |text: &String| format!("Template({})", literal(text));
    let cause_lines = causes().filter_map(|id| {
        let line = template(words.cause_lines.get(id)?);
        let careful = words.careful_cause_lines.get(id).map(template);
        let careful = careful.map_or_else(|| "None".to_owned(), |line| format!("Some({line})"));
        Some(row(
            id,
            &format!("CauseLine {{ line: {line}, careful: {careful} }}"),
        ))
    });
    let meanings = instrument.signs.iter().filter_map(|sign| {
        words.meanings.get(&sign.id).map(|words| {
            let (means, means_not) = (literal(&words.means), literal(&words.means_not));
            let value = format!("SignMeaning {{ means: {means}, means_not: {means_not} }}");
            row(&sign.id, &value)
        })
    });
    let lines = |words: &[String]| {
        let line = |words: &String| format!("    {},\n", literal(words));
        words.iter().map(line).collect()
    };
    [
        lines(&words.words),
        rows(instrument.paths.iter().map(|path| &path.id), &words.paths),
        rows(instrument.signs.iter().map(|sign| &sign.id), &words.signs),
        meanings.collect(),
        rows(asked(), &words.items),
        rows(retired, &words.retired),
        hints.collect(),
        rows(safety(), &words.safety),
        safety_hints.collect(),
        rows(causes(), &words.causes),
        rows(retired_causes, &words.retired_causes),
        cause_lines.collect(),
    ]
}

/// In the order of [`advice_rows`].
fn advice_values(instrument: &Instrument, advice: &Advice, guide: &GuideWords) -> [String; 4] {
    let sections = instrument.sections.iter().filter_map(|section| {
        advice.sections.get(&section.id).map(|words| {
            let (name, risk_name, why, ask_why) = (
                literal(&words.name),
                optional(words.risk_name.as_ref()),
                literal(&words.why),
                optional(words.ask_why.as_ref()),
            );
            row(
                &section.id,
                &format!("SectionText {{ name: {name}, risk_name: {risk_name}, why: {why}, ask_why: {ask_why} }}"),
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
    let begin = instrument.sections.iter().filter_map(|section| {
        let words = guide.sections.get(&section.id)?;
        Some(row(&section.id, &literal(&words.begin)))
    });
    let steps = instrument.tips.iter().filter_map(|tip| {
        let words = guide.tips.get(&tip.id)?;
        let (week, ask_week) = (literal(&words.week), optional(words.ask_week.as_ref()));
        let value = format!("StepText {{ week: {week}, ask_week: {ask_week} }}");
        Some(row(&tip.id, &value))
    });
    [
        sections.collect(),
        tips.collect(),
        begin.collect(),
        steps.collect(),
    ]
}

/// The value of a table. Where `apart` is given, that stands for each table in it.
fn interface_value<'a>(
    table: &'a Tree,
    path: &mut Vec<&'a str>,
    depth: usize,
    apart: Option<&str>,
) -> String {
    let name = struct_name(path);
    let indent = "    ".repeat(depth + 1);
    let mut fields = String::new();
    for (key, node) in table {
        path.push(key);
        let value = match node {
            Node::Text(text) if has_placeholders(text) => format!("Template({})", literal(text)),
            Node::Text(text) => literal(text),
            Node::List(texts) => format!("&{}", list(texts)),
            Node::Table(inner) => apart.map_or_else(
                || interface_value(inner, path, depth + 1, None),
                str::to_owned,
            ),
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
    format!("    /* {id} */ {value},\n")
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

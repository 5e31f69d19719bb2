//! `text.rs`: the words.

use crate::{check, content};

#[test]
fn texts_stand_by_the_index_of_their_id() {
    let source = content().text_rs();
    check(
        &source,
        &[
            "pub static EN: Text = Text {",
            "lang: \"en\",",
            "instrument: InstrumentText {",
        ],
    );
    check(&source, &["stem: \"In the past 4 weeks:\","]);
    check(
        &source,
        &["options: [\"Never\", \"Rarely\", \"Sometimes\", \"Often\", \"Always\"],"],
    );
    check(
        &source,
        &[
            "static EN_ROW_ITEMS: [&str; 36] = [",
            "/* talk1 */ \"I kept quiet about something that bothered me.\",",
        ],
    );
    check(
        &source,
        &[
            "static EN_ROW_HINTS: [Option<&str>; 36] = [",
            "/* talk1 */ None,",
        ],
    );
    check(
        &source,
        &[
            "/* jeal7 */ Some(\"For example, a phone, messages or a bag\"),",
            "/* jeal8 */ None,",
        ],
    );
    check(&source, &["static EN_ROW_TIPS: [TipText; 52] = ["]);
}

#[test]
fn each_sign_says_what_a_high_score_means_and_what_it_does_not() {
    let source = content().text_rs();
    check(
        &source,
        &[
            "pub struct SignMeaning {",
            "/// What it can mean, in one or two sentences.",
            "pub means: &'static str,",
            "/// What it does not mean, in one or two sentences.",
            "pub means_not: &'static str,",
            "}",
        ],
    );
    check(&source, &["static EN_ROW_MEANINGS: [SignMeaning; 9] = ["]);
    let rows = source
        .lines()
        .filter(|line| line.contains("SignMeaning { means: "))
        .filter_map(|line| line.split_whitespace().nth(1))
        .collect::<Vec<_>>();
    let signs = [
        "talk", "feel", "self", "jeal", "bound", "past", "open", "mine", "amend",
    ];
    assert_eq!(rows, signs);
    assert!(
        source.contains("/* bound */ SignMeaning { means: \"It can mean that you gave up what you")
    );
}

#[test]
fn the_program_does_not_carry_the_guide_or_the_documents() {
    let content = content();
    let source = content.text_rs();
    let english = &content.languages["en"];
    for text in [
        &english.guide.sections["root"].opening[0],
        &english.guide.faq["faq-causes"].question,
        &english.guide.glossary["empathy"].meaning,
        &english.guide.parts["honesty"],
        &english.privacy.lead,
        &english.privacy.promises[0].held_by,
    ] {
        assert!(!source.contains(text.as_str()), "{text}");
    }
    for text in ["this guide takes a side", "From answers to a score"] {
        let words = format!("{:?}{:?}", english.documents, english.method);
        assert!(words.contains(text), "{text}");
        assert!(!source.contains(text), "{text}");
    }
}

#[test]
fn only_sections_with_the_voice_ask_have_its_words() {
    let content = content();
    let source = content.text_rs();
    let asking = |line: &&str| line.contains("ask_why: Some(") || line.contains("ask: Some(");
    let ids = source
        .lines()
        .filter(asking)
        .filter_map(|line| line.split_whitespace().nth(1))
        .collect::<Vec<_>>();
    assert_eq!(
        ids,
        [
            "open",
            "rely",
            "open.answer",
            "open.secrecy",
            "rely.promise",
            "rely.match"
        ]
    );
}

#[test]
fn the_interface_is_a_struct_for_each_table() {
    let source = content().text_rs();
    check(&source, &["pub struct InterfaceText {"]);
    check(
        &source,
        &["/// `[no_run]`", "pub no_run: Apart<NoRunText>,"],
    );
    check(
        &source,
        &[
            "/// `[start_error]`",
            "pub start_error: Apart<StartErrorText>,",
        ],
    );
    check(
        &source,
        &["/// `No check-in in progress`", "pub title: &'static str,"],
    );
    check(&source, &["pub title: Template,"]);
    check(
        &source,
        &[
            "interface: InterfaceText {",
            "accessibility: Apart::of(Language::En),",
        ],
    );
    check(&source, &["title: \"No check-in in progress\","]);
    check(&source, &["title: Template(\"{page} – Check-in\"),"]);
}

#[test]
fn each_table_of_the_interface_and_each_row_of_words_is_a_static_of_its_own() {
    let source = content().text_rs();
    for (name, kind, place) in [
        ("NoRunText", "Self", "EN_NO_RUN"),
        ("SafetyText", "Self", "EN_SAFETY"),
        ("SafetyWords", "[&'static str; 4]", "EN_ROW_SAFETY"),
    ] {
        let [name, kind] = [
            format!("impl Words for {name} {{"),
            format!("type Of = {kind};"),
        ];
        check(&source, &[&name, &kind]);
        check(&source, &[&format!("Language::En => &{place},")]);
        assert_eq!(source.matches(&format!("static {place}: ")).count(), 1);
    }
    check(&source, &["pub no_run: Apart<NoRunText>,"]);
    check(&source, &["pub safety: Apart<SafetyWords>,"]);
}

#[test]
fn nested_tables_and_lists_of_the_interface_keep_their_shape() {
    let mut content = content();
    let table =
        "next = \"Go on\"\ncontinue = \"{a} and {b}\"\nlines = [\"One \\\"quoted\\\"\", \"Two\"]";
    let deep = ::content::Node::Table([("deep".to_owned(), node(table))].into());
    content
        .languages
        .get_mut("en")
        .expect("the reference")
        .interface = [("added".to_owned(), deep)].into();
    let source = content.text_rs();
    check(
        &source,
        &[
            "pub struct AddedText {",
            "/// `[added.deep]`",
            "pub deep: AddedDeepText,",
            "}",
        ],
    );
    check(
        &source,
        &[
            "pub struct AddedDeepText {",
            "/// `{a} and {b}`",
            "pub r#continue: Template,",
            "/// Texts in a row.",
            "pub lines: &'static [&'static str],",
            "/// `Go on`",
            "pub next: &'static str,",
            "}",
        ],
    );
    check(
        &source,
        &[
            "deep: AddedDeepText {",
            "r#continue: Template(\"{a} and {b}\"),",
            r#"lines: &["One \"quoted\"", "Two"],"#,
            "next: \"Go on\",",
            "},",
        ],
    );
}

/// A table of texts and lists, from TOML.
fn node(table: &str) -> ::content::Node {
    let table = toml::from_str::<toml::Table>(table).expect("TOML");
    let nodes = table.into_iter().map(|(key, value)| {
        let node = match value.as_str() {
            Some(text) => ::content::Node::Text(text.to_owned()),
            None => ::content::Node::List(value.try_into().expect("a list of texts")),
        };
        (key, node)
    });
    ::content::Node::Table(nodes.collect())
}

#[test]
fn a_second_language_has_statics_of_its_own() {
    let mut content = content();
    let english = content.languages["en"].clone();
    content.languages.insert("pt-br".to_owned(), english);
    let source = content.text_rs();
    check(&source, &["pub static EN: Text = Text {", "lang: \"en\","]);
    check(
        &source,
        &["pub static PT_BR: Text = Text {", "lang: \"pt-br\","],
    );
    check(
        &source,
        &[
            "Language::En => &EN_NO_RUN,",
            "Language::PtBr => &PT_BR_NO_RUN,",
        ],
    );
    assert_eq!(source.matches("pub struct Text {").count(), 1);
}

/// The first visit loads what is asked, and only an old result what no longer is.
#[test]
fn what_is_retired_has_rows_of_its_own() {
    let source = content().text_rs();
    check(
        &source,
        &[
            "static EN_ROW_RETIRED: [&str; 23] = [",
            "/* talk2 */ \"I guessed what my partner meant when I could have asked.\",",
        ],
    );
    check(
        &source,
        &[
            "static EN_ROW_RETIRED_CAUSES: [&str; 1] = [",
            "/* c2 */ \"Someone cheated, now or in the past\",",
            "];",
        ],
    );
}

#[test]
fn the_answers_of_an_earlier_version_keep_their_words() {
    let source = content().text_rs();
    let words = "[\"Never\", \"Rarely\", \"Sometimes\", \"Often\", \"Almost always\"]";
    check(&source, &[&format!("earlier_options: [{words}],")]);
    check(&source, &["pub earlier_options: [[&'static str; 5]; 1],"]);
}

#[test]
fn a_line_of_a_cause_is_a_template_and_only_some_have_a_careful_one() {
    let source = content().text_rs();
    check(&source, &["static EN_ROW_CAUSE_LINES: [CauseLine; 11] = ["]);
    assert!(source.contains("/* c7 */ CauseLine { line: Template(\"After lies or secrets, "));
    assert!(source.contains(", careful: Some(Template(\"Lies or secrets leave a mark. "));
    let c6 = source
        .lines()
        .find(|line| line.contains("/* c6 */ CauseLine"));
    assert!(
        c6.is_some_and(|line| line.ends_with("careful: None },")),
        "{c6:?}"
    );
}

#[test]
fn only_a_block_under_risk_has_a_name_for_it() {
    let source = content().text_rs();
    let named = source
        .lines()
        .filter(|line| line.contains("risk_name: Some("));
    let ids = named.filter_map(|line| line.split_whitespace().nth(1));
    assert_eq!(ids.collect::<Vec<_>>(), ["reflect", "selftrust", "help"]);
}

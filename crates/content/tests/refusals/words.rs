//! The words against the instrument.

use crate::{Files, refuses};

const WORDS: &str = "en/instrument.toml";
const ADVICE: &str = "en/advice.toml";
const GUIDE: &str = "en/guide.toml";

/// Renames the key `id` of a text: the id then has none, and the new key belongs to nothing.
#[track_caller]
fn renamed(file: &str, id: &str, line: &str, kind: &str) {
    let at = line.rfind(id).unwrap();
    let other = format!("{}stranger{}", &line[..at], &line[at + id.len()..]);
    refuses(file, line, &other, id, &format!("the {kind} has no text"));
    refuses(
        file,
        line,
        &other,
        "stranger",
        &format!("there is no {kind} with this id"),
    );
}

#[test]
fn an_id_without_a_text_and_a_text_without_an_id_are_refused() {
    renamed(WORDS, "both", "\nboth = ", "path");
    renamed(WORDS, "feel", "\nfeel = ", "sign");
    renamed(WORDS, "talk1", "\ntalk1 = ", "item");
    renamed(WORDS, "safe1", "\nsafe1 = ", "safety statement");
    renamed(WORDS, "c1", "[causes]\nc1 = ", "cause");
    renamed(WORDS, "c1", "[cause_lines]\nc1 = ", "cause's line");
    renamed(WORDS, "talk2", "\ntalk2 = ", "retired item");
    refuses(
        WORDS,
        "[earlier_options]\n1 = ",
        "[earlier_options]\n9 = ",
        "1",
        "the earlier version has no text",
    );
    renamed(WORDS, "c2", "\nc2 = ", "retired cause");
    renamed(ADVICE, "time", "[sections.time]", "section");
    renamed(ADVICE, "talk.say", "[tips.\"talk.say\"]", "tip");
    renamed(GUIDE, "root", "[sections.root]", "section");
    renamed(GUIDE, "talk.say", "[tips.\"talk.say\"]", "tip");
    renamed(GUIDE, "faq-signs", "[faq.faq-signs]", "question");
    renamed(GUIDE, "empathy", "[glossary.empathy]", "term");
    renamed(WORDS, "feel", "[meanings.feel]", "sign's meaning");
    renamed(GUIDE, "actions", "\nactions = ", "part of the article");
}

#[test]
fn a_hint_for_an_item_that_does_not_exist_is_refused() {
    refuses(
        WORDS,
        "\n[hints]\n",
        "\n[hints]\nbound9 = \"A bag\"\n",
        "bound9",
        "there is no item with this id",
    );
}

/// Puts `text` in place of the one that begins with `start`, wherever that is.
#[track_caller]
fn everywhere(text: &str, message: &str) {
    let refuses = |file: &str, from: &str, to: &str, id: &str| refuses(file, from, to, id, message);
    let quoted = format!("\"{text}\"");
    let begun = format!("\"{text} ");
    refuses(WORDS, "\"In the past 4 weeks:\"", &quoted, "stem");
    refuses(WORDS, "\"Sometimes\"", &quoted, "options");
    refuses(WORDS, "\"sometimes strained\"", &quoted, "words");
    refuses(WORDS, "\"Yes, this happened\"", &quoted, "safety_options");
    refuses(
        WORDS,
        "\"With this partner, at any time:\"",
        &quoted,
        "safety_stem",
    );
    refuses(
        WORDS,
        "\"This did not come up, or I would rather not say\"",
        &quoted,
        "skip_option",
    );
    refuses(WORDS, "\"Both of these\"", &quoted, "both");
    refuses(WORDS, "\"Showing feelings\"", &quoted, "feel");
    refuses(WORDS, "\"I doubted my own judgment.\"", &quoted, "self3");
    refuses(
        WORDS,
        "\"For example, a phone, messages or a bag\"",
        &quoted,
        "jeal7",
    );
    refuses(
        WORDS,
        "\"My partner tried to control what I do.\"",
        &quoted,
        "safe2",
    );
    refuses(WORDS, "\"Our future is unclear\"", &quoted, "c8");
    refuses(
        ADVICE,
        "name = \"Be open\"",
        &format!("name = {quoted}"),
        "open",
    );
    refuses(
        ADVICE,
        "title = \"Give open answers\"",
        &format!("title = {quoted}"),
        "open.answer",
    );
    refuses(GUIDE, "\"what mistrust is\"", &quoted, "understanding");
    refuses(GUIDE, "\"How long will it take?\"", &quoted, "faq-how-long");
    refuses(GUIDE, "\"Empathy\"", &quoted, "empathy");
    if text.trim().is_empty() {
        return;
    }
    for (from, id) in [
        ("    \"A reply ", "root"),
        ("begin = \"“I have been ", "root"),
        ("caution = \"Talk ", "talk"),
        ("together = \"Some ", "help"),
        ("    \"Two questions can help", "open"),
        ("more = \"Be exact. “I was ", "root.past"),
        ("week = \"Write one sentence ", "root.past"),
        ("ask_more = \"A ", "open.answer"),
        ("ask_week = \"Ask ", "open.answer"),
        ("    \"Often from ", "faq-causes"),
        ("meaning = \"Understanding what ", "empathy"),
    ] {
        let (key, _) = from.split_once('"').unwrap();
        refuses(GUIDE, from, &format!("{key}{begun}"), id);
    }
    refuses(
        WORDS,
        "means = \"It can ",
        &format!("means = {begun}"),
        "talk",
    );
    refuses(
        WORDS,
        "means_not = \"It does ",
        &format!("means_not = {begun}"),
        "talk",
    );
    refuses(ADVICE, "why = \"Doubt ", &format!("why = {begun}"), "root");
    refuses(
        ADVICE,
        "ask_why = \"It ",
        &format!("ask_why = {begun}"),
        "open",
    );
    refuses(
        ADVICE,
        "text = \"Think ",
        &format!("text = {begun}"),
        "root.past",
    );
    refuses(
        ADVICE,
        "ask = \"You ",
        &format!("ask = {begun}"),
        "open.answer",
    );
}

#[test]
fn an_empty_text_is_refused() {
    everywhere("", "the text is empty");
    everywhere(" ", "the text is empty");
    refuses(
        "en/interface.toml",
        "\"No check-in in progress\"",
        "\"\"",
        "no_run.title",
        "the text is empty",
    );
}

#[test]
fn an_em_dash_is_refused() {
    everywhere("so \u{2014} so", "the text has an em dash");
    refuses(
        "en/interface.toml",
        "\"No check-in in progress\"",
        "\"Help \u{2014} now\"",
        "no_run.title",
        "the text has an em dash",
    );
}

#[test]
fn a_placeholder_outside_the_interface_is_refused() {
    everywhere(
        "Hello {name}",
        "the text has a { or }; placeholders are filled only in interface.toml, documents.toml and method.toml, and in the lines of causes",
    );
}

#[test]
fn a_section_with_the_voice_ask_must_have_its_words() {
    let section = "it has no `ask_why`, and its section has the voice \"ask\"";
    let tip = "it has no `ask`, and its section has the voice \"ask\"";
    refuses(ADVICE, "ask_why = ", "# ask_why = ", "open", section);
    refuses(ADVICE, "ask = ", "# ask = ", "open.answer", tip);
    let weights = "weights = { past = 3 }";
    let voices = format!(
        "{weights}
voices = [\"do\", \"ask\"]"
    );
    Files::real()
        .change("instrument.toml", weights, &voices)
        .refuses("content/en/advice.toml", "forgive", section);
}

#[test]
fn a_section_without_the_voice_ask_may_not_have_its_words() {
    let section = "it has `ask_why`, but its section has no voice \"ask\"";
    let tip = "it has `ask`, but its section has no voice \"ask\"";
    refuses(
        ADVICE,
        "[sections.root]\n",
        "[sections.root]\nask_why = \"It is fair.\"\n",
        "root",
        section,
    );
    refuses(
        ADVICE,
        "[tips.\"root.past\"]\n",
        "[tips.\"root.past\"]\nask = \"See.\"\n",
        "root.past",
        tip,
    );
    let voices = "voices = [\"do\", \"ask\"]";
    Files::real()
        .change("instrument.toml", voices, "voices = [\"do\"]")
        .refuses("content/en/advice.toml", "open.secrecy", tip);
}

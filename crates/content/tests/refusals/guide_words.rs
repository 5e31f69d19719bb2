//! The words of the guide.

use crate::{Files, refuses};

const WORDS: &str = "en/guide.toml";

#[test]
fn counseling_as_a_couple_has_its_place_in_help_and_nowhere_else() {
    refuses(
        WORDS,
        "together = ",
        "# together = ",
        "help",
        "it has no `together`, the place for counseling as a couple",
    );
    refuses(
        WORDS,
        "[sections.reflect]\n",
        "[sections.reflect]\ntogether = \"Go as a couple.\"\n",
        "reflect",
        "it has `together`, which only `help` may have",
    );
}

#[test]
fn the_voice_ask_has_its_words_where_the_section_has_it_and_nowhere_else() {
    let missing = |key: &str| format!("it has no `{key}`, and its section has the voice \"ask\"");
    let stray = |key: &str| format!("it has `{key}`, but its section has no voice \"ask\"");
    refuses(
        WORDS,
        "ask_more = ",
        "# ask_more = ",
        "open.answer",
        &missing("ask_more"),
    );
    refuses(
        WORDS,
        "ask_week = ",
        "# ask_week = ",
        "open.answer",
        &missing("ask_week"),
    );
    for (key, text) in [
        ("ask_opening", "[\"See.\"]"),
        ("ask_more", "\"See.\""),
        ("ask_week", "\"See.\""),
    ] {
        let (table, id) = if key == "ask_opening" {
            ("[sections.root]\n", "root")
        } else {
            ("[tips.\"root.past\"]\n", "root.past")
        };
        let with = format!("{table}{key} = {text}\n");
        refuses(WORDS, table, &with, id, &stray(key));
    }
    let weights = "weights = { past = 3 }";
    let voices = format!("{weights}\nvoices = [\"do\", \"ask\"]");
    Files::real()
        .change("instrument.toml", weights, &voices)
        .refuses("content/en/guide.toml", "forgive", &missing("ask_opening"));
}

#[test]
fn too_few_or_too_many_paragraphs_are_refused() {
    let opening = "opening = [\n";
    let text = "    \"One more.\",\n";
    refuses(
        WORDS,
        opening,
        &format!("{opening}{text}"),
        "root",
        "`opening` has 3 paragraphs; it must have 1 to 2",
    );
    let asking = "ask_opening = [\n";
    refuses(
        WORDS,
        asking,
        &format!("{asking}{text}"),
        "open",
        "`ask_opening` has 3 paragraphs; it must have 1 to 2",
    );
    let answer = "answer = [\n";
    refuses(
        WORDS,
        answer,
        &format!("{answer}{text}{text}"),
        "faq-causes",
        "`answer` has 4 paragraphs; it must have 1 to 3",
    );
    let (before, rest) = Files::real().0[WORDS]
        .split_once(answer)
        .map(|(before, rest)| (before.to_owned(), rest.to_owned()))
        .unwrap();
    let rest = rest.split_once("\n]\n").unwrap().1.to_owned();
    let mut files = Files::real();
    files
        .0
        .insert(WORDS.to_owned(), format!("{before}answer = []\n{rest}"));
    files.refuses(
        "content/en/guide.toml",
        "faq-causes",
        "`answer` has 0 paragraphs; it must have 1 to 3",
    );
}

#[test]
fn two_entries_with_one_heading_are_refused() {
    refuses(
        WORDS,
        "term = \"Empathy\"",
        "term = \"remorse\"",
        "remorse",
        "the term is the same as that of `empathy`",
    );
    refuses(
        WORDS,
        "\"How long will it take?\"",
        "\"Trust was broken. What now?\"",
        "faq-how-long",
        "the question is the same as that of `faq-broken`",
    );
}

#[test]
fn a_way_to_begin_that_nobody_says_of_themselves_is_refused() {
    let begin = |text: &str| {
        let mut files = Files::real();
        let all = files.0.remove(WORDS).unwrap();
        let line = all
            .lines()
            .find(|line| line.starts_with("begin = "))
            .unwrap()
            .to_owned();
        let all = all.replacen(&line, &format!("begin = \"{text}\""), 1);
        files.0.insert(WORDS.to_owned(), all);
        files
    };
    let message = "`begin` has no \"I\" in it";
    begin("You never listen. In fact, it hurts.").refuses("content/en/guide.toml", "root", message);
    begin("“I’m listening.”").accepts();
    begin("You and I.").accepts();
}

#[test]
fn a_thing_to_try_of_more_or_less_than_one_sentence_is_refused() {
    let from =
        "week = \"Put a mark beside each cause that fits, and a second one beside the heaviest.\"";
    let week = |text: &str| Files::real().change(WORDS, from, &format!("week = \"{text}\""));
    let refused = |text: &str| {
        let message = "`week` must be one sentence";
        week(text).refuses("content/en/guide.toml", "root.list", message);
    };
    refused("Try it. Then rest.");
    refused("Ask “Why?” Then rest.");
    refused("Try it");
    refused("Try it. then");
    week("Try one “You always…” and wait for “Yes.”").accepts();
    week("Dare to try (once)!").accepts();
    refuses(
        WORDS,
        "ask_week = \"Ask ",
        "ask_week = \"Wait. Ask ",
        "open.answer",
        "`ask_week` must be one sentence",
    );
}

#[test]
fn the_rules_of_english_bind_no_other_language() {
    let from =
        "week = \"Put a mark beside each cause that fits, and a second one beside the heaviest.\"";
    let files = Files::with_second_language();
    let begin = files.0["de/guide.toml"]
        .lines()
        .find(|line| line.starts_with("begin = "))
        .unwrap()
        .to_owned();
    files
        .change("de/guide.toml", from, "week = \"Geh. Ruh dich aus\"")
        .change(
            "de/guide.toml",
            &begin,
            "begin = \"“Mir ist etwas wichtig.”\"",
        )
        .accepts();
}

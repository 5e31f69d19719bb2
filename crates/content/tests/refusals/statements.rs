//! The wording of statements and of the questions about safety.

use crate::{Files, refuses};

const FILE: &str = "en/instrument.toml";
const PLAIN: &str = "\"I doubted my own judgment.\"";

/// Asserts that the statement `self3` is refused when it reads `text`.
#[track_caller]
fn refused(text: &str, message: &str) {
    refuses(FILE, PLAIN, &format!("\"{text}\""), "self3", message);
}

#[track_caller]
fn accepted(text: &str) {
    Files::real()
        .change(FILE, PLAIN, &format!("\"{text}\""))
        .accepts();
}

#[test]
fn a_statement_of_more_than_twelve_words_is_refused() {
    let message = "the statement has 13 words; at most 12 are allowed";
    refused(
        "One two three four five six seven eight nine ten eleven twelve thirteen.",
        message,
    );
    accepted("One two three four five six seven eight nine ten eleven twelve.");
}

#[test]
fn a_statement_with_a_negation_is_refused() {
    let negated = |text: &str, word: &str| {
        refused(text, &format!("the statement has the negation \"{word}\""));
    };
    negated("I did not trust myself.", "not");
    negated("I didn't trust myself.", "didn't");
    negated("I didn\u{2019}t trust myself.", "didn't");
    negated("I never trusted myself.", "never");
    negated("I had no trust in myself.", "no");
    negated("Nothing felt right.", "nothing");
    negated("Nobody asked me.", "nobody");
    negated("I saw many friends, none alone.", "none");
    negated("I felt that I cannot decide.", "cannot");
    negated("I went to bed without a word.", "without");
    negated("I hardly slept.", "hardly");
    accepted("I noted the notion of another, nonetheless.");
}

#[test]
fn a_statement_of_two_ideas_is_refused() {
    let two = |text: &str, word: &str| {
        refused(
            text,
            &format!("the statement has \"{word}\"; it must ask one thing"),
        );
    };
    two("I felt sad and left.", "and");
    two("I felt sad or left.", "or");
    two("I felt sad and/or left.", "and/or");
    accepted("I felt the sand of an order.");
}

#[test]
fn only_the_listed_statements_may_join_two_ideas() {
    let text = &Files::real().0[FILE];
    for id in ["open3", "mine3"] {
        let line = text
            .lines()
            .find(|line| line.starts_with(&format!("{id} = ")))
            .unwrap();
        assert!(line.contains(" and "), "{line}");
    }
    let message = "the statement has \"and\"; it must ask one thing";
    refuses(
        FILE,
        "mine5 = \"I hid",
        "mine5 = \"I kept and hid",
        "mine5",
        message,
    );
}

#[test]
fn a_statement_without_a_full_stop_is_refused() {
    let message = "the statement must end with a full stop";
    refused("I doubted my own judgment", message);
    refused("Did I doubt my judgment?", message);
}

#[test]
fn two_statements_with_one_text_are_refused() {
    refuses(
        FILE,
        "\"I kept a fear to myself.\"",
        PLAIN,
        "self3",
        "the statement is the same as that of `feel5`",
    );
    let other_case = PLAIN.to_uppercase();
    refuses(
        FILE,
        "\"I kept a fear to myself.\"",
        &other_case,
        "self3",
        "the statement is the same as that of `feel5`",
    );
}

#[test]
fn a_retired_statement_that_is_asked_again_under_a_new_id_is_refused() {
    let message = "the statement is the same as that of `talk5`";
    refuses(
        FILE,
        "talk5 = \"I guessed at what my partner meant.\"",
        "talk5 = \"I guessed what my partner meant when I could have asked.\"",
        "talk2",
        message,
    );
}

#[test]
fn a_retired_statement_keeps_its_words_whatever_the_rules_say_today() {
    let text = &Files::real().0[FILE];
    let line = text
        .lines()
        .find(|line| line.starts_with("jeal2 = "))
        .unwrap();
    assert!(line.contains(" without me."), "{line}");
    let message = "the statement has the negation \"without\"";
    refuses(
        FILE,
        "jeal5 = \"I felt",
        "jeal5 = \"Without me, I felt",
        "jeal5",
        message,
    );
}

#[test]
fn statements_about_safety_are_held_to_their_length_only() {
    let text = |count: usize| "My partner did this ".repeat(count / 4) + "today";
    let message = "the statement has 13 words; at most 12 are allowed";
    let plain = "I felt afraid of how my partner might react.";
    refuses(FILE, plain, &text(12), "safe1", message);
    Files::real()
        .change(FILE, plain, "I was not safe or free")
        .accepts();
}

#[test]
fn the_rules_of_english_bind_no_other_language() {
    let german =
        "\"Ich habe meinem eigenen Urteil in dieser Zeit nicht mehr so ganz und gar vertraut\"";
    Files::with_second_language()
        .change("de/instrument.toml", PLAIN, german)
        .accepts();
}

#[test]
fn two_statements_with_one_text_are_refused_in_any_language() {
    let files = Files::with_second_language().change(
        "de/instrument.toml",
        "\"I kept a fear to myself.\"",
        PLAIN,
    );
    files.refuses(
        "content/de/instrument.toml",
        "self3",
        "the statement is the same as that of `feel5`",
    );
}

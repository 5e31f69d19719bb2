//! The words of the interface in themselves.

use crate::{Files, refuses};

const FILE: &str = "en/interface.toml";

/// Asserts that the real interface is refused with `lines` at its end.
#[track_caller]
fn refused(lines: &str, id: &str, message: &str) {
    Files::real()
        .append(FILE, lines)
        .refuses("content/en/interface.toml", id, message);
}

#[test]
fn a_key_that_cannot_be_a_field_of_rust_is_refused() {
    let message = "the key must be lower-case letters, digits and _, and not crate, self or super";
    refused("\n[added]\nNext = \"Next\"", "added.Next", message);
    refused("\n[added]\n2nd = \"Next\"", "added.2nd", message);
    refused(
        "\n[added]\nnext-page = \"Next\"",
        "added.next-page",
        message,
    );
    refused("\n[added]\n_next = \"Next\"", "added._next", message);
    refused("\n[added]\n\"\" = \"Next\"", "added.", message);
    refused("\n[added]\nself = \"Next\"", "added.self", message);
    refused("\n[added]\nsuper = \"Next\"", "added.super", message);
    refused("\n[crate]\nnext = \"Next\"", "crate", message);
}

#[test]
fn a_keyword_that_rust_can_write_raw_is_accepted() {
    Files::real()
        .append(FILE, "\n[added]\ncontinue = \"Go on\"\ntype = \"Kind\"")
        .accepts();
}

#[test]
fn a_key_given_twice_is_refused_with_its_line() {
    let files = Files::real().append(FILE, "\n[added]\nnext = \"Next\"\nnext = \"Next\"");
    let line = files.0[FILE].lines().count();
    files.refuses(
        "content/en/interface.toml",
        &format!("line {line}"),
        "duplicate key",
    );
}

#[test]
fn a_value_that_is_no_text_is_refused() {
    let message = "must be a text, a list of texts or a table";
    refused("\n[added]\ncount = 3", "added.count", message);
    refused("\n[added.deep]\nyes = true", "added.deep.yes", message);
    refused("\n[added]\nmixed = [\"a\", 3]", "added.mixed", message);
}

#[test]
fn an_empty_table_or_list_is_refused() {
    refused("\n[added]", "added", "the table is empty");
    refused("\n[added]\nlines = []", "added.lines", "the list is empty");
    refused(
        "\n[added]\nlines = [\"a\", \"\"]",
        "added.lines",
        "the text is empty",
    );
}

#[test]
fn braces_that_are_no_placeholder_are_refused() {
    refused(
        "\n[added]\nnext = \"Page {number\"",
        "added.next",
        "a { has no } after it",
    );
    refused(
        "\n[added]\nnext = \"Page number}\"",
        "added.next",
        "a } has no { before it",
    );
    let message = "the name in a { } must be lower-case letters, digits and _";
    refused("\n[added]\nnext = \"Page {}\"", "added.next", message);
    refused(
        "\n[added]\nnext = \"Page {the number}\"",
        "added.next",
        message,
    );
    refused(
        "\n[added]\nnext = \"Page {{number}}\"",
        "added.next",
        message,
    );
}

#[test]
fn a_placeholder_in_a_list_is_refused() {
    let message = "texts in a list cannot have placeholders";
    refused(
        "\n[added]\nlines = [\"Page {number}\"]",
        "added.lines",
        message,
    );
}

#[test]
fn two_tables_with_one_name_in_rust_are_refused() {
    let message = "in Rust this table would have the name of `added.page`";
    refused(
        "\n[added.page]\na = \"a\"\n[added_page]\na = \"a\"",
        "added_page",
        message,
    );
    let message = "in Rust this table would have the name of a type of the program";
    refused("\n[section]\na = \"a\"", "section", message);
    refused("\n[interface]\na = \"a\"", "interface", message);
}

#[test]
fn tables_and_lists_in_tables_are_accepted() {
    Files::real()
        .append(
            FILE,
            "\n[added.deep.deeper]\nlines = [\"a\", \"b\"]\nnext = \"{a} {b} {a}\"",
        )
        .accepts();
    refuses(
        FILE,
        "[no_run]\n",
        "[no_run]\nlogo = 1\n",
        "no_run.logo",
        "must be a text, a list of texts or a table",
    );
}

#[test]
fn a_sentence_on_answers_or_scores_without_its_placeholder_is_refused() {
    refuses(
        FILE,
        "trust was {word}\"",
        "trust was strained\"",
        "result.heading_overall",
        "it has no {word}",
    );
}

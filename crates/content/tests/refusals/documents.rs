//! The words of the documents, the method and privacy in themselves.

use crate::{Files, refuses};

const TREES: [&str; 2] = ["en/documents.toml", "en/method.toml"];
const PRIVACY: &str = "en/privacy.toml";

/// Asserts that both trees are refused with `lines` at their end.
#[track_caller]
fn refused(lines: &str, id: &str, message: &str) {
    for file in TREES {
        Files::real()
            .append(file, lines)
            .refuses(&format!("content/{file}"), id, message);
    }
}

#[test]
fn a_key_that_a_template_cannot_name_is_refused() {
    let message = "the key must be lower-case letters, digits and _, and not crate, self or super";
    refused("\n[added]\nNext = \"Next\"", "added.Next", message);
    refused("\n[added-page]\na = \"a\"", "added-page", message);
}

#[test]
fn a_value_that_is_no_text_is_refused() {
    let message = "must be a text, a list of texts or a table";
    refused("\n[added]\ncount = 3", "added.count", message);
}

#[test]
fn an_empty_text_list_or_table_is_refused() {
    refused("\n[added]", "added", "the table is empty");
    refused("\n[added]\nlines = []", "added.lines", "the list is empty");
    refused("\n[added]\na = \" \"", "added.a", "the text is empty");
}

#[test]
fn braces_that_are_no_placeholder_and_dashes_are_refused() {
    refused(
        "\n[added]\na = \"Of {most\"",
        "added.a",
        "a { has no } after it",
    );
    refused(
        "\n[added]\na = \"so \u{2014} so\"",
        "added.a",
        "the text has an em dash",
    );
}

#[test]
fn tables_may_have_names_that_no_two_types_could_share() {
    let lines = "\n[added.page]\na = \"a\"\n[added_page]\na = \"a\"\n[text]\na = \"a\"";
    for file in TREES {
        Files::real().append(file, lines).accepts();
    }
}

#[test]
fn a_promise_without_a_test_and_a_promise_made_twice_are_refused() {
    let promise = |text: &str, held_by: &str| {
        format!("\n[[promises]]\ntext = \"{text}\"\nheld_by = \"{held_by}\"\n")
    };
    Files::real()
        .append(PRIVACY, &promise("We mean well.", " "))
        .refuses(
            "content/en/privacy.toml",
            "We mean well.",
            "the promise names no test that holds it",
        );
    Files::real()
        .append(PRIVACY, &(promise("Kept.", "a") + &promise("Kept.", "b")))
        .refuses(
            "content/en/privacy.toml",
            "Kept.",
            "the promise is made twice",
        );
}

#[test]
fn a_text_on_privacy_that_is_empty_or_has_a_dash_or_a_placeholder_is_refused() {
    for (text, message) in [
        (" ", "the text is empty"),
        ("so \u{2014} so", "the text has an em dash"),
        (
            "Hello {name}",
            "the text has a { or }; placeholders are filled only in interface.toml, documents.toml and method.toml, and in the lines of causes",
        ),
    ] {
        for (from, id) in [
            ("\nlead = ", "lead"),
            ("promises_heading = ", "promises_heading"),
            ("limits_heading = ", "limits_heading"),
            ("limits_lead = ", "limits_lead"),
            ("stored_heading = ", "stored_heading"),
            ("stored_lead = ", "stored_lead"),
            ("text = ", "promises"),
        ] {
            let all = Files::real().0[PRIVACY].clone();
            let (_, after) = all.split_once(from).unwrap();
            let line = after.lines().next().unwrap();
            let to = format!("{from}\"{text}\"");
            refuses(PRIVACY, &format!("{from}{line}"), &to, id, message);
        }
        let to = format!("limits = [\n    \"{text}\",\n");
        refuses(PRIVACY, "limits = [\n", &to, "limits", message);
    }
}

#[test]
fn privacy_without_promises_or_without_limits_is_refused() {
    let before = |key: &str| {
        let text = Files::real().0[PRIVACY].clone();
        text.split_once(key).unwrap().0.to_owned()
    };
    let mut files = Files::real();
    let none = before("[[promises]]") + "promises = []\n";
    files.0.insert(PRIVACY.to_owned(), none);
    files.refuses("content/en/privacy.toml", "promises", "the list is empty");
    let mut files = Files::real();
    let after = Files::real().0[PRIVACY].clone();
    let after = after.split_once("\n]\n").unwrap().1.to_owned();
    let none = before("limits = [") + "limits = []\n" + &after;
    files.0.insert(PRIVACY.to_owned(), none);
    files.refuses("content/en/privacy.toml", "limits", "the list is empty");
}

#[test]
fn a_promise_with_a_field_missing_is_refused() {
    let files = Files::real().append(PRIVACY, "\n[[promises]]\ntext = \"Kept.\"\n");
    let line = files.0[PRIVACY]
        .lines()
        .collect::<Vec<_>>()
        .iter()
        .rposition(|line| *line == "[[promises]]")
        .unwrap()
        + 1;
    files.refuses(
        "content/en/privacy.toml",
        &format!("line {line}"),
        "missing field `held_by`",
    );
    refuses(
        PRIVACY,
        "stored_lead = ",
        "# stored_lead = ",
        "line 1",
        "missing field `stored_lead`",
    );
}

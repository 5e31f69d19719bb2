//! A second language against the first.

use crate::Files;

const FILE: &str = "de/interface.toml";

/// Asserts that a second language is refused once `from` in its `file` reads `to`.
#[track_caller]
fn refused(file: &str, from: &str, to: &str, id: &str, message: &str) {
    let files = Files::with_second_language().change(file, from, to);
    files.refuses(&format!("content/{file}"), id, message);
}

#[test]
fn a_key_that_is_missing_in_a_language_is_refused() {
    refused(
        FILE,
        "title = \"No check-in in progress\"\n",
        "",
        "no_run.title",
        "the key is missing",
    );
    refused(
        FILE,
        "[no_run]\n",
        "[heading]\n",
        "no_run",
        "the key is missing",
    );
}

#[test]
fn a_key_that_only_one_language_has_is_refused() {
    refused(
        FILE,
        "[no_run]\n",
        "[no_run]\nlogo = \"Logo\"\n",
        "no_run.logo",
        "`en` has no such key",
    );
    refused(
        FILE,
        "[no_run]\n",
        "[heading]\n",
        "heading",
        "`en` has no such key",
    );
}

#[test]
fn a_placeholder_that_differs_is_refused() {
    let differs = |from: &str, to: &str, found: &str| {
        let message = format!("the placeholders are {found}; in `en` they are {{done}}, {{total}}");
        refused(FILE, from, to, "start.resume", &message);
    };
    differs("({done} of {total})", "({done} von {all})", "{all}, {done}");
    differs("({done} of {total})", "({done})", "{done}");
    differs("({done} of {total})", "", "none");
    let message = "the placeholders are {what}; in `en` they are none";
    refused(
        FILE,
        "title = \"No check-in in progress\"",
        "title = \"{what}\"",
        "no_run.title",
        message,
    );
}

#[test]
fn the_documents_and_the_method_have_the_keys_of_the_reference() {
    refused(
        "de/documents.toml",
        "week = ",
        "weak = ",
        "section.week",
        "the key is missing",
    );
    refused(
        "de/method.toml",
        "[overall]\n",
        "[overall]\nmedian = \"Median\"\n",
        "overall.median",
        "`en` has no such key",
    );
    refused(
        "de/method.toml",
        "At least {fewest} of",
        "At least four of",
        "overall.mean",
        "the placeholders are none; in `en` they are {fewest}",
    );
}

#[test]
fn promises_that_are_not_those_of_the_reference_are_refused() {
    let message = "the promises are not those of `en`, in its order";
    refused(
        "de/privacy.toml",
        "held_by = \"A45: nothing is asked",
        "held_by = \"A45: something is asked",
        "promises",
        message,
    );
    let more = "\n[[promises]]\ntext = \"Noch etwas.\"\nheld_by = \"x\"\n";
    Files::with_second_language()
        .append("de/privacy.toml", more)
        .refuses("content/de/privacy.toml", "promises", message);
    refused(
        "de/privacy.toml",
        "limits = [\n",
        "limits = [\n    \"Noch etwas.\",\n",
        "limits",
        "there are more or fewer than in `en`",
    );
}

#[test]
fn placeholders_in_another_order_are_accepted() {
    Files::with_second_language()
        .change(FILE, "({done} of {total})", "({total}: {done}, {done})")
        .accepts();
}

#[test]
fn a_value_of_another_kind_is_refused() {
    let message = "is a list; in `en` it is a text";
    refused(
        FILE,
        "title = \"No check-in in progress\"",
        "title = [\"Hilfe\"]",
        "no_run.title",
        message,
    );
    let message = "is a table; in `en` it is a text";
    refused(
        FILE,
        "title = \"No check-in in progress\"",
        "title = { a = \"Hilfe\" }",
        "no_run.title",
        message,
    );
    let files =
        Files::with_second_language().change(FILE, "[no_run]\n", "no_run = \"Kopf\"\n[added]\n");
    // A key before the first table would belong to `[app]`, so the whole file is written anew.
    let text = format!(
        "no_run = \"Kopf\"\n{}",
        files.0[FILE].replace("no_run = \"Kopf\"\n", "")
    );
    let files = Files(
        files
            .0
            .into_iter()
            .chain([(FILE.to_owned(), text)])
            .collect(),
    );
    files.refuses(
        "content/de/interface.toml",
        "no_run",
        "is a text; in `en` it is a table",
    );
}

#[test]
fn a_hint_that_differs_is_refused() {
    let hint = "jeal7 = \"For example, a phone, messages or a bag\"\n";
    refused(
        "de/instrument.toml",
        hint,
        "",
        "jeal7",
        "the hint is missing",
    );
    let more = "[hints]\ntalk1 = \"Zum Beispiel\"\n";
    refused(
        "de/instrument.toml",
        "[hints]\n",
        more,
        "talk1",
        "`en` has no hint here",
    );
}

#[test]
fn a_text_that_is_missing_in_a_second_language_is_refused() {
    refused(
        "de/instrument.toml",
        "\ntalk1 = ",
        "\n# talk1 = ",
        "talk1",
        "the item has no text",
    );
    refused(
        "de/advice.toml",
        "ask = ",
        "# ask = ",
        "open.answer",
        "it has no `ask`, and its section has the voice \"ask\"",
    );
}

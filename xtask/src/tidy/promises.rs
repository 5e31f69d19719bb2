//! Every promise about privacy is held by a test: the title that it names is the title of one.

use super::{Files, Finding};

/// Refuses a promise in a `privacy.toml` whose test does not exist.
pub fn every_promise_is_held_by_a_test(files: &Files) -> Vec<Finding> {
    let promises = files
        .iter()
        .filter(|(path, _)| path.starts_with("content/") && path.ends_with("/privacy.toml"));
    let lines = promises.flat_map(|(path, text)| {
        let lines = text.lines().enumerate();
        lines.map(move |(index, line)| (path, index + 1, line))
    });
    lines
        .filter_map(|(path, number, line)| {
            let title = held_by(line)?;
            let message = format!("no test in tests/ or crates/ has the title \"{title}\"");
            (!is_test(files, title)).then(|| Finding::at(path, number, message))
        })
        .collect()
}

/// The title in a line `held_by = "title"`.
fn held_by(line: &str) -> Option<&str> {
    let (_, value) = line.split_once("held_by = \"")?;
    value.split_once('"').map(|(title, _)| title)
}

/// Whether a test has this title: in TypeScript it is a text, in Rust a name.
fn is_test(files: &Files, title: &str) -> bool {
    let written = [format!("test(\"{title}\""), format!("fn {title}(")];
    let tests = files
        .iter()
        .filter(|(path, _)| path.starts_with("tests/") || path.starts_with("crates/"));
    tests
        .into_iter()
        .any(|(_, text)| written.iter().any(|test| text.contains(test.as_str())))
}

#[cfg(test)]
mod tests {
    use super::super::{files, finds};
    use super::*;

    #[track_caller]
    fn check(title: &str, expected: &[&str]) {
        let promise = format!("[[promises]]\ntext = \"Kept.\"\nheld_by = \"{title}\"\n");
        let tree = files(&[
            ("content/en/privacy.toml", &promise),
            (
                "tests/e2e/keeping.spec.ts",
                "test(\"nothing is lost\", () => {});",
            ),
            (
                "crates/assessment/tests/format.rs",
                "#[test]\nfn a_record_is_kept() {}",
            ),
            ("src/app.rs", "fn a_name_of_the_app() {}"),
        ]);
        finds(&every_promise_is_held_by_a_test(&tree), expected);
    }

    #[test]
    fn the_title_of_a_test_is_accepted() {
        check("nothing is lost", &[]);
        check("a_record_is_kept", &[]);
    }

    #[test]
    fn a_title_that_no_test_has_is_refused_with_its_line() {
        let refused = ["content/en/privacy.toml:3"];
        check("nothing is ever lost", &refused);
        check("nothing is", &refused);
        check("a_record", &refused);
        check("a_name_of_the_app", &refused);
        check("", &refused);
    }

    #[test]
    fn a_promise_in_one_line_is_read_too() {
        let line = "promises = [{ text = \"Kept.\", held_by = \"x\" }]";
        let tree = files(&[("content/de/privacy.toml", line)]);
        let expected = ["content/de/privacy.toml:1"];
        finds(&every_promise_is_held_by_a_test(&tree), &expected);
    }
}

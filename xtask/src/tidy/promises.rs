//! What is promised is held by a test: the title that is named as its proof is the title of one.

use std::collections::BTreeSet;

use super::{Files, Finding};

/// The tables that name tests: their titles in quotation marks, with `…` for what differs from one to the next; the
/// names of Rust tests as code.
const TABLES: [&str; 2] = ["docs/accessibility.md", PROMISES];

const PROMISES: &str = "docs/promises.md";

/// How often a promise is tried at least.
const TIERS: [&str; 4] = ["every change", "`--full`", "weekly", "soak"];

/// Refuses a promise in a `privacy.toml` whose test does not exist.
pub fn every_promise_is_held_by_a_test(files: &Files) -> Vec<Finding> {
    let tests = Tests::of(files);
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
            (!tests.have(title)).then(|| missing(path, number, title))
        })
        .collect()
}

/// Refuses a row of a table that names a test which does not exist.
pub fn every_test_in_a_table_exists(files: &Files) -> Vec<Finding> {
    let tests = Tests::of(files);
    let mut findings = Vec::new();
    for path in TABLES {
        let text = files.get(path).map(String::as_str).unwrap_or_default();
        let rows = text.lines().enumerate();
        for (index, row) in rows.filter(|(_, line)| line.starts_with('|')) {
            let names = inside(row, '`').filter(|code| is_name_of_a_test(code));
            for title in inside(row, '"').chain(names) {
                if !tests.have(title) {
                    findings.push(missing(path, index + 1, title));
                }
            }
        }
    }
    findings
}

/// Refuses a promise whose last cell does not begin with the tier that tries it.
pub fn every_promise_says_how_often_it_is_tried(files: &Files) -> Vec<Finding> {
    let text = files.get(PROMISES).map(String::as_str).unwrap_or_default();
    let is_promise = |line: &str| {
        let number = line
            .strip_prefix("| ")
            .and_then(|row| row.split(" | ").next());
        number.is_some_and(|number| number.parse::<u8>().is_ok())
    };
    // The table of figures below has numbers as well.
    let promises = text.split("\n## ").next().unwrap_or_default();
    let rows = promises
        .lines()
        .enumerate()
        .filter(|(_, line)| is_promise(line));
    let untold = rows.filter(|(_, row)| {
        let last = row
            .trim_end_matches(" |")
            .rsplit(" | ")
            .next()
            .unwrap_or_default();
        !TIERS.iter().any(|tier| last.starts_with(tier))
    });
    let message = "the last cell has to begin with the tier that tries it";
    untold
        .map(|(index, _)| Finding::at(PROMISES, index + 1, message))
        .collect()
}

fn missing(path: &str, line: usize, title: &str) -> Finding {
    let message = format!("no test has the title \"{title}\"");
    Finding::at(path, line, message)
}

/// The title in a line `held_by = "title"`.
fn held_by(line: &str) -> Option<&str> {
    let (_, value) = line.split_once("held_by = \"")?;
    value.split_once('"').map(|(title, _)| title)
}

/// What stands between pairs of `mark`.
fn inside(line: &str, mark: char) -> impl Iterator<Item = &str> {
    line.split(mark).skip(1).step_by(2)
}

/// Whether it is a name of several words, and no path, command or word of a language.
fn is_name_of_a_test(code: &str) -> bool {
    let is_in_name = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    code.matches('_').count() > 1 && code.chars().all(is_in_name)
}

/// The titles of all tests: in TypeScript they are texts, in Rust names.
struct Tests(BTreeSet<String>);

impl Tests {
    fn of(files: &Files) -> Self {
        let is_of_tests = |path: &str| {
            ["tests/", "crates/", "xtask/"]
                .iter()
                .any(|folder| path.starts_with(folder))
        };
        let texts = files.iter().filter(|(path, _)| is_of_tests(path));
        let titles = texts.flat_map(|(_, text)| {
            let written = text.split("test(").skip(1).filter_map(title);
            let names = text.split("fn ").skip(1).filter_map(|rest| {
                let (name, _) = rest.split_once('(')?;
                Some(name.to_owned())
            });
            written.chain(names)
        });
        Tests(titles.collect())
    }

    fn have(&self, title: &str) -> bool {
        self.0.contains(title)
    }
}

/// The title that a text of TypeScript begins with, with `…` for each `${…}`.
fn title(text: &str) -> Option<String> {
    let quote = text.chars().next().filter(|quote| "\"`".contains(*quote))?;
    let (title, _) = text[1..].split_once(quote)?;
    let mut pieces = title.split("${");
    let first = pieces.next().unwrap_or_default().to_owned();
    Some(pieces.fold(first, |title, piece| {
        title + "…" + piece.split_once('}').map_or("", |(_, rest)| rest)
    }))
}

#[cfg(test)]
mod tests {
    use super::super::{files, finds};
    use super::*;

    fn tree(path: &str, text: &str) -> Files {
        files(&[
            (path, text),
            (
                "tests/e2e/keeping.spec.ts",
                "test(\"nothing is lost\", () => {});\ntest(`A1: ${what(\"x\")} is kept by ${name}`, async () => {});",
            ),
            (
                "crates/assessment/tests/format.rs",
                "#[test]\nfn a_record_is_kept() {}",
            ),
            ("src/app.rs", "fn a_name_of_the_app() {}"),
        ])
    }

    #[track_caller]
    fn check(title: &str, expected: &[&str]) {
        let promise = format!("[[promises]]\ntext = \"Kept.\"\nheld_by = \"{title}\"\n");
        let tree = tree("content/en/privacy.toml", &promise);
        finds(&every_promise_is_held_by_a_test(&tree), expected);
    }

    #[track_caller]
    fn check_row(row: &str, expected: &[&str]) {
        let text = format!("Not \"a row\" with `a_name_of_nothing`\n{row}\n");
        for path in TABLES {
            let found = every_test_in_a_table_exists(&tree(path, &text));
            let expected: Vec<_> = expected.iter().map(|_| format!("{path}:2")).collect();
            let expected: Vec<_> = expected.iter().map(String::as_str).collect();
            finds(&found, &expected);
        }
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

    #[test]
    fn a_row_may_name_tests_of_both_kinds_and_other_code() {
        check_row(
            "| A1 | `keeping.spec.ts`: \"nothing is lost\", `a_record_is_kept` |",
            &[],
        );
        check_row(
            "| A1 | \"A1: … is kept by …\" with `cargo xtask tidy` and `aria_label` |",
            &[],
        );
    }

    #[test]
    fn a_promise_without_its_tier_is_refused() {
        let rows = "| 1 | Kept | \"a\" | b | every change; soak: 300 |\n| 2 | Kept | \"a\" | | weekly: `mutants` |\n| 3 | Kept | \"a\" | b |\n| 4 | Kept | \"every change\" | b | |\n\n## Figures\n| 10 | 300 kept | ok |";
        let tree = files(&[(PROMISES, rows)]);
        let expected = ["docs/promises.md:3", "docs/promises.md:4"];
        finds(&every_promise_says_how_often_it_is_tried(&tree), &expected);
    }

    #[test]
    fn a_row_that_names_no_test_is_refused_once_for_each() {
        check_row("| A1 | \"nothing is ever lost\" |", &["one"]);
        check_row("| A1 | \"A1: x is kept by y\" |", &["one"]);
        check_row(
            "| A1 | `a_name_of_the_app`, \"no such test\" |",
            &["one", "two"],
        );
    }
}

//! Rules about the Rust code that is shipped: comments and tests may say what they like.

use std::path::Path;

use super::{Files, Finding};

/// The names of the browser crates as Rust code writes them.
const BROWSER_NAMES: [&str; 4] = ["gloo_", "js_sys", "wasm_bindgen", "web_sys"];

/// The only module that may name them. Everything else of the app, `src/main.rs` included, asks it.
const BROWSER_MODULE: [&str; 2] = ["src/browser.rs", "src/browser/"];

/// Rule 2: only `src/browser/` names browser crates.
pub fn only_the_browser_module_names_the_browser(files: &Files) -> Vec<Finding> {
    let app = |path: &str| {
        path.starts_with("src/") && !BROWSER_MODULE.iter().any(|module| path.starts_with(module))
    };
    find(files, app, |line| {
        let name = BROWSER_NAMES.iter().find(|name| names(line, name))?;
        Some(format!(
            "{name} is named here: only src/browser/ may name the browser"
        ))
    })
}

/// Written in two parts, so that this file passes its own rule.
const UNWRAP: &str = concat!(".unwrap", "()");

/// No `unwrap()`: a panic in the browser loses the page. Clippy says so too, but can be silenced.
pub fn nothing_is_unwrapped(files: &Files) -> Vec<Finding> {
    find(
        files,
        |_| true,
        |line| {
            let message = "nothing is unwrapped: handle the case, or `expect` with the proof that it cannot be";
            line.contains(UNWRAP).then(|| message.to_owned())
        },
    )
}

fn find(
    files: &Files,
    applies: impl Fn(&str) -> bool,
    judge: impl Fn(&str) -> Option<String>,
) -> Vec<Finding> {
    let sources = files
        .iter()
        .filter(|(path, _)| is_shipped(path) && applies(path));
    sources
        .flat_map(|(path, text)| {
            let lines = shipped_lines(text).into_iter();
            lines
                .filter_map(|(number, line)| Some(Finding::at(path, number, judge(line)?)))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn is_shipped(path: &str) -> bool {
    let is_test =
        path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs");
    Path::new(path)
        .extension()
        .is_some_and(|extension| extension == "rs")
        && !is_test
}

/// The numbered lines of a source without its comments and its items under `#[cfg(test)]`.
///
/// Relies on rustfmt: an item ends with the first line of its own indentation that closes it.
fn shipped_lines(text: &str) -> Vec<(usize, &str)> {
    let mut lines = text.lines().enumerate();
    let mut shipped = Vec::new();
    while let Some((index, line)) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            lines.find(|(_, later)| indent(later) == indent(line) && later.ends_with(['}', ';']));
        } else if !line.trim_start().starts_with("//") {
            shipped.push((index + 1, line));
        }
    }
    shipped
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether `line` holds `name` at the beginning of a word.
fn names(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric() && before != '_')
    })
}

#[cfg(test)]
mod tests {
    use super::super::{files, finds};
    use super::*;

    #[test]
    fn the_browser_module_may_name_the_browser() {
        let tree = files(&[
            ("src/browser/storage.rs", "use web_sys::Storage;"),
            ("src/browser.rs", "use js_sys::Date;"),
        ]);
        finds(&only_the_browser_module_names_the_browser(&tree), &[]);
    }

    #[test]
    fn nothing_else_of_the_app_may() {
        let tree = files(&[
            (
                "src/main.rs",
                "fn main() {\n    wasm_bindgen::throw_str(\"\");\n}",
            ),
            (
                "src/pages/start.rs",
                "use gloo_storage::Storage;\nuse leptos::web_sys;",
            ),
        ]);
        let expected = [
            "src/main.rs:2",
            "src/pages/start.rs:1",
            "src/pages/start.rs:2",
        ];
        finds(&only_the_browser_module_names_the_browser(&tree), &expected);
    }

    #[test]
    fn comments_tests_and_other_words_are_no_names() {
        let tree = files(&[
            (
                "src/app.rs",
                "//! Not web_sys.\nlet my_web_sys = 1;\n#[cfg(test)]\nmod tests {\n    use js_sys::Date;\n}",
            ),
            ("tests/components/main.rs", "use wasm_bindgen_test::*;"),
            ("crates/content/src/names.rs", "let taken = \"js_sys\";"),
        ]);
        finds(&only_the_browser_module_names_the_browser(&tree), &[]);
    }

    #[test]
    fn an_unwrap_is_found_after_the_tests_too() {
        let tree = files(&[(
            "crates/assessment/src/score.rs",
            "#[cfg(test)]\nmod tests {\n    fn a() {\n        b.unwrap();\n    }\n}\n\nfn c() {\n    d.unwrap();\n}",
        )]);
        finds(
            &nothing_is_unwrapped(&tree),
            &["crates/assessment/src/score.rs:9"],
        );
    }

    #[test]
    fn tests_may_unwrap() {
        let tree = files(&[
            ("crates/assessment/tests/vectors.rs", "a.unwrap();"),
            (
                "src/title.rs",
                "#[cfg(test)]\nuse a::b;\n// c.unwrap()\nlet d = e.unwrap_or(f);",
            ),
        ]);
        finds(&nothing_is_unwrapped(&tree), &[]);
    }
}

//! The catalogue of a development build shows everything: each component, and each shape of the style.

use std::collections::BTreeSet;

use super::{Files, Finding};

const CATALOGUE: &str = "src/pages/catalogue";
const COMPONENTS: &str = "src/components/";

/// The styles that are seen in the catalogue: of components, and the shapes that pages are made of.
const STYLES: [&str; 2] = ["style/components/", "style/shapes.css"];

/// Refuses a component that the catalogue does not use, and a class of the style that neither the
/// catalogue nor a component names.
pub fn the_catalogue_shows_everything(files: &Files) -> Vec<Finding> {
    let catalogue = texts(files, CATALOGUE);
    if catalogue.is_empty() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for path in files.keys() {
        let Some(name) = component(path) else {
            continue;
        };
        if !catalogue.contains(&format!("components::{name}::")) {
            let message = format!("the catalogue does not show it: use it below {CATALOGUE}/");
            findings.push(Finding::of(path, message));
        }
    }
    let shown = catalogue + &texts(files, COMPONENTS) + &texts(files, "index.html");
    let words: BTreeSet<&str> = shown.split(|letter| !is_of_name(letter)).collect();
    let styles = files
        .iter()
        .filter(|(path, _)| STYLES.iter().any(|start| path.starts_with(start)));
    for (path, style) in styles {
        for class in classes(style) {
            if !words.contains(class.as_str()) {
                let message =
                    format!("the catalogue shows no .{class}: show it below {CATALOGUE}/");
                findings.push(Finding::of(path, message));
            }
        }
    }
    findings
}

fn texts(files: &Files, start: &str) -> String {
    let found = files.iter().filter(|(path, _)| path.starts_with(start));
    found.map(|(_, text)| text.as_str()).collect()
}

/// The name of the component that a file is the module of.
fn component(path: &str) -> Option<&str> {
    let name = path.strip_prefix(COMPONENTS)?.strip_suffix(".rs")?;
    (name != "mod" && !name.contains('/')).then_some(name)
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

/// The classes that a style names, outside of its comments.
fn classes(style: &str) -> BTreeSet<String> {
    let pieces = style.split("/*");
    let rules: String = pieces
        .map(|piece| piece.split_once("*/").map_or(piece, |(_, rest)| rest))
        .collect();
    let named = rules.split('.').skip(1).map(|rest| {
        let end = rest.find(|letter| !is_of_name(letter));
        rest[..end.unwrap_or(rest.len())].to_owned()
    });
    // What begins with a digit is a number.
    let is_class = |name: &String| name.starts_with(|first: char| first.is_ascii_alphabetic());
    named.filter(is_class).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{files, finds};
    use super::*;

    const USES: &str =
        "use crate::components::meter::meter;\nelement(\"div\", \"tip tip-body\", &[])";

    #[track_caller]
    fn check(others: &[(&str, &str)], expected: &[&str]) {
        let catalogue = ("src/pages/catalogue/figures.rs", USES);
        let tree: Vec<_> = others.iter().copied().chain([catalogue]).collect();
        finds(&the_catalogue_shows_everything(&files(&tree)), expected);
    }

    #[test]
    fn what_is_shown_is_accepted() {
        check(
            &[
                ("src/components/meter.rs", "class=\"meter\""),
                ("src/components/mod.rs", ""),
                ("src/components/meter/inner.rs", ""),
                (
                    "style/components/meter.css",
                    "/* .gone */ .meter { gap: 0.5rem; }",
                ),
                ("style/shapes.css", ".tip:has(.tip-body) {}"),
                ("style/pages/start.css", ".hero {}"),
            ],
            &[],
        );
    }

    #[test]
    fn a_component_and_a_shape_that_are_not_shown_are_refused() {
        check(
            &[
                ("src/components/dial.rs", ""),
                ("style/shapes.css", ".tip, .tip-b {}\n.welcome {}"),
            ],
            &[
                "src/components/dial.rs",
                "style/shapes.css",
                "style/shapes.css",
            ],
        );
    }
}

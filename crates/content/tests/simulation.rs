//! The simulation that is published with the project: it reads the instrument that is asked, it runs, and the page on
//! the method quotes its figures.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what is wrong by failing"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use content::{About, Content, Key, Node, REFERENCE_LANGUAGE, load};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn content() -> Content {
    load(&root().join("content")).expect("no problem")
}

/// What the script prints. None without a Python that can run it, which a public build must have.
fn run(arguments: &[&str]) -> Option<String> {
    let can_run = Command::new("python3")
        .args(["-c", "import tomllib"])
        .status();
    if !can_run.is_ok_and(|status| status.success()) {
        assert!(env::var_os("CI").is_none(), "no Python 3.11 or newer");
        println!("not run: no Python 3.11 or newer");
        return None;
    }
    let script = root().join("docs/simulation/simulation.py");
    let output = Command::new("python3").arg(script).args(arguments).output();
    let output = output.expect("Python runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

fn published() -> String {
    let file = root().join("docs/simulation/simulation.txt");
    fs::read_to_string(file).expect("the published output")
}

/// The instrument as the script describes it.
fn described(content: &Content) -> Vec<String> {
    let instrument = &content.instrument;
    let mut lines = Vec::new();
    for path in &instrument.paths {
        lines.push(format!("path {} {}", path.id, path.signs.join(" ")));
    }
    for sign in &instrument.signs {
        let about = match sign.about {
            About::Own => "own",
            About::Partner => "partner",
        };
        lines.push(format!("area {} {about}", sign.id));
        for item in &sign.items {
            let key = match item.key {
                Key::Strain => "strain",
                Key::Strength => "strength",
            };
            lines.push(format!(
                "item {} {} {key} {}",
                item.id, sign.id, item.section
            ));
        }
    }
    for section in &instrument.sections {
        let signs = instrument.signs.iter();
        let weights = signs.filter_map(|sign| {
            let weight = section.weights.get(&sign.id)?;
            Some(format!(" {}={weight}", sign.id))
        });
        let weights = weights.collect::<String>();
        if !weights.is_empty() {
            lines.push(format!("section {}{weights}", section.id));
        }
    }
    lines
}

#[test]
fn the_script_reads_the_instrument_that_is_asked() {
    if let Some(output) = run(&["--describe"]) {
        let lines: Vec<&str> = output.lines().collect();
        assert_eq!(lines, described(&content()));
    }
}

/// The words of each line, without its numbers.
fn words(output: &str) -> Vec<String> {
    let is_word = |letter: &char| letter.is_alphabetic();
    output
        .lines()
        .map(|line| line.chars().filter(is_word).collect())
        .collect()
}

#[test]
fn a_small_run_prints_every_table_of_the_published_one() {
    if let Some(output) = run(&["--scale", "50"]) {
        assert_eq!(words(&output), words(&published()));
        assert_ne!(output, published());
    }
}

/// The cells in a column of a published table: those of the rows "A" to "G" after its title.
fn column(table: u8, at: usize) -> Vec<String> {
    let published = published();
    let title = format!("\n{table}. ");
    let (_, rest) = published.split_once(&title).expect("the table");
    let rows = rest.lines().filter(|line| {
        let mut letters = line.trim_start().chars();
        letters
            .next()
            .is_some_and(|letter| ('A'..='G').contains(&letter))
            && line.trim_start().get(1..3) == Some("  ")
    });
    let cells = rows.take(7).map(|row| {
        // Two spaces stand between cells, one within the name of an assumption.
        let cells: Vec<&str> = row
            .trim()
            .split("  ")
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .collect();
        cells[at + 2].to_owned()
    });
    cells.collect()
}

fn method(content: &Content, key: &str) -> Node {
    let Some(Node::Table(table)) = content.languages[REFERENCE_LANGUAGE]
        .method
        .get("simulation")
    else {
        panic!("no table on the simulation");
    };
    table[key].clone()
}

#[test]
fn the_table_on_the_page_has_the_published_figures() {
    let content = content();
    for (key, table, at) in [
        ("area", 1, 1),
        ("overall", 1, 4),
        ("one", 2, 0),
        ("six", 2, 1),
        ("seven", 2, 2),
        ("nine", 2, 3),
        ("overall_change", 3, 1),
        ("first", 4, 0),
    ] {
        assert_eq!(
            method(&content, key),
            Node::List(column(table, at)),
            "{key}"
        );
    }
}

#[test]
fn the_sentences_on_the_page_have_the_published_ranges() {
    let (content, published) = (content(), published());
    let page = format!("{:?}", content.languages[REFERENCE_LANGUAGE].method);
    for range in ["65 to 88", "63 to 94", "2 to 43", "33 to 55"] {
        assert!(published.contains(range), "{range} is not published");
        assert!(page.contains(range), "{range} is not on the page");
    }
}

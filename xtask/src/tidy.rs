//! `cargo xtask tidy`: the rules of ARCHITECTURE.md that are about the structure of the project.
//!
//! Each rule is a function from texts to findings, so that its tests can show it accepting and
//! refusing. Only this file reads the project.

mod catalogue;
mod colors;
mod contrast;
mod domain;
mod places;
mod promises;
mod rust;
mod styles;
mod waits;
mod words;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

/// The text files of the project, by their path from its folder.
type Files = BTreeMap<String, String>;

/// A place where a rule is broken.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    file: String,
    /// From 1; none when the whole file is meant.
    line: Option<usize>,
    message: String,
}

impl Finding {
    fn at(file: &str, line: usize, message: impl Into<String>) -> Self {
        Finding {
            file: file.to_owned(),
            line: Some(line),
            message: message.into(),
        }
    }

    fn of(file: &str, message: impl Into<String>) -> Self {
        Finding {
            file: file.to_owned(),
            line: None,
            message: message.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.message),
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

/// Checks every rule and reports all findings.
///
/// # Errors
/// When a rule is broken.
pub fn run(shell: &Shell) -> Result<()> {
    let mut files = Files::new();
    read(&crate::root(), "", &mut files)?;
    let mut findings = Vec::new();
    for package in domain::PACKAGES {
        let tree = ["--edges", "normal", "--target", "all", "--prefix", "none"];
        let tree = cmd!(shell, "cargo tree --package {package} {tree...}");
        findings.extend(domain::reaches_no_browser(package, &tree.quiet().read()?));
    }
    findings.extend(rust::only_the_browser_module_names_the_browser(&files));
    findings.extend(rust::nothing_is_unwrapped(&files));
    findings.extend(styles::every_style_has_its_component(&files));
    findings.extend(catalogue::the_catalogue_shows_everything(&files));
    findings.extend(contrast::every_color_can_be_told_from_its_ground(&files));
    findings.extend(colors::colors_elsewhere_are_those_of_the_tokens(&files));
    findings.extend(places::no_file_names_a_place_on_one_computer(&files));
    findings.extend(words::english_has_no_em_dash(&files));
    findings.extend(waits::tests_wait_for_states(&files));
    findings.extend(promises::every_promise_is_held_by_a_test(&files));
    findings.extend(promises::every_test_in_a_table_exists(&files));
    findings.extend(promises::every_promise_says_how_often_it_is_tried(&files));

    for finding in &findings {
        println!("{finding}");
    }
    ensure!(
        findings.is_empty(),
        "{} findings in the structure of the project",
        findings.len()
    );
    println!("{} files are as ARCHITECTURE.md says", files.len());
    Ok(())
}

/// What is made, not written. `.git` is a file in a second working tree.
const MADE: [&str; 6] = [
    ".git",
    "dist",
    "node_modules",
    "playwright-report",
    "target",
    "test-results",
];

/// Reads every text file below `folder`, whose path from the project's folder is `path`.
fn read(folder: &Path, path: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if MADE.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{path}{name}/"), files)?;
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            files.insert(format!("{path}{name}"), text);
        }
    }
    Ok(())
}

#[cfg(test)]
fn files(files: &[(&str, &str)]) -> Files {
    files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

#[cfg(test)]
#[track_caller]
fn finds(findings: &[Finding], expected: &[&str]) {
    let places: Vec<String> = findings
        .iter()
        .map(|finding| match finding.line {
            Some(line) => format!("{}:{line}", finding.file),
            None => finding.file.clone(),
        })
        .collect();
    assert_eq!(places, expected);
}

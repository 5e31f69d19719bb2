//! Every rule about the content, shown to bite: the real files with one thing changed are refused, and the refusal
//! names file and id and says what is wrong.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what is wrong by failing"
)]

mod careful;
mod documents;
mod facts;
mod files;
mod guide;
mod guide_words;
mod ids;
mod interface;
mod languages;
mod retired;
mod statements;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use content::{Problem, check};

/// A copy of the real files that a test may spoil.
struct Files(BTreeMap<String, String>);

impl Files {
    fn real() -> Self {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let mut files = BTreeMap::new();
        for folder in ["", "en/"] {
            for path in listing(&dir.join(folder))
                .into_iter()
                .filter(|path| path.is_file())
            {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                files.insert(format!("{folder}{name}"), fs::read_to_string(path).unwrap());
            }
        }
        Self(files)
    }

    /// The real files and a second language, `de`, that has the words of the first.
    fn with_second_language() -> Self {
        let mut files = Self::real();
        let copies = files.0.iter().filter_map(|(path, text)| {
            path.strip_prefix("en/")
                .map(|name| (format!("de/{name}"), text.clone()))
        });
        let copies = copies.collect::<Vec<_>>();
        files.0.extend(copies);
        files
    }

    /// Replaces the first `from` in a file, which must be there: else the test would test nothing.
    #[track_caller]
    fn change(mut self, file: &str, from: &str, to: &str) -> Self {
        let text = self
            .0
            .get_mut(file)
            .unwrap_or_else(|| panic!("no file {file}"));
        assert!(text.contains(from), "{file} does not contain {from:?}");
        *text = text.replacen(from, to, 1);
        self
    }

    /// Adds lines at the end of a file.
    fn append(mut self, file: &str, lines: &str) -> Self {
        self.0.entry(file.to_owned()).or_default().push_str(lines);
        self
    }

    fn remove(mut self, file: &str) -> Self {
        self.0.remove(file);
        self
    }

    /// Asserts that these files are refused, for this among other things.
    #[track_caller]
    fn refuses(self, file: &str, id: &str, message: &str) {
        let problems = check(&self.0).expect_err("the files were accepted");
        let expected = Problem {
            file: file.to_owned(),
            id: id.to_owned(),
            message: message.to_owned(),
        };
        let said = problems
            .iter()
            .map(|problem| format!("  {problem}\n"))
            .collect::<Vec<_>>()
            .concat();
        assert!(
            problems.contains(&expected),
            "not refused for\n  {expected}\nbut for\n{said}"
        );
    }

    #[track_caller]
    fn accepts(self) {
        assert_eq!(check(&self.0).map(drop), Ok(()));
    }
}

/// Asserts that the real files are refused once `from` in `file` reads `to`.
#[track_caller]
fn refuses(file: &str, from: &str, to: &str, id: &str, message: &str) {
    Files::real()
        .change(file, from, to)
        .refuses(&format!("content/{file}"), id, message);
}

fn listing(dir: &Path) -> Vec<PathBuf> {
    fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

#[test]
fn the_real_content_has_no_problem() {
    Files::real().accepts();
}

#[test]
fn a_second_language_with_the_same_keys_is_accepted() {
    Files::with_second_language().accepts();
}

#[test]
fn all_problems_are_told_at_once() {
    let files = Files::real()
        .change("instrument.toml", "past = 2", "past = 4")
        .change("en/instrument.toml", "talk5 = ", "talk9 = ")
        .change("en/interface.toml", "\"No check-in in progress\"", "\"\"");
    let problems = check(&files.0).expect_err("accepted");
    let told = problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.id.as_str()))
        .collect::<Vec<_>>();
    let expected = [
        ("content/instrument.toml", "root"),
        ("content/en/instrument.toml", "talk5"),
        ("content/en/instrument.toml", "talk9"),
        ("content/en/interface.toml", "no_run.title"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_problem_reads_as_file_id_and_message() {
    let problem = Problem {
        file: "content/a.toml".into(),
        id: "talk1".into(),
        message: "is empty".into(),
    };
    assert_eq!(problem.to_string(), "content/a.toml: talk1: is empty");
    let whole_file = Problem {
        id: String::new(),
        ..problem
    };
    assert_eq!(whole_file.to_string(), "content/a.toml: is empty");
}

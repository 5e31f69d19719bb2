//! No file names a place that exists on one computer only.

use super::{Files, Finding};

/// Top folders that differ from computer to computer. (`/usr/bin/chromium` is the same on many.)
const FOLDERS: [&str; 7] = ["Users", "home", "mnt", "private", "root", "tmp", "work"];

/// Refuses absolute paths below one of these folders.
pub fn no_file_names_a_place_on_one_computer(files: &Files) -> Vec<Finding> {
    let lines = files.iter().flat_map(|(path, text)| {
        text.lines()
            .enumerate()
            .map(move |(index, line)| (path, index + 1, line))
    });
    lines
        .filter(|(_, _, line)| FOLDERS.iter().any(|folder| holds_path(line, folder)))
        .map(|(path, number, _)| {
            Finding::at(
                path,
                number,
                "a path on one computer: name it from the project's folder",
            )
        })
        .collect()
}

/// Whether `line` holds `/folder/` where a path begins, and not in the middle of a path or address.
fn holds_path(line: &str, folder: &str) -> bool {
    line.match_indices(&format!("/{folder}/")).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|before| {
            !before.is_alphanumeric() && !matches!(before, '.' | '-' | '_' | '}' | ')' | '*')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::{files, finds};
    use super::*;

    /// Written in two parts, so that this file passes its own rule.
    fn path(folder: &str) -> String {
        format!("/{folder}/somebody/app")
    }

    #[test]
    fn a_place_on_one_computer_is_refused() {
        for folder in FOLDERS {
            finds(
                &no_file_names_a_place_on_one_computer(&files(&[("README.md", &path(folder))])),
                &["README.md:1"],
            );
            let quoted = format!("\n\"{}\"", path(folder));
            finds(
                &no_file_names_a_place_on_one_computer(&files(&[("a.toml", &quoted)])),
                &["a.toml:2"],
            );
        }
    }

    #[test]
    fn addresses_and_paths_in_the_project_are_accepted() {
        let address = format!("https://example.org{}", path("home"));
        let relative = format!("tests{} ..{}", path("work"), path("home"));
        let tree = files(&[
            ("a.md", &address),
            ("b.md", &relative),
            ("c.md", "/usr/bin/chromium"),
        ]);
        finds(&no_file_names_a_place_on_one_computer(&tree), &[]);
    }
}

//! Reads the content folder. What stands in the files is not looked at here.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::problem::Problem;

/// The text of every TOML file in `dir` and in the folders directly below it, by its path from `dir`.
pub(crate) fn texts_in(dir: &Path) -> Result<BTreeMap<String, String>, Vec<Problem>> {
    let mut texts = BTreeMap::new();
    let mut problems = Vec::new();
    read_folder(dir, "", &mut texts, &mut problems);
    if problems.is_empty() {
        Ok(texts)
    } else {
        Err(problems)
    }
}

/// Adds the files of one folder; `prefix` is its path from `content/`, and only the outermost is gone down from.
fn read_folder(
    dir: &Path,
    prefix: &str,
    texts: &mut BTreeMap<String, String>,
    problems: &mut Vec<Problem>,
) {
    let entries = match fs::read_dir(dir).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
        Ok(entries) => entries,
        Err(error) => {
            return problems.push(Problem::new(
                prefix,
                "",
                format!("the folder cannot be read: {error}"),
            ));
        }
    };
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        let relative = format!("{prefix}{name}");
        if path.is_dir() {
            if prefix.is_empty() {
                read_folder(&path, &format!("{name}/"), texts, problems);
            }
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            match fs::read_to_string(&path) {
                Ok(text) => drop(texts.insert(relative, text)),
                Err(error) => problems.push(Problem::new(
                    &relative,
                    "",
                    format!("cannot be read: {error}"),
                )),
            }
        }
    }
}

//! The program: the wasm file and the JavaScript that wasm-bindgen wrote for it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::digest::Digest;

/// The suffix that wasm-bindgen gives its wasm file.
const WASM_SUFFIX: &str = "_bg.wasm";

/// A file in the staging folder that the page fetches.
pub struct Fetched {
    /// Its name, which is also its address relative to the page.
    pub name: String,
    /// The value of its `integrity` attribute.
    pub integrity: String,
}

/// The two files of the program.
pub struct Program {
    /// The JavaScript module with `init` as its default export.
    pub js: Fetched,
    /// What `init` is given.
    pub wasm: Fetched,
}

/// Finds the program among trunk's output and names its files for their contents.
///
/// # Errors
/// When there is not exactly one program.
pub fn place(staging: &Path) -> Result<Program> {
    let stem = stem(staging)?;
    // Neutral names: they can stand in a list of downloads.
    let js = rename(staging, &format!("{stem}.js"), "js")?;
    let wasm = rename(staging, &format!("{stem}{WASM_SUFFIX}"), "wasm")?;
    Ok(Program { js, wasm })
}

fn stem(staging: &Path) -> Result<String> {
    let mut stems = Vec::new();
    for entry in fs::read_dir(staging).context("trunk's staging folder cannot be read")? {
        let name = entry?.file_name();
        stems.extend(
            name.to_str()
                .and_then(|name| name.strip_suffix(WASM_SUFFIX))
                .map(str::to_owned),
        );
    }
    match stems.as_slice() {
        [stem] => Ok(stem.clone()),
        [] => bail!("trunk built no program: index.html needs <link data-trunk rel=\"rust\">"),
        [..] => bail!("trunk built several programs: {}", stems.join(", ")),
    }
}

fn rename(staging: &Path, file: &str, extension: &str) -> Result<Fetched> {
    let from = staging.join(file);
    let bytes = fs::read(&from).with_context(|| format!("trunk wrote no {file}"))?;
    let digest = Digest::of(&bytes);
    let name = digest.name("app", extension);
    fs::rename(from, staging.join(&name))?;
    Ok(Fetched {
        name,
        integrity: digest.integrity(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use xshell::Shell;

    /// What `place` makes of a folder with these files: the names of all files, or the message.
    fn placed(files: &[&str]) -> Vec<String> {
        let shell = Shell::new().unwrap();
        let folder = shell.create_temp_dir().unwrap();
        for file in files {
            shell.write_file(folder.path().join(file), "").unwrap();
        }
        if let Err(error) = place(folder.path()) {
            return vec![error.to_string()];
        }
        let entries = fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn the_program_is_named_for_its_contents_and_the_rest_is_left_alone() {
        let expected = [
            "app-38b060a751ac9638.js",
            "app-38b060a751ac9638.wasm",
            "robots.txt",
        ];
        assert_eq!(placed(&["any.js", "any_bg.wasm", "robots.txt"]), expected);
    }

    #[test]
    fn none_or_several_programs_are_refused() {
        assert!(placed(&["robots.txt"])[0].contains("no program"));
        assert!(placed(&["a.js", "a_bg.wasm", "b.js", "b_bg.wasm"])[0].contains("several"));
        assert!(placed(&["a_bg.wasm"])[0].contains("no a.js"));
    }
}

//! What git, cargo and the file system say about the files of the project.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::scope::{self, Package};

/// The commit that this branch left origin/main at, or the last one, and the files that differ from it.
pub fn changes(shell: &Shell) -> Result<(String, Vec<String>)> {
    let base = cmd!(shell, "git merge-base HEAD origin/main")
        .quiet()
        .ignore_stderr();
    let since = match base.read() {
        Ok(commit) => commit,
        Err(_) => cmd!(shell, "git rev-parse HEAD").quiet().read()?,
    };
    let differ = cmd!(shell, "git diff --name-only --no-renames {since}")
        .quiet()
        .read()?;
    let new = cmd!(shell, "git ls-files --others --exclude-standard")
        .quiet()
        .read()?;
    let files = differ.lines().chain(new.lines()).map(str::to_owned);
    Ok((since, files.collect()))
}

/// Its path from the folder of the project.
pub fn path_in(file: &Path) -> Result<String> {
    let whole = file
        .canonicalize()
        .with_context(|| format!("there is no file {}", file.display()))?;
    let inside = whole
        .strip_prefix(crate::root().canonicalize()?)
        .with_context(|| format!("{} is outside of the project", file.display()))?;
    Ok(inside.to_string_lossy().replace('\\', "/"))
}

/// The packages of the workspace, as cargo knows them.
pub fn packages(shell: &Shell) -> Result<Vec<Package>> {
    let metadata = cmd!(shell, "cargo metadata --no-deps --format-version 1")
        .quiet()
        .read()?;
    scope::packages(&metadata, &crate::root())
}

/// Whether dist/ was made after the last change of anything it is made from.
pub fn dist_is_fresh(shell: &Shell) -> Result<bool> {
    let modified = |path: &str| -> Option<SystemTime> {
        fs::metadata(crate::root().join(path))
            .and_then(|file| file.modified())
            .ok()
    };
    let Some(built) = modified("dist/index.html") else {
        return Ok(false);
    };
    let ours = [
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        ":!tests",
        ":!docs",
    ];
    let files = cmd!(shell, "git ls-files {ours...}").quiet().read()?;
    // A file that was deleted counts as a change.
    Ok(files
        .lines()
        .all(|file| modified(file).is_some_and(|changed| changed <= built)))
}

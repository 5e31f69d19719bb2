//! `cargo xtask reproduce`: builds the last commit here and in a folder elsewhere, and fails unless both give the same
//! bytes, with no place of this computer in them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use xshell::{Shell, cmd};

use crate::finish::{SUMS, sha256};
use crate::steps::Steps;
use crate::{build, setup, size};

/// Builds twice, and prints the digest of each list of digests. Without a folder, one is made that is gone afterwards.
///
/// # Errors
/// When something is not committed, a build fails, the two differ, or a file names a place.
pub fn run(folder: Option<PathBuf>) -> Result<()> {
    let mut steps = Steps::default();
    let shell = steps.run("setup", "looks for what the build needs", || {
        setup::prepare(&build::NEEDS)
    })?;
    let changed = cmd!(shell, "git status --porcelain").quiet().read()?;
    ensure!(
        changed.is_empty(),
        "commit first: the other folder gets the last commit, and here is\n{changed}"
    );
    // Not below the project, whose settings cargo would take over.
    let outside = shell.create_temp_dir()?;
    let elsewhere = folder.unwrap_or_else(|| outside.path().join("another-folder"));
    let folders = [crate::root(), elsewhere];
    steps.run("here", "builds the last commit in this folder", || {
        build_in(&shell, &folders[0])
    })?;
    steps.run("elsewhere", "builds it in another folder", || {
        clone(&shell, &folders[1])?;
        build_in(&shell, &folders[1])
    })?;
    let home = std::env::home_dir().context("no home folder is known")?;
    let places: Vec<PathBuf> = folders.iter().cloned().chain([home]).collect();
    let mut lists = Vec::new();
    for dist in folders.iter().map(|folder| folder.join("dist")) {
        let list = fs::read(dist.join(SUMS))?;
        println!("{}  {}", sha256(&list), dist.join(SUMS).display());
        lists.push(String::from_utf8(list)?);
        names_no_place(&dist, &places)?;
    }
    same(&lists)?;
    println!("both are the same, and name no place of this computer");
    print!("{}", steps.table());
    Ok(())
}

/// The last commit. What an earlier run compiled in the folder stays there.
fn clone(shell: &Shell, folder: &Path) -> Result<()> {
    let project = crate::root();
    if !folder.join(".git").exists() {
        cmd!(shell, "git clone --quiet --local {project} {folder}").run()?;
    }
    let _inside = shell.push_dir(folder);
    cmd!(shell, "git fetch --quiet {project} HEAD").run()?;
    cmd!(shell, "git checkout --quiet --force --detach FETCH_HEAD").run()?;
    Ok(())
}

/// As somebody does who has just installed the tools: with no help from `cargo xtask build`. The shell has the npm
/// packages of the project on its path.
fn build_in(shell: &Shell, folder: &Path) -> Result<()> {
    let target = folder.join("target");
    let _inside = shell.push_dir(folder);
    cmd!(shell, "trunk build --release")
        .env("CARGO_TARGET_DIR", target)
        .quiet()
        .run()?;
    Ok(())
}

fn same(lists: &[String]) -> Result<()> {
    let [one, other] = lists else {
        bail!("expected two lists")
    };
    let differ: Vec<&str> = one.lines().filter(|line| !other.contains(line)).collect();
    ensure!(
        differ.is_empty() && one.len() == other.len(),
        "these files differ:\n{}",
        differ.join("\n")
    );
    Ok(())
}

/// Fails if a file of the site holds one of these paths.
fn names_no_place(dist: &Path, places: &[PathBuf]) -> Result<()> {
    for file in size::files(dist)? {
        let bytes = fs::read(dist.join(&file))?;
        for place in places {
            let place = place.to_string_lossy();
            ensure!(!holds(&bytes, place.as_bytes()), "{file} names {place}");
        }
    }
    Ok(())
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn another_digest_and_another_file_are_noticed() {
        let lists = |one: &str, other: &str| same(&[one.to_owned(), other.to_owned()]);
        assert!(lists("1  a\n2  b\n", "1  a\n2  b\n").is_ok());
        assert!(lists("1  a\n2  b\n", "1  a\n3  b\n").is_err());
        assert!(lists("1  a\n", "1  a\n3  b\n").is_err());
    }

    #[test]
    fn a_place_in_a_file_is_noticed() {
        let shell = Shell::new().unwrap();
        let folder = shell.create_temp_dir().unwrap();
        shell
            .write_file(folder.path().join("app.wasm"), "\0at /here/app.rs\0")
            .unwrap();
        let names = |place: &str| names_no_place(folder.path(), &[PathBuf::from(place)]);
        assert!(names("/here").is_err());
        assert!(names("/there").is_ok());
    }
}

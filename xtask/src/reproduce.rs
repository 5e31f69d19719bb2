//! `cargo xtask reproduce`: builds the last commit here and in a folder elsewhere, and fails unless both give the same
//! bytes, with no folder of this computer in them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{self, MAIN_SEPARATOR, Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::finish::{SUMS, sha256_hex};
use crate::steps::Steps;
use crate::{build, setup, size};

/// The digest of each file of a `dist/`.
type Digests = BTreeMap<String, String>;

/// Builds twice, and prints the digest of each list of digests. Without a folder, one is made that is gone afterwards.
///
/// # Errors
/// When something is not committed, a build fails, the two differ, or a file names a folder of this computer.
pub fn run(folder: Option<PathBuf>) -> Result<()> {
    let mut steps = Steps::default();
    let shell = steps.run("setup", "looks for what the build needs", || {
        setup::prepare(&build::NEEDS)
    })?;
    let here = crate::root();
    ensure_committed(&shell)?;
    let temporary = shell.create_temp_dir()?;
    let elsewhere = path::absolute(folder.unwrap_or_else(|| temporary.path().join("elsewhere")))?;
    ensure!(
        !elsewhere.starts_with(&here),
        "the other folder is in the project, whose settings cargo would take over"
    );
    let cargo_homes = [
        setup::cargo_home().context("neither CARGO_HOME nor a home folder is known")?,
        elsewhere.join("target/cargo"),
    ];
    steps.run("here", "builds the last commit in this folder", || {
        build_in(&shell, &here, &cargo_homes[0])
    })?;
    steps.run(
        "elsewhere",
        "builds it in another, of crates fetched anew",
        || {
            clone(&shell, &elsewhere)?;
            build_in(&shell, &elsewhere, &cargo_homes[1])
        },
    )?;

    let rust = cmd!(shell, "rustc --print sysroot").quiet().read()?;
    let folders = [here.clone(), elsewhere.clone(), PathBuf::from(rust)];
    let folders: Vec<PathBuf> = folders
        .into_iter()
        .chain(cargo_homes)
        .chain(std::env::home_dir())
        .collect();
    let mut both = Vec::new();
    for dist in [here.join("dist"), elsewhere.join("dist")] {
        let digests = digests(&dist)?;
        let of_all = digests.get(SUMS).map_or("none", String::as_str);
        println!("{of_all}  {}", dist.join(SUMS).display());
        names_no_folder(&dist, &folders)?;
        both.push(digests);
    }
    let different = different(&both[0], &both[1]);
    ensure!(
        different.is_empty(),
        "these files are not the same:\n{}",
        different.join("\n")
    );
    println!(
        "{} files are the same in both, and name no folder of this computer\n",
        both[0].len()
    );
    print!("{}", steps.table());
    Ok(())
}

/// The last commit. What an earlier run compiled in the folder stays there.
fn clone(shell: &Shell, folder: &Path) -> Result<()> {
    let project = crate::root();
    if !folder.exists() {
        cmd!(shell, "git clone --quiet {project} {folder}").run()?;
    }
    let _inside = shell.push_dir(folder);
    ensure_committed(shell)?;
    cmd!(shell, "git fetch --quiet {project} HEAD").run()?;
    cmd!(shell, "git checkout --quiet --detach FETCH_HEAD").run()?;
    Ok(())
}

fn ensure_committed(shell: &Shell) -> Result<()> {
    let changed = cmd!(shell, "git status --porcelain").quiet().read()?;
    let folder = shell.current_dir();
    ensure!(
        changed.is_empty(),
        "not committed in {}:\n{changed}",
        folder.display()
    );
    Ok(())
}

/// As somebody does who has just installed the tools, with no help from `cargo xtask build`. The shell has the npm
/// packages of the project on its path.
fn build_in(shell: &Shell, folder: &Path, cargo_home: &Path) -> Result<()> {
    let _inside = shell.push_dir(folder);
    cmd!(shell, "trunk build --release")
        .env("CARGO_HOME", cargo_home)
        .env_remove("CARGO_TARGET_DIR")
        .run()?;
    Ok(())
}

fn digests(dist: &Path) -> Result<Digests> {
    let files = size::all_files(dist)?.into_iter();
    files
        .map(|file| {
            let digest = sha256_hex(&fs::read(dist.join(&file))?);
            Ok((file, digest))
        })
        .collect()
}

/// The files that are in one alone, or have other bytes in the other.
fn different<'a>(one: &'a Digests, other: &'a Digests) -> Vec<&'a str> {
    let mut files: Vec<&str> = one
        .keys()
        .chain(other.keys())
        .filter(|file| one.get(*file) != other.get(*file))
        .map(String::as_str)
        .collect();
    files.sort_unstable();
    files.dedup();
    files
}

/// Fails if a file of the site holds a path below one of these.
fn names_no_folder(dist: &Path, folders: &[PathBuf]) -> Result<()> {
    // Some accounts have the root of the system for a home, and every path begins with that. With what follows a folder
    // in a path: `#/guide/root` is the address of a page, and `/root` somebody's home.
    let folders = folders.iter().filter(|folder| folder.parent().is_some());
    let folders: Vec<String> = folders
        .map(|folder| format!("{}{MAIN_SEPARATOR}", folder.display()))
        .collect();
    for file in size::files(dist)? {
        let bytes = fs::read(dist.join(&file))?;
        for folder in &folders {
            let named = holds(&bytes, folder.as_bytes());
            ensure!(!named, "{file} names the folder {folder}");
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
        let digests = |files: &[(&str, &str)]| {
            let files = files
                .iter()
                .map(|(file, digest)| ((*file).to_owned(), (*digest).to_owned()));
            files.collect::<Digests>()
        };
        let one = digests(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert!(different(&one, &one.clone()).is_empty());
        let other = digests(&[("a", "1"), ("b", "3"), ("d", "3")]);
        assert_eq!(different(&one, &other), ["b", "c", "d"]);
    }

    #[test]
    fn a_folder_in_a_file_is_noticed() {
        let shell = Shell::new().unwrap();
        let folder = shell.create_temp_dir().unwrap();
        let file = folder.path().join("app.wasm");
        let text = "\0at /here/app.rs\0#/there";
        shell.write_file(file, text).unwrap();
        let names = |place: &str| names_no_folder(folder.path(), &[PathBuf::from(place)]);
        assert!(names("/here").is_err());
        assert!(names("/there").is_ok());
        assert!(names("/").is_ok());
    }
}

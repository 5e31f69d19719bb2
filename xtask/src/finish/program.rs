//! The program: two wasm files and the JavaScript of both.
//!
//! The first file is what a visit begins with. The second holds the pages that only those fetch who
//! open them: the functions marked `#[wasm_split]` and what nothing else calls. Trunk knows one
//! file only, so what it wrote of the program is made again here, in three steps: split, bind, optimize.

mod link;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};
use xshell::{Shell, cmd};

use super::digest::Digest;
use super::script::{For, shrink};
use crate::setup;

/// The suffix that wasm-bindgen gives its wasm file.
const WASM_SUFFIX: &str = "_bg.wasm";

/// The address by which wasm-bindgen's module imports what loads the second file. There is no such
/// file in the end: its text becomes a part of the module.
const LINK: &str = "./link.js";

/// How the name of the second file begins.
pub const LATER: &str = "more-";

/// A file in the staging folder that the page fetches.
pub struct Fetched {
    /// Its name, which is also its address relative to the page.
    pub name: String,
    /// The value of its `integrity` attribute.
    pub integrity: String,
}

/// What a visit begins with.
pub struct Program {
    /// The JavaScript module with `init` as its default export.
    pub js: Fetched,
    /// What `init` is given.
    pub wasm: Fetched,
}

/// Puts the program in place of what trunk wrote of it. Names are made of contents.
///
/// # Errors
/// When trunk built no program or several, or it cannot be split, bound or optimized.
pub fn place(staging: &Path, is_release: bool) -> Result<Program> {
    let stem = stem(staging)?;
    let shell = setup::shell()?;
    let work = shell.create_temp_dir()?;
    let work = work.path();
    let profile = if is_release { "release" } else { "debug" };
    let folder = target_folder(&shell)?.join("wasm32-unknown-unknown");
    let later = split(&folder.join(profile).join(format!("{stem}.wasm")), work)?;
    cmd!(
        shell,
        "wasm-bindgen --target web --no-typescript --keep-lld-exports --out-name bound --out-dir {work} {work}/main.wasm"
    )
    .quiet()
    .run()
    .context("wasm-bindgen is missing or failed: `cargo xtask setup` installs it")?;
    let wasm = work.join(format!("bound{WASM_SUFFIX}"));
    if is_release {
        optimize(&shell, &wasm)?;
        optimize(&shell, &later)?;
    }

    for file in [format!("{stem}.js"), format!("{stem}{WASM_SUFFIX}")] {
        fs::remove_file(staging.join(&file)).with_context(|| format!("trunk wrote no {file}"))?;
    }
    // Neutral names: they can stand in a list of downloads.
    let later = keep(
        staging,
        &fs::read(&later)?,
        LATER.trim_end_matches('-'),
        "wasm",
    )?;
    let bound = fs::read_to_string(work.join("bound.js"))?;
    let mut js = link::join(&bound, &fs::read_to_string(work.join(LINK))?, &later)?;
    if is_release {
        js = shrink(&shell, &js, For::Program)?;
    }
    Ok(Program {
        js: keep(staging, js.as_bytes(), "app", "js")?,
        wasm: keep(staging, &fs::read(&wasm)?, "app", "wasm")?,
    })
}

/// The name of the one program that trunk built.
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

/// Where cargo builds: what it wrote there still says which function calls which.
fn target_folder(shell: &Shell) -> Result<PathBuf> {
    #[derive(serde::Deserialize)]
    struct Metadata {
        target_directory: PathBuf,
    }
    let metadata = cmd!(
        shell,
        "cargo metadata --format-version 1 --no-deps --offline"
    )
    .quiet()
    .read()?;
    let metadata: Metadata = serde_json::from_str(&metadata)?;
    Ok(metadata.target_directory)
}

/// Writes `main.wasm`, the second file and [`LINK`] to `work`; gives the path of the second file.
fn split(program: &Path, work: &Path) -> Result<PathBuf> {
    let bytes = fs::read(program).with_context(|| format!("no {}", program.display()))?;
    let main = work.join("main.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.main_module = "./bound.js";
    let parts = transform(options)
        .map_err(|error| anyhow!("{} cannot be split: {error:?}", program.display()))?;
    match parts.split_modules.as_slice() {
        [later] => Ok(later.clone()),
        parts => bail!(
            "expected one second part of the program, not {}",
            parts.len()
        ),
    }
}

fn optimize(shell: &Shell, file: &Path) -> Result<()> {
    cmd!(shell, "wasm-opt -Oz --enable-bulk-memory --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext {file} -o {file}")
        .quiet()
        .ignore_stderr()
        .run()
        .context("wasm-opt is missing or failed: `cargo xtask setup` installs it")
}

fn keep(staging: &Path, bytes: &[u8], stem: &str, extension: &str) -> Result<Fetched> {
    let digest = Digest::of(bytes);
    let name = digest.name(stem, extension);
    fs::write(staging.join(&name), bytes)?;
    Ok(Fetched {
        name,
        integrity: digest.integrity(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// The name of the program in a folder with these files, or the message.
    fn found(files: &[&str]) -> String {
        let shell = Shell::new().unwrap();
        let folder = shell.create_temp_dir().unwrap();
        for file in files {
            shell.write_file(folder.path().join(file), "").unwrap();
        }
        stem(folder.path()).unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn the_one_program_is_found_among_other_files() {
        assert_eq!(found(&["any.js", "any_bg.wasm", "robots.txt"]), "any");
    }

    #[test]
    fn none_or_several_programs_are_refused() {
        assert!(found(&["robots.txt"]).contains("no program"));
        assert!(found(&["a.js", "a_bg.wasm", "b.js", "b_bg.wasm"]).contains("several"));
    }

    #[test]
    fn a_file_is_kept_under_a_name_made_of_its_contents() {
        let shell = Shell::new().unwrap();
        let folder = shell.create_temp_dir().unwrap();
        let kept = keep(folder.path(), b"", "app", "js").unwrap();
        assert_eq!(kept.name, "app-38b060a751ac9638.js");
        assert!(folder.path().join(kept.name).exists());
    }
}

//! The program: some wasm files and the JavaScript of all.
//!
//! The first file is what a visit begins with. The others come after: what the functions marked
//! `#[wasm_split]` call and the first file does not. Trunk knows one file only, so what it wrote of
//! the program is made again here, in three steps: split, bind, optimize.

mod link;
mod mute;
mod short;
mod wasm;

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

/// The address by which wasm-bindgen's module imports what loads the other files. There is no such
/// file in the end: its text becomes a part of the module.
const LINK: &str = "./link.js";

/// How the names of the files begin that a quiz fetches by itself, once its first statement is shown:
/// the rest of it with the result, and what this shares with the pages beside the quiz.
pub const FOLLOWS: [&str; 2] = ["next-", "both-"];

/// How the name of the file with the pages beside the quiz begins: it is fetched when one is opened.
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

/// Puts the program in place of what trunk wrote of it, with `tail` at the end of its JavaScript. Names are made
/// of contents.
///
/// # Errors
/// When trunk built no program or several, or it cannot be split, bound or optimized.
pub fn place(staging: &Path, tail: &str, is_release: bool) -> Result<Program> {
    let stem = stem(staging)?;
    let shell = setup::shell()?;
    let work = shell.create_temp_dir()?;
    let work = work.path();
    let profile = if is_release { "release" } else { "debug" };
    let folder = target_folder(&shell)?.join("wasm32-unknown-unknown");
    let parts = split(
        &folder.join(profile).join(format!("{stem}.wasm")),
        work,
        is_release,
    )?;
    cmd!(
        shell,
        "wasm-bindgen --target web --no-typescript --keep-lld-exports --encode-into always --omit-default-module-path --out-name bound --out-dir {work} {work}/main.wasm"
    )
    .quiet()
    .run()
    .context("wasm-bindgen is missing or failed: `cargo xtask setup` installs it")?;
    let wasm = work.join(format!("bound{WASM_SUFFIX}"));
    let mut bound = fs::read_to_string(work.join("bound.js"))?;
    if is_release {
        let bytes;
        (bound, bytes) = short::shorten(&bound, &fs::read(&wasm)?)?;
        fs::write(&wasm, bytes)?;
        for file in parts.iter().map(|part| &part.path).chain([&wasm]) {
            optimize(&shell, file)?;
        }
    }

    for file in [format!("{stem}.js"), format!("{stem}{WASM_SUFFIX}")] {
        fs::remove_file(staging.join(&file)).with_context(|| format!("trunk wrote no {file}"))?;
    }
    let mut later = Vec::new();
    for part in &parts {
        let kept = keep(staging, &fs::read(&part.path)?, part.name, "wasm")?;
        later.push((part.written()?, kept));
    }
    let mut js = link::join(&bound, &fs::read_to_string(work.join(LINK))?, &later)?;
    js.push_str(tail);
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

/// A wasm file beside the first.
struct Part {
    path: PathBuf,
    /// What it is called in the end. Neutral names: they can stand in a list of downloads.
    name: &'static str,
}

impl Part {
    fn of(path: PathBuf) -> Result<Self> {
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let name = match stem.unwrap_or_default() {
            "split_next" => "next",
            "split_more" => "more",
            // What several parts need is in none of them. There are two, so this can be one file only.
            chunk if chunk.starts_with("chunk_") => "both",
            other => bail!("a part of the program that has no name: {other}"),
        };
        Ok(Self { path, name })
    }

    /// The file as the link module names it.
    fn written(&self) -> Result<String> {
        let name = self.path.file_name().and_then(|name| name.to_str());
        name.map(str::to_owned).context("a file without a name")
    }
}

/// Splits what cargo built. Writes `main.wasm`, the other files and [`LINK`] to `work`; gives the other files.
fn split(program: &Path, work: &Path, is_release: bool) -> Result<Vec<Part>> {
    let bytes = fs::read(program).with_context(|| format!("no {}", program.display()))?;
    let bytes = if is_release {
        mute::mute(&bytes).with_context(|| format!("in {}", program.display()))?
    } else {
        bytes
    };
    let main = work.join("main.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.main_module = "./bound.js";
    let parts = transform(options)
        .map_err(|error| anyhow!("{} cannot be split: {error:?}", program.display()))?;
    parts.split_modules.into_iter().map(Part::of).collect()
}

/// Nothing of the program lies in the first kilobyte of its memory: that is the end of the stack. Functions
/// with one caller are taken into it only where they are short, what is computed twice is not kept for the second
/// time, and the flow of each function is written anew from its blocks: all three compress better.
fn optimize(shell: &Shell, file: &Path) -> Result<()> {
    cmd!(shell, "wasm-opt --flatten --rereloop -Oz --converge --low-memory-unused --one-caller-inline-max-function-size=20 --skip-pass=local-cse --strip-producers --strip-target-features --enable-bulk-memory --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext {file} -o {file}")
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
    fn every_part_of_the_program_has_a_neutral_name() {
        let name = |file: &str| Part::of(PathBuf::from(file)).map(|part| part.name);
        assert_eq!(name("a/split_next.wasm").unwrap(), "next");
        assert_eq!(name("a/split_more.wasm").unwrap(), "more");
        assert_eq!(name("a/chunk_1.wasm").unwrap(), "both");
        assert!(name("a/split_unsafe.wasm").is_err());
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

//! `cargo xtask size`: what a first visit transfers, held to a budget.
//!
//! A first visit is everything that arrives before a person has given the first answer to a
//! statement. What a quiz fetches by itself after that, and what only those fetch who open it, is
//! listed with sums of its own.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::finish::{COPY, FOLLOWS, FOR_PROGRAMS, LATER, WORKER, WORKER_OFF, is_for_the_host};

/// The most that all files of a first visit together may weigh, compressed with brotli.
///
/// Slow mobile data ("slow 4G" in Lighthouse, 1.6 Mbit/s) takes 50 ms for each 10 kB, so this much
/// arrives in half a second.
const BUDGET: usize = 100_000;

/// The most that the boot script may weigh, compressed with gzip: it is what every visit waits for.
const BOOT_BUDGET: usize = 6_000;

/// A file in its two compressed forms.
pub struct Packed {
    /// As gzip, level 9.
    pub gzip: Vec<u8>,
    /// As brotli, level 11: what a static host sends that compresses once and not for each visit.
    pub brotli: Vec<u8>,
}

impl Packed {
    /// Compresses `bytes` as far as it goes.
    ///
    /// # Errors
    /// Never in practice: both compressors write to memory.
    pub fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut &bytes[..], &mut brotli, &parameters)?;
        Ok(Packed {
            gzip: gzip.finish()?,
            brotli,
        })
    }
}

/// One line of the table.
#[derive(Clone, Copy, Default)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// When a file arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// With a first visit. A file that no rule names is counted here.
    AtFirst,
    /// During a quiz, by itself.
    InQuiz,
    /// When somebody opens it, or never in a browser.
    Opened,
}

/// Prints the table of `dist/`.
///
/// # Errors
/// When `dist/` is missing or above the budget.
pub fn run() -> Result<()> {
    let dist = crate::root().join("dist");
    let mut files =
        files(&dist).context("dist/ is not built yet: run `cargo xtask build` first")?;
    files.retain(|file| !is_for_the_host(file));
    let mut visit = Sizes::default();
    let mut quiz = Sizes::default();
    for when in [When::AtFirst, When::InQuiz, When::Opened] {
        println!("{}", heading(when.words()));
        for file in files.iter().filter(|file| When::of(file) == when) {
            let sizes = Sizes::of(&fs::read(dist.join(file))?)?;
            println!("{}", sizes.line(file));
            ensure!(
                !file.starts_with("boot-") || sizes.gzip <= BOOT_BUDGET,
                "the boot script has {} bytes of gzip: {BOOT_BUDGET} are allowed",
                sizes.gzip
            );
            match when {
                When::AtFirst => visit = visit.plus(sizes),
                When::InQuiz => quiz = quiz.plus(sizes),
                When::Opened => {}
            }
        }
        match when {
            When::AtFirst => println!("{}", visit.line("= a first visit")),
            When::InQuiz => println!(
                "{}",
                visit.plus(quiz).line("= a whole quiz with its result")
            ),
            When::Opened => {}
        }
        println!();
    }
    println!(
        "budget of a first visit: {BUDGET} bytes of brotli, {} left",
        BUDGET.saturating_sub(visit.brotli)
    );
    ensure!(
        visit.brotli <= BUDGET,
        "a first visit transfers {} bytes: {} too many",
        visit.brotli,
        visit.brotli - BUDGET
    );
    Ok(())
}

fn heading(words: &str) -> String {
    format!("{words:<32}  {:>9}  {:>9}  {:>9}", "raw", "gzip", "brotli")
}

impl When {
    fn of(name: &str) -> Self {
        if FOLLOWS.iter().any(|start| name.starts_with(start)) {
            Self::InQuiz
        } else if is_opened(name) {
            Self::Opened
        } else {
            Self::AtFirst
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::AtFirst => "with a first visit",
            Self::InQuiz => "after the first statement",
            Self::Opened => "when it is opened",
        }
    }
}

impl Sizes {
    fn of(bytes: &[u8]) -> Result<Self> {
        let packed = Packed::of(bytes)?;
        Ok(Sizes {
            raw: bytes.len(),
            gzip: packed.gzip.len(),
            brotli: packed.brotli.len(),
        })
    }

    fn plus(self, other: Sizes) -> Self {
        Sizes {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }

    fn line(self, name: &str) -> String {
        format!(
            "{name:<32}  {:>9}  {:>9}  {:>9}",
            self.raw, self.gzip, self.brotli
        )
    }
}

/// The files below `folder` in order, without the compressed twins.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut files = all_files(folder)?;
    files.retain(|file| !is_twin(file));
    Ok(files)
}

/// The files below `folder` in order.
///
/// # Errors
/// When a folder cannot be read.
pub fn all_files(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            files.extend(
                all_files(&entry.path())?
                    .into_iter()
                    .map(|file| format!("{name}/{file}")),
            );
        } else {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a file is fetched only when it is opened: the documents, the part of the program with the pages
/// beside the quiz, the pictures for those who install or share the site, and what is for other programs.
/// The manifest counts: browsers ask for it by themselves. What keeps a copy of the site for visits without a
/// connection does not: it comes where something is kept, when nobody waits for anything, and holds nothing up.
fn is_opened(name: &str) -> bool {
    let is = |kind: &str| {
        let extension = Path::new(name).extension();
        extension.is_some_and(|extension| extension == kind)
    };
    let is_for_the_copy = name.starts_with(COPY) || [WORKER, WORKER_OFF].contains(&name);
    let is_page = is("html") && name != "index.html";
    name.starts_with(LATER)
        || is_for_the_copy
        || is("png")
        || is_page
        || FOR_PROGRAMS.contains(&name)
}

fn is_twin(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "br" || extension == "gz")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_is_packed_small() {
        let sizes = Sizes::of(&[b'a'; 10_000]).unwrap_or_default();
        assert_eq!(sizes.raw, 10_000);
        assert!(sizes.gzip < 100 && sizes.brotli < 100);
    }

    #[test]
    fn what_is_opened_later_is_no_part_of_every_visit() {
        for name in [
            "texts-0123456789abcdef.html",
            "guide.html",
            "paper.html",
            "more-0123456789abcdef.wasm",
            "icon-512.png",
            "preview.png",
            "SHA256SUMS",
            "copy-0123456789abcdef.js",
            "worker.js",
            "worker-off.js",
        ] {
            assert!(is_opened(name), "{name}");
        }
        for name in [
            "index.html",
            "app-0123456789abcdef.wasm",
            "manifest.webmanifest",
        ] {
            assert!(!is_opened(name), "{name}");
        }
    }

    #[test]
    fn what_a_quiz_fetches_by_itself_and_what_is_opened_is_no_part_of_a_first_visit() {
        for (name, when) in [
            ("next-0123456789abcdef.wasm", When::InQuiz),
            ("both-0123456789abcdef.wasm", When::InQuiz),
            ("more-0123456789abcdef.wasm", When::Opened),
            ("app-0123456789abcdef.wasm", When::AtFirst),
            ("unheard-of.bin", When::AtFirst),
        ] {
            assert_eq!(When::of(name), when, "{name}");
        }
    }

    #[test]
    fn only_the_twins_are_twins() {
        assert!(is_twin("app-0123456789abcdef.js.br"));
        assert!(!is_twin("app-0123456789abcdef.js"));
    }
}

//! `cargo xtask size`: what a visit transfers, held to a budget. What is fetched only by those who open
//! it is listed, too, and not counted.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::finish::{LATER, WORKER_OFF, is_for_the_host};

/// The most that all files of a visit together may weigh, compressed with brotli.
///
/// Slow mobile data ("slow 4G" in Lighthouse, 1.6 Mbit/s) takes 50 ms for each 10 kB, so this much
/// arrives in three quarters of a second.
const BUDGET: usize = 150_000;

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

/// Prints the table of `dist/`.
///
/// # Errors
/// When `dist/` is missing or above the budget.
pub fn run() -> Result<()> {
    let dist = crate::root().join("dist");
    let mut total = Sizes::default();
    println!(
        "{:<32}  {:>9}  {:>9}  {:>9}",
        "bytes", "raw", "gzip", "brotli"
    );
    let files = files(&dist).context("dist/ is not built yet: run `cargo xtask build` first")?;
    for file in files.into_iter().filter(|file| !is_for_the_host(file)) {
        let sizes = Sizes::of(&fs::read(dist.join(&file))?)?;
        println!("{}", sizes.line(&file));
        if !is_opened(&file) {
            total = total.plus(sizes);
        }
    }
    println!("{}", total.line("a visit, without what is opened"));
    println!(
        "budget: {BUDGET} bytes of brotli, {} left",
        BUDGET.saturating_sub(total.brotli)
    );
    ensure!(
        total.brotli <= BUDGET,
        "a visit transfers {} bytes: {} too many",
        total.brotli,
        total.brotli - BUDGET
    );
    Ok(())
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
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            files.extend(
                self::files(&entry.path())?
                    .into_iter()
                    .map(|file| format!("{name}/{file}")),
            );
        } else if !is_twin(&name) {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a file is fetched only when it is opened: the documents, the second part of the program, the
/// pictures for those who install or share the site, and what takes the worker away. The manifest
/// counts: browsers ask for it by themselves. So does the worker, though it comes only where
/// something is kept.
fn is_opened(name: &str) -> bool {
    let is = |kind: &str| {
        let extension = Path::new(name).extension();
        extension.is_some_and(|extension| extension == kind)
    };
    let is_page = is("html") && name != "index.html";
    name.starts_with(LATER) || name == WORKER_OFF || is("png") || is_page
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
            "worker-off.js",
        ] {
            assert!(is_opened(name), "{name}");
        }
        for name in [
            "index.html",
            "app-0123456789abcdef.wasm",
            "manifest.webmanifest",
            "worker.js",
        ] {
            assert!(!is_opened(name), "{name}");
        }
    }

    #[test]
    fn only_the_twins_are_twins() {
        assert!(is_twin("app-0123456789abcdef.js.br"));
        assert!(!is_twin("app-0123456789abcdef.js"));
    }
}

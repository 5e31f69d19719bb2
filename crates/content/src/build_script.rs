//! What a build script does with the content: find it, say when to run again, write Rust or say what is wrong.
//! Only this module prints, and only in the words that cargo reads from a build script.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use crate::{Content, load};

/// Writes `OUT_DIR/<name>` with what `source` makes of the content folder, which is searched for upward from the
/// package that is being built. Every problem becomes an error line of cargo's, and the build stops.
pub fn write(name: &str, source: fn(&Content) -> String) -> ExitCode {
    let Some((dir, out)) = places(name) else {
        println!(
            "cargo::error=no folder `content` with an instrument.toml above the package, or no OUT_DIR"
        );
        return ExitCode::FAILURE;
    };
    // A folder is watched with everything in it, so a new language is seen too.
    println!("cargo::rerun-if-changed={}", dir.display());
    match load(&dir) {
        Ok(content) => written(&out, &source(&content)),
        Err(problems) => {
            for problem in problems {
                // A line break would end cargo's line and lose the rest.
                println!("cargo::error={}", problem.to_string().replace('\n', " "));
            }
            ExitCode::FAILURE
        }
    }
}

/// The content folder and the file to write.
fn places(name: &str) -> Option<(PathBuf, PathBuf)> {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var_os("OUT_DIR")?);
    // The instrument tells our folder from another of the same name: `crates/content` has none.
    let dir = package
        .ancestors()
        .map(|above| above.join("content"))
        .find(|dir| dir.join("instrument.toml").is_file());
    Some((dir?, out.join(name)))
}

/// Writes the file only when it differs, so that an edit which changes nothing in it compiles nothing again.
fn written(out: &Path, source: &str) -> ExitCode {
    let result = match fs::read_to_string(out) {
        Ok(before) if before == source => Ok(()),
        Ok(_) => fs::write(out, source),
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::write(out, source),
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={}: {error}", out.display());
            ExitCode::FAILURE
        }
    }
}

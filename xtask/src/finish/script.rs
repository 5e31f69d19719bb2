//! JavaScript as small as it gets: esbuild drops what only people read and gives short names.

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

/// What a script is written for.
#[derive(Clone, Copy)]
pub enum For {
    /// Browsers that can run the program (docs/decisions/0003-build-pipeline.md).
    Program,
    /// Every browser that may come by, to be told what is missing.
    Everyone,
}

/// The script, shorter.
///
/// # Errors
/// When esbuild is missing, or the script is none.
pub fn shrink(shell: &Shell, script: &str, reader: For) -> Result<String> {
    // Newer syntax than this is never written; what the script itself has stays.
    let target = match reader {
        // A module: what it neither uses nor exports is left out.
        For::Program => [
            "--target=chrome99,firefox102,safari16",
            "--tree-shaking=true",
        ]
        .as_slice(),
        For::Everyone => &["--target=es2015"],
    };
    cmd!(
        shell,
        "esbuild --minify --log-level=error --charset=utf8 --supported:dynamic-import=true {target...}"
    )
    .quiet()
    .stdin(script)
    .read()
    .context("esbuild is missing or failed: `cargo xtask setup` installs it")
}

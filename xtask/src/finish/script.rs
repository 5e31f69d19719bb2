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
/// When esbuild is missing, the script is none, or it has syntax that its readers do not know.
pub fn shrink(shell: &Shell, script: &str, reader: For) -> Result<String> {
    // Newer syntax than this is never written. What has no equal in it stops the build.
    let target = match reader {
        // A module: what it neither uses nor exports is left out.
        For::Program => [
            "--target=chrome99,firefox102,safari16",
            "--tree-shaking=true",
        ]
        .as_slice(),
        For::Everyone => &["--target=es5"],
    };
    cmd!(
        shell,
        "esbuild --minify --log-level=error --charset=utf8 {target...}"
    )
    .quiet()
    .stdin(script)
    .read()
    .context("esbuild is missing or failed: `cargo xtask setup` installs it")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::setup;

    #[test]
    fn a_script_for_everyone_has_no_syntax_of_new_browsers() {
        let shell = setup::shell().unwrap();
        let shrunk = |script| shrink(&shell, script, For::Everyone);
        assert!(shrunk("var one = function () { return 1; };").is_ok());
        for new in ["const one = 1;", "class One {}", "async function one() {}"] {
            assert!(shrunk(new).is_err(), "{new}");
        }
    }
}

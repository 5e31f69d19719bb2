//! nginx and Caddy, on which the site is tried. No one has to have them: what is missing is said by the
//! check, and the others are tried.

use anyhow::Result;
use xshell::Shell;

use super::progress::Step;
use super::{program, programs};

/// Debian's packages: the servers, and what lets nginx send the twins that brotli made.
const PACKAGES: [&str; 3] = ["nginx", "libnginx-mod-http-brotli-static", "caddy"];

/// Installs both unless they are there, where that is possible without asking anybody.
///
/// # Errors
/// When the installation was begun and failed.
pub fn provide(shell: &Shell, step: &mut Step) -> Result<()> {
    let missing = ["nginx", "caddy"]
        .iter()
        .any(|name| program(shell, name).is_none());
    if missing {
        programs::install(shell, step, &PACKAGES)?;
    }
    Ok(())
}

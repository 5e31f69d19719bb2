//! `cargo xtask hosts`: the built site on nginx and on Caddy, each started for real with what the site
//! brings for it, below a path, and asked for every file. `cargo xtask check-host` asks any host.

mod servers;

use anyhow::{Result, ensure};
use xshell::Shell;

use crate::journeys;

pub use servers::free_port;
use servers::{Server, found};

/// Asks both servers.
///
/// # Errors
/// When one is missing, does not start, or sends something else than it should.
pub fn run(shell: &Shell) -> Result<()> {
    ensure!(
        check(shell)? == Server::ALL.len(),
        "install what is missing: `sudo apt-get install nginx libnginx-mod-http-brotli-static caddy`"
    );
    Ok(())
}

/// Asks the servers that are on this computer, says which are not, and gives how many were asked.
///
/// # Errors
/// When one does not start, or sends something else than it should.
pub fn check(shell: &Shell) -> Result<usize> {
    let (there, missing) = found(shell);
    for server in &missing {
        println!("not asked: {} is not installed", server.name());
    }
    for (server, program) in &there {
        let running = server.start(shell, program)?;
        println!("{} at {}", server.name(), running.address());
        ask(shell, running.address())?;
    }
    Ok(there.len())
}

/// Compares what a host sends with `dist/`.
///
/// # Errors
/// When something is not as it should be; the browser tests have said what.
pub fn ask(shell: &Shell, address: &str) -> Result<()> {
    // Without its last slash, the last folder would count as a file beside the site.
    let address = format!("{}/", address.trim_end_matches('/'));
    let command = journeys::playwright(shell, journeys::FOLDER)?;
    command
        .arg("e2e/host.spec.ts")
        .env("E2E_HOST", address)
        .run()?;
    Ok(())
}

impl Server {
    /// Both, in the order in which they are asked.
    const ALL: [Server; 2] = [Server::Nginx, Server::Caddy];
}

//! The developer's commands, run as `cargo xtask <command>`.
//!
//! Only the command line and the choice of what runs live here; each command has its own module.

mod bench;
mod build;
mod check_site;
mod checks;
mod draw;
mod engines;
mod finish;
mod fuzz;
mod headers;
mod hosts;
mod journeys;
mod mutants;
mod places;
mod reproduce;
mod serve;
mod setup;
mod size;
mod soak;
mod steps;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use fuzz::Target;
use setup::Need;

/// Builds, serves and checks the app.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the app and serves it on this computer
    Serve {
        /// The port on 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve dist/ as it is
        #[arg(long)]
        no_build: bool,
        /// Serve it below this path, too, such as `/a/b`
        #[arg(long, value_name = "PATH")]
        below: Vec<String>,
    },
    /// Runs what every change must pass; the last line counts the checks
    Test(checks::Options),
    /// Tries every promise about what is kept for long, and prints the figures (docs/promises.md)
    Soak,
    /// Measures how quick the app is on a slow phone, beside the same questions asked in two other ways
    Bench {
        /// How often each is measured
        #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u8).range(1..))]
        rounds: u8,
    },
    /// Builds the app into dist/, ready for any static host
    Build,
    /// Builds the last commit here and in another folder, and fails if the bytes differ
    Reproduce {
        /// The other folder, which then stays: the next time is quicker
        #[arg(long, value_name = "FOLDER")]
        folder: Option<PathBuf>,
    },
    /// Shows what a visit transfers, and fails above the budget
    Size,
    /// Makes the reference pictures of the pages anew, of dist/ as it is; look at each before it is committed
    Pictures,
    /// Checks the structure of the project
    Tidy,
    /// Checks the settings file of a host, see docs/site.md
    CheckSite {
        /// The file, such as public/site.json
        file: PathBuf,
    },
    /// Asks nginx and Caddy for every file of dist/, with the headers that they should send
    Hosts,
    /// Compares what a host sends with dist/, see docs/hosting.md
    CheckHost {
        /// The address of the site, such as `https://example.org/check-in/`
        address: String,
    },
    /// Changes the domain in small ways, and fails if no test notices (about an hour)
    Mutants {
        /// Change one file alone, such as `crates/assessment/src/plot.rs`
        #[arg(long)]
        file: Option<String>,
    },
    /// Looks for bytes from outside that break a promise of their reader (needs a nightly Rust)
    Fuzz {
        /// How long each reader is tried
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..))]
        minutes: u64,
        /// Try one reader alone
        #[arg(long, value_name = "READER")]
        only: Option<Target>,
    },
    /// Draws the icons and the social picture again, after the bowl or its colors changed
    Draw,
    /// Installs what every change needs (the other commands also do it themselves)
    Setup,
    /// Removes dist/ and the reports of tests
    Clean {
        /// Remove what setup installed in the project, too: target/tools/ and `node_modules/`
        #[arg(long)]
        tools: bool,
    },
    /// Keeps the folders of this computer out of the program; trunk calls it, see Trunk.toml
    #[command(hide = true)]
    Places,
    /// Completes what trunk has built; trunk calls it, see Trunk.toml
    #[command(hide = true)]
    Finish,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Serve {
            port,
            no_build,
            below,
        } => {
            let listener = serve::listen(port)?;
            if !no_build {
                build::run()?;
            }
            serve::run(listener, &below)?;
        }
        Command::Test(options) => return checks::run(&options),
        Command::Soak => {
            if !soak::run()? {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::Bench { rounds } => bench::run(rounds)?,
        Command::Build => build::run()?,
        Command::Reproduce { folder } => reproduce::run(folder)?,
        Command::Size => size::run()?,
        Command::Pictures => journeys::renew_pictures()?,
        Command::Tidy => tidy::run(&setup::shell()?)?,
        Command::CheckSite { file } => {
            if !check_site::run(&file)? {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::Hosts => hosts::run(&setup::prepare(&Need::OF_HOSTS)?)?,
        Command::CheckHost { address } => {
            hosts::ask(&setup::prepare(&[Need::Packages, Need::Browser])?, &address)?;
        }
        Command::Mutants { file } => mutants::run(file.as_deref())?,
        Command::Fuzz { minutes, only } => fuzz::run(minutes, only)?,
        Command::Draw => draw::run()?,
        Command::Setup => {
            setup::prepare(&Need::OF_EVERY_CHANGE)?;
        }
        Command::Clean { tools } => setup::clean(&setup::shell()?, tools)?,
        Command::Places => places::write(&setup::shell()?)?,
        Command::Finish => finish::run()?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder of the project, wherever the command was called.
fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

//! Tools from crates.io, each in the one version that the project is built and checked with.

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

/// A tool and the version the project wants.
pub struct Tool {
    /// The name of the crate.
    package: &'static str,
    /// The name of the program.
    program: &'static str,
    /// The words with which it tells its version.
    asked: &'static [&'static str],
    version: String,
    /// Whether the versions its author tested with are taken for everything it is built from.
    locked: bool,
    /// What the first installation takes on a computer with two cores.
    takes: &'static str,
}

/// What to do about a tool.
#[derive(Debug, PartialEq, Eq)]
enum Plan {
    /// It is there.
    Use,
    /// There is none: install it where `cargo install` puts things.
    Install,
    /// There is another version, which is the person's own: install beside it, for this project.
    InstallAside,
}

impl Tool {
    /// The builder. Trunk.toml and `cargo xtask finish` rely on what this version writes.
    pub fn trunk() -> Self {
        Tool {
            package: "trunk",
            program: "trunk",
            asked: &["--version"],
            version: "0.21.14".to_owned(),
            locked: true,
            takes: "about 5 minutes",
        }
    }

    /// `wasm-bindgen` and `wasm-bindgen-test-runner`. They refuse a program that was compiled with
    /// another version of the library, so Cargo.lock decides.
    ///
    /// # Errors
    /// When the lock file names no such library.
    pub fn wasm_bindgen(lock_file: &str) -> Result<Self> {
        let version = locked_version(lock_file, "wasm-bindgen")
            .context("Cargo.lock names no version of wasm-bindgen")?;
        Ok(Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            asked: &["--version"],
            version: version.to_owned(),
            // Its own lock file names a version of webpki-roots that is no longer offered.
            locked: false,
            takes: "about 3 minutes",
        })
    }

    /// The check of licenses, sources and advisories, see deny.toml.
    pub fn cargo_deny() -> Self {
        Tool {
            package: "cargo-deny",
            program: "cargo-deny",
            asked: &["--version"],
            version: "0.20.2".to_owned(),
            locked: true,
            takes: "about 5 minutes",
        }
    }

    /// What drives Firefox.
    pub fn geckodriver() -> Self {
        Tool {
            package: "geckodriver",
            program: "geckodriver",
            asked: &["--version"],
            version: "0.37.1".to_owned(),
            locked: true,
            takes: "about 3 minutes",
        }
    }

    /// What changes the code, see .cargo/mutants.toml.
    pub fn cargo_mutants() -> Self {
        Tool {
            package: "cargo-mutants",
            program: "cargo-mutants",
            asked: &["mutants", "--version"],
            version: "27.1.0".to_owned(),
            locked: true,
            takes: "about 3 minutes",
        }
    }

    /// What runs the targets of `fuzz/`.
    pub fn cargo_fuzz() -> Self {
        Tool {
            package: "cargo-fuzz",
            program: "cargo-fuzz",
            asked: &["--version"],
            version: "0.13.2".to_owned(),
            locked: true,
            takes: "about 2 minutes",
        }
    }

    /// Installs the tool unless it is there.
    ///
    /// # Errors
    /// When it cannot be installed, or is not found after it was.
    pub fn provide(&self, shell: &Shell) -> Result<()> {
        match plan(self.found(shell).as_deref(), &self.version) {
            Plan::Use => return Ok(()),
            Plan::Install => self.install(shell, &[])?,
            Plan::InstallAside => {
                let folder = super::tools_folder().display().to_string();
                self.install(shell, &["--force", "--root", &folder])?;
            }
        }
        let found = self.found(shell);
        ensure!(
            found.as_deref() == Some(&self.version),
            "{} {} was installed, but `{}` says it is {found:?}",
            self.package,
            self.version,
            self.program,
        );
        Ok(())
    }

    /// The version of the program on the path, if there is one.
    fn found(&self, shell: &Shell) -> Option<String> {
        let (program, asked) = (self.program, self.asked);
        let said = cmd!(shell, "{program} {asked...}")
            .quiet()
            .ignore_stderr()
            .read()
            .ok()?;
        said.split_whitespace().nth(1).map(str::to_owned)
    }

    fn install(&self, shell: &Shell, to: &[&str]) -> Result<()> {
        let Tool {
            package,
            version,
            takes,
            ..
        } = self;
        println!("installing {package} {version} with cargo install ({takes})");
        let exactly = format!("={version}");
        let locked = self.locked.then_some("--locked");
        cmd!(
            shell,
            "cargo install {package} --version {exactly} {locked...} {to...}"
        )
        .run()?;
        Ok(())
    }
}

fn plan(found: Option<&str>, wanted: &str) -> Plan {
    match found {
        None => Plan::Install,
        Some(version) if version == wanted => Plan::Use,
        Some(_) => Plan::InstallAside,
    }
}

/// The version of `package` in the text of a Cargo.lock, where each package's name comes before it.
fn locked_version<'a>(lock_file: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock_file.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn a_tool_in_the_wanted_version_is_used_as_it_is() {
        assert_eq!(plan(Some("1.2.3"), "1.2.3"), Plan::Use);
    }

    #[test]
    fn a_missing_tool_is_installed() {
        assert_eq!(plan(None, "1.2.3"), Plan::Install);
    }

    #[test]
    fn a_persons_other_version_is_left_alone() {
        assert_eq!(plan(Some("1.2.4"), "1.2.3"), Plan::InstallAside);
    }

    #[test]
    fn the_lock_file_names_the_version() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "bindgen"), None);
    }
}

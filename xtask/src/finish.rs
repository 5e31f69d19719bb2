//! `cargo xtask finish`: what trunk cannot do to the folder it has just built.
//!
//! Trunk calls it as its last step (see Trunk.toml), so `trunk build` and `trunk serve` alone give
//! the complete site. It fills the start page with its words and style, writes the documents, gives
//! every file that is fetched by name a name made of its contents, gives every page its policy, lists
//! all files for the worker, and writes compressed twins beside the files and what hosts need to know.

mod bill;
mod boot;
mod copy;
mod crates;
mod digest;
mod documents;
mod hosting;
mod licenses;
mod page;
mod policy;
mod program;
mod script;
mod style;
mod sums;
mod twins;
mod worker;

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, anyhow};
use content::Content;

use crate::setup;
pub use copy::COPY;
pub use digest::{is_hashed, sha256_hex};
pub use hosting::{ANEW, HEADERS, is_for_the_host};
use page::Parts;
pub use program::{FOLLOWS, LATER};
pub use sums::NAME as SUMS;
pub use worker::{WORKER, WORKER_OFF};

/// The files that no page fetches and no visitor needs.
pub const FOR_PROGRAMS: [&str; 2] = [bill::NAME, sums::NAME];

/// Completes the folder named in `TRUNK_STAGING_DIR`.
///
/// # Errors
/// When a file of `content/`, `documents/`, `style/`, `index.html` or a script in `src/` is wrong; the
/// message names it.
pub fn run() -> Result<()> {
    let staging = PathBuf::from(
        env::var_os("TRUNK_STAGING_DIR")
            .context("this is trunk's last step: run `cargo xtask build` instead")?,
    );
    let (root, shell) = (crate::root(), setup::shell()?);
    let words = words()?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let asks_for_copy = copy::place(&root.join("src"), &staging, &words, is_release)?;
    let program = program::place(&staging, &asks_for_copy, is_release)?;
    let mut style = style::bundle(&shell, &root.join("style/main.css"))?;
    if !is_release {
        style =
            style::with_marks(&style) + &style::bundle(&shell, &root.join("style/catalogue.css"))?;
    }
    let of_documents = style::bundle(&shell, &root.join("style/documents.css"))?;
    let crates = crates::shipped(&shell)?;
    let licenses = licenses::of(&crates)?;
    let of_documents = style.clone() + &of_documents;
    let documents = documents::write(&staging, &words, &of_documents, &licenses)?;
    let parts = Parts {
        style,
        first_paint: boot::first_paint(&root.join("src"), is_release)?,
        boot: boot::place(&root.join("src"), &staging, is_release)?,
        texts: documents.texts,
        program,
    };

    let file = staging.join("index.html");
    let template = fs::read_to_string(&file).context("trunk wrote no index.html")?;
    fs::write(&file, page::fill(&template, &words, &parts)?)?;

    // Not while somebody works on it: the script with which `trunk serve` reloads the page is refused.
    if is_release {
        policy::finds_no_sink(&staging)?;
        policy::seal(&staging)?;
    }
    // The pages stay as they are now: whatever takes their digests comes after this.
    // What is written after the worker is in no copy.
    worker::place(&root.join("src"), &staging, is_release)?;
    bill::write(&staging, &crates)?;
    if is_release {
        twins::write(&staging)?;
        hosting::write(&staging)?;
    }
    // Last: whatever is written after it would not be in it.
    sums::write(&staging)?;
    Ok(())
}

/// Everything in `content/`.
///
/// # Errors
/// When it breaks a rule; the message names the file and the id.
pub fn words() -> Result<Content> {
    content::load(&crate::root().join("content")).map_err(|problems| {
        let lines: Vec<String> = problems
            .iter()
            .map(|problem| format!("\n  {problem}"))
            .collect();
        anyhow!("the words of the app have problems:{}", lines.concat())
    })
}

//! `cargo xtask draw`: the icons and the social picture in `public/`, drawn again from the bowl in
//! `index.html` and the colors in `style/tokens.css`. Only after one of these changed.

use anyhow::Result;
use xshell::cmd;

use crate::setup::{self, Need};

/// Draws every picture; `identity/draw.mjs` knows them.
///
/// # Errors
/// When the browser is missing, or cannot read what is drawn.
pub fn run() -> Result<()> {
    let shell = setup::prepare(&[Need::Packages, Need::Browser])?;
    cmd!(shell, "node identity/draw.mjs").run()?;
    Ok(())
}

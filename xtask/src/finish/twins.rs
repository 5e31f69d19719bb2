//! Compressed twins (`app.js.br`, `app.js.gz`) beside the files of the site, for the many servers
//! that can send them but would otherwise compress less, or nothing.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::worker::WORKER;
use crate::size::{self, Packed};

/// The files that a host edits or replaces in the served folder: a server that prefers twins would
/// go on sending the one of before.
const CHANGED_LATER: [&str; 2] = ["site.json", WORKER];

/// Writes the twins of every file in `folder` for which they are smaller.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(folder: &Path) -> Result<()> {
    for file in size::files(folder)?
        .into_iter()
        .filter(|file| !CHANGED_LATER.contains(&file.as_str()))
    {
        let bytes = fs::read(folder.join(&file))?;
        let Packed { gzip, brotli } = Packed::of(&bytes)?;
        for (extension, twin) in [("br", brotli), ("gz", gzip)] {
            if twin.len() < bytes.len() {
                fs::write(folder.join(format!("{file}.{extension}")), twin)?;
            }
        }
    }
    Ok(())
}

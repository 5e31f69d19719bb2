//! Compressed twins (`app.js.br`, `app.js.gz`) beside the files of the site, for the many servers
//! that can send them but would otherwise compress less, or nothing.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::size::{self, Packed};

/// The file that a host edits in the served folder: a server that prefers twins would go on
/// sending the one of before.
const EDITED_LATER: &str = "site.json";

/// Writes the twins of every file in `folder` for which they are smaller.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(folder: &Path) -> Result<()> {
    for file in size::files(folder)?
        .into_iter()
        .filter(|file| file != EDITED_LATER)
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

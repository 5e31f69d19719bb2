//! `SHA256SUMS`: the digest of every file of the site, so that anybody can tell whether what a host has is what was
//! built (`sha256sum --check SHA256SUMS`).

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::digest;
use crate::size;

/// The name by which such a list is known.
pub const NAME: &str = "SHA256SUMS";

/// Writes the list of all files in `folder`, twins too. After it, none may change.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(folder: &Path) -> Result<()> {
    let mut list = String::new();
    for file in size::all_files(folder)?.iter().filter(|file| *file != NAME) {
        let digest = digest::sha256_hex(&fs::read(folder.join(file))?);
        // Two spaces: the file was read as it is.
        let _ = writeln!(list, "{digest}  {file}");
    }
    fs::write(folder.join(NAME), list)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use xshell::Shell;

    #[test]
    fn every_file_has_a_line_and_the_list_itself_has_none() {
        let shell = Shell::new().unwrap();
        let folder = shell.create_temp_dir().unwrap();
        let folder = folder.path();
        for file in ["b.js", "b.js.br", "a/c.txt", NAME] {
            shell.write_file(folder.join(file), "abc").unwrap();
        }
        write(folder).unwrap();
        // The digest of "abc", from FIPS 180-2.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let expected = format!("{abc}  a/c.txt\n{abc}  b.js\n{abc}  b.js.br\n");
        assert_eq!(shell.read_file(folder.join(NAME)).unwrap(), expected);
    }
}

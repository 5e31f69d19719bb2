//! The digest of a file: what its name and its integrity value are made of.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

/// A SHA-384 digest.
pub struct Digest([u8; 48]);

impl Digest {
    /// The digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Digest(Sha384::digest(bytes).into())
    }

    /// All of it, as 96 hexadecimal digits.
    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    /// The value of an `integrity` attribute: `sha384-…`.
    pub fn integrity(&self) -> String {
        format!("sha384-{}", STANDARD.encode(self.0))
    }

    /// `app-0123456789abcdef.wasm`: other contents, other name, so that a browser may keep the file
    /// for good. Trunk's own hash is taken before `wasm-opt` runs and can stay the same when the file
    /// changes; together with the integrity value this would break the page for whoever kept it.
    pub fn name(&self, stem: &str, extension: &str) -> String {
        format!("{stem}-{}.{extension}", self.short())
    }

    /// As much of it as stands in a name.
    pub fn short(&self) -> String {
        self.hex()[..HASH_DIGITS].to_owned()
    }
}

/// The SHA-256 digest of `bytes` in base64: what the worker compares each of its files with.
pub fn sha256_base64(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

/// The SHA-256 digest, as 64 hexadecimal digits: what `sha256sum` prints.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    let digits = b"0123456789abcdef";
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    halves
        .map(|half| char::from(digits[usize::from(half)]))
        .collect()
}

/// How many hexadecimal digits of the digest stand in a name: 64 bits, enough for a handful of files.
pub const HASH_DIGITS: usize = 16;

/// Whether a file's name was made by [`Digest::name`].
pub fn is_hashed(file_name: &str) -> bool {
    let Some((_, end)) = file_name.rsplit_once('-') else {
        return false;
    };
    let Some((hash, _)) = end.split_once('.') else {
        return false;
    };
    hash.len() == HASH_DIGITS
        && hash
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The digest of nothing, from the SHA-384 test vectors of NIST.
    #[test]
    fn the_digest_is_sha_384() {
        assert!(
            Digest::of(b"")
                .hex()
                .starts_with("38b060a751ac96384cd9327eb1b1e36a")
        );
        assert!(
            Digest::of(b"")
                .integrity()
                .starts_with("sha384-OLBgp1GsljhM2TJ+")
        );
    }

    #[test]
    fn a_hashed_name_is_told_from_others() {
        assert!(is_hashed(&Digest::of(b"").name("app", "wasm")));
        assert!(is_hashed("app-0123456789abcdef.js.br"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("app-0123456789ABCDEF.js"));
        assert!(!is_hashed("close-up.svg"));
    }
}

//! Sealing a text with a passphrase, by the browser's own cryptography (`WebCrypto`).
//!
//! AES-GCM with a key of 256 bits from PBKDF2-SHA-256. A sealed file is text of two lines: what it
//! is and in which version, then, as Base64, the salt (16 bytes), the rounds (4, most significant
//! first), the nonce (12), the sealed text, and the SHA-256 of the first line and all of that. The
//! digest tells a damaged file from a wrong passphrase; it protects nothing. Everything before the
//! sealed text is authenticated with it.

use js_sys::futures::JsFuture;
use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, SubtleCrypto};

/// The first line of a sealed file of any version, up to its number.
const SEALED: &str = "trust-check sealed ";

/// The version that is written today.
const VERSION: &str = "1";

/// Rounds of PBKDF2-SHA-256 (OWASP Password Storage Cheat Sheet, 2023: at least 600,000).
const ROUNDS: u32 = 600_000;

/// The most rounds that are tried: a hostile file must not keep a phone busy for minutes.
const MOST_ROUNDS: u32 = 10_000_000;

const SALT: usize = 16;
const COUNT: usize = 4;
const NONCE: usize = 12;
const DIGEST: usize = 32;

/// Why a sealed file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    /// When a later version sealed it.
    #[error("sealed by a later version")]
    Newer,
    /// When the file is not as it was written.
    #[error("a damaged file")]
    Damaged,
    /// When the passphrase is not the one it was sealed with.
    #[error("not its passphrase")]
    WrongPassphrase,
    /// When this browser has no cryptography here: on a page that is not served over HTTPS.
    #[error("no cryptography in this browser")]
    Unsupported,
}

/// A sealed file that is whole.
#[derive(Clone, Debug)]
pub struct Sealed(Vec<u8>);

/// Whether this text is a sealed file of some version.
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(SEALED)
}

/// Whether this browser can seal at all: only on pages served over HTTPS, and on this computer.
pub fn can_seal() -> bool {
    subtle().is_some()
}

/// Seals `text`; none where the browser refuses.
pub async fn seal(text: &str, passphrase: &str) -> Option<String> {
    let mut fresh = [0; SALT + NONCE];
    let crypto = window().crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut fresh).ok()?;
    let (salt, nonce) = fresh.split_at(SALT);
    let mut bytes = [salt, &ROUNDS.to_be_bytes(), nonce].concat();
    let key = key(passphrase, salt, ROUNDS).await.ok()?;
    let work = subtle()?
        .encrypt_with_object_and_u8_array(&parameters(nonce, &bytes), &key, text.as_bytes())
        .ok()?;
    bytes.extend(settled(work).await.ok()?);
    let digest = digest(&bytes).await.ok()?;
    bytes.extend(digest);
    let letters: String = bytes.into_iter().map(char::from).collect();
    let letters = window().btoa(&letters).ok()?;
    Some([SEALED, VERSION, "\n", &letters, "\n"].concat())
}

impl Sealed {
    /// Takes a sealed file apart, and looks whether it is whole.
    ///
    /// # Errors
    ///
    /// All of [`NotOpened`] but [`NotOpened::WrongPassphrase`].
    pub async fn read(file: &str) -> Result<Self, NotOpened> {
        if !can_seal() {
            return Err(NotOpened::Unsupported);
        }
        let rest = file.strip_prefix(SEALED).ok_or(NotOpened::Damaged)?;
        let (version, letters) = rest.split_once('\n').ok_or(NotOpened::Damaged)?;
        match version.trim_end() {
            VERSION => {}
            // A later version has a later number.
            other if other.parse::<u32>().is_ok_and(|number| number > 1) => {
                return Err(NotOpened::Newer);
            }
            _ => return Err(NotOpened::Damaged),
        }
        let letters = window().atob(letters).map_err(|_| NotOpened::Damaged)?;
        // Letters of a binary string are bytes: U+0000 to U+00FF.
        let mut bytes: Vec<u8> = letters
            .chars()
            .filter_map(|one| u8::try_from(one).ok())
            .collect();
        let before = bytes.len().checked_sub(DIGEST).ok_or(NotOpened::Damaged)?;
        let written = bytes.split_off(before);
        let found = digest(&bytes).await.map_err(|_| NotOpened::Unsupported)?;
        if written != found || before < SALT + COUNT + NONCE {
            return Err(NotOpened::Damaged);
        }
        Ok(Self(bytes))
    }

    /// The text in it.
    ///
    /// # Errors
    ///
    /// [`NotOpened::WrongPassphrase`]; [`NotOpened::Damaged`] where it asks for more work than any
    /// file of this version.
    pub async fn open(&self, passphrase: &str) -> Result<String, NotOpened> {
        let Self(bytes) = self;
        let (salt, rest) = bytes.split_at_checked(SALT).ok_or(NotOpened::Damaged)?;
        let (count, rest) = rest
            .split_first_chunk::<COUNT>()
            .ok_or(NotOpened::Damaged)?;
        let (nonce, sealed) = rest.split_at_checked(NONCE).ok_or(NotOpened::Damaged)?;
        let rounds = u32::from_be_bytes(*count);
        if !(1..=MOST_ROUNDS).contains(&rounds) {
            return Err(NotOpened::Damaged);
        }
        let before = bytes.get(..SALT + COUNT + NONCE).unwrap_or_default();
        let subtle = subtle().ok_or(NotOpened::Unsupported)?;
        let opened = async {
            let key = key(passphrase, salt, rounds).await?;
            let work = subtle.decrypt_with_object_and_u8_array(
                &parameters(nonce, before),
                &key,
                sealed,
            )?;
            settled(work).await
        };
        let opened = opened.await.map_err(|_| NotOpened::WrongPassphrase)?;
        String::from_utf8(opened).map_err(|_| NotOpened::Damaged)
    }
}

fn subtle() -> Option<SubtleCrypto> {
    let crypto = window().crypto().ok()?;
    // On a page that is not secure the property is missing, whatever its type says.
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok()?;
    subtle.dyn_into().ok()
}

/// SHA-256 of the first line and these bytes.
async fn digest(bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
    let all = [SEALED.as_bytes(), VERSION.as_bytes(), b"\n", bytes].concat();
    let subtle = subtle().ok_or(JsValue::UNDEFINED)?;
    let work = subtle.digest_with_str_and_u8_array("SHA-256", &all)?;
    settled(work).await
}

/// The key that a passphrase makes. Two ways to write the same letters (é as one sign or as two)
/// are the same passphrase: keyboards differ.
async fn key(passphrase: &str, salt: &[u8], rounds: u32) -> Result<CryptoKey, JsValue> {
    let subtle = subtle().ok_or(JsValue::UNDEFINED)?;
    let passphrase = String::from(JsString::from(passphrase).normalize("NFC"));
    let bytes = Uint8Array::from(passphrase.as_bytes());
    let usages = Array::of1(&"deriveKey".into());
    let work = subtle.import_key_with_str("raw", &bytes, "PBKDF2", false, &usages)?;
    let base: CryptoKey = JsFuture::from(work).await?.unchecked_into();
    let method = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", rounds.into()),
    ]);
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
    let work = subtle.derive_key_with_object_and_object(&method, &base, &kind, false, &usages)?;
    Ok(JsFuture::from(work).await?.unchecked_into())
}

fn parameters(nonce: &[u8], before: &[u8]) -> Object {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(nonce).into()),
        ("additionalData", Uint8Array::from(before).into()),
    ])
}

fn object(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        // Setting a plain property of a fresh object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

/// The bytes that the browser promises.
async fn settled(work: js_sys::Promise) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(work).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

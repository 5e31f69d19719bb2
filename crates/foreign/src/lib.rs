//! What holds for every byte that comes from outside: of a stored record and its key, of a file to be
//! imported, of the host's settings, and of an address.
//!
//! For each reader there is one function here. It takes any bytes, panics where a claim does not
//! hold, and says whether the bytes were accepted. The fuzzer (`fuzz/`) looks for bytes that break a
//! claim; the tests of this crate read the bytes that it found worth keeping. No claim about what
//! certain bytes mean belongs here: that is the business of the tests of each crate.
//!
//! Nothing of this is shipped.

#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "to panic is how a broken claim is told"
)]

mod export;
mod key;
mod platform;
mod record;
mod site_file;

#[path = "../../site/tests/file/written.rs"]
mod written;

pub use export::export;
pub use key::key;
pub use record::record;
pub use site_file::site_file;
use visit::route::Route;

/// One reader's claim: panics where it does not hold, and says whether the bytes were accepted.
pub type Claim = fn(&[u8]) -> bool;

/// Every reader by the name of its target in `fuzz/`.
pub const CLAIMS: [(&str, Claim); 5] = [
    ("export", export),
    ("key", key),
    ("record", record),
    ("route", address),
    ("site", site_file),
];

/// An address, from its `#` on: a page that is found has an address that leads to the same page.
pub fn address(bytes: &[u8]) -> bool {
    let route = Route::parse(&String::from_utf8_lossy(bytes));
    if route == Route::NotFound {
        return false;
    }
    let address = route.to_string();
    assert_eq!(Route::parse(&address), route, "{address}");
    true
}

//! The host's settings file, `site.json`: its name and color, where the exit leads, links, and help
//! lines by country. Its manual is `docs/site.md`.
//!
//! The file comes from the site's own origin, and is still never trusted: a host writes it by hand.
//! [`read`] is total. What is wrong is left out and named with its place in the file; what is right
//! holds; without a file, [`Site::default`] does.
//!
//! All of this is shipped, so it stays small: no JSON parser ([`Json`] is a view on what the
//! platform has parsed), no tables of Unicode, no floats, integers and ASCII rules only. Nothing
//! here may reach the browser, the clock or a file: what it needs of those comes in as an argument.

#![cfg_attr(
    test,
    allow(
        clippy::expect_used,
        reason = "a test stops where its sample is not what it claims"
    )
)]

mod address;
mod day;
mod json;
mod language;
mod mistake;
mod number;
mod reading;
mod rule;
mod settings;
mod text;

pub use day::Day;
pub use json::{Json, Kind};
pub use mistake::Mistake;
pub use reading::{MAX_BYTES, Reading, looks, read};
pub use rule::Rule;
pub use settings::{Accent, Country, Line, LineKind, Link, Looks, Site};

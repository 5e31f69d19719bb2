//! Writes checked content as Rust source. It is included, not formatted, so it is written to be read: a comment on
//! every item, a line for every row.

#![allow(
    clippy::format_push_string,
    clippy::format_collect,
    reason = "the source is written a few times a build: reading well goes before an allocation"
)]

pub(crate) mod instrument;
mod rows;
mod tables;
pub(crate) mod text;
mod types;

/// What opens every generated file.
fn header(what: &str) -> String {
    format!("// {what}\n// Written by the build from the files in content/: edit those.\n")
}

/// A Rust literal for `text`.
fn literal(text: &str) -> String {
    format!("{text:?}")
}

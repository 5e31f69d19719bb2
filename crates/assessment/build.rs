//! Writes the instrument as Rust, from the checked files in `content/`, for `src/questionnaire.rs` to include.

use std::process::ExitCode;

fn main() -> ExitCode {
    content::build_script::write("instrument.rs", content::Content::instrument_rs)
}

//! Writes the words of every language as Rust, from the checked files in `content/`, for `src/lib.rs` to include.

use std::process::ExitCode;

fn main() -> ExitCode {
    content::build_script::write("text.rs", content::Content::text_rs)
}

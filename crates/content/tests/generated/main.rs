//! What is written from the real content as Rust: the lines that the program builds on.

#![allow(clippy::expect_used, reason = "a test says what is wrong by failing")]

mod instrument;
mod text;

use std::path::Path;

use content::{Content, load};

fn content() -> Content {
    load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"))
        .expect("the real content has no problem")
}

/// Asserts that `source` has these lines, one right after the other, whatever they are indented by.
#[track_caller]
fn check(source: &str, lines: &[&str]) {
    let all = source.lines().map(str::trim).collect::<Vec<_>>();
    assert!(
        all.windows(lines.len()).any(|window| window == lines),
        "these lines are not there: {lines:#?}"
    );
}

#[test]
fn every_public_item_has_a_comment() {
    let content = content();
    for source in [content.instrument_rs(), content.text_rs()] {
        let lines = source.lines().map(str::trim).collect::<Vec<_>>();
        for (at, line) in lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.starts_with("pub "))
        {
            let above = lines[..at]
                .iter()
                .rev()
                .find(|line| !line.starts_with("#["));
            assert!(
                above.is_some_and(|line| line.starts_with("/// ")),
                "no comment above: {line}"
            );
        }
    }
}

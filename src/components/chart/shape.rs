//! How the lines of a chart are told apart without their color: by the shape of their marks, by
//! their dashes, and by the number at their end.

use crate::browser::dom::{Node, drawing};

/// Outlines around the middle, in pixels: a circle, a square, a diamond, a triangle, one upside
/// down.
const OUTLINES: [&str; 5] = [
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
    "M-4.5-4.5h9v9h-9Z",
    "M0-6.5L6.5 0L0 6.5L-6.5 0Z",
    "M0-6L6 5H-6Z",
    "M0 6L6-5H-6Z",
];

/// A line, still without its points. Its look is in the style sheet.
pub fn line(style: usize) -> Node {
    drawing("path", "chart-line").with("data-style", &style.to_string())
}

/// A mark: the second half of the ten ways is filled.
pub fn mark(style: usize) -> Node {
    let outline = OUTLINES.get(style % OUTLINES.len()).copied();
    let class = if style < OUTLINES.len() {
        "chart-mark"
    } else {
        "chart-mark chart-mark-full"
    };
    let shape = drawing("path", class)
        .with("data-style", &style.to_string())
        .with("d", outline.unwrap_or_default());
    drawing("svg", "chart-place").holding(&[shape])
}

/// A piece of a line with its mark, to stand beside its words.
pub fn sample(style: usize) -> Node {
    let mark = mark(style).with("x", "50%").with("y", "50%");
    drawing("svg", "chart-sample")
        .with("aria-hidden", "true")
        .holding(&[line(style).with("d", "M0 10H48"), mark])
}

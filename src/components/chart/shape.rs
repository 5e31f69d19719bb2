//! How the lines of a chart are told apart without their color: by the shape of their marks, by
//! their dashes, and by the number at their end.

use leptos::prelude::*;

/// Outlines around the middle, in pixels: a circle, a square, a diamond, a triangle, one upside
/// down.
const OUTLINES: [&str; 5] = [
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
    "M-4.5-4.5h9v9h-9Z",
    "M0-6.5L6.5 0L0 6.5L-6.5 0Z",
    "M0-6L6 5H-6Z",
    "M0 6L6-5H-6Z",
];

/// The piece of a line that stands beside its words, with its mark in the middle.
const SAMPLE: &str = "M0 10H48";
const MIDDLE: &str = "50%";

/// A path of a drawing. Its look is in the style sheet.
#[component]
pub(super) fn Stroke(
    /// What it is.
    class: &'static str,
    /// Which way of drawing it has, if it is of a line.
    style: Option<usize>,
    /// Its points.
    d: String,
) -> impl IntoView {
    view! { <path class=class data-style=style.map(|style| style.to_string()) d=d></path> }
}

/// A mark: the second half of the ten ways is filled.
#[component]
pub(super) fn MarkShape(
    /// Which way of drawing it has.
    style: usize,
    /// Where it stands, from the left.
    x: String,
    /// Where it stands, from the top.
    y: String,
    /// What a mouse is told.
    title: Option<String>,
) -> impl IntoView {
    let outline = OUTLINES.get(style % OUTLINES.len()).copied();
    let class = if style < OUTLINES.len() {
        "chart-mark"
    } else {
        "chart-mark chart-mark-full"
    };
    // Written as a tag where no drawing is around it, a title would be that of a document.
    let title = title.map(|title| leptos::svg::title().child(title));
    view! {
        <svg class="chart-place" x=x y=y>
            <Stroke class style=Some(style) d=outline.unwrap_or_default().to_owned() />
            {title}
        </svg>
    }
}

/// A piece of a line with its mark, to stand beside its words.
#[component]
pub fn Sample(
    /// Which way of drawing it has.
    style: usize,
) -> impl IntoView {
    view! {
        <svg class="chart-sample" aria-hidden="true">
            <Stroke class="chart-line" style=Some(style) d=SAMPLE.to_owned() />
            <MarkShape style x=MIDDLE.to_owned() y=MIDDLE.to_owned() title=None />
        </svg>
    }
}

//! A line chart of scores over time. It repeats in a picture what is told in words beside it, so it
//! is one image to a screen reader, with a name; the places of everything are those of `plot`.
//!
//! Lines and areas are stretched to the size of the picture. Words and marks stand at percents of
//! it and keep their own size, so that nothing is distorted on any screen.

mod shape;

use assessment::plot::{
    BOTTOM, HEIGHT, LEFT, MOST_LETTERS, Mark, Plot, Point, RIGHT, SCORE_TICKS, TOP, Trace,
    VIEW_BOX, WIDTH, apart, beside, percent, polygon, polyline, y_of,
};

use crate::browser::dom::{Node, drawing, text};
pub use shape::sample;

/// Lines that all have a band, at most. Of more, the first has one: bands over bands would hide all
/// of them.
pub const MOST_BANDS: usize = 2;

/// Marks of one line that are all drawn, at most; of more, those that no line tells of.
const MOST_MARKS: usize = 60;

/// The words of a chart.
pub struct Words {
    /// What the picture shows, for those who do not see it.
    pub name: String,
    /// Below the axis of time, in the order of the plot's ticks.
    pub ticks: Vec<String>,
    /// Which way of drawing each trace has, and so its number: 0 to 9, in the order of the plot's.
    pub styles: Vec<usize>,
    /// The letter of each event, in the order of the plot's, which is from right to left. None where
    /// there are more than [`MOST_LETTERS`].
    pub letters: Vec<String>,
}

/// The chart of `plot`. `title_of` says what a mark of the trace with this index shows; browsers
/// show it to a mouse.
pub fn chart(plot: &Plot, words: &Words, title_of: impl Fn(usize, &Mark) -> String) -> Node {
    let picture = drawing("svg", "chart")
        .with("role", "img")
        .with("aria-label", &words.name);
    picture.hold(&stretched(plot, &words.styles));
    for score in SCORE_TICKS {
        let at = Point {
            x: LEFT - 12,
            y: y_of(score),
        };
        picture.hold(&label("chart-score", at, &score.to_string()));
    }
    hold_ticks(&picture, plot, &words.ticks);
    if plot.events.len() <= MOST_LETTERS {
        let places = beside(plot.events.iter().map(|event| event.x));
        for (x, letter) in places.into_iter().zip(&words.letters) {
            let at = Point { x, y: TOP - 14 };
            picture.hold(&label("chart-letter", at, letter));
        }
    }
    for (index, (trace, style)) in plot.traces.iter().zip(&words.styles).enumerate() {
        for mark in marks(trace) {
            let title = drawing("title", "").holding(&[text(&title_of(index, mark))]);
            picture.hold(&at(shape::mark(*style).holding(&[title]), mark.at));
        }
    }
    if plot.traces.len() > 1 {
        hold_numbers(&picture, plot, &words.styles);
    }
    picture
}

/// Grid, events, bands and lines.
fn stretched(plot: &Plot, styles: &[usize]) -> Node {
    let lines = drawing("svg", "")
        .with("viewBox", VIEW_BOX)
        .with("preserveAspectRatio", "none")
        .with("width", "100%")
        .with("height", "100%");
    for score in SCORE_TICKS {
        let y = y_of(score);
        lines.hold(&path("chart-grid", (LEFT, y), (RIGHT, y)));
    }
    for tick in &plot.ticks {
        lines.hold(&path("chart-tick", (tick.x, BOTTOM), (tick.x, BOTTOM + 10)));
    }
    for event in &plot.events {
        lines.hold(&path("chart-event", (event.x, TOP), (event.x, BOTTOM)));
    }
    let bands = if plot.traces.len() > MOST_BANDS {
        1
    } else {
        MOST_BANDS
    };
    for trace in plot.traces.iter().take(bands) {
        for band in &trace.bands {
            lines.hold(&drawing("path", "chart-band").with("d", &polygon(band)));
        }
    }
    for (trace, style) in plot.traces.iter().zip(styles) {
        for line in &trace.lines {
            lines.hold(&shape::line(*style).with("d", &polyline(line)));
        }
    }
    lines
}

/// The dates below. On a narrow screen every second one is left out, where there are more than
/// three.
fn hold_ticks(picture: &Node, plot: &Plot, ticks: &[String]) {
    let count = plot.ticks.len();
    for (index, (tick, words)) in plot.ticks.iter().zip(ticks).enumerate() {
        let class = if count > 3 && (count - index).is_multiple_of(2) {
            "chart-date chart-date-second"
        } else {
            "chart-date"
        };
        let at = Point {
            x: tick.x,
            y: BOTTOM + 40,
        };
        picture.hold(&label(class, at, words));
    }
}

/// The marks that are drawn.
fn marks(trace: &Trace) -> Vec<&Mark> {
    let all = trace.marks.len() <= MOST_MARKS;
    let ends = [trace.marks.first(), trace.marks.last()];
    let stands_alone = |mark: &Mark| !trace.lines.iter().any(|line| line.contains(&mark.at));
    let is_drawn = |mark: &&Mark| all || ends.contains(&Some(*mark)) || stands_alone(mark);
    trace.marks.iter().filter(is_drawn).collect()
}

/// The number of each line at its end.
fn hold_numbers(picture: &Node, plot: &Plot, styles: &[usize]) {
    let mut ends = Vec::new();
    for (trace, style) in plot.traces.iter().zip(styles) {
        if let Some(mark) = trace.marks.last() {
            ends.push((mark.at, *style));
        }
    }
    for (at, style) in apart(ends) {
        picture.hold(&label("chart-number", at, &(style + 1).to_string()));
    }
}

fn path(class: &str, from: (u16, u16), to: (u16, u16)) -> Node {
    let ends = [from, to].map(|(x, y)| Point { x, y });
    drawing("path", class).with("d", &polyline(&ends))
}

fn label(class: &str, place: Point, words: &str) -> Node {
    let label = drawing("text", class).holding(&[text(words)]);
    at(label, place)
}

/// The node at a place of the view box, in percents of the picture.
fn at(node: Node, place: Point) -> Node {
    node.with("x", &percent(place.x, WIDTH))
        .with("y", &percent(place.y, HEIGHT))
}

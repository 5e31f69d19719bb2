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
use leptos::prelude::*;

pub use shape::Sample;
use shape::{MarkShape, Stroke};

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
    /// What each of the [`drawn_marks`] of each trace shows; browsers show it to a mouse.
    pub titles: Vec<Vec<String>>,
}

/// The chart of a plot.
#[component]
pub fn Chart<'a>(
    /// The places of everything.
    plot: &'a Plot,
    /// Its words.
    words: Words,
) -> impl IntoView + use<> {
    let marks: Vec<_> = plot
        .traces
        .iter()
        .zip(&words.styles)
        .zip(words.titles)
        .flat_map(|((trace, style), titles)| {
            let marks = drawn_marks(trace).into_iter().zip(titles);
            marks.map(|(mark, title)| {
                let (x, y) = percents(mark.at);
                view! { <MarkShape style=*style x y title=Some(title) /> }
            })
        })
        .collect();
    let labels = labels(plot, &words.ticks, words.letters);
    let numbers = numbers(plot, &words.styles);
    view! {
        <svg class="chart" role="img" aria-label=words.name>
            <svg viewBox=VIEW_BOX preserveAspectRatio="none" width="100%" height="100%">
                {strokes(plot, &words.styles)}
            </svg>
            {labels}
            {marks}
            {numbers}
        </svg>
    }
}

/// Grid, events, bands and lines.
fn strokes(plot: &Plot, styles: &[usize]) -> Vec<impl IntoView + use<>> {
    let mut strokes = Vec::new();
    let mut hold = |class, style: Option<usize>, d| {
        strokes.push(view! { <Stroke class style d /> });
    };
    let straight = |from: (u16, u16), to: (u16, u16)| {
        let ends = [from, to].map(|(x, y)| Point { x, y });
        polyline(&ends)
    };
    for score in SCORE_TICKS {
        let y = y_of(score);
        hold("chart-grid", None, straight((LEFT, y), (RIGHT, y)));
    }
    for tick in &plot.ticks {
        let d = straight((tick.x, BOTTOM), (tick.x, BOTTOM + 10));
        hold("chart-tick", None, d);
    }
    for event in &plot.events {
        let d = straight((event.x, TOP), (event.x, BOTTOM));
        hold("chart-event", None, d);
    }
    let bands = if plot.traces.len() > MOST_BANDS {
        1
    } else {
        MOST_BANDS
    };
    for trace in plot.traces.iter().take(bands) {
        for band in &trace.bands {
            hold("chart-band", None, polygon(band));
        }
    }
    for (trace, style) in plot.traces.iter().zip(styles) {
        for line in &trace.lines {
            hold("chart-line", Some(*style), polyline(line));
        }
    }
    strokes
}

/// The scores on the left, the dates below, and the letters of events above. On a narrow screen
/// every second date is left out, where there are more than three.
fn labels(plot: &Plot, ticks: &[String], letters: Vec<String>) -> Vec<impl IntoView + use<>> {
    let mut labels = Vec::new();
    for score in SCORE_TICKS {
        let at = Point {
            x: LEFT - 12,
            y: y_of(score),
        };
        labels.push(label("chart-score", at, score.to_string()));
    }
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
        labels.push(label(class, at, words.clone()));
    }
    if plot.events.len() <= MOST_LETTERS {
        let places = beside(plot.events.iter().map(|event| event.x));
        for (x, letter) in places.into_iter().zip(letters) {
            let at = Point { x, y: TOP - 14 };
            labels.push(label("chart-letter", at, letter));
        }
    }
    labels
}

/// The marks that are drawn.
pub fn drawn_marks(trace: &Trace) -> Vec<&Mark> {
    let all = trace.marks.len() <= MOST_MARKS;
    let ends = [trace.marks.first(), trace.marks.last()];
    let stands_alone = |mark: &Mark| !trace.lines.iter().any(|line| line.contains(&mark.at));
    let is_drawn = |mark: &&Mark| all || ends.contains(&Some(*mark)) || stands_alone(mark);
    trace.marks.iter().filter(is_drawn).collect()
}

/// The number of each line at its end, where there are several.
fn numbers(plot: &Plot, styles: &[usize]) -> Vec<impl IntoView + use<>> {
    let mut ends = Vec::new();
    if plot.traces.len() > 1 {
        for (trace, style) in plot.traces.iter().zip(styles) {
            if let Some(mark) = trace.marks.last() {
                ends.push((mark.at, *style));
            }
        }
    }
    let ends = apart(ends).into_iter();
    ends.map(|(at, style)| label("chart-number", at, (style + 1).to_string()))
        .collect()
}

fn label(class: &'static str, place: Point, words: String) -> impl IntoView {
    let (x, y) = percents(place);
    view! {
        <text class=class x=x y=y>
            {words}
        </text>
    }
}

/// A place of the view box in percents of the picture, from the left and from the top.
fn percents(place: Point) -> (String, String) {
    (percent(place.x, WIDTH), percent(place.y, HEIGHT))
}

//! The chart of the history, and what it shows in words.

use assessment::plot::{MOST_LETTERS, Mark, Plot, Tick, TickUnit};
use assessment::{Attempt, Event, EventId, Measure, overall_change, plot, sign_change};
use leptos::either::Either;
use leptos::prelude::*;

use super::{History, name_of, score_words};
use crate::browser::clock::{Dates, WHOLE_DATE};
use crate::components::chart::{Chart, MOST_BANDS, Sample, Words, drawn_marks};
use crate::context::App;
use crate::pages::plan::change_words;

/// Letters for events.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQ";

const _: () = assert!(LETTERS.len() == MOST_LETTERS);

/// The picture, what its lines show in words, and how to read it.
#[component]
pub(super) fn HistoryChart(history: History) -> impl IntoView {
    view! {
        <figure class="chart-figure">
            {move || history.with_shown(|shown| figure(history, shown))}
        </figure>
    }
}

fn figure(history: History, shown: &[&Attempt]) -> Option<impl IntoView + use<>> {
    let app = history.app;
    let text = &app.text.interface.history;
    let measures = history.measures.get();
    let (newest, oldest) = (shown.first()?, shown.last()?);
    let plot = history
        .events
        .with(|events| plot(shown, &measures, &moments(events)));
    let name = match shown.len() {
        1 => text.chart_name_one,
        2.. | 0 => text.chart_name_many,
    };
    let words = Words {
        name: name.fill(&[
            ("count", &shown.len().to_string()),
            ("first", &app.date(oldest)),
            ("last", &app.date(newest)),
        ]),
        ticks: tick_words(app, &plot),
        styles: measures.iter().map(|measure| style(*measure)).collect(),
        letters: letters(&plot)
            .into_iter()
            .map(|(_, letter)| letter)
            .collect(),
        titles: titles(app, &plot, shown),
    };
    let notes = [
        (true, "soft small", text.chart_scale),
        (measures.len() > MOST_BANDS, "soft small", text.chart_bands),
        (plot.thinned, "soft", text.chart_thinned),
    ];
    let notes = notes.into_iter().filter(|(holds, ..)| *holds);
    let notes = notes.map(|(_, class, words)| view! { <p class=class>{words}</p> });
    Some(view! {
        <Chart plot=&plot words />
        {told(app, &plot, shown)}
        {notes.collect_view()}
    })
}

/// What each mark that is drawn shows.
fn titles(app: App, plot: &Plot, shown: &[&Attempt]) -> Vec<Vec<String>> {
    let words = &app.text.interface.history;
    let dates = Dates::new(app.text.interface.app.locale, &WHOLE_DATE);
    let title = |measure, mark: &Mark| {
        let attempt = shown.get(mark.index)?;
        let score = score_words(app, words.chart_score, measure, attempt).unwrap_or_default();
        let date = dates.words(attempt.at_ms, attempt.offset_min);
        Some(words.mark_title.fill(&[("date", &date), ("score", &score)]))
    };
    let titles = plot.traces.iter().map(|trace| {
        let marks = drawn_marks(trace).into_iter();
        marks
            .map(|mark| title(trace.measure, mark).unwrap_or_default())
            .collect()
    });
    titles.collect()
}

fn tick_words(app: App, plot: &Plot) -> Vec<String> {
    let parts: &[(&str, &str)] = match plot.unit {
        TickUnit::Day => &[("day", "numeric"), ("month", "short")],
        TickUnit::Month => &[("month", "short"), ("year", "2-digit")],
        TickUnit::Year => &[("year", "numeric")],
    };
    let dates = Dates::new(app.text.interface.app.locale, parts);
    let words = |tick: &Tick| dates.words(tick.at_ms, plot.offset_min);
    plot.ticks.iter().map(words).collect()
}

/// What each line shows, from its first score to its last, with a piece of it.
fn told(app: App, plot: &Plot, shown: &[&Attempt]) -> impl IntoView + use<> {
    if plot.traces.is_empty() {
        let words = app.text.interface.history.chart_nothing;
        return Either::Left(view! { <p class="soft">{words}</p> });
    }
    let several = plot.traces.len() > 1;
    let lines = plot.traces.iter().map(|trace| {
        let ends = [trace.marks.first(), trace.marks.last()];
        let ends = ends.map(|end| end.and_then(|mark| shown.get(mark.index).copied()));
        let words = told_of(app, trace.measure, ends);
        let style = style(trace.measure);
        let number = several.then(|| {
            view! { <b class="chart-legend-number">{(style + 1).to_string()}</b> }
        });
        view! {
            <li>
                <span class="chart-legend">
                    <Sample style />
                    {number}
                    <span>{words}</span>
                </span>
            </li>
        }
    });
    let lines: Vec<_> = lines.collect();
    Either::Right(view! { <ul class="plain">{lines}</ul> })
}

fn told_of(app: App, measure: Measure, ends: [Option<&Attempt>; 2]) -> String {
    let words = &app.text.interface.history;
    let name = name_of(app, measure);
    let [Some(first), Some(last)] = ends else {
        return words.chart_line_none.fill(&[("name", name)]);
    };
    let score = |attempt| {
        let score = score_words(app, words.chart_score, measure, attempt);
        score.unwrap_or_default()
    };
    let verdict = match measure {
        Measure::Overall => overall_change(&first.sheet(), &last.sheet()),
        Measure::Sign(sign) => sign_change(&first.sheet(), &last.sheet(), sign),
    };
    let template = if first.id == last.id {
        words.chart_line_one
    } else {
        words.chart_line_many
    };
    template.fill(&[
        ("name", name),
        ("score", &score(first)),
        ("date", &app.date(first)),
        ("last_score", &score(last)),
        ("last_date", &app.date(last)),
        ("change", change_words(app, verdict)),
    ])
}

/// The letter of each event that is in the picture.
pub(super) fn event_letters(history: History) -> Vec<(EventId, String)> {
    history.events.with(|events| {
        let plot = history.with_shown(|shown| plot(shown, &[], &moments(events)));
        let letters = letters(&plot).into_iter();
        let letters =
            letters.filter_map(|(at, letter)| events.get(at).map(|event| (event.id, letter)));
        letters.collect()
    })
}

fn moments(events: &[Event]) -> Vec<i64> {
    events.iter().map(|event| event.at_ms).collect()
}

/// Letters from left to right. Events come newest first. Where there are more than can stand side by
/// side, none has one.
fn letters(plot: &Plot) -> Vec<(usize, String)> {
    let count = plot.events.len();
    let events = plot.events.iter().enumerate();
    let lettered = events.map(|(position, event)| {
        let at = count - 1 - position;
        let letter = LETTERS.get(at..=at).filter(|_| count <= MOST_LETTERS);
        (event.index, letter.unwrap_or_default().to_owned())
    });
    lettered.collect()
}

/// The way a measure is drawn, always the same: the overall score first, then the areas.
pub(super) fn style(measure: Measure) -> usize {
    match measure {
        Measure::Overall => 0,
        Measure::Sign(sign) => sign.index() + 1,
    }
}

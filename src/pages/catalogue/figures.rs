//! Scores: bars and charts.

use std::collections::BTreeMap;

use assessment::questionnaire::INSTRUMENT_VERSION;
use assessment::{
    Answer, Answers, Attempt, AttemptId, Band, Causes, Measure, Overall, PathId, Response, SignId,
    Strain, plot,
};
use leptos::prelude::*;

use super::{LONG, part, state};
use crate::browser::clock::{Dates, WHOLE_DATE};
use crate::browser::dom::{Node, element, live, text};
use crate::components::chart::{Chart, Sample, Words, drawn_marks};
use crate::components::meter::meter;
use crate::components::prose::line;
use crate::context::App;

const DAY_MS: i64 = 86_400_000;

pub fn parts(app: App) -> Vec<Node> {
    vec![meters(app), charts(app)]
}

/// Every word, and both ends.
fn meters(app: App) -> Node {
    let mut shown = Vec::new();
    for u in [0, 6, 17, 18, 24, 30, 42, Strain::MAX] {
        let Some(strain) = Strain::new(u) else {
            continue;
        };
        let word = app.text.instrument.words[strain.word().index()];
        let score = strain.shown().to_string();
        let number = [line("b", "", &score), text(" · "), text(word)];
        let header = element("header", "", &[line("h3", "", "An area")]).holding(&[element(
            "span",
            "area-word",
            &number,
        )]);
        let parts = [
            header,
            meter("An area", strain.shown(), strain.band(), word),
        ];
        shown.push(state(word, &[element("div", "area", &parts)]));
    }
    if let Some(overall) = Overall::new(24 * 7, 7) {
        let words = &app.text.interface.result;
        let scale = [words.scale_low, words.scale_middle, words.scale_high];
        let scale = element("div", "scale", &scale.map(|words| line("span", "", words)));
        let bar = meter("Overall", overall.shown(), overall.band(), "sometimes");
        let bar = element("div", "overall", &[bar, scale]);
        shown.push(state("overall, with its scale", &[bar]));
    }
    let narrow = Band { low: 50, high: 50 };
    let wide = Band { low: 0, high: 100 };
    for (name, band) in [("no uncertainty", narrow), ("all is possible", wide)] {
        shown.push(state(name, &[meter(name, 50, band, name)]));
    }
    part(
        "Bars",
        "Where a score is, and where it may lie. No color says good or bad.",
        &shown,
    )
}

fn charts(app: App) -> Node {
    let overall = [Measure::Overall];
    let some = [taken(0, 3), taken(30, 2), taken(75, 2), taken(120, 1)];
    let gap = [
        taken(0, 3),
        taken(30, 2),
        of_another_version(60, 2),
        taken(90, 1),
        taken(120, 1),
    ];
    let many = (0..60).zip([3, 1, 4, 2, 0].into_iter().cycle());
    let many: Vec<_> = many.map(|(at, raw)| taken(at * 12, raw)).collect();
    let all: Vec<_> = [Measure::Overall]
        .into_iter()
        .chain(SignId::ALL.map(Measure::Sign))
        .collect();
    let days = |days: &[i64]| days.iter().map(|day| day * DAY_MS).collect::<Vec<_>>();
    let shown = [
        state("no result", &[drawn(app, &[], &overall, &[])]),
        state("one result", &[drawn(app, &some[..1], &overall, &[])]),
        state("two results", &[drawn(app, &some[..2], &overall, &[])]),
        state(
            "a line that breaks off: another version between",
            &[drawn(app, &gap, &overall, &[])],
        ),
        state(
            "events, two on one day",
            &[drawn(app, &some, &overall, &days(&[100, 40, 40, 10]))],
        ),
        state("sixty results", &[drawn(app, &many, &overall, &[])]),
        state("two lines", &[drawn(app, &some, &all[..2], &[])]),
        state(
            "every way of drawing a line",
            &[drawn(app, &gap, &all, &[])],
        ),
    ];
    let ticks = [app.text.instrument.signs[0], LONG].map(|name| {
        let tick = element("input", "", &[]).with("type", "checkbox");
        element(
            "label",
            "choice",
            &[tick, line("span", "choice-words", name)],
        )
    });
    let chosen = element("div", "chart-choices", &ticks);
    let shown = shown.into_iter().chain([state("what is drawn", &[chosen])]);
    let shown: Vec<_> = shown.collect();
    part(
        "Charts",
        "Lines differ by their dashes, their marks and their numbers. The table beside a chart has the same figures.",
        &shown,
    )
}

/// A result with the same answer everywhere, some days after the first.
fn taken(day: i64, raw: u8) -> Attempt {
    let mut answers = Answers::default();
    for (at, item) in PathId::Both.items().enumerate() {
        // A little apart, so that lines do not hide each other.
        let raw = (raw + u8::from(at % 3 == 0)).min(4);
        let answer = Answer::from_raw(raw).map_or(Response::Skipped, Response::Given);
        answers.set(item, answer);
    }
    Attempt {
        id: AttemptId::from_bits(u128::from(day.unsigned_abs()) + 1),
        instrument: INSTRUMENT_VERSION.to_owned(),
        path: PathId::Both,
        at_ms: day * DAY_MS,
        offset_min: 0,
        answers,
        causes: Causes::default(),
        places: Vec::new(),
        foreign: BTreeMap::new(),
        foreign_causes: Vec::new(),
        foreign_places: Vec::new(),
    }
}

fn of_another_version(day: i64, raw: u8) -> Attempt {
    Attempt {
        instrument: "0".to_owned(),
        ..taken(day, raw)
    }
}

/// The chart with its legend. Events come newest first.
fn drawn(app: App, attempts: &[Attempt], measures: &[Measure], events: &[i64]) -> Node {
    let attempts: Vec<_> = attempts.iter().collect();
    let plot = plot(&attempts, measures, events);
    let dates = Dates::new(app.text.interface.app.locale, &WHOLE_DATE[..2]);
    let ticks = plot.ticks.iter();
    let letters = ["A", "B", "C", "D"].into_iter().take(plot.events.len());
    let titles = plot.traces.iter().map(|trace| {
        let marks = drawn_marks(trace).into_iter();
        marks.map(|_| "What a mouse is told".to_owned()).collect()
    });
    let words = Words {
        name: "Scores over time".to_owned(),
        ticks: ticks.map(|tick| dates.words(tick.at_ms, 0)).collect(),
        styles: (0..measures.len()).collect(),
        letters: letters.rev().map(str::to_owned).collect(),
        titles: titles.collect(),
    };
    let legend = measures.iter().enumerate().map(|(style, measure)| {
        let name = match measure {
            Measure::Overall => app.text.interface.history.overall,
            Measure::Sign(sign) => app.text.instrument.signs[sign.index()],
        };
        view! {
            <li>
                <span class="chart-legend">
                    <Sample style /> <b class="chart-legend-number">{(style + 1).to_string()}</b>
                    {name}
                </span>
            </li>
        }
    });
    let legend: Vec<_> = legend.collect();
    live("div", "chart-figure", move || {
        view! {
            <Chart plot=&plot words />
            <ul class="plain">{legend}</ul>
        }
    })
}

//! All saved check-ins: a chart, a table with the same figures, and events of one's own.
//!
//! The chart is one image. With a keyboard or a screen reader the table is the way to each
//! check-in: its rows say date, score and change in words, and their order, which a few hundred
//! points in a picture cannot.

mod chart;
mod event;
mod events;
mod fields;
mod lines;
mod paths;
mod said;
mod table;

use std::rc::Rc;

use assessment::{Attempt, Event, EventId, Measure, PathId, last_two, latest, of_family};
use leptos::either::Either;
use leptos::html::Div;
use leptos::prelude::*;

use crate::browser::archive::Records;
use crate::browser::clock;
use crate::browser::dom::{Node, live};
use crate::components::layout::{LinkLine, PageHeading};
use crate::context::{App, use_app};
use crate::pages::come_back::after_last;
use crate::pages::data::delete::several;
use crate::pages::data::reminder;
use crate::route::Route;
use crate::text::Template;
use chart::HistoryChart;
use events::Events;
use lines::LineChoices;
use paths::PathFilter;
use said::{Said, SaidLine};
use table::HistoryTable;

/// Rows of the table that are made at a time: thousands would keep the page waiting.
const ROWS: usize = 60;

/// What the page shows. Chart, table, events and ways on follow from it.
#[derive(Clone, Copy)]
struct History {
    app: App,
    /// All that can be read, newest first, as they were when the page was opened.
    attempts: StoredValue<Rc<Records<Attempt>>, LocalStorage>,
    /// The path whose family of check-ins is shown; all of them if none.
    path: RwSignal<Option<PathId>>,
    /// The lines of the chart, in its order.
    measures: RwSignal<Vec<Measure>>,
    /// How many rows the table may have.
    rows: RwSignal<usize>,
    /// The events as they are stored, newest first.
    events: RwSignal<Vec<Event>>,
    /// The events whose fields are open.
    changing: RwSignal<Vec<EventId>>,
    /// What was just done.
    said: RwSignal<Option<Said>>,
}

/// The page at `#/history`.
pub fn history_page(_app: App) -> Node {
    live("div", "page", || view! { <HistoryPage /> })
}

#[component]
fn HistoryPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.history;
    let words = &app.text.interface.event;
    let attempts = app.attempts();
    let events = app.events();
    let has_attempts = !attempts.readable.is_empty();
    let has_events = has_attempts || !events.readable.is_empty();
    let history = History::new(app, attempts.clone(), events.readable);
    let (lead, more) = match attempts.readable.len() {
        0 => (text.none.to_owned(), None),
        1 => (text.count_one.to_owned(), Some(text.lead)),
        count @ 2.. => (
            text.count_many.fill(&[("count", &count.to_string())]),
            Some(text.lead),
        ),
    };
    let check_ins = if has_attempts {
        Either::Left(view! { <CheckIns history /> })
    } else {
        Either::Right(view! {
            <p>
                <a class="button" href=Route::Start.to_string()>
                    {app.text.interface.result.another}
                </a>
            </p>
        })
    };
    view! {
        <div class="opening">
            <PageHeading words=text.heading />
            <p class="lead">{lead}</p>
            {more.map(|words| view! { <p>{words}</p> })}
        </div>
        <Unread count=attempts.damaged one=text.damaged_one many=text.damaged_many />
        <Unread count=attempts.newer one=text.newer_one many=text.newer_many />
        {check_ins}
        {has_events.then(|| view! { <Events history /> })}
        <Unread count=events.damaged one=words.damaged_one many=words.damaged_many />
        <Unread count=events.newer one=words.newer_one many=words.newer_many />
        <Upkeep history />
        <div class="plan-said" role="status">
            <For
                each=move || history.said.get()
                key=Said::number
                children=move |said| view! { <SaidLine history said /> }
            />
        </div>
    }
}

impl History {
    fn new(app: App, attempts: Rc<Records<Attempt>>, events: Vec<Event>) -> Self {
        Self {
            app,
            attempts: StoredValue::new_local(attempts),
            path: RwSignal::new(None),
            measures: RwSignal::new(vec![Measure::Overall]),
            rows: RwSignal::new(ROWS),
            events: RwSignal::new(events),
            changing: RwSignal::default(),
            said: RwSignal::new(None),
        }
    }

    /// What `of` makes of the check-ins that are shown, newest first.
    fn with_shown<T>(self, of: impl FnOnce(&[&Attempt]) -> T) -> T {
        let path = self.path.get();
        self.attempts.with_value(|attempts| {
            let attempts = &attempts.readable;
            of(&match path {
                Some(path) => of_family(attempts, path),
                None => attempts.iter().collect(),
            })
        })
    }
}

/// Chart, table and the ways on.
#[component]
fn CheckIns(history: History) -> impl IntoView {
    let app = history.app;
    let text = &app.text.interface.history;
    let attempts = history.attempts.get_value();
    let last = latest(&attempts.readable, clock::now_ms());
    let last = last.map(|last| view! { <Placed node=after_last(app, last) /> });
    view! {
        <PathFilter history />
        <section class="block">
            <h2>{text.chart_heading}</h2>
            <HistoryChart history />
            <LineChoices history />
        </section>
        <section class="block">
            <h2>{text.table_heading}</h2>
            <p class="soft">{text.direction}</p>
            <HistoryTable history />
            <div class="row">{move || compare_way(history)}</div>
        </section>
        {(attempts.readable.len() > 1).then(|| view! { <Chance /> })}
        {last}
    }
}

/// The way to the last two of those that are shown, beside each other.
fn compare_way(history: History) -> Option<impl IntoView> {
    let two = history.with_shown(|shown| {
        let two = last_two(shown, clock::now_ms())?;
        Some(two.map(|attempt| attempt.id))
    });
    let [before, last] = two?;
    Some(view! {
        <a class="button" href=Route::Compare(before, last).to_string()>
            {history.app.text.interface.history.compare_last}
        </a>
    })
}

/// What can be done with all of them.
#[component]
fn Upkeep(history: History) -> impl IntoView {
    let app = history.app;
    let attempts = history.attempts.get_value();
    let can_delete = !attempts.readable.is_empty();
    let delete = can_delete.then(|| view! { <Placed node=several(app, &attempts) /> });
    view! {
        <div class="block no-print">
            {reminder(app).map(|node| view! { <Placed node /> })} {delete}
            <LinkLine href=Route::Data.to_string() words=app.text.interface.privacy.data />
        </div>
    }
}

/// A place for a part of the page that is a node.
#[component]
fn Placed(node: Node) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    place.on_load(move |place| node.fill(&place));
    view! { <div node_ref=place></div> }
}

/// What chance alone does to changes, and the way to what is known of it.
#[component]
pub fn Chance() -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.history;
    view! {
        <p class="small soft">
            {words.chance} " " {words.bands} " "
            <a href=Route::Method.to_string()>{words.chance_link}</a>
        </p>
    }
}

/// A line for records that cannot be read, if there are any.
#[component]
pub fn Unread(
    /// How many there are.
    count: usize,
    /// What is said of one.
    one: &'static str,
    /// What is said of more.
    many: Template,
) -> impl IntoView {
    unread_words(count, one, many).map(|words| view! { <p class="notice-bar">{words}</p> })
}

/// The same as a node.
pub fn unread(count: usize, one: &'static str, many: Template) -> Option<Node> {
    let words = unread_words(count, one, many)?;
    Some(live("p", "notice-bar", move || words))
}

/// That records cannot be read, if there are any.
pub fn unread_words(count: usize, one: &'static str, many: Template) -> Option<String> {
    match count {
        0 => None,
        1 => Some(one.to_owned()),
        2.. => Some(many.fill(&[("count", &count.to_string())])),
    }
}

/// A score of an attempt as number and word, put into `words`; none where there is no score.
fn score_words(app: App, words: Template, measure: Measure, attempt: &Attempt) -> Option<String> {
    let scores = attempt.scores();
    let (shown, word) = match measure {
        Measure::Overall => {
            let overall = scores.overall()?;
            (overall.shown(), overall.word())
        }
        Measure::Sign(sign) => {
            let strain = scores.sign(sign)?;
            (strain.shown(), strain.word())
        }
    };
    Some(words.fill(&[
        ("score", &shown.to_string()),
        ("word", app.text.instrument.words[word.index()]),
    ]))
}

/// The name of a measure.
fn name_of(app: App, measure: Measure) -> &'static str {
    match measure {
        Measure::Overall => app.text.interface.result.overall_name,
        Measure::Sign(sign) => app.text.instrument.signs[sign.index()],
    }
}

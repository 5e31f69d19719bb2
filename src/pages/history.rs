//! All saved check-ins: a chart, a table with the same figures, and events of one's own.
//!
//! The chart is one image. With a keyboard or a screen reader the table is the way to each
//! check-in: its rows say date, score and change in words, and their order, which a few hundred
//! points in a picture cannot.

mod chart;
mod event;
mod events;
mod lines;
mod table;

use std::cell::RefCell;
use std::rc::Rc;

use assessment::{Attempt, Measure, PathId, last_two, latest, of_family};

use crate::browser::archive::Records;
use crate::browser::clock;
use crate::browser::dom::{Node, element, text};
use crate::components::prose::{
    button_link, line, link, link_line, opening, page_heading, paragraph, soft,
};
use crate::context::App;
use crate::pages::come_back::after_last;
use crate::pages::data::delete::several;
use crate::pages::data::reminder;
use crate::route::Route;
use crate::text::Template;

/// Rows of the table that are made at a time: thousands would keep the page waiting.
const ROWS: usize = 60;

/// What is shown.
struct State {
    /// The path whose family of check-ins is shown; all of them if none.
    path: Option<PathId>,
    /// The lines of the chart, in its order.
    measures: Vec<Measure>,
    /// How many rows the table has.
    rows: usize,
}

/// The page, and its parts that change.
#[derive(Clone)]
struct History {
    app: App,
    attempts: Rc<Records<Attempt>>,
    state: Rc<RefCell<State>>,
    chart: Node,
    ways: Node,
    table: Node,
    events: Node,
    /// Where the page says what was just done.
    said: Node,
}

/// The page at `#/history`.
pub fn history_page(app: App) -> Node {
    let text = &app.text.interface.history;
    let records = app.attempts();
    let count = match records.readable.len() {
        0 => None,
        1 => Some(text.count_one.to_owned()),
        count @ 2.. => Some(text.count_many.fill(&[("count", &count.to_string())])),
    };
    let opening = match count {
        None => opening(text.heading, text.none),
        Some(count) => {
            let words = [
                page_heading(text.heading),
                line("p", "lead", &count),
                paragraph(text.lead),
            ];
            element("div", "opening", &words)
        }
    };
    let mut parts = vec![opening];
    parts.extend(unread(records.damaged, text.damaged_one, text.damaged_many));
    parts.extend(unread(records.newer, text.newer_one, text.newer_many));
    let history = History::new(app, records);
    if history.attempts.readable.is_empty() {
        let words = app.text.interface.result.another;
        let start = button_link("button", &Route::Start.to_string(), words);
        parts.push(element("p", "", &[start]));
    } else {
        parts.extend(history.check_ins());
    }
    let events = app.events();
    if !(history.attempts.readable.is_empty() && events.readable.is_empty()) {
        parts.push(history.events_block());
    }
    let words = &app.text.interface.event;
    parts.extend(unread(
        events.damaged,
        words.damaged_one,
        words.damaged_many,
    ));
    parts.extend(unread(events.newer, words.newer_one, words.newer_many));
    parts.push(history.upkeep());
    parts.push(history.said.clone());
    element("div", "page", &parts)
}

impl History {
    fn new(app: App, attempts: Rc<Records<Attempt>>) -> Self {
        let state = State {
            path: None,
            measures: vec![Measure::Overall],
            rows: ROWS,
        };
        Self {
            app,
            attempts,
            state: Rc::new(RefCell::new(state)),
            chart: element("figure", "chart-figure", &[]),
            ways: element("div", "row", &[]),
            table: element("div", "block", &[]),
            events: element("ul", "plain contents", &[]),
            said: element("div", "plan-said", &[]).with("role", "status"),
        }
    }

    /// Chart, table and the ways on.
    fn check_ins(&self) -> Vec<Node> {
        let text = &self.app.text.interface.history;
        self.show();
        let mut parts: Vec<_> = self.path_filter().into_iter().collect();
        let chart = [
            line("h2", "", text.chart_heading),
            self.chart.clone(),
            self.choices(),
        ];
        parts.push(element("section", "block", &chart));
        let table = [
            line("h2", "", text.table_heading),
            soft(text.direction),
            self.table.clone(),
            self.ways.clone(),
        ];
        parts.push(element("section", "block", &table));
        if self.attempts.readable.len() > 1 {
            parts.push(chance(self.app));
        }
        let last = latest(&self.attempts.readable, clock::now_ms());
        parts.extend(last.map(|last| after_last(self.app, last)));
        parts
    }

    /// What can be done with all of them.
    fn upkeep(&self) -> Node {
        let words = self.app.text.interface.privacy.data;
        let mut parts: Vec<_> = reminder(self.app).into_iter().collect();
        if !self.attempts.readable.is_empty() {
            parts.push(several(self.app, &self.attempts));
        }
        parts.push(link_line(&Route::Data.to_string(), words));
        element("div", "block no-print", &parts)
    }

    /// Shows again what follows from the state.
    fn show(&self) {
        self.show_chart();
        self.show_table();
        self.show_ways();
    }

    /// The check-ins that are shown, newest first.
    fn shown(&self) -> Vec<&Attempt> {
        let attempts = &self.attempts.readable;
        match self.state.borrow().path {
            Some(path) => of_family(attempts, path),
            None => attempts.iter().collect(),
        }
    }

    fn show_ways(&self) {
        let ways = last_two(&self.shown(), clock::now_ms()).map(|[before, last]| {
            let address = Route::Compare(before.id, last.id).to_string();
            let words = self.app.text.interface.history.compare_last;
            button_link("button", &address, words)
        });
        self.ways.refill(ways.as_slice());
    }

    /// The paths that were taken, by the check-ins that can be compared: each family once.
    fn families(&self) -> Vec<Vec<PathId>> {
        let mut families: Vec<Vec<PathId>> = Vec::new();
        for path in PathId::ALL {
            let mut attempts = self.attempts.readable.iter();
            if !attempts.any(|attempt| attempt.path == path) {
                continue;
            }
            let is_its = |family: &&mut Vec<PathId>| {
                family.first().is_some_and(|other| other.same_family(path))
            };
            match families.iter_mut().find(is_its) {
                Some(family) => family.push(path),
                None => families.push(vec![path]),
            }
        }
        families
    }

    /// A choice between the families, where there is more than one.
    fn path_filter(&self) -> Option<Node> {
        let words = &self.app.text.interface.history;
        let families = self.families();
        if families.len() < 2 {
            return None;
        }
        let option = |value: &str, words: &str| line("option", "", words).with("value", value);
        let choice = element("select", "", &[option("", words.path_all)]).with("id", "path");
        for family in families {
            let name = |path: &PathId| self.app.text.instrument.paths[path.index()];
            let names: Vec<_> = family.iter().map(name).collect();
            let value = family.first().map_or("", |path| path.as_str());
            let names = names.join(self.app.text.interface.result.glance_between);
            choice.hold(&option(value, &names));
        }
        let (history, chosen) = (self.clone(), choice.clone());
        let choice = choice.on("change", move |_| {
            history.filter(PathId::from_id(&chosen.value()));
        });
        let label = line("label", "", words.path_filter).with("for", "path");
        Some(element("div", "country no-print", &[label, choice]))
    }

    fn filter(&self, path: Option<PathId>) {
        {
            let mut state = self.state.borrow_mut();
            state.path = path;
            state.rows = ROWS;
        }
        self.show();
        // An event has its letter where it is in the picture of the check-ins that are shown.
        self.show_events();
        let words = &self.app.text.interface.history;
        let said = match self.shown().len() {
            1 => words.showing_one.to_owned(),
            count => words.showing_many.fill(&[("count", &count.to_string())]),
        };
        self.said.refill(&[paragraph(&said)]);
    }
}

/// What chance alone does to changes, and the way to what is known of it.
pub fn chance(app: App) -> Node {
    let words = &app.text.interface.history;
    let more = link(&Route::Method.to_string(), words.chance_link);
    let parts = [
        text(words.chance),
        text(" "),
        text(words.bands),
        text(" "),
        more,
    ];
    element("p", "small soft", &parts)
}

/// A line for records that cannot be read, if there are any.
pub fn unread(count: usize, one: &'static str, many: Template) -> Option<Node> {
    let words = match count {
        0 => return None,
        1 => one.to_owned(),
        2.. => many.fill(&[("count", &count.to_string())]),
    };
    Some(line("p", "notice-bar", &words))
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

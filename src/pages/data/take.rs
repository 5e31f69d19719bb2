//! Taking everything along: as a file that can be brought back, and as a table for looking at.

use leptos::prelude::*;

use super::sealing::SealingPart;
use crate::browser::{clock, files};
use crate::components::layout::Block;
use crate::components::press::Press;
use crate::components::status::{Status, StatusWords};
use crate::context::{App, use_app};

/// What a file is, for the browser.
const JSON: &str = "application/json";
const CSV: &str = "text/csv;charset=utf-8";

/// What became of taking it along.
#[derive(Clone, Copy)]
pub struct Taking {
    /// Where it is said.
    pub status: Status,
    /// When a file was last saved, in words.
    last: RwSignal<String>,
}

impl Taking {
    /// Says whether a file was made: its name, or that there is none.
    pub fn tell(self, app: App, name: Option<&str>) {
        tell(app, self.status, name);
        self.last.set(last_words(app));
    }
}

/// The file with everything, open or sealed, and when the last one was saved.
#[component]
pub fn TakePart() -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.data;
    let taking = Taking {
        status: Status::default(),
        last: RwSignal::new(last_words(app)),
    };
    let save = Callback::new(move |()| {
        let name = file_name("json");
        let is_made = files::download(&name, JSON, &app.export());
        if is_made {
            app.note_export();
        }
        taking.tell(app, is_made.then_some(&name));
    });
    view! {
        <Block heading=words.take_heading>
            <p>{words.take_text}</p>
            <p class="soft">{taking.last}</p>
            <p>
                <Press class="button" words=words.take_json on_press=save />
            </p>
            <SealingPart taking />
            <div class="said" role="status">
                <StatusWords status=taking.status />
            </div>
        </Block>
    }
}

/// The table.
#[component]
pub fn TablePart() -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.data;
    let status = Status::default();
    let save = Callback::new(move |()| {
        let name = file_name("csv");
        let is_made = files::download(&name, CSV, &app.table());
        tell(app, status, is_made.then_some(&name));
    });
    view! {
        <Block heading=words.table_heading>
            <p>{words.table_text}</p>
            <p>
                <Press class="button quiet" words=words.take_csv on_press=save />
            </p>
            <div class="said" role="status">
                <StatusWords status />
            </div>
        </Block>
    }
}

/// A name that gives nobody away: "check-in-2026-11-22.json".
pub fn file_name(extension: &str) -> String {
    [
        "check-in-",
        &clock::day_of(clock::now_ms(), clock::offset_min()),
        ".",
        extension,
    ]
    .concat()
}

fn tell(app: App, status: Status, name: Option<&str>) {
    let words = &app.text.interface.data;
    match name {
        Some(name) => status.say(&words.taken.fill(&[("name", name)])),
        None => status.say(words.not_taken),
    }
}

fn last_words(app: App) -> String {
    let words = &app.text.interface.data;
    match app.last_export() {
        Some(last) => {
            let date = app.date_of(last.at_ms, clock::offset_at(last.at_ms));
            words.last.fill(&[("date", &date)])
        }
        None => words.last_none.to_owned(),
    }
}

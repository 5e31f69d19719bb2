//! Taking everything along: as a file that can be brought back, and as a table for looking at.

use super::sealing::sealing_part;
use crate::browser::dom::{Node, button, element, text};
use crate::browser::{clock, files};
use crate::components::prose::{block, line, paragraph};
use crate::context::App;

/// What a file is, for the browser.
const JSON: &str = "application/json";
const CSV: &str = "text/csv;charset=utf-8";

/// The file with everything, open or sealed, and when the last one was saved.
pub fn take_part(app: App) -> Node {
    let words = &app.text.interface.data;
    let said = said();
    let last = line("p", "soft", &last_words(app));
    let tell = {
        let (said, last) = (said.clone(), last.clone());
        move |name: Option<&str>| {
            tell(app, &said, name);
            last.refill(&[text(&last_words(app))]);
        }
    };
    let save = {
        let tell = tell.clone();
        button("button", words.take_json, move || {
            let name = file_name("json");
            let is_made = files::download(&name, JSON, &app.export());
            if is_made {
                app.note_export();
            }
            tell(is_made.then_some(&name));
        })
    };
    let parts = [
        paragraph(words.take_text),
        last,
        element("p", "", &[save]),
        sealing_part(app, &said, tell),
        said,
    ];
    block(words.take_heading, &parts)
}

/// The table.
pub fn table_part(app: App) -> Node {
    let words = &app.text.interface.data;
    let said = said();
    let place = said.clone();
    let save = button("button quiet", words.take_csv, move || {
        let name = file_name("csv");
        let is_made = files::download(&name, CSV, &app.table());
        tell(app, &place, is_made.then_some(&name));
    });
    let parts = [paragraph(words.table_text), element("p", "", &[save]), said];
    block(words.table_heading, &parts)
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

/// A place where what was just done is said, also to a screen reader.
pub fn said() -> Node {
    element("div", "said", &[]).with("role", "status")
}

/// Says whether a file was made: its name, or that there is none.
fn tell(app: App, said: &Node, name: Option<&str>) {
    let words = &app.text.interface.data;
    let message = match name {
        Some(name) => words.taken.fill(&[("name", name)]),
        None => words.not_taken.to_owned(),
    };
    said.refill(&[paragraph(&message)]);
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

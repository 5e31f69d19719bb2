//! Deleting results: one on its own page, or several in the history. Each can be put back until
//! the history is left.

use std::rc::Rc;

use assessment::{Attempt, AttemptId};
use leptos::prelude::*;

use crate::browser::archive::Records;
use crate::browser::clock::{DATE_AND_TIME, Dates};
use crate::browser::dom::{Node, live};
use crate::browser::{page, task};
use crate::components::press::Press;
use crate::components::status::{Status, StatusWords};
use crate::context::{App, use_app};

/// The way to delete the result whose page this is.
pub fn delete_part(_: App, id: AttemptId) -> Node {
    live("div", "delete no-print", move || view! { <DeleteOne id /> })
}

#[component]
fn DeleteOne(id: AttemptId) -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.delete;
    view! {
        <p>
            <Press
                class="button quiet"
                words=words.one
                on_press=Callback::new(move |()| app.delete_and_tell(&[id]))
            />
        </p>
        <p class="soft">{words.one_text}</p>
    }
}

/// How many results are listed at a time: thousands would keep the page waiting.
const LISTED: usize = 60;

/// The way to delete some of these, which are all that can be read. They are listed when it is
/// opened.
pub fn several(app: App, attempts: &Rc<Records<Attempt>>) -> Node {
    let choice = Choice {
        app,
        attempts: StoredValue::new_local(attempts.clone()),
        rows: RwSignal::new(Vec::new()),
        chosen: RwSignal::new(Vec::new()),
        missing: Status::default(),
    };
    live("div", "", move || view! { <DeleteSeveral choice /> })
}

/// The results that can be chosen, as far as they are listed, and those that are.
#[derive(Clone, Copy)]
struct Choice {
    app: App,
    attempts: StoredValue<Rc<Records<Attempt>>, LocalStorage>,
    rows: RwSignal<Vec<Row>>,
    chosen: RwSignal<Vec<AttemptId>>,
    missing: Status,
}

/// A result in the list.
#[derive(Clone)]
struct Row {
    id: AttemptId,
    date: String,
}

impl Choice {
    /// Lists the next ones.
    fn list(self) {
        // Two results of one day are told apart by the time.
        let dates = Dates::new(self.app.text.interface.app.locale, &DATE_AND_TIME);
        let listed = self.rows.with_untracked(Vec::len);
        let next: Vec<_> = self.attempts.with_value(|attempts| {
            let next = attempts.readable.iter().skip(listed).take(LISTED);
            let rows = next.map(|attempt| Row {
                id: attempt.id,
                date: dates.words(attempt.at_ms, attempt.offset_min),
            });
            rows.collect()
        });
        self.rows.update(|rows| rows.extend(next));
    }

    /// Lists the next ones, and gives the first of them the focus of the button that asked for them.
    fn list_more(self) {
        let number = self.rows.with_untracked(Vec::len) + 1;
        self.list();
        let number = number.to_string();
        let first = [".delete-choice label:nth-of-type(", &number, ") input"].concat();
        task::when_drawn(move || page::focus(&first));
    }

    fn list_first(self) {
        if self.rows.with_untracked(Vec::is_empty) {
            self.list();
        }
    }

    fn has_more(self) -> bool {
        let all = self.attempts.with_value(|attempts| attempts.readable.len());
        self.rows.with(|rows| (1..all).contains(&rows.len()))
    }

    fn choose(self, id: AttemptId, is_chosen: bool) {
        self.chosen.update(|chosen| {
            chosen.retain(|other| *other != id);
            if is_chosen {
                chosen.push(id);
            }
        });
    }

    fn delete(self) {
        let chosen = self.chosen.get_untracked();
        if chosen.is_empty() {
            self.missing.say(self.app.text.interface.delete.missing);
        } else {
            self.app.delete_and_tell(&chosen);
        }
    }
}

#[component]
fn DeleteSeveral(choice: Choice) -> impl IntoView {
    let words = &choice.app.text.interface.delete;
    let more = move || {
        choice.has_more().then(|| {
            view! {
                <p>
                    <Press
                        class="button quiet"
                        words=choice.app.text.interface.history.more
                        on_press=Callback::new(move |()| choice.list_more())
                    />
                </p>
            }
        })
    };
    view! {
        <details class="unfold" on:toggle=move |_| choice.list_first()>
            <summary>{words.several}</summary>
            <p>{words.several_text}</p>
            <fieldset class="delete-choice">
                <legend>{words.choose}</legend>
                <div class="contents">
                    <For
                        each=move || choice.rows.get()
                        key=|row| row.id
                        children=move |row| view! { <DeleteTick choice row /> }
                    />
                    {more}
                </div>
            </fieldset>
            <div role="alert">
                <StatusWords status=choice.missing class="field-error" />
            </div>
            <p>
                <Press
                    class="button quiet"
                    words=Signal::derive(move || {
                        button_words(choice.app, choice.chosen.with(Vec::len))
                    })
                    on_press=Callback::new(move |()| choice.delete())
                />
            </p>
        </details>
    }
}

#[component]
fn DeleteTick(choice: Choice, row: Row) -> impl IntoView {
    let id = row.id;
    view! {
        <label class="switch">
            <input
                type="checkbox"
                on:change=move |event| choice.choose(id, event_target_checked(&event))
            />
            <span class="choice-words">{row.date}</span>
        </label>
    }
}

/// What the button says: how many are chosen.
fn button_words(app: App, count: usize) -> String {
    let words = &app.text.interface.delete;
    match count {
        0 => words.button_none.to_owned(),
        1 => words.button_one.to_owned(),
        2.. => words.button_many.fill(&[("count", &count.to_string())]),
    }
}

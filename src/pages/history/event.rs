//! One event of the list, and what can be done with it.

use assessment::{Event, EventId};
use leptos::either::Either;
use leptos::ev;
use leptos::prelude::*;

use super::History;
use super::fields::{EventFields, Fields};
use super::said::Deleted;
use crate::browser::{clock, page};
use crate::session::Kept;

/// What a row of the list follows from. One of which nothing changes stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum EventRow {
    /// An event with its letter in the picture, which is empty where it has none.
    Words(Event, String),
    /// The fields of one that is being changed.
    Fields(EventId),
}

impl EventRow {
    /// Which event it is.
    pub(super) fn id(&self) -> EventId {
        match self {
            Self::Words(event, _) => event.id,
            Self::Fields(id) => *id,
        }
    }
}

/// An event as a row of the list: its words, or its fields while it is changed.
#[component]
pub(super) fn EventItem(history: History, row: EventRow) -> impl IntoView {
    let id = row_id(row.id());
    let shown = match row {
        EventRow::Words(event, letter) => {
            Either::Left(view! { <EventWords history event letter /> })
        }
        EventRow::Fields(id) => Either::Right(view! { <EventForm history id /> }),
    };
    view! { <li id=id>{shown}</li> }
}

/// The event with its letter in the picture, if it has one.
#[component]
fn EventWords(history: History, event: Event, letter: String) -> impl IntoView {
    let app = history.app;
    let words = &app.text.interface.event;
    let id = event.id;
    let named = [("event", event.text.as_str())];
    let change_label = words.change_label.fill(&named);
    let delete_label = words.delete_label.fill(&named);
    let letter = (!letter.is_empty()).then(|| {
        let named = words.letter.fill(&[("letter", &letter)]);
        view! {
            <span class="event-letter" aria-hidden="true">
                {letter}
            </span>
            <span class="hidden-words">{[&named, ". "].concat()}</span>
        }
    });
    let text = event.text.clone();
    view! {
        <p class="event-date">
            {letter} <span>{app.date_of(event.at_ms, event.offset_min)}</span>
        </p>
        <p class="typed">{event.text}</p>
        <div class="row no-print">
            <button
                class="button quiet small"
                type="button"
                aria-label=change_label
                on:click=move |_| history.change(id)
            >
                {words.change}
            </button>
            <button
                class="button quiet small"
                type="button"
                aria-label=delete_label
                on:click=move |_| history.delete(id, &text)
            >
                {words.delete}
            </button>
        </div>
    }
}

/// The fields of an event.
#[component]
fn EventForm(history: History, id: EventId) -> impl IntoView {
    let words = &history.app.text.interface.event;
    let event = history
        .events
        .with_untracked(|events| events.iter().find(|event| event.id == id).cloned())?;
    let day = clock::day_of(event.at_ms, event.offset_min);
    let fields = Fields::new(history.app, event.text, day.clone());
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        history.save(id, fields, &day);
    };
    let cancel = move |_| {
        history.app.set_error(false);
        history.close(id);
    };
    Some(view! {
        <form class="typed-form" novalidate on:submit=save>
            <EventFields fields name=fields_name(id) />
            <div class="row">
                <button class="button quiet small" type="submit">
                    {words.save}
                </button>
                <button class="button quiet small" type="button" on:click=cancel>
                    {words.cancel}
                </button>
            </div>
        </form>
    })
}

impl History {
    /// Opens the fields of an event, and gives the first the focus.
    fn change(self, id: EventId) {
        self.changing.update(|changing| changing.push(id));
        let field = ["#", &fields_name(id), "-text"].concat();
        request_animation_frame(move || page::focus(&field));
    }

    /// Changes the event as it is stored now. Where it was deleted in another tab it stays so. A day
    /// that was left as it was keeps its moment.
    fn save(self, id: EventId, fields: Fields, day_before: &str) {
        let Some(typed) = fields.read() else {
            return;
        };
        let words = &self.app.text.interface.event;
        if let Some(mut event) = self.app.event(id) {
            if clock::day_of(typed.at_ms, typed.offset_min) != day_before {
                (event.at_ms, event.offset_min) = (typed.at_ms, typed.offset_min);
            }
            event.text = typed.text;
            match self.app.keep_event(&event) {
                Kept::Saved | Kept::NotWanted => {
                    self.say(words.changed.fill(&[("event", &event.text)]));
                }
                // The notice above the page says so; it is changed until the page closes.
                Kept::Refused => {}
            }
        } else {
            self.say(words.gone.to_owned());
        }
        self.close(id);
    }

    /// Takes the fields away: the list shows the event as it is stored now.
    fn close(self, id: EventId) {
        self.read_events();
        self.changing
            .update(|changing| changing.retain(|other| *other != id));
        self.focus_event(id);
    }

    /// Deletes the event, and offers to put it back; not where it was gone before.
    fn delete(self, id: EventId, text: &str) {
        let words = &self.app.text.interface.event;
        let taken = self.app.take_event(id);
        self.read_events();
        if let Some(taken) = taken {
            let what = words.deleted.fill(&[("event", text)]);
            let text = text.to_owned();
            self.say_with(what, Some(Deleted { id, text, taken }));
        } else {
            self.say(words.gone.to_owned());
            self.focus_event(id);
        }
    }

    /// Puts a deleted event back, and gives it the focus.
    pub(super) fn put_back(self, deleted: &Deleted) {
        let words = &self.app.text.interface.event;
        self.app.put_back(&deleted.taken);
        self.read_events();
        self.say(words.back_again.fill(&[("event", &deleted.text)]));
        self.focus_event(deleted.id);
    }
}

/// The name of the fields of an event.
fn fields_name(event: EventId) -> String {
    ["event-", &event.to_string()].concat()
}

/// The id of the row of an event on the page.
pub(super) fn row_id(event: EventId) -> String {
    ["row-", &event.to_string()].concat()
}

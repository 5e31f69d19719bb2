//! Dated events of one's own: the form for a new one, and the list of them.

use assessment::{Event, EventId};
use leptos::ev;
use leptos::prelude::*;

use super::History;
use super::chart::event_letters;
use super::event::{EventItem, EventRow, row_id};
use super::fields::{EventFields, Fields};
use crate::browser::{clock, page, random};
use crate::session::Kept;

/// The events with the way to add one.
#[component]
pub(super) fn Events(history: History) -> impl IntoView {
    let words = &history.app.text.interface.event;
    let today = clock::day_of(clock::now_ms(), clock::offset_min());
    let fields = Fields::new(history.app, String::new(), today);
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        history.add(fields);
    };
    let note =
        move || list_note(history).map(|(class, words)| view! { <li class=class>{words}</li> });
    view! {
        <section class="block">
            <h2>{words.heading}</h2>
            <p class="soft">{words.lead}</p>
            <form class="typed-form no-print" novalidate on:submit=add>
                <EventFields fields name="event".to_owned() />
                <div class="row">
                    <button class="button quiet" type="submit">
                        {words.add}
                    </button>
                </div>
            </form>
            <ul class="plain contents">
                <For
                    each=move || history.event_rows()
                    key=EventRow::clone
                    children=move |row| view! { <EventItem history row /> }
                />
                {note}
            </ul>
        </section>
    }
}

/// What the list says at its end, with its class: that it is empty, or that some of it is not in the
/// picture.
fn list_note(history: History) -> Option<(&'static str, &'static str)> {
    let words = &history.app.text.interface.event;
    let has_attempts = history
        .attempts
        .with_value(|attempts| !attempts.readable.is_empty());
    let is_short = event_letters(history).len() < history.events.with(Vec::len);
    if history.event_rows().is_empty() {
        Some(("soft", words.none))
    } else {
        (is_short && has_attempts).then_some(("soft small", words.far))
    }
}

impl History {
    fn add(self, fields: Fields) {
        let Some(typed) = fields.read() else {
            return;
        };
        let event = Event {
            id: random::event_id(),
            at_ms: typed.at_ms,
            offset_min: typed.offset_min,
            text: typed.text,
        };
        let words = &self.app.text.interface.event;
        let said = [("event", event.text.as_str())];
        match self.app.keep_event(&event) {
            Kept::Saved => self.say(words.added.fill(&said)),
            Kept::NotWanted => self.say(words.added_held.fill(&said)),
            // The notice above the page says so; the event is in the list until the page closes.
            Kept::Refused => {}
        }
        fields.clear();
        self.read_events();
    }

    /// Takes the events as they are stored now.
    pub(super) fn read_events(self) {
        self.events.set(self.app.events().readable);
    }

    /// The rows of the list. One that is being changed stays, with all that was typed, even where its
    /// event was deleted in another tab: saving tells.
    fn event_rows(self) -> Vec<EventRow> {
        let letters = event_letters(self);
        let mut changing = self.changing.get();
        let row = |event: &Event| {
            if let Some(at) = changing.iter().position(|id| *id == event.id) {
                return EventRow::Fields(changing.remove(at));
            }
            let letter = letters.iter().find(|(id, _)| *id == event.id);
            let letter = letter.map(|(_, letter)| letter.clone()).unwrap_or_default();
            EventRow::Words(event.clone(), letter)
        };
        let mut rows: Vec<_> = self.events.with(|events| events.iter().map(row).collect());
        rows.extend(changing.into_iter().map(EventRow::Fields));
        rows
    }

    /// After the next drawing: the focus goes to the button of this event; where it is there no more,
    /// to the first of another; and to the field for a new one where there is none.
    pub(super) fn focus_event(self, id: EventId) {
        request_animation_frame(move || {
            let rows = untrack(|| self.event_rows());
            let there = rows.iter().find(|row| row.id() == id);
            match there.or_else(|| rows.first()) {
                Some(row) => page::focus(&["#", &row_id(row.id()), " button"].concat()),
                None => page::focus("#event-text"),
            }
        });
    }
}

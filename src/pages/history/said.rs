//! Where the page says what was just done, with the way back from a deletion.

use assessment::EventId;
use leptos::prelude::*;

use super::History;
use crate::browser::archive::Taken;
use crate::browser::page;

/// The button that takes a deletion back.
const UNDO: &str = ".plan-said button";

/// What was just done.
#[derive(Clone, Debug)]
pub(super) struct Said {
    number: u32,
    words: String,
    deleted: Option<Deleted>,
}

/// An event that was deleted, and can be put back.
#[derive(Clone, Debug)]
pub(super) struct Deleted {
    /// The event.
    pub id: EventId,
    /// What happened.
    pub text: String,
    /// What brings it back.
    pub taken: Taken,
}

impl Said {
    /// How many things were said before: the same words said again are new to a screen reader.
    pub(super) fn number(&self) -> u32 {
        self.number
    }
}

impl History {
    /// Says what was just done.
    pub(super) fn say(self, words: String) {
        self.say_with(words, None);
    }

    /// The same, with the way back.
    pub(super) fn say_with(self, words: String, deleted: Option<Deleted>) {
        self.said.update(|said| {
            *said = Some(Said {
                number: said.as_ref().map_or(0, |said| said.number + 1),
                words,
                deleted,
            });
        });
    }
}

/// The words, and the button that takes the deletion back: it has the focus.
#[component]
pub(super) fn SaidLine(history: History, said: Said) -> impl IntoView {
    let undo = said.deleted.map(|deleted| {
        page::focus_soon(UNDO);
        view! {
            <button
                class="button quiet small"
                type="button"
                on:click=move |_| history.put_back(&deleted)
            >
                {history.app.text.interface.event.undo}
            </button>
        }
    });
    view! {
        <p>{said.words}</p>
        {undo}
    }
}

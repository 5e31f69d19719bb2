//! One event of the list, and what can be done with it.

use assessment::{Event, EventId};

use super::History;
use super::events::Fields;
use crate::browser::archive::Taken;
use crate::browser::clock;
use crate::browser::dom::{Node, button, element, find_in_page};
use crate::components::prose::{line, paragraph};
use crate::session::Kept;

/// An event on the page.
#[derive(Clone)]
pub(super) struct EventCard {
    history: History,
    id: EventId,
    text: String,
    place: Node,
}

impl EventCard {
    /// The event as a row of the list, with its letter in the picture, if it has one.
    pub(super) fn row(history: &History, event: &Event, letter: Option<&str>) -> Node {
        let card = Self {
            history: history.clone(),
            id: event.id,
            text: event.text.clone(),
            place: element("li", "", &[]).with("id", &row_id(event.id)),
        };
        card.show(event, letter.unwrap_or_default());
        card.place
    }

    fn show(&self, event: &Event, letter: &str) {
        let words = &self.history.app.text.interface.event;
        let date = self.history.app.date_of(event.at_ms, event.offset_min);
        let when = line("p", "event-date", "");
        if !letter.is_empty() {
            let named = words.letter.fill(&[("letter", letter)]);
            when.hold(&line("span", "event-letter", letter).with("aria-hidden", "true"));
            when.hold(&line("span", "hidden-words", &[&named, ". "].concat()));
        }
        when.hold(&line("span", "", &date));
        let (card, event_now) = (self.clone(), event.clone());
        let change = button("button quiet small", words.change, move || {
            card.edit(&event_now);
        });
        let card = self.clone();
        let delete = button("button quiet small", words.delete, move || card.delete());
        let named = [("event", event.text.as_str())];
        let buttons = [
            change.with("aria-label", &words.change_label.fill(&named)),
            delete.with("aria-label", &words.delete_label.fill(&named)),
        ];
        let buttons = element("div", "row no-print", &buttons);
        self.place
            .refill(&[when, line("p", "typed", &event.text), buttons]);
    }

    /// Makes its words and its day fields.
    fn edit(&self, event: &Event) {
        let words = &self.history.app.text.interface.event;
        let name = ["event-", &event.id.to_string()].concat();
        let day = clock::day_of(event.at_ms, event.offset_min);
        let fields = Fields::new(self.history.app, &name, &event.text, &day);
        let save = line("button", "button quiet small", words.save).with("type", "submit");
        let card = self.clone();
        let cancel = button("button quiet small", words.cancel, move || {
            card.history.app.set_error(false);
            card.close();
            card.focus_change();
        });
        let form = element("form", "typed-form", &fields.nodes(&name))
            .with("novalidate", "")
            .holding(&[element("div", "row", &[save, cancel])]);
        let (card, typed) = (self.clone(), fields.clone());
        let form = form.on("submit", move |event| {
            event.prevent_default();
            card.save(&typed, &day);
        });
        self.place.refill(&[form]);
        fields.focus();
    }

    /// Changes the event as it is stored now. Where it was deleted in another tab it stays so. A day
    /// that was left as it was keeps its moment.
    fn save(&self, fields: &Fields, day_before: &str) {
        let Some(typed) = fields.read() else {
            return;
        };
        let words = &self.history.app.text.interface.event;
        if let Some(mut event) = self.history.app.event(self.id) {
            if clock::day_of(typed.at_ms, typed.offset_min) != day_before {
                (event.at_ms, event.offset_min) = (typed.at_ms, typed.offset_min);
            }
            event.text = typed.text;
            match self.history.app.keep_event(&event) {
                Kept::Saved | Kept::NotWanted => {
                    let changed = words.changed.fill(&[("event", &event.text)]);
                    self.history.say(&changed);
                }
                // The notice above the page says so; it is changed until the page closes.
                Kept::Refused => {}
            }
        } else {
            self.history.say(words.gone);
        }
        self.close();
        self.history.show_chart();
        self.focus_change();
    }

    /// Takes the fields away: the list shows the event as it is stored now.
    fn close(&self) {
        self.place.refill(&[]);
        self.history.show_events();
    }

    /// Deletes the event, and offers to put it back; not where it was gone before.
    fn delete(&self) {
        let words = &self.history.app.text.interface.event;
        let taken = self.history.app.take_event(self.id);
        self.history.show_events();
        self.history.show_chart();
        let Some(taken) = taken else {
            self.history.say(words.gone);
            self.focus_change();
            return;
        };
        let card = self.clone();
        let undo = button("button quiet small", words.undo, move || {
            card.put_back(&taken);
        });
        let what = paragraph(&words.deleted.fill(&[("event", &self.text)]));
        self.history.said.refill(&[what, undo.clone()]);
        undo.focus();
    }

    fn put_back(&self, taken: &Taken) {
        let words = &self.history.app.text.interface.event;
        self.history.app.put_back(taken);
        self.history.show_events();
        self.history.show_chart();
        let back = words.back_again.fill(&[("event", &self.text)]);
        self.history.say(&back);
        self.focus_change();
    }

    /// The list is made anew: the focus goes to the button of this event in it; where it is there no
    /// more, to the first of another; and to the field for a new one where there is none.
    fn focus_change(&self) {
        let events = &self.history.events;
        let its = ["#", &row_id(self.id), " button"].concat();
        let found = [
            events.find(&its),
            events.find("button"),
            find_in_page("#event-text"),
        ];
        if let Some(there) = found.iter().flatten().next() {
            there.focus();
        }
    }
}

/// The id of the row of an event on the page.
pub(super) fn row_id(event: EventId) -> String {
    ["row-", &event.to_string()].concat()
}

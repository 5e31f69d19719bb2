//! Dated events of one's own: the form for a new one, and the list of them.

use assessment::Event;
use assessment::notes::EVENT_LIMIT;
use assessment::plan::within;

use super::History;
use super::event::{EventCard, row_id};
use crate::browser::dom::{Node, element};
use crate::browser::{clock, random};
use crate::components::prose::{block, line, paragraph, soft};
use crate::context::App;
use crate::session::Kept;

/// Dates that can be kept: years 2000 to 9999.
const DAYS: [&str; 2] = ["2000-01-01", "9999-12-31"];

/// The two fields of an event, and where it says what is missing.
#[derive(Clone)]
pub(super) struct Fields {
    app: App,
    text: Node,
    day: Node,
    missing: Node,
    limit: usize,
}

/// What was typed in the fields.
pub(super) struct Typed {
    /// What happened.
    pub text: String,
    /// Noon of the day: milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// Minutes east of UTC on that day.
    pub offset_min: i16,
}

impl History {
    pub(super) fn events_block(&self) -> Node {
        let words = &self.app.text.interface.event;
        self.show_events();
        let parts = [soft(words.lead), self.form(), self.events.clone()];
        block(words.heading, &parts)
    }

    fn form(&self) -> Node {
        let today = clock::day_of(clock::now_ms(), clock::offset_min());
        let fields = Fields::new(self.app, "event", "", &today);
        let words = &self.app.text.interface.event;
        let add = line("button", "button quiet", words.add).with("type", "submit");
        let form = element("form", "typed-form no-print", &fields.nodes("event"))
            .with("novalidate", "")
            .holding(&[element("div", "row", &[add])]);
        let history = self.clone();
        form.on("submit", move |event| {
            event.prevent_default();
            history.add(&fields);
        })
    }

    fn add(&self, fields: &Fields) {
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
        match self.app.keep_event(&event) {
            Kept::Saved => self.say(&words.added.fill(&[("event", &event.text)])),
            Kept::NotWanted => self.say(&words.added_held.fill(&[("event", &event.text)])),
            // The notice above the page says so; the event is in the list until the page closes.
            Kept::Refused => {}
        }
        fields.text.set_value("");
        fields.text.focus();
        self.show_events();
        self.show_chart();
    }

    pub(super) fn say(&self, words: &str) {
        self.said.refill(&[paragraph(words)]);
    }

    /// Shows the list as it is stored now. A row that is being changed stays as it is, with all
    /// that was typed, even where its event was deleted in another tab: saving tells.
    pub(super) fn show_events(&self) {
        let words = &self.app.text.interface.event;
        let events = self.app.events().readable;
        let letters = self.letters(&events);
        let mut changing = self.events.find("li");
        changing.retain(|row| !row.find("form").is_empty());
        let mut rows = Vec::new();
        for (index, event) in events.iter().enumerate() {
            let id = row_id(event.id);
            let its = |row: &Node| row.attribute("id").as_ref() == Some(&id);
            if let Some(at) = changing.iter().position(its) {
                rows.push(changing.remove(at));
                continue;
            }
            let letter = letters.iter().find(|(of, _)| *of == index);
            let letter = letter.map(|(_, letter)| letter.as_str());
            rows.push(EventCard::row(self, event, letter));
        }
        rows.append(&mut changing);
        if rows.is_empty() {
            rows.push(line("li", "soft", words.none));
        } else if letters.len() < events.len() && !self.attempts.readable.is_empty() {
            rows.push(line("li", "soft small", words.far));
        }
        self.events.refill(&rows);
    }
}

impl Fields {
    /// The fields with what is in them: `name` tells them from others of the page.
    pub(super) fn new(app: App, name: &str, text: &str, day: &str) -> Self {
        let limit = EVENT_LIMIT.max(text.chars().count());
        let missing = [name, "-missing"].concat();
        let input = |of: &str, kind: &str, value: &str| {
            element("input", "", &[])
                .with("id", &[name, of].concat())
                .with("type", kind)
                .with("value", value)
                .with("autocomplete", "off")
                .with("aria-describedby", &missing)
        };
        let day = input("-day", "date", day);
        Self {
            app,
            text: input("-text", "text", text).with("maxlength", &limit.to_string()),
            day: day.with("min", DAYS[0]).with("max", DAYS[1]),
            missing: element("p", "field-error", &[]).with("id", &missing),
            limit,
        }
    }

    /// Labels and fields, one below the other.
    pub(super) fn nodes(&self, name: &str) -> [Node; 5] {
        let words = &self.app.text.interface.event;
        self.missing.set_hidden(true);
        let label = |of: &str, words| line("label", "", words).with("for", &[name, of].concat());
        [
            self.missing.clone(),
            label("-text", words.text),
            self.text.clone(),
            label("-day", words.day),
            self.day.clone(),
        ]
    }

    /// Gives the focus to the first field.
    pub(super) fn focus(&self) {
        self.text.focus();
    }

    /// What is typed; where something is missing it says so, at the field.
    pub(super) fn read(&self) -> Option<Typed> {
        let words = &self.app.text.interface.event;
        let text = self.text.value();
        let text = within(text.trim(), self.limit);
        let day = self.day.value();
        let moment = clock::noon_of(&day).filter(|_| (DAYS[0]..=DAYS[1]).contains(&day.as_str()));
        let missing = match (text.is_empty(), moment) {
            (true, _) => Some((&self.text, words.no_text)),
            (false, None) => Some((&self.day, words.no_day)),
            (false, Some(_)) => None,
        };
        self.app.set_error(missing.is_some());
        self.missing.set_hidden(missing.is_none());
        for field in [&self.text, &self.day] {
            let _ = field.clone().with("aria-invalid", "false");
        }
        if let Some((field, message)) = missing {
            self.missing.refill(&[crate::browser::dom::text(message)]);
            field.clone().with("aria-invalid", "true").focus();
            return None;
        }
        let (at_ms, offset_min) = moment?;
        Some(Typed {
            text: text.to_owned(),
            at_ms,
            offset_min,
        })
    }
}

//! The two fields of an event: what happened, and on which day.

use assessment::notes::EVENT_LIMIT;
use assessment::plan::within;
use leptos::html::Input;
use leptos::prelude::*;

use crate::browser::clock;
use crate::context::App;

/// Dates that can be kept: years 2000 to 9999.
const DAYS: [&str; 2] = ["2000-01-01", "9999-12-31"];

/// What is in the two fields, and what is missing.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    app: App,
    text: RwSignal<String>,
    day: RwSignal<String>,
    missing: RwSignal<Option<Missing>>,
    text_field: NodeRef<Input>,
    day_field: NodeRef<Input>,
    limit: usize,
}

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    Text,
    Day,
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

impl Fields {
    /// The fields with what is in them.
    pub(super) fn new(app: App, text: String, day: String) -> Self {
        Self {
            app,
            limit: EVENT_LIMIT.max(text.chars().count()),
            text: RwSignal::new(text),
            day: RwSignal::new(day),
            missing: RwSignal::new(None),
            text_field: NodeRef::new(),
            day_field: NodeRef::new(),
        }
    }

    /// Empties the first field and gives it the focus.
    pub(super) fn clear(self) {
        self.text.set(String::new());
        focus(self.text_field);
    }

    /// What is typed; where something is missing it says so, at the field.
    pub(super) fn read(self) -> Option<Typed> {
        let text = self.text.get_untracked();
        let text = within(text.trim(), self.limit);
        let day = self.day.get_untracked();
        let moment = clock::noon_of(&day).filter(|_| (DAYS[0]..=DAYS[1]).contains(&day.as_str()));
        let missing = match (text.is_empty(), moment) {
            (true, _) => Some(Missing::Text),
            (false, None) => Some(Missing::Day),
            (false, Some(_)) => None,
        };
        self.app.set_error(missing.is_some());
        self.missing.set(missing);
        match missing {
            Some(Missing::Text) => focus(self.text_field),
            Some(Missing::Day) => focus(self.day_field),
            None => {}
        }
        let (at_ms, offset_min) = moment.filter(|_| missing.is_none())?;
        Some(Typed {
            text: text.to_owned(),
            at_ms,
            offset_min,
        })
    }
}

fn focus(field: NodeRef<Input>) {
    if let Some(field) = field.get_untracked() {
        // A field that cannot take the focus leaves it where it was.
        let _ = field.focus();
    }
}

/// Labels and fields, one below the other. `name` tells them from others of the page.
#[component]
pub(super) fn EventFields(fields: Fields, name: String) -> impl IntoView {
    let words = &fields.app.text.interface.event;
    let id = |of: &str| [&name, of].concat();
    let (text_id, day_id, missing_id) = (id("-text"), id("-day"), id("-missing"));
    let missing = fields.missing;
    let message = move || match missing.get() {
        Some(Missing::Text) => words.no_text,
        Some(Missing::Day) => words.no_day,
        None => "",
    };
    let is_invalid = |field| move || (missing.get() == Some(field)).then_some("true");
    let take = |typed: RwSignal<String>| move |event| typed.set(event_target_value(&event));
    view! {
        <p class="field-error" id=missing_id.clone() hidden=move || missing.get().is_none()>
            {message}
        </p>
        <label for=text_id.clone()>{words.text}</label>
        <input
            id=text_id
            type="text"
            autocomplete="off"
            maxlength=fields.limit.to_string()
            aria-describedby=missing_id.clone()
            aria-invalid=is_invalid(Missing::Text)
            node_ref=fields.text_field
            prop:value=move || fields.text.get()
            on:input=take(fields.text)
        />
        <label for=day_id.clone()>{words.day}</label>
        // Written once: a browser that is told the value again takes away what is half typed.
        <input
            id=day_id
            type="date"
            value=fields.day.get_untracked()
            autocomplete="off"
            min=DAYS[0]
            max=DAYS[1]
            aria-describedby=missing_id
            aria-invalid=is_invalid(Missing::Day)
            node_ref=fields.day_field
            on:input=take(fields.day)
        />
    }
}

//! The choice of two check-ins to compare.

use assessment::AttemptId;
use leptos::ev;
use leptos::prelude::*;

use crate::browser::clock::{Dates, WHOLE_DATE};
use crate::context::{App, use_app};
use crate::route::Route;

/// A check-in that can be chosen, and its name.
type Named = (AttemptId, String);

/// Two selects with every saved check-in. Nothing happens before the button is pressed: arrow keys
/// go through a select one by one.
#[component]
pub fn Choose(
    /// The two that are shown.
    shown: [AttemptId; 2],
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.compare;
    let all = named(app);
    // One that is not on this device cannot be chosen: then the first stands there.
    let chosen = shown.map(|id| {
        let found = all.iter().find(|(other, _)| *other == id);
        let found = found.or_else(|| all.first());
        RwSignal::new(found.map_or(id, |(id, _)| *id))
    });
    let compare = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let [one, other] = chosen.map(|chosen| chosen.get_untracked());
        app.go(Route::Compare(one, other));
    };
    let [one, other] = chosen;
    view! {
        <h2>{text.choose_heading}</h2>
        <form class="typed-form no-print" on:submit=compare>
            <CheckIn id="one-check-in" label=text.choose_earlier all=&all chosen=one />
            <CheckIn id="other-check-in" label=text.choose_later all=&all chosen=other />
            <div class="row">
                <button class="button quiet" type="submit">
                    {text.choose}
                </button>
            </div>
        </form>
    }
}

/// Every check-in by date and time: there may be several of one day.
fn named(app: App) -> Vec<Named> {
    let mut parts = WHOLE_DATE.to_vec();
    parts.extend([("hour", "2-digit"), ("minute", "2-digit")]);
    let dates = Dates::new(app.text.interface.app.locale, &parts);
    let attempts = app.attempts();
    let attempts = attempts.readable.iter();
    attempts
        .map(|attempt| (attempt.id, dates.words(attempt.at_ms, attempt.offset_min)))
        .collect()
}

#[component]
fn CheckIn<'a>(
    id: &'static str,
    label: &'static str,
    all: &'a [Named],
    chosen: RwSignal<AttemptId>,
) -> impl IntoView + use<> {
    let now = chosen.get_untracked();
    let option = |(id, name): &Named| {
        view! {
            <option value=id.to_string() selected=*id == now>
                {name.clone()}
            </option>
        }
    };
    let options: Vec<_> = all.iter().map(option).collect();
    let choose = move |event: ev::Event| {
        if let Some(id) = AttemptId::parse(&event_target_value(&event)) {
            chosen.set(id);
        }
    };
    view! {
        <label for=id>{label}</label>
        <select id=id on:change=choose>
            {options}
        </select>
    }
}

//! One entry of the plan, and what can be done with it.

use assessment::plan::{NOTE_LIMIT, WHEN_LIMIT};
use assessment::{Attempt, EntryId, Movement, PlanEntry, PlannedTip, movement};
use leptos::prelude::*;

use super::{Plan, change_words};
use crate::browser::clock;
use crate::components::note_field::NoteField;
use crate::components::press::Press;
use crate::context::App;
use crate::pages::tip::how;
use crate::session::Kept;

/// One entry: what the tip says, how its area moved, the person's own words, and the buttons.
#[component]
pub fn EntryCard(entry: PlanEntry, plan: Plan) -> impl IntoView {
    let app = plan.app;
    let words = &app.text.interface.plan;
    let id = entry.id;
    let title = title(app, &entry);
    let about = about(app, &entry, &app.attempts().readable);
    // One that is gone stays as it was last seen.
    let at_first = entry.done_ms;
    let done = Memo::new(move |before: Option<&Option<i64>>| {
        let now = plan.stored.with(|entries| {
            let entry = entries.iter().find(|entry| entry.id == id);
            entry.map(|entry| entry.done_ms)
        });
        now.unwrap_or(before.copied().unwrap_or(at_first))
    });
    let date = move || {
        let done = done.get()?;
        let day = app.date_of(done, clock::offset_at(done));
        Some(words.done_on.fill(&[("date", &day)]))
    };
    let [when_id, hint_id, note_id] = ["when", "hint", "note"].map(|of| field_id(of, id));
    let toggle = Callback::new(move |()| {
        change(plan, id, |entry| {
            entry.done_ms = entry.is_open().then(clock::now_ms);
        });
    });
    let toggle_words = Signal::derive(move || {
        let is_done = done.get().is_some();
        if is_done { words.not_done } else { words.done }.to_owned()
    });
    view! {
        <article class=move || {
            if done.get().is_some() { "plan-entry plan-entry-done" } else { "plan-entry" }
        }>
            <h2 tabindex="-1">{title}</h2>
            {about.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
            <label for=when_id.clone()>{words.when}</label>
            <p class="soft small no-print" id=hint_id.clone()>
                {words.when_hint}
            </p>
            <EntryField
                plan
                entry=id
                id=when_id
                described_by=Some(hint_id)
                words=entry.when
                limit=WHEN_LIMIT
                of=|entry| &mut entry.when
            />
            <div class="plan-entry-note" hidden=move || done.get().is_none()>
                <p class="plan-entry-date">{date}</p>
                <label for=note_id.clone()>{words.note}</label>
                <EntryField
                    plan
                    entry=id
                    id=note_id
                    described_by=None
                    words=entry.note
                    limit=NOTE_LIMIT
                    of=|entry| &mut entry.note
                />
            </div>
            <div class="row">
                <Press class="button quiet small" words=toggle_words on_press=toggle />
                <Press
                    class="button quiet small"
                    words=words.remove
                    label=words.remove_label.fill(&[("tip", title)])
                    on_press=Callback::new(move |()| plan.remove(id))
                />
            </div>
        </article>
    }
}

/// A field for one of the entry's texts. It is kept with every letter, so that nothing is lost; that
/// it is kept is said when the person goes on.
#[component]
fn EntryField(
    plan: Plan,
    entry: EntryId,
    id: String,
    described_by: Option<String>,
    words: String,
    limit: usize,
    of: fn(&mut PlanEntry) -> &mut String,
) -> impl IntoView {
    let app = plan.app;
    // What was erased by the time that the field tells of its change is not to be kept again.
    let erasures = app.erasures();
    let keep = move |typed: String| {
        if app.erasures() != erasures {
            return None;
        }
        change(plan, entry, move |entry| *of(entry) = typed)
    };
    let leave = move |typed| {
        let words = &app.text.interface.plan;
        match keep(typed) {
            Some(Kept::Saved) => plan.status.say(words.saved),
            Some(Kept::NotWanted) => plan.status.say(words.held),
            // The notice above the page says so already; or what became of it was said.
            Some(Kept::Refused) | None => {}
        }
    };
    view! {
        <NoteField
            id
            words
            rows="2"
            limit
            described_by
            on_type=Callback::new(move |typed| {
                keep(typed);
            })
            on_leave=Callback::new(leave)
        />
    }
}

/// Changes an entry as it is stored now. Where it was taken out in another tab it stays out, and
/// the page says so.
fn change(plan: Plan, id: EntryId, change: impl FnOnce(&mut PlanEntry)) -> Option<Kept> {
    let kept = plan.app.change_entry(id, change);
    if kept.is_none() {
        plan.status.say(plan.app.text.interface.plan.gone);
    }
    plan.refresh();
    kept
}

/// The id of a part of an entry's card.
pub fn field_id(of: &str, entry: EntryId) -> String {
    [of, "-", &entry.to_string()].concat()
}

/// What an entry is called.
pub fn title(app: App, entry: &PlanEntry) -> &'static str {
    match &entry.tip {
        PlannedTip::Known(tip) => app.text.advice.tips[tip.index()].title,
        PlannedTip::Foreign(_) => app.text.interface.plan.unknown_tip,
    }
}

/// What the tip says, since when it is in the plan, and how its area moved.
fn about(app: App, entry: &PlanEntry, attempts: &[Attempt]) -> Vec<String> {
    let text = &app.text.interface.plan;
    let how = match &entry.tip {
        PlannedTip::Known(tip) => how(app, *tip, entry.voice).to_owned(),
        PlannedTip::Foreign(id) => id.clone(),
    };
    let date = app.date_of(entry.added_ms, entry.offset_min);
    let mut lines = vec![how, text.added_on.fill(&[("date", &date)])];
    if let Some(sign) = entry.area() {
        let sign = app.text.instrument.signs[sign.index()];
        match movement(entry, attempts) {
            Movement::Since { verdict, .. } => {
                let change = change_words(app, verdict);
                lines.push(text.moved.fill(&[("sign", sign), ("change", change)]));
            }
            Movement::NotYet => lines.push(text.not_yet.fill(&[("sign", sign)])),
            Movement::NoSign | Movement::NoBaseline => {}
        }
    }
    lines
}

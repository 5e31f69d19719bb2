//! The plan: the tips that the person chose, when and how, what was done, and how it went.

mod entry;

use assessment::{EntryId, PlanEntry, Verdict, WhyNot};
use leptos::either::Either;
use leptos::prelude::*;

use crate::browser::archive::Taken;
use crate::browser::dom::{Node, live};
use crate::browser::{page, task};
use crate::components::layout::Opening;
use crate::components::status::{Status, StatusWords, Undo};
use crate::context::{App, use_app};
use crate::route::Route;
use crate::text::Template;
use entry::{EntryCard, field_id, title};

/// The page at `#/plan`.
pub fn plan_page(_: App) -> Node {
    live("div", "page", || view! { <PlanPage /> })
}

#[component]
fn PlanPage() -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.plan;
    let records = app.plan();
    let entries = if records.readable.is_empty() {
        Either::Left(view! {
            <p>{words.none}</p>
            <p>
                <a class="button" href=Route::Guide.to_string()>
                    {words.none_guide}
                </a>
            </p>
        })
    } else {
        Either::Right(view! { <Entries entries=records.readable /> })
    };
    view! {
        <Opening heading=words.heading lead=words.lead />
        <Unread count=records.damaged one=words.damaged_one many=words.damaged_many />
        <Unread count=records.newer one=words.newer_one many=words.newer_many />
        {entries}
    }
}

/// A line for entries that cannot be read, if there are any.
#[component]
fn Unread(count: usize, one: &'static str, many: Template) -> impl IntoView {
    let words = match count {
        0 => None,
        1 => Some(one.to_owned()),
        2.. => Some(many.fill(&[("count", &count.to_string())])),
    };
    words.map(|words| view! { <p class="notice-bar">{words}</p> })
}

/// The plan as the page shows it.
#[derive(Clone, Copy)]
struct Plan {
    app: App,
    /// The entries that have a card. One that another page takes out keeps it: the person may be
    /// writing there.
    shown: RwSignal<Vec<PlanEntry>>,
    /// What is stored, as of the last thing done here.
    stored: RwSignal<Vec<PlanEntry>>,
    /// What was taken out last.
    out: StoredValue<Option<Out>>,
    status: Status,
}

/// An entry that was taken out, and where it was.
#[derive(Clone)]
struct Out {
    place: usize,
    entry: PlanEntry,
    taken: Taken,
}

impl Plan {
    /// Reads again what is stored. What is done with one entry can also bring others onto the device.
    fn refresh(self) {
        self.stored.set(self.app.plan().readable);
    }

    /// Takes an entry out, and offers to put it back. Where another tab took it out before, there
    /// is nothing to put back.
    fn remove(self, id: EntryId) {
        let words = &self.app.text.interface.plan;
        let taken = self.app.take_entry(id);
        let mut shown = self.shown.get_untracked();
        let Some(place) = shown.iter().position(|entry| entry.id == id) else {
            return;
        };
        let entry = shown.remove(place);
        self.shown.set(shown);
        self.refresh();
        let named = [("tip", title(self.app, &entry))];
        if let Some(taken) = taken {
            self.out.set_value(Some(Out {
                place,
                entry,
                taken,
            }));
            self.status.offer_undo(&words.removed.fill(&named));
            page::focus_soon(".plan-said button");
        } else {
            self.status
                .say_for_focus(&words.removed_before.fill(&named));
            page::focus_soon(".plan-said p");
        }
    }

    /// Puts back what was taken out last.
    fn put_back(self) {
        let Some(out) = self.out.get_value() else {
            return;
        };
        self.app.put_back(&out.taken);
        let entry = self.app.entry(out.entry.id).unwrap_or(out.entry);
        let words = &self.app.text.interface.plan;
        let words = words.back_again.fill(&[("tip", title(self.app, &entry))]);
        let heading = ["h2:has(~ #", &field_id("when", entry.id), ")"].concat();
        self.shown
            .update(|shown| shown.insert(out.place.min(shown.len()), entry));
        self.refresh();
        self.status.say(&words);
        task::when_drawn(move || page::focus(&heading));
    }
}

#[component]
fn Entries(entries: Vec<PlanEntry>) -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.plan;
    let plan = Plan {
        app,
        shown: RwSignal::new(entries.clone()),
        stored: RwSignal::new(entries),
        out: StoredValue::new(None),
        status: Status::default(),
    };
    let undo = Undo {
        words: words.undo,
        run: Callback::new(move |()| plan.put_back()),
    };
    // What was done is said last, and stuck to the lower edge of the screen: it moves nothing that
    // is about to be pressed.
    view! {
        <p class="soft">{move || plan.stored.with(|entries| kept_words(app, entries))}</p>
        <p>{words.wait}</p>
        <For
            each=move || plan.shown.get()
            key=|entry| entry.id
            children=move |entry| view! { <EntryCard entry plan /> }
        />
        <div class="plan-said" role="status">
            <StatusWords status=plan.status undo />
        </div>
    }
}

/// Which of these entries are on the device.
fn kept_words(app: App, entries: &[PlanEntry]) -> String {
    let words = &app.text.interface.plan;
    if app.keeps_nothing() {
        return words.kept_nothing.to_owned();
    }
    let not_kept = entries.iter().filter(|entry| !app.is_entry_kept(entry.id));
    let titles: Vec<_> = not_kept.map(|entry| title(app, entry)).collect();
    if titles.is_empty() {
        return words.kept.to_owned();
    }
    let tips = titles.join(words.kept_not_between);
    let mut said = words.kept_not.fill(&[("tips", &tips)]);
    if titles.len() < entries.len() {
        said.push(' ');
        said.push_str(words.kept_rest);
    }
    said
}

/// What can be said about two attempts.
pub fn change_words(app: App, verdict: Verdict) -> &'static str {
    let text = &app.text.interface.history;
    match verdict {
        Verdict::MoreStrain => text.more_strain,
        Verdict::LessStrain => text.less_strain,
        Verdict::AboutTheSame => text.same,
        Verdict::NotComparable(WhyNot::OtherVersion) => text.other_version,
        Verdict::NotComparable(WhyNot::OtherPath) => text.other_path,
        Verdict::NotComparable(WhyNot::TooFewAnswers) => text.too_few,
    }
}

/// A stretch of days in words.
pub fn time_words(app: App, days: u32) -> String {
    let text = &app.text.interface.plan;
    match days {
        0 | 1 => text.days_one.to_owned(),
        2..=13 => text.days_many.fill(&[("count", &days.to_string())]),
        14.. => text.weeks_many.fill(&[("count", &(days / 7).to_string())]),
    }
}

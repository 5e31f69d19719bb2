//! The plan: the tips that the person chose, when and how, what was done, and how it went.

mod entry;

use assessment::{PlanEntry, Verdict, WhyNot};

use crate::browser::dom::{Node, element, text};
use crate::components::prose::{button_link, line, opening, paragraph};
use crate::context::App;
use crate::pages::history::unread;
use crate::route::Route;
use entry::{entry_card, title};

/// The page at `#/plan`.
pub fn plan_page(app: App) -> Node {
    let words = &app.text.interface.plan;
    let records = app.plan();
    let mut parts = vec![opening(words.heading, words.lead)];
    parts.extend(unread(
        records.damaged,
        words.damaged_one,
        words.damaged_many,
    ));
    parts.extend(unread(records.newer, words.newer_one, words.newer_many));
    if records.readable.is_empty() {
        let guide = button_link("button", &Route::Guide.to_string(), words.none_guide);
        parts.push(paragraph(words.none));
        parts.push(element("p", "", &[guide]));
        return element("div", "page", &parts);
    }
    let kept = line("p", "soft", "");
    say_kept(app, &records.readable, &kept);
    parts.push(kept.clone());
    let said = element("div", "plan-said", &[]).with("role", "status");
    parts.push(paragraph(words.wait));
    let attempts = app.attempts();
    let entries = records.readable.iter();
    parts.extend(entries.map(|entry| entry_card(app, entry, &attempts.readable, [&said, &kept])));
    // Last, and stuck to the lower edge of the screen: what it says moves nothing that is about to
    // be pressed.
    parts.push(said);
    element("div", "page", &parts)
}

/// Says in `place` which of these entries are on the device.
fn say_kept(app: App, entries: &[PlanEntry], place: &Node) {
    let words = &app.text.interface.plan;
    if app.keeps_nothing() {
        place.refill(&[text(words.kept_nothing)]);
        return;
    }
    let mut titles = Vec::new();
    for entry in entries.iter().filter(|entry| !app.is_entry_kept(entry.id)) {
        titles.push(title(app, entry));
    }
    if titles.is_empty() {
        place.refill(&[text(words.kept)]);
        return;
    }
    let tips = titles.join(words.kept_not_between);
    place.refill(&[text(&words.kept_not.fill(&[("tips", &tips)]))]);
    if titles.len() < entries.len() {
        place.hold(&text(" "));
        place.hold(&text(words.kept_rest));
    }
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

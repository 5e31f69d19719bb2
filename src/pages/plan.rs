//! The plan: the tips that the person chose, when and how, what was done, and how it went.

mod entry;

use assessment::{PlanEntry, TipId, Verdict, WhyNot};

use crate::browser::dom::{Node, element, text};
use crate::components::prose::{button_link, care_box, line, opening, paragraph};
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
    // Where someone may be afraid, what asks for openness comes last, and with a word to wait.
    let holds_back = app.holds_back();
    let (later, now): (Vec<_>, Vec<_>) = records
        .readable
        .into_iter()
        .partition(|entry| holds_back && is_held_back(entry));
    let attempts = app.attempts();
    let card = |entry| entry_card(app, entry, &attempts.readable, [&said, &kept]);
    parts.extend(now.iter().map(card));
    if !later.is_empty() {
        let waiting = [paragraph(words.waiting_text)];
        parts.push(care_box(words.waiting_heading, &waiting));
        parts.extend(later.iter().map(card));
    }
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

fn is_held_back(entry: &PlanEntry) -> bool {
    entry.tip.known().is_some_and(TipId::is_held_back)
}

/// What can be said about two attempts.
pub fn change_words(app: App, verdict: Verdict) -> &'static str {
    let text = &app.text.interface.history;
    match verdict {
        Verdict::ClearlyHigher => text.higher,
        Verdict::ClearlyLower => text.lower,
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

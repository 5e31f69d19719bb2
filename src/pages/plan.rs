//! The plan: the tips that the person chose, when and how, what was done, and how it went.

mod entry;

use assessment::{PlanEntry, TipId, Verdict, WhyNot};

use crate::browser::dom::{Node, element};
use crate::components::prose::{button_link, care_box, opening, paragraph, soft};
use crate::context::App;
use crate::pages::history::unread;
use crate::route::Route;
use entry::entry_card;

/// The page at `#/plan`.
pub fn plan_page(app: App) -> Node {
    let text = &app.text.interface.plan;
    let records = app.plan();
    let mut parts = vec![opening(text.heading, text.lead)];
    parts.extend(unread(records.damaged, text.damaged_one, text.damaged_many));
    parts.extend(unread(records.newer, text.newer_one, text.newer_many));
    if records.readable.is_empty() {
        let guide = button_link("button", &Route::Guide.to_string(), text.none_guide);
        parts.push(paragraph(text.none));
        parts.push(element("p", "", &[guide]));
        return element("div", "page", &parts);
    }
    parts.push(soft(if app.keeps_nothing() {
        text.kept_nothing
    } else {
        text.kept
    }));
    let said = element("div", "plan-said", &[]).with("role", "status");
    // Where someone may be afraid, what asks for openness comes last, and with a word to wait.
    let holds_back = app.holds_back();
    let (later, now): (Vec<_>, Vec<_>) = records
        .readable
        .into_iter()
        .partition(|entry| holds_back && is_held_back(entry));
    let attempts = app.attempts();
    let card = |entry| entry_card(app, entry, &attempts.readable, &said);
    parts.extend(now.iter().map(card));
    if !later.is_empty() {
        let words = [paragraph(text.waiting_text)];
        parts.push(care_box(text.waiting_heading, &words));
        parts.extend(later.iter().map(card));
    }
    // Last, and stuck to the lower edge of the screen: what it says moves nothing that is about to
    // be pressed.
    parts.push(said);
    element("div", "page", &parts)
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

//! The way to support, and a calm word on the person's own conduct.

use assessment::{Care, CauseId, CauseLink, ItemId, SectionId, SupportReason};

use super::places::answered;
use super::{Shown, causes};
use crate::browser::dom::{Node, element, text};
use crate::components::prose::{care_box, line, link_line, list, paragraph, unfold};
use crate::context::App;
use crate::route::Route;

/// A calm word that quotes the answers to these items. On the screen of a result just finished only.
pub fn own_conduct(app: App, shown: &Shown) -> Option<Node> {
    let text = &app.text.interface.result;
    let items = match &shown.advice.care {
        Care::OwnConduct(items) => items,
        Care::Usual | Care::Risk => return None,
    };
    let heading = match items.as_slice() {
        [_] => text.own_heading_one,
        _ => text.own_heading_many,
    };
    let mut words: Vec<_> = items
        .iter()
        .filter_map(|item| quoted(app, shown, *item))
        .collect();
    words.push(paragraph(text.own_text));
    words.push(link_line(&Route::Support.to_string(), text.own_link));
    let care = care_box(heading, &words);
    care.set_class("care-box no-print");
    Some(care)
}

fn quoted(app: App, shown: &Shown, item: ItemId) -> Option<Node> {
    let answer = shown.attempt.answers.answer(item)?;
    let words = answered(app, &shown.attempt, item, answer);
    Some(element("p", "", &words))
}

/// The help block: always there, and raised with its reasons.
pub fn support(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    let section = app.text.advice.sections[SectionId::Help.index()].name;
    let reasons = shown.advice.support.iter();
    let mut words: Vec<_> = reasons
        .filter_map(|reason| reason_line(app, *reason))
        .collect();
    words.push(paragraph(text.help_text));
    words.push(link_line(
        &Route::Section(SectionId::Help).to_string(),
        section,
    ));
    care_box(text.help_heading, &words)
}

fn reason_line(app: App, reason: SupportReason) -> Option<Node> {
    let text = &app.text.interface.result;
    let words = match reason {
        SupportReason::Many => paragraph(text.help_many),
        SupportReason::Persist(sign) => {
            let sign = app.text.instrument.signs[sign.index()];
            paragraph(&text.help_persist.fill(&[("sign", sign)]))
        }
        SupportReason::EarlierHurt => cause_line(app, CauseId::C3)?,
        SupportReason::OtherPast => cause_line(app, CauseId::C10)?,
        // Said in this visit only, and never on paper.
        SupportReason::GaveIn => line("p", "no-print", text.help_gave_in),
        SupportReason::Unsaid => line("p", "no-print", text.help_unsaid),
    };
    Some(words)
}

/// The line of a cause that this block says: it leads to one of its own tips.
fn cause_line(app: App, cause: CauseId) -> Option<Node> {
    let link = CauseLink {
        cause,
        to: cause.facts()?.to,
        is_careful: false,
    };
    Some(element("p", "", &[causes::line(app, link)]))
}

/// For whoever is here late and in despair, as on the start page.
pub fn late(app: App) -> Node {
    let words = &app.text.interface.start;
    let lines = words.late.iter();
    let lines: Vec<_> = lines.map(|line| text(line)).collect();
    let inside = [list("plain", &lines), support_link(app)];
    unfold(words.late_heading, &inside)
}

/// In the same place on every result.
pub fn unsafe_box(app: App) -> Node {
    let text = &app.text.interface.result;
    let words = [paragraph(text.unsafe_text), support_link(app)];
    care_box(text.unsafe_heading, &words)
}

/// The way to someone to talk to.
pub fn support_link(app: App) -> Node {
    link_line(
        &Route::Support.to_string(),
        app.text.interface.result.unsafe_link,
    )
}

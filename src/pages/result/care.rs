//! What comes before any score where someone may be unsafe, and the way to support.

use super::Shown;
use crate::browser::dom::Node;
use crate::components::prose::{care_box, link_line, paragraph};
use crate::context::App;
use crate::route::Route;
use assessment::{Care, SectionId, SupportReason, own_conduct};

/// Said only right after the safety page was answered, never of a saved result: whoever opens
/// that one later may be someone else.
pub fn risk_care(app: App, shown: &Shown) -> Option<Node> {
    let text = &app.text.interface.result;
    let applies = match shown.advice.care {
        Care::Risk => shown.is_fresh,
        Care::Usual | Care::OwnConduct => false,
    };
    applies.then(|| {
        let words = [
            paragraph(text.risk_text_1),
            paragraph(text.risk_text_2),
            support_link(app),
        ];
        care_box(text.risk_heading, &words)
    })
}

/// A calm word where the answers tell of checking up or holding back. Risk comes first.
pub fn own_conduct_care(app: App, shown: &Shown) -> Option<Node> {
    let text = &app.text.interface.result;
    let applies = match shown.advice.care {
        Care::Usual | Care::OwnConduct => own_conduct(&shown.attempt.answers),
        Care::Risk => false,
    };
    applies.then(|| {
        let words = [paragraph(text.own_text), support_link(app)];
        care_box(text.own_heading, &words)
    })
}

/// The help block: always there, and raised with its reason.
pub fn support(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    let section = app.text.advice.sections[SectionId::Help.index()].name;
    let reasons = shown.advice.support.iter();
    let mut words: Vec<_> = reasons
        .map(|reason| paragraph(&reason_words(app, *reason)))
        .collect();
    words.push(paragraph(text.help_text));
    words.push(link_line(
        &Route::Section(SectionId::Help).to_string(),
        section,
    ));
    care_box(text.help_heading, &words)
}

fn reason_words(app: App, reason: SupportReason) -> String {
    let text = &app.text.interface.result;
    match reason {
        SupportReason::Many => text.help_many.to_owned(),
        SupportReason::Persist(sign) => {
            let sign = app.text.instrument.signs[sign.index()];
            text.help_persist.fill(&[("sign", sign)])
        }
        SupportReason::EarlierHurt => text.help_earlier.to_owned(),
    }
}

/// In the same place on every result.
pub fn unsafe_box(app: App) -> Node {
    let text = &app.text.interface.result;
    let words = [paragraph(text.unsafe_text), support_link(app)];
    care_box(text.unsafe_heading, &words)
}

fn support_link(app: App) -> Node {
    link_line(
        &Route::Support.to_string(),
        app.text.interface.result.unsafe_link,
    )
}

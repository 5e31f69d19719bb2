//! What comes before any score where someone may be unsafe, and the way to support.

use assessment::{Care, SectionId, SupportReason, own_conduct};
use leptos::prelude::*;

use super::Shown;
use crate::components::care_box::CareBox;
use crate::context::{App, use_app};
use crate::route::Route;

/// Said only right after the safety page was answered, never of a saved result: whoever opens
/// that one later may be someone else.
#[component]
pub fn RiskCare(
    /// The result.
    shown: Shown,
) -> impl IntoView {
    let text = &use_app().text.interface.result;
    let applies = match shown.advice.care {
        Care::Risk => shown.is_fresh,
        Care::Usual | Care::OwnConduct => false,
    };
    applies.then(|| {
        let paragraphs = vec![text.risk_text_1.to_owned(), text.risk_text_2.to_owned()];
        let link = Some((text.unsafe_link, Route::Support.to_string()));
        view! { <CareBox heading=text.risk_heading paragraphs link /> }
    })
}

/// A calm word where the answers tell of checking up or holding back. Risk comes first.
#[component]
pub fn OwnConduct(
    /// The result.
    shown: Shown,
) -> impl IntoView {
    let text = &use_app().text.interface.result;
    let applies = match shown.advice.care {
        Care::Usual | Care::OwnConduct => own_conduct(&shown.attempt.answers),
        Care::Risk => false,
    };
    applies.then(|| {
        let paragraphs = vec![text.own_text.to_owned()];
        let link = Some((text.unsafe_link, Route::Support.to_string()));
        view! { <CareBox heading=text.own_heading paragraphs link /> }
    })
}

/// The help block: always there, and raised with its reason.
#[component]
pub fn Support(
    /// The result.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.result;
    let section = app.text.advice.sections[SectionId::Help.index()].name;
    let reasons = shown
        .advice
        .support
        .iter()
        .map(|reason| reason_words(app, *reason));
    let mut paragraphs: Vec<_> = reasons.collect();
    paragraphs.push(text.help_text.to_owned());
    let link = Some((section, Route::Section(SectionId::Help).to_string()));
    view! { <CareBox heading=text.help_heading paragraphs link /> }
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
#[component]
pub fn UnsafeBox() -> impl IntoView {
    let text = &use_app().text.interface.result;
    let paragraphs = vec![text.unsafe_text.to_owned()];
    let link = Some((text.unsafe_link, Route::Support.to_string()));
    view! { <CareBox heading=text.unsafe_heading paragraphs link /> }
}

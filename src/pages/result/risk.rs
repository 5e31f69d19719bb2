//! A result just finished that is about safety first. Said only until it is left: whoever opens it
//! later may be someone else.

use assessment::Place;

use super::Shown;
use super::areas::areas_at_risk;
use super::care::{late, support, unsafe_box};
use super::causes::causes;
use super::next::next;
use crate::browser::dom::{Node, button, element};
use crate::components::prose::{block, button_link, page_heading, paragraph};
use crate::context::App;
use crate::pages::tip::tip_card;
use crate::route::Route;
use crate::session::Kept;

/// The whole page: safety, whom to turn to, and the scores last.
pub fn view(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    let mut parts = vec![
        element("div", "opening", &[page_heading(text.risk_heading)]),
        safety(app, shown),
    ];
    let places = shown.advice.places.iter();
    parts.extend(places.map(|place| ideas(app, place)));
    parts.extend(causes(app, shown));
    parts.push(support(app, shown));
    parts.push(late(app));
    parts.push(areas_at_risk(app, shown));
    parts.push(unsafe_box(app));
    parts.push(next(app, shown));
    element("div", "page", &parts)
}

/// That it may not be safe, the way to support, and what became of the result.
fn safety(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    let support = button_link("button", &Route::Support.to_string(), text.unsafe_link);
    let mut words = vec![paragraph(text.risk_text), element("p", "", &[support])];
    match shown.kept {
        Kept::Saved => {
            let id = shown.attempt.id;
            let delete = button("button quiet", text.risk_delete, move || {
                app.delete_and_tell(&[id]);
            });
            words.push(paragraph(text.risk_saved));
            words.push(element("p", "", &[delete]));
        }
        Kept::NotWanted => words.push(paragraph(text.kept_nothing)),
        Kept::Refused => words.push(paragraph(text.not_kept)),
    }
    element("section", "care-box", &words)
}

/// One block: what it is for, and its tips.
fn ideas(app: App, place: &Place) -> Node {
    let section = &app.text.advice.sections[place.section.index()];
    let heading = section.risk_name.unwrap_or(section.name);
    let tips = place.tips.iter();
    let tips = tips.map(|tip| tip_card(app, *tip, place.voice, place.lead, None));
    block(heading, &tips.collect::<Vec<_>>())
}

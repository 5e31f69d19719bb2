//! The long texts on a page: what stands there until they arrive, and where they do not.

use std::rc::Rc;

use assessment::{TipId, Voice};

use crate::browser::dom::{Node, button, element};
use crate::browser::texts::Texts;
use crate::components::prose::{care_box, line, paragraph};
use crate::context::App;
use crate::pages::tip::plan_button;

/// Makes a part of the page of the long texts, if they have what it is made of.
type Part = dyn Fn(&Texts) -> Option<Node>;

/// A part of the long texts under this id, with buttons that put its tips in the plan. Until it is
/// there, `meanwhile`, which also stays where it does not arrive.
pub fn long_text(app: App, id: String, meanwhile: Vec<Node>) -> Node {
    long_text_with(app, id, meanwhile, move |part| hold_plan_buttons(app, part))
}

/// The same, with what `complete` adds to the part.
pub fn long_text_with(
    app: App,
    id: String,
    meanwhile: Vec<Node>,
    complete: impl Fn(&Node) + 'static,
) -> Node {
    let failed = &app.text.interface.guide;
    let failed = match meanwhile.len() {
        0 => failed.failed_nothing,
        1.. => failed.failed_text,
    };
    let place = element("div", "page", &[]);
    let show = Rc::new(move |texts: &Texts| {
        let part = texts.part(&id)?;
        complete(&part);
        Some(part.with("class", "page"))
    });
    fill(app, place.clone(), failed, meanwhile, show);
    place
}

/// Fills `place` with what `show` makes of the long texts, with `meanwhile` until they are there,
/// and, where they do not arrive, with a way to try again.
fn fill(app: App, place: Node, failed: &'static str, meanwhile: Vec<Node>, show: Rc<Part>) {
    let words = &app.text.interface.guide;
    place.refill(&meanwhile);
    place.hold(&line("p", "soft", words.loading).with("role", "status"));
    app.with_texts(move |texts| {
        if let Some(part) = texts.and_then(|texts| show(texts)) {
            place.refill(&[part]);
            return;
        }
        let again = {
            let (place, meanwhile, show) = (place.clone(), meanwhile.clone(), show.clone());
            move || fill(app, place.clone(), failed, meanwhile.clone(), show.clone())
        };
        let again = element("p", "", &[button("button quiet", words.retry, again)]);
        let message = care_box(words.failed_heading, &[paragraph(failed), again]);
        place.refill(&meanwhile);
        place.hold(&message.with("role", "alert"));
    });
}

/// Below each tip of the guide, the way to put it in the plan.
fn hold_plan_buttons(app: App, part: &Node) {
    for article in part.find("article[data-tip]") {
        let tip = article.attribute("data-tip");
        let voice = article.attribute("data-voice");
        let tip = tip.and_then(|id| TipId::from_id(&id));
        let voice = voice.and_then(|id| Voice::from_id(&id));
        if let (Some(tip), Some(voice)) = (tip, voice) {
            article.hold(&plan_button(app, tip, voice, None));
        }
    }
}

//! Each component: what it says, what it is to a screen reader, and what it reports.

use std::cell::Cell;
use std::rc::Rc;

use assessment::score::Band;
use leptos::prelude::*;
use trust_check::browser::dom::element;
use trust_check::components::choice::Choice;
use trust_check::components::error_summary::{ErrorSummary, FieldError, Missing};
use trust_check::components::filled::filled;
use trust_check::components::meter::meter;
use trust_check::components::notice_bar::notice_bar;
use trust_check::components::progress::Progress;
use trust_check::components::prose::{care_box, line, link, list, paragraph};
use trust_check::text::Template;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::support::{click, count, find, mount, settled, still, words};

#[wasm_bindgen_test]
async fn a_choice_is_a_labeled_radio_that_tells_when_it_is_chosen() {
    let chosen = RwSignal::new(false);
    let place = mount(move || {
        view! {
            <Choice
                name="g"
                value="v"
                label="Often"
                checked=chosen
                on_choose=Callback::new(move |()| chosen.set(true))
            />
        }
    });
    let input: HtmlInputElement = find(&place, "label input[type=radio]").dyn_into().unwrap();
    assert_eq!(words(&find(&place, "label")), "Often");
    assert!(!input.checked());
    click(&place, "label");
    settled().await;
    assert!(chosen.get_untracked());
    assert!(input.checked());
}

#[wasm_bindgen_test]
fn a_second_click_on_the_chosen_choice_is_still_a_press() {
    let presses = RwSignal::new(0);
    let place = mount(move || {
        view! {
            <Choice
                name="h"
                value="v"
                label="Often"
                checked=Signal::derive(|| true)
                on_choose=Callback::new(|()| ())
                on_press=Callback::new(move |()| presses.update(|n| *n += 1))
            />
        }
    });
    click(&place, "input");
    click(&place, "input");
    assert_eq!(presses.get_untracked(), 2);
}

#[wasm_bindgen_test]
fn a_meter_has_the_name_the_number_and_the_words() {
    let band = Band { low: 69, high: 93 };
    let place = still(&meter("Peace with the past", 81, band, "often, 81 of 100"));
    let meter = find(&place, "[role=meter]");
    let is = |name: &str| meter.get_attribute(name).unwrap_or_default();
    assert_eq!(is("aria-label"), "Peace with the past");
    assert_eq!(is("aria-valuenow"), "81");
    assert_eq!(is("aria-valuemin"), "0");
    assert_eq!(is("aria-valuemax"), "100");
    assert_eq!(is("aria-valuetext"), "often, 81 of 100");
    let band = find(&place, ".meter-band");
    assert_eq!(band.get_attribute("x").unwrap(), "69%");
    assert_eq!(band.get_attribute("width").unwrap(), "24%");
}

#[wasm_bindgen_test]
async fn an_error_summary_appears_with_what_is_missing_and_leads_to_it() {
    let missing = RwSignal::new(Vec::new());
    let followed = RwSignal::new("");
    let place = mount(move || {
        view! {
            <ErrorSummary
                heading="There is a problem"
                missing
                on_follow=Callback::new(move |group| followed.set(group))
            />
        }
    });
    assert_eq!(count(&place, "[role=alert]"), 0);
    missing.set(vec![Missing {
        message: "Choose an answer",
        group: "answer",
    }]);
    settled().await;
    assert_eq!(
        words(&find(&place, "[role=alert]")),
        "There is a problemChoose an answer"
    );
    let address = window().location().hash();
    click(&place, "a");
    assert_eq!(followed.get_untracked(), "answer");
    assert_eq!(window().location().hash(), address);
}

#[wasm_bindgen_test]
async fn a_field_error_comes_and_goes() {
    let message = RwSignal::new(None);
    let place = mount(move || view! { <FieldError id="e" message /> });
    assert_eq!(count(&place, "#e"), 0);
    message.set(Some("Choose one"));
    settled().await;
    assert_eq!(words(&find(&place, "#e")), "Choose one");
    message.set(None);
    settled().await;
    assert_eq!(count(&place, "#e"), 0);
}

#[wasm_bindgen_test]
fn a_filled_sentence_marks_up_its_places() {
    let values = [("a", "b", "Often"), ("s", "q", "<b>x</b>")];
    let pieces = filled(Template("You answered {a} to {s}."), &values);
    let place = still(&element("p", "", &pieces));
    assert_eq!(words(&place), "You answered Often to <b>x</b>.");
    assert_eq!(words(&find(&place, "b")), "Often");
    assert_eq!(words(&find(&place, "q")), "<b>x</b>");
}

#[wasm_bindgen_test]
fn a_notice_can_be_closed() {
    let closed = Rc::new(Cell::new(false));
    let seen = closed.clone();
    let bar = notice_bar("Nothing is kept", "Close this notice", move || {
        seen.set(true);
    });
    let place = still(&bar);
    assert_eq!(words(&find(&place, "p")), "Nothing is kept");
    click(&place, "button[aria-label='Close this notice']");
    assert!(closed.get());
}

#[wasm_bindgen_test]
fn progress_is_told_in_words_and_drawn_as_far_as_it_is() {
    let place = mount(|| {
        view! {
            <Progress
                words="Question 8 of 28".to_owned()
                rest=Some("about 5 min left".to_owned())
                done=7
                total=28
            />
        }
    });
    assert_eq!(words(&place), "Question 8 of 28about 5 min left");
    assert_eq!(
        find(&place, "svg svg").get_attribute("width").unwrap(),
        "175"
    );
}

#[wasm_bindgen_test]
fn a_care_box_has_its_heading_words_and_way_on() {
    let way_on = link("#/support", "Find support");
    let place = still(&care_box("Support", &[paragraph("One"), way_on]));
    assert_eq!(words(&find(&place, "h2")), "Support");
    assert_eq!(words(&find(&place, "p")), "One");
    let address = find(&place, "section.care-box a").get_attribute("href");
    assert_eq!(address.unwrap(), "#/support");
}

#[wasm_bindgen_test]
fn markup_in_words_is_shown_as_words() {
    let hostile = "<img src=x onerror=alert(1)>";
    let place = still(&list(
        "plain",
        &[line("b", hostile, hostile), paragraph(hostile)],
    ));
    assert_eq!(count(&place, "img"), 0);
    assert_eq!(words(&find(&place, "li p")), hostile);
}

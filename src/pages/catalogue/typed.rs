//! What is typed, what is said when something is missing, and how far it is.

use leptos::prelude::*;

use super::{LONG, MARKS, beside, part, state};
use crate::browser::dom::{Node, element, live};
use crate::components::error_summary::{ErrorSummary, FieldError, Missing};
use crate::components::note_field::NoteField;
use crate::components::press::Press;
use crate::components::progress::Progress;
use crate::components::prose::line;
use crate::components::status::{Status, StatusWords, Undo};
use crate::context::App;

pub fn parts(app: App) -> Vec<Node> {
    vec![missing(app), fields(app), statuses(app), progress(app)]
}

fn missing(app: App) -> Node {
    let heading = app.text.interface.error.heading;
    let words = &app.text.interface.start_error;
    let summary = |messages: &[&'static str]| {
        let group = "c-missing";
        let messages = messages.iter().copied();
        let all: Vec<_> = messages.map(|message| Missing { message, group }).collect();
        let shown = live("div", "", move || {
            let on_follow = Callback::new(|_| ());
            view! { <ErrorSummary heading missing=Signal::derive(move || all.clone()) on_follow /> }
        });
        // Nothing is missing here that has to be told at once.
        for alert in shown.find("[role=alert]") {
            alert.without("role");
        }
        shown
    };
    let message = words.path;
    let field = live("div", "", move || {
        view! { <FieldError id="c-error" message=Signal::derive(move || Some(message)) /> }
    });
    let question = line("legend", "", app.text.interface.start.path_question);
    let around = element("fieldset", "", &[question, field]);
    let shown = [
        state("one thing", &[summary(&[words.path])]),
        state("two things", &[summary(&[words.path, words.keep])]),
        state("long words", &[summary(&[LONG])]),
        state("at the field", &[around]),
    ];
    part(
        "What is missing",
        "Above the form with the way to each, and at the field. It takes the focus.",
        &shown,
    )
}

fn fields(app: App) -> Node {
    let words = &app.text.interface;
    let input = |kind: &str, class: &str, value: &str| {
        let field = element("input", class, &[]).with("type", kind);
        field.with("aria-label", kind).with("value", value)
    };
    let mut shown = Vec::new();
    for (name, class) in MARKS {
        shown.push(state(name, &[input("text", class, "Words of one's own")]));
    }
    for (kind, value) in [
        ("text", ""),
        ("search", "listen"),
        ("date", "2026-11-22"),
        ("password", "secret"),
        ("file", ""),
    ] {
        let name = [kind, if value.is_empty() { ", empty" } else { "" }].concat();
        shown.push(state(&name, &[input(kind, "", value)]));
    }
    let select = element("select", "", &[line("option", "", LONG)]).with("aria-label", "a choice");
    shown.push(state("select, long words", &[select]));
    let area = |words: &str| {
        line("textarea", "", words)
            .with("rows", "2")
            .with("aria-label", "lines")
    };
    let labeled = [
        line("label", "", words.plan.when).with("for", "c-when"),
        line("p", "soft small", words.plan.when_hint),
        area("").with("id", "c-when"),
    ];
    let typed = [
        line("p", "field-error", words.event.no_text),
        line("label", "", words.event.text).with("for", "c-event"),
        input("text", "", "").with("id", "c-event"),
        line("label", "", words.event.day).with("for", "c-day"),
        input("date", "", "").with("id", "c-day"),
        element(
            "div",
            "row",
            &[line("button", "button quiet", words.event.add).with("type", "button")],
        ),
    ];
    let country = [
        line("label", "", words.support.country).with("for", "c-country"),
        element(
            "select",
            "",
            &[line("option", "", words.support.country_none)],
        )
        .with("id", "c-country"),
    ];
    let many = [
        beside(&shown),
        state("several lines", &[area("Words\nof one's own"), area(LONG)]),
        state("words of one's own, also for paper", &[note_field()]),
        state(
            "with its label and a hint",
            &[element(
                "div",
                "fields",
                &[element("div", "field", &labeled)],
            )],
        ),
        state(
            "a form that misses something",
            &[element("div", "typed-form", &typed)],
        ),
        state(
            "a choice of countries",
            &[element("div", "country", &country)],
        ),
    ];
    part("Fields", "The browser's own, in our colors.", &many)
}

fn note_field() -> Node {
    live("div", "field", || {
        let nothing = Callback::new(|_: String| ());
        let (id, words) = ("c-note".to_owned(), LONG.to_owned());
        view! {
            <label for=id.clone()>{words.clone()}</label>
            <NoteField
                id
                words
                rows="2"
                limit=80
                described_by=None
                on_type=nothing
                on_leave=nothing
            />
        }
    })
}

fn statuses(app: App) -> Node {
    let undo_words = app.text.interface.plan.undo;
    let shown = |say: fn(Status, &'static str), words: &'static str| {
        live("div", "said", move || {
            let status = Status::default();
            say(status, words);
            let undo = Undo {
                words: undo_words,
                run: Callback::new(move |()| status.clear()),
            };
            view! { <StatusWords status undo /> }
        })
    };
    let saved = app.text.interface.plan.saved;
    let shown = [
        state("words", &[shown(Status::say, saved)]),
        state("with the way back", &[shown(Status::offer_undo, saved)]),
        state("long words", &[shown(Status::say, LONG)]),
    ];
    let press = live("p", "", move || {
        let nothing = Callback::new(|()| ());
        view! { <Press class="button quiet" words=LONG on_press=nothing /> }
    });
    part(
        "What was just done",
        "In a region that is there before, with a button where there is a way back.",
        &[&shown[..], &[state("a button, long words", &[press])]].concat(),
    )
}

fn progress(app: App) -> Node {
    let rest = app.text.interface.question.minute;
    let make = |words: &str, rest: Option<&str>, done: u16| {
        let (words, rest) = (words.to_owned(), rest.map(str::to_owned));
        live(
            "div",
            "",
            move || view! { <Progress words rest done total=28 /> },
        )
    };
    let mut shown = Vec::new();
    for done in [0, 1, 14, 27, 28] {
        let name = [&done.to_string(), " of 28"].concat();
        shown.push(state(&name, &[make(&name, Some(rest), done)]));
    }
    shown.push(state(
        "without the time left",
        &[make("One more page", None, 28)],
    ));
    shown.push(state("long words", &[make(LONG, Some(rest), 9)]));
    part("Progress", "Words, and a seam of gold that grows.", &shown)
}

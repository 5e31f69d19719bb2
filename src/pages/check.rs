//! All answers before the result, each with a way to change it.

use assessment::{AttemptId, Check, ItemId, Response, SignId, response_checks};
use leptos::prelude::*;

use crate::browser::dom::{Node, element, live, text};
use crate::browser::page;
use crate::components::prose::{line, link, list, page_heading, paragraph};
use crate::context::{App, use_app};
use crate::pages::simple::{no_run_page, simple_page};
use crate::route::Route;
use crate::session::{Run, Session};

/// The page at `#/check`.
pub fn check_page(app: App) -> Node {
    app.look_over();
    match app.session.get_untracked() {
        Session::Running(run) => answers(app, &run),
        Session::Idle => no_run_page(app),
        Session::Finished(outcome) => finished(app, outcome.attempt.id),
    }
}

/// What is left of a run that has ended: it is never changed after, so Back leads on to it.
fn finished(app: App, id: AttemptId) -> Node {
    let text = &app.text.interface.finished;
    let route = match app.attempt(id) {
        Some(_) => Route::SavedResult(id),
        None => Route::Result,
    };
    simple_page(text.heading, text.text, (text.link, route))
}

fn answers(app: App, run: &Run) -> Node {
    let text = &app.text.interface.check;
    let summary = match run.without_answer() {
        0 => text.complete.to_owned(),
        1 => text.skipped_one.to_owned(),
        count @ 2.. => text.skipped_many.fill(&[("count", &count.to_string())]),
    };
    let opening = [
        page_heading(text.heading),
        line("p", "lead", text.lead),
        paragraph(&summary),
    ];
    let mut parts = vec![element("div", "opening", &opening)];
    let signs = run.draft.path.signs().iter();
    parts.extend(signs.map(|sign| sign_answers(app, run, *sign)));
    parts.push(optional_answers(app, run));
    parts.push(finish(app, run));
    element("div", "page", &parts)
}

fn sign_answers(app: App, run: &Run, sign: SignId) -> Node {
    let rows = sign.facts().items.map(|item| answer_row(app, run, item));
    let name = line("h2", "", app.text.instrument.signs[sign.index()]);
    element("section", "answers", &[name, element("dl", "", &rows)])
}

fn answer_row(app: App, run: &Run, item: ItemId) -> Node {
    let text = &app.text.interface.check;
    let statement = app.text.instrument.items[item.index()];
    let (words, class) = match run.draft.answers.get(item) {
        Some(Response::Given(answer)) => {
            (app.text.instrument.options[usize::from(answer.raw())], "")
        }
        Some(Response::Skipped) => (text.skipped, "missing"),
        None => (text.unanswered, "missing"),
    };
    let number = run.number_of(item).unwrap_or(1);
    let label = text.change_label.fill(&[("statement", statement)]);
    let change = change_link(number, text.change).with("aria-label", &label);
    let parts = [
        line("dt", "", statement),
        line("dd", class, words),
        element("dd", "answer-change", &[change]),
    ];
    element("div", "answer-row", &parts)
}

/// A link to a step that comes back to this page.
fn change_link(number: u16, words: &str) -> Node {
    link(&Route::Question(number).to_string(), words)
}

fn optional_answers(app: App, run: &Run) -> Node {
    let words = &app.text.interface.check;
    let count = run.item_count();
    let causes = run.draft.causes.iter();
    let mut causes: Vec<_> = causes
        .map(|cause| text(app.text.instrument.causes[cause.index()]))
        .collect();
    if causes.is_empty() {
        causes.push(text(words.causes_none));
    }
    let safety = [
        change_link(count + 2, words.change_safety),
        text(" "),
        line("span", "soft", words.safety_note),
    ];
    let parts = [
        line("h2", "", words.causes_heading),
        list("plain", &causes),
        element("p", "", &[change_link(count + 1, words.change_causes)]),
        element("p", "", &safety),
    ];
    element("section", "answers", &parts)
}

/// The way to the result. Where the way of answering may blur it, a gentle note comes between,
/// once: it withholds nothing.
fn finish(app: App, run: &Run) -> Node {
    let checks = response_checks(run.draft.path, &run.draft.answers, run.fast_answers());
    let notes = checks.into_iter().map(|check| note(app, check)).collect();
    live("div", "page", move || view! { <Finish notes /> })
}

#[component]
fn Finish(notes: Vec<&'static str>) -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.check;
    let is_noted = RwSignal::new(false);
    let has_notes = !notes.is_empty();
    let see = move |_| {
        if has_notes {
            is_noted.set(true);
            page::focus_soon("#response-note");
        } else {
            app.finish();
        }
    };
    let check = move |_| {
        is_noted.set(false);
        page::show_from_top();
    };
    let notes = notes.into_iter().map(|words| view! { <p>{words}</p> });
    view! {
        <div class="row" hidden=move || is_noted.get()>
            <button class="button" type="button" on:click=see>
                {words.finish}
            </button>
        </div>
        <section class="care-box" hidden=move || !is_noted.get()>
            <h2 id="response-note" tabindex="-1">
                {words.note_heading}
            </h2>
            {notes.collect_view()}
            <div class="row">
                <button class="button" type="button" on:click=move |_| app.finish()>
                    {words.note_go_on}
                </button>
                <button class="button quiet" type="button" on:click=check>
                    {words.note_check}
                </button>
            </div>
        </section>
    }
}

/// What may blur a result, in words.
pub fn note(app: App, check: Check) -> &'static str {
    let words = &app.text.interface.check;
    match check {
        Check::SameAnswerRun => words.note_same,
        Check::VeryFast => words.note_fast,
        Check::ManySkips => words.note_skips,
    }
}

//! All answers before the result, each with a way to change it.

use assessment::{AttemptId, CauseId, Check, ItemId, Response, SignId, response_checks};
use leptos::prelude::*;

use crate::browser::dom::{Node, button, element, text};
use crate::browser::{location, page, task};
use crate::components::prose::{line, link, list, page_heading, paragraph};
use crate::context::App;
use crate::pages::simple::{no_run_page, simple_page};
use crate::route::Route;
use crate::session::{Ideas, Run, Session};

/// The page at `#/check`.
pub fn check_page(app: App) -> Node {
    match app.session.get_untracked() {
        Session::Running(run) if run.asks_safety_again() => {
            let step = Route::Question(run.safety_step());
            task::soon(move || location::replace(step));
            element("div", "page", &[])
        }
        Session::Running(run) => {
            app.look_over();
            answers(app, &run)
        }
        Session::Idle => no_run_page(app),
        Session::Finished(outcome) => finished(app, outcome.attempt.id),
    }
}

/// What is left of a run that has ended: it is never changed after, so Back leads on to it,
/// unless it was deleted.
fn finished(app: App, id: AttemptId) -> Node {
    let text = &app.text.interface.finished;
    if app.outcome_of(id).is_none() {
        let text = &app.text.interface;
        let link = (text.result.all_results, Route::History);
        return simple_page(text.missing_result.heading, text.missing_result.text, link);
    }
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
    parts.push(ideas(app, run));
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
    // A run of an earlier version may have one that is no longer offered: it cannot be cleared here.
    let causes = run.draft.causes.iter();
    let causes = causes.filter(|cause| cause.index() < CauseId::ASKED);
    let mut causes: Vec<_> = causes.map(|cause| text(app.cause(cause))).collect();
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
        element(
            "p",
            "link-line",
            &[change_link(count + 1, words.change_causes)],
        ),
        element("p", "link-line", &safety),
    ];
    element("section", "answers", &parts)
}

/// The choice of ideas: asked of everybody, and left open if they like.
fn ideas(app: App, run: &Run) -> Node {
    let words = &app.text.interface.check;
    let legend = element("legend", "", &[line("h2", "", words.ideas_question)]);
    let all = idea_choice(app, run, Ideas::All, "all", words.ideas_all);
    let alone = idea_choice(app, run, Ideas::Alone, "alone", words.ideas_alone);
    element("fieldset", "ideas", &[legend, all, alone])
}

fn idea_choice(app: App, run: &Run, ideas: Ideas, value: &str, words: &str) -> Node {
    let radio = element("input", "", &[])
        .with("type", "radio")
        .with("name", "ideas")
        .with("value", value)
        .with("autocomplete", "off");
    let radio = if run.ideas == ideas {
        radio.with("checked", "")
    } else {
        radio
    };
    let radio = radio.on("change", move |_| app.choose_ideas(ideas));
    let words = line("span", "choice-words", words);
    element("label", "choice", &[radio, words])
}

/// The way to the result. Where the way of answering may blur it, a gentle note comes between,
/// once: it withholds nothing.
fn finish(app: App, run: &Run) -> Node {
    let words = &app.text.interface.check;
    let checks = response_checks(&run.sheet(), run.fast_answers());
    let has_note = !checks.is_empty();
    let note = note(app, &checks);
    let ways = element("div", "row", &[]);
    let (row, care) = (ways.clone(), note.clone());
    let see = move || {
        if has_note {
            row.set_hidden(true);
            care.set_hidden(false);
            page::focus_soon("#response-note");
        } else {
            app.finish();
        }
    };
    ways.hold(&button("button", words.finish, see));
    let (row, care) = (ways.clone(), note.clone());
    let check = move || {
        row.set_hidden(false);
        care.set_hidden(true);
        page::show_from_top();
    };
    let choices = [
        button("button", words.note_go_on, move || app.finish()),
        button("button quiet", words.note_check, check),
    ];
    note.hold(&element("div", "row", &choices));
    element("div", "page", &[ways, note])
}

/// What may blur the result, in words. Hidden at first.
fn note(app: App, checks: &[Check]) -> Node {
    let words = &app.text.interface.check;
    let of = |check: &Check| match check {
        Check::SameAnswerRun => words.note_same,
        Check::VeryFast => words.note_fast,
        Check::ManySkips => words.note_skips,
    };
    let heading = line("h2", "", words.note_heading)
        .with("id", "response-note")
        .with("tabindex", "-1");
    let lines: Vec<_> = checks.iter().map(|check| paragraph(of(check))).collect();
    element("section", "care-box", &[heading])
        .holding(&lines)
        .with("hidden", "")
}

//! A result under its own address: the one just saved, or one of before.

use assessment::history::format::Unreadable;
use assessment::{Answer, Attempt, AttemptId, Response, SignId};

use crate::browser::dom::{Node, element};
use crate::components::prose::{block, line, paragraph, soft};
use crate::context::App;
use crate::pages::result::{Shown, result_view};
use crate::pages::simple::simple_page;
use crate::route::Route;

/// The page at `#/result/<id>`.
pub fn saved_result_page(app: App, id: AttemptId) -> Node {
    let text = &app.text.interface;
    if let Some(outcome) = app.outcome_of(id) {
        return result_view(app, &Shown::fresh(app, &outcome), &[]);
    }
    let link = (text.result.all_results, Route::History);
    let (heading, message) = match app.attempt(id) {
        Some(Ok(attempt)) => return saved_result(app, attempt),
        Some(Err(Unreadable::Damaged)) => {
            (text.damaged_result.heading, text.damaged_result.damaged)
        }
        Some(Err(Unreadable::Newer { .. })) => {
            (text.damaged_result.heading, text.damaged_result.newer)
        }
        None => (text.missing_result.heading, text.missing_result.text),
    };
    simple_page(heading, message, link)
}

fn saved_result(app: App, attempt: Attempt) -> Node {
    let text = &app.text.interface.result;
    let path = app.text.instrument.paths[attempt.path.index()];
    let mut answers = vec![soft(&text.path_label.fill(&[("path", path)]))];
    if !attempt.foreign.is_empty() {
        answers.push(paragraph(text.other_version));
    }
    let signs = attempt.path.signs().iter();
    answers.extend(signs.map(|sign| sign_answers(app, &attempt, *sign)));
    let answers = block(text.answers_heading, &answers);
    result_view(app, &Shown::saved(app, attempt), &[answers])
}

fn sign_answers(app: App, attempt: &Attempt, sign: SignId) -> Node {
    let skipped = app.text.interface.check.skipped;
    let words = |response| match response {
        Some(Response::Given(answer)) => {
            app.text.instrument.options[usize::from(Answer::raw(answer))]
        }
        Some(Response::Skipped) | None => skipped,
    };
    let rows = sign.facts().items.map(|item| {
        let statement = line("dt", "", app.text.instrument.items[item.index()]);
        let answer = line("dd", "", words(attempt.answers.get(item)));
        element("div", "answer-row", &[statement, answer])
    });
    let name = line("h3", "", app.text.instrument.signs[sign.index()]);
    element("div", "answers", &[name, element("dl", "", &rows)])
}

//! A page for a counselor: method, dates, scores, and what else the person chooses. It is seen
//! here exactly as it is printed, and made from the record alone: opening it leaves a result that was
//! just finished.

mod handing;

use super::result::{Shown, finished, reason_view};
use crate::browser::dom::{Node, button, element, text};
use crate::browser::page;
use crate::components::prose::{line, link_line, list, opening, paragraph, row, soft, table};
use crate::context::App;
use crate::pages::saved_result::saved;
use crate::route::Route;
use assessment::{Answer, Attempt, AttemptId, Overall, Strain};
use handing::handing;

/// Earlier attempts on the sheet, at most.
const EARLIER: usize = 6;

/// The page at `#/sheet`: of the run just finished.
pub fn sheet_page(app: App) -> Node {
    match finished(app) {
        Ok(shown) => sheet(app, &shown, Route::Result),
        Err(message) => message,
    }
}

/// The page at `#/sheet/<id>`: of a saved result.
pub fn saved_sheet_page(app: App, id: AttemptId) -> Node {
    match saved(app, id) {
        Ok(shown) => sheet(app, &shown, Route::SavedResult(id)),
        Err(message) => message,
    }
}

fn sheet(app: App, shown: &Shown, back: Route) -> Node {
    let words = &app.text.interface.sheet;
    debug_assert!(!shown.is_fresh, "opening a sheet leaves the result");
    let answers = answers(app, shown);
    let has_places = !shown.advice.places.is_empty();
    let reasons = has_places.then(|| reasons(app, shown));
    let notes = element("div", "block", &[]);
    let mut choices = vec![opening(words.heading, words.intro)];
    if let Some(reasons) = &reasons {
        choices.push(choice(words.reasons, reasons));
    }
    choices.push(choice(words.answers, &answers));
    choices.extend(note_choices(app, &notes));
    let printing = [button("button", words.print, page::print)];
    choices.push(element("div", "row", &printing));
    let mut paper = vec![
        line("h2", "", words.paper_heading),
        facts(app, shown),
        scores(app, shown),
        earlier(app, &shown.attempt),
        notes,
    ];
    paper.extend(reasons);
    paper.push(answers);
    let paper = element("article", "sheet", &paper);
    choices.extend(handing(app, &paper));
    choices.push(link_line(&back.to_string(), words.back));
    let parts = [element("div", "block no-print", &choices), paper];
    element("div", "page", &parts)
}

/// A tick that shows `part` on the sheet. It is off at first.
fn choice(words: &str, part: &Node) -> Node {
    part.set_hidden(true);
    let part = part.clone();
    tick(words, move |is_on| part.set_hidden(!is_on))
}

fn tick(words: &str, change: impl Fn(bool) + 'static) -> Node {
    let tick = element("input", "", &[]).with("type", "checkbox");
    let ticked = tick.clone();
    let tick = tick.on("change", move |_| change(ticked.is_ticked()));
    element(
        "label",
        "choice",
        &[tick, line("span", "choice-words", words)],
    )
}

/// A tick for each note of the plan. None is on the sheet unless chosen; nor is their heading then.
fn note_choices(app: App, place: &Node) -> Vec<Node> {
    let words = &app.text.interface.sheet;
    let plan = app.plan().readable;
    let noted: Vec<_> = plan.iter().filter(|one| !one.note.is_empty()).collect();
    if noted.is_empty() {
        return Vec::new();
    }
    place.set_hidden(true);
    place.hold(&line("h3", "", words.notes_heading));
    let mut choices = vec![line("h2", "", words.notes_choose)];
    for entry in noted {
        let note = paragraph(&entry.note);
        place.hold(&note);
        note.set_hidden(true);
        let place = place.clone();
        choices.push(tick(&entry.note, move |is_on| {
            note.set_hidden(!is_on);
            place.set_hidden(place.find("p:not([hidden])").is_empty());
        }));
    }
    choices
}

fn facts(app: App, shown: &Shown) -> Node {
    let words = &app.text.interface.sheet;
    let attempt = &shown.attempt;
    let path = app.text.instrument.paths[attempt.path.index()];
    let date = words.date.fill(&[
        ("date", &app.date(attempt)),
        ("version", &attempt.instrument),
    ]);
    let count = attempt.path.item_count().to_string();
    let method = words.method.fill(&[
        ("count", &count),
        ("first", app.answer_words(attempt, Answer::Never)),
        ("last", app.answer_words(attempt, Answer::Always)),
    ]);
    let parts = [
        paragraph(&date),
        paragraph(&words.path.fill(&[("path", path)])),
        soft(&method),
    ];
    element("div", "block", &parts)
}

fn scores(app: App, shown: &Shown) -> Node {
    let words = &app.text.interface.sheet;
    let mut rows = Vec::new();
    if let Some(overall) = shown.scores.overall() {
        let word = app.text.instrument.words[overall.word().index()];
        let name = app.text.interface.result.overall_name;
        let score = with_margin(app, overall.shown(), Overall::MARGIN);
        rows.push(row(name, &[&score, word]));
    }
    for (sign, strain) in shown.scores.strongest_first() {
        let name = app.text.instrument.signs[sign.index()];
        rows.push(match strain {
            Some(strain) => {
                let word = app.text.instrument.words[strain.word().index()];
                let score = with_margin(app, strain.shown(), Strain::MARGIN);
                row(name, &[&score, word])
            }
            None => row(name, &["", app.text.interface.result.not_enough]),
        });
    }
    let table = table(words.scores, &[words.area, words.score, words.word], &rows);
    element("div", "block", &[soft(words.direction), table])
}

fn with_margin(app: App, score: u8, margin: u8) -> String {
    app.text.interface.sheet.with_margin.fill(&[
        ("score", &score.to_string()),
        ("margin", &margin.to_string()),
    ])
}

/// The overall scores of the attempts before, newest first.
fn earlier(app: App, attempt: &Attempt) -> Node {
    let words = &app.text.interface.sheet;
    let attempts = app.attempts();
    let before = attempts
        .readable
        .iter()
        .filter(|other| other.at_ms < attempt.at_ms);
    let lines = before.take(EARLIER).map(|other| {
        let score = match other.scores().overall() {
            Some(overall) => overall.shown().to_string(),
            None => app.text.interface.history.no_score.to_owned(),
        };
        text(&[&app.date(other), ": ", &score].concat())
    });
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() {
        return element("div", "", &[]);
    }
    element(
        "div",
        "block",
        &[line("h3", "", words.earlier), list("plain", &lines)],
    )
}

/// The places to start with the answers that led there.
fn reasons(app: App, shown: &Shown) -> Node {
    let words = &app.text.interface.sheet;
    let places = element("div", "block", &[line("h3", "", words.places)]);
    for place in &shown.advice.places {
        let name = app.text.advice.sections[place.section.index()].name;
        let reasons = place.reasons.iter();
        let reasons: Vec<_> = reasons
            .map(|reason| reason_view(app, &shown.attempt, *reason))
            .collect();
        places.hold(&line("h4", "", name));
        places.hold(&list("plain", &reasons));
    }
    places
}

fn answers(app: App, shown: &Shown) -> Node {
    let words = &app.text.interface.sheet;
    let attempt = &shown.attempt;
    let rows = attempt.sheet().items().map(|item| {
        let answer = match attempt.answers.answer(item) {
            Some(answer) => app.answer_words(attempt, answer),
            None => app.text.interface.check.skipped,
        };
        let parts = [line("dt", "", app.statement(item)), line("dd", "", answer)];
        element("div", "answer-row", &parts)
    });
    let rows: Vec<_> = rows.collect();
    let parts = [line("h3", "", words.all_answers), element("dl", "", &rows)];
    element("div", "block", &parts)
}

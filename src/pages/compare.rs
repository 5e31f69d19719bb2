//! Two check-ins side by side: what changed clearly, what did not, and which answers differ.

mod choose;
mod notes;

use assessment::history::format::Unreadable;
use assessment::{
    Answer, Attempt, AttemptId, Comparison, Overall, Strain, Word, compare, in_order,
};

use crate::browser::clock::{DATE_AND_TIME, Dates, WHOLE_DATE};
use crate::browser::dom::{Node, element};
use crate::components::prose::{
    block, line, link_line, page_heading, paragraph, row, scrolling, soft, table,
};
use crate::context::App;
use crate::pages::history::chance;
use crate::pages::plan::change_words;
use crate::pages::simple::simple_page;
use crate::route::Route;
use choose::choose;
use notes::notes;

/// The page at `#/compare/<id>/<id>`, whichever of the two is the older one.
pub fn compare_page(app: App, one: AttemptId, other: AttemptId) -> Node {
    let text = &app.text.interface.compare;
    let read = if one == other {
        Err((text.same_heading, text.same_text))
    } else {
        saved(app, one).and_then(|one| Ok((one, saved(app, other)?)))
    };
    let page = match &read {
        Ok((one, other)) => {
            let (earlier, later) = in_order(one, other);
            side_by_side(app, earlier, later)
        }
        Err((heading, message)) => {
            let link = (app.text.interface.result.all_results, Route::History);
            simple_page(heading, message, link)
        }
    };
    page.holding(&choose(app, [one, other]).into_iter().collect::<Vec<_>>())
}

/// A saved attempt, or heading and message that say why there is none.
fn saved(app: App, id: AttemptId) -> Result<Attempt, (&'static str, &'static str)> {
    let text = &app.text.interface;
    match app.attempt(id) {
        Some(Ok(attempt)) => Ok(attempt),
        Some(Err(Unreadable::Damaged)) => Err((text.damaged_result.heading, text.compare.damaged)),
        Some(Err(Unreadable::Newer { .. })) => {
            Err((text.damaged_result.heading, text.compare.newer))
        }
        None => Err((text.missing_result.heading, text.compare.missing)),
    }
}

fn side_by_side(app: App, earlier: &Attempt, later: &Attempt) -> Node {
    let text = &app.text.interface.compare;
    let dates = dates(app, [earlier, later]);
    let comparison = compare(earlier, later);
    let lead = [("earlier", dates[0].as_str()), ("later", &dates[1])];
    let change = change_words(app, comparison.overall);
    let first = [
        page_heading(text.heading),
        line("p", "lead", &text.overall.fill(&[("change", change)])),
        paragraph(&text.lead.fill(&lead)),
    ];
    let mut parts = vec![element("div", "opening", &first)];
    if earlier.instrument != later.instrument {
        parts.push(paragraph(text.version));
    }
    if comparison.starts_high {
        parts.push(paragraph(text.starts_high));
    }
    if comparison.is_one_change_alone() {
        parts.push(paragraph(app.text.interface.history.one_alone));
    }
    parts.push(chance(app));
    parts.push(soft(text.cause));
    parts.push(areas(app, &comparison, [earlier, later], &dates));
    parts.extend(notes(app, [earlier, later], &dates));
    parts.push(answers(app, &comparison, [earlier, later], &dates));
    let opened = element("div", "", &[]);
    for (attempt, date) in [earlier, later].into_iter().zip(&dates) {
        let words = text.open.fill(&[("date", date)]);
        opened.hold(&link_line(
            &Route::SavedResult(attempt.id).to_string(),
            &words,
        ));
    }
    parts.push(opened);
    element("div", "page", &parts)
}

/// What the two are called: their dates, or, where both are of one day, date and time.
fn dates(app: App, two: [&Attempt; 2]) -> [String; 2] {
    let written = |parts: &[(&str, &str)]| {
        let dates = Dates::new(app.text.interface.app.locale, parts);
        two.map(|attempt| dates.words(attempt.at_ms, attempt.offset_min))
    };
    let [one, other] = written(&WHOLE_DATE);
    if one == other {
        written(&DATE_AND_TIME)
    } else {
        [one, other]
    }
}

/// A table of the overall score and of all areas that either asked about.
fn areas(app: App, comparison: &Comparison, two: [&Attempt; 2], dates: &[String; 2]) -> Node {
    let text = &app.text.interface.compare;
    let none = app.text.interface.history.no_score;
    let overall = two.map(|attempt| {
        let overall = attempt.scores().overall();
        let score = |overall: Overall| score(app, overall.shown(), Overall::MARGIN, overall.word());
        overall.map_or_else(|| none.to_owned(), score)
    });
    let name = app.text.interface.result.overall_name;
    let change = change_words(app, comparison.overall);
    let mut rows = vec![row(name, &[change, &overall[0], &overall[1]])];
    for sign in &comparison.signs {
        let [earlier, later] = two.map(|attempt| attempt.path.asks(sign.sign));
        let scores = [(sign.earlier, earlier), (sign.later, later)];
        let scores = scores.map(|(strain, is_asked)| match strain {
            Some(strain) => score(app, strain.shown(), Strain::MARGIN, strain.word()),
            None if is_asked => none.to_owned(),
            None => text.not_asked.to_owned(),
        });
        let name = app.text.instrument.signs[sign.sign.index()];
        let change = change_words(app, sign.verdict);
        rows.push(row(name, &[change, &scores[0], &scores[1]]));
    }
    let head = [text.area, text.change, &dates[0], &dates[1]];
    let table = table(text.areas_caption, &head, &rows);
    block(text.areas_heading, &[scrolling(text.areas_caption, table)])
}

fn score(app: App, shown: u8, margin: u8, word: Word) -> String {
    app.text.interface.compare.score.fill(&[
        ("score", &shown.to_string()),
        ("margin", &margin.to_string()),
        ("word", app.text.instrument.words[word.index()]),
    ])
}

fn answers(app: App, comparison: &Comparison, two: [&Attempt; 2], dates: &[String; 2]) -> Node {
    let text = &app.text.interface.compare;
    if comparison.answers.is_empty() {
        let [one, other] = two.map(Attempt::sheet);
        let shares = one.items().any(|item| other.items().any(|its| its == item));
        let words = if shares {
            text.answers_same
        } else {
            text.answers_none
        };
        return block(text.answers_heading, &[paragraph(words)]);
    }
    let rows = comparison.answers.iter().map(|change| {
        let statement = app.statement(change.item);
        let [earlier, later] = two;
        let answers = [
            option(app, earlier, change.earlier),
            option(app, later, change.later),
        ];
        row(statement, &answers)
    });
    let rows: Vec<_> = rows.collect();
    let head = [text.statement, &dates[0], &dates[1]];
    let table = table(text.answers_caption, &head, &rows);
    let table = scrolling(text.answers_caption, table);
    block(text.answers_heading, &[soft(text.answers_lead), table])
}

fn option(app: App, attempt: &Attempt, answer: Option<Answer>) -> &'static str {
    match answer {
        Some(answer) => app.answer_words(attempt, answer),
        None => app.text.interface.check.skipped,
    }
}

//! Two check-ins side by side: what changed clearly, what did not, and which answers differ.

mod choose;
mod notes;

use assessment::history::format::Unreadable;
use assessment::{
    Answer, Attempt, AttemptId, Comparison, Overall, Strain, Word, compare, in_order,
};
use leptos::either::Either;
use leptos::prelude::*;

use crate::browser::clock::{DATE_AND_TIME, Dates, WHOLE_DATE};
use crate::browser::dom::{Node, live};
use crate::components::data_table::{DataRow, DataTable, Scrolling};
use crate::components::layout::{LinkLine, PageHeading};
use crate::context::{App, use_app};
use crate::pages::history::Chance;
use crate::pages::plan::change_words;
use crate::pages::simple::simple_page;
use crate::route::Route;
use choose::Choose;
use notes::Notes;

/// The page at `#/compare/<id>/<id>`, whichever of the two is the older one.
pub fn compare_page(app: App, one: AttemptId, other: AttemptId) -> Node {
    let text = &app.text.interface.compare;
    let read = if one == other {
        Err((text.same_heading, text.same_text))
    } else {
        saved(app, one).and_then(|one| Ok((one, saved(app, other)?)))
    };
    let shown = [one, other];
    let can_choose = app.attempts().readable.len() > 1;
    match read {
        Ok((one, other)) => live("div", "page", move || {
            view! {
                <SideBySide one other />
                {can_choose
                    .then(|| {
                        view! {
                            <section class="block">
                                <Choose shown />
                            </section>
                        }
                    })}
            }
        }),
        Err((heading, message)) => {
            let link = (app.text.interface.result.all_results, Route::History);
            let choice =
                can_choose.then(|| live("section", "block", move || view! { <Choose shown /> }));
            simple_page(heading, message, link).holding(choice.as_slice())
        }
    }
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

/// What two saved check-ins say, beside each other.
#[component]
fn SideBySide(one: Attempt, other: Attempt) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.compare;
    let (earlier, later) = in_order(&one, &other);
    let two = [earlier, later];
    let dates = dates(app, two);
    let comparison = compare(earlier, later);
    let change = change_words(app, comparison.overall);
    let lead = [("earlier", dates[0].as_str()), ("later", &dates[1])];
    let conditions = [
        (earlier.instrument != later.instrument, text.version),
        (comparison.starts_high, text.starts_high),
        (
            comparison.is_one_change_alone(),
            app.text.interface.history.one_alone,
        ),
    ];
    let conditions = conditions.into_iter().filter(|(holds, _)| *holds);
    let open = |(attempt, date): (&Attempt, &String)| {
        let words = text.open.fill(&[("date", date)]);
        view! { <LinkLine href=Route::SavedResult(attempt.id).to_string() words /> }
    };
    view! {
        <div class="opening">
            <PageHeading words=text.heading />
            <p class="lead">{text.overall.fill(&[("change", change)])}</p>
            <p>{text.lead.fill(&lead)}</p>
        </div>
        {conditions.map(|(_, words)| view! { <p>{words}</p> }).collect_view()}
        <Chance />
        <p class="soft">{text.cause}</p>
        <Areas comparison=&comparison two dates=&dates />
        <Notes ids=two.map(|attempt| attempt.id) dates=dates.clone() />
        <Answers comparison=&comparison two dates=&dates />
        <div>{two.into_iter().zip(&dates).map(open).collect_view()}</div>
    }
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
#[component]
fn Areas<'a>(
    comparison: &'a Comparison,
    two: [&'a Attempt; 2],
    dates: &'a [String; 2],
) -> impl IntoView + use<> {
    let app = use_app();
    let text = &app.text.interface.compare;
    let none = app.text.interface.history.no_score;
    let overall = two.map(|attempt| {
        let overall = attempt.scores().overall();
        let score = |overall: Overall| score(app, overall.shown(), Overall::MARGIN, overall.word());
        overall.map_or_else(|| none.to_owned(), score)
    });
    let name = app.text.interface.result.overall_name;
    let mut rows = vec![(name, change_words(app, comparison.overall), overall)];
    for sign in &comparison.signs {
        let [earlier, later] = two.map(|attempt| attempt.path.asks(sign.sign));
        let scores = [(sign.earlier, earlier), (sign.later, later)];
        let scores = scores.map(|(strain, is_asked)| match strain {
            Some(strain) => score(app, strain.shown(), Strain::MARGIN, strain.word()),
            None if is_asked => none.to_owned(),
            None => text.not_asked.to_owned(),
        });
        let name = app.text.instrument.signs[sign.sign.index()];
        rows.push((name, change_words(app, sign.verdict), scores));
    }
    let columns = columns(&[text.area, text.change], dates);
    let rows = rows.into_iter().map(|(name, change, [earlier, later])| {
        let cells = vec![change.to_owned(), earlier, later];
        (name, cells)
    });
    let rows = rows.collect();
    view! {
        <section class="block">
            <h2>{text.areas_heading}</h2>
            <SideTable caption=text.areas_caption columns rows />
        </section>
    }
}

/// The names of the columns: the first ones, and the dates of the two.
fn columns(first: &[&str], dates: &[String; 2]) -> Vec<String> {
    let first = first.iter().map(|words| (*words).to_owned());
    first.chain(dates.iter().cloned()).collect()
}

/// A table of what the two say, row by row.
#[component]
fn SideTable(
    caption: &'static str,
    columns: Vec<String>,
    rows: Vec<(&'static str, Vec<String>)>,
) -> impl IntoView {
    let row = |(name, cells)| {
        view! {
            <DataRow columns=&columns cells>
                {name}
            </DataRow>
        }
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    view! {
        <Scrolling name=caption>
            <DataTable caption columns>
                {rows}
            </DataTable>
        </Scrolling>
    }
}

fn score(app: App, shown: u8, margin: u8, word: Word) -> String {
    app.text.interface.compare.score.fill(&[
        ("score", &shown.to_string()),
        ("margin", &margin.to_string()),
        ("word", app.text.instrument.words[word.index()]),
    ])
}

/// The answers that differ.
#[component]
fn Answers<'a>(
    comparison: &'a Comparison,
    two: [&'a Attempt; 2],
    dates: &'a [String; 2],
) -> impl IntoView + use<> {
    let app = use_app();
    let text = &app.text.interface.compare;
    if comparison.answers.is_empty() {
        let [one, other] = two.map(Attempt::sheet);
        let shares = one.items().any(|item| other.items().any(|its| its == item));
        let words = if shares {
            text.answers_same
        } else {
            text.answers_none
        };
        return Either::Left(view! {
            <section class="block">
                <h2>{text.answers_heading}</h2>
                <p>{words}</p>
            </section>
        });
    }
    let [earlier, later] = two;
    let columns = columns(&[text.statement], dates);
    let rows = comparison.answers.iter().map(|change| {
        let answers = [(earlier, change.earlier), (later, change.later)];
        let answers = answers.map(|(attempt, answer)| option(app, attempt, answer).to_owned());
        let name = app.statement(change.item);
        (name, answers.to_vec())
    });
    let rows = rows.collect();
    Either::Right(view! {
        <section class="block">
            <h2>{text.answers_heading}</h2>
            <p class="soft">{text.answers_lead}</p>
            <SideTable caption=text.answers_caption columns rows />
        </section>
    })
}

fn option(app: App, attempt: &Attempt, answer: Option<Answer>) -> &'static str {
    match answer {
        Some(answer) => app.answer_words(attempt, answer),
        None => app.text.interface.check.skipped,
    }
}

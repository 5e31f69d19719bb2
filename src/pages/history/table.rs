//! The table of the history: the same figures as the chart, and the way to each check-in.

use assessment::{Attempt, AttemptId, Measure, overall_change};
use leptos::prelude::*;

use super::{History, ROWS, name_of, score_words};
use crate::browser::clock::{DATE_AND_TIME, Dates, WHOLE_DATE};
use crate::browser::page;
use crate::components::data_table::{DataRow, DataTable, Scrolling};
use crate::pages::plan::change_words;
use crate::route::Route;

/// What a row follows from. One of which nothing changes stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Row {
    id: AttemptId,
    /// The check-in before it, of those that are shown.
    before: Option<AttemptId>,
    /// The areas that have a column.
    signs: Vec<Measure>,
}

/// The table, and the way to more of its rows.
#[component]
pub(super) fn HistoryTable(history: History) -> impl IntoView {
    let text = &history.app.text.interface.history;
    let locale = history.app.text.interface.app.locale;
    let dates = [&WHOLE_DATE[..], &DATE_AND_TIME[..]].map(|parts| Dates::new(locale, parts));
    let dates = StoredValue::new_local(dates);
    let has_paths = history.families().len() > 1;
    let show_more = move |_| {
        let first_new = history.rows.get_untracked() + 1;
        history.rows.update(|rows| *rows += ROWS);
        // On with the first of the new rows: they stand above the button.
        let link = [".stacks tbody tr:nth-child(", &first_new.to_string(), ") a"].concat();
        request_animation_frame(move || page::focus(&link));
    };
    let more = move || {
        let total = history.with_shown(|shown| shown.len());
        let rows = history.rows.get();
        let count = [rows.min(total), total].map(|count| count.to_string());
        let count = [("count", count[0].as_str()), ("total", &count[1])];
        let button = (total > rows).then(|| {
            view! {
                <button class="button quiet" type="button" on:click=show_more>
                    {text.more}
                </button>
            }
        });
        (total > ROWS).then(|| {
            view! {
                <div class="row no-print">
                    {button} <span class="soft">{text.more_shown.fill(&count)}</span>
                </div>
            }
        })
    };
    view! {
        <div class="block">
            <Scrolling name=text.caption>
                <DataTable caption=text.caption columns=Signal::derive(move || columns(history))>
                    <For
                        each=move || rows(history)
                        key=Row::clone
                        children=move |row| view! { <CheckInRow history row dates has_paths /> }
                    />
                </DataTable>
            </Scrolling>
            {more}
        </div>
    }
}

/// The names of the columns.
fn columns(history: History) -> Vec<String> {
    let text = &history.app.text.interface.history;
    let names = signs(history).into_iter();
    let names = names.map(|sign| name_of(history.app, sign));
    let names = [text.when, text.overall, text.change]
        .into_iter()
        .chain(names);
    names.map(str::to_owned).collect()
}

/// The areas that are drawn: each has a column.
fn signs(history: History) -> Vec<Measure> {
    let mut measures = history.measures.get();
    measures.retain(|measure| match measure {
        Measure::Overall => false,
        Measure::Sign(_) => true,
    });
    measures
}

/// The rows that the table has now.
fn rows(history: History) -> Vec<Row> {
    let signs = signs(history);
    let count = history.rows.get();
    history.with_shown(|shown| {
        let rows = shown.iter().enumerate().take(count);
        let rows = rows.map(|(at, attempt)| Row {
            id: attempt.id,
            before: shown.get(at + 1).map(|before| before.id),
            signs: signs.clone(),
        });
        rows.collect()
    })
}

#[component]
fn CheckInRow(
    history: History,
    row: Row,
    dates: StoredValue<[Dates; 2], LocalStorage>,
    has_paths: bool,
) -> impl IntoView {
    let app = history.app;
    let words = &app.text.interface.history;
    let attempts = history.attempts.get_value();
    let find = |id| attempts.readable.iter().find(|attempt| attempt.id == id);
    let attempt = find(row.id)?;
    let [date, moment] = dates.with_value(|dates| {
        [&dates[0], &dates[1]].map(|dates| dates.words(attempt.at_ms, attempt.offset_min))
    });
    let change = match row.before.and_then(find) {
        Some(before) => change_words(app, overall_change(&before.sheet(), &attempt.sheet())),
        None => words.first,
    };
    let mut cells = vec![score(history, Measure::Overall, attempt), change.to_owned()];
    cells.extend(row.signs.iter().map(|sign| score(history, *sign, attempt)));
    let path = has_paths.then(|| app.text.instrument.paths[attempt.path.index()]);
    // Two of one day have one date: by its label, the link is told by its time, too.
    let label = words.open_label.fill(&[("date", &moment)]);
    let address = Route::SavedResult(attempt.id).to_string();
    let columns = untrack(|| columns(history));
    Some(view! {
        <DataRow columns=&columns cells>
            <a href=address aria-label=label>
                {date}
            </a>
            {path.map(|path| view! { <span class="table-path">{path}</span> })}
        </DataRow>
    })
}

fn score(history: History, measure: Measure, attempt: &Attempt) -> String {
    let text = &history.app.text.interface.history;
    let score = score_words(history.app, text.score_word, measure, attempt);
    score.unwrap_or_else(|| text.no_score.to_owned())
}

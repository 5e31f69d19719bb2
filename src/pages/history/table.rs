//! The table of the history: the same figures as the chart, and the way to each check-in.

use assessment::{Attempt, Measure, overall_change};

use super::{History, ROWS, name_of, score_words};
use crate::browser::clock::{DATE_AND_TIME, Dates, WHOLE_DATE};
use crate::browser::dom::{Node, button, element, text};
use crate::components::prose::{self, line, link, name_cells, row_of, scrolling};
use crate::pages::plan::change_words;
use crate::route::Route;

impl History {
    /// The table, from its first row.
    pub(super) fn show_table(&self) {
        let text = &self.app.text.interface.history;
        let rows = self.state.borrow().rows;
        let table = prose::table(text.caption, &self.head(), &self.rows(0, rows));
        let mut parts = vec![scrolling(text.caption, table)];
        if self.shown().len() > rows {
            parts.push(self.more());
        }
        self.table.refill(&parts);
    }

    fn head(&self) -> Vec<&'static str> {
        let text = &self.app.text.interface.history;
        let signs = self.signs().into_iter();
        let names = signs.map(|sign| name_of(self.app, sign));
        [text.when, text.overall, text.change]
            .into_iter()
            .chain(names)
            .collect()
    }

    /// The areas that are drawn: each has a column.
    fn signs(&self) -> Vec<Measure> {
        let measures = &self.state.borrow().measures;
        let signs = measures.iter().filter(|measure| match measure {
            Measure::Overall => false,
            Measure::Sign(_) => true,
        });
        signs.copied().collect()
    }

    fn rows(&self, from: usize, count: usize) -> Vec<Node> {
        let shown = self.shown();
        let several = self.families().len() > 1;
        let rows = shown.iter().enumerate().skip(from).take(count);
        let locale = self.app.text.interface.app.locale;
        let dates = Dates::new(locale, &WHOLE_DATE);
        let moments = Dates::new(locale, &DATE_AND_TIME);
        let rows = rows.map(|(index, attempt)| {
            let before = shown.get(index + 1).copied();
            self.row(attempt, before, several, [&dates, &moments])
        });
        rows.collect()
    }

    /// A button for more rows, and how many there are.
    fn more(&self) -> Node {
        let words = &self.app.text.interface.history;
        let count = line("span", "soft", &self.more_shown());
        let place = element("div", "row no-print", &[]);
        let (history, counted, around) = (self.clone(), count.clone(), place.clone());
        let press = button("button quiet", words.more, move || {
            let from = history.state.borrow().rows;
            let rows = history.rows(from, ROWS);
            name_cells(&rows, &history.head());
            history.state.borrow_mut().rows = from + ROWS;
            for body in history.table.find("tbody") {
                for row in &rows {
                    body.hold(row);
                }
            }
            counted.refill(&[text(&history.more_shown())]);
            if history.shown().len() <= from + ROWS {
                around.refill(std::slice::from_ref(&counted));
            }
            // On with the first of the new rows: they stand above the button.
            if let Some(link) = rows.first().and_then(|row| row.find("a").first().cloned()) {
                link.focus();
            }
        });
        place.holding(&[press, count])
    }

    fn more_shown(&self) -> String {
        let total = self.shown().len();
        let count = self.state.borrow().rows.min(total);
        self.app
            .text
            .interface
            .history
            .more_shown
            .fill(&[("count", &count.to_string()), ("total", &total.to_string())])
    }

    fn row(
        &self,
        attempt: &Attempt,
        before: Option<&Attempt>,
        several_paths: bool,
        dates: [&Dates; 2],
    ) -> Node {
        let app = self.app;
        let words = &app.text.interface.history;
        let [date, moment] = dates.map(|dates| dates.words(attempt.at_ms, attempt.offset_min));
        let change = match before {
            Some(before) => change_words(app, overall_change(&before.sheet(), &attempt.sheet())),
            None => words.first,
        };
        // Two of one day have one date: by its label, the link is told by its time, too.
        let label = words.open_label.fill(&[("date", &moment)]);
        let address = Route::SavedResult(attempt.id).to_string();
        let open = link(&address, &date).with("aria-label", &label);
        let mut about = vec![open];
        if several_paths {
            let path = app.text.instrument.paths[attempt.path.index()];
            about.push(line("span", "table-path", path));
        }
        let mut cells = vec![self.score(Measure::Overall, attempt), change.to_owned()];
        cells.extend(self.signs().iter().map(|sign| self.score(*sign, attempt)));
        let cells: Vec<_> = cells.iter().map(|words| text(words)).collect();
        row_of(&about, &cells)
    }

    fn score(&self, measure: Measure, attempt: &Attempt) -> String {
        let text = &self.app.text.interface.history;
        let score = score_words(self.app, text.score_word, measure, attempt);
        score.unwrap_or_else(|| text.no_score.to_owned())
    }
}

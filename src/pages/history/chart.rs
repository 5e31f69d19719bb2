//! The chart of the history, and what it shows in words.

use assessment::plot::{MOST_LETTERS, Plot, Tick, TickUnit};
use assessment::{Attempt, Event, Measure, overall_change, plot, sign_change};

use super::{History, name_of, score_words};
use crate::browser::clock::{Dates, WHOLE_DATE};
use crate::browser::dom::{Node, element, text};
use crate::components::chart::{MOST_BANDS, Words, chart, sample};
use crate::components::prose::{line, list, soft};
use crate::pages::plan::change_words;

/// Letters for events.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQ";

const _: () = assert!(LETTERS.len() == MOST_LETTERS);

impl History {
    pub(super) fn show_chart(&self) {
        let words = &self.app.text.interface.history;
        let measures = self.state.borrow().measures.clone();
        let shown = self.shown();
        let (Some(newest), Some(oldest)) = (shown.first(), shown.last()) else {
            self.chart.refill(&[]);
            return;
        };
        let plot = plot(&shown, &measures, &moments(&self.app.events().readable));
        let name = match shown.len() {
            1 => words.chart_name_one,
            2.. | 0 => words.chart_name_many,
        };
        let labels = Words {
            name: name.fill(&[
                ("count", &shown.len().to_string()),
                ("first", &self.app.date(oldest)),
                ("last", &self.app.date(newest)),
            ]),
            ticks: self.tick_words(&plot),
            styles: measures.iter().map(|measure| style(*measure)).collect(),
            letters: letters(&plot)
                .into_iter()
                .map(|(_, letter)| letter)
                .collect(),
        };
        let dates = Dates::new(self.app.text.interface.app.locale, &WHOLE_DATE);
        let title_of = |trace: usize, mark: &plot::Mark| {
            let (Some(measure), Some(attempt)) = (measures.get(trace), shown.get(mark.index))
            else {
                return String::new();
            };
            self.title_of(*measure, attempt, &dates)
        };
        let mut parts = vec![chart(&plot, &labels, title_of)];
        parts.push(self.told(&plot, &shown));
        parts.push(line("p", "soft small", words.chart_scale));
        if measures.len() > MOST_BANDS {
            parts.push(line("p", "soft small", words.chart_bands));
        }
        if plot.thinned {
            parts.push(soft(words.chart_thinned));
        }
        self.chart.refill(&parts);
    }

    fn title_of(&self, measure: Measure, attempt: &Attempt, dates: &Dates) -> String {
        let words = &self.app.text.interface.history;
        let score = score_words(self.app, words.chart_score, measure, attempt).unwrap_or_default();
        let date = dates.words(attempt.at_ms, attempt.offset_min);
        words.mark_title.fill(&[("date", &date), ("score", &score)])
    }

    fn tick_words(&self, plot: &Plot) -> Vec<String> {
        let parts: &[(&str, &str)] = match plot.unit {
            TickUnit::Day => &[("day", "numeric"), ("month", "short")],
            TickUnit::Month => &[("month", "short"), ("year", "2-digit")],
            TickUnit::Year => &[("year", "numeric")],
        };
        let dates = Dates::new(self.app.text.interface.app.locale, parts);
        let words = |tick: &Tick| dates.words(tick.at_ms, plot.offset_min);
        plot.ticks.iter().map(words).collect()
    }

    /// What each line shows, from its first score to its last, with a piece of it.
    fn told(&self, plot: &Plot, shown: &[&Attempt]) -> Node {
        if plot.traces.is_empty() {
            return soft(self.app.text.interface.history.chart_nothing);
        }
        let several = plot.traces.len() > 1;
        let lines = plot.traces.iter().map(|trace| {
            let ends = [trace.marks.first(), trace.marks.last()];
            let ends = ends.map(|end| end.and_then(|mark| shown.get(mark.index).copied()));
            let words = line("span", "", &self.told_of(trace.measure, ends));
            let style = style(trace.measure);
            let number = if several {
                line("b", "chart-legend-number", &(style + 1).to_string())
            } else {
                text("")
            };
            element("span", "chart-legend", &[sample(style), number, words])
        });
        list("plain", &lines.collect::<Vec<_>>())
    }

    fn told_of(&self, measure: Measure, ends: [Option<&Attempt>; 2]) -> String {
        let words = &self.app.text.interface.history;
        let name = name_of(self.app, measure);
        let [Some(first), Some(last)] = ends else {
            return words.chart_line_none.fill(&[("name", name)]);
        };
        let score = |attempt| {
            let score = score_words(self.app, words.chart_score, measure, attempt);
            score.unwrap_or_default()
        };
        let verdict = match measure {
            Measure::Overall => overall_change(&first.sheet(), &last.sheet()),
            Measure::Sign(sign) => sign_change(&first.sheet(), &last.sheet(), sign),
        };
        let template = if first.id == last.id {
            words.chart_line_one
        } else {
            words.chart_line_many
        };
        template.fill(&[
            ("name", name),
            ("score", &score(first)),
            ("date", &self.app.date(first)),
            ("last_score", &score(last)),
            ("last_date", &self.app.date(last)),
            ("change", change_words(self.app, verdict)),
        ])
    }

    /// The letter of each event that is in the picture, by its index among all.
    pub(super) fn letters(&self, events: &[Event]) -> Vec<(usize, String)> {
        letters(&plot(&self.shown(), &[], &moments(events)))
    }
}

fn moments(events: &[Event]) -> Vec<i64> {
    events.iter().map(|event| event.at_ms).collect()
}

/// Letters from left to right. Events come newest first. Where there are more than can stand side by
/// side, none has one.
fn letters(plot: &Plot) -> Vec<(usize, String)> {
    let count = plot.events.len();
    let events = plot.events.iter().enumerate();
    let lettered = events.map(|(position, event)| {
        let at = count - 1 - position;
        let letter = LETTERS.get(at..=at).filter(|_| count <= MOST_LETTERS);
        (event.index, letter.unwrap_or_default().to_owned())
    });
    lettered.collect()
}

/// The way a measure is drawn, always the same: the overall score first, then the areas.
pub(super) fn style(measure: Measure) -> usize {
    match measure {
        Measure::Overall => 0,
        Measure::Sign(sign) => sign.index() + 1,
    }
}

//! Which lines the chart draws, and which columns the table has.

use assessment::{Measure, SignId};

use super::chart::style;
use super::{History, name_of};
use crate::browser::dom::{Node, element};
use crate::components::chart::sample;
use crate::components::prose::line;

impl History {
    /// A tick for the overall score and for each area that any check-in asked about.
    pub(super) fn choices(&self) -> Node {
        let words = &self.app.text.interface.history;
        let asked = SignId::ALL.into_iter().filter(|sign| {
            let mut attempts = self.attempts.readable.iter();
            attempts.any(|attempt| attempt.path.asks(*sign))
        });
        let group = line("legend", "hidden-words", words.chart_choose);
        let choices = element("fieldset", "chart-choices", &[group]);
        choices.hold(&self.choice(Measure::Overall));
        for sign in asked {
            choices.hold(&self.choice(Measure::Sign(sign)));
        }
        let summary = line("summary", "", words.chart_choose);
        element("details", "unfold no-print", &[summary, choices])
    }

    fn choice(&self, measure: Measure) -> Node {
        let tick = element("input", "", &[]).with("type", "checkbox");
        let tick = match measure {
            Measure::Overall => tick.with("checked", ""),
            Measure::Sign(_) => tick,
        };
        let (history, ticked) = (self.clone(), tick.clone());
        let tick = tick.on("change", move |_| history.draw(measure, ticked.is_ticked()));
        let words = line("span", "choice-words", name_of(self.app, measure));
        element("label", "choice", &[tick, words, sample(style(measure))])
    }

    /// Draws a line, or draws it no more.
    fn draw(&self, measure: Measure, is_on: bool) {
        {
            let measures = &mut self.state.borrow_mut().measures;
            measures.retain(|drawn| *drawn != measure);
            if is_on {
                let at = measures.partition_point(|drawn| style(*drawn) < style(measure));
                measures.insert(at, measure);
            }
        }
        self.show_chart();
        self.show_table();
    }
}

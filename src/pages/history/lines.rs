//! Which lines the chart draws, and which columns the table has.

use assessment::{Measure, SignId};
use leptos::ev;
use leptos::prelude::*;

use super::chart::style;
use super::{History, name_of};
use crate::components::chart::Sample;

/// A tick for the overall score and for each area that any check-in asked about.
#[component]
pub(super) fn LineChoices(history: History) -> impl IntoView {
    let words = &history.app.text.interface.history;
    let attempts = history.attempts.get_value();
    let is_asked = |sign: &SignId| {
        let mut attempts = attempts.readable.iter();
        attempts.any(|attempt| attempt.path.asks(*sign))
    };
    let signs = SignId::ALL.into_iter().filter(is_asked);
    let measures = [Measure::Overall]
        .into_iter()
        .chain(signs.map(Measure::Sign));
    let choices = measures.map(|measure| view! { <LineChoice history measure /> });
    view! {
        <details class="unfold no-print">
            <summary>{words.chart_choose}</summary>
            <fieldset class="chart-choices">
                <legend class="hidden-words">{words.chart_choose}</legend>
                {choices.collect_view()}
            </fieldset>
        </details>
    }
}

#[component]
fn LineChoice(history: History, measure: Measure) -> impl IntoView {
    let is_drawn = move || {
        history
            .measures
            .with(|measures| measures.contains(&measure))
    };
    let choose = move |event: ev::Event| history.draw(measure, event_target_checked(&event));
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=is_drawn on:change=choose />
            <span class="choice-words">{name_of(history.app, measure)}</span>
            <Sample style=style(measure) />
        </label>
    }
}

impl History {
    /// Draws a line, or draws it no more.
    fn draw(self, measure: Measure, is_on: bool) {
        self.measures.update(|measures| {
            measures.retain(|drawn| *drawn != measure);
            if is_on {
                let at = measures.partition_point(|drawn| style(*drawn) < style(measure));
                measures.insert(at, measure);
            }
        });
    }
}

//! The plan beside a later result: how the areas of its ideas moved. Described, never explained.

use assessment::{Attempt, Movement, PlanEntry, TipId, movement};

use super::Shown;
use crate::browser::clock;
use crate::browser::dom::{Node, text};
use crate::components::prose::{block, list, soft};
use crate::context::App;
use crate::pages::plan::{change_words, time_words};

/// One line for each idea that was in the plan before this result; in a careful one not for those
/// that it holds back.
pub fn since(app: App, shown: &Shown) -> Option<Node> {
    let attempts = app.attempts();
    let is_later = |attempt: &Attempt| attempt.at_ms > shown.attempt.at_ms;
    let (_, attempts) = attempts
        .readable
        .split_at(attempts.readable.partition_point(is_later));
    let plan = app.plan().readable;
    let is_careful = shown.advice.is_careful;
    let is_left_out =
        |entry: &&PlanEntry| is_careful && entry.tip.known().is_none_or(TipId::is_held_back);
    let lines = plan
        .iter()
        .filter(|entry| !is_left_out(entry))
        .filter_map(|entry| match movement(entry, attempts, clock::now_ms()) {
            Movement::Since { verdict, days } => {
                let (sign, tip) = names(app, entry)?;
                let words = app.text.interface.result.since_line.fill(&[
                    ("tip", tip),
                    ("time", &time_words(app, days)),
                    ("sign", sign),
                    ("change", change_words(app, verdict)),
                ]);
                Some(text(&words))
            }
            Movement::NoSign | Movement::NoBaseline | Movement::NotYet => None,
        });
    let lines: Vec<_> = lines.collect();
    let words = &app.text.interface.result;
    (!lines.is_empty()).then(|| {
        block(
            words.since_heading,
            &[soft(words.since_lead), list("plain", &lines)],
        )
    })
}

fn names(app: App, entry: &PlanEntry) -> Option<(&'static str, &'static str)> {
    let sign = app.text.instrument.signs[entry.area()?.index()];
    let tip = app.text.advice.tips[entry.tip.known()?.index()].title;
    Some((sign, tip))
}

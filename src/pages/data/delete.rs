//! Deleting results: one on its own page, or several in the history. Each can be put back until
//! the history is left.

use assessment::{Attempt, AttemptId};

use crate::browser::dom::{Node, button, element, text};
use crate::components::prose::{line, paragraph, soft, unfold};
use crate::context::App;

/// The way to delete the result whose page this is.
pub fn delete_part(app: App, id: AttemptId) -> Node {
    let words = &app.text.interface.delete;
    let delete = button("button quiet", words.one, move || {
        app.delete_and_tell(&[id]);
    });
    element(
        "div",
        "delete",
        &[element("p", "", &[delete]), soft(words.one_text)],
    )
}

/// The way to delete some of these, which are all that can be read.
pub fn several(app: App, attempts: &[Attempt]) -> Node {
    let words = &app.text.interface.delete;
    let ticks: Vec<_> = attempts
        .iter()
        .map(|attempt| (attempt.id, tick()))
        .collect();
    let rows = attempts.iter().zip(&ticks);
    let rows: Vec<_> = rows
        .map(|(attempt, (_, tick))| {
            let words = line("span", "choice-words", &app.date(attempt));
            element("label", "switch", &[tick.clone(), words])
        })
        .collect();
    let error = element("div", "", &[]).with("role", "alert");
    let legend = line("legend", "", words.choose);
    let group = element("fieldset", "delete-choice", &[legend]).holding(&rows);
    let press = line("button", "button quiet", words.button_none).with("type", "button");
    let (counted, all) = (press.clone(), ticks.clone());
    let group = group.on("change", move |_| {
        counted.refill(&[text(&button_words(app, chosen(&all).len()))]);
    });
    let said = error.clone();
    let press = press.on("click", move |_| {
        let ids = chosen(&ticks);
        if ids.is_empty() {
            said.refill(&[line("p", "field-error", words.missing)]);
        } else {
            app.delete_and_tell(&ids);
        }
    });
    let parts = [
        paragraph(words.several_text),
        group,
        error,
        element("p", "", &[press]),
    ];
    unfold(words.several, &parts)
}

fn tick() -> Node {
    element("input", "", &[]).with("type", "checkbox")
}

/// The ids that are ticked.
fn chosen(ticks: &[(AttemptId, Node)]) -> Vec<AttemptId> {
    let ticked = ticks.iter().filter(|(_, tick)| tick.is_ticked());
    ticked.map(|(id, _)| *id).collect()
}

fn button_words(app: App, count: usize) -> String {
    let words = &app.text.interface.delete;
    match count {
        0 => words.button_none.to_owned(),
        1 => words.button_one.to_owned(),
        2.. => words.button_many.fill(&[("count", &count.to_string())]),
    }
}

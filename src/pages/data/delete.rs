//! Deleting results: one on its own page, or several in the history. Each can be put back until
//! the history is left.

use std::cell::RefCell;
use std::rc::Rc;

use assessment::{Attempt, AttemptId};

use crate::browser::archive::Records;
use crate::browser::clock::{DATE_AND_TIME, Dates};
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
        "delete no-print",
        &[element("p", "", &[delete]), soft(words.one_text)],
    )
}

/// How many results are listed at a time: thousands would keep the page waiting.
const LISTED: usize = 60;

/// The way to delete some of these, which are all that can be read. They are listed when it is
/// opened.
pub fn several(app: App, attempts: &Rc<Records<Attempt>>) -> Node {
    let words = &app.text.interface.delete;
    let choice = Choice {
        app,
        attempts: attempts.clone(),
        ticks: Rc::default(),
        rows: element("div", "contents", &[]),
        press: line("button", "button quiet", words.button_none).with("type", "button"),
    };
    let legend = line("legend", "", words.choose);
    let group = element("fieldset", "delete-choice", &[legend, choice.rows.clone()]);
    let counting = choice.clone();
    let group = group.on("change", move |_| counting.count());
    let error = element("div", "", &[]).with("role", "alert");
    let (chosen, said) = (choice.clone(), error.clone());
    let press = choice.press.clone().on("click", move |_| {
        let ids = chosen.ids();
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
    unfold(words.several, &parts).on("toggle", move |_| {
        if choice.ticks.borrow().is_empty() {
            choice.list();
        }
    })
}

/// The results that can be chosen, as far as they are listed.
#[derive(Clone)]
struct Choice {
    app: App,
    attempts: Rc<Records<Attempt>>,
    ticks: Rc<RefCell<Vec<(AttemptId, Node)>>>,
    rows: Node,
    press: Node,
}

impl Choice {
    /// Lists the next ones.
    fn list(&self) {
        // Two results of one day are told apart by the time.
        let dates = Dates::new(self.app.text.interface.app.locale, &DATE_AND_TIME);
        let listed = self.ticks.borrow().len();
        let all = &self.attempts.readable;
        for attempt in all.iter().skip(listed).take(LISTED) {
            let tick = element("input", "", &[]).with("type", "checkbox");
            let words = dates.words(attempt.at_ms, attempt.offset_min);
            let words = line("span", "choice-words", &words);
            self.rows
                .hold(&element("label", "switch", &[tick.clone(), words]));
            self.ticks.borrow_mut().push((attempt.id, tick));
        }
        if self.ticks.borrow().len() < all.len() {
            self.hold_more();
        }
    }

    /// A button for the next ones, which gives way to them.
    fn hold_more(&self) {
        let place = element("p", "", &[]);
        let (choice, gone) = (self.clone(), place.clone());
        let more = button(
            "button quiet",
            self.app.text.interface.history.more,
            move || {
                let listed = choice.ticks.borrow().len();
                gone.remove();
                choice.list();
                if let Some((_, first)) = choice.ticks.borrow().get(listed) {
                    first.focus();
                }
            },
        );
        place.hold(&more);
        self.rows.hold(&place);
    }

    fn ids(&self) -> Vec<AttemptId> {
        let ticks = self.ticks.borrow();
        let ticked = ticks.iter().filter(|(_, tick)| tick.is_ticked());
        ticked.map(|(id, _)| *id).collect()
    }

    /// Says on the button how many are chosen.
    fn count(&self) {
        let words = button_words(self.app, self.ids().len());
        self.press.refill(&[text(&words)]);
    }
}

fn button_words(app: App, count: usize) -> String {
    let words = &app.text.interface.delete;
    match count {
        0 => words.button_none.to_owned(),
        1 => words.button_one.to_owned(),
        2.. => words.button_many.fill(&[("count", &count.to_string())]),
    }
}

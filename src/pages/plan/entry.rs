//! One entry of the plan, and what can be done with it.

use assessment::plan::{NOTE_LIMIT, WHEN_LIMIT};
use assessment::{Attempt, EntryId, Movement, PlanEntry, PlannedTip, movement};

use super::{change_words, say_kept};
use crate::browser::archive::Taken;
use crate::browser::clock;
use crate::browser::dom::{Node, button, element, text};
use crate::components::prose::{line, paragraph};
use crate::context::App;
use crate::pages::field::Field;
use crate::pages::tip::how;
use crate::session::Kept;

/// An entry on the page: what it is now, and the places that show it.
#[derive(Clone)]
struct Card {
    app: App,
    id: EntryId,
    title: &'static str,
    /// The whole card.
    frame: Node,
    /// What is there only when it is done: since when, and how it went.
    after: Node,
    date: Node,
    toggle: Node,
    /// Where the page says what was just done.
    said: Node,
    /// Where the page says what is on the device.
    kept: Node,
}

/// One entry, beside the attempts, newest first. What happens to it is said in `said`, and what is
/// on the device in `kept`.
pub fn entry_card(
    app: App,
    entry: &PlanEntry,
    attempts: &[Attempt],
    [said, kept]: [&Node; 2],
) -> Node {
    let card = Card {
        app,
        id: entry.id,
        title: title(app, entry),
        frame: element("article", "plan-entry", &[]),
        after: element("div", "plan-entry-note", &[]),
        date: line("p", "plan-entry-date", ""),
        toggle: element("button", "button quiet small", &[]).with("type", "button"),
        said: said.clone(),
        kept: kept.clone(),
    };
    card.frame
        .hold(&line("h2", "", card.title).with("tabindex", "-1"));
    for words in about(app, entry, attempts) {
        card.frame.hold(&paragraph(&words));
    }
    card.hold_fields(entry);
    card.hold_buttons();
    card.show(entry);
    card.frame
}

impl Card {
    fn hold_fields(&self, entry: &PlanEntry) {
        let words = &self.app.text.interface.plan;
        let (when_id, hint_id) = (id("when", entry), id("hint", entry));
        let [when, on_paper] =
            self.field(&when_id, &entry.when, WHEN_LIMIT, |entry| &mut entry.when);
        let when = [
            line("label", "", words.when).with("for", &when_id),
            line("p", "soft small no-print", words.when_hint).with("id", &hint_id),
            when.with("aria-describedby", &hint_id),
            on_paper,
        ];
        let note_id = id("note", entry);
        let [note, on_paper] =
            self.field(&note_id, &entry.note, NOTE_LIMIT, |entry| &mut entry.note);
        let done = [
            self.date.clone(),
            line("label", "", words.note).with("for", &note_id),
            note,
            on_paper,
        ];
        self.after.refill(&done);
        for node in when.iter().chain([&self.after]) {
            self.frame.hold(node);
        }
    }

    /// A field for one of the entry's texts, and its words for paper.
    fn field(
        &self,
        id: &str,
        words: &str,
        limit: usize,
        of: fn(&mut PlanEntry) -> &mut String,
    ) -> [Node; 2] {
        let field = Field {
            id,
            words,
            rows: "2",
            limit,
            said: &self.said,
        };
        let card = self.clone();
        field.nodes(self.app, move |words| {
            card.change(|entry| words.clone_into(of(entry)))
        })
    }

    fn hold_buttons(&self) {
        let words = &self.app.text.interface.plan;
        let card = self.clone();
        let toggle = self.toggle.clone().on("click", move |_| card.toggle());
        let card = self.clone();
        let remove = button("button quiet small", words.remove, move || card.remove());
        let label = words.remove_label.fill(&[("tip", self.title)]);
        let buttons = [toggle, remove.with("aria-label", &label)];
        self.frame.hold(&element("div", "row", &buttons));
    }

    /// Changes the entry as it is stored now. Where it was taken out in another tab it stays out,
    /// and the page says so.
    fn change(&self, change: impl FnOnce(&mut PlanEntry)) -> Option<Kept> {
        let kept = self.app.change_entry(self.id, change);
        if kept.is_none() {
            self.say(self.app.text.interface.plan.gone);
        }
        self.say_kept();
        kept
    }

    /// What is done with one entry can also bring others onto the device.
    fn say_kept(&self) {
        say_kept(self.app, &self.app.plan().readable, &self.kept);
    }

    fn say(&self, words: &str) {
        self.said.refill(&[paragraph(words)]);
    }

    /// Marks it as done now, or as not done yet.
    fn toggle(&self) {
        self.change(|entry| entry.done_ms = entry.is_open().then(clock::now_ms));
        if let Some(entry) = self.app.entry(self.id) {
            self.show(&entry);
        }
    }

    /// Shows whether it is done, since when, and the way to change that.
    fn show(&self, entry: &PlanEntry) {
        let words = &self.app.text.interface.plan;
        let (class, press) = match entry.done_ms {
            Some(done_ms) => {
                let day = self.app.date_of(done_ms, clock::offset_at(done_ms));
                let date = words.done_on.fill(&[("date", &day)]);
                self.date.refill(&[text(&date)]);
                ("plan-entry plan-entry-done", words.not_done)
            }
            None => ("plan-entry", words.done),
        };
        self.after.set_hidden(entry.is_open());
        self.toggle.refill(&[text(press)]);
        self.frame.set_class(class);
    }

    /// Takes the entry out, and offers to put it back. Where another tab took it out before, there
    /// is nothing to put back.
    fn remove(&self) {
        let words = &self.app.text.interface.plan;
        let taken = self.app.take_entry(self.id);
        self.frame.set_hidden(true);
        self.say_kept();
        let named = [("tip", self.title)];
        let Some(taken) = taken else {
            let what = paragraph(&words.removed_before.fill(&named)).with("tabindex", "-1");
            self.said.refill(std::slice::from_ref(&what));
            what.focus();
            return;
        };
        let card = self.clone();
        let undo = button("button quiet small", words.undo, move || {
            card.put_back(&taken);
        });
        let what = paragraph(&words.removed.fill(&named));
        self.said.refill(&[what, undo.clone()]);
        undo.focus();
    }

    fn put_back(&self, taken: &Taken) {
        let words = &self.app.text.interface.plan;
        self.app.put_back(taken);
        self.say_kept();
        self.frame.set_hidden(false);
        self.say(&words.back_again.fill(&[("tip", self.title)]));
        if let Some(heading) = self.frame.find("h2").first() {
            heading.focus();
        }
    }
}

fn id(of: &str, entry: &PlanEntry) -> String {
    [of, "-", &entry.id.to_string()].concat()
}

/// What an entry is called.
pub fn title(app: App, entry: &PlanEntry) -> &'static str {
    match &entry.tip {
        PlannedTip::Known(tip) => app.text.advice.tips[tip.index()].title,
        PlannedTip::Foreign(_) => app.text.interface.plan.unknown_tip,
    }
}

/// What the tip says, since when it is in the plan, and how its area moved.
fn about(app: App, entry: &PlanEntry, attempts: &[Attempt]) -> Vec<String> {
    let text = &app.text.interface.plan;
    let how = match &entry.tip {
        PlannedTip::Known(tip) => how(app, *tip, entry.voice).to_owned(),
        PlannedTip::Foreign(id) => id.clone(),
    };
    let date = app.date_of(entry.added_ms, entry.offset_min);
    let mut lines = vec![how, text.added_on.fill(&[("date", &date)])];
    if let Some(sign) = entry.area() {
        let sign = app.text.instrument.signs[sign.index()];
        match movement(entry, attempts, clock::now_ms()) {
            Movement::Since { verdict, .. } => {
                let change = change_words(app, verdict);
                lines.push(text.moved.fill(&[("sign", sign), ("change", change)]));
            }
            Movement::NotYet => lines.push(text.not_yet.fill(&[("sign", sign)])),
            Movement::NoSign | Movement::NoBaseline => {}
        }
    }
    lines
}

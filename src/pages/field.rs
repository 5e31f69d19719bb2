//! A field for words of one's own. They are kept with every letter, so that nothing is lost; that
//! they are kept is said when the person goes on.

use std::rc::Rc;

use assessment::plan::within;

use crate::browser::dom::{Node, text};
use crate::components::prose::{line, paragraph};
use crate::context::App;
use crate::session::Kept;

/// A field, and where the page says what became of its words.
pub struct Field<'a> {
    /// The id that its label names.
    pub id: &'a str,
    /// What is in it.
    pub words: &'a str,
    /// Lines that are seen at once.
    pub rows: &'a str,
    /// Most characters that are taken. What is longer already is not cut.
    pub limit: usize,
    /// Where the page says what was just done.
    pub said: &'a Node,
}

impl Field<'_> {
    /// The field, and its words for paper. `keep` is given what is typed, and says what became of
    /// it; none where it has told the person itself.
    pub fn nodes(self, app: App, keep: impl Fn(&str) -> Option<Kept> + 'static) -> [Node; 2] {
        let limit = self.limit.max(self.words.chars().count());
        let field = line("textarea", "", self.words)
            .with("id", self.id)
            .with("rows", self.rows)
            .with("maxlength", &limit.to_string());
        let on_paper = line("p", "on-paper", self.words).with("aria-hidden", "true");
        // A field that goes while it has the focus still tells of its change: what was erased by
        // then is not to be kept again.
        let erasures = app.erasures();
        let keep = Rc::new(move |words: &str| {
            let is_erased = app.erasures() != erasures;
            if is_erased { None } else { keep(words) }
        });
        let (typed, shown, keep_now) = (field.clone(), on_paper.clone(), keep.clone());
        let field = field.on("input", move |_| {
            let words = typed.value();
            keep_now(within(&words, limit));
            shown.refill(&[text(&words)]);
        });
        let (typed, said) = (field.clone(), self.said.clone());
        let field = field.on("change", move |_| {
            let words = &app.text.interface.plan;
            match keep(within(&typed.value(), limit)) {
                Some(Kept::Saved) => said.refill(&[paragraph(words.saved)]),
                Some(Kept::NotWanted) => said.refill(&[paragraph(words.held)]),
                // The notice above the page says so already; or what became of it was said.
                Some(Kept::Refused) | None => {}
            }
        });
        [field, on_paper]
    }
}

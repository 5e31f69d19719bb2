//! Taking the sheet along as text: exactly what is seen of it at that moment, and only when the
//! person presses for it.

use std::rc::Rc;

use crate::browser::dom::{Node, button, element};
use crate::browser::sharing::{self, Shared};
use crate::browser::task;
use crate::components::prose::{line, paragraph};
use crate::context::App;

/// What makes a line of the text.
const LINES: &str = "h2, h3, h4, p, li, tbody tr, .answer-row";

/// What a line has several of.
const CELLS: &str = "th, td, dt, dd";

/// The buttons, and below them the place where what became of it is said.
pub fn handing(app: App, sheet: &Node) -> [Node; 2] {
    let words = &app.text.interface.sheet;
    let said = element("div", "said", &[]).with("role", "status");
    let ways = element("div", "row", &[]);
    let (copied, told) = (sheet.clone(), said.clone());
    ways.hold(&button("button quiet", words.copy, move || {
        let (text, told) = (text_of(&copied), told.clone());
        task::run(async move {
            let answer = if sharing::copy(&text).await {
                vec![paragraph(words.copied)]
            } else {
                by_hand(app, &text)
            };
            told.refill(&answer);
            for field in told.find("textarea") {
                field.select();
            }
        });
    }));
    if sharing::can_share() {
        let (shared, told) = (sheet.clone(), said.clone());
        ways.hold(&button("button quiet", words.share, move || {
            let (text, told) = (text_of(&shared), told.clone());
            task::run(async move {
                told.refill(&match sharing::share(&text).await {
                    Shared::Done => Vec::new(),
                    Shared::Refused => vec![paragraph(words.not_shared)],
                });
            });
        }));
    }
    [ways, said]
}

/// The text in a field, for copying by hand.
fn by_hand(app: App, text: &str) -> Vec<Node> {
    let words = &app.text.interface.sheet;
    let label = line("label", "", words.not_copied).with("for", "as-text");
    let field = line("textarea", "", text)
        .with("id", "as-text")
        .with("rows", "8")
        .with("readonly", "");
    vec![element("div", "field", &[label, field])]
}

/// The words of what is seen on the sheet, line by line.
fn text_of(sheet: &Node) -> Rc<str> {
    let mut text = String::new();
    for node in sheet.find(LINES) {
        if node.is_within("[hidden]") {
            continue;
        }
        let cells = node.find(CELLS);
        let cells: Vec<_> = cells.iter().map(Node::words).collect();
        let line = match cells.as_slice() {
            [] => node.words(),
            [first, rest @ ..] => {
                let rest = rest.iter().filter(|cell| !cell.is_empty());
                let rest: Vec<_> = rest.map(String::as_str).collect();
                [first, ": ", &rest.join(" · ")].concat()
            }
        };
        if node.is_within("h2, h3, h4") && !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line.trim());
        text.push('\n');
    }
    text.into()
}

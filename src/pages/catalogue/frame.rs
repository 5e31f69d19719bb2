//! What stands around the pages: notices above them, the exit, the list of keys, and what is said when
//! the program does not come or has failed.

use super::{LONG, in_each_state, part, state};
use crate::browser::dom::{Node, button, element};
use crate::browser::plain;
use crate::components::notice_bar::{notice_bar, notice_bar_with};
use crate::components::prose::line;
use crate::context::App;

pub fn parts(app: App) -> Vec<Node> {
    vec![notices(app), header(app), plain_page()]
}

fn notices(app: App) -> Node {
    let words = &app.text.interface.notice;
    let bar = |message: &str| notice_bar(message, words.close, || ());
    let undo = button("button quiet small", app.text.interface.plan.undo, || ());
    let marked = |class: &str| {
        let bar = bar(words.erased);
        for close in bar.find(".notice-bar-close") {
            close.set_class(&["notice-bar-close ", class].concat());
        }
        bar
    };
    let shown = [
        in_each_state("", marked),
        state(
            "with a way back",
            &[notice_bar_with(
                "It was deleted.",
                &[undo],
                words.close,
                || (),
            )],
        ),
        state("a long message", &[bar(words.refused)]),
        state("long words", &[bar(LONG)]),
    ];
    part(
        "Notices",
        "Above every page, each until it is closed. The cross does nothing here.",
        &shown,
    )
}

fn header(app: App) -> Node {
    let exit = |class: &str| line("span", class, "Exit this page");
    let support = |class: &str| {
        line("a", class, app.text.interface.support.title).with("href", "#/catalogue")
    };
    let here = support("site-header-link").with("aria-current", "page");
    let keys = |class: &str| line("span", class, app.text.interface.question.keys);
    let shown = [
        in_each_state("exit", exit),
        in_each_state("site-header-link", support),
        state("the open page", &[element("nav", "site-footer", &[here])]),
        in_each_state("keys-open", keys),
    ];
    part(
        "Header and footer",
        "The links to skip and to leave are seen while they have the focus: press Tab at the top of the \
         page. The exit and the button for the keys are pictures here; the real ones are in the header and below a statement.",
        &shown,
    )
}

/// What stands in `index.html` and is hidden most of the time: the very elements, fetched.
fn plain_page() -> Node {
    let places = [
        ("the list of keys", "#keys"),
        ("the program did not arrive", "#load-failure"),
        ("the browser is too old", "#too-old"),
        ("the program has failed", "#crash"),
        ("without a program", "noscript > *"),
        (
            "waiting for the program, on another page than the start",
            "#plain-loading",
        ),
        ("Start was pressed too early", "#start-waiting"),
    ];
    let shown = places.map(|(name, selector)| {
        let place = element("div", "", &[]);
        plain::copy_into(&place, selector);
        state(name, &[place])
    });
    part(
        "Before the program, and after it",
        "Copies of what index.html has; their buttons do nothing.",
        &shown,
    )
}

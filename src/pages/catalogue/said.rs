//! What is said: icons, openings, words, links, and more that is folded up.

use leptos::prelude::*;

use super::{LONG, beside, in_each_state, part, state};
use crate::browser::dom::{Node, drawing, element, find_in_page, icon, live, text};
use crate::components::filled::filled;
use crate::components::layout::{LinkLine, Opening};
use crate::components::paragraphs::Paragraphs;
use crate::components::prose::{
    block, line, link, list, opening, opening_unmended, paragraph, soft, unfold,
};
use crate::context::App;

pub fn parts(app: App) -> Vec<Node> {
    vec![
        icons(),
        bowls(),
        openings(app),
        words(app),
        links(),
        unfolds(app),
        layout(app),
    ]
}

/// Every symbol of `index.html`: a new one is here by itself.
fn icons() -> Node {
    let mut shown = Vec::new();
    for symbol in find_in_page("symbol") {
        let id = symbol.attribute("id").unwrap_or_default();
        let picture = icon(&["#", &id].concat());
        shown.push(state(&id, &[picture]));
    }
    part(
        "Icons",
        "Symbols of index.html, in the color of the words around them.",
        &[beside(&shown)],
    )
}

fn bowls() -> Node {
    let bowl = |class: &str, mended: &str| {
        let drawn = drawing("use", "").with("href", "#bowl");
        let bowl = drawing("svg", class).with("aria-hidden", "true");
        bowl.with("style", mended).holding(&[drawn])
    };
    let mark = |mended: &str| {
        let drawn = drawing("use", "").with("href", "#icon-mark");
        let mark = drawing("svg", "").with("style", mended).holding(&[drawn]);
        let name = line("span", "mark-name", "Trust Check");
        element("span", "mark", &[mark, name])
    };
    let shown = [
        state("mended", &[bowl("bowl", "")]),
        state("half mended", &[bowl("bowl", "--mended: 0.5")]),
        state("not mended", &[bowl("bowl bowl-unmended", "")]),
        state("mark, nothing answered", &[mark("--mended: 0")]),
        state("mark, half answered", &[mark("--mended: 0.5")]),
        state("mark, all answered", &[mark("")]),
    ];
    part(
        "The bowl and the mark",
        "The crack is mended as far as the statements are answered.",
        &[beside(&shown)],
    )
}

fn openings(app: App) -> Node {
    let ui = &app.text.interface;
    let shown = [
        state("usual", &[opening(ui.guide.heading, ui.guide.lead)]),
        state(
            "something is missing",
            &[opening_unmended(ui.not_found.heading, ui.not_found.text)],
        ),
        state("long words", &[opening(LONG, LONG)]),
    ];
    part(
        "Opening of a page",
        "The heading, what it is about, and a seam that closes it.",
        &shown,
    )
}

fn words(app: App) -> Node {
    let ui = &app.text.interface;
    let statement = app.text.instrument.items[0];
    let option = app.text.instrument.options[3];
    let values = [("answer", "b", option), ("statement", "q", statement)];
    let because = element("p", "", &filled(ui.result.because_answer, &values));
    let typed = "Words as they were typed,\nwith a second line.";
    let found = [text("What was "), line("mark", "", "looked for"), text(".")];
    let prose = [
        line("h1", "", "Heading of a page"),
        line("h2", "", "Heading of a part"),
        line("h3", "", "Heading within a part"),
        line("p", "lead", ui.start.lead),
        paragraph(ui.start.exit_note),
        soft("Words that step back."),
        line("p", "soft small", "Small words that step back."),
        because,
        element("p", "", &found),
        line("p", "typed", typed),
        element("p", "", &[line("kbd", "", "Escape"), text(" a key")]),
    ];
    let quote = block("A part", &[line("blockquote", "", statement)]);
    let reasons = filled(ui.result.because_answer, &values);
    let reason = list("reasons", &[element("span", "", &reasons)]);
    let plain = list("plain", &[text("One line"), text("Another line")]);
    let shown = [
        state("prose", &prose),
        state("a part with a line to begin a talk with", &[quote]),
        state("a list without marks", &[plain]),
        state("reasons", &[reason]),
        state("mistakes in a file", &[list("mistakes", &[text(LONG)])]),
    ];
    part("Words", "Serif is said, sans is used.", &shown)
}

fn links() -> Node {
    let make = |class: &str| link("#/catalogue", "A link").with("class", class);
    let long = state("long words", &[link("#/catalogue", LONG)]);
    part(
        "Links",
        "The line below grows under the pointer; color alone would not be enough.",
        &[in_each_state("", make), long],
    )
}

/// The same pieces as components.
fn layout(app: App) -> Node {
    let text = &app.text.interface.support;
    let pieces = live("div", "page", move || {
        view! {
            <Opening heading=text.heading lead=text.lead>
                <p>{text.near_text}</p>
            </Opening>
            <LinkLine href="#/catalogue" words=text.title />
        }
    });
    part(
        "Layout",
        "An opening with a lead, and a link in a line of its own.",
        &[state("together", &[pieces])],
    )
}

fn unfolds(app: App) -> Node {
    let inside = |words: &str| unfold(words, &[paragraph(app.text.interface.start.lead)]);
    let summary = |class: &str| {
        let shown = inside("More about it");
        for summary in shown.find("summary") {
            summary.set_class(class);
        }
        shown
    };
    let lines = app.text.interface.start.late;
    let several = live("details", "unfold", move || {
        view! {
            <summary>"Several lines"</summary>
            <Paragraphs lines />
        }
    });
    let shown = [
        in_each_state("", summary),
        state("open", &[inside("More about it").with("open", "")]),
        state("open, several lines", &[several.with("open", "")]),
        state("long words", &[inside(LONG)]),
    ];
    part("More, folded up", "The browser's own element.", &shown)
}

//! Still pieces of a page: headings, paragraphs, links, lists, boxes. Nothing here reacts.
//!
//! A view written out with `view!` has a type of its own, and the program carries the code to
//! build, keep and drop each of them. These are made once, as nodes of the document: a page is a
//! few calls, and a fifth of the code (docs/decisions/0011).

use crate::browser::dom::{Node, drawing, element, text};

/// An element that holds words alone.
pub fn line(tag: &str, class: &str, words: &str) -> Node {
    element(tag, class, &[text(words)])
}

/// A paragraph.
pub fn paragraph(words: &str) -> Node {
    line("p", "", words)
}

/// A paragraph that steps back.
pub fn soft(words: &str) -> Node {
    line("p", "soft", words)
}

/// The heading of the page, which takes the focus when the page is opened.
pub fn page_heading(words: &str) -> Node {
    line("h1", "", words).with("tabindex", "-1")
}

/// The heading of the page and what it is about.
pub fn opening(heading: &str, lead: &str) -> Node {
    element(
        "div",
        "opening",
        &[page_heading(heading), line("p", "lead", lead)],
    )
}

/// The same, beside the bowl as it is before it is mended.
pub fn opening_unmended(heading: &str, lead: &str) -> Node {
    let bowl = drawing("svg", "bowl bowl-unmended").with("aria-hidden", "true");
    let bowl = bowl.holding(&[drawing("use", "").with("href", "#bowl")]);
    let opening = opening(heading, lead).holding(&[bowl]);
    opening.set_class("opening hero");
    opening
}

/// A part of a page under a heading.
pub fn block(heading: &str, children: &[Node]) -> Node {
    under(heading, "block", children)
}

/// A calm box for what matters more than a score.
pub fn care_box(heading: &str, children: &[Node]) -> Node {
    under(heading, "care-box", children)
}

fn under(heading: &str, class: &str, children: &[Node]) -> Node {
    element("section", class, &[line("h2", "", heading)]).holding(children)
}

/// A list without marks.
pub fn list(class: &str, items: &[Node]) -> Node {
    let list = element("ul", class, &[]);
    for item in items {
        list.hold(&element("li", "", std::slice::from_ref(item)));
    }
    list
}

/// A link inside a sentence.
pub fn link(address: &str, words: &str) -> Node {
    line("a", "", words).with("href", address)
}

/// A link in a paragraph of its own: as high as everything else that can be pressed.
pub fn link_line(address: &str, words: &str) -> Node {
    element("p", "link-line", &[link(address, words)])
}

/// A link that looks like what it is for: going on.
pub fn button_link(class: &str, address: &str, words: &str) -> Node {
    line("a", class, words).with("href", address)
}

/// Words that open to show more. The browser's own element: it can be found in the page, opened
/// by keyboard, and is announced.
pub fn unfold(summary: &str, children: &[Node]) -> Node {
    element("details", "unfold", &[line("summary", "", summary)]).holding(children)
}

/// A table with its caption, the names of its columns, and its rows.
///
/// On a phone the style makes a list of each row. Roles are written out, since browsers forget what
/// a table is when it is laid out as something else.
pub fn table(caption: &str, head: &[&str], rows: &[Node]) -> Node {
    let names = part("tr", "row", &[]);
    for words in head {
        let name = part("th", "columnheader", &[text(words)]);
        names.hold(&name.with("scope", "col"));
    }
    name_cells(rows, head);
    let parts = [
        line("caption", "", caption),
        part("thead", "rowgroup", &[names]),
        part("tbody", "rowgroup", rows),
    ];
    part("table", "table", &parts).with("class", "stacks")
}

/// Gives every cell of `rows` the name of its column, for where the head is not seen.
pub fn name_cells(rows: &[Node], head: &[&str]) {
    for row in rows {
        for (cell, words) in row.find("td").into_iter().zip(head.iter().skip(1)) {
            drop(cell.with("data-column", words));
        }
    }
}

/// A row of a table: what it is about, and the cells after.
pub fn row(about: &str, cells: &[&str]) -> Node {
    let cells: Vec<_> = cells.iter().map(|words| text(words)).collect();
    row_of(&[text(about)], &cells)
}

/// The same, of nodes: what it is about, and one for each cell after.
pub fn row_of(about: &[Node], cells: &[Node]) -> Node {
    let row = part("tr", "row", &[]);
    row.hold(&part("th", "rowheader", about).with("scope", "row"));
    for cell in cells {
        row.hold(&part("td", "cell", std::slice::from_ref(cell)));
    }
    row
}

fn part(tag: &str, role: &str, children: &[Node]) -> Node {
    element(tag, "", children).with("role", role)
}

/// A table that may be wider than the screen: it scrolls by itself, also by keyboard. `name` says
/// what it is.
pub fn scrolling(name: &str, table: Node) -> Node {
    element("div", "scrolling", &[table])
        .with("role", "region")
        .with("aria-label", name)
        .with("tabindex", "0")
}

//! All sections of the advice, to read without answering anything, and to search.

use std::rc::Rc;

use assessment::SectionId;

use crate::browser::dom::{Node, element};
use crate::browser::texts::{Found, Texts};
use crate::components::prose::{block, line, link, link_line, opening, soft};
use crate::context::App;
use crate::pages::long::long_text;
use crate::route::Route;

/// The whole guide and the questionnaire as plain pages, beside the program.
const WHOLE_GUIDE: &str = "guide.html";
const ON_PAPER: &str = "paper.html";

/// The shortest query that is looked for, in characters.
const SHORTEST_QUERY: usize = 2;

/// The page at `#/guide`.
pub fn guide_page(app: App) -> Node {
    let text = &app.text.interface.guide;
    let [search, results] = search(app);
    let sections = SectionId::ALL.map(|section| {
        let words = &app.text.advice.sections[section.index()];
        let link = link(&Route::Section(section).to_string(), words.name);
        element("li", "", &[element("h3", "", &[link]), soft(words.why)])
    });
    let sections = element("ul", "plain contents", &sections);
    let more = [
        link_line(&Route::Faq.to_string(), text.faq),
        link_line(WHOLE_GUIDE, text.plain),
        link_line(ON_PAPER, text.paper),
    ];
    let parts = [
        opening(text.heading, text.lead),
        search,
        results,
        block(text.sections_heading, &[sections]),
        element("div", "block", &more),
        block(
            text.glossary_heading,
            &[long_text(app, "glossary".to_owned(), Vec::new())],
        ),
    ];
    element("div", "page", &parts)
}

/// The page at `#/faq`.
pub fn faq_page(app: App) -> Node {
    let text = &app.text.interface;
    let parts = [
        opening(text.faq.heading, text.faq.lead),
        long_text(app, "faq".to_owned(), Vec::new()),
        link_line(&Route::Guide.to_string(), text.guide.all),
    ];
    element("div", "page", &parts)
}

/// Where what is found goes: how many places, told to a screen reader, and then the places.
#[derive(Clone)]
struct Results {
    count: Node,
    places: Node,
}

/// The field to search in, and where what is found goes.
fn search(app: App) -> [Node; 2] {
    let words = &app.text.interface.guide;
    let results = Results {
        count: element("div", "", &[]).with("role", "status"),
        places: element("div", "", &[]),
    };
    let place = [results.count.clone(), results.places.clone()];
    let field = element("input", "", &[])
        .with("id", "search")
        .with("type", "search")
        .with("maxlength", "60")
        .with("autocomplete", "off")
        .with("aria-describedby", "search-hint");
    let look = {
        let field = field.clone();
        Rc::new(move || {
            let (field, results) = (field.clone(), results.clone());
            // What is looked for is what stands in the field when the texts are there.
            app.with_texts(move |texts| results.show(app, texts, field.value().trim()));
        })
    };
    let on_input = look.clone();
    let field = field.on("input", move |_| on_input());
    let submit = line("button", "button quiet", words.search_button).with("type", "submit");
    let parts = [
        line("label", "", words.search).with("for", "search"),
        line("p", "soft small", words.search_hint).with("id", "search-hint"),
        element("div", "row", &[field, submit]),
    ];
    let form = element("form", "search", &parts).with("role", "search");
    let form = form.on("submit", move |event| {
        event.prevent_default();
        look();
    });
    [form, element("div", "search-results", &place)]
}

impl Results {
    /// Shows the places that have every word of `query`.
    fn show(&self, app: App, texts: Option<&Texts>, query: &str) {
        let words = &app.text.interface.guide;
        self.places.refill(&[]);
        if query.chars().count() < SHORTEST_QUERY {
            self.count.refill(&[]);
            return;
        }
        let Some(texts) = texts else {
            self.count.refill(&[line("p", "", words.failed_heading)]);
            return;
        };
        let found = texts.search(query);
        let count = match found.len() {
            0 => words.found_none.fill(&[("query", query)]),
            1 => words.found_one.fill(&[("query", query)]),
            count @ 2.. => words
                .found_many
                .fill(&[("count", &count.to_string()), ("query", query)]),
        };
        self.count.refill(&[line("h2", "", &count)]);
        let places: Vec<_> = found.iter().map(place).collect();
        self.places
            .refill(&[element("ul", "plain contents", &places)]);
    }
}

fn place(found: &Found) -> Node {
    let link = link(&found.address, &found.title);
    element("li", "", &[element("h3", "", &[link])]).holding(&found.paragraphs)
}

//! What stands apart, and what stands in rows: boxes, tips, answers, lists, tables.

use assessment::{Answer, SectionId, SignId, TipId, Voice};
use leptos::prelude::*;

use super::{LONG, part, state};
use crate::browser::dom::{Node, element, icon, live, text};
use crate::components::data_table::{DataRow, DataTable, Scrolling};
use crate::components::prose::{button_link, care_box, line, link, list, paragraph, soft};
use crate::context::App;
use crate::pages::tip::tip_card;
use crate::route::Route;

pub fn parts(app: App) -> Vec<Node> {
    vec![
        boxes(app),
        tips(app),
        answers(app),
        contents(app),
        tables(app),
    ]
}

fn boxes(app: App) -> Node {
    let ui = &app.text.interface;
    let boxed = |tag: &str, class: &str| {
        let words = [line("h2", "", "A heading"), paragraph(ui.start.resume_text)];
        element(tag, class, &words)
    };
    let care = [
        paragraph(ui.result.unsafe_text),
        link("#/support", ui.result.unsafe_link),
    ];
    let welcome = boxed("section", "welcome").holding(&[element(
        "p",
        "",
        &[button_link("button", "#/catalogue", ui.history.title)],
    )]);
    let entry = boxed("article", "plan-entry");
    let done = boxed("article", "plan-entry plan-entry-done").holding(&[line(
        "p",
        "plan-entry-date",
        "Done on 22 November 2026",
    )]);
    let said = element("div", "plan-said", &[paragraph(ui.plan.saved)]);
    let shown = [
        state("care box", &[care_box(ui.result.unsafe_heading, &care)]),
        state(
            "care box, long words",
            &[care_box(LONG, &[paragraph(LONG)])],
        ),
        state("welcome back", &[welcome]),
        state("an entry of the plan", &[entry]),
        state("an entry that is done", &[done]),
        state("the sheet for a counselor", &[boxed("section", "sheet")]),
        state("what was just done (stays at the lower edge)", &[said]),
        state(
            "what became of a press",
            &[element("div", "said", &[paragraph(ui.sheet.copied)])],
        ),
    ];
    part("Boxes", "What stands apart from the page.", &shown)
}

fn tips(app: App) -> Node {
    let ui = &app.text.interface;
    let tip = TipId::ALL[0];
    let section = SectionId::Talk.index();
    let card = |tip| tip_card(app, tip, Voice::Do, None, None);
    let values = [
        ("sign", app.text.instrument.signs[SignId::Talk.index()]),
        ("word", app.text.instrument.words[3]),
    ];
    let place = [
        line("h3", "", app.text.advice.sections[section].name),
        list("reasons", &[text(&ui.result.because_area.fill(&values))]),
        card(tip),
        element("p", "", &[link("#/guide/talk", ui.result.read_section)]),
    ];
    let planned = element("p", "tip-plan", &[]).holding(&[
        text(ui.plan.added),
        text(" "),
        link(&Route::Plan.to_string(), ui.plan.open),
    ]);
    let body = element("div", "tip-body", &[line("strong", "", LONG), planned]);
    let long = element("div", "tip", &[icon("#icon-tip"), body]);
    let shown = [
        state("a place to start", &[element("article", "place", &place)]),
        state("a tip (the button writes to the plan)", &[card(tip)]),
        state("a tip in the plan, long words", &[long]),
        state(
            "what to do this week",
            &[line("p", "guide-week", app.text.advice.tips[0].text)],
        ),
    ];
    part(
        "Tips and places to start",
        "Gold is what can be done.",
        &shown,
    )
}

fn answers(app: App) -> Node {
    let change = || {
        let change = link("#/catalogue", app.text.interface.check.change);
        element("dd", "answer-change", &[change])
    };
    let row = |statement: &str, answer: &str, class: &str| {
        let parts = [line("dt", "", statement), line("dd", class, answer)];
        element("div", "answer-row", &parts)
    };
    let statement = app.text.instrument.items[0];
    let often = app.text.instrument.options[usize::from(Answer::ALL[3].raw())];
    let rows = [
        row(statement, often, "").holding(&[change()]),
        row(statement, app.text.interface.check.skipped, "missing").holding(&[change()]),
        row(LONG, LONG, "").holding(&[change()]),
        row(statement, often, ""),
    ];
    let heading = line("h2", "", app.text.instrument.signs[0]);
    let shown = element("section", "answers", &[heading, element("dl", "", &rows)]);
    part(
        "Answers",
        "Answered, skipped, long, and without a way to change it.",
        &[state("one area", &[shown])],
    )
}

fn contents(app: App) -> Node {
    let entry = |words: &str| {
        let heading = element("h3", "", &[link("#/catalogue", words)]);
        element(
            "div",
            "",
            &[heading, paragraph(app.text.interface.guide.lead)],
        )
    };
    let shown = list("plain contents", &[entry("Something to open"), entry(LONG)]);
    let line_of_help = [
        line("h4", "", "Example Line (made up)"),
        soft("Counseling"),
        element(
            "p",
            "row",
            &[button_link("button quiet", "#/catalogue", "Call 555-0100")],
        ),
        paragraph("Monday to Friday, 9 to 5"),
    ];
    let help = element("article", "help-line", &line_of_help);
    let letter = line("span", "event-letter", "A");
    let date = line("span", "", "22 November 2026");
    let event = element("p", "event-date", &[letter, date]);
    let shown = [
        state("a list of things to open", &[shown]),
        state("a help line", &[element("div", "help-lines", &[help])]),
        state(
            "an event of one's own",
            &[event, line("p", "typed", "We talked")],
        ),
    ];
    part("Lists", "What can be opened, called, or was noted.", &shown)
}

fn tables(app: App) -> Node {
    let text = &app.text.interface.history;
    let names = [text.when, text.overall, text.change, "One more", LONG].map(str::to_owned);
    let wide = [
        (
            "22 November 2026",
            vec!["54 · sometimes strained", text.less_strain, "1", "2"],
        ),
        (LONG, vec!["67 · often strained", text.first, "3", LONG]),
    ];
    let path = app.text.instrument.paths[0];
    let (names, two) = (names.to_vec(), names[..2].to_vec());
    let few = two.clone();
    let wide = live("div", "", move || {
        let row = |(about, cells): (&'static str, Vec<&str>)| {
            let cells = cells.into_iter().map(str::to_owned).collect();
            view! {
                <DataRow columns=&names cells>
                    {about}
                </DataRow>
            }
        };
        let rows = wide.map(row).into_iter().collect_view();
        view! {
            <Scrolling name=text.caption>
                <DataTable caption=text.caption columns=names.clone()>
                    {rows}
                </DataTable>
            </Scrolling>
        }
    });
    let few = live("div", "", move || {
        view! {
            <DataTable caption=text.caption columns=few.clone()>
                <DataRow columns=&few cells=vec!["54".to_owned()]>
                    "22 November 2026"
                    <span class="table-path">{path}</span>
                </DataRow>
            </DataTable>
        }
    });
    let none = live("div", "", move || {
        view! {
            <DataTable caption=text.caption columns=two>
                {None::<String>}
            </DataTable>
        }
    });
    let shown = [
        state(
            "wider than the screen: it scrolls, also by keyboard",
            &[wide],
        ),
        state("two columns, with the path below a date", &[few]),
        state("without a row", &[none]),
    ];
    part(
        "Tables",
        "On a phone each row is a list of its own.",
        &shown,
    )
}

//! Every area, strongest first: number, word, a bar with its uncertainty, and what is behind it.

use assessment::questionnaire::Key;
use assessment::{About, Attempt, ItemId, Part, SignId, Strain, parts, points_of};

use super::Shown;
use super::summary::overall_bar;
use crate::browser::dom::{Node, element, text};
use crate::components::meter::meter;
use crate::components::prose::{block, line, paragraph, soft, unfold};
use crate::context::App;

/// All areas of the path.
pub fn areas(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    let mut parts = vec![soft(text.areas_lead), bars(app, shown)];
    if !shown.attempt.foreign.is_empty() {
        parts.push(paragraph(text.other_version));
    }
    block(text.areas_heading, &parts)
}

/// All areas in a result about safety, the overall score last among them.
pub fn areas_at_risk(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    let mut parts = vec![
        paragraph(text.risk_areas),
        soft(text.areas_lead),
        bars(app, shown),
    ];
    let overall = shown.scores.overall();
    parts.extend(overall.map(|overall| overall_bar(app, overall)));
    block(text.areas_heading, &parts)
}

fn bars(app: App, shown: &Shown) -> Node {
    let signs = shown.scores.strongest_first().into_iter();
    let areas = signs.map(|(sign, strain)| area(app, shown, sign, strain));
    element("div", "areas", &areas.collect::<Vec<_>>())
}

fn area(app: App, shown: &Shown, sign: SignId, strain: Option<Strain>) -> Node {
    let text = &app.text.interface.result;
    let name = app.text.instrument.signs[sign.index()];
    let mut parts = match strain {
        Some(strain) => scored(app, name, strain),
        None => vec![
            header(name, &[line("span", "area-word", text.not_enough)]),
            line("p", "small soft", text.not_enough_text),
        ],
    };
    match sign.facts().about {
        About::Partner => parts.push(line("p", "small soft", text.partner_note)),
        About::Own => {}
    }
    parts.push(behind(app, shown, sign));
    element("div", "area", &parts)
}

fn header(name: &str, words: &[Node]) -> Node {
    element("header", "", &[line("h3", "", name)]).holding(words)
}

fn scored(app: App, name: &str, strain: Strain) -> Vec<Node> {
    let words = &app.text.interface.result;
    let score = strain.shown().to_string();
    let margin = Strain::MARGIN.to_string();
    let word = app.text.instrument.words[strain.word().index()];
    let values = [("word", word), ("score", &score), ("margin", &margin)];
    let value_text = words.meter_text.fill(&values);
    let number = [line("b", "", &score), text(" · "), text(word)];
    vec![
        header(name, &[element("span", "area-word", &number)]),
        meter(name, strain.shown(), strain.band(), &value_text),
    ]
}

/// What a high score can mean and what it does not, where it is one, and which answers moved its score.
fn behind(app: App, shown: &Shown, sign: SignId) -> Node {
    let text = &app.text.interface.result;
    let meaning = &app.text.instrument.meanings[sign.index()];
    let name = app.text.instrument.signs[sign.index()];
    let sheet = shown.attempt.sheet();
    let points = points_of(sign, &sheet);
    let strain = shown.scores.sign(sign);
    let sum = match strain {
        Some(_) => text.parts_sum.fill(&[
            ("sum", &points.sum.to_string()),
            ("most", &points.most().to_string()),
        ]),
        None => text.parts_few.to_owned(),
    };
    let rows = parts(sign, &sheet).map(|part| row(app, shown, part));
    let mut inside = Vec::new();
    // What a high score can mean is no word on a low one.
    if strain.is_some_and(Strain::leads) {
        inside.extend([
            line("h4", "", text.means_heading),
            paragraph(meaning.means),
            line("h4", "", text.means_not_heading),
            paragraph(meaning.means_not),
        ]);
    }
    inside.extend([
        line("h4", "", text.parts_heading),
        element("dl", "parts", &rows),
        soft(&sum),
    ]);
    unfold(&text.more.fill(&[("sign", name)]), &inside)
}

fn row(app: App, shown: &Shown, part: Part) -> Node {
    let statement = line("dt", "", app.statement(part.item));
    let answer = line("dd", "soft", &points(app, &shown.attempt, part));
    element("div", "part", &[statement, answer])
}

/// What was answered, and what it adds.
fn points(app: App, attempt: &Attempt, part: Part) -> String {
    let text = &app.text.interface.result;
    let (Some(answer), Some(points)) = (part.answer, part.points) else {
        return text.part_skipped.to_owned();
    };
    let words = match key(part.item) {
        Key::Strain => text.part_points,
        Key::Strength => text.part_turned,
    };
    words.fill(&[
        ("answer", app.answer_words(attempt, answer)),
        ("points", &points.to_string()),
    ])
}

fn key(item: ItemId) -> Key {
    item.facts().key
}

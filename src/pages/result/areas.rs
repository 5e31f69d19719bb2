//! Every area, strongest first: number, word, and a bar with its uncertainty.

use super::Shown;
use crate::browser::dom::{Node, element, text};
use crate::components::meter::meter;
use crate::components::prose::{block, line, soft};
use crate::context::App;
use assessment::{About, SignId, Strain};

/// How far a sign's score may be off, in shown points (scoring.md: assumed, from simulation).
const SIGN_MARGIN: &str = "12";

/// All areas of the path.
pub fn areas(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    let signs = shown.scores.strongest_first().into_iter();
    let areas = signs.map(|(sign, strain)| area(app, sign, strain));
    let areas = element("div", "areas", &areas.collect::<Vec<_>>());
    block(text.areas_heading, &[soft(text.areas_lead), areas])
}

fn area(app: App, sign: SignId, strain: Option<Strain>) -> Node {
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
    element("div", "area", &parts)
}

fn header(name: &str, words: &[Node]) -> Node {
    element("header", "", &[line("h3", "", name)]).holding(words)
}

fn scored(app: App, name: &str, strain: Strain) -> Vec<Node> {
    let words = &app.text.interface.result;
    let score = strain.shown().to_string();
    let word = app.text.instrument.words[strain.word().index()];
    let tier = app.text.instrument.tiers[strain.tier().index()];
    let value_text =
        words
            .meter_text
            .fill(&[("word", word), ("score", &score), ("margin", SIGN_MARGIN)]);
    let number = [line("b", "", &score), text(" · "), text(word)];
    vec![
        header(name, &[element("span", "area-word", &number)]),
        meter(name, strain.shown(), strain.band(), &value_text),
        line("p", "small soft", tier),
    ]
}

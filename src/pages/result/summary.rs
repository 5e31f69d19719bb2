//! The first screen of a result: one sentence, what goes well and where to start, and the overall
//! score with its uncertainty.

use assessment::questionnaire::earlier_index;
use assessment::{Attempt, Check, Overall, response_checks};

use super::Shown;
use crate::browser::dom::{Node, element, icon, text};
use crate::components::meter::meter;
use crate::components::prose::{line, link, list, page_heading, paragraph};
use crate::context::App;
use crate::route::Route;
use crate::session::Kept;

/// Symbols of `index.html`: what goes well, where to start, what is kept.
const LEAF: &str = "#icon-leaf";
const FLAG: &str = "#icon-flag";
const KEPT: &str = "#icon-kept";

/// The heading, the result at a glance, and the overall bar.
pub fn summary(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    let overall = shown.scores.overall();
    let heading = match overall {
        Some(overall) => {
            let word = app.text.instrument.words[overall.word().index()];
            text.heading_overall.fill(&[("word", word)])
        }
        None => text.heading_no_overall.to_owned(),
    };
    let taken_on = text.taken_on.fill(&[("date", &app.date(&shown.attempt))]);
    let when = [line("span", "", &taken_on), kept(app, shown.kept)];
    let score = match overall {
        Some(overall) => overall_bar(app, overall),
        None if shown.says_too_little() => paragraph(text.few_answers),
        None => paragraph(&[text.few_answers, text.few_areas].join(" ")),
    };
    let mut parts = vec![
        element("p", "soft result-date", &when),
        page_heading(&heading),
        list("glance lead", &glance(app, shown)),
        score,
    ];
    if is_earlier(&shown.attempt) {
        parts.push(paragraph(text.earlier_version));
    }
    parts.extend(blurred(app, shown));
    element("div", "opening", &parts)
}

/// Whether it was taken with a version of the statements that is no longer asked.
fn is_earlier(attempt: &Attempt) -> bool {
    earlier_index(&attempt.instrument).is_some()
}

fn kept(app: App, kept: Kept) -> Node {
    let words = &app.text.interface.result;
    match kept {
        Kept::Saved => marked(KEPT, words.kept),
        Kept::NotWanted => line("span", "", words.kept_nothing),
        Kept::Refused => line("span", "", words.not_kept),
    }
}

/// Words with a symbol before them.
fn marked(symbol: &str, words: &str) -> Node {
    element("span", "", &[icon(symbol), line("span", "", words)])
}

/// What goes well, if anything stands out, and where to start.
fn glance(app: App, shown: &Shown) -> Vec<Node> {
    let text = &app.text.interface.result;
    let mut lines = Vec::new();
    let strengths = shown.advice.strengths.iter();
    let strengths: Vec<_> = strengths
        .map(|sign| app.text.instrument.signs[sign.index()])
        .collect();
    if !strengths.is_empty() {
        let signs = strengths.join(text.glance_between);
        lines.push(marked(
            LEAF,
            &text.glance_strengths.fill(&[("signs", &signs)]),
        ));
    }
    let places = shown.advice.places.iter();
    let places: Vec<_> = places
        .map(|place| app.text.advice.sections[place.section.index()].name)
        .collect();
    lines.push(if places.is_empty() {
        marked(
            FLAG,
            if shown.says_too_little() {
                text.glance_few
            } else {
                text.glance_nothing
            },
        )
    } else {
        let sections = places.join(text.glance_between);
        marked(FLAG, &text.glance_places.fill(&[("sections", &sections)]))
    });
    lines
}

/// A gentle word where the way of answering may blur the result. How fast answers came is known
/// only right after they were given.
fn blurred(app: App, shown: &Shown) -> Vec<Node> {
    let text = &app.text.interface.result;
    let attempt = &shown.attempt;
    let checks = response_checks(&attempt.sheet(), shown.fast_answers);
    let note = |check: &Check| match check {
        Check::SameAnswerRun => line("p", "small soft", text.blur_same),
        Check::VeryFast => line("p", "small soft no-print", text.blur_fast),
        Check::ManySkips => line("p", "small soft", text.blur_skips),
    };
    checks.iter().map(note).collect()
}

/// The overall score as a bar, with how far it can be trusted.
pub fn overall_bar(app: App, overall: Overall) -> Node {
    let words = &app.text.interface.result;
    let score = overall.shown().to_string();
    let margin = Overall::MARGIN.to_string();
    let values = [
        ("word", app.text.instrument.words[overall.word().index()]),
        ("score", score.as_str()),
        ("margin", margin.as_str()),
    ];
    let value_text = words.meter_text.fill(&values);
    let out_of = words.out_of.fill(&values);
    let note = [text(&out_of), text(" "), text(words.compares)];
    let parts = [
        line("p", "small soft", words.direction),
        meter(
            words.overall_name,
            overall.shown(),
            overall.band(),
            &value_text,
        ),
        scale(app),
        element("p", "small soft", &note),
        line("p", "small soft", words.own_areas),
        rough(app),
    ];
    element("div", "overall", &parts)
}

/// How rough a score is, and the way to what is known of it.
fn rough(app: App) -> Node {
    let words = &app.text.interface.result;
    let more = link(&Route::Method.to_string(), words.method);
    element("p", "small soft", &[text(words.rough), text(" "), more])
}

fn scale(app: App) -> Node {
    let text = &app.text.interface.result;
    let words = [text.scale_low, text.scale_middle, text.scale_high];
    let words = words.map(|words| line("span", "", words));
    element("div", "scale", &words).with("aria-hidden", "true")
}

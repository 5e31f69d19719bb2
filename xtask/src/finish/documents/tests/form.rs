//! The form to print: its numbers are those of the app, and nothing on it is dangerous to find.

use assessment::questionnaire::INSTRUMENT_VERSION;
use assessment::score::keyed;
use assessment::{
    Answer, Causes, Evidence, ItemId, PathId, SafetyId, SectionId, Sheet, SignId, Strain, Visit,
    advise,
};

use super::markup::{elements, texts};
use super::{content, page};
use crate::finish::documents::numbers::keyed_answers;

/// The texts of the cells of each row whose heading is `heading`.
#[track_caller]
fn rows(page: &str, heading: &str) -> Vec<Vec<String>> {
    let rows = page.split("<tr>").skip(1);
    let rows = rows.map(|row| row.split_once("</tr>").unwrap().0);
    let rows = rows.filter_map(|row| {
        let elements = elements(row);
        let cells = texts(&elements, "td").into_iter().map(str::to_owned);
        let head = texts(&elements, "th");
        let head = head.first()?.lines().next().unwrap_or_default();
        (head == heading).then(|| cells.collect::<Vec<_>>())
    });
    let found: Vec<Vec<String>> = rows.collect();
    assert!(!found.is_empty(), "no row has the heading {heading}");
    found
}

#[test]
fn the_form_asks_every_statement_with_the_points_of_each_answer() {
    let content = content();
    let words = &content.languages["en"].instrument;
    let page = page("paper.html");
    for item in ItemId::ALL.into_iter().take(ItemId::ASKED) {
        let points = Answer::ALL.map(|answer| keyed(item, answer).to_string());
        assert_eq!(rows(&page, &words.items[item.as_str()]), [points.to_vec()]);
    }
}

#[test]
fn the_form_ticks_the_areas_of_each_path() {
    let content = content();
    let words = &content.languages["en"].instrument;
    let page = page("paper.html");
    for sign in SignId::ALL {
        let ticks = rows(&page, &words.signs[sign.as_str()]).remove(0);
        let ticks: Vec<bool> = ticks.iter().map(|cell| cell.contains('✓')).collect();
        assert_eq!(ticks, PathId::ALL.map(|path| path.asks(sign)));
    }
    let elements = elements(&page);
    let letters = texts(&elements, "b");
    assert_eq!(letters, ["A", "B", "C", "D"]);
}

#[test]
fn the_form_leads_from_every_sum_to_its_score() {
    let content = content();
    let words = &content.languages["en"].instrument;
    let page = page("paper.html");
    for sum in 0..=16 {
        let expected: Vec<Vec<String>> = [4, 3]
            .into_iter()
            .filter_map(|count| Strain::of_items(sum, count))
            .map(|strain| {
                let word = &words.words[strain.word().index()];
                let numbers = [strain.u().to_string(), strain.shown().to_string()];
                [&numbers[..], std::slice::from_ref(word)].concat()
            })
            .collect();
        assert_eq!(rows(&page, &sum.to_string()), expected, "{sum}");
    }
}

#[test]
fn the_form_says_the_limits_of_words_and_changes() {
    let page = page("paper.html");
    assert_eq!(rows(&page, "6 to under 18"), [["rarely strained"]]);
    assert_eq!(rows(&page, "42 or more"), [["almost always strained"]]);
    assert!(page.contains("up or down by 18 or more. That is 37.5 on the score"));
    assert!(page.contains("up or down by 9 or more. That is 18.75 on the score"));
    assert!(page.contains("off by about 12 either way, and the overall score by about 6."));
}

#[test]
fn the_form_names_the_closest_parts_of_the_guide_first() {
    let page = page("paper.html");
    let parts = rows(&page, "Giving my partner space").pop().unwrap();
    let parts: Vec<&str> = parts[0].lines().map(str::trim).collect();
    let expected = [
        "Listen to yourself",
        "Find where it comes from",
        "Set and respect boundaries",
        "Trust and care for yourself",
        "Talk honestly",
    ];
    assert_eq!(parts, expected);
}

/// The form says so in shown points; the app has a limit of its own.
#[test]
fn the_form_leaves_forgiving_for_later_where_the_app_does() {
    let items = [SignId::Past, SignId::Open].map(|sign| sign.facts().items);
    for of_open in 0..=16 {
        let answers = keyed_answers(items.into_iter().flatten(), 16 + of_open);
        let evidence = Evidence {
            sheet: Sheet {
                path: PathId::HardToTrust,
                version: INSTRUMENT_VERSION,
                answers: &answers,
            },
            causes: &Causes::default(),
            earlier: &[],
        };
        let advice = advise(&evidence, Visit::default());
        let places = advice.places.iter().map(|place| place.section);
        let offered = places
            .chain(advice.close_behind)
            .any(|one| one == SectionId::Forgive);
        let is_high = Strain::of_items(of_open, 4).unwrap().is_high();
        assert_eq!(offered, !is_high, "{of_open}");
    }
    let page = page("paper.html");
    let said = "leave “Let go, at your own pace” for later if that area has a score of 63 or more";
    assert!(page.contains(said));
}

#[test]
fn the_form_leads_from_any_statement_on_safety_to_the_three_blocks() {
    let content = content();
    let english = &content.languages["en"];
    let page = page("paper.html");
    for safety in SafetyId::ALL {
        assert!(page.contains(&english.instrument.safety[safety.as_str()]));
    }
    assert_eq!(content.instrument.risk.len(), 3);
    for block in &content.instrument.risk {
        let name = english.advice.sections[&block.section].risk_name.as_ref();
        assert!(page.contains(name.unwrap()));
        for tip in &block.tips {
            assert!(page.contains(&english.advice.tips[tip].text));
        }
    }
}

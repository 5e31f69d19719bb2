//! The form to print: its numbers are those of the app, and nothing on it is dangerous to find.

use assessment::score::keyed;
use assessment::{
    Answer, Causes, Evidence, ItemId, PathId, SafetyId, SectionId, SignId, Strain, Tier, advise,
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
    for item in ItemId::ALL {
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
                let tier = &words.tiers[strain.tier().index()];
                let numbers = [strain.u().to_string(), strain.shown().to_string()];
                [&numbers[..], &[word.clone(), tier.clone()]].concat()
            })
            .collect();
        assert_eq!(rows(&page, &sum.to_string()), expected, "{sum}");
    }
}

#[test]
fn the_form_says_the_limits_of_words_and_changes() {
    let page = page("paper.html");
    assert_eq!(rows(&page, "6 to under 18"), [["rarely", "Going steady"]]);
    assert_eq!(
        rows(&page, "42 or more"),
        [["almost always", "Good place to start"]]
    );
    assert!(page.contains("by 18 or more, up or down. That is 37.5 on the score"));
    assert!(page.contains("moved by 9 or more. That is 18.75 on the score"));
    assert!(page.contains("off by about 12 either way, and the overall score by about 6."));
}

#[test]
fn the_form_names_the_closest_parts_of_the_guide_first() {
    let page = page("paper.html");
    let parts = rows(&page, "Jealousy and holding on").pop().unwrap();
    let parts: Vec<&str> = parts[0].lines().map(str::trim).collect();
    let expected = [
        "Look inward",
        "Find where it comes from",
        "Set and respect limits",
        "Build trust in yourself",
        "Talk honestly",
    ];
    assert_eq!(parts, expected);
}

/// The form says so with the name of the tier; the app has a limit of its own.
#[test]
fn the_form_leaves_forgiving_for_later_where_the_app_does() {
    let items = [SignId::Past, SignId::Open].map(|sign| sign.facts().items);
    for of_open in 0..=16 {
        let answers = keyed_answers(items.into_iter().flatten(), 16 + of_open);
        let advice = advise(&Evidence {
            path: PathId::HardToTrust,
            answers: &answers,
            causes: &Causes::default(),
            at_risk: false,
            earlier: &[],
        });
        let places = advice.places.iter().map(|place| place.section);
        let offered = places
            .chain(advice.close_behind)
            .any(|one| one == SectionId::Forgive);
        let tier = Strain::of_items(of_open, 4).unwrap().tier();
        assert_eq!(offered, tier != Tier::GoodPlaceToStart, "{of_open}");
    }
    let page = page("paper.html");
    let said = "leave “Let go, at your own pace” for later if that area is a “Good place to start”";
    assert!(page.contains(said));
}

/// Paper can be found.
#[test]
fn the_form_holds_no_statement_on_safety_and_says_that_paper_can_be_found() {
    let content = content();
    let words = &content.languages["en"].instrument;
    let page = page("paper.html");
    for safety in SafetyId::ALL {
        assert!(!page.contains(&words.safety[safety.as_str()]));
    }
    assert!(page.contains("Paper can be found."));
}

//! The documents that are pages of their own: what both have, and what each must and must not say.

use assessment::score::keyed;
use assessment::{Answer, ItemId, PathId, SafetyId, Strain};

use super::markup::{Element, elements, levels};
use super::{content, written};

fn page(name: &str) -> String {
    written(|_| name.to_owned()).1
}

/// The texts of the elements with this name.
fn texts<'page>(elements: &'page [Element], name: &str) -> Vec<&'page str> {
    let found = elements.iter().filter(|one| one.name == name);
    found.map(|one| one.text.trim()).collect()
}

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
fn each_is_a_page_of_its_own_that_runs_nothing() {
    for name in super::super::PAGES {
        let page = page(name);
        assert!(page.starts_with("<!doctype html>\n"), "{name}");
        let elements = elements(&page);
        assert_eq!(elements[0].attribute("lang"), Some("en"));
        for one in &elements {
            assert_ne!(one.name, "script", "{name}");
            assert!(one.attribute("src").is_none(), "{name}");
            let names = one.attributes.split('"').step_by(2).collect::<String>();
            assert!(
                !names.contains(" on") && !names.contains(" data-"),
                "{name}: {names}"
            );
        }
        assert_eq!(texts(&elements, "style"), ["a>b{}"]);
        assert_eq!(texts(&elements, "h1").len(), 1);
        assert!(page.contains("<meta name=\"referrer\" content=\"no-referrer\">"));
    }
}

#[test]
fn a_title_gives_nobody_away() {
    assert_eq!(
        texts(&elements(&page("guide.html")), "title"),
        ["Guide – Check-in"]
    );
    assert_eq!(
        texts(&elements(&page("paper.html")), "title"),
        ["Paper form – Check-in"]
    );
}

#[test]
fn no_heading_leaves_a_level_out() {
    for name in super::super::PAGES {
        let mut above = 0;
        for level in levels(&elements(&page(name))) {
            assert!(level <= above + 1, "{name}: h{level} after h{above}");
            above = level;
        }
    }
}

#[test]
fn every_link_leads_somewhere() {
    let others = [
        "./#/",
        "./#/support",
        "guide.html",
        "paper.html",
        "https://findahelpline.com/",
        "https://www.bbc.com/weather",
    ];
    for name in super::super::PAGES {
        let elements = elements(&page(name));
        let ids: Vec<&str> = elements
            .iter()
            .filter_map(|one| one.attribute("id"))
            .collect();
        for link in elements.iter().filter(|one| one.name == "a") {
            let address = link.attribute("href").unwrap();
            let inside = address
                .strip_prefix('#')
                .is_some_and(|id| ids.contains(&id));
            assert!(inside || others.contains(&address), "{name}: {address}");
        }
        for id in &ids {
            assert_eq!(
                ids.iter().filter(|other| *other == id).count(),
                1,
                "{name}: {id}"
            );
        }
    }
}

#[test]
fn both_say_near_the_top_what_to_do_if_it_is_not_safe() {
    for name in super::super::PAGES {
        let elements = elements(&page(name));
        let headings = texts(&elements, "h2");
        assert_eq!(headings[0], "If being open does not feel safe", "{name}");
        let care = elements
            .iter()
            .find(|one| one.attribute("class") == Some("care-box"));
        let said = &care.unwrap().text;
        for words in [
            "local emergency number",
            "one person you trust",
            "a doctor",
            "findahelpline.com",
        ] {
            assert!(said.contains(words), "{name}: {words}");
        }
    }
}

#[test]
fn the_guide_holds_every_text_of_the_guide() {
    let content = content();
    let english = &content.languages["en"];
    let page = page("guide.html");
    let mut expected: Vec<&String> = Vec::new();
    for (id, section) in &english.advice.sections {
        let long = &english.guide.sections[id];
        expected.extend([&section.name, &section.why, &long.begin]);
        expected.extend(section.ask_why.iter().chain(&long.caution));
        expected.extend(long.opening.iter().chain(long.ask_opening.iter().flatten()));
    }
    for (id, tip) in &english.advice.tips {
        let long = &english.guide.tips[id];
        expected.extend([&tip.title, &tip.text, &long.more, &long.week]);
        expected.extend(tip.ask.iter().chain(&long.ask_more).chain(&long.ask_week));
    }
    for question in english.guide.faq.values() {
        expected.push(&question.question);
        expected.extend(&question.answer);
    }
    for term in english.guide.glossary.values() {
        expected.extend([&term.term, &term.meaning]);
    }
    for text in expected {
        assert!(page.contains(text), "{text}");
    }
    let sections = content.instrument.sections.iter();
    for part in sections.flat_map(|section| &section.source) {
        assert!(page.contains(&english.guide.parts[part]), "{part}");
    }
    assert!(page.contains("Made from these parts of the article: looking inward."));
}

#[test]
fn the_guide_says_nothing_of_counseling_as_a_couple() {
    let content = content();
    let together = content.languages["en"].guide.sections["help"]
        .together
        .as_ref()
        .unwrap();
    let page = page("guide.html");
    assert!(!page.contains(together.as_str()));
    assert!(!page.to_lowercase().contains("couple"));
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
    for sign in assessment::SignId::ALL {
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

//! The documents that are pages of their own: what both have, and what the guide must and must not say.

use super::markup::{elements, levels, texts};
use super::{content, page};
use crate::finish::documents::PAGES;

#[test]
fn each_is_a_page_of_its_own_that_runs_nothing() {
    for name in PAGES {
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
        ["The guide as one page – Check-in"]
    );
    assert_eq!(
        texts(&elements(&page("paper.html")), "title"),
        ["Paper check-in – Check-in"]
    );
    assert_eq!(
        texts(&elements(&page("licenses.html")), "title"),
        ["Licenses – Check-in"]
    );
}

#[test]
fn no_heading_leaves_a_level_out() {
    for name in PAGES {
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
        "licenses.html",
        "SHA256SUMS",
        "sbom.cdx.json",
        "https://findahelpline.com/",
        "https://www.bbc.com/weather",
    ];
    for name in PAGES {
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
    for name in ["guide.html", "paper.html"] {
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
fn the_licenses_name_each_part_with_its_text() {
    let page = page("licenses.html");
    let elements = elements(&page);
    assert_eq!(
        texts(&elements, "pre"),
        ["As is, by Ada &lt;ada@example.org&gt;"]
    );
    assert!(page.contains("<a href=\"#text-1\">part</a> 1.0.0 <span class=\"soft\">Zlib</span>"));
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
    assert!(page.contains("Based on these parts of the article: listening to yourself."));
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

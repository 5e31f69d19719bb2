//! The texts that the app fetches.

use super::markup::{Element, elements, levels};
use super::{content, written};

fn texts() -> String {
    written(|documents| documents.texts.clone()).1
}

/// What tells the app that nothing is missing, with what closes the page.
const END: &str = "    <p id=\"whole\" hidden></p>\n  </body>\n</html>";

/// The parts of the file, each with what stands in it.
fn parts(page: &str) -> Vec<(String, Vec<Element>)> {
    let body = page.split_once("<body>\n").unwrap().1;
    let body = body.split_once(END).unwrap().0;
    // The parts begin and end at the indentation of their own.
    let parts = body.split_terminator("\n    </div>\n").map(|part| {
        let elements = elements(&format!("{part}</div>"));
        let id = elements[0].attribute("id").unwrap().to_owned();
        (id, elements)
    });
    parts.collect()
}

#[test]
fn its_name_is_made_of_its_contents() {
    let (names, _) = written(|documents| documents.texts.clone());
    let texts = names.iter().filter(|name| name.starts_with("texts-"));
    assert_eq!(texts.clone().count(), 1);
    assert!(texts.clone().all(|name| crate::finish::is_hashed(name)));
}

#[test]
fn it_has_one_part_for_each_page_that_fetches_it() {
    let sections = content().instrument.sections;
    let sections = sections
        .iter()
        .map(|section| format!("guide-{}", section.id));
    let others = ["faq", "glossary", "method", "privacy", "accessibility"].map(str::to_owned);
    let expected: Vec<String> = sections.chain(others).collect();
    let page = texts();
    let found: Vec<String> = parts(&page).into_iter().map(|(id, _)| id).collect();
    assert_eq!(found, expected);
}

#[test]
fn nothing_stands_behind_the_mark_of_its_end() {
    assert!(texts().trim_end().ends_with(END));
}

#[test]
fn it_is_a_whole_document_without_style_and_script() {
    let page = texts();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    let elements = elements(&page);
    for one in &elements {
        // Every second piece stands outside the values.
        let names = one.attributes.split('"').step_by(2).collect::<String>();
        assert!(
            !names.contains(" style=") && !names.contains(" on"),
            "{names}"
        );
    }
    let names: Vec<String> = elements.into_iter().map(|one| one.name).collect();
    assert_eq!(names[..5], ["html", "head", "meta", "title", "body"]);
    for name in ["style", "script", "link", "h1"] {
        assert!(!names.iter().any(|other| other == name), "{name}");
    }
}

#[test]
fn headings_begin_at_the_second_level_and_leave_none_out() {
    for (id, elements) in parts(&texts()) {
        let mut above = 1;
        for level in levels(&elements) {
            assert!(
                (2..=above + 1).contains(&level),
                "{id}: h{level} after h{above}"
            );
            above = level;
        }
    }
}

#[test]
fn every_tip_is_there_in_each_voice_of_its_section_and_can_be_found() {
    let content = content();
    let page = elements(&texts());
    for tip in &content.instrument.tips {
        let section = content
            .instrument
            .sections
            .iter()
            .find(|section| section.id == tip.section);
        let voices = &section.unwrap().voices;
        let articles = page
            .iter()
            .filter(|one| one.attribute("data-tip") == Some(&tip.id));
        let articles: Vec<&Element> = articles.collect();
        assert_eq!(articles.len(), voices.len(), "{}", tip.id);
        let english = &content.languages["en"];
        for article in articles {
            let ask = article.attribute("data-voice") == Some("ask");
            let (short, long) = (&english.advice.tips[&tip.id], &english.guide.tips[&tip.id]);
            let text = if ask {
                short.ask.as_ref().unwrap()
            } else {
                &short.text
            };
            let week = if ask {
                long.ask_week.as_ref().unwrap()
            } else {
                &long.week
            };
            assert!(article.text.contains(text.as_str()), "{text}");
            assert!(
                article.text.contains(&format!("This week: {week}")),
                "{week}"
            );
            assert_eq!(article.attribute("data-title"), Some(short.title.as_str()));
            let address = format!("#/guide/{}", tip.section);
            assert_eq!(article.attribute("data-href"), Some(address.as_str()));
            assert!(article.attributes.contains(" data-entry "));
        }
    }
}

#[test]
fn what_can_be_found_has_a_title_and_an_address() {
    let page = elements(&texts());
    let entries = page
        .iter()
        .filter(|one| one.attributes.contains(" data-entry"));
    for entry in entries {
        assert!(
            entry
                .attribute("data-title")
                .is_some_and(|title| !title.is_empty())
        );
        assert!(
            entry
                .attribute("data-href")
                .is_some_and(|address| address.starts_with("#/"))
        );
    }
    for address in ["#/faq", "#/guide", "#/guide/talk"] {
        assert!(
            page.iter()
                .any(|one| one.attribute("data-href") == Some(address)),
            "{address}"
        );
    }
}

#[test]
fn counseling_as_a_couple_stands_once_in_the_guide_of_the_app() {
    let content = content();
    let help = &content.languages["en"].guide.sections["help"];
    let together = help.together.as_ref().unwrap();
    assert_eq!(texts().matches(together.as_str()).count(), 1);
}

#[test]
fn what_the_page_above_it_shows_is_not_repeated() {
    let page = texts();
    for section in content().languages["en"].advice.sections.values() {
        assert!(!page.contains(&section.why), "{}", section.why);
    }
}

#[test]
fn a_promise_is_shown_without_the_test_that_holds_it() {
    let (content, page) = (content(), texts());
    for promise in &content.languages["en"].privacy.promises {
        assert!(page.contains(&promise.text), "{}", promise.text);
        assert!(!page.contains(&promise.held_by), "{}", promise.held_by);
    }
    assert_eq!(page.matches("<div data-stored-keys></div>").count(), 1);
}

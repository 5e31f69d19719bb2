//! How easy the words are to read, by the Flesch-Kincaid grade (requirement A37 of the accessibility list: statements
//! 6.5 or lower, paragraphs of advice 8 or lower), and what the advice must and must not say.
//!
//! Syllables are counted by a rule of thumb, which is off by one now and then: enough to notice a paragraph that has
//! become hard, not enough to compare two that are easy.

#![allow(clippy::expect_used, reason = "a test says what is wrong by failing")]
#![allow(
    clippy::cast_precision_loss,
    reason = "a paragraph has far fewer than 2^52 words"
)]

mod documents;
mod guide;

use std::collections::BTreeMap;
use std::path::Path;

use content::{Content, Language, REFERENCE_LANGUAGE, load};

fn content() -> Content {
    load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).expect("no problem")
}

fn english() -> Language {
    content().languages[REFERENCE_LANGUAGE].clone()
}

/// The paragraphs of the advice in its short form, of the guide and of the documents, each with the id of its entry.
/// Without what the guide says of counseling as a couple, for which other rules hold.
fn paragraphs(language: &Language) -> Vec<(String, String)> {
    let advice = short_paragraphs(language).into_iter();
    let advice = advice.chain(guide::paragraphs(language));
    let advice = advice.map(|(id, text)| (id.to_owned(), text.to_owned()));
    advice.chain(documents::paragraphs(language)).collect()
}

fn short_paragraphs(language: &Language) -> Vec<(&str, &str)> {
    let sections = language.advice.sections.iter();
    let sections =
        sections.flat_map(|(id, words)| [(id, Some(&words.why)), (id, words.ask_why.as_ref())]);
    let tips = language.advice.tips.iter();
    let tips = tips.flat_map(|(id, words)| [(id, Some(&words.text)), (id, words.ask.as_ref())]);
    sections
        .chain(tips)
        .filter_map(|(id, text)| text.map(|text| (id.as_str(), text.as_str())))
        .collect()
}

fn words(text: &str) -> Vec<String> {
    let words =
        text.split(|letter: char| !letter.is_alphanumeric() && !['\'', '’'].contains(&letter));
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Sentences, in a text that begins and ends with a whole one.
fn sentences(text: &str) -> usize {
    let ends = text.split_whitespace().filter(|word| {
        word.trim_end_matches(['”', '"', ')'])
            .ends_with(['.', '!', '?'])
    });
    ends.count().max(1)
}

/// Groups of vowels, without most silent endings.
fn syllables(word: &str) -> usize {
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let groups = word
        .split(|letter| !is_vowel(letter))
        .filter(|group| !group.is_empty())
        .count();
    let silent = (word.ends_with('e') && !word.ends_with("le"))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"));
    groups.saturating_sub(usize::from(silent)).max(1)
}

fn grade(text: &str) -> f64 {
    let words = words(text);
    let count = words.len() as f64;
    let syllables = words.iter().map(|word| syllables(word)).sum::<usize>() as f64;
    0.39 * count / sentences(text) as f64 + 11.8 * syllables / count - 15.59
}

/// The grade of fewer words says little: two of three syllables are enough to make it high.
const FEWEST_WORDS: usize = 7;

/// Asserts that no text is harder to read than this grade.
#[track_caller]
fn check(texts: impl IntoIterator<Item = (String, String)>, highest: f64) {
    let long = texts
        .into_iter()
        .filter(|(_, text)| words(text).len() >= FEWEST_WORDS);
    let graded = long.map(|(id, text)| (grade(&text), id, text));
    let hard = graded.filter(|(grade, ..)| *grade > highest);
    let hard: Vec<_> = hard
        .map(|(grade, id, text)| format!("{id}: grade {grade:.1}: {text}"))
        .collect();
    assert!(hard.is_empty(), "above {highest}:\n{}", hard.join("\n"));
}

/// The texts of a map with their ids.
fn owned(texts: &BTreeMap<String, String>) -> impl Iterator<Item = (String, String)> {
    texts.iter().map(|(id, text)| (id.clone(), text.clone()))
}

#[test]
fn the_grade_tells_easy_from_hard() {
    assert!(grade("The cat sat on the mat. It was warm.") < 1.0);
    assert!(grade("Consistent accountability demonstrates unconditional commitment.") > 20.0);
}

#[test]
fn every_statement_reads_at_grade_six_and_a_half_or_lower() {
    let words = english().instrument;
    check(owned(&words.items).chain(owned(&words.safety)), 6.5);
}

/// Old results quote their statements by id.
#[test]
fn what_was_published_keeps_its_words_asked_or_retired() {
    let published: BTreeMap<String, BTreeMap<String, String>> =
        toml::from_str(include_str!("published.toml")).expect("texts by id");
    let words = english().instrument;
    for (kind, asked, retired) in [
        ("statements", words.items, words.retired),
        ("causes", words.causes, words.retired_causes),
    ] {
        for (id, text) in &published[kind] {
            let today = asked.get(id).or_else(|| retired.get(id));
            assert_eq!(today, Some(text), "other words need another id than {id}");
        }
    }
}

#[test]
fn every_paragraph_of_advice_reads_at_grade_eight_or_lower() {
    check(paragraphs(&english()), 8.0);
}

#[test]
fn every_other_sentence_of_the_questionnaire_reads_at_grade_eight_or_lower() {
    let words = english().instrument;
    let maps = [
        &words.hints,
        &words.safety_hints,
        &words.causes,
        &words.cause_lines,
        &words.careful_cause_lines,
    ];
    let texts = maps.into_iter().flat_map(owned);
    let said = words.frame.iter().chain([&words.adults]);
    let said = said.map(|text| ("frame".to_owned(), text.clone()));
    let filled = texts
        .chain(said)
        .map(|(id, text)| (id, documents::filled(&text)));
    check(filled, 8.0);
}

#[test]
fn every_paragraph_of_the_interface_reads_at_grade_eight_or_lower() {
    check(documents::interface(&english()), 8.0);
}

#[test]
fn every_section_says_why_in_two_or_three_sentences() {
    let english = english();
    for (id, words) in &english.advice.sections {
        for text in [Some(&words.why), words.ask_why.as_ref()]
            .into_iter()
            .flatten()
        {
            assert!((2..=3).contains(&sentences(text)), "{id}: {text}");
        }
    }
}

#[test]
fn every_title_of_a_tip_is_short() {
    for (id, tip) in &english().advice.tips {
        assert!(words(&tip.title).len() <= 8, "{id}: {}", tip.title);
    }
}

#[test]
fn forgiving_comes_with_its_guard_rail() {
    let why = &english().advice.sections["forgive"].why;
    assert!(
        why.contains("Nobody owes forgiveness on a timetable"),
        "{why}"
    );
    assert!(
        why.contains("forgiving is not the same as staying"),
        "{why}"
    );
}

#[test]
fn limits_are_never_at_the_cost_of_safety() {
    let advice = english().advice;
    assert!(
        advice.sections["limits"]
            .why
            .contains("You never have to give up your safety")
    );
    assert!(
        advice.tips["limits.middle"]
            .text
            .contains("Your safety is never part of the deal")
    );
}

#[test]
fn nobody_is_told_to_ask_for_a_look_into_what_is_private() {
    let english = english();
    for (id, text) in paragraphs(&english) {
        for word in words(&text) {
            assert!(
                !["password", "passwords", "location", "track", "tracking"]
                    .contains(&word.as_str()),
                "{id}: {text}"
            );
            // To put one's own away, or to leave another's alone.
            let of_phones = ["listen", "listen.attend", "limits.privacy"];
            assert!(
                word != "phone" || of_phones.contains(&id.as_str()),
                "{id}: {text}"
            );
        }
    }
}

/// Asserts that no word of a text begins with one of these.
#[track_caller]
fn has_none_of(id: &str, text: &str, held_back: &[&str]) {
    for word in words(text) {
        let found = held_back.iter().any(|begun| word.starts_with(begun));
        assert!(!found, "{id}: {text}");
    }
}

/// Careful results are read by people who may be afraid of their partner, and may be read by the partner.
#[test]
fn what_a_careful_result_shows_asks_for_no_openness_and_no_couples_work() {
    let content = content();
    let (english, careful) = (english(), &content.instrument.careful);
    let tips: Vec<_> = careful.tips.values().flatten().collect();
    for (id, text) in paragraphs(&english) {
        if tips.contains(&&id) {
            has_none_of(&id, &text, &["couple", "together", "open", "forgiv"]);
        }
    }
    let lines = &english.instrument.careful_cause_lines;
    for (id, line) in lines {
        has_none_of(id, line, &["couple", "together", "open", "forgiv"]);
    }
}

#[test]
fn the_blocks_under_risk_do_not_speak_of_the_partner() {
    let (content, english) = (content(), english());
    for (id, text) in paragraphs(&english) {
        let section = id.split('.').next().unwrap_or_default();
        if content
            .instrument
            .risk
            .iter()
            .any(|block| block.section == section)
        {
            let held_back = ["couple", "together", "partner", "open", "forgiv"];
            has_none_of(&id, &text, &held_back);
        }
    }
}

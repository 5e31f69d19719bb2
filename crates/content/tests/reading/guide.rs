//! The guide: how long its texts are, and the guard rails of what only it says. Reading level and the guard rails of
//! all advice are tested in the parent module.

use content::{GuideWords, Language};

use crate::{check, english, sentences, words};

/// The paragraphs of the guide, each with the id of its entry, without what it says of counseling as a couple.
pub(crate) fn paragraphs(language: &Language) -> Vec<(&str, &str)> {
    let guide = &language.guide;
    let sections = guide.sections.iter().flat_map(|(id, words)| {
        let openings = words
            .opening
            .iter()
            .chain(words.ask_opening.iter().flatten());
        let others = words.caution.iter().chain([&words.begin]);
        openings.chain(others).map(move |text| (id, text))
    });
    let tips = guide.tips.iter().flat_map(|(id, words)| {
        let asking = words.ask_more.iter().chain(&words.ask_week);
        let texts = [&words.more, &words.week].into_iter().chain(asking);
        texts.map(move |text| (id, text))
    });
    let faq = guide.faq.iter().flat_map(|(id, words)| {
        let texts = [&words.question].into_iter().chain(&words.answer);
        texts.map(move |text| (id, text))
    });
    let glossary = guide
        .glossary
        .iter()
        .map(|(id, words)| (id, &words.meaning));
    let all = sections.chain(tips).chain(faq).chain(glossary);
    all.map(|(id, text)| (id.as_str(), text.as_str())).collect()
}

fn guide() -> GuideWords {
    english().guide
}

/// Asserts that a text has a number of sentences.
#[track_caller]
fn has_sentences(id: &str, text: &str, allowed: std::ops::RangeInclusive<usize>) {
    let count = sentences(text);
    assert!(allowed.contains(&count), "{id} has {count}: {text}");
}

/// Asserts that a text holds words that must not be lost when it is edited.
#[track_caller]
fn says(text: &str, words: &str) {
    assert!(text.contains(words), "\"{words}\" is not in: {text}");
}

fn caution(section: &str) -> String {
    let words = &guide().sections[section];
    words.caution.clone().expect("a caution")
}

#[test]
fn what_goes_on_from_a_tip_has_one_to_three_sentences() {
    for (id, tip) in &guide().tips {
        for text in [Some(&tip.more), tip.ask_more.as_ref()]
            .into_iter()
            .flatten()
        {
            has_sentences(id, text, 1..=3);
        }
    }
}

#[test]
fn what_someone_could_say_is_short_enough_to_say() {
    for (id, section) in &guide().sections {
        has_sentences(id, &section.begin, 2..=3);
    }
}

#[test]
fn a_meaning_has_one_or_two_sentences() {
    for (id, term) in &guide().glossary {
        has_sentences(id, &term.meaning, 1..=2);
    }
}

/// What to try begins with what to do, not with when, who or whether.
#[test]
fn every_thing_to_try_begins_with_a_verb() {
    let no_verbs = [
        "a", "an", "the", "this", "you", "your", "i", "we", "it", "if", "when", "while", "once",
        "on", "in", "at", "for", "with", "before", "after", "each", "every", "next", "maybe",
    ];
    for (id, tip) in &guide().tips {
        for text in [Some(&tip.week), tip.ask_week.as_ref()]
            .into_iter()
            .flatten()
        {
            let first = words(text).into_iter().next().unwrap_or_default();
            assert!(!no_verbs.contains(&first.as_str()), "{id}: {text}");
        }
    }
}

#[test]
fn quotes_and_apostrophes_are_curly() {
    let english = english();
    for (id, text) in crate::paragraphs(&english) {
        assert!(!text.contains(['\'', '"']), "{id}: {text}");
    }
}

#[test]
fn counseling_as_a_couple_is_spoken_of_in_one_place_with_its_condition() {
    let english = english();
    let together = english.guide.sections["help"].together.as_deref();
    let together = together.expect("the place for it");
    check([("help".to_owned(), together.to_owned())], 8.0);
    says(
        together,
        "not the right place while one of you is afraid of the other",
    );
    for (id, text) in crate::paragraphs(&english) {
        let counseling = words(&text)
            .iter()
            .any(|word| word.starts_with("counsel") || word.starts_with("therap"));
        assert!(
            !counseling || !text.to_lowercase().contains("couple"),
            "{id}: {text}"
        );
    }
}

#[test]
fn forgiving_has_no_date_and_does_not_mean_staying() {
    says(&caution("forgive"), "Nobody can set you a date for this");
    says(
        &caution("forgive"),
        "Forgiving does not mean that it was all right, that you forget, or that you stay",
    );
    says(
        &guide().faq["faq-how-long"].answer[1],
        "nobody owes it to anyone to hurry",
    );
    says(&caution("amends"), "An apology does not buy forgiveness");
}

#[test]
fn safety_goes_before_being_open_and_before_a_middle_way() {
    says(&caution("open"), "safety comes first");
    says(
        &caution("limits"),
        "Nobody has to meet halfway on being hurt, watched or made afraid",
    );
    says(
        &caution("talk"),
        "Talk needs two people who can speak without fear",
    );
    says(
        &guide().faq["faq-signs"].answer[1],
        "if you are afraid, or someone controls what you do, do not wait",
    );
}

#[test]
fn doubt_may_be_right_and_leaving_is_an_answer() {
    let guide = guide();
    says(
        &guide.sections["root"].opening[1],
        "Doubt can have good reason",
    );
    says(
        &caution("selftrust"),
        "If something feels wrong, it may be wrong",
    );
    let asks = |section: &str| {
        let opening = guide.sections[section].ask_opening.as_ref();
        opening.expect("the voice ask").join(" ")
    };
    says(&asks("open"), "leaving is one of the answers");
    says(&asks("rely"), "you do not have to wait forever");
    says(&guide.faq["faq-overcome"].answer[1], "you may leave");
}

#[test]
fn nobody_says_how_long_it_takes() {
    says(&guide().faq["faq-how-long"].answer[0], "Nobody knows");
    says(
        &guide().faq["faq-broken"].answer[1],
        "it does not always work out",
    );
}

/// Requirement A37 of the accessibility list names these three.
#[test]
fn the_words_from_the_field_that_people_stumble_over_are_explained() {
    let glossary = guide().glossary;
    for word in ["boundary", "self-trust", "attachment"] {
        has_sentences(word, &glossary[word].meaning, 1..=2);
    }
    assert_eq!(glossary["boundary"].term, "Boundary, or limit");
}

//! The words of the guide: which texts an entry must have and which it may not, and what they must be like. That each
//! id has an entry is the business of `words`.

use std::collections::BTreeMap;

use super::GUIDE_WORDS;
use super::advice::asking;
use crate::instrument::{Section, Voice};
use crate::problem::Problem;
use crate::words::{GuideWords, SectionGuideWords};
use crate::{Content, REFERENCE_LANGUAGE};

/// The only section that may speak of counseling as a couple, in a field that is left out wherever someone may be
/// afraid of their partner (the safety rules of the advice).
const COUPLES_WORK: &str = "help";

/// An opening is a way in, not an essay.
const MOST_OPENING: usize = 2;

/// An answer that needs more belongs into a section.
const MOST_ANSWER: usize = 3;

pub(super) fn check(
    content: &Content,
    language: &str,
    guide: &GuideWords,
    problems: &mut Vec<Problem>,
) {
    let file = format!("{language}/{GUIDE_WORDS}");
    for section in &content.instrument.sections {
        let asks = section.voices.contains(&Voice::Ask);
        if let Some(words) = guide.sections.get(&section.id) {
            let cautious = content.guide.cautions.contains(&section.id);
            one_section(&file, section, words, cautious, problems);
            let found = words.ask_opening.is_some();
            problems.extend(asking(&file, &section.id, "ask_opening", asks, found));
        }
        let tips = content.instrument.tips.iter();
        for tip in tips.filter(|tip| tip.section == section.id) {
            if let Some(words) = guide.tips.get(&tip.id) {
                let texts = [("ask_more", &words.ask_more), ("ask_week", &words.ask_week)];
                for (key, text) in texts {
                    problems.extend(asking(&file, &tip.id, key, asks, text.is_some()));
                }
            }
        }
    }
    let mut report = |id: &str, message: String| problems.push(Problem::new(&file, id, message));
    for (id, words) in &guide.faq {
        paragraphs(id, "answer", &words.answer, MOST_ANSWER, &mut report);
    }
    let questions = guide
        .faq
        .iter()
        .map(|(id, words)| (id, words.question.as_str()));
    distinct("question", questions, &mut report);
    let terms = guide
        .glossary
        .iter()
        .map(|(id, words)| (id, words.term.as_str()));
    distinct("term", terms, &mut report);
    // What a sentence is and which word says "I" differ from language to language.
    if language == REFERENCE_LANGUAGE {
        english(guide, &mut report);
    }
}

fn one_section(
    file: &str,
    section: &Section,
    words: &SectionGuideWords,
    cautious: bool,
    problems: &mut Vec<Problem>,
) {
    let id = &section.id;
    let mut report = |id: &str, message: String| problems.push(Problem::new(file, id, message));
    paragraphs(id, "opening", &words.opening, MOST_OPENING, &mut report);
    if let Some(opening) = &words.ask_opening {
        paragraphs(id, "ask_opening", opening, MOST_OPENING, &mut report);
    }
    match (cautious, &words.caution) {
        (true, None) => report(
            id,
            "it has no `caution`, and guide.toml lists it in `cautions`".to_owned(),
        ),
        (false, Some(_)) => report(
            id,
            "it has `caution`, but guide.toml does not list it in `cautions`".to_owned(),
        ),
        (true, Some(_)) | (false, None) => {}
    }
    match (id == COUPLES_WORK, &words.together) {
        (true, None) => report(
            id,
            "it has no `together`, the place for counseling as a couple".to_owned(),
        ),
        (false, Some(_)) => report(
            id,
            format!("it has `together`, which only `{COUPLES_WORK}` may have"),
        ),
        (true, Some(_)) | (false, None) => {}
    }
}

fn paragraphs(
    id: &str,
    key: &str,
    texts: &[String],
    most: usize,
    report: &mut impl FnMut(&str, String),
) {
    let count = texts.len();
    if !(1..=most).contains(&count) {
        report(
            id,
            format!("`{key}` has {count} paragraphs; it must have 1 to {most}"),
        );
    }
}

/// Two entries with one heading: most likely a slip of copying.
fn distinct<'a>(
    kind: &str,
    headings: impl Iterator<Item = (&'a String, &'a str)>,
    report: &mut impl FnMut(&str, String),
) {
    let mut seen = BTreeMap::new();
    for (id, heading) in headings {
        if let Some(other) = seen.insert(heading.trim().to_lowercase(), id) {
            report(id, format!("the {kind} is the same as that of `{other}`"));
        }
    }
}

fn english(guide: &GuideWords, report: &mut impl FnMut(&str, String)) {
    for (id, words) in &guide.sections {
        let mut said = words.begin.split(|letter: char| !letter.is_alphanumeric());
        if !said.any(|word| word == "I") {
            report(id, "`begin` has no \"I\" in it".to_owned());
        }
    }
    for (id, words) in &guide.tips {
        let weeks = [
            ("week", Some(&words.week)),
            ("ask_week", words.ask_week.as_ref()),
        ];
        for (key, week) in weeks {
            if week.is_some_and(|week| !is_one_sentence(week)) {
                report(id, format!("`{key}` must be one sentence"));
            }
        }
    }
}

/// Whether the only sentence that ends is the one that the text ends with.
fn is_one_sentence(text: &str) -> bool {
    let mut words = text.split_whitespace().rev();
    let ends = |word: &str| word.trim_end_matches(['”', ')']).ends_with(['.', '!', '?']);
    words.next().is_some_and(ends) && !words.any(ends)
}

/// Calls `look` with the id and the words of every text of the guide.
pub(super) fn every_text(guide: &GuideWords, look: &mut impl FnMut(&str, &str)) {
    for (id, section) in &guide.sections {
        let paragraphs = section
            .opening
            .iter()
            .chain(section.ask_opening.iter().flatten());
        let single = [
            section.caution.as_ref(),
            Some(&section.begin),
            section.together.as_ref(),
        ];
        for text in paragraphs.chain(single.into_iter().flatten()) {
            look(id, text);
        }
    }
    for (id, tip) in &guide.tips {
        let texts = [
            Some(&tip.more),
            Some(&tip.week),
            tip.ask_more.as_ref(),
            tip.ask_week.as_ref(),
        ];
        for text in texts.into_iter().flatten() {
            look(id, text);
        }
    }
    for (id, question) in &guide.faq {
        for text in [&question.question].into_iter().chain(&question.answer) {
            look(id, text);
        }
    }
    for (id, part) in &guide.parts {
        look(id, part);
    }
    for (id, term) in &guide.glossary {
        look(id, &term.term);
        look(id, &term.meaning);
    }
}

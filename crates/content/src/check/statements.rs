//! The wording of statements: short, one idea each, said without negation, so that "Never" and "Often" mean what they
//! say (requirement A38 of the accessibility list).

use std::collections::BTreeMap;

use super::WORDS;
use crate::REFERENCE_LANGUAGE;
use crate::problem::Problem;
use crate::words::InstrumentWords;

const MOST_WORDS: usize = 12;

/// Under these, "Never" would be a double negation.
const NEGATIONS: [&str; 9] = [
    "not", "never", "no", "nothing", "nobody", "none", "cannot", "without", "hardly",
];

/// These join two ideas, and one answer cannot fit both.
const JOINTS: [&str; 3] = ["and", "or", "and/or"];

/// Items that may have a joint: what they ask about is one thing, the gap between two (A38).
const ONE_IDEA_OF_TWO: [&str; 2] = ["open3", "mine3"];

pub(super) fn check(language: &str, words: &InstrumentWords, problems: &mut Vec<Problem>) {
    let file = format!("{language}/{WORDS}");
    let mut report = |id: &str, message: String| problems.push(Problem::new(&file, id, message));
    distinct(words, &mut report);
    // The lists above are English, and so is the number of words. What makes a statement plain in another language
    // is for those who know it.
    if language != REFERENCE_LANGUAGE {
        return;
    }
    for (id, text) in &words.items {
        length(id, "statement", text, &mut report);
        wording(id, text, &mut report);
    }
    // Statements about safety are answered yes or no and never scored: two ways of force may stand in one of them. Only
    // their length is held to the rule.
    for (id, text) in &words.safety {
        length(id, "statement", text, &mut report);
    }
}

/// Two statements with one text: a slip of copying, or a retired statement that is asked again under a new id.
fn distinct(words: &InstrumentWords, report: &mut impl FnMut(&str, String)) {
    let mut seen = BTreeMap::new();
    for (id, text) in words.items.iter().chain(&words.retired) {
        if let Some(other) = seen.insert(text.trim().to_lowercase(), id) {
            report(
                id,
                format!("the statement is the same as that of `{other}`"),
            );
        }
    }
}

fn length(id: &str, kind: &str, text: &str, report: &mut impl FnMut(&str, String)) {
    let count = text.split_whitespace().count();
    if count > MOST_WORDS {
        report(
            id,
            format!("the {kind} has {count} words; at most {MOST_WORDS} are allowed"),
        );
    }
}

fn wording(id: &str, text: &str, report: &mut impl FnMut(&str, String)) {
    let lower = text.to_lowercase().replace('\u{2019}', "'");
    let mut words = lower
        .split_whitespace()
        .map(|word| word.trim_matches(|edge: char| !edge.is_alphanumeric()));
    let negation = words
        .clone()
        .find(|word| NEGATIONS.contains(word) || word.ends_with("n't"));
    if let Some(word) = negation {
        report(id, format!("the statement has the negation \"{word}\""));
    }
    let joint = words.find(|word| JOINTS.contains(word));
    if let Some(word) = joint.filter(|_| !ONE_IDEA_OF_TWO.contains(&id)) {
        report(
            id,
            format!("the statement has \"{word}\"; it must ask one thing"),
        );
    }
    if !text.ends_with('.') {
        report(id, "the statement must end with a full stop".to_owned());
    }
}

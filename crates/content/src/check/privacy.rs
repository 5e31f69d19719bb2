//! `privacy.toml`: there is something in each of its lists, and no promise is made twice.

use std::collections::BTreeSet;

use super::PRIVACY;
use crate::privacy::PrivacyWords;
use crate::problem::Problem;

pub(super) fn check(language: &str, privacy: &PrivacyWords, problems: &mut Vec<Problem>) {
    let mut report = |id: &str, message: &str| {
        problems.push(Problem::new(&format!("{language}/{PRIVACY}"), id, message));
    };
    if privacy.promises.is_empty() {
        report("promises", "the list is empty");
    }
    if privacy.limits.is_empty() {
        report("limits", "the list is empty");
    }
    let mut seen = BTreeSet::new();
    for promise in &privacy.promises {
        if promise.held_by.trim().is_empty() {
            report(&promise.text, "the promise names no test that holds it");
        }
        if !seen.insert(&promise.text) {
            report(&promise.text, "the promise is made twice");
        }
    }
}

/// Calls `look` with the key and the words of every text that people read.
pub(super) fn every_text(privacy: &PrivacyWords, look: &mut impl FnMut(&str, &str)) {
    let single = [
        ("lead", &privacy.lead),
        ("promises_heading", &privacy.promises_heading),
        ("limits_heading", &privacy.limits_heading),
        ("limits_lead", &privacy.limits_lead),
        ("stored_heading", &privacy.stored_heading),
        ("stored_lead", &privacy.stored_lead),
    ];
    for (key, text) in single {
        look(key, text);
    }
    for text in &privacy.limits {
        look("limits", text);
    }
    for promise in &privacy.promises {
        look("promises", &promise.text);
    }
}

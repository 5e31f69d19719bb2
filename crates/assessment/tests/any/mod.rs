//! Any attempt that could be taken, for the property tests.
#![allow(dead_code, reason = "each test binary uses its part")]

use assessment::advice::{Earlier, Evidence, Visit};
use assessment::answers::{Answer, Answers, Causes, Response, Sheet};
use assessment::questionnaire::{CauseId, INSTRUMENT_VERSION, ItemId, PathId, SignId};
use assessment::score::{Scores, keyed};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::Config;

/// Many cases, or as many as `PROPTEST_CASES` says, and no files written beside the sources: a case
/// that fails is printed.
pub fn settings() -> Config {
    let asked = std::env::var("PROPTEST_CASES").ok();
    Config {
        cases: asked.and_then(|cases| cases.parse().ok()).unwrap_or(400),
        failure_persistence: None,
        ..Config::default()
    }
}

/// A run with everything that advice depends on.
#[derive(Clone, Debug)]
pub struct Taken {
    pub path: PathId,
    pub version: &'static str,
    pub answers: Answers,
    pub causes: Causes,
    pub visit: Visit,
    pub earlier: Vec<Earlier>,
}

impl Taken {
    pub fn sheet(&self) -> Sheet<'_> {
        Sheet {
            path: self.path,
            version: self.version,
            answers: &self.answers,
        }
    }

    pub fn scores(&self) -> Scores {
        Scores::of(&self.sheet())
    }

    pub fn evidence(&self) -> Evidence<'_> {
        Evidence {
            sheet: self.sheet(),
            causes: &self.causes,
            earlier: &self.earlier,
        }
    }
}

pub fn any_path() -> impl Strategy<Value = PathId> {
    select(&PathId::ALL)
}

/// Answers to any items, whether or not a path asks them. The items of one sign are near each
/// other, as people's are: independent ones would leave every sign in the middle.
pub fn any_answers() -> impl Strategy<Value = Answers> {
    let levels = prop::collection::vec(0..5_u8, SignId::COUNT);
    let turns = prop::collection::vec(0..12_u8, ItemId::COUNT);
    (levels, turns).prop_map(|(levels, turns)| {
        let mut answers = Answers::default();
        for (item, turn) in ItemId::ALL.into_iter().zip(turns) {
            let level = levels[item.facts().sign.index()];
            let k = match turn {
                0 => continue,
                1 => {
                    answers.set(item, Response::Skipped);
                    continue;
                }
                2..=4 => level.saturating_sub(1),
                5..=7 => (level + 1).min(4),
                _ => level,
            };
            let answer = Answer::ALL
                .into_iter()
                .find(|&answer| keyed(item, answer) == k);
            answers.set(item, answer.map_or(Response::Skipped, Response::Given));
        }
        answers
    })
}

pub fn any_causes() -> impl Strategy<Value = Causes> {
    subsequence(&CauseId::ALL, 0..=CauseId::COUNT).prop_map(|ids| ids.into_iter().collect())
}

fn any_earlier() -> impl Strategy<Value = Earlier> {
    let days = prop_oneof![0_u32..60, any::<u32>()];
    (days, any_path(), any_version(), any_answers()).prop_map(
        |(days_ago, path, version, answers)| {
            let sheet = Sheet {
                path,
                version,
                answers: &answers,
            };
            Earlier {
                days_ago,
                scores: Scores::of(&sheet),
            }
        },
    )
}

/// Today's version most often, and one before it.
pub fn any_version() -> impl Strategy<Value = &'static str> {
    prop_oneof![4 => Just(INSTRUMENT_VERSION), 1 => Just("1")]
}

fn any_visit() -> impl Strategy<Value = Visit> {
    any::<[bool; 3]>().prop_map(|[at_risk, alone, unsaid]| Visit {
        at_risk,
        alone,
        unsaid,
    })
}

pub fn any_taken() -> impl Strategy<Value = Taken> {
    let earlier = prop::collection::vec(any_earlier(), 0..3);
    (
        any_path(),
        any_version(),
        any_answers(),
        any_causes(),
        any_visit(),
        earlier,
    )
        .prop_map(|(path, version, answers, causes, visit, earlier)| Taken {
            path,
            version,
            answers,
            causes,
            visit,
            earlier,
        })
}

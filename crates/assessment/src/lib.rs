//! The domain of the self-assessment: what is asked, how answers become scores, which advice they
//! lead to, what changed since an earlier attempt, what is planned, how all of it is kept, and how
//! it leaves the app and comes back.
//!
//! Nothing here may reach the browser, the clock, randomness or a file: what it needs of those
//! comes in as an argument. Scoring, advice and change are total: every combination of path,
//! answers and causes has a result and nothing can fail. Only reading what was stored can fail,
//! and says how ([`history::format::Unreadable`]).
//!
//! Scores are integers throughout, so that every platform gives the same result. There is no norm
//! sample and the instrument is not validated: the limits below are choices, not findings.

#![cfg_attr(
    test,
    allow(
        clippy::expect_used,
        reason = "a test stops where its sample is not what it claims"
    )
)]

pub mod advice;
pub mod answers;
pub mod change;
pub mod checks;
pub mod compare;
mod digits;
pub mod history;
pub mod notes;
pub mod plan;
pub mod plot;
pub mod questionnaire;
pub mod score;
pub mod transfer;

#[cfg(test)]
mod samples;

pub use advice::{
    Advice, Care, CauseLink, Evidence, Place, Reason, SupportReason, Visit, advise, advise_saved,
    stored_places,
};
pub use answers::{Answer, Answers, Causes, Response, Sheet};
pub use change::{Verdict, WhyNot, overall_change, sign_change};
pub use checks::{Check, response_checks};
pub use compare::{AnswerChange, Comparison, SignComparison, compare, in_order, of_family};
pub use history::{
    Attempt, AttemptId, Draft, Motion, Settings, TextSize, Theme, days_between, days_to_compare,
    earlier_for, last_two, latest, newest_first,
};
pub use notes::{Event, EventId, Note, NoteId};
pub use plan::{EntryId, Movement, PlanEntry, PlannedTip, movement};
pub use plot::{Measure, Plot, plot};
pub use questionnaire::{
    About, CauseId, ItemId, PathId, SafetyId, SectionId, SignId, Target, TipId, Voice,
};
pub use score::{Band, Overall, Part, Points, Scores, Strain, Word, parts, points_of};
pub use transfer::{LastExport, export_is_due};

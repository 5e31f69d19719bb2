//! The run in progress as one value, and what can happen to it. Pure: time comes in as numbers,
//! and nothing here is stored or shown.

use assessment::{
    Attempt, AttemptId, CauseId, Draft, Evidence, ItemId, PathId, Response, SafetyId, SectionId,
};

/// An answer in less than this many milliseconds counts as fast (response check `very_fast`).
const FAST_MS: i64 = 2_000;

/// Optional pages after the statements: causes, then safety.
const OPTIONAL_STEPS: u16 = 2;

/// What this page is in the middle of.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Session {
    /// Nothing has been begun.
    #[default]
    Idle,
    /// Statements are being answered.
    Running(Run),
    /// The result has been asked for.
    Finished(Outcome),
}

/// Whether the person wants results kept on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Answers and results are written to this browser's storage.
    OnDevice,
    /// Nothing is written, ever.
    Nothing,
}

impl Keep {
    /// The value of the choice in the start page's form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OnDevice => "device",
            Self::Nothing => "nothing",
        }
    }

    /// Reads the value of the choice in the start page's form.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::OnDevice, Self::Nothing]
            .into_iter()
            .find(|keep| keep.as_str() == id)
    }
}

/// An answer on the safety page. It lives in memory only and is never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SafetyAnswer {
    /// It happened.
    Yes,
    /// It did not.
    No,
    /// The person would rather not say.
    RatherNot,
}

/// One page of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A statement.
    Item(ItemId),
    /// The optional page on what may be behind it.
    Causes,
    /// The optional page on feeling safe.
    Safety,
}

/// An unfinished run.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Names the draft and, later, the attempt.
    pub id: AttemptId,
    /// The answers and where the person is: what is stored as the draft.
    pub draft: Draft,
    /// Whether it is stored at all.
    pub keep: Keep,
    /// Set once the person has seen the page with all answers. A draft does not say so: see
    /// [`Run::resumed`].
    pub returns_to_check: bool,
    safety: [Option<SafetyAnswer>; SafetyId::COUNT],
    shown_at_ms: i64,
    fast: [bool; ItemId::COUNT],
}

/// A finished run.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The answers, as they are stored where that was asked for.
    pub attempt: Attempt,
    /// Whether any answer on the safety page was "yes". In memory only.
    pub at_risk: bool,
    /// How many statements were answered fast. In memory only.
    pub fast_answers: usize,
    /// What became of storing it.
    pub kept: Kept,
}

/// What became of storing a finished run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Written and read back.
    Saved,
    /// The person chose to keep nothing.
    NotWanted,
    /// The browser refused; it is in memory until the page closes.
    Refused,
}

impl Run {
    /// A run that has just begun.
    pub fn new(id: AttemptId, path: PathId, keep: Keep, now_ms: i64) -> Self {
        Self::resumed(id, Draft::new(path, now_ms), keep, now_ms)
    }

    /// A run taken up again from its draft.
    pub fn resumed(id: AttemptId, draft: Draft, keep: Keep, now_ms: i64) -> Self {
        let mut run = Self {
            id,
            draft,
            keep,
            returns_to_check: false,
            safety: [None; SafetyId::COUNT],
            shown_at_ms: now_ms,
            fast: [false; ItemId::COUNT],
        };
        // Who has answered all and is at a statement before the last came back to change it.
        let count = run.item_count();
        run.returns_to_check = run.draft.step < count && run.done() == usize::from(count);
        run
    }

    /// The number of statements.
    pub fn item_count(&self) -> u16 {
        // A path has at most 36 items, the number of all there are.
        u16::try_from(self.draft.path.item_count()).unwrap_or(u16::MAX)
    }

    /// The number of steps: the statements and the optional pages.
    pub fn step_count(&self) -> u16 {
        self.item_count() + OPTIONAL_STEPS
    }

    /// What step `number` (from 1) asks, or `None` past the end.
    pub fn step(&self, number: u16) -> Option<Step> {
        let index = usize::from(number.checked_sub(1)?);
        let beyond = number.saturating_sub(self.item_count());
        match beyond {
            0 => self.draft.path.items().nth(index).map(Step::Item),
            1 => Some(Step::Causes),
            2 => Some(Step::Safety),
            3.. => None,
        }
    }

    /// The step (from 1) that asks `item`, if the path asks it.
    pub fn number_of(&self, item: ItemId) -> Option<u16> {
        let index = self.draft.path.items().position(|asked| asked == item)?;
        u16::try_from(index + 1).ok()
    }

    /// How many statements have an answer or were skipped.
    pub fn done(&self) -> usize {
        let answers = &self.draft.answers;
        let asked = self.draft.path.items();
        asked.filter(|item| answers.get(*item).is_some()).count()
    }

    /// How many statements have no answer, skipped ones among them.
    pub fn without_answer(&self) -> usize {
        let answers = &self.draft.answers;
        let asked = self.draft.path.items();
        asked.filter(|item| answers.answer(*item).is_none()).count()
    }

    /// How many statements were answered fast.
    pub fn fast_answers(&self) -> usize {
        self.fast.iter().filter(|fast| **fast).count()
    }

    /// The person has come to step `number`.
    pub fn arrive(&mut self, number: u16, now_ms: i64) {
        self.draft.step = number;
        self.draft.touched_ms = now_ms;
        self.shown_at_ms = now_ms;
    }

    /// The person has answered or skipped `item`.
    pub fn respond(&mut self, item: ItemId, response: Response, now_ms: i64) {
        self.draft.answers.set(item, response);
        self.draft.touched_ms = now_ms;
        self.fast[item.index()] = match response {
            Response::Given(_) => (0..FAST_MS).contains(&(now_ms - self.shown_at_ms)),
            Response::Skipped => false,
        };
    }

    /// The person has ticked or cleared a cause.
    pub fn toggle_cause(&mut self, cause: CauseId, now_ms: i64) {
        self.draft.causes.toggle(cause);
        self.draft.touched_ms = now_ms;
    }

    /// The person has answered a safety statement.
    pub fn set_safety(&mut self, statement: SafetyId, answer: SafetyAnswer) {
        self.safety[statement.index()] = Some(answer);
    }

    /// The risk flag: any "yes" on the safety page.
    pub fn at_risk(&self) -> bool {
        self.safety.contains(&Some(SafetyAnswer::Yes))
    }

    /// Ends the run. Statements without an answer count as skipped. `offset_min` is the local
    /// time's distance to UTC, in minutes east.
    pub fn finish(&self, now_ms: i64, offset_min: i16) -> Outcome {
        let draft = self.draft.clone();
        Outcome {
            attempt: draft.finish(self.id, now_ms, offset_min, self.places()),
            at_risk: self.at_risk(),
            fast_answers: self.fast_answers(),
            kept: Kept::NotWanted,
        }
    }

    /// The sections that the result will show as places to start.
    fn places(&self) -> Vec<SectionId> {
        let advice = assessment::advise(&Evidence {
            path: self.draft.path,
            answers: &self.draft.answers,
            causes: &self.draft.causes,
            at_risk: self.at_risk(),
            earlier: &[],
        });
        advice.places.iter().map(|place| place.section).collect()
    }
}

impl Session {
    /// The unfinished run, if there is one.
    pub fn run(&self) -> Option<&Run> {
        match self {
            Self::Running(run) => Some(run),
            Self::Idle | Self::Finished(_) => None,
        }
    }

    /// The unfinished run, to change it.
    pub fn run_mut(&mut self) -> Option<&mut Run> {
        match self {
            Self::Running(run) => Some(run),
            Self::Idle | Self::Finished(_) => None,
        }
    }

    /// Whether a reload brings all of it back. What was said about feeling safe is in memory alone.
    pub fn outlives_reload(&self) -> bool {
        match self {
            Self::Idle => true,
            Self::Running(run) => run.keep == Keep::OnDevice && !run.at_risk(),
            Self::Finished(outcome) => outcome.kept == Kept::Saved && !outcome.at_risk,
        }
    }

    /// The finished run, if there is one.
    pub fn outcome(&self) -> Option<&Outcome> {
        match self {
            Self::Finished(outcome) => Some(outcome),
            Self::Idle | Self::Running(_) => None,
        }
    }
}

/// Minutes that `left` statements take, rounded up, at 12 seconds each (28 statements in about
/// six minutes, as the start page says).
pub const fn minutes_left(left: u16) -> u16 {
    (left * 12).div_ceil(60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use assessment::Answer;

    const ID: AttemptId = AttemptId::from_bits(1);
    const SOMETIMES: Response = Response::Given(Answer::Sometimes);

    fn run() -> Run {
        Run::new(ID, PathId::BrokeTrust, Keep::OnDevice, 0)
    }

    #[test]
    fn only_what_is_written_outlives_a_reload() {
        assert!(Session::Idle.outlives_reload());
        assert!(Session::Running(run()).outlives_reload());
        let mut unkept = run();
        unkept.keep = Keep::Nothing;
        assert!(!Session::Running(unkept).outlives_reload());
        let mut afraid = run();
        afraid.set_safety(SafetyId::ALL[0], SafetyAnswer::Yes);
        assert!(!Session::Running(afraid).outlives_reload());
        let mut outcome = run().finish(0, 0);
        assert!(!Session::Finished(outcome.clone()).outlives_reload());
        outcome.kept = Kept::Saved;
        assert!(Session::Finished(outcome).outlives_reload());
    }

    #[track_caller]
    fn check_return(answered: u16, step: u16, expected: bool) {
        let mut draft = Draft::new(PathId::BrokeTrust, 0);
        let asked = PathId::BrokeTrust.items().take(usize::from(answered));
        asked.for_each(|item| draft.answers.set(item, Response::Skipped));
        draft.step = step;
        let resumed = Run::resumed(ID, draft, Keep::OnDevice, 0);
        assert_eq!(resumed.returns_to_check, expected);
    }

    #[test]
    fn a_run_taken_up_where_an_answer_was_being_changed_leads_back_to_all_answers() {
        check_return(24, 1, true);
        check_return(24, 23, true);
    }

    #[test]
    fn a_run_taken_up_before_its_end_goes_on_to_the_optional_pages() {
        check_return(0, 1, false);
        check_return(23, 5, false);
        check_return(24, 24, false);
        check_return(24, 25, false);
    }

    #[test]
    fn the_statements_come_first_then_causes_then_safety_then_nothing() {
        let run = run();
        assert_eq!(run.step(0), None);
        assert_eq!(run.step(1), Some(Step::Item(ItemId::Talk1)));
        assert_eq!(run.step(24), Some(Step::Item(ItemId::Amend4)));
        assert_eq!(run.step(25), Some(Step::Causes));
        assert_eq!(run.step(26), Some(Step::Safety));
        assert_eq!(run.step(27), None);
        assert_eq!(run.step(u16::MAX), None);
        assert_eq!(run.step_count(), 26);
    }

    #[test]
    fn each_statement_knows_its_step_and_others_have_none() {
        let run = run();
        for number in 1..=run.item_count() {
            let Some(Step::Item(item)) = run.step(number) else {
                unreachable!("the first steps are statements");
            };
            assert_eq!(run.number_of(item), Some(number));
        }
        assert_eq!(run.number_of(ItemId::Jeal1), None);
    }

    #[test]
    fn a_skipped_statement_is_done_and_has_no_answer() {
        let mut run = run();
        run.respond(ItemId::Talk1, Response::Skipped, 9_000);
        run.respond(ItemId::Talk2, SOMETIMES, 9_000);
        assert_eq!(run.done(), 2);
        assert_eq!(run.without_answer(), 23);
    }

    #[track_caller]
    fn check_fast(answered_ms: i64, expected: usize) {
        let mut run = run();
        run.arrive(1, 10_000);
        run.respond(ItemId::Talk1, SOMETIMES, answered_ms);
        assert_eq!(run.fast_answers(), expected);
    }

    #[test]
    fn an_answer_in_under_two_seconds_is_fast() {
        check_fast(10_000, 1);
        check_fast(11_999, 1);
        check_fast(12_000, 0);
    }

    #[test]
    fn a_clock_set_back_makes_no_answer_fast() {
        check_fast(9_999, 0);
    }

    #[test]
    fn an_answer_given_again_slowly_and_a_skip_are_not_fast() {
        let mut run = run();
        run.respond(ItemId::Talk1, SOMETIMES, 1);
        run.respond(ItemId::Talk1, SOMETIMES, 5_000);
        run.respond(ItemId::Talk2, Response::Skipped, 1);
        assert_eq!(run.fast_answers(), 0);
    }

    #[test]
    fn any_yes_on_the_safety_page_and_nothing_else_is_a_risk() {
        let mut run = run();
        run.set_safety(SafetyId::Safe1, SafetyAnswer::No);
        run.set_safety(SafetyId::Safe2, SafetyAnswer::RatherNot);
        assert!(!run.at_risk());
        run.set_safety(SafetyId::Safe3, SafetyAnswer::Yes);
        assert!(run.at_risk());
        run.set_safety(SafetyId::Safe3, SafetyAnswer::No);
        assert!(!run.at_risk());
    }

    #[test]
    fn finishing_keeps_the_places_that_the_result_shows() {
        let mut run = run();
        run.respond(ItemId::Talk1, Response::Given(Answer::AlmostAlways), 9_000);
        let outcome = run.finish(60_000, 120);
        assert_eq!(outcome.attempt.id, ID);
        assert_eq!(outcome.attempt.at_ms, 60_000);
        assert_eq!(outcome.attempt.offset_min, 120);
        assert_eq!(outcome.attempt.places, [SectionId::Talk]);
        run.set_safety(SafetyId::Safe1, SafetyAnswer::Yes);
        let held_back = [SectionId::Help, SectionId::Reflect, SectionId::Selftrust];
        assert_eq!(run.finish(60_000, 120).attempt.places, held_back);
    }

    #[test]
    fn what_is_kept_is_read_back_by_its_value() {
        for keep in [Keep::OnDevice, Keep::Nothing] {
            assert_eq!(Keep::from_id(keep.as_str()), Some(keep));
        }
        assert_eq!(Keep::from_id("everything"), None);
    }

    #[test]
    fn twenty_eight_statements_take_six_minutes() {
        assert_eq!(minutes_left(28), 6);
        assert_eq!(minutes_left(5), 1);
        assert_eq!(minutes_left(0), 0);
    }
}

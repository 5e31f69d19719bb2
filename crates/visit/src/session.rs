//! The run in progress as one value, and what can happen to it. Pure: time comes in as numbers,
//! and nothing here is stored or shown.

use assessment::{
    Attempt, AttemptId, CauseId, Draft, ItemId, PathId, Response, SafetyId, Sheet, Visit,
    stored_places,
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

/// Which ideas a result is to show: asked of everybody, and never stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ideas {
    /// Nothing was chosen: the same as [`Ideas::All`].
    #[default]
    Open,
    /// Ideas for the person and for both partners.
    All,
    /// Only ideas to try without the partner.
    Alone,
}

/// How many safety statements one would rather not say from which support speaks of it.
const UNSAID: usize = 2;

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
    /// Which ideas the result is to show.
    pub ideas: Ideas,
    /// Set where the answers on the safety page may be lost: it is asked again before the result.
    asks_safety_again: bool,
    safety: [Option<SafetyAnswer>; SafetyId::COUNT],
    shown_at_ms: i64,
    fast: [bool; ItemId::COUNT],
}

/// A finished run.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The answers, as they are stored where that was asked for.
    pub attempt: Attempt,
    /// What only a result just finished may know; none once it was left.
    pub fresh: Option<Fresh>,
    /// What became of storing it.
    pub kept: Kept,
}

/// What is known of a run until its result is left, in memory only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fresh {
    /// What was said of safety and of ideas.
    pub visit: Visit,
    /// How many statements were answered fast.
    pub fast_answers: usize,
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

    /// A run taken up again from its draft, which is one of today's version ([`Draft::adopt`]).
    pub fn resumed(id: AttemptId, draft: Draft, keep: Keep, now_ms: i64) -> Self {
        let mut run = Self {
            id,
            draft,
            keep,
            returns_to_check: false,
            ideas: Ideas::Open,
            asks_safety_again: false,
            safety: [None; SafetyId::COUNT],
            shown_at_ms: now_ms,
            fast: [false; ItemId::COUNT],
        };
        // Who has answered all and is at a statement before the last came back to change it.
        let count = run.item_count();
        run.returns_to_check = run.draft.step < count && run.done() == usize::from(count);
        run.ask_safety_again();
        run
    }

    /// What the person may have said on the safety page is not known here: a reload lost it, or it was
    /// said in another open page. Where they may have been there, it is asked again.
    pub fn ask_safety_again(&mut self) {
        let count = self.item_count();
        self.asks_safety_again |= self.done() == usize::from(count) || self.draft.step > count;
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

    /// The step of the safety page, the last one.
    pub fn safety_step(&self) -> u16 {
        self.step_count()
    }

    /// Whether what was said on the safety page may be lost, so that it is asked again before the
    /// result.
    pub const fn asks_safety_again(&self) -> bool {
        self.asks_safety_again
    }

    /// Takes over what another open page has made of the run. What was said of safety there is not
    /// known here.
    pub fn take_over(&mut self, draft: Draft) {
        let is_from_elsewhere = draft.touched_ms != self.draft.touched_ms;
        let was_there = self.returns_to_check || self.draft.step >= self.safety_step();
        self.draft = draft;
        if is_from_elsewhere && !was_there {
            self.ask_safety_again();
        }
    }

    /// The person goes on from the safety page, with or without answers.
    pub const fn pass_safety(&mut self) {
        self.asks_safety_again = false;
    }

    /// The step after `number`; none where all answers are looked over next.
    pub fn step_after(&self, number: u16) -> Option<u16> {
        let last = self.safety_step();
        if number >= last {
            None
        } else if !self.returns_to_check {
            Some(number + 1)
        } else if self.asks_safety_again {
            Some(last)
        } else {
            None
        }
    }

    /// Whether the way back from step `number` is to all answers. The safety page comes before them
    /// where it is asked again.
    pub fn leads_back_to_check(&self, number: u16) -> bool {
        self.returns_to_check && !(self.asks_safety_again && number == self.safety_step())
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

    /// What was said in this visit and is never kept.
    fn visit(&self) -> Visit {
        let unsaid = self.safety.iter();
        let unsaid = unsaid.filter(|answer| **answer == Some(SafetyAnswer::RatherNot));
        Visit {
            at_risk: self.at_risk(),
            alone: self.ideas == Ideas::Alone,
            unsaid: unsaid.count() >= UNSAID,
        }
    }

    /// What was answered so far.
    pub fn sheet(&self) -> Sheet<'_> {
        Sheet {
            path: self.draft.path,
            version: &self.draft.instrument,
            answers: &self.draft.answers,
        }
    }

    /// Ends the run. Statements without an answer count as skipped. `offset_min` is the local
    /// time's distance to UTC, in minutes east.
    pub fn finish(&self, now_ms: i64, offset_min: i16) -> Outcome {
        let visit = self.visit();
        let places = stored_places(&self.sheet(), visit);
        let draft = self.draft.clone();
        Outcome {
            attempt: draft.finish(self.id, now_ms, offset_min, places),
            fresh: Some(Fresh {
                visit,
                fast_answers: self.fast_answers(),
            }),
            kept: Kept::NotWanted,
        }
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
            Self::Finished(outcome) => {
                let is_at_risk = outcome.fresh.is_some_and(|fresh| fresh.visit.at_risk);
                outcome.kept == Kept::Saved && !is_at_risk
            }
        }
    }

    /// The result is left: from here on it is shown like a saved one.
    pub fn leave_result(&mut self) {
        match self {
            Self::Finished(outcome) => outcome.fresh = None,
            Self::Idle | Self::Running(_) => {}
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
mod tests;

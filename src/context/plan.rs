//! The plan: named actions on [`App`].

use assessment::{EntryId, PlanEntry, SignId, TipId, Voice};
use leptos::prelude::*;

use super::App;
use crate::browser::archive::{self, Records, Taken};
use crate::browser::storage::Store;
use crate::browser::{clock, random};
use crate::session::{Keep, Kept, Session};

impl App {
    /// The plan, in its order.
    pub fn plan(self) -> Records<PlanEntry> {
        self.store.with_value(archive::entries)
    }

    /// Where a tip stands in the plan and is not done yet: whether it is on the device.
    pub fn plans(self, tip: TipId, voice: Voice) -> Option<bool> {
        let is_it = |entry: &&PlanEntry| {
            entry.is_open() && entry.voice == voice && entry.tip.known() == Some(tip)
        };
        let plan = self.plan();
        let entry = plan.readable.iter().find(is_it)?;
        Some(self.is_entry_kept(entry.id))
    }

    /// Whether an entry of the plan is on the device as it is here.
    pub fn is_entry_kept(self, id: EntryId) -> bool {
        self.store
            .with_value(|store| archive::is_entry_kept(store, id))
    }

    /// Puts a tip in the plan. `sign` is the area that led to it, if one did.
    pub fn add_to_plan(self, tip: TipId, voice: Voice, sign: Option<SignId>) -> Kept {
        let id = random::entry_id();
        let now = clock::now_ms();
        let entry = PlanEntry::new(id, tip, voice, sign, now, clock::offset_min());
        self.keep_entry(&entry)
    }

    fn keep_entry(self, entry: &PlanEntry) -> Kept {
        let keeps_nothing = self.keeps_nothing();
        let keep = |store: &Store| archive::keep_entry(store, entry, keeps_nothing);
        self.became(self.store.with_value(keep))
    }

    /// An entry of the plan as it is stored now; none where it was taken out.
    pub fn entry(self, id: EntryId) -> Option<PlanEntry> {
        let entry = self.store.with_value(|store| archive::entry(store, id));
        entry.and_then(Result::ok)
    }

    /// Changes an entry of the plan as it is stored now, which another page may have changed, and
    /// keeps it: on the device, or, where the person keeps nothing, until the page closes. What is
    /// on the device already stays there. None where it was taken out meanwhile.
    pub fn change_entry(self, id: EntryId, change: impl FnOnce(&mut PlanEntry)) -> Option<Kept> {
        let mut entry = self.entry(id)?;
        change(&mut entry);
        Some(self.keep_entry(&entry))
    }

    /// Takes an entry out of the plan, and gives what brings it back.
    pub fn take_entry(self, id: EntryId) -> Option<Taken> {
        let (taken, kept) = self
            .store
            .with_value(|store| archive::take_entry(store, id))?;
        self.tell(kept);
        Some(taken)
    }

    /// Puts back what was taken out, byte for byte, to where it was.
    pub fn put_back(self, taken: &Taken) {
        let kept = self
            .store
            .with_value(|store| archive::put_back(store, taken));
        self.tell(kept);
    }

    /// Whether the person has chosen, in this visit, to keep nothing.
    pub fn keeps_nothing(self) -> bool {
        self.session.with_untracked(|session| match session {
            Session::Idle => false,
            Session::Running(run) => run.keep == Keep::Nothing,
            Session::Finished(outcome) => outcome.kept == Kept::NotWanted,
        })
    }
}

//! Erasing everything, so that no open page brings any of it back.
//!
//! Beside the records lies one key that belongs to none, the epoch: chance, made with the first
//! write and removed by erasing. A page remembers the epoch of the records that it has taken up.
//! Where that epoch is gone, they were erased: the page writes nothing of them any more, and takes
//! back what it wrote while it did not know. docs/decisions/0014 has the reasons.

use std::cell::{Cell, RefCell};

use super::elsewhere::Change;
use super::{NotKept, PREFIX, Store};
use crate::browser::{clock, random};

/// The key of the epoch. Any text is one, and only compared: a foreign or damaged value harms
/// nothing.
pub(super) const EPOCH: &str = "epoch";

/// How long after it was written a text may land behind an erasing of which this page did not know,
/// in milliseconds. Each process of the browser has a copy of the storage; they agree again within
/// a fraction of a second.
const LATE_MS: i64 = 10_000;

/// How often erasing begins again where another page has written meanwhile.
const ROUNDS: u8 = 5;

/// What a page knows of the records' life.
#[derive(Default)]
pub(super) struct Life {
    /// The epoch of the records that this page has taken up or begun; none as long as there are
    /// none.
    epoch: RefCell<Option<String>>,
    /// How often this page has seen everything being erased.
    erasures: Cell<u32>,
    /// What this page wrote in the last moments, and when.
    written: RefCell<Vec<(i64, String)>>,
}

impl Store {
    /// Takes up the epoch of the records that are there. Records without one come from a version
    /// that knew no epoch: they get one.
    pub(super) fn take_up_what_is_there(&self) {
        if !self.local_keys("").is_empty() {
            self.take_up_epoch();
        }
    }

    /// To be called before each write.
    ///
    /// # Errors
    ///
    /// [`NotKept::Erased`] where the epoch of what this page holds is gone. A browser that refuses
    /// to say is no reason to lose what a person writes now.
    pub(super) fn begin_write(&self, key: &str) -> Result<(), NotKept> {
        if self.is_gone() {
            return Err(NotKept::Erased);
        }
        self.take_up_epoch();
        let now = clock::now_ms();
        let mut written = self.life.written.borrow_mut();
        let is_old = |(at, _): &(i64, String)| now - at > LATE_MS;
        if written.first().is_some_and(is_old) {
            written.retain(|one| !is_old(one));
        }
        written.push((now, key.to_owned()));
        Ok(())
    }

    /// Whether the browser says that there are records: what it does not find then is not there.
    pub fn is_alive(&self) -> bool {
        matches!(self.read_local(EPOCH), Ok(Some(_)))
    }

    /// How often this page has seen everything being erased: what began before has nothing to
    /// write after.
    pub fn erasures(&self) -> u32 {
        self.life.erasures.get()
    }

    /// Removes every key of this app, on the device and in memory.
    ///
    /// # Errors
    ///
    /// [`NotKept::Refused`] where the browser did not let go of all, or does not say.
    pub fn erase(&self) -> Result<(), NotKept> {
        self.memory.borrow_mut().clear();
        self.life.written.take();
        self.life.epoch.take();
        if self.read_local(EPOCH) == Ok(None) {
            // Its removal is what the other pages hear, also those that hold what is written
            // nowhere. Where it cannot be written, they are not told.
            let _ = self.set_local(EPOCH, "erased");
        }
        for _ in 0..ROUNDS {
            // First, so that the other pages stop writing.
            self.remove_local(EPOCH)?;
            for key in self.local_keys("") {
                self.remove_local(&key)?;
            }
            if !self.has_any() {
                break;
            }
        }
        if self.has_any() || (self.local.is_some() && self.is_blocked()) {
            return Err(NotKept::Refused);
        }
        self.begin_anew();
        Ok(())
    }

    /// What another page has changed. Whether everything was erased, so that this page has to drop
    /// what it shows and [`Store::forget`].
    pub fn hear(&self, change: &Change) -> bool {
        let (key, is_removed) = match change {
            Change::Cleared => return self.life.epoch.borrow().is_some(),
            Change::Of { key, is_removed } => (key.strip_prefix(PREFIX), *is_removed),
        };
        match key {
            Some(EPOCH) if is_removed => return true,
            // Two pages that opened at once have each made one: the later one holds.
            Some(EPOCH) => self.follow_epoch(),
            Some(key) if !is_removed => self.take_back_late(key),
            Some(_) | None => {}
        }
        false
    }

    /// Whether everything was erased while this page could not be told: it lay in the browser's
    /// memory of pages for going back.
    pub fn was_erased_unheard(&self) -> bool {
        let mine = self.life.epoch.borrow();
        match self.read_local(EPOCH) {
            Ok(there) => mine.is_some() && *mine != there,
            Err(_) => false,
        }
    }

    /// Forgets everything that this page holds, takes back what it wrote too late, and begins anew.
    pub fn forget(&self) {
        self.memory.borrow_mut().clear();
        let now = clock::now_ms();
        for (at, key) in self.life.written.take() {
            if now - at <= LATE_MS {
                // A browser that does not let go of it now has said yes to writing it just before.
                let _ = self.remove_local(&key);
            }
        }
        self.begin_anew();
    }

    fn begin_anew(&self) {
        self.life.epoch.take();
        self.life.erasures.set(self.life.erasures.get() + 1);
    }

    /// Whether the epoch of what this page holds is gone.
    fn is_gone(&self) -> bool {
        self.life.epoch.borrow().is_some() && self.read_local(EPOCH) == Ok(None)
    }

    /// Remembers the epoch that is there, or makes one.
    fn take_up_epoch(&self) {
        self.follow_epoch();
        if self.read_local(EPOCH) == Ok(None) {
            let fresh = random::attempt_id().to_string();
            // Where it cannot be kept, the records matter more: they are written without.
            if self.set_local(EPOCH, &fresh).is_ok() {
                self.life.epoch.replace(Some(fresh));
            }
        }
    }

    /// Remembers the epoch that is there, if one is.
    fn follow_epoch(&self) {
        if let Ok(Some(there)) = self.read_local(EPOCH) {
            self.life.epoch.replace(Some(there));
        }
    }

    /// Whether what lies on the device now is not there any more: this page saw the erasing, and no
    /// epoch has begun since. The single removals arrive a moment after that of the epoch.
    pub(super) fn is_left_over(&self) -> bool {
        self.life.erasures.get() > 0 && self.read_local(EPOCH) == Ok(None)
    }

    /// Takes back what another page has written after everything was erased, before it knew.
    fn take_back_late(&self, key: &str) {
        if self.is_left_over() {
            // The page that wrote it takes it back as well.
            let _ = self.remove_local(key);
        }
    }
}

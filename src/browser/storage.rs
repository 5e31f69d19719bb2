//! The browser's storage for this app: text under keys, and nothing else.
//!
//! Every call answers with a value. A browser may refuse any of them at any time: with storage
//! blocked the very property throws, Firefox throws from `getItem` where the profile is damaged,
//! and a full quota throws from `setItem`. What could not be written is held in memory until the
//! page closes, so that the rest of the visit goes on, and is tried again after the next write that
//! the browser took.
//!
//! What was erased in one open page stays erased in all: [`epoch`] says how.

pub mod elsewhere;
mod epoch;
mod memory;

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage as _};

use epoch::Life;
use memory::{Memory, Why};

/// The key of everything this app stores: its name, and the format of what lies below. Other
/// apps may share the origin; no key without this prefix is ever read, written or removed.
const PREFIX: &str = "trust-check/1/";

/// Why a text is not on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotKept {
    /// When the browser gives no storage at all: blocked by a setting, or a private window.
    #[error("the browser gives no storage")]
    Blocked,
    /// When the browser refused this write (quota, damaged profile), or the text read back was
    /// not the text written. Tests go by success only: the names of the errors differ.
    #[error("the browser refused the write")]
    Refused,
    /// When everything was erased since this page took its records up. Nothing of it is written or
    /// held any more.
    #[error("everything was erased in another open page")]
    Erased,
}

/// The storage of this page.
pub struct Store {
    local: Option<web_sys::Storage>,
    memory: RefCell<Memory>,
    life: Life,
}

impl Store {
    /// Takes the browser's storage, once. `gloo_storage` throws past every handler where storage
    /// is blocked, so the property is probed before it is asked for the handle.
    pub fn open() -> Self {
        let given =
            web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))));
        let store = Self {
            local: given.then(LocalStorage::raw),
            memory: RefCell::default(),
            life: Life::default(),
        };
        store.take_up_what_is_there();
        store
    }

    /// Whether the browser gives no storage at all.
    pub fn is_blocked(&self) -> bool {
        self.local
            .as_ref()
            .is_none_or(|local| local.length().is_err())
    }

    /// The text under `key`, or `None` where there is none or it cannot be read.
    pub fn get(&self, key: &str) -> Option<String> {
        let held = self.memory.borrow().get(key).map(|held| held.text.clone());
        held.or_else(|| self.written(key))
    }

    /// Writes `text` under `key` and reads it back. Where that succeeds, so may what the browser
    /// refused before: it is tried again.
    ///
    /// # Errors
    ///
    /// [`NotKept`] where it is not on the device now. It is held in memory then, unless everything
    /// was erased.
    pub fn set(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.write(key, text)?;
        self.try_again();
        Ok(())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.begin_write(key)?;
        let written = self.set_local(key, text);
        let mut memory = self.memory.borrow_mut();
        match written {
            Ok(()) => memory.remove(key),
            Err(_) => memory.hold(key, text.to_owned(), Why::Refused(self.get_local(key))),
        }
        written
    }

    /// Writes what the browser refused before, except over what another page has written since.
    fn try_again(&self) {
        let refused: Vec<_> = {
            let memory = self.memory.borrow();
            let refused = memory.refused();
            let refused =
                refused.filter(|held| held.why == Why::Refused(self.get_local(&held.key)));
            refused
                .map(|held| (held.key.clone(), held.text.clone()))
                .collect()
        };
        for (key, text) in refused {
            // What is refused again stays where it is.
            let _ = self.write(&key, &text);
        }
    }

    /// Holds `text` under `key` until the page closes, and writes nothing.
    pub fn hold(&self, key: &str, text: String) {
        self.memory.borrow_mut().hold(key, text, Why::NotWanted);
    }

    /// Whether the text under `key` is held since nothing is to be kept.
    pub fn is_held(&self, key: &str) -> bool {
        let memory = self.memory.borrow();
        memory
            .get(key)
            .is_some_and(|held| held.why == Why::NotWanted)
    }

    /// Whether there is anything that the browser refused to write.
    pub fn holds_refused(&self) -> bool {
        self.memory.borrow().refused().next().is_some()
    }

    /// Whether any text is held in memory alone.
    pub fn holds_any(&self) -> bool {
        !self.memory.borrow().is_empty()
    }

    /// The text under `key` on the device, whatever is held in memory.
    pub fn written(&self, key: &str) -> Option<String> {
        self.get_local(key).filter(|_| !self.is_left_over())
    }

    /// Whether the text under `key`, as it is here, is on the device.
    pub fn is_kept(&self, key: &str) -> bool {
        self.memory.borrow().get(key).is_none() && self.written(key).is_some()
    }

    /// Whether there is anything of this app on the device.
    pub fn has_any(&self) -> bool {
        !self.local_keys("").is_empty()
    }

    /// Every key of this app on the device, as it stands there, with the length of its text in the
    /// units that the browser counts (UTF-16).
    pub fn inventory(&self) -> Vec<(String, usize)> {
        let length = |key: &str| Some(self.get_local(key)?.encode_utf16().count());
        let keys = self.local_keys("").into_iter();
        keys.map(|key| {
            let length = length(&key).unwrap_or(0);
            (full(&key), length)
        })
        .collect()
    }

    /// Every record with its text: those on the device, and those held in memory.
    pub fn all(&self) -> Vec<(String, String)> {
        let keys = self.keys("").into_iter();
        keys.filter_map(|key| {
            let text = self.get(&key)?;
            Some((key, text))
        })
        .collect()
    }

    /// Removes `key` and its text.
    ///
    /// # Errors
    ///
    /// [`NotKept`] where the browser refused, so that it may still be on the device.
    pub fn remove(&self, key: &str) -> Result<(), NotKept> {
        self.memory.borrow_mut().remove(key);
        self.remove_local(key)
    }

    /// The keys of all records that begin with `start`, without the app's own prefix, each once,
    /// in no order.
    pub fn keys(&self, start: &str) -> Vec<String> {
        let mut keys = self.local_keys(start);
        let is_left_over = self.is_left_over();
        keys.retain(|key| key != epoch::EPOCH && !is_left_over);
        let memory = self.memory.borrow();
        for key in memory.keys().filter(|key| key.starts_with(start)) {
            // A browser may list a key that it refuses to read: it is in both.
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        keys
    }

    fn get_local(&self, key: &str) -> Option<String> {
        self.read_local(key).ok()?
    }

    /// The text under a key on the device: none there, or that the browser refused to look.
    fn read_local(&self, key: &str) -> Result<Option<String>, NotKept> {
        let local = self.local.as_ref().ok_or(NotKept::Blocked)?;
        local.get_item(&full(key)).map_err(|_| NotKept::Refused)
    }

    fn set_local(&self, key: &str, text: &str) -> Result<(), NotKept> {
        let local = self.local.as_ref().ok_or(NotKept::Blocked)?;
        local
            .set_item(&full(key), text)
            .map_err(|_| NotKept::Refused)?;
        let read_back = self.get_local(key);
        if read_back.as_deref() == Some(text) {
            Ok(())
        } else {
            Err(NotKept::Refused)
        }
    }

    fn remove_local(&self, key: &str) -> Result<(), NotKept> {
        let Some(local) = &self.local else {
            return Ok(());
        };
        local.remove_item(&full(key)).map_err(|_| NotKept::Refused)
    }

    fn local_keys(&self, start: &str) -> Vec<String> {
        let Some(local) = &self.local else {
            return Vec::new();
        };
        let count = local.length().unwrap_or(0);
        (0..count)
            .filter_map(|index| local.key(index).ok().flatten())
            .filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned))
            .filter(|key| key.starts_with(start))
            .collect()
    }
}

pub(super) fn full(key: &str) -> String {
    [PREFIX, key].concat()
}

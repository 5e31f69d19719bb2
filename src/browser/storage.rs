//! The browser's storage for this app: text under keys, and nothing else.
//!
//! Every call answers with a value. A browser may refuse any of them at any time: with storage
//! blocked the very property throws, Firefox throws from `getItem` where the profile is damaged,
//! and a full quota throws from `setItem`. What could not be written is held in memory until the
//! page closes, so that the rest of the visit goes on.
//!
//! What was erased in one open page stays erased in all: [`epoch`] says how.

pub mod elsewhere;
mod epoch;

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage as _};

use epoch::Life;

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

/// Texts by their keys. There are few of them: a map would weigh more than it saves.
#[derive(Default)]
struct Memory(Vec<(String, String)>);

impl Memory {
    fn get(&self, key: &str) -> Option<String> {
        let held = self.0.iter().find(|(held, _)| held == key);
        held.map(|(_, text)| text.clone())
    }

    fn hold(&mut self, key: &str, text: String) {
        self.remove(key);
        self.0.push((key.to_owned(), text));
    }

    fn remove(&mut self, key: &str) {
        self.0.retain(|(held, _)| held != key);
    }

    fn clear(&mut self) {
        self.0.clear();
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
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
        let in_memory = self.memory.borrow().get(key);
        in_memory.or_else(|| self.get_local(key).filter(|_| !self.is_left_over()))
    }

    /// Writes `text` under `key` and reads it back.
    ///
    /// # Errors
    ///
    /// [`NotKept`] where it is not on the device now. It is held in memory then, unless everything
    /// was erased.
    pub fn set(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.begin_write(key)?;
        let written = self.set_local(key, text);
        let mut memory = self.memory.borrow_mut();
        match written {
            Ok(()) => memory.remove(key),
            Err(_) => memory.hold(key, text.to_owned()),
        }
        written
    }

    /// Holds `text` under `key` until the page closes, and writes nothing.
    pub fn hold(&self, key: &str, text: String) {
        self.memory.borrow_mut().hold(key, text);
    }

    /// Whether any text is held in memory alone.
    pub fn holds_any(&self) -> bool {
        !self.memory.borrow().is_empty()
    }

    /// Whether there is a text under `key` on the device.
    pub fn is_written(&self, key: &str) -> bool {
        self.get_local(key).is_some() && !self.is_left_over()
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
        for (key, _) in memory.0.iter().filter(|(key, _)| key.starts_with(start)) {
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

//! What is held until the page closes.

/// Texts by their keys. There are few of them: a map would weigh more than it saves.
#[derive(Default)]
pub(super) struct Memory(Vec<Held>);

/// A text that is not on the device, or not as it is here.
pub(super) struct Held {
    /// Its key.
    pub key: String,
    /// The text.
    pub text: String,
    /// Why it is here.
    pub why: Why,
}

/// Why a text is held in memory.
#[derive(PartialEq, Eq)]
pub(super) enum Why {
    /// Nothing is to be kept.
    NotWanted,
    /// The browser did not write it, over this text on the device.
    Refused(Option<String>),
}

impl Memory {
    pub(super) fn get(&self, key: &str) -> Option<&Held> {
        self.0.iter().find(|held| held.key == key)
    }

    pub(super) fn hold(&mut self, key: &str, text: String, why: Why) {
        self.remove(key);
        let key = key.to_owned();
        self.0.push(Held { key, text, why });
    }

    pub(super) fn remove(&mut self, key: &str) {
        self.0.retain(|held| held.key != key);
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every key with a text.
    pub(super) fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|held| &held.key)
    }

    /// What the browser refused to write.
    pub(super) fn refused(&self) -> impl Iterator<Item = &Held> {
        let is_refused = |held: &&Held| held.why != Why::NotWanted;
        self.0.iter().filter(is_refused)
    }
}

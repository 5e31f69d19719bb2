//! What other open pages of this app do to the storage, and the return of this one.

use leptos::ev;
use leptos::prelude::window_event_listener;

/// A change that another page has made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Everything of this origin was cleared at once.
    Cleared,
    /// One key was written or removed.
    Of {
        /// The key, of whatever app.
        key: String,
        /// Whether there is no text under it any more.
        is_removed: bool,
    },
}

/// Calls `heard` with each change that another page makes, for as long as the page lives.
pub fn on_change(heard: impl Fn(&Change) + 'static) {
    let handle = window_event_listener(ev::storage, move |event| {
        let change = match event.key() {
            None => Change::Cleared,
            Some(key) => Change::Of {
                key,
                is_removed: event.new_value().is_none(),
            },
        };
        heard(&change);
    });
    // The listener lives as long as the page: dropping the handle without `remove` keeps it.
    drop(handle);
}

/// Calls `back` when the page comes back out of the browser's memory of pages for going back, where
/// it was told of nothing.
pub fn on_return(back: impl Fn() + 'static) {
    drop(window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            back();
        }
    }));
}

//! What a key stands for, in words.

use crate::context::App;

/// What is stored under a key, without the prefix that the app puts before its keys.
pub fn kind(app: App, key: &str) -> &'static str {
    let text = &app.text.interface.privacy;
    let first = key.split_once('/').map_or(key, |(first, _)| first);
    match first {
        "attempt" => text.attempt,
        "draft" => text.draft,
        "note" => text.note,
        "event" => text.event,
        "plan" => text.entry,
        "settings" => text.settings,
        "exported" => text.exported,
        "epoch" => text.epoch,
        _ => text.unknown,
    }
}

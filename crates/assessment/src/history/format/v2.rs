//! The second format of the settings, in the order its fields are written. All other records are
//! still of the first.
//!
//! Frozen: see the sample in `tests/fixtures/v2/`. The page reads this record before the program is
//! there, to have its colors before the first paint (`index.html`).

use serde::{Deserialize, Serialize};

use super::super::settings as chosen;
use super::v1;

const V: u32 = 2;

/// The record of the settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    v: u32,
    move_on: bool,
    keys: bool,
    theme: String,
    text: String,
    motion: String,
}

impl From<&chosen::Settings> for Settings {
    fn from(settings: &chosen::Settings) -> Self {
        Settings {
            v: V,
            move_on: settings.move_on,
            keys: settings.keys,
            theme: settings.theme.as_str().to_owned(),
            text: settings.text_size.as_str().to_owned(),
            motion: settings.motion.as_str().to_owned(),
        }
    }
}

impl From<v1::Settings> for Settings {
    fn from(before: v1::Settings) -> Self {
        Settings::from(&chosen::Settings {
            move_on: before.move_on,
            ..chosen::Settings::default()
        })
    }
}

impl Settings {
    /// The settings that were written; none if a value is not one of its kind.
    pub(super) fn into_settings(self) -> Option<chosen::Settings> {
        Some(chosen::Settings {
            move_on: self.move_on,
            keys: self.keys,
            theme: chosen::Theme::from_id(&self.theme)?,
            text_size: chosen::TextSize::from_id(&self.text)?,
            motion: chosen::Motion::from_id(&self.motion)?,
        })
    }
}

//! What a host can set. Every value here has been judged; how it is read is the business of `reading`.

use crate::day::Day;
use crate::number::dialed;

/// The host's settings. The default is the app without a host: none of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The host's name: 1 to 40 characters.
    pub name: Option<String>,
    /// The color of links, buttons and bars.
    pub accent: Option<Accent>,
    /// Where the exit leads: an address as in [`Link::url`].
    pub exit: Option<String>,
    /// Links of the host: at most 10.
    pub links: Vec<Link>,
    /// Help lines by country, in the host's order: at most 200 countries, each code once.
    pub help: Vec<Country>,
}

/// What of the settings shows on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// The host's name, as in [`Site::name`].
    pub name: Option<String>,
    /// The color, as in [`Site::accent`].
    pub accent: Option<Accent>,
}

/// A color for each of the two looks, as `#rrggbb` in small or capital letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light paper.
    pub light: String,
    /// On dark paper.
    pub dark: String,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it says: 1 to 200 characters.
    pub text: String,
    /// Where it leads: at most 500 characters of ASCII that begin with `https://` and the name of a
    /// site, without user name or password.
    pub url: String,
}

/// The help lines of a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// Two capital letters (ISO 3166-1 alpha-2).
    pub code: String,
    /// Its name: 1 to 200 characters.
    pub name: String,
    /// Its lines, in the host's order: 1 to 50.
    pub lines: Vec<Line>,
}

/// A help line. It has a phone, a text or a url, or several of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its name: 1 to 200 characters.
    pub name: String,
    /// What it is for.
    pub kind: LineKind,
    /// The number to call, as people write it.
    pub phone: Option<String>,
    /// The number that text messages (SMS) go to, as people write it.
    pub text: Option<String>,
    /// Its page: an address as in [`Link::url`].
    pub url: Option<String>,
    /// When it can be reached: 1 to 200 characters.
    pub hours: Option<String>,
    /// The languages spoken there, as tags of BCP 47: at most 50.
    pub languages: Vec<String>,
    /// The language of its name, as a tag of BCP 47.
    pub lang: Option<String>,
    /// When the host last made sure that all of this is right: tomorrow at the latest.
    pub checked: Day,
}

impl Line {
    /// What a link to its phone leads to: `tel:` and the digits, with a leading `+`.
    pub fn phone_href(&self) -> Option<String> {
        Some(dialed("tel:", self.phone.as_ref()?))
    }

    /// What a link for text messages leads to: `sms:` and the digits, with a leading `+`.
    pub fn sms_href(&self) -> Option<String> {
        Some(dialed("sms:", self.text.as_ref()?))
    }
}

/// What a help line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Danger right now.
    Emergency,
    /// Violence or control by a partner.
    Violence,
    /// Despair, or thoughts of suicide.
    Crisis,
    /// Talking with someone trained.
    Counseling,
    /// People who want to change how they treat their partner.
    OwnConduct,
}

impl LineKind {
    /// Reads the kind as the file has it; none if there is no such kind.
    pub fn parse(text: &str) -> Option<LineKind> {
        match text {
            "emergency" => Some(LineKind::Emergency),
            "violence" => Some(LineKind::Violence),
            "crisis" => Some(LineKind::Crisis),
            "counseling" => Some(LineKind::Counseling),
            "own-conduct" => Some(LineKind::OwnConduct),
            _ => None,
        }
    }
}

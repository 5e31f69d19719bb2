//! What a person chose about how the app looks and behaves.

/// The colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those that the device asks for.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The size of all text, beside that of the browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As it was drawn.
    #[default]
    Usual,
    /// Larger by about a seventh.
    Large,
    /// Larger by about a third.
    Larger,
}

/// Whether anything moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// As the device asks for.
    #[default]
    Device,
    /// Never.
    None,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Device, Self::Light, Self::Dark];

    /// The id, as it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == id)
    }
}

impl TextSize {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Usual, Self::Large, Self::Larger];

    /// The id, as it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Large => "large",
            Self::Larger => "larger",
        }
    }

    /// The size with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.as_str() == id)
    }
}

impl Motion {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Device, Self::None];

    /// The id, as it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::None => "none",
        }
    }

    /// The motion with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|motion| motion.as_str() == id)
    }
}

/// What a person chose about how the app looks and behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Whether an answer given by pointer or digit moves on to the next statement by itself.
    pub move_on: bool,
    /// Whether digits answer and `?` opens the help (WCAG 2.1.4 asks that this can be turned off).
    pub keys: bool,
    /// The colors.
    pub theme: Theme,
    /// The size of all text.
    pub text_size: TextSize,
    /// Whether anything moves.
    pub motion: Motion,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            move_on: true,
            keys: true,
            theme: Theme::default(),
            text_size: TextSize::default(),
            motion: Motion::default(),
        }
    }
}

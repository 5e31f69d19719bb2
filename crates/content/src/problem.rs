//! What is wrong in a content file, said to the person who edits it.

use std::fmt;

/// One thing to put right before the program can be built.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as a path from the folder that holds `content/`: `content/en/instrument.toml`.
    pub file: String,
    /// What in the file: an id (`talk1`), a key (`start.title`), a line (`line 12`), or nothing for the whole file.
    pub id: String,
    /// What is wrong and what would be right, as part of a sentence.
    pub message: String,
}

impl Problem {
    /// A problem in `path`, which is relative to `content/`.
    pub(crate) fn new(path: &str, id: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            file: format!("content/{path}"),
            id: id.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.id.is_empty() {
            write!(f, "{}: {}", self.file, self.message)
        } else {
            write!(f, "{}: {}: {}", self.file, self.id, self.message)
        }
    }
}

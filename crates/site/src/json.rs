//! What is asked of a parsed JSON value. No parser here: the platform's own one has read the text.

/// What a JSON value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// Any number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

/// A value of a JSON text that was parsed already.
pub trait Json: Sized {
    /// What it is.
    fn kind(&self) -> Kind;

    /// A text; none if it is something else.
    fn text(&self) -> Option<String>;

    /// A number without a fraction, of at most 2^53 either way; none if it is something else.
    fn whole(&self) -> Option<i64>;

    /// The values of a list in order; empty if it is something else.
    fn items(&self) -> Vec<Self>;

    /// The names and values of an object, in the order of the file if the parser kept it; empty if
    /// it is something else.
    fn members(&self) -> Vec<(String, Self)>;
}

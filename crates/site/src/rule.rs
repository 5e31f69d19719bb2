//! What can be wrong in the file, and how each is said to the host. Where it is wrong is not said
//! here: see `mistake`.

/// What is wrong at one place of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The file is larger than [`MAX_BYTES`](crate::MAX_BYTES).
    TooLarge,
    /// The file is not JSON.
    NotJson,
    /// `v` is missing, or no version of this file.
    Version,
    /// `v` is of a later version of the app.
    NewerVersion,
    /// A name that nothing here has.
    Unknown,
    /// A name that must be there and is not.
    Missing,
    /// Something else than a text.
    NotText,
    /// Something else than a list.
    NotList,
    /// Something else than an object.
    NotObject,
    /// A text without a character that can be seen.
    Empty,
    /// A name of the site of more than 40 characters.
    LongName,
    /// A text of more than 200 characters.
    LongText,
    /// An address of more than 500 characters.
    LongAddress,
    /// A control character, a character that turns the direction of reading, or a replaced one.
    Characters,
    /// Not a color as `#rrggbb`.
    Color,
    /// An address that does not begin with `https://`.
    NotHttps,
    /// An address with a user name or a password.
    Credentials,
    /// An address without the name of a site, or with characters that addresses do not have.
    Address,
    /// Not the code of a country.
    CountryCode,
    /// The code of a country that has come before.
    RepeatedCountry,
    /// No kind of help line.
    LineKind,
    /// Not a telephone number.
    Number,
    /// A telephone number as it is dialed from abroad, with the zero of the own country.
    InnerZero,
    /// Not a tag of a language.
    Language,
    /// Not a day.
    Date,
    /// A day after tomorrow or later.
    Future,
    /// A help line with neither number nor address.
    NoContact,
    /// A country with an empty list of lines.
    NoLines,
    /// More than 10 links.
    TooManyLinks,
    /// More than 200 countries.
    TooManyCountries,
    /// More than 50 lines in a country.
    TooManyLines,
    /// More than 50 languages of a line.
    TooManyLanguages,
}

impl Rule {
    /// One sentence for the host: what is wrong, or how it should look.
    pub fn words(self) -> &'static str {
        match self {
            Rule::TooLarge => "The file is larger than 65,536 bytes, so none of it is used.",
            Rule::NotJson => {
                "This is not JSON, so none of it is used: look for a missing comma, quote or bracket, or one comma too many."
            }
            Rule::Version => "This must be there and be the number 1.",
            Rule::NewerVersion => {
                "This is a later version than the app knows, so none of the file is used."
            }
            Rule::Unknown => "This name is not known here: look for a typing error.",
            Rule::Missing => "This is missing and has to be there.",
            Rule::NotText => "This must be a text in quotes.",
            Rule::NotList => "This must be a list in square brackets.",
            Rule::NotObject => "This must be an object: names and values in curly braces.",
            Rule::Empty => "This text is empty: write something, or remove the whole entry.",
            Rule::LongName => "This text is too long: it may have 40 characters.",
            Rule::LongText => "This text is too long: it may have 200 characters.",
            Rule::LongAddress => "This address is too long: it may have 500 characters.",
            Rule::Characters => {
                "This text holds a line break, a tab, a damaged letter or a hidden sign: type it again."
            }
            Rule::Color => {
                "A color is the sign # and six digits from 0 to 9 or a to f, such as #1f5a5c."
            }
            Rule::NotHttps => {
                "An address must begin with https:// in small letters, so that nobody can read or change the page on its way."
            }
            Rule::Credentials => {
                "An address may hold no user name and no password, since all can read this file."
            }
            Rule::Address => {
                "An address is https:// and the name of a site, with no spaces and no letters beyond a to z."
            }
            Rule::CountryCode => "A country code is two capital letters, such as US.",
            Rule::RepeatedCountry => {
                "This country came before, and only the first one counts: put all its lines there."
            }
            Rule::LineKind => {
                "This is not one of the five words that may stand here: emergency, violence, crisis, counseling, own-conduct."
            }
            Rule::Number => {
                "This must be one number: 3 to 15 digits, spaces and ( ) - . / only, a + only at the start, 30 characters in all."
            }
            Rule::InnerZero => {
                "A number that starts with + has no (0), because a phone would dial the zero too."
            }
            Rule::Language => "A language is a short tag, such as en, es or pt-BR.",
            Rule::Date => {
                "Write the date as year-month-day, such as 2026-03-31, and check that the day exists."
            }
            Rule::Future => "This day is still to come.",
            Rule::NoContact => "A line needs a phone, a text or a url.",
            Rule::NoLines => "A country needs at least one line.",
            Rule::TooManyLinks => "There are too many links: only the first 10 are used.",
            Rule::TooManyCountries => "There are too many countries: only the first 200 are used.",
            Rule::TooManyLines => "There are too many lines: only the first 50 are used.",
            Rule::TooManyLanguages => "There are too many languages: a line may name 50.",
        }
    }
}

//! What is said of a mistake.

use site::Rule;

/// All rules. Their words are one sentence each; `words` itself is checked by the compiler.
const RULES: [Rule; 32] = [
    Rule::TooLarge,
    Rule::NotJson,
    Rule::Version,
    Rule::NewerVersion,
    Rule::Unknown,
    Rule::Missing,
    Rule::NotText,
    Rule::NotList,
    Rule::NotObject,
    Rule::Empty,
    Rule::LongName,
    Rule::LongText,
    Rule::LongAddress,
    Rule::Characters,
    Rule::Color,
    Rule::NotHttps,
    Rule::Credentials,
    Rule::Address,
    Rule::CountryCode,
    Rule::RepeatedCountry,
    Rule::LineKind,
    Rule::Number,
    Rule::InnerZero,
    Rule::Language,
    Rule::Date,
    Rule::Future,
    Rule::NoContact,
    Rule::NoLines,
    Rule::TooManyLinks,
    Rule::TooManyCountries,
    Rule::TooManyLines,
    Rule::TooManyLanguages,
];

#[test]
fn every_rule_is_one_plain_sentence_of_its_own() {
    for (index, rule) in RULES.iter().enumerate() {
        let words = rule.words();
        assert_eq!(*rule as usize, index, "the list above has every rule once");
        assert!(
            words.starts_with(|first: char| first.is_ascii_uppercase()),
            "{words}"
        );
        let mut later = words.split(". ").skip(1);
        let begins = |text: &str| text.starts_with(|first: char| first.is_ascii_uppercase());
        assert!(words.ends_with('.') && !later.any(begins), "{words}");
        assert!(!words.contains(['\u{2014}', '"', '\'', '!']), "{words}");
        let same = RULES.iter().filter(|other| other.words() == words).count();
        assert_eq!(same, 1, "{words}");
    }
}

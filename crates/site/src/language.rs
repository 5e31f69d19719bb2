//! Tags of languages.

use crate::rule::Rule;

/// How far a tag has been read. Its parts come in this order, and each but the first may be left out.
#[derive(PartialEq, PartialOrd)]
enum Part {
    Language,
    Script,
    Region,
    Variant,
}

/// The most characters of a tag (RFC 5646, 4.4.1).
const LONGEST: usize = 35;

/// Judges a tag of BCP 47 (RFC 5646, 2.1): language, script, region, variants, such as `en`,
/// `zh-Hant`, `pt-BR` or `ca-valencia`.
///
/// Without extensions and private parts: `Intl.DisplayNames`, which names a language in the reader's
/// own, throws on them. Whether there is such a language is not asked.
pub fn language(text: &str) -> Result<(), Rule> {
    let mut parts = text.as_bytes().split(|&byte| byte == b'-');
    let first = parts.next().unwrap_or_default();
    if !matches!(first.len(), 2 | 3) || !is_letters(first) || text.len() > LONGEST {
        return Err(Rule::Language);
    }
    let mut reached = Part::Language;
    for part in parts {
        reached = match part.len() {
            4 if is_letters(part) && reached < Part::Script => Part::Script,
            2 if is_letters(part) && reached < Part::Region => Part::Region,
            3 if is_digits(part) && reached < Part::Region => Part::Region,
            4 if is_digits(&part[..1]) && is_mixed(part) => Part::Variant,
            5..=8 if is_mixed(part) => Part::Variant,
            _ => return Err(Rule::Language),
        };
    }
    Ok(())
}

fn is_letters(part: &[u8]) -> bool {
    part.iter().all(u8::is_ascii_alphabetic)
}

fn is_digits(part: &[u8]) -> bool {
    part.iter().all(u8::is_ascii_digit)
}

fn is_mixed(part: &[u8]) -> bool {
    part.iter().all(u8::is_ascii_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(right: bool, tags: &[&str]) {
        for tag in tags {
            assert_eq!(language(tag).is_ok(), right, "{tag:?}");
        }
    }

    #[test]
    fn a_tag_is_a_language_with_or_without_script_region_and_variants() {
        check(
            true,
            &[
                "en",
                "es",
                "fil",
                "pt-BR",
                "PT-br",
                "zh-Hant",
                "zh-Hant-TW",
                "es-419",
            ],
        );
        check(
            true,
            &[
                "ca-valencia",
                "de-1996",
                "de-CH-1996",
                "sl-rozaj-biske",
                "ru-luna1918",
            ],
        );
    }

    #[test]
    fn names_of_languages_and_other_spellings_are_refused() {
        check(
            false,
            &[
                "", "e", "english", "English", "en_US", "en-", "-en", "en--US", "en us",
            ],
        );
        check(
            false,
            &[
                "en-US-Latn",
                "en-US-GB",
                "en-US-419",
                "es-419-US",
                "de-199_",
                "en-Latn-Cyrl",
                "en-u-ca-buddhist",
                "x-klingon",
            ],
        );
        check(
            false,
            &[
                "en-x",
                "en-12",
                "en-1",
                "en-abcdefghi",
                "é",
                "en-é",
                "en-éé",
                "en-valé",
                "１２",
            ],
        );
    }

    #[test]
    fn a_tag_has_at_most_35_characters() {
        check(true, &["en-abcdefgh-abcdefgh-abcdefgh-abcde"]);
        check(false, &["en-abcdefgh-abcdefgh-abcdefgh-abcdef"]);
    }
}

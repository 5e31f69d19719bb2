//! What texts, colors and codes may look like. They are shown as text and never as markup, so
//! `<script>` is a text like any other; refused is what could mislead the eye.

use crate::rule::Rule;

/// The most characters of the site's name, which stands in the header of a narrow phone.
const LONGEST_NAME: usize = 40;

/// The most characters of any other text.
const LONGEST: usize = 200;

/// Judges the name of the site.
pub fn name(text: &str) -> Result<(), Rule> {
    within(text, LONGEST_NAME, Rule::LongName)
}

/// Judges a text that people read.
pub fn plain(text: &str) -> Result<(), Rule> {
    within(text, LONGEST, Rule::LongText)
}

fn within(text: &str, longest: usize, too_long: Rule) -> Result<(), Rule> {
    let (mut count, mut blank) = (0, true);
    for character in text.chars() {
        if is_hidden(character) {
            return Err(Rule::Characters);
        }
        count += 1;
        blank &= is_blank(character);
    }
    if blank {
        Err(Rule::Empty)
    } else if count > longest {
        Err(too_long)
    } else {
        Ok(())
    }
}

/// Judges a color: `#rrggbb`, in small or capital letters.
pub fn color(text: &str) -> Result<(), Rule> {
    match text.as_bytes() {
        [b'#', digits @ ..] if digits.len() == 6 && digits.iter().all(u8::is_ascii_hexdigit) => {
            Ok(())
        }
        _ => Err(Rule::Color),
    }
}

/// Judges the code of a country (ISO 3166-1 alpha-2). Whether there is such a country is not asked.
pub fn country_code(text: &str) -> Result<(), Rule> {
    match text.as_bytes() {
        [b'A'..=b'Z', b'A'..=b'Z'] => Ok(()),
        _ => Err(Rule::CountryCode),
    }
}

/// Spaces and characters without a width: a link of nothing else could not be seen or chosen.
fn is_blank(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{202f}' | '\u{205f}'..='\u{2064}'
            | '\u{3000}' | '\u{feff}'
    )
}

/// Control characters and line breaks; characters that turn the direction of reading for what
/// follows, with which one number can look like another (Unicode Technical Report 36, 2.9); and the
/// mark of a letter that was lost because the file is not saved as UTF-8.
pub fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{fffd}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<(), Rule>) {
        assert_eq!(plain(text), expected, "{text:?}");
    }

    #[test]
    fn texts_of_every_script_are_texts() {
        for text in [
            "x",
            " x ",
            "Ana’s “Haus”",
            "相談",
            "שלום \u{200f}",
            "مرحبا",
            "👩\u{200d}👧",
            "<b>",
            "é\u{301}",
        ] {
            check(text, Ok(()));
        }
    }

    #[test]
    fn a_text_without_anything_to_see_is_empty() {
        for text in [
            "",
            " ",
            "   ",
            "\u{a0}",
            "\u{200b}\u{feff}",
            "\u{2060} \u{3000}",
            "\u{200f}",
        ] {
            check(text, Err(Rule::Empty));
        }
    }

    #[test]
    fn controls_turns_of_direction_and_lost_letters_are_refused() {
        for hidden in [
            '\0', '\t', '\n', '\r', '\u{1b}', '\u{1f}', '\u{7f}', '\u{80}', '\u{85}', '\u{9f}',
        ] {
            check(&format!("a{hidden}b"), Err(Rule::Characters));
        }
        for hidden in [
            '\u{2028}', '\u{2029}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}', '\u{fffd}',
        ] {
            check(&format!("a{hidden}b"), Err(Rule::Characters));
        }
        for shown in [
            ' ', '~', '\u{a0}', '\u{2027}', '\u{202f}', '\u{2065}', '\u{206a}', '\u{fffc}',
        ] {
            check(&format!("a{shown}b"), Ok(()));
        }
    }

    #[test]
    fn characters_are_counted_and_not_bytes() {
        check(&"é".repeat(200), Ok(()));
        check(&"é".repeat(201), Err(Rule::LongText));
        assert_eq!(name(&"é".repeat(40)), Ok(()));
        assert_eq!(name(&"é".repeat(41)), Err(Rule::LongName));
    }

    #[test]
    fn a_color_has_six_digits() {
        for right in ["#000000", "#1f5A5c", "#FFFFFF"] {
            assert_eq!(color(right), Ok(()), "{right}");
        }
        for wrong in [
            "",
            "#",
            "1f5a5c",
            "#1f5a5",
            "#1f5a5cc",
            "#fff",
            "##1f5a5",
            "#1f5a5g",
            "#1f5a5 ",
            " #1f5a5c",
            "red",
            "#１１１",
            "#1f5a5c;",
        ] {
            assert_eq!(color(wrong), Err(Rule::Color), "{wrong}");
        }
    }

    #[test]
    fn a_country_code_is_two_capital_letters() {
        assert_eq!(country_code("US"), Ok(()));
        for wrong in ["", "U", "us", "Us", "USA", "U1", "É", "U ", " US"] {
            assert_eq!(country_code(wrong), Err(Rule::CountryCode), "{wrong}");
        }
    }
}

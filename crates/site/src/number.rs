//! Telephone numbers as people write them, and as a phone dials them.
//!
//! A wrong number is worse than none for somebody who needs help now: what could dial anything but
//! the number that is shown is refused.

use crate::rule::Rule;

/// The most characters of a number.
const LONGEST: usize = 30;

/// How many digits a number has at least: short codes have three.
const FEWEST_DIGITS: usize = 3;

/// How many digits a number has at most (ITU-T E.164, 6.2.1). More are most likely two numbers, which
/// would be dialed as one.
const MOST_DIGITS: usize = 15;

/// Judges a number.
pub fn number(text: &str) -> Result<(), Rule> {
    let bytes = text.as_bytes();
    let (mut digits, mut abroad) = (0, false);
    for byte in bytes {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'+' if digits == 0 && !abroad => abroad = true,
            b' ' | b'(' | b')' | b'-' | b'.' | b'/' => {}
            _ => return Err(Rule::Number),
        }
    }
    if bytes.len() > LONGEST || !(FEWEST_DIGITS..=MOST_DIGITS).contains(&digits) {
        Err(Rule::Number)
    } else if abroad && bytes.windows(3).any(|signs| signs == b"(0)") {
        Err(Rule::InnerZero)
    } else {
        Ok(())
    }
}

/// The digits of a number and its `+`, after `scheme`.
pub fn dialed(scheme: &str, number: &str) -> String {
    let mut dialed = scheme.to_owned();
    for byte in number.bytes() {
        if byte == b'+' || byte.is_ascii_digit() {
            dialed.push(char::from(byte));
        }
    }
    dialed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, Rule>) {
        let found = number(text).map(|()| dialed("tel:", text));
        assert_eq!(
            found,
            expected.map(|dialed| format!("tel:{dialed}")),
            "{text:?}"
        );
    }

    #[test]
    fn a_number_is_dialed_without_what_separates_its_digits() {
        check("112", Ok("112"));
        check("+1 (212) 555-0100", Ok("+12125550100"));
        check("(+44) 20/7946.0000", Ok("+442079460000"));
        check("0800 555 0100", Ok("08005550100"));
        check(" 112 ", Ok("112"));
        check("(0) 555 0100", Ok("05550100"));
    }

    #[test]
    fn a_number_has_3_to_15_digits() {
        check("12", Err(Rule::Number));
        check("123", Ok("123"));
        check("123456789012345", Ok("123456789012345"));
        check("1234567890123456", Err(Rule::Number));
        check("0800 555 0100 / 116 123", Err(Rule::Number));
        check("", Err(Rule::Number));
        check("+-()", Err(Rule::Number));
    }

    #[test]
    fn a_number_has_at_most_30_characters() {
        check(&format!("112{}", " ".repeat(27)), Ok("112"));
        check(&format!("112{}", " ".repeat(28)), Err(Rule::Number));
    }

    #[test]
    fn a_plus_stands_before_all_digits_and_once() {
        check("++1 212 555 0100", Err(Rule::Number));
        check("1+212 555 0100", Err(Rule::Number));
        check("+1 212 555 0100+", Err(Rule::Number));
        check("212 555 0100 +", Err(Rule::Number));
    }

    #[test]
    fn the_zero_of_the_own_country_is_refused_after_a_plus() {
        check("+44 (0)20 7946 0000", Err(Rule::InnerZero));
        check("(0)20 7946 0000", Ok("02079460000"));
    }

    #[test]
    fn letters_commas_and_other_digits_are_refused() {
        for text in [
            "1-800-555-HELP",
            "112,1",
            "112;ext=1",
            "112#",
            "*112",
            "tel:112",
            "１１２",
            "١١٢",
            "112\n",
            "112\u{a0}3",
        ] {
            check(text, Err(Rule::Number));
        }
    }
}

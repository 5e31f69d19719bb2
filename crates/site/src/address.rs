//! Which addresses a host may link to.
//!
//! Narrower than what browsers accept, and on purpose: what passes here means the same to every
//! browser, and none of them throws on it (`location.replace` does on `https://1.2.3.4.5`).

use crate::rule::Rule;

/// The most characters of an address.
const LONGEST: usize = 500;

/// The most characters of a part of a site's name, and of all of it (RFC 1035, 2.3.4).
const LONGEST_LABEL: usize = 63;
const LONGEST_HOST: usize = 253;

const LARGEST_PORT: u32 = 65_535;

/// Judges an address.
pub fn address(text: &str) -> Result<(), Rule> {
    let bytes = text.as_bytes();
    if bytes.is_empty() {
        return Err(Rule::Empty);
    }
    let rest = bytes.strip_prefix(b"https://").ok_or(Rule::NotHttps)?;
    let mut parts = rest.split(|byte| matches!(byte, b'/' | b'?' | b'#'));
    let authority = parts.next().unwrap_or_default();
    if authority.contains(&b'@') {
        Err(Rule::Credentials)
    } else if !bytes.iter().copied().all(is_of_addresses) || !is_site(authority) {
        Err(Rule::Address)
    } else if bytes.len() > LONGEST {
        Err(Rule::LongAddress)
    } else {
        Ok(())
    }
}

/// The characters of RFC 3986. Not the backslash, which browsers take for a slash: `https:\\a@b`.
fn is_of_addresses(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte)
}

/// Whether `authority` is the name of a site, with or without a port.
fn is_site(authority: &[u8]) -> bool {
    let mut parts = authority.split(|&byte| byte == b':');
    let host = parts.next().unwrap_or_default();
    parts.next().is_none_or(is_port) && parts.next().is_none() && is_host(host)
}

fn is_port(port: &[u8]) -> bool {
    let mut number = 0;
    for byte in port {
        if !byte.is_ascii_digit() || number > LARGEST_PORT {
            return false;
        }
        number = number * 10 + u32::from(byte - b'0');
    }
    !port.is_empty() && number <= LARGEST_PORT
}

/// Parts with dots between them, of which the last begins with a letter. If it is a number, browsers
/// read the whole as a number address, and throw when it is none (URL Standard, "ends in a number").
fn is_host(host: &[u8]) -> bool {
    let mut named = false;
    for label in host.split(|&byte| byte == b'.') {
        let right = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if label.len() > LONGEST_LABEL || label.is_empty() || !label.iter().all(right) {
            return false;
        }
        named = label.first().is_some_and(u8::is_ascii_alphabetic);
    }
    named && host.len() <= LONGEST_HOST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<(), Rule>) {
        assert_eq!(address(text), expected, "{text:?}");
    }

    #[test]
    fn ordinary_addresses_are_accepted() {
        check("https://example.org", Ok(()));
        check("https://www.bbc.com/weather", Ok(()));
        check("https://EXAMPLE.org/A%20b?c=d&e='f'#g", Ok(()));
        check("https://example.org/@name", Ok(()));
        check("https://example.org?to=a@b.example", Ok(()));
        check("https://example.org#a@b.example", Ok(()));
        check("https://xn--bcher-kva.example/", Ok(()));
        check("https://a_b.example-site.org:8443/x", Ok(()));
        check("https://intranet/", Ok(()));
    }

    #[test]
    fn anything_but_https_is_refused() {
        for text in [
            "http://example.org",
            "HTTPS://example.org",
            "//example.org",
            "example.org",
            "/help",
            " https://example.org",
            "https:example.org",
            "https:/example.org",
            "https:\\\\example.org",
            "javascript:alert(1)",
            "tel:112",
        ] {
            check(text, Err(Rule::NotHttps));
        }
        check("", Err(Rule::Empty));
    }

    #[test]
    fn a_user_name_or_a_password_is_refused() {
        for text in [
            "https://a@b.example",
            "https://a:b@c.example/",
            "https://@b.example",
            "https://bank.example@b.example?c",
            "https://bank.example%2f@b.example",
        ] {
            check(text, Err(Rule::Credentials));
        }
    }

    #[test]
    fn an_address_needs_the_name_of_a_site() {
        for text in [
            "https://",
            "https:///",
            "https:///example.org",
            "https://?a",
            "https://#a",
            "https://:443",
            "https://.",
            "https://a..b",
            "https://.example",
            "https://example.",
            "https://%65xample.org",
            "https://[::1]/",
            "https://192.168.1.5/",
            "https://1.2.3.4.5/",
            "https://a.0x1",
            "https://a.1",
            "https://-/",
        ] {
            check(text, Err(Rule::Address));
        }
    }

    #[test]
    fn a_port_is_a_number_up_to_65535() {
        check("https://a.example:0", Ok(()));
        check("https://a.example:65535", Ok(()));
        for port in ["65536", "", "+80", "8o", "80:80", "99999999999999999999"] {
            check(&format!("https://a.example:{port}"), Err(Rule::Address));
        }
    }

    #[test]
    fn spaces_quotes_braces_and_other_letters_are_refused() {
        for sign in [
            ' ', '\t', '\n', '\0', '"', '<', '>', '\\', '^', '`', '{', '|', '}', '\u{7f}', 'é',
            '\u{202e}', '。',
        ] {
            check(&format!("https://example.org/{sign}"), Err(Rule::Address));
            check(&format!("https://exa{sign}mple.org/"), Err(Rule::Address));
        }
    }

    #[test]
    fn an_address_has_at_most_500_characters() {
        let long = |length: usize| format!("https://a.example/{}", "x".repeat(length - 18));
        check(&long(500), Ok(()));
        check(&long(501), Err(Rule::LongAddress));
    }

    #[test]
    fn a_part_of_a_name_has_at_most_63_characters_and_all_of_it_253() {
        check(&format!("https://{}.org", "x".repeat(63)), Ok(()));
        check(
            &format!("https://{}.org", "x".repeat(64)),
            Err(Rule::Address),
        );
        let labels = format!("{0}.{0}.{0}", "x".repeat(63));
        check(&format!("https://{labels}.{}", "x".repeat(61)), Ok(()));
        check(
            &format!("https://{labels}.{}", "x".repeat(62)),
            Err(Rule::Address),
        );
    }
}

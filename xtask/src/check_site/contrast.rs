//! How well a color can be told from paper.

/// `--paper` of style/tokens.css in the light look, as sRGB.
pub const LIGHT_PAPER: &str = "#fcf9f2";

/// `--paper` of style/tokens.css in the dark look, as sRGB.
pub const DARK_PAPER: &str = "#1b1611";

/// The contrast ratio of two colors as `#rrggbb`, from 1 to 21 (WCAG 2.2, "contrast ratio"); none
/// if one is written in another way.
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    Some(ratio(luminance(one)?, luminance(other)?))
}

/// The contrast ratio of two luminances (WCAG 2.2, "contrast ratio").
pub fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG 2.2, "relative luminance".
fn luminance(color: &str) -> Option<f64> {
    let digits = color.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes().map(linear);
    Some(luminance_of_linear([red, green, blue]))
}

/// The same of red, green and blue before they are encoded for a screen, each from 0 to 1.
pub fn luminance_of_linear([red, green, blue]: [f64; 3]) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn linear(channel: u8) -> f64 {
    let channel = f64::from(channel) / 255.0;
    if channel <= 0.04045 {
        channel / 12.92
    } else {
        ((channel + 0.055) / 1.055).powf(2.4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: f64) {
        let found = contrast(one, other).unwrap_or_default();
        assert!((found - expected).abs() < 0.01, "{found}");
    }

    #[test]
    fn contrast_is_as_wcag_reckons_it() {
        check("#000000", "#ffffff", 21.0);
        check("#FFFFFF", "#000000", 21.0);
        check("#777777", "#ffffff", 4.48);
        check("#767676", "#ffffff", 4.54);
        check("#0000ff", "#ffffff", 8.59);
        check("#1f5a5c", "#1f5a5c", 1.0);
    }

    #[test]
    fn what_is_no_color_has_no_contrast() {
        for wrong in ["", "#fff", "ffffff", "#gggggg", "red"] {
            assert_eq!(contrast(wrong, LIGHT_PAPER), None, "{wrong}");
        }
    }
}

//! Whether the colors of `style/tokens.css` can be told apart, in light and dark, as they are and with more contrast:
//! words reach 7:1 on every ground (WCAG 2.2, 1.4.6), edges, bars and gold 3:1 (1.4.11).

use std::collections::BTreeMap;

use super::{Files, Finding};
use crate::check_site::contrast::{luminance_of_linear, ratio};

const TOKENS: &str = "style/tokens.css";

/// What words stand on.
const GROUNDS: [&str; 5] = ["paper", "card", "glaze-wash", "gold-wash", "alarm-wash"];

/// The colors of words, each on every ground.
const WORDS: [&str; 5] = ["ink", "ink-soft", "glaze", "glaze-strong", "alarm"];

/// Words on filled buttons.
const WORDS_ON: [(&str, &str); 3] = [
    ("glaze-ink", "glaze"),
    ("glaze-ink", "glaze-strong"),
    ("paper", "alarm"),
];

/// What is seen as a shape, each on every ground.
const SHAPES: [&str; 2] = ["edge", "gold"];

/// Parts of a bar, each beside the other.
const SHAPES_ON: [(&str, &str); 3] = [("glaze", "track"), ("glaze", "band"), ("edge", "track")];

/// With more contrast wanted, a hair is an edge.
const SHAPES_OF_MORE: [&str; 3] = ["edge", "gold", "hair"];

const OF_WORDS: f64 = 7.0;
const OF_SHAPES: f64 = 3.0;

/// The colors of a look, by the name of their token: light, then dark, each as luminance.
type Look = BTreeMap<String, [f64; 2]>;

/// Refuses a pair of tokens that is too faint, and a token that is missing.
pub fn every_color_can_be_told_from_its_ground(files: &Files) -> Vec<Finding> {
    let Some(text) = files.get(TOKENS) else {
        return Vec::new();
    };
    let (usual, rest) = text
        .split_once("@media (prefers-contrast: more)")
        .unwrap_or((text, ""));
    let usual = read(usual);
    let mut more = usual.clone();
    more.extend(read(rest.split("\n}").next().unwrap_or_default()));
    let usual = faint(&usual, "", &SHAPES);
    let more = faint(&more, " with more contrast", &SHAPES_OF_MORE);
    let all = usual.into_iter().chain(more);
    all.map(|message| Finding::of(TOKENS, message)).collect()
}

/// What is too faint in a look.
fn faint(look: &Look, of: &str, shapes: &[&'static str]) -> Vec<String> {
    let words = on_grounds(&WORDS).chain(WORDS_ON);
    let shapes = on_grounds(shapes).chain(SHAPES_ON);
    let words = words.map(|pair| (pair, OF_WORDS));
    let all = words.chain(shapes.map(|pair| (pair, OF_SHAPES)));
    all.flat_map(|(pair, least)| check(look, of, pair, least))
        .collect()
}

/// Each color with each ground.
fn on_grounds(colors: &[&'static str]) -> impl Iterator<Item = (&'static str, &'static str)> {
    let on = |color| GROUNDS.into_iter().map(move |ground| (color, ground));
    colors.iter().copied().flat_map(on)
}

fn check(look: &Look, of: &str, (one, other): (&str, &str), least: f64) -> Vec<String> {
    let (Some(colors), Some(others)) = (look.get(one), look.get(other)) else {
        return vec![format!(
            "--{one} or --{other} is no light-dark() of oklch()"
        )];
    };
    let found = |at: usize| ratio(colors[at], others[at]);
    ["light", "dark"]
        .into_iter()
        .enumerate()
        .filter(|&(at, _)| found(at) < least)
        .map(|(at, look)| {
            format!(
                "--{one} on --{other}, {look}{of}: {:.2} to 1, at least {least} is needed",
                found(at)
            )
        })
        .collect()
}

/// Every token that is a color for light and one for dark.
fn read(css: &str) -> Look {
    css.lines().filter_map(token).collect()
}

/// The name and the colors in `--name: light-dark(…oklch(…)…, …oklch(…)…);`.
fn token(line: &str) -> Option<(String, [f64; 2])> {
    let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
    let value = value.trim().strip_prefix("light-dark(")?;
    let mut colors = value.split("oklch(").skip(1).filter_map(oklch);
    Some((name.to_owned(), [colors.next()?, colors.next()?]))
}

/// The luminance of `0.5 0.1 200)…`: lightness, chroma and hue. What a screen cannot show is cut off, channel by channel.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing", 2020.
fn oklch(text: &str) -> Option<f64> {
    let (inside, _) = text.split_once(')')?;
    let mut numbers = inside
        .split_whitespace()
        .map(|number| number.parse::<f64>().ok());
    let (lightness, chroma, hue) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let (sin, cos) = hue.to_radians().sin_cos();
    let (a, b) = (chroma * cos, chroma * sin);
    let long = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let middle = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let short = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    let linear = [
        4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701 * short,
    ];
    Some(luminance_of_linear(
        linear.map(|channel| channel.clamp(0.0, 1.0)),
    ))
}

#[cfg(test)]
mod tests {
    use super::super::files;
    use super::*;

    const TOKENS_NOW: &str = include_str!("../../../style/tokens.css");

    #[track_caller]
    fn says(css: &str, expected: &[&str]) {
        let tree = files(&[(TOKENS, css)]);
        let found = every_color_can_be_told_from_its_ground(&tree);
        let messages: Vec<_> = found.iter().map(|finding| &finding.message).collect();
        assert_eq!(messages, expected);
    }

    /// Black on white and white on black, but for one token in each of two looks.
    fn tokens_with(usual: &str, more: &str) -> String {
        let light = ["paper", "card", "glaze-wash", "gold-wash", "alarm-wash"];
        let light = light.into_iter().chain(["glaze-ink", "track", "band"]);
        let dark = WORDS.into_iter().chain(SHAPES_OF_MORE);
        let of = |name: &str, one: u8, other: u8| {
            format!("  --{name}: light-dark(oklch({one} 0 0), oklch({other} 0 0));\n")
        };
        let light: String = light.map(|name| of(name, 1, 0)).collect();
        let dark: String = dark.map(|name| of(name, 0, 1)).collect();
        format!(
            ":root {{\n{light}{dark}  {usual}\n}}\n@media (prefers-contrast: more) {{\n  :root {{\n    {more}\n  }}\n}}\n"
        )
    }

    #[test]
    fn every_pair_of_the_tokens_is_reckoned_for_light_dark_and_more_contrast() {
        says(TOKENS_NOW, &[]);
        says(&tokens_with("", ""), &[]);
        // Every pair asks for its tokens: 28 of words and 13 of shapes, then 28 and 18.
        let tree = files(&[(TOKENS, "")]);
        let missing = every_color_can_be_told_from_its_ground(&tree);
        assert_eq!(missing.len(), 87);
    }

    #[test]
    fn words_below_seven_to_one_are_refused() {
        let grey = "--gold-wash: light-dark(oklch(0.6 0 0), oklch(0 0 0));";
        let found = tokens_with(grey, "--gold-wash: light-dark(oklch(1 0 0), oklch(0 0 0));");
        let words = WORDS
            .map(|word| format!("--{word} on --gold-wash, light: 5.32 to 1, at least 7 is needed"));
        let words: Vec<_> = words.iter().map(String::as_str).collect();
        says(&found, &words);
    }

    #[test]
    fn edges_below_three_to_one_are_refused_where_more_contrast_is_wanted() {
        let faint = "--hair: light-dark(oklch(0 0 0), oklch(0.4 0 0));";
        let expected = GROUNDS.map(|ground| {
            format!(
                "--hair on --{ground}, dark with more contrast: 2.28 to 1, at least 3 is needed"
            )
        });
        let expected: Vec<_> = expected.iter().map(String::as_str).collect();
        says(&tokens_with("", faint), &expected);
        // Without that wish, a hair only separates.
        says(
            &tokens_with(faint, "--hair: light-dark(oklch(0 0 0), oklch(1 0 0));"),
            &[],
        );
    }

    #[test]
    fn the_luminance_of_oklch_is_that_of_its_srgb() {
        #[track_caller]
        fn check(text: &str, expected: f64) {
            let found = oklch(text).unwrap_or_default();
            assert!((found - expected).abs() < 0.001, "{found}");
        }
        check("1 0 0)", 1.0);
        check("0 0 0)", 0.0);
        // Red, #ff0000, and green, #00ff00.
        check("0.62796 0.25768 29.234)", 0.2126);
        check("0.86644 0.29483 142.495)", 0.7152);
        check("0.62796 0.25768 29.234 / 0.5)", 0.2126);
    }
}

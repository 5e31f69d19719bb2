//! Colors that are written outside of the style, for the browser, the home screen and the hosts, are
//! those of the tokens.

use super::{Files, Finding};

const TOKENS: &str = "style/tokens.css";

/// A place where a token's color is written as `#rrggbb`.
struct Place {
    file: &'static str,
    /// What stands right before it.
    before: &'static str,
    token: &'static str,
    scheme: Scheme,
}

#[derive(Clone, Copy)]
enum Scheme {
    Light,
    Dark,
}

const fn place(
    file: &'static str,
    before: &'static str,
    token: &'static str,
    scheme: Scheme,
) -> Place {
    Place {
        file,
        before,
        token,
        scheme,
    }
}

/// Every such place. What stands before the colors of the favicon tells light from dark by its indent.
const PLACES: [Place; 14] = {
    use Scheme::{Dark, Light};
    const BAR_LIGHT: &str = "media=\"(prefers-color-scheme: light)\" content=\"";
    const BAR_DARK: &str = "media=\"(prefers-color-scheme: dark)\" content=\"";
    const FRAME: &str = "documents/frame.html";
    const FAVICON: &str = "public/favicon.svg";
    const MANIFEST: &str = "public/manifest.webmanifest";
    const CONTRAST: &str = "xtask/src/check_site/contrast.rs";
    [
        place("index.html", BAR_LIGHT, "paper", Light),
        place("index.html", BAR_DARK, "paper", Dark),
        place(FRAME, BAR_LIGHT, "paper", Light),
        place(FRAME, BAR_DARK, "paper", Dark),
        place(MANIFEST, "\"background_color\": \"", "paper", Light),
        place(MANIFEST, "\"theme_color\": \"", "paper", Light),
        place(FAVICON, "\n    .bowl { fill: ", "paper", Light),
        place(FAVICON, "\n      .bowl { fill: ", "paper", Dark),
        // A host's accent may take the glaze's place in the page; the icon stays ours.
        place(FAVICON, "\n    .seam { stroke: ", "gold", Light),
        place(FAVICON, "\n      .seam { stroke: ", "gold", Dark),
        place(CONTRAST, "LIGHT_PAPER: &str = \"", "paper", Light),
        place(CONTRAST, "DARK_PAPER: &str = \"", "paper", Dark),
        place("docs/site.md", "\nwith the paper (`", "paper", Light),
        place("docs/site.md", "` in light, `", "paper", Dark),
    ]
};

/// Refuses a color that is not the color of its token, as browsers without OKLCH are given it.
pub fn colors_elsewhere_are_those_of_the_tokens(files: &Files) -> Vec<Finding> {
    let tokens = files.get(TOKENS).map(String::as_str).unwrap_or_default();
    let judged = PLACES
        .iter()
        .filter_map(|place| judge(place, files.get(place.file)?, tokens));
    judged.collect()
}

fn judge(place: &Place, text: &str, tokens: &str) -> Option<Finding> {
    let Place {
        file,
        before,
        token,
        scheme,
    } = *place;
    let Some(wanted) = token_color(tokens, token, scheme) else {
        let message = format!("--{token} is no light-dark() of two oklch()");
        return Some(Finding::of(TOKENS, message));
    };
    let Some((start, after)) = text.split_once(before) else {
        let message = format!("no color stands after {before:?}");
        return Some(Finding::of(file, message));
    };
    let line = 1 + start.matches('\n').count() + before.matches('\n').count();
    let message = format!("--{token} is {wanted} here: the tokens have changed");
    (!after.starts_with(&wanted)).then(|| Finding::at(file, line, message))
}

/// The color of `--token` as `#rrggbb`: the first of its two for light, the second for dark.
fn token_color(tokens: &str, token: &str, scheme: Scheme) -> Option<String> {
    let (_, value) = tokens.split_once(&format!("--{token}: light-dark("))?;
    let (value, _) = value.split_once(';')?;
    let colors = value.split("oklch(").skip(1);
    let mut colors = colors.filter_map(|color| color.split_once(')'));
    let (color, _) = match scheme {
        Scheme::Light => colors.next(),
        Scheme::Dark => colors.nth(1),
    }?;
    let mut parts = color.split_whitespace().map(str::parse::<f64>);
    let mut part = || parts.next()?.ok();
    Some(hex(part()?, part()?, part()?))
}

/// A color of OKLCH as sRGB (CSS Color 4, "Sample code for color conversions"); what lies outside
/// of sRGB is cut off.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a channel is rounded, and at most 255"
)]
fn hex(lightness: f64, chroma: f64, hue: f64) -> String {
    let (sine, cosine) = hue.to_radians().sin_cos();
    let (a, b) = (chroma * cosine, chroma * sine);
    let cone = |a_part: f64, b_part: f64| (lightness + a_part * a + b_part * b).powi(3);
    let long = cone(0.396_337_777_376_174_9, 0.215_803_757_309_913_6);
    let middle = cone(-0.105_561_345_815_658_6, -0.063_854_172_825_813_3);
    let short = cone(-0.089_484_177_529_811_9, -1.291_485_548_019_409_2);
    let channels = [
        4.076_741_636 * long - 3.307_711_539 * middle + 0.230_969_903 * short,
        -1.268_437_973 * long + 2.609_757_349 * middle - 0.341_319_376 * short,
        -0.004_196_076 * long - 0.703_418_618 * middle + 1.707_614_694 * short,
    ];
    let digits = channels.map(|linear| {
        let curved = if linear <= 0.003_130_8 {
            12.92 * linear
        } else {
            1.055 * linear.powf(1.0 / 2.4) - 0.055
        };
        format!("{:02x}", (curved.clamp(0.0, 1.0) * 255.0).round() as u8)
    });
    format!("#{}", digits.concat())
}

#[cfg(test)]
mod tests {
    use super::super::{files, finds};
    use super::*;

    const SMALL: &str = ":root {\n  --paper: light-dark(oklch(1 0 0), oklch(0 0 0));\n}";

    #[test]
    fn oklch_is_reckoned_as_css_does() {
        assert_eq!(hex(1.0, 0.0, 0.0), "#ffffff");
        assert_eq!(hex(0.0, 0.0, 0.0), "#000000");
        assert_eq!(hex(0.627_955, 0.257_683, 29.233_9), "#ff0000");
        assert_eq!(hex(0.519_752, 0.176_858, 142.495_3), "#008000");
        // As lightningcss writes it for browsers without OKLCH.
        assert_eq!(hex(0.385, 0.058, 200.0), "#124d50");
    }

    #[test]
    fn a_color_that_a_host_can_change_is_read_without_the_host() {
        let glaze =
            "--glaze: light-dark(var(--host-light, oklch(1 0 0)), var(--host-dark, oklch(0 0 0)));";
        let of = |scheme| token_color(glaze, "glaze", scheme);
        assert_eq!(of(Scheme::Light).as_deref(), Some("#ffffff"));
        assert_eq!(of(Scheme::Dark).as_deref(), Some("#000000"));
    }

    #[track_caller]
    fn check(bar: &str, expected: &[&str]) {
        let page = format!(
            "<meta media=\"(prefers-color-scheme: light)\" content=\"{bar}\">\n<meta\nmedia=\"(prefers-color-scheme: dark)\" content=\"#000000\">"
        );
        let tree = files(&[(TOKENS, SMALL), ("index.html", &page)]);
        finds(&colors_elsewhere_are_those_of_the_tokens(&tree), expected);
    }

    #[test]
    fn the_color_of_the_token_is_accepted() {
        check("#ffffff", &[]);
    }

    #[test]
    fn another_color_and_none_are_refused() {
        check("#fffffe", &["index.html:1"]);
        let tree = files(&[(TOKENS, SMALL), ("docs/site.md", "no color")]);
        let expected = ["docs/site.md", "docs/site.md"];
        finds(&colors_elsewhere_are_those_of_the_tokens(&tree), &expected);
    }

    #[test]
    fn a_token_that_is_written_otherwise_is_refused() {
        let tree = files(&[(TOKENS, ":root { --paper: white; }"), ("docs/site.md", "")]);
        let expected = [TOKENS, TOKENS];
        finds(&colors_elsewhere_are_those_of_the_tokens(&tree), &expected);
    }
}

//! A score as a bar, with the stretch in which it may lie.

use assessment::Band;

use crate::browser::dom::{Node, drawing, element};

/// A bar from 0 to 100: what it measures (its spoken name), the shown score, where it may lie, and
/// the score in words and as a number.
///
/// Sizes are percents and pixels of the picture itself, so that rounded ends stay round at any
/// width.
pub fn meter(name: &str, score: u8, band: Band, value_text: &str) -> Node {
    let score = score.to_string();
    let percent = |number: &str| [number, "%"].concat();
    let low = percent(&band.low.to_string());
    let width = percent(&band.high.saturating_sub(band.low).to_string());
    let track = drawing("rect", "meter-track")
        .with("y", "4")
        .with("width", "100%")
        .with("height", "14")
        .with("rx", "7");
    let stretch = drawing("rect", "meter-band")
        .with("x", &low)
        .with("y", "4")
        .with("width", &width)
        .with("height", "14")
        .with("rx", "7");
    let mark = drawing("rect", "meter-mark")
        .with("x", &percent(&score))
        .with("width", "6")
        .with("height", "22")
        .with("rx", "3")
        .with("transform", "translate(-3 0)");
    let picture = drawing("svg", "")
        .with("aria-hidden", "true")
        .with("width", "100%")
        .with("height", "22")
        .holding(&[track, stretch, mark]);
    element("div", "meter", &[picture])
        .with("role", "meter")
        .with("aria-label", name)
        .with("aria-valuemin", "0")
        .with("aria-valuemax", "100")
        .with("aria-valuenow", &score)
        .with("aria-valuetext", value_text)
}

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
    // The mark is a piece of the seam: gold, held by the glaze.
    let mark = drawing("rect", "meter-mark")
        .with("x", &percent(&score))
        .with("width", "8")
        .with("height", "22")
        .with("rx", "4")
        .with("transform", "translate(-4 0)");
    let seam = drawing("rect", "meter-seam")
        .with("x", &percent(&score))
        .with("y", "4")
        .with("width", "2")
        .with("height", "14")
        .with("rx", "1")
        .with("transform", "translate(-1 0)");
    let picture = drawing("svg", "")
        .with("aria-hidden", "true")
        .with("width", "100%")
        .with("height", "22")
        .holding(&[track, stretch, mark, seam]);
    element("div", "meter", &[picture])
        .with("role", "meter")
        .with("aria-label", name)
        .with("aria-valuemin", "0")
        .with("aria-valuemax", "100")
        .with("aria-valuenow", &score)
        .with("aria-valuetext", value_text)
}

//! Points as the data of an SVG path. Paths written one behind the other are one path, so all the
//! lines of a trace can share an element.
//!
//! Only writing; which points belong together is not decided here.

use super::Point;

/// The `d` of an open line through the points; empty without points.
pub fn polyline(points: &[Point]) -> String {
    let mut data = String::new();
    for (at, point) in points.iter().enumerate() {
        data.push(if at == 0 { 'M' } else { 'L' });
        push_number(&mut data, point.x);
        data.push(' ');
        push_number(&mut data, point.y);
    }
    data
}

/// The `d` of the area that the points enclose, back to the first of them; empty without points.
pub fn polygon(points: &[Point]) -> String {
    let mut data = polyline(points);
    if !data.is_empty() {
        data.push('Z');
    }
    data
}

/// Writes a number digit by digit: the library's way brings more code along than this.
fn push_number(text: &mut String, number: u16) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.push(char::from_digit((number % 10).into(), 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(points: &[(u16, u16)], line: &str, area: &str) {
        let points: Vec<Point> = points.iter().map(|&(x, y)| Point { x, y }).collect();
        assert_eq!(polyline(&points), line);
        assert_eq!(polygon(&points), area);
    }

    #[test]
    fn a_line_begins_once_and_an_area_ends_where_it_began() {
        check(&[], "", "");
        check(&[(7, 0)], "M7 0", "M7 0Z");
        check(&[(9, 10), (99, 100)], "M9 10L99 100", "M9 10L99 100Z");
        check(
            &[(0, 65535), (1000, 101), (960, 20)],
            "M0 65535L1000 101L960 20",
            "M0 65535L1000 101L960 20Z",
        );
    }

    #[test]
    fn every_number_is_written_as_the_library_writes_it() {
        for number in 0..=u16::MAX {
            let mut text = String::new();
            push_number(&mut text, number);
            assert_eq!(text, number.to_string());
        }
    }
}

//! Where the numbers of the lines and the letters of the events stand on a chart: moved apart, so that
//! each can be read.

use super::{BOTTOM, LEFT, Point, RIGHT, TOP};

/// Units of the view box from the middle of one number to that of the next below it: a line of
/// small type where the picture is at its lowest (15 rem for 400 units).
const LINE: u16 = 28;

/// Units of the view box within which two numbers stand above each other.
const COLUMN: u16 = 40;

/// Units from one letter to the next beside it: a capital where the picture is at its narrowest.
const LETTER: u16 = 50;

/// Letters that fit side by side.
pub const MOST_LETTERS: usize = ((RIGHT - LEFT) / LETTER) as usize;

/// The places of letters above events, which come from right to left: those that would meet are moved
/// apart and keep their order. At most [`MOST_LETTERS`].
pub fn beside(events: impl DoubleEndedIterator<Item = u16>) -> Vec<u16> {
    let mut places: Vec<u16> = events.rev().collect();
    spread(&mut places, LETTER, LEFT, RIGHT);
    places.reverse();
    places
}

/// The places of the numbers, each with what it numbers: those that would meet are moved apart, down
/// and then up, and keep their order from top to bottom.
pub fn apart(mut ends: Vec<(Point, usize)>) -> Vec<(Point, usize)> {
    let mut placed: Vec<(Point, usize)> = Vec::new();
    while let Some((first, _)) = ends.first().copied() {
        let mut column = Vec::new();
        ends.retain(|(at, style)| {
            let is_near = at.x.abs_diff(first.x) < COLUMN;
            if is_near {
                let after = column.partition_point(|(other, _): &(Point, usize)| other.y <= at.y);
                column.insert(after, (*at, *style));
            }
            !is_near
        });
        let mut heights: Vec<u16> = column.iter().map(|(at, _)| at.y).collect();
        spread(&mut heights, LINE, TOP, BOTTOM);
        for ((at, style), y) in column.into_iter().zip(heights) {
            placed.push((Point { y, ..at }, style));
        }
    }
    placed
}

/// Moves places in their order at least `gap` apart, within `from` and `to` where there is room.
fn spread(places: &mut [u16], gap: u16, from: u16, to: u16) {
    let mut least = from;
    for place in places.iter_mut() {
        *place = least.max(*place);
        least = *place + gap;
    }
    let mut most = to;
    for place in places.iter_mut().rev() {
        *place = most.min(*place);
        most = place.saturating_sub(gap);
    }
}

/// How much `part` is of `whole`, in percent with two digits: "97.25%".
pub fn percent(part: u16, whole: u16) -> String {
    let hundredths = u32::from(part) * 10_000 / u32::from(whole);
    let digits = (hundredths % 100).to_string();
    let zero = if digits.len() < 2 { "0" } else { "" };
    [&(hundredths / 100).to_string(), ".", zero, &digits, "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::super::{HEIGHT, WIDTH};
    use super::*;

    #[track_caller]
    fn check(ends: &[(u16, u16)], expected: &[(u16, u16, usize)]) {
        let ends = ends.iter().zip(0..);
        let ends = ends.map(|(&(x, y), number)| (Point { x, y }, number));
        let placed = apart(ends.collect());
        let placed = placed.iter().map(|(at, number)| (at.x, at.y, *number));
        assert_eq!(placed.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn numbers_with_room_stay_where_their_lines_end() {
        check(&[], &[]);
        check(
            &[(960, 100), (960, 130), (500, 100)],
            &[(960, 100, 0), (960, 130, 1), (500, 100, 2)],
        );
    }

    #[test]
    fn numbers_of_one_score_stand_below_each_other() {
        check(
            &[(960, 100), (960, 100), (950, 100)],
            &[(960, 100, 0), (960, 128, 1), (950, 156, 2)],
        );
    }

    #[test]
    fn numbers_at_the_bottom_go_up_and_keep_their_order() {
        check(&[(960, 330), (960, 320)], &[(960, 302, 1), (960, 330, 0)]);
    }

    #[test]
    fn all_lines_of_one_end_fit_above_each_other() {
        let placed = apart(vec![(Point { x: 960, y: 180 }, 0); 10]);
        let ys: Vec<_> = placed.iter().map(|(at, _)| at.y).collect();
        assert!(ys.windows(2).all(|two| two[1] - two[0] >= LINE), "{ys:?}");
        assert!(ys.iter().all(|y| (TOP..=BOTTOM).contains(y)), "{ys:?}");
    }

    #[track_caller]
    fn check_letters(events: &[u16], expected: &[u16]) {
        assert_eq!(beside(events.iter().copied()), expected);
    }

    #[test]
    fn letters_stand_above_their_events_where_there_is_room() {
        check_letters(&[], &[]);
        check_letters(&[900, 500, 100], &[900, 500, 100]);
    }

    #[test]
    fn letters_of_one_day_stand_side_by_side_within_the_chart() {
        check_letters(&[500, 500, 490], &[590, 540, 490]);
        check_letters(&[960, 960], &[960, 910]);
        check_letters(&[LEFT, LEFT], &[LEFT + LETTER, LEFT]);
    }

    #[test]
    fn as_many_letters_as_are_given_fit_in_the_chart() {
        let places = beside([RIGHT; MOST_LETTERS].into_iter());
        assert!(places.windows(2).all(|two| two[0] - two[1] == LETTER));
        assert!(places.iter().all(|x| (LEFT..=RIGHT).contains(x)));
    }

    #[track_caller]
    fn check_percent(part: u16, whole: u16, expected: &str) {
        assert_eq!(percent(part, whole), expected);
    }

    #[test]
    fn a_place_is_written_in_percent_with_two_digits() {
        check_percent(0, WIDTH, "0.00%");
        check_percent(105, WIDTH, "10.50%");
        check_percent(WIDTH, WIDTH, "100.00%");
        check_percent(1, HEIGHT, "0.25%");
        check_percent(2, WIDTH, "0.20%");
    }
}

//! Limits and margins as the documents say them, asked of the code that scores answers: none is written down a second
//! time, so none can drift.

use assessment::questionnaire::INSTRUMENT_VERSION;
use assessment::score::{FEWEST_ITEMS, FEWEST_SIGNS, keyed};
use assessment::{
    About, Answer, Answers, ItemId, Overall, PathId, Response, Sheet, SignId, Strain, Verdict,
    Word, overall_change, sign_change,
};
use content::InstrumentWords;
use minijinja::context;
use minijinja::value::Value;

/// What the templates know as `numbers`.
pub fn value(words: &InstrumentWords) -> Value {
    let limits = stretches().into_iter().map(|stretch| {
        context! {
            from => decimal(stretch.from),
            to => stretch.to.map(decimal),
            lowest_score => stretch.lowest_score,
            highest_score => stretch.highest_score,
            word => words.words[stretch.word.index()].as_str(),
        }
    });
    let (sign, overall) = (clear_of_a_sign(), clear_overall());
    context! {
        limits => limits.collect::<Vec<_>>(),
        most => Strain::MAX,
        fewest_items => FEWEST_ITEMS,
        fewest_signs => FEWEST_SIGNS,
        sign_change => sign.map(decimal),
        sign_change_score => sign.map(shown).map(decimal),
        overall_change => overall.map(decimal),
        overall_change_score => overall.map(shown).map(decimal),
        leads_score => strains().find(|strain| strain.leads()).map(Strain::shown),
        high_score => strains().find(|strain| strain.is_high()).map(Strain::shown),
        strength_score => strains().take_while(|strain| strain.is_strength()).last().map(Strain::shown),
        sign_margin => Strain::new(Strain::MAX / 2).map(|half| half.band().high - half.shown()),
        overall_margin => half_overall().map(|half| half.band().high - half.shown()),
    }
}

/// Every strain that a sign can have, the least first.
fn strains() -> impl Iterator<Item = Strain> {
    (0..=Strain::MAX).filter_map(Strain::new)
}

/// A hundredth of a point of strain, or of a shown score.
type Hundredths = u32;

/// Means of strain that have one word.
#[derive(Debug, PartialEq)]
struct Stretch {
    /// The least mean.
    from: Hundredths,
    /// The least mean of the next stretch, if there is one.
    to: Option<Hundredths>,
    lowest_score: u8,
    highest_score: u8,
    word: Word,
}

/// All stretches from 0 on, found by trying every sum of the most own signs that a path asks.
fn stretches() -> Vec<Stretch> {
    let signs = PathId::ALL.map(|path| own(path).count()).into_iter().max();
    let signs = signs
        .and_then(|most| u8::try_from(most).ok())
        .unwrap_or_default();
    let mut stretches: Vec<Stretch> = Vec::new();
    for sum in 0..=u16::from(signs) * u16::from(Strain::MAX) {
        let Some(overall) = Overall::new(sum, signs) else {
            continue;
        };
        let (word, score) = (overall.word(), overall.shown());
        let mean = u32::from(sum) * 100 / u32::from(signs);
        match stretches.last_mut() {
            Some(last) if last.word == word => last.highest_score = score,
            last => {
                if let Some(last) = last {
                    last.to = Some(mean);
                }
                stretches.push(Stretch {
                    from: mean,
                    to: None,
                    lowest_score: score,
                    highest_score: score,
                    word,
                });
            }
        }
    }
    stretches
}

fn own(path: PathId) -> impl Iterator<Item = SignId> {
    let signs = path.signs().iter().copied();
    signs.filter(|sign| sign.facts().about == About::Own)
}

fn half_overall() -> Option<Overall> {
    Overall::new(
        u16::from(FEWEST_SIGNS) * u16::from(Strain::MAX) / 2,
        FEWEST_SIGNS,
    )
}

/// The least strain by which one sign has to move to have changed clearly; none if it never does.
fn clear_of_a_sign() -> Option<Hundredths> {
    let sign = SignId::ALL[0];
    let strain = |count: usize, sum| {
        let later = keyed_answers(sign.facts().items.into_iter().take(count), sum);
        let clear = compare(&later, |before, after| sign_change(before, after, sign));
        let strain = Strain::of_items(sum, u8::try_from(count).ok()?)?;
        clear.then_some(u32::from(strain.u()) * 100)
    };
    let tried = [3, 4]
        .into_iter()
        .flat_map(|count| (0..=16).map(move |sum| (count, sum)));
    tried.filter_map(|(count, sum)| strain(count, sum)).min()
}

/// The least by which the mean of four own signs has to move to have changed clearly; none if it never does.
fn clear_overall() -> Option<Hundredths> {
    let items = || {
        own(PathId::Both)
            .take(4)
            .flat_map(|sign| sign.facts().items)
    };
    let clear = |sum| {
        let later = keyed_answers(items(), sum);
        compare(&later, overall_change)
    };
    // 16 answers; a point of one of them moves its sign by 3 and the mean of four signs by three quarters.
    let sum = (0..=64).find(|&sum| clear(sum))?;
    Some(u32::from(sum) * 75)
}

/// Whether these answers show clearly more strain than the same items all at 0 points.
fn compare(later: &Answers, verdict: impl Fn(&Sheet, &Sheet) -> Verdict) -> bool {
    let earlier = keyed_answers(ItemId::ALL.into_iter(), 0);
    let sheet = |answers| Sheet {
        path: PathId::Both,
        version: INSTRUMENT_VERSION,
        answers,
    };
    verdict(&sheet(&earlier), &sheet(later)) == Verdict::MoreStrain
}

/// Answers whose points add up to `sum`, as many as possible for the first items.
pub fn keyed_answers(items: impl Iterator<Item = ItemId>, mut sum: u8) -> Answers {
    let mut answers = Answers::default();
    for item in items {
        let points = sum.min(4);
        sum -= points;
        let answer = Answer::ALL
            .into_iter()
            .find(|&answer| keyed(item, answer) == points);
        if let Some(answer) = answer {
            answers.set(item, Response::Given(answer));
        }
    }
    answers
}

/// Strain as a part of 100, not rounded.
fn shown(strain: Hundredths) -> Hundredths {
    strain * 100 / u32::from(Strain::MAX)
}

/// "37.5", "18.75", "18".
fn decimal(hundredths: Hundredths) -> String {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

    use super::*;

    #[test]
    fn numbers_are_written_without_idle_zeros() {
        assert_eq!(decimal(3750), "37.5");
        assert_eq!(decimal(1875), "18.75");
        assert_eq!(decimal(1005), "10.05");
        assert_eq!(decimal(1800), "18");
        assert_eq!(decimal(0), "0");
    }

    /// The limits as they are written down in `assessment`.
    #[test]
    fn the_limits_are_those_of_the_scores() {
        assert_eq!(clear_of_a_sign(), Some(1800));
        assert_eq!(clear_overall(), Some(900));
        assert_eq!(shown(1800), 3750);
        let first =
            |is: fn(Strain) -> bool| strains().find(|strain| is(*strain)).map(Strain::shown);
        assert_eq!(first(Strain::leads), Some(38));
        assert_eq!(first(Strain::is_high), Some(63));
        assert_eq!(first(|strain| !strain.is_strength()), Some(27));
        let found = stretches();
        let limits: Vec<_> = found
            .iter()
            .map(|one| (one.from, one.lowest_score))
            .collect();
        assert_eq!(
            limits,
            [(0, 0), (600, 13), (1800, 38), (3000, 63), (4200, 88)]
        );
        assert_eq!(
            found.last().map(|last| (last.to, last.highest_score)),
            Some((None, 100))
        );
    }

    #[test]
    fn each_stretch_ends_where_the_next_begins() {
        for pair in stretches().windows(2) {
            assert_eq!(pair[0].to, Some(pair[1].from));
            assert_eq!(pair[0].highest_score + 1, pair[1].lowest_score);
        }
    }

    /// A mean of fewer areas falls into the same stretches.
    #[test]
    fn the_stretches_hold_for_every_number_of_areas() {
        let stretches = stretches();
        for signs in FEWEST_SIGNS..=8 {
            for sum in 0..=u16::from(signs) * 48 {
                let overall = Overall::new(sum, signs).unwrap();
                let within = |one: &&Stretch| {
                    let mean = u32::from(sum) * 100;
                    let signs = u32::from(signs);
                    mean >= one.from * signs && one.to.is_none_or(|to| mean < to * signs)
                };
                let found = stretches.iter().find(within).unwrap();
                assert_eq!(found.word, overall.word());
                let scores = found.lowest_score..=found.highest_score;
                assert!(scores.contains(&overall.shown()), "{sum} of {signs}");
            }
        }
    }
}

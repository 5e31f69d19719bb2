//! What a person answered: one response to each item at most, and the causes they ticked.
//!
//! No scores. The safety page has no place here on purpose: its answers are never kept, and reach
//! the domain only as flags ([`crate::advice::Visit`]).

use crate::questionnaire::{CauseId, ItemId, PathId};

/// How often a statement was true in the past four weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Answer {
    /// Raw answer 0.
    Never,
    /// Raw answer 1.
    Rarely,
    /// Raw answer 2.
    Sometimes,
    /// Raw answer 3.
    Often,
    /// Raw answer 4.
    Always,
}

impl Answer {
    /// All answers, from never to always.
    pub const ALL: [Answer; 5] = [
        Answer::Never,
        Answer::Rarely,
        Answer::Sometimes,
        Answer::Often,
        Answer::Always,
    ];

    /// The raw answer, 0 (never) to 4 (always).
    pub const fn raw(self) -> u8 {
        self as u8
    }

    /// The answer with this raw value; none above 4.
    pub const fn from_raw(raw: u8) -> Option<Answer> {
        match raw {
            0 => Some(Answer::Never),
            1 => Some(Answer::Rarely),
            2 => Some(Answer::Sometimes),
            3 => Some(Answer::Often),
            4 => Some(Answer::Always),
            _ => None,
        }
    }
}

/// What a person did with a statement they were shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Response {
    /// They answered it.
    Given(Answer),
    /// It did not come up, or they would rather not say.
    Skipped,
}

impl Response {
    /// The answer, if one was given.
    pub const fn answer(self) -> Option<Answer> {
        match self {
            Response::Given(answer) => Some(answer),
            Response::Skipped => None,
        }
    }
}

/// The responses to all items, retired ones among them; most paths ask only some of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers([Option<Response>; ItemId::COUNT]);

// By hand: the standard library has `Default` for arrays of up to 32 only.
impl Default for Answers {
    fn default() -> Self {
        Answers([None; ItemId::COUNT])
    }
}

impl Answers {
    /// The response to an item; none while it was neither answered nor skipped.
    pub fn get(&self, item: ItemId) -> Option<Response> {
        self.0[item.index()]
    }

    /// The answer to an item; none while it is open, and none if it was skipped.
    pub fn answer(&self, item: ItemId) -> Option<Answer> {
        self.get(item).and_then(Response::answer)
    }

    /// Records a response, in place of an earlier one to the same item.
    pub fn set(&mut self, item: ItemId, response: Response) {
        self.0[item.index()] = Some(response);
    }
}

/// One filled-in sheet of statements: all that scores depend on.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The path that was taken.
    pub path: PathId,
    /// The version of the instrument it was taken with.
    pub version: &'a str,
    /// What was answered.
    pub answers: &'a Answers,
}

impl<'a> Sheet<'a> {
    /// The items that were asked, in order.
    pub fn items(self) -> impl Iterator<Item = ItemId> + use<'a> {
        let version = self.version;
        let signs = self.path.signs().iter();
        signs.flat_map(move |sign| sign.items(version))
    }

    /// The answer to an item; none if it was not asked, is open, or was skipped.
    pub fn answer(self, item: ItemId) -> Option<Answer> {
        let sign = item.facts().sign;
        let is_asked = self.path.asks(sign) && sign.items(self.version).contains(&item);
        if is_asked {
            self.answers.answer(item)
        } else {
            None
        }
    }
}

/// The causes a person ticked: a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Causes(u16);

const _: () = assert!(CauseId::COUNT <= 16, "a cause has one bit of a u16");

impl Causes {
    const fn bit(cause: CauseId) -> u16 {
        1 << cause.index()
    }

    /// Takes out those that are no longer offered.
    pub const fn retain_asked(&mut self) {
        self.0 &= (1 << CauseId::ASKED) - 1;
    }

    /// Whether the cause is ticked.
    pub const fn contains(self, cause: CauseId) -> bool {
        self.0 & Self::bit(cause) != 0
    }

    /// Whether none is ticked.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Ticks the cause; ticking it again changes nothing.
    pub const fn insert(&mut self, cause: CauseId) {
        self.0 |= Self::bit(cause);
    }

    /// Takes the tick away; changes nothing where there is none.
    pub const fn remove(&mut self, cause: CauseId) {
        self.0 &= !Self::bit(cause);
    }

    /// Ticks the cause, or takes the tick away.
    pub const fn toggle(&mut self, cause: CauseId) {
        self.0 ^= Self::bit(cause);
    }

    /// The ticked causes, in the order they are listed.
    pub fn iter(self) -> impl Iterator<Item = CauseId> {
        CauseId::ALL
            .into_iter()
            .filter(move |&cause| self.contains(cause))
    }
}

impl FromIterator<CauseId> for Causes {
    fn from_iter<I: IntoIterator<Item = CauseId>>(causes: I) -> Self {
        let mut set = Causes::default();
        for cause in causes {
            set.insert(cause);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_answers_are_zero_to_four_and_read_back() {
        for (raw, answer) in (0..).zip(Answer::ALL) {
            assert_eq!(answer.raw(), raw);
            assert_eq!(Answer::from_raw(raw), Some(answer));
        }
        assert_eq!(Answer::from_raw(5), None);
        assert_eq!(Answer::from_raw(u8::MAX), None);
    }

    #[test]
    fn an_open_item_has_no_response_and_a_skipped_one_no_answer() {
        let mut answers = Answers::default();
        assert_eq!(answers.get(ItemId::Talk1), None);
        answers.set(ItemId::Talk1, Response::Skipped);
        assert_eq!(answers.get(ItemId::Talk1), Some(Response::Skipped));
        assert_eq!(answers.answer(ItemId::Talk1), None);
    }

    #[test]
    fn the_last_response_to_an_item_counts_and_touches_no_other() {
        let mut answers = Answers::default();
        answers.set(ItemId::Amend7, Response::Skipped);
        answers.set(ItemId::Amend7, Response::Given(Answer::Often));
        assert_eq!(answers.answer(ItemId::Amend7), Some(Answer::Often));
        assert_eq!(answers.get(ItemId::Amend6), None);
    }

    #[test]
    fn a_sheet_has_the_items_of_its_path_and_version_only() {
        let mut answers = Answers::default();
        for item in [ItemId::Talk1, ItemId::Talk2, ItemId::Talk5, ItemId::Mine1] {
            answers.set(item, Response::Given(Answer::Often));
        }
        let sheet = |version| Sheet {
            path: PathId::HardToTrust,
            version,
            answers: &answers,
        };
        let answered = |version| {
            let sheet = sheet(version);
            let items = ItemId::ALL
                .into_iter()
                .filter(|&item| sheet.answer(item).is_some());
            items.collect::<Vec<_>>()
        };
        assert_eq!(answered("1"), [ItemId::Talk1, ItemId::Talk2]);
        assert_eq!(answered("2"), [ItemId::Talk1, ItemId::Talk5]);
        assert_eq!(sheet("1").items().nth(1), Some(ItemId::Talk2));
        assert_eq!(sheet("2").items().nth(1), Some(ItemId::Talk5));
        assert_eq!(sheet("1").items().count(), 28);
    }

    #[test]
    fn causes_are_a_set_in_listed_order() {
        let mut causes = Causes::default();
        assert!(causes.is_empty());
        causes.insert(CauseId::C9);
        causes.insert(CauseId::C1);
        causes.insert(CauseId::C1);
        assert!(!causes.is_empty());
        assert!(causes.iter().eq([CauseId::C1, CauseId::C9]));
        causes.remove(CauseId::C1);
        causes.remove(CauseId::C1);
        assert!(causes.iter().eq([CauseId::C9]));
        causes.toggle(CauseId::C9);
        causes.toggle(CauseId::C3);
        assert!(causes.contains(CauseId::C3));
        assert!(!causes.contains(CauseId::C9));
        assert_eq!(causes, [CauseId::C3, CauseId::C3].into_iter().collect());
    }
}

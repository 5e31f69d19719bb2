//! The words for what was asked and answered, whichever version of the instrument asked it.

use assessment::questionnaire::earlier_index;
use assessment::{Answer, Attempt, CauseId, ItemId};

use super::App;

impl App {
    /// A statement, whether or not it is still asked.
    pub fn statement(self, item: ItemId) -> &'static str {
        let text = &self.text.instrument;
        match item.index().checked_sub(ItemId::ASKED) {
            Some(retired) => text.retired[retired],
            None => text.items[item.index()],
        }
    }

    /// A cause, whether or not it is still offered.
    pub fn cause(self, cause: CauseId) -> &'static str {
        let text = &self.text.instrument;
        match cause.index().checked_sub(CauseId::ASKED) {
            Some(retired) => text.retired_causes[retired],
            None => text.causes[cause.index()],
        }
    }

    /// An answer of this attempt, as its version of the instrument words it.
    pub fn answer_words(self, attempt: &Attempt, answer: Answer) -> &'static str {
        let text = &self.text.instrument;
        let options = match earlier_index(&attempt.instrument) {
            Some(earlier) => &text.earlier_options[earlier],
            None => &text.options,
        };
        options[usize::from(answer.raw())]
    }
}

//! A message about what is kept, which stays until it is closed.

use super::prose::paragraph;
use crate::browser::dom::{Node, button, element, icon};

/// The cross, a symbol of `index.html`.
const CLOSE: &str = "#icon-close";

/// What it says, with a button that is named `label` and runs `close`.
pub fn notice_bar(message: &str, label: &str, close: impl Fn() + 'static) -> Node {
    notice_bar_with(message, &[], label, close)
}

/// The same, with what else can be done between what it says and that button.
pub fn notice_bar_with(
    message: &str,
    ways: &[Node],
    label: &str,
    close: impl Fn() + 'static,
) -> Node {
    let close = button("notice-bar-close", "", close)
        .with("aria-label", label)
        .holding(&[icon(CLOSE)]);
    let bar = element("div", "notice-bar", &[paragraph(message)]);
    bar.holding(ways).holding(&[close])
}

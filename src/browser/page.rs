//! The document around the app: taking over the page that stood before the program, its title,
//! focus and scroll.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::dom::{find_in_page, text};

/// The element of `index.html` that holds the page written there, and then the pages of the app.
pub(super) const PAGE: &str = "page";

/// The element of `index.html` for notices. It is a live region from the first moment, so that a
/// screen reader tells what enters it.
const NOTICES: &str = "notices";

/// An element that the app fills.
pub type Place = HtmlElement;

/// The places that the app fills, and what was done on the plain page.
pub struct Taken {
    /// Where pages go.
    pub page: Place,
    /// Where notices go.
    pub notices: Place,
    /// What the person did before.
    pub before: Before,
}

/// What the person did on the plain page before the program arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The value of the chosen path.
    pub path: Option<String>,
    /// The value of the choice to keep.
    pub keep: Option<String>,
    /// Whether *Start* was pressed.
    pub started: bool,
    /// Whether the words for a late hour were open.
    pub late_open: bool,
    /// What had the focus: a selector.
    focus: Option<String>,
}

/// Empties the plain page and hands over its places, with what was done there.
///
/// Everything up to the first view of the app happens in one task, so nothing is painted between.
pub fn take_over() -> Option<Taken> {
    let page = by_id(PAGE)?;
    let notices = by_id(NOTICES)?;
    let before = Before {
        path: checked_value("path"),
        keep: checked_value("keep"),
        started: html_has("data-started"),
        late_open: find_in_page("details[open] > #late").len() == 1,
        focus: focused(),
    };
    page.set_text_content(None);
    Some(Taken {
        page,
        notices,
        before,
    })
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Whether the person came Back after leaving by the exit: nothing of theirs is shown unasked.
pub fn is_clean() -> bool {
    html_has("data-clean")
}

/// Gives the focus back to what had it before [`take_over`].
pub fn restore_focus(before: &Before) {
    if let Some(selector) = &before.focus {
        focus(selector);
    }
}

/// Tells the boot script and the tests that the program runs.
pub fn announce_start() {
    announce("trust-check:started");
}

/// From now on, a panic tells the boot script before it ends the program. What the browser makes of
/// it, an exception, may be caught on its way by a script that knows nothing of it.
pub fn announce_panics() {
    std::panic::set_hook(Box::new(|_| announce("trust-check:panic")));
}

fn announce(what: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(what)) {
        // An event without a listener that cancels it is always let through.
        let _ = window.dispatch_event(&event);
    }
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Lets the browser print what is seen: what is folded up stays off the paper.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print does nothing.
        let _ = window.print();
    }
}

/// Puts `words` in place of the name of the app.
pub fn rename(words: &str) {
    for name in find_in_page(".mark-name") {
        name.refill(&[text(words)]);
    }
}

/// Gives the page another accent, as two colors `#rrggbb`.
pub fn tint(light: &str, dark: &str) {
    let root = document().document_element();
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        for (name, color) in [("--host-light", light), ("--host-dark", dark)] {
            // Fails only for a style that cannot be written to.
            let _ = root.style().set_property(name, color);
        }
    }
}

/// A choice of colors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorScheme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Gives the page the light or the dark colors; none gives it those that the device asks for. The
/// bar of the browser follows: `index.html` has a color for each.
pub fn set_color_scheme(chosen: Option<ColorScheme>) {
    let name = |scheme| match scheme {
        ColorScheme::Light => "light",
        ColorScheme::Dark => "dark",
    };
    mark("data-theme", chosen.map(name));
    let colors = find_in_page("meta[name=theme-color]");
    for (color, of) in colors
        .into_iter()
        .zip([ColorScheme::Light, ColorScheme::Dark])
    {
        let media = match chosen {
            None => ["(prefers-color-scheme: ", name(of), ")"].concat(),
            Some(chosen) if chosen == of => "all".to_owned(),
            Some(_) => "not all".to_owned(),
        };
        drop(color.with("media", &media));
    }
}

/// Marks the page with an attribute, or takes the mark away.
pub fn mark(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        // Fails only for a name that is none.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Says of every link in header and footer whether it leads to the open page.
pub fn mark_current(address: Option<&str>) {
    for link in find_in_page("nav a[href^='#']") {
        if address.is_some() && link.attribute("href").as_deref() == address {
            drop(link.with("aria-current", "page"));
        } else {
            link.without("aria-current");
        }
    }
}

/// Mends the crack in the mark of the header as far as `done` of `total`; none mends it whole.
///
/// The mark alone is told: a variable of the whole page makes the browser style all of it again.
pub fn mend(progress: Option<(u16, u16)>) {
    let mark = document().query_selector(".mark").ok().flatten();
    let Some(mark) = mark.and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    // Fails only for a style that cannot be written to.
    let _ = match progress {
        Some((done, total)) => {
            let part = [&done.to_string(), " / ", &total.max(1).to_string()].concat();
            let part = ["calc(", &part, ")"].concat();
            mark.style().set_property("--mended", &part)
        }
        None => mark.style().remove_property("--mended").map(drop),
    };
}

/// After the new page is drawn: scrolls to the top and focuses its heading, so that a screen
/// reader reads it and Tab goes on from there. A notice that was just given the focus keeps it:
/// the page may come after it.
pub fn show_from_top() {
    request_animation_frame(|| {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        let focused = document().active_element();
        let notices = by_id(NOTICES);
        let is_in_notice = notices.is_some_and(|notices| notices.contains(focused.as_deref()));
        if !is_in_notice {
            focus("main h1");
        }
    });
}

/// After the next drawing: focuses the first element that `selector` finds.
pub fn focus_soon(selector: &'static str) {
    request_animation_frame(move || focus(selector));
}

/// Focuses the first element that `selector` finds.
pub fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it was.
        let _ = element.focus();
    }
}

fn checked_value(name: &str) -> Option<String> {
    let selector = ["#", PAGE, " input[name=", name, "]:checked"].concat();
    let input = document().query_selector(&selector).ok()??;
    Some(input.dyn_into::<HtmlInputElement>().ok()?.value())
}

fn html_has(attribute: &str) -> bool {
    document()
        .document_element()
        .is_some_and(|html| html.has_attribute(attribute))
}

/// A selector for the focused control of the plain page. Its controls are told apart by name and
/// value, its links by address; the page of the app has the same.
fn focused() -> Option<String> {
    let element = document().active_element()?;
    let quote = |attribute: &str| {
        let value = element.get_attribute(attribute)?;
        Some(["[", attribute, "=\"", &value, "\"]"].concat())
    };
    if let (Some(name), Some(value)) = (quote("name"), quote("value")) {
        return Some(["#", PAGE, " ", &name, &value].concat());
    }
    let own = quote("href")
        .or_else(|| quote("type"))
        .or_else(|| quote("id"))?;
    Some(["#", PAGE, " ", &own].concat())
}

/// Focuses the chosen radio of a group, else its first.
pub fn focus_group(name: &'static str) {
    let all = ["main input[name=", name, "]"].concat();
    let chosen = [&all, ":checked"].concat();
    let has_chosen = matches!(document().query_selector(&chosen), Ok(Some(_)));
    focus(if has_chosen { &chosen } else { &all });
}

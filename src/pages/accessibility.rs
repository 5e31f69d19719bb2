//! How well the app can be used by everyone: what it aims for, how it was tested, what is not known.

use leptos::prelude::*;

use crate::browser::dom::{Node, live};
use crate::components::layout::Opening;
use crate::context::{App, use_app};
use crate::pages::long::{Inset, LongText};
use crate::pages::support::{host_links, site_settings};

/// The page at `#/accessibility`: its words are one of the long texts.
pub fn accessibility_page(_: App) -> Node {
    live("div", "page", || view! { <AccessibilityPage /> })
}

#[component]
fn AccessibilityPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.accessibility;
    let reading = site_settings(app);
    let links = move || {
        let links = host_links(&*reading.get()?)?;
        Some(view! {
            <p>{text.say_links}</p>
            {links}
        })
    };
    let inset: Inset = (
        "[data-host-links]",
        Box::new(move || Some(live("div", "block", move || links))),
    );
    view! {
        <Opening heading=text.heading lead=text.lead />
        <LongText id="accessibility" inset />
    }
}

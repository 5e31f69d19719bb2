//! A button that does something here.

use leptos::prelude::*;

/// A button. What it does comes as a callback, so that all of them are one piece of code.
#[component]
pub fn Press(
    /// Its look.
    class: &'static str,
    /// What it says.
    #[prop(into)]
    words: Signal<String>,
    /// What it is called where its words alone say too little.
    #[prop(optional)]
    label: Option<String>,
    /// Runs when it is pressed.
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button class=class type="button" aria-label=label on:click=move |_| on_press.run(())>
            {words}
        </button>
    }
}

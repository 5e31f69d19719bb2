//! A message about what is kept, which stays until it is closed.

use leptos::prelude::*;

/// The cross, a symbol of `index.html`.
const CLOSE: &str = "#icon-close";

/// One message with a button that closes it.
#[component]
pub fn NoticeBar(
    /// What it says.
    message: &'static str,
    /// The name of the button.
    close: &'static str,
    /// Runs when it is closed.
    on_close: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="notice-bar">
            <p>{message}</p>
            <button
                type="button"
                class="notice-bar-close"
                aria-label=close
                on:click=move |_| on_close.run(())
            >
                <svg class="icon" aria-hidden="true">
                    <use_ href=CLOSE></use_>
                </svg>
            </button>
        </div>
    }
}

//! What is missing in a form, above its fields, with a link to each.

use leptos::ev;
use leptos::prelude::*;

/// One thing that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Missing {
    /// What to do, the same words as at the field.
    pub message: &'static str,
    /// The name of the group of fields.
    pub group: &'static str,
}

/// The list of what is missing, or nothing. `on_follow` runs with the group whose link was
/// followed; the address stays as it is.
#[component]
pub fn ErrorSummary(
    /// That something is missing.
    heading: &'static str,
    /// What is missing; nothing is shown while it is empty.
    #[prop(into)]
    missing: Signal<Vec<Missing>>,
    /// Runs with the group whose link was followed.
    on_follow: Callback<&'static str>,
) -> impl IntoView {
    let link = move |missing: Missing| {
        let follow = move |event: ev::MouseEvent| {
            event.prevent_default();
            on_follow.run(missing.group);
        };
        view! {
            <li>
                <a href="#" on:click=follow>
                    {missing.message}
                </a>
            </li>
        }
    };
    move || {
        let missing = missing.get();
        (!missing.is_empty()).then(|| {
            view! {
                <div class="error-summary" role="alert" tabindex="-1">
                    <h2>{heading}</h2>
                    <ul>{missing.into_iter().map(link).collect_view()}</ul>
                </div>
            }
        })
    }
}

/// What is missing at one field, above it, or nothing.
#[component]
pub fn FieldError(
    /// The id that the field names in `aria-describedby`.
    id: &'static str,
    /// What is missing, if it is.
    #[prop(into)]
    message: Signal<Option<&'static str>>,
) -> impl IntoView {
    move || {
        message.get().map(|message| {
            view! {
                <p class="field-error" id=id>
                    {message}
                </p>
            }
        })
    }
}

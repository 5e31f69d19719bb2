//! The address: which route is open, and going to another.

use leptos::prelude::window_event_listener;
use wasm_bindgen::JsValue;

use super::page;
use crate::route::Route;

/// The route that the address names.
pub fn current() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    Route::parse(&hash.unwrap_or_default())
}

/// Goes to `route`, so that Back leads here again.
pub fn go(route: Route) {
    if let Some(window) = web_sys::window() {
        if current() != route {
            // After the exit, what is not opened on purpose is not shown (src/first-paint.js).
            page::mark("data-going", Some(""));
        }
        // Setting the hash of the own page cannot be refused.
        let _ = window.location().set_hash(&route.to_string());
    }
}

/// Goes to `route`, so that Back leads here again, and tells nobody: whoever calls shows its page.
pub fn push(route: Route) {
    let pushed = web_sys::window().and_then(|window| {
        let history = window.history().ok()?;
        let address = route.to_string();
        let state = history.state().unwrap_or(JsValue::NULL);
        history.push_state_with_url(&state, "", Some(&address)).ok()
    });
    if pushed.is_none() {
        // Safari refuses more than 100 calls in 30 seconds; going there still works.
        go(route);
    }
}

/// Puts `route` in the place of the present one: Back leads to the one before.
pub fn replace(route: Route) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let replaced = window.history().and_then(|history| {
        let state = history.state()?;
        history.replace_state_with_url(&state, "", Some(&route.to_string()))
    });
    match replaced {
        // `replaceState` tells nobody, so the listeners are told here.
        Ok(()) => {
            if let Ok(event) = web_sys::Event::new("hashchange") {
                let _ = window.dispatch_event(&event);
            }
        }
        // Safari refuses more than 100 calls in 30 seconds; going there still works.
        Err(_) => go(route),
    }
}

/// Calls `changed` with the route each time the address changes, for as long as the page lives.
pub fn on_change(changed: impl Fn(Route) + 'static) {
    let handle = window_event_listener(leptos::ev::hashchange, move |_| changed(current()));
    // The listener lives as long as the page: dropping the handle without `remove` keeps it.
    drop(handle);
}

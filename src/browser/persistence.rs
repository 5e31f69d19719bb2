//! Whether the browser keeps what is stored when the device runs out of space. Without its promise
//! it may clear a site that was not visited for a while.

use js_sys::Reflect;
use js_sys::futures::JsFuture;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::StorageManager;

use super::task;

/// What the browser has said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// It keeps what is stored until the person removes it.
    Given,
    /// It may clear it.
    NotGiven,
    /// It does not say: an old browser, or a page that is not served over HTTPS.
    Unknown,
}

/// Asks the browser to promise it. Some ask the person in turn. Nothing depends on the answer.
pub fn ask() {
    let asked = storage().and_then(|storage| storage.persist().ok());
    if let Some(answer) = asked {
        task::run(async move {
            // What it said is asked again where it is shown.
            drop(JsFuture::from(answer).await);
        });
    }
}

/// What the browser has promised.
pub async fn promise() -> Promise {
    let answer = storage().and_then(|storage| storage.persisted().ok());
    let Some(answer) = answer else {
        return Promise::Unknown;
    };
    match JsFuture::from(answer).await.map(|said| said.as_bool()) {
        Ok(Some(true)) => Promise::Given,
        Ok(Some(false)) => Promise::NotGiven,
        Ok(None) | Err(_) => Promise::Unknown,
    }
}

/// On a page that is not secure the property is missing, whatever its type says.
fn storage() -> Option<StorageManager> {
    let storage = Reflect::get(&window().navigator(), &JsValue::from("storage")).ok()?;
    storage.dyn_into().ok()
}

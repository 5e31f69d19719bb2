//! Handing a text on, only when the person asks for it: to the clipboard, or to what the device
//! offers for sharing.

use js_sys::futures::JsFuture;
use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// What became of a text that was offered for sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The device took it, or the person thought better of it: nothing has to be said.
    Done,
    /// The device refused it.
    Refused,
}

/// Puts a text into the clipboard. Says whether it is there.
pub async fn copy(text: &str) -> bool {
    let clipboard = member(&window().navigator(), "clipboard");
    match clipboard.and_then(|clipboard| call(&clipboard, "writeText", &text.into())) {
        Some(answer) => JsFuture::from(answer).await.is_ok(),
        None => false,
    }
}

/// Whether the device has a way to share.
pub fn can_share() -> bool {
    member(&window().navigator(), "share").is_some()
}

/// Offers a text to what the device has for sharing. Must come right from a press.
pub async fn share(text: &str) -> Shared {
    let data = Object::new();
    // Fails only for an object that is closed.
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    let Some(answer) = call(&window().navigator(), "share", &data) else {
        return Shared::Refused;
    };
    match JsFuture::from(answer).await {
        Ok(_) => Shared::Done,
        Err(error) => {
            let name = member(&error, "name").and_then(|name| name.as_string());
            if name.as_deref() == Some("AbortError") {
                Shared::Done
            } else {
                Shared::Refused
            }
        }
    }
}

/// A member that is there: on a page that is not secure some are missing, whatever their types say.
fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    let member = Reflect::get(of, &name.into()).ok()?;
    (!member.is_undefined() && !member.is_null()).then_some(member)
}

fn call(of: &JsValue, name: &str, argument: &JsValue) -> Option<Promise> {
    let method: Function = member(of, name)?.dyn_into().ok()?;
    method.call1(of, argument).ok()?.dyn_into().ok()
}

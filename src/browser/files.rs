//! Files that the person saves. Nothing leaves the device: a file is made here and handed to the
//! browser, which saves it where it always does, or asks where.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser has to take the file before its address is given back. Safari may ask the
/// person first.
const TAKEN_AFTER: Duration = Duration::from_mins(1);

/// Hands the browser a file with this name and type, such as `text/calendar;charset=utf-8`. Says
/// whether it could be made; what the browser then does with it, no page is told.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    hand_over(name, mime, text).is_ok()
}

fn hand_over(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&text.into());
    let file = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&file)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let give_back = move || {
        // Fails only for what is no address.
        let _ = Url::revoke_object_url(&address);
    };
    set_timeout(give_back, TAKEN_AFTER);
    Ok(())
}

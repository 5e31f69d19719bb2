//! The storage of the browser: own keys only, and a value from every call.

use trust_check::browser::storage::Store;
use wasm_bindgen_test::wasm_bindgen_test;

fn raw() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

#[wasm_bindgen_test]
fn what_is_written_is_read_back_under_the_apps_own_prefix() {
    let store = Store::open();
    assert!(!store.is_blocked());
    assert_eq!(store.set("test/a", "one"), Ok(()));
    assert_eq!(store.get("test/a").as_deref(), Some("one"));
    assert_eq!(
        raw().get_item("trust-check/1/test/a").unwrap().as_deref(),
        Some("one")
    );
    assert_eq!(store.remove("test/a"), Ok(()));
    assert_eq!(store.get("test/a"), None);
    assert_eq!(raw().get_item("trust-check/1/test/a").unwrap(), None);
}

#[wasm_bindgen_test]
fn keys_of_others_on_the_same_origin_are_never_listed() {
    let store = Store::open();
    raw().set_item("test/other", "x").unwrap();
    raw().set_item("trust-check/2/test/b", "x").unwrap();
    store.set("test/b", "1").unwrap();
    assert_eq!(store.keys("test/"), ["test/b"]);
    store.remove("test/b").unwrap();
    raw().remove_item("test/other").unwrap();
    raw().remove_item("trust-check/2/test/b").unwrap();
}

#[wasm_bindgen_test]
fn a_text_too_large_for_the_quota_is_refused_and_the_old_one_stays() {
    let store = Store::open();
    store.set("test/full", "old").unwrap();
    let too_large = "x".repeat(6_000_000);
    assert!(store.set("test/full", &too_large).is_err());
    assert_eq!(
        raw()
            .get_item("trust-check/1/test/full")
            .unwrap()
            .as_deref(),
        Some("old")
    );
    // For the rest of the visit the page goes by what it was told last.
    assert_eq!(
        store.get("test/full").map(|text| text.len()),
        Some(6_000_000)
    );
    store.remove("test/full").unwrap();
}

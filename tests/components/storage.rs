//! The storage of the browser: own keys only, and a value from every call.

use trust_check::browser::storage::elsewhere::Change;
use trust_check::browser::storage::{NotKept, Store};
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

const EPOCH: &str = "trust-check/1/epoch";

fn heard(key: &str, is_removed: bool) -> Change {
    Change::Of {
        key: key.to_owned(),
        is_removed,
    }
}

#[wasm_bindgen_test]
fn a_page_whose_records_were_erased_writes_nothing_and_holds_nothing() {
    let (page, other) = (Store::open(), Store::open());
    page.set("test/c", "1").unwrap();
    other.erase().unwrap();
    assert_eq!(page.set("test/c", "2"), Err(NotKept::Erased));
    assert_eq!(page.get("test/c"), None);
    assert!(!page.has_any());
    // Once it has dropped what it held, it is as good as new.
    page.forget();
    assert_eq!(page.set("test/c", "3"), Ok(()));
    page.erase().unwrap();
}

#[wasm_bindgen_test]
fn what_a_page_wrote_behind_an_erasing_is_taken_back_and_nothing_else() {
    let page = Store::open();
    page.set("test/d", "1").unwrap();
    raw()
        .set_item("trust-check/1/test/of-another", "x")
        .unwrap();
    raw().set_item("test/foreign", "x").unwrap();
    // Erased in another process; the write above landed after it.
    raw().remove_item(EPOCH).unwrap();
    assert!(page.hear(&heard(EPOCH, true)));
    page.forget();
    let is_there = |key: &str| raw().get_item(key).unwrap().is_some();
    assert!(!is_there("trust-check/1/test/d"));
    assert!(is_there("trust-check/1/test/of-another"));
    // Its removal has not arrived yet. It is not shown until then.
    assert!(page.keys("").is_empty());
    assert_eq!(page.get("test/of-another"), None);
    assert!(raw().get_item("test/foreign").unwrap().is_some());
    raw().remove_item("test/foreign").unwrap();
    page.erase().unwrap();
}

#[wasm_bindgen_test]
fn a_page_that_saw_the_erasing_takes_back_what_others_write_late() {
    let late = "trust-check/1/test/e";
    let page = Store::open();
    raw().set_item(late, "before").unwrap();
    assert!(!page.hear(&heard(late, false)));
    assert!(page.has_any(), "nothing was erased yet");
    page.erase().unwrap();
    raw().set_item(late, "late").unwrap();
    assert!(!page.hear(&heard(late, false)));
    assert!(!page.has_any());
    // A page that began anew has an epoch: what it writes stays.
    raw().set_item(EPOCH, "new").unwrap();
    raw().set_item(late, "new").unwrap();
    assert!(!page.hear(&heard(late, false)));
    assert!(page.has_any());
    page.erase().unwrap();
}

#[wasm_bindgen_test]
fn any_epoch_is_followed_and_none_of_it_is_a_record() {
    let page = Store::open();
    page.set("test/f", "1").unwrap();
    for foreign in ["", "{}", "of a page that began at the same moment"] {
        raw().set_item(EPOCH, foreign).unwrap();
        assert!(!page.hear(&heard(EPOCH, false)));
        assert_eq!(page.set("test/f", "2"), Ok(()));
        assert_eq!(raw().get_item(EPOCH).unwrap().as_deref(), Some(foreign));
    }
    assert!(!page.hear(&heard("epoch", true)), "another app's");
    assert_eq!(page.keys(""), ["test/f"]);
    // It lay in the browser's memory of pages while all was erased and begun anew.
    assert!(!page.was_erased_unheard());
    raw().set_item(EPOCH, "later").unwrap();
    assert!(page.was_erased_unheard());
    page.erase().unwrap();
}

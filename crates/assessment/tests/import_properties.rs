//! What holds for every import: nothing is lost, nothing is changed, and it comes out the same
//! whoever imports from whom, and however often.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod records;
mod stores;

use assessment::history::format::{Key, verify};
use assessment::transfer::import::Import;
use proptest::prelude::*;
use proptest::test_runner::Config;
use records::mutation::{any_value, mutate};
use records::parsed;
use stores::{any_device, any_store, contents, exported, import, merged, opened, told};

/// So many cases that the other tests need not wait; `PROPTEST_CASES=10000` before a release.
fn settings() -> Config {
    let asked = std::env::var("PROPTEST_CASES").ok();
    Config {
        cases: asked.and_then(|cases| cases.parse().ok()).unwrap_or(500),
        failure_persistence: None,
        ..Config::default()
    }
}

/// A file with values changed, taken out or put in other places.
fn any_mutated_file() -> impl Strategy<Value = String> {
    let mutation = (any::<usize>(), any_value(), any::<bool>());
    let mutations = prop::collection::vec(mutation, 1..6);
    (any_store(), mutations).prop_map(|(store, mutations)| {
        let mut file = parsed(&exported(&store)).0;
        mutate(&mut file, &mutations);
        file.to_string()
    })
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn two_devices_end_with_the_same_whoever_imports((a, b) in (any_device(), any_device())) {
        prop_assert_eq!(told(&merged(&a, &b)), told(&merged(&b, &a)));
    }

    #[test]
    fn whatever_two_stores_hold_both_tell_the_same_after((a, b) in (any_store(), any_store())) {
        let (mut one, mut other) = (told(&merged(&a, &b)), told(&merged(&b, &a)));
        one.dedup();
        other.dedup();
        prop_assert_eq!(one, other);
    }

    #[test]
    fn a_second_import_changes_nothing((a, b) in (any_store(), any_store())) {
        let once = merged(&a, &b);
        let again = import(&once, &b);
        prop_assert!(again.changes.is_empty(), "{:?}", again.changes);
        prop_assert_eq!((again.preview.new, again.preview.different), (0, 0));
    }

    #[test]
    fn devices_that_import_from_each_other_in_turn_come_to_rest(
        (a, b) in (any_device(), any_device()),
    ) {
        let b = merged(&b, &a);
        let a = merged(&a, &b);
        prop_assert_eq!(told(&a), told(&b));
        prop_assert!(import(&a, &b).changes.is_empty());
        prop_assert!(import(&b, &a).changes.is_empty());
    }

    #[test]
    fn an_import_touches_nothing_that_is_there((a, b) in (any_store(), any_store())) {
        let import = import(&a, &b);
        let preview = &import.preview;
        prop_assert!(import.changes.keys().all(|key| !a.contains_key(key)));
        prop_assert_eq!(import.changes.len(), preview.new + preview.different);
        let all = preview.new + preview.same + preview.different + preview.refused.len();
        prop_assert_eq!(all, b.len());
    }

    #[test]
    fn an_export_that_is_imported_where_nothing_is_brings_everything_back(store in any_store()) {
        let file = exported(&store);
        let read = opened(&file).expect("an export");
        prop_assert_eq!(&read, &contents(&store));
        let back = merged(&<_>::default(), &read.records);
        prop_assert_eq!(&back, &store);
        prop_assert_eq!(exported(&back), file);
    }

    #[test]
    fn a_mutated_file_is_refused_or_brings_only_records_that_can_be_read(
        file in any_mutated_file(),
        store in any_store(),
    ) {
        if let Ok(theirs) = opened(&file) {
            let import = Import::of(&contents(&store), theirs, parsed);
            for (key, text) in import.changes {
                prop_assert!(!store.contains_key(&key));
                let key = Key::parse(&key).expect("a key");
                prop_assert_eq!(verify(key, &parsed(&text)), Ok(()));
            }
        }
    }
}

//! The bytes that the fuzzer found worth keeping, read again by every run of the tests.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

use std::fs;
use std::path::{Path, PathBuf};

use foreign::{CLAIMS, Claim};

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz")
}

/// The paths in a folder of `fuzz/`, in their order.
fn paths(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(fuzz().join(folder)).expect("a folder of fuzz/");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    paths.sort();
    paths
}

/// The claim holds for every seed, and some are accepted and some are not: else the seeds would
/// reach nothing of what is behind the reader, or nothing of what it refuses.
#[track_caller]
fn check(name: &str) {
    let claim: Claim = CLAIMS
        .into_iter()
        .find_map(|(known, claim)| (known == name).then_some(claim))
        .expect("a claim of that name");
    let (mut accepted, mut refused) = (0, 0);
    for path in paths(&["seeds/", name].concat()) {
        // Told only if the claim breaks.
        println!("{}", path.display());
        if claim(&fs::read(&path).expect("a readable seed")) {
            accepted += 1;
        } else {
            refused += 1;
        }
    }
    assert!(accepted > 0, "no seed of {name} is accepted");
    assert!(refused > 0, "no seed of {name} is refused");
}

#[test]
fn an_export_is_read_as_claimed() {
    check("export");
}

#[test]
fn a_key_is_read_as_claimed() {
    check("key");
}

#[test]
fn a_record_is_read_as_claimed() {
    check("record");
}

#[test]
fn an_address_is_read_as_claimed() {
    check("route");
}

#[test]
fn a_settings_file_is_read_as_claimed() {
    check("site");
}

#[test]
fn every_claim_has_a_target_and_every_target_a_claim() {
    let claimed: Vec<&str> = CLAIMS.iter().map(|(name, _)| *name).collect();
    let stems = |folder: &str| -> Vec<String> {
        let paths = paths(folder).into_iter();
        paths
            .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
            .collect()
    };
    assert_eq!(stems("fuzz_targets"), claimed);
    assert_eq!(stems("seeds"), claimed);
}

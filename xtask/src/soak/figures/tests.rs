//! Which figures a promise takes for its own, and when it is broken by them.

use super::*;

const LINES: &str = r#"{"promise":3,"what":"calls","held":1,"of":1}
{"promise":3,"what":"calls","held":1,"of":1}
{"promise":3,"what":"control","held":0,"of":1}
{"promise":4,"what":"notice","ms":[30.04,10,20],"load":1.25}"#;

fn figures() -> Figures {
    Figures::read(LINES).unwrap_or_else(|error| unreachable!("{error}"))
}

#[track_caller]
fn check(figure: &Figure, found: &str, verdict: Verdict) {
    assert_eq!((figure.found.as_str(), figure.verdict), (found, verdict));
}

#[test]
fn the_figures_of_all_tests_of_a_promise_are_added() {
    check(&figures().held(3, "calls", 2), "2 of 2", Verdict::Held);
}

#[test]
fn a_try_that_did_not_hold_breaks_a_promise() {
    check(&figures().held(3, "control", 1), "0 of 1", Verdict::Broken);
}

#[test]
fn fewer_tries_than_there_have_to_be_break_a_promise() {
    check(&figures().held(3, "calls", 3), "2 of 2", Verdict::Broken);
    check(&figures().held(4, "calls", 2), "0 of 0", Verdict::Broken);
    check(&figures().held(3, "call", 2), "0 of 0", Verdict::Broken);
}

#[test]
fn a_time_is_the_median_and_breaks_no_promise() {
    let found = "20.0 ms, median of 3; load 1.2";
    check(&figures().took(4, "notice", 20), found, Verdict::Held);
    check(&figures().took(4, "notice", 19), found, Verdict::Slow);
}

#[test]
fn a_time_that_was_not_taken_breaks_a_promise() {
    check(&figures().took(4, "calls", 1), "none", Verdict::Broken);
}

#[test]
fn a_line_that_is_no_figure_is_refused() {
    assert!(Figures::read(r#"{"promise":3,"what":"calls"}"#).is_err());
    assert!(Figures::read("").is_ok());
}

#[test]
fn the_tests_of_the_domain_are_counted_over_all_programs() {
    let output = "\nrunning 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured\n\
                  test result: ok. 3 passed; 0 failed; 1 ignored";
    check(&of_tests(output, None), "5 passed, 0 failed", Verdict::Held);
    let figure = of_tests(output, Some("9"));
    check(&figure, "5 passed, 0 failed, 9 cases each", Verdict::Held);
}

#[test]
fn a_test_that_fails_or_none_at_all_breaks_a_promise() {
    let output = "test result: FAILED. 4 passed; 1 failed; 0 ignored";
    check(
        &of_tests(output, None),
        "4 passed, 1 failed",
        Verdict::Broken,
    );
    check(&of_tests("", None), "0 passed, 0 failed", Verdict::Broken);
    let none = "test result: ok. 0 passed; 0 failed; 12 filtered out";
    check(&of_tests(none, None), "0 passed, 0 failed", Verdict::Broken);
}

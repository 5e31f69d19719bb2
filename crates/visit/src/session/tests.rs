use super::*;
use assessment::{Answer, SectionId};

const ID: AttemptId = AttemptId::from_bits(1);
const SOMETIMES: Response = Response::Given(Answer::Sometimes);

fn run() -> Run {
    Run::new(ID, PathId::BrokeTrust, Keep::OnDevice, 0)
}

#[test]
fn only_what_is_written_outlives_a_reload() {
    assert!(Session::Idle.outlives_reload());
    assert!(Session::Running(run()).outlives_reload());
    let mut unkept = run();
    unkept.keep = Keep::Nothing;
    assert!(!Session::Running(unkept).outlives_reload());
    let mut afraid = run();
    afraid.set_safety(SafetyId::ALL[0], SafetyAnswer::Yes);
    assert!(!Session::Running(afraid.clone()).outlives_reload());
    let mut outcome = run().finish(0, 0);
    assert!(!Session::Finished(outcome.clone()).outlives_reload());
    outcome.kept = Kept::Saved;
    assert!(Session::Finished(outcome).outlives_reload());
    let mut outcome = afraid.finish(0, 0);
    outcome.kept = Kept::Saved;
    let mut session = Session::Finished(outcome);
    assert!(!session.outlives_reload());
    session.leave_result();
    assert!(session.outlives_reload());
}

/// A run taken up at this step, with so many statements skipped.
fn resumed(skipped: u16, step: u16) -> Run {
    let mut draft = Draft::new(PathId::BrokeTrust, 0);
    let asked = PathId::BrokeTrust.items().take(usize::from(skipped));
    asked.for_each(|item| draft.answers.set(item, Response::Skipped));
    draft.step = step;
    Run::resumed(ID, draft, Keep::OnDevice, 0)
}

#[track_caller]
fn check_return(skipped: u16, step: u16, expected: bool) {
    assert_eq!(resumed(skipped, step).returns_to_check, expected);
}

#[test]
fn a_run_taken_up_where_an_answer_was_being_changed_leads_back_to_all_answers() {
    check_return(24, 1, true);
    check_return(24, 23, true);
}

#[test]
fn a_run_taken_up_before_its_end_goes_on_to_the_optional_pages() {
    check_return(0, 1, false);
    check_return(23, 5, false);
    check_return(24, 24, false);
    check_return(24, 25, false);
}

#[test]
fn the_statements_come_first_then_causes_then_safety_then_nothing() {
    let run = run();
    assert_eq!(run.step(0), None);
    assert_eq!(run.step(1), Some(Step::Item(ItemId::Talk1)));
    assert_eq!(run.step(24), Some(Step::Item(ItemId::Amend7)));
    assert_eq!(run.step(25), Some(Step::Causes));
    assert_eq!(run.step(26), Some(Step::Safety));
    assert_eq!(run.step(27), None);
    assert_eq!(run.step(u16::MAX), None);
    assert_eq!(run.step_count(), 26);
}

#[test]
fn each_statement_knows_its_step_and_others_have_none() {
    let run = run();
    for number in 1..=run.item_count() {
        let Some(Step::Item(item)) = run.step(number) else {
            unreachable!("the first steps are statements");
        };
        assert_eq!(run.number_of(item), Some(number));
    }
    assert_eq!(run.number_of(ItemId::Jeal5), None);
}

#[test]
fn a_skipped_statement_is_done_and_has_no_answer() {
    let mut run = run();
    run.respond(ItemId::Talk1, Response::Skipped, 9_000);
    run.respond(ItemId::Talk5, SOMETIMES, 9_000);
    assert_eq!(run.done(), 2);
    assert_eq!(run.without_answer(), 23);
}

#[track_caller]
fn check_fast(answered_ms: i64, expected: usize) {
    let mut run = run();
    run.arrive(1, 10_000);
    run.respond(ItemId::Talk1, SOMETIMES, answered_ms);
    assert_eq!(run.fast_answers(), expected);
}

#[test]
fn an_answer_in_under_two_seconds_is_fast() {
    check_fast(10_000, 1);
    check_fast(11_999, 1);
    check_fast(12_000, 0);
}

#[test]
fn a_clock_set_back_makes_no_answer_fast() {
    check_fast(9_999, 0);
}

#[test]
fn an_answer_given_again_slowly_and_a_skip_are_not_fast() {
    let mut run = run();
    run.respond(ItemId::Talk1, SOMETIMES, 1);
    run.respond(ItemId::Talk1, SOMETIMES, 5_000);
    run.respond(ItemId::Talk5, Response::Skipped, 1);
    assert_eq!(run.fast_answers(), 0);
}

#[test]
fn any_yes_on_the_safety_page_and_nothing_else_is_a_risk() {
    let mut run = run();
    run.set_safety(SafetyId::Safe1, SafetyAnswer::No);
    run.set_safety(SafetyId::Safe2, SafetyAnswer::RatherNot);
    assert!(!run.at_risk());
    run.set_safety(SafetyId::Safe3, SafetyAnswer::Yes);
    assert!(run.at_risk());
    run.set_safety(SafetyId::Safe3, SafetyAnswer::No);
    assert!(!run.at_risk());
}

#[test]
fn finishing_keeps_the_places_that_the_result_shows() {
    let mut run = run();
    run.respond(ItemId::Talk1, Response::Given(Answer::Always), 9_000);
    let outcome = run.finish(60_000, 120);
    assert_eq!(outcome.attempt.id, ID);
    assert_eq!(outcome.attempt.at_ms, 60_000);
    assert_eq!(outcome.attempt.offset_min, 120);
    assert_eq!(outcome.attempt.places, [SectionId::Talk]);
}

/// What a run leaves in its record, and what its result knows, with this said of safety and ideas.
#[track_caller]
fn check_said(said: &[SafetyAnswer], ideas: Ideas, places: &[SectionId], visit: Visit) {
    let mut run = run();
    run.respond(ItemId::Talk1, Response::Given(Answer::Always), 9_000);
    for (statement, answer) in SafetyId::ALL.into_iter().zip(said) {
        run.set_safety(statement, *answer);
    }
    run.ideas = ideas;
    let outcome = run.finish(60_000, 120);
    assert_eq!(outcome.attempt.places, places);
    assert_eq!(outcome.fresh.map(|fresh| fresh.visit), Some(visit));
}

#[test]
fn a_yes_leaves_the_record_that_asking_for_ideas_to_try_alone_leaves() {
    use SafetyAnswer::{No, RatherNot, Yes};
    let nothing = Visit::default();
    check_said(&[No, No, No, No], Ideas::Open, &[SectionId::Talk], nothing);
    check_said(&[], Ideas::All, &[SectionId::Talk], nothing);
    let at_risk = Visit {
        at_risk: true,
        ..nothing
    };
    check_said(&[No, Yes], Ideas::Open, &[SectionId::Reflect], at_risk);
    let alone = Visit {
        alone: true,
        ..nothing
    };
    check_said(&[], Ideas::Alone, &[SectionId::Reflect], alone);
    check_said(&[RatherNot], Ideas::Open, &[SectionId::Talk], nothing);
    let unsaid = Visit {
        unsaid: true,
        ..nothing
    };
    let two = [RatherNot, No, No, RatherNot];
    check_said(&two, Ideas::Open, &[SectionId::Talk], unsaid);
}

#[track_caller]
fn check_asked_again(answered: u16, step: u16, expected: bool) {
    let run = resumed(answered, step);
    assert_eq!(run.asks_safety_again(), expected);
}

#[test]
fn a_run_taken_up_that_may_have_been_past_the_safety_page_asks_that_page_again() {
    check_asked_again(24, 26, true);
    check_asked_again(23, 25, true);
    // An answer was being changed, the last one perhaps, or the causes: all had been looked over.
    check_asked_again(24, 3, true);
    check_asked_again(24, 24, true);
    check_asked_again(24, 25, true);
    check_asked_again(23, 24, false);
    check_asked_again(23, 5, false);
    assert!(!run().asks_safety_again());
}

#[test]
fn what_another_page_made_of_the_run_asks_the_safety_page_again_where_it_was_past_it() {
    let check = |step: u16, touched_ms: i64, expected: bool| {
        let mut here = resumed(10, 5);
        let mut there = resumed(24, step);
        there.draft.touched_ms = touched_ms;
        here.take_over(there.draft);
        assert_eq!(here.asks_safety_again(), expected);
    };
    check(26, 1, true);
    check(3, 1, true);
    // This page wrote it itself.
    check(26, 0, false);
    let mut passed = resumed(10, 5);
    passed.arrive(26, 1);
    passed.take_over(resumed(24, 3).draft);
    assert!(!passed.asks_safety_again());
}

#[test]
fn the_safety_page_comes_before_all_answers_until_it_was_passed_again() {
    let mut run = resumed(24, 3);
    assert_eq!(run.step_after(3), Some(26));
    assert_eq!(run.step_after(26), None);
    run.pass_safety();
    assert_eq!(run.step_after(3), None);
}

#[test]
fn a_step_leads_to_the_next_until_all_answers_were_looked_over() {
    let mut run = run();
    assert_eq!(run.step_after(1), Some(2));
    assert_eq!(run.step_after(25), Some(26));
    assert_eq!(run.step_after(26), None);
    run.returns_to_check = true;
    assert_eq!(run.step_after(1), None);
}

#[test]
fn what_is_kept_is_read_back_by_its_value() {
    for keep in [Keep::OnDevice, Keep::Nothing] {
        assert_eq!(Keep::from_id(keep.as_str()), Some(keep));
    }
    assert_eq!(Keep::from_id("everything"), None);
}

#[test]
fn twenty_eight_statements_take_six_minutes() {
    assert_eq!(minutes_left(28), 6);
    assert_eq!(minutes_left(5), 1);
    assert_eq!(minutes_left(0), 0);
}

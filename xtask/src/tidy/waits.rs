//! Rules about the tests in TypeScript: they wait for states and never for a time, and none is switched off.

use std::path::Path;

use super::{Files, Finding};

/// Ways to sit out a time in the hope that it is enough.
const SLEEPS: [&str; 2] = ["waitForTimeout(", "networkidle"];

/// Reads of a page that Playwright can repeat until they are as expected.
const READS: [&str; 13] = [
    ".allInnerTexts()",
    ".allTextContents()",
    ".count()",
    ".getAttribute(",
    ".innerText()",
    ".inputValue()",
    ".isChecked()",
    ".isDisabled()",
    ".isEnabled()",
    ".isHidden()",
    ".isVisible()",
    ".textContent()",
    ".title()",
];

/// Reads of what is stored, as the helpers of the tests call them.
const STORED: [&str; 4] = ["localStorage", "records(", "stored(", "storedUnder("];

/// What a person does: the page answers some time after it.
const ACTIONS: [&str; 10] = [
    ".check(",
    ".click(",
    ".dblclick(",
    ".fill(",
    ".press(",
    ".reload(",
    ".selectOption(",
    ".setInputFiles(",
    ".tap(",
    ".uncheck(",
];

/// Tests that run alone or not at all.
const SWITCHES: [&str; 3] = [".only(", ".skip(", ".fixme("];

/// Refuses sleeps, expectations that look once, and tests that are switched off.
pub fn tests_wait_for_states(files: &Files) -> Vec<Finding> {
    let tests = files.iter().filter(|(path, _)| {
        let is_test = path.starts_with("tests/e2e/") || path.starts_with("tests/engines/");
        is_test
            && Path::new(path)
                .extension()
                .is_some_and(|extension| extension == "ts")
    });
    let mut findings = Vec::new();
    for (path, text) in tests {
        let mut before = "";
        for (index, line) in text.lines().enumerate() {
            let code = line.trim();
            if code.is_empty() || code.starts_with("//") {
                continue;
            }
            if let Some(message) = judge(before, code) {
                findings.push(Finding::at(path, index + 1, message));
            }
            before = code;
        }
    }
    findings
}

/// What is wrong with a line, seen with the one before it.
fn judge(before: &str, line: &str) -> Option<&'static str> {
    if SLEEPS.iter().any(|sleep| line.contains(sleep)) || sleeps(line) {
        return Some("a fixed delay: wait for the state that has to come, or use `page.clock`");
    }
    if ["test", "describe"].iter().any(|word| switched(line, word)) {
        return Some("a test that runs alone or not at all: delete it or let it run");
    }
    let read = looked_at_once(line)?;
    if READS.iter().any(|method| read.contains(method)) {
        return Some("looks at the page once: use a web-first assertion or `expect.poll`");
    }
    let is_stored = STORED.iter().any(|call| read.contains(call));
    let acts = ACTIONS.iter().any(|action| before.contains(action)) && !before.contains("expect");
    (is_stored && acts).then_some(
        "reads the storage right after an action: wait for its effect, or use `expect.poll`",
    )
}

/// Whether a timer calls a bare function after a time, as in `new Promise((done) => setTimeout(done, 200))`.
fn sleeps(line: &str) -> bool {
    line.split("setTimeout(").skip(1).any(|rest| {
        let name =
            rest.trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '_');
        name.len() < rest.len() && name.starts_with(',')
    })
}

fn switched(line: &str, word: &str) -> bool {
    let mut calls = line
        .match_indices(word)
        .map(|(at, _)| &line[at + word.len()..]);
    calls.any(|rest| SWITCHES.iter().any(|switch| rest.starts_with(switch)))
}

/// What stands in `expect(await …)`, up to a function that a helper may call repeatedly.
fn looked_at_once(line: &str) -> Option<&str> {
    let (_, read) = line
        .split_once("expect(await ")
        .or_else(|| line.split_once("expect.soft(await "))?;
    let read = read.split(").to").next()?;
    Some(read.split("=>").next().unwrap_or(read))
}

#[cfg(test)]
mod tests {
    use super::super::{files, finds};
    use super::*;

    #[track_caller]
    fn check(text: &str, refused: &[usize]) {
        let path = "tests/e2e/a.spec.ts";
        let tree = files(&[
            (path, text),
            ("tests/bench/run.ts", text),
            ("src/boot.js", text),
        ]);
        let expected: Vec<_> = refused
            .iter()
            .map(|line| format!("{path}:{line}"))
            .collect();
        let expected: Vec<_> = expected.iter().map(String::as_str).collect();
        finds(&tests_wait_for_states(&tree), &expected);
    }

    #[test]
    fn a_fixed_delay_is_refused() {
        check("await page.waitForTimeout(500);", &[1]);
        check("\nawait page.waitForLoadState(\"networkidle\");", &[2]);
        check("await new Promise((done) => setTimeout(done, 200));", &[1]);
        check("setTimeout(done, 5_000);", &[1]);
    }

    #[test]
    fn a_limit_a_turn_of_the_loop_and_a_task_of_the_page_are_accepted() {
        check("test.setTimeout(size(600_000, 900_000));", &[]);
        check("await new Promise((next) => setTimeout(next));", &[]);
        check("setTimeout(() => document.body.click());", &[]);
        check("// no waitForTimeout(1) here", &[]);
    }

    #[test]
    fn a_switched_off_test_is_refused() {
        check("test.only(\"a\", () => {});", &[1]);
        check("  test.describe.skip(\"a\", () => {});", &[1]);
        check("test.fixme();", &[1]);
        check("test.describe(\"a\", () => {});\nlist.skip(1);", &[]);
    }

    #[test]
    fn a_page_that_is_looked_at_once_is_refused() {
        check("expect(await field.inputValue()).toBe(\"a\");", &[1]);
        check("expect.soft(await page.title(), hash).toBe(\"a\");", &[1]);
        check("await expect(field).toHaveValue(\"a\");", &[]);
        check(
            "await expect.poll(() => rows.count()).toBeGreaterThan(2);",
            &[],
        );
        check(
            "expect(await waitFor(page, () => told.isVisible())).toBe(true);",
            &[],
        );
    }

    #[test]
    fn the_storage_is_read_once_only_after_a_wait() {
        let read = "expect(await quiz.storedUnder(\"plan/\")).toHaveLength(1);";
        check(&format!("await button.click();\n\n// why\n{read}"), &[4]);
        check(&format!("await page.reload();\n{read}"), &[2]);
        check(&format!("await expect(saved).toBeVisible();\n{read}"), &[]);
        check(&format!("await quiz.seeResult();\n{read}"), &[]);
    }
}

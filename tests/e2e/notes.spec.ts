// A note to a saved check-in: kept as it is typed, and left alone where it cannot be read.

import { expect, test } from "@playwright/test";
import { finishKeepingNothing } from "./planning";
import { must, OCTOBER, Quiz, seed } from "./quiz";
import { alike, attemptKey, HOSTILE, idOf, NOTE, noteKey, noteRecord, nothingRan, refuseWrites, section } from "./returning";

const RESULT = `#/result/${idOf(1)}`;
const attempt = { [attemptKey(1)]: alike(2, OCTOBER) };

test("a note is kept at each keystroke, says so when the person goes on, and comes back", async ({ page }) => {
  await seed(page, attempt);
  const quiz = new Quiz(page);
  await quiz.open(RESULT);
  const field = page.getByLabel(NOTE);
  for (const letter of "A hard") {
    await field.press(letter === " " ? "Space" : letter);
    const stored = JSON.parse(must((await quiz.stored())[noteKey(1)]));
    expect(stored.text).toBe(await field.inputValue());
  }
  await field.fill("A hard week.\nWe spoke “at last” 🙂");
  await expect(section(page, "Your note").getByText("Saved.")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(section(page, "Your note").getByRole("status")).toHaveText("Saved.");
  await page.reload();
  await quiz.ready();
  await expect(field).toHaveValue("A hard week.\nWe spoke “at last” 🙂");
});

test("a note that is emptied takes its record away, and nothing else", async ({ page }) => {
  const other = noteRecord("another", OCTOBER);
  await seed(page, { ...attempt, [noteKey(1)]: noteRecord("gone soon", OCTOBER), [noteKey(2)]: other });
  const quiz = new Quiz(page);
  await quiz.open(RESULT);
  await page.getByLabel(NOTE).fill("");
  const stored = await quiz.stored();
  expect(stored[noteKey(1)]).toBeUndefined();
  expect(stored).toMatchObject({ ...attempt, [noteKey(2)]: other });
});

test("in a browser that throws or forgets, the words stay on the page, a notice says so, and nothing says saved", async ({ page }) => {
  const quiz = new Quiz(page);
  for (const how of ["throws", "forgets"] as const) {
    await quiz.openWith(attempt, RESULT);
    await refuseWrites(page, how);
    const field = page.getByLabel(NOTE);
    await field.fill("still here");
    await page.keyboard.press("Tab");
    await expect(page.getByText("could not be saved", { exact: false }), how).toBeVisible();
    await expect(page.getByText("Saved.", { exact: true }), how).toHaveCount(0);
    await expect(field, how).toHaveValue("still here");
    expect((await quiz.stored())[noteKey(1)], how).toBeUndefined();
    await quiz.go("#/history");
    await quiz.go(RESULT);
    await expect(field, how).toHaveValue("still here");
  }
});

test("a note that is damaged or newer is said, shown nowhere, and never written over", async ({ page }) => {
  const quiz = new Quiz(page);
  for (const [record, said] of [
    ["{ broken", "A note on this check-in is damaged and cannot be shown. It has not been changed."],
    ['{"v":2,"new":"shape"}', "A note on this check-in comes from a newer version of this site. It has not been changed."],
  ] as const) {
    await quiz.openWith({ ...attempt, [noteKey(1)]: record }, RESULT);
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.getByLabel(NOTE)).toHaveCount(0);
    expect((await quiz.stored())[noteKey(1)]).toBe(record);
  }
});

test("further notes, which an import brought, are shown below the own one and stay as they are", async ({ page }) => {
  const records = {
    ...attempt,
    [noteKey(1)]: noteRecord("mine", OCTOBER),
    [`${noteKey(1)}/${idOf(8)}`]: noteRecord("later", OCTOBER + 2),
    [`${noteKey(1)}/${idOf(9)}`]: noteRecord("sooner", OCTOBER + 1),
    [`${noteKey(1)}/${idOf(10)}`]: "[]",
    [`${noteKey(1)}/not-an-id`]: noteRecord("no key of ours", OCTOBER),
  };
  await seed(page, records);
  const quiz = new Quiz(page);
  await quiz.open(RESULT);
  await expect(page.getByLabel(NOTE)).toHaveValue("mine");
  await expect(section(page, "Your note").locator(".typed")).toHaveText(["sooner", "later"]);
  await expect(page.getByText("2 notes on this check-in are damaged and cannot be shown.", { exact: false })).toBeVisible();
  expect(await quiz.stored()).toMatchObject(records);
});

test("a result that is not kept has no note, and keeping nothing writes none", async ({ page }) => {
  await seed(page, attempt);
  const quiz = await finishKeepingNothing(page);
  const before = await quiz.stored();
  await expect(page.getByLabel(NOTE)).toHaveCount(0);
  await quiz.go(RESULT);
  await page.getByLabel(NOTE).fill("for now");
  await page.keyboard.press("Tab");
  await expect(page.getByText("This stays until you close this page.", { exact: true })).toBeVisible();
  await quiz.go("#/history");
  await quiz.go(RESULT);
  await expect(page.getByLabel(NOTE)).toHaveValue("for now");
  expect(await quiz.stored()).toEqual(before);
  await page.reload();
  await quiz.ready();
  await expect(page.getByLabel(NOTE)).toHaveValue("");
});

test("a note stays words, whatever is in it", async ({ page }) => {
  await seed(page, { ...attempt, [noteKey(1)]: noteRecord(HOSTILE.join("\n"), OCTOBER), [`${noteKey(1)}/${idOf(8)}`]: noteRecord(HOSTILE.join("\n"), OCTOBER) });
  await new Quiz(page).open(RESULT);
  await expect(page.getByLabel(NOTE)).toHaveValue(HOSTILE.join("\n"));
  await expect(section(page, "Your note").locator("p.typed")).toContainText("<script>");
  await nothingRan(page);
});

test("a new note takes two thousand characters of every kind, and a longer one is not cut when it is changed", async ({ page }) => {
  await seed(page, { ...attempt, [attemptKey(2)]: alike(2, OCTOBER), [noteKey(2)]: noteRecord("x".repeat(2100), OCTOBER) });
  const quiz = new Quiz(page);
  const stored = async (number: number) => JSON.parse(must((await quiz.stored())[noteKey(number)])).text;
  await quiz.open(RESULT);
  await page.getByLabel(NOTE).fill("é".repeat(2500));
  await expect.poll(() => stored(1)).toBe("é".repeat(2000));
  await quiz.go(`#/result/${idOf(2)}`);
  await expect(page.getByLabel(NOTE)).toHaveValue(/^x+$/);
  await page.getByLabel(NOTE).press("Delete");
  expect((await stored(2)).length).toBe(2099);
});

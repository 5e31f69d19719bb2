// The note that the way of answering may bring, between the answers and the result.

import { expect, test } from "@playwright/test";
import { answersOf, attemptRecord, DRAFT, draftRecord, JUNE, OCTOBER, PREFIX, Quiz, SIGNS, words } from "./quiz";

const NOTE = "Before you see your result";

test("all answers alike: a note on See my result, and Check my answers stays", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.takeUp(draftRecord("unsure", JSON.parse(attemptRecord(3, JUNE)).answers));
  await expect(page.getByRole("heading", { name: NOTE })).toBeHidden();
  await quiz.button("See my result").click();
  await expect(page.getByRole("heading", { name: NOTE })).toBeFocused();
  await expect(page.getByText("You gave the same answer many times in a row. If that is right, continue.")).toBeVisible();
  await expect(quiz.button("See my result")).toBeHidden();
  await expect(page).toHaveURL(/#\/check$/);

  await quiz.button("Check my answers").click();
  await expect(quiz.heading).toBeFocused();
  await expect(page).toHaveURL(/#\/check$/);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page.getByRole("heading", { name: NOTE })).toBeHidden();
  expect(await quiz.storedUnder("attempt/"), "nothing is finished yet").toEqual([]);

  await quiz.button("See my result").click();
  await quiz.button("Continue").click();
  await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
  await expect(quiz.heading).toBeFocused();
  // The result repeats it in a line, and no score is withheld.
  await expect(page.getByText("You gave the same answer many times in a row, so read this result with care.")).toBeVisible();
  await expect(page.getByRole("meter")).toHaveCount(8);
});

// Answers that differ from one to the next.
const varied = answersOf("unsure", (sign, n) => (SIGNS.unsure.indexOf(sign) + n) % 5);

test("answers that differ bring no note, and mostly skips one of their own", async ({ page }) => {
  const quiz = new Quiz(page);
  const draft = `${PREFIX}draft/${DRAFT}`;
  await quiz.openWith({ [draft]: draftRecord("unsure", varied) }, "#/check");
  await quiz.passSafety();
  await quiz.button("See my result").click();
  await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
  await expect(page.getByText("read this result with care", { exact: false })).toHaveCount(0);

  const skips = answersOf("unsure", (sign, n) => (sign === "talk" ? n - 1 : null));
  await quiz.openWith({ [draft]: draftRecord("unsure", skips) }, "#/check");
  await quiz.passSafety();
  await quiz.button("See my result").click();
  await expect(page.getByText("You skipped most statements, so your result will be incomplete.")).toBeVisible();
  await quiz.button("Continue").click();
  await expect(page.getByText("You skipped most statements, so this result is incomplete.")).toBeVisible();
});

test("very fast answers bring a note, which a saved result does not repeat: times are not kept", async ({ page }) => {
  // A clock that stands still: every answer takes no time at all.
  await page.clock.setFixedTime(OCTOBER);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("broke_trust", "device");
  // Half of the statements are enough for it.
  for (let number = 1; number <= 12; number += 1) await quiz.choose(words(number % 5));
  await quiz.go("#/check");
  await quiz.button("See my result").click();
  await expect(page.getByText("You answered many statements quickly. If you are happy with your answers, continue.")).toBeVisible();
  await quiz.button("Continue").click();
  await expect(page.getByText("You answered many statements quickly, so read this result with care.")).toBeVisible();
  await page.reload();
  await quiz.ready();
  await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
  await expect(page.getByText("answered many statements quickly", { exact: false })).toHaveCount(0);
});

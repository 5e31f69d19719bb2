// When to come back: said in words, and put in a calendar.

import { expect, test, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { finishKeepingNothing } from "./planning";
import { answersOf, DRAFT, draftRecord, OCTOBER, PREFIX, Quiz, SAFETY, seed } from "./quiz";
import { alike, attemptKey, DAY, historyOf, idOf } from "./returning";

test.use({ timezoneId: "UTC" });

const PUT = "Add a reminder to my calendar";
const RESULT = `#/result/${idOf(1)}`;
const attempt = { [attemptKey(1)]: alike(3, OCTOBER) };

async function daysLater(page: Page, days: number) {
  await page.clock.setFixedTime(OCTOBER + days * DAY);
}

async function fileOf(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: PUT }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("check-in.ics");
  return readFileSync(await file.path(), "utf8");
}

test("the file holds the day four weeks later, and tells nobody what it is about", async ({ page }) => {
  await daysLater(page, 1);
  await seed(page, attempt);
  await new Quiz(page).open(RESULT);
  const file = await fileOf(page);
  expect(file).toContain("DTSTART;VALUE=DATE:20261115\r\n");
  expect(file).toContain("DTEND;VALUE=DATE:20261116\r\n");
  expect(file).toContain("SUMMARY:Check-in\r\n");
  expect(file).toContain(`UID:${idOf(1)}@check-in\r\n`);
  expect(file).not.toMatch(/trust|partner|score|relationship/i);
  await expect(page.getByRole("status").getByText("The file is ready.", { exact: false })).toBeVisible();
});

test("on the day that the file names it will be four weeks, from its first minute on, and no date is offered", async ({ page }) => {
  const minute = 60_000;
  const midnight = OCTOBER + 27.5 * DAY;
  await page.clock.setFixedTime(midnight - minute);
  const quiz = await historyOf(page, { ...attempt, [attemptKey(2)]: alike(2, OCTOBER - 40 * DAY) });
  await expect(page.getByText("Tomorrow it will be four weeks since your last check-in.", { exact: false })).toBeVisible();
  expect(await fileOf(page)).toContain("DTSTART;VALUE=DATE:20261115\r\n");
  await quiz.go(RESULT);
  await expect(page.getByText("Tomorrow it will be four weeks since this check-in.", { exact: false })).toBeVisible();
  await page.clock.setFixedTime(midnight + minute);
  await quiz.go("#/history");
  await expect(page.getByRole("heading", { name: "It has been four weeks" })).toBeVisible();
  await expect(quiz.button(PUT)).toHaveCount(0);
  await quiz.go(RESULT);
  await expect(page.getByRole("heading", { name: "What you can do now" })).toBeVisible();
  await expect(quiz.button(PUT)).toHaveCount(0);
  await expect(page.getByText("it will be four weeks", { exact: false })).toHaveCount(0);
});

test("the start page says how long ago it was, and when it is early to compare", async ({ page }) => {
  const quiz = new Quiz(page);
  const early = page.getByText("but you can take one any time.", { exact: false });
  for (const [days, ago, when] of [
    [0, "Your last check-in was today.", "in 28 days"],
    [1, "Your last check-in was yesterday.", "in 27 days"],
    [27, "Your last check-in was 27 days ago.", "That is tomorrow"],
    [28, "Your last check-in was 28 days ago.", null],
  ] as const) {
    await daysLater(page, days);
    await quiz.openWith(attempt);
    await expect(page.getByText(ago)).toBeVisible();
    if (when === null) await expect(early).toHaveCount(0);
    else await expect(early).toContainText(when);
  }
});

test("where the browser makes no file, the day is told in words", async ({ page }) => {
  await daysLater(page, 1);
  await seed(page, attempt);
  await page.addInitScript(() => {
    URL.createObjectURL = () => {
      throw new TypeError("not here");
    };
  });
  await new Quiz(page).open(RESULT);
  await page.getByRole("button", { name: PUT }).click();
  await expect(page.getByText("Your browser could not make the file. Please write the day down: 15 November 2026.")).toBeVisible();
});

test("no date is offered where nothing is saved, nor on a result that is about safety", async ({ page }) => {
  const quiz = await finishKeepingNothing(page);
  await expect(page.getByRole("heading", { name: "What you can do now" })).toBeVisible();
  await expect(quiz.button(PUT)).toHaveCount(0);

  await quiz.openWith({ [`${PREFIX}draft/${DRAFT}`]: draftRecord("unsure", answersOf("unsure", () => 2)) }, "#/check");
  await quiz.passSafety();
  await quiz.sayYes(SAFETY[0]);
  await quiz.seeResult();
  await expect(page.getByRole("heading", { name: "Everything you answered" })).toBeVisible();
  await expect(quiz.button(PUT)).toHaveCount(0);
  // Later it is a result like any other.
  await page.reload();
  await expect(quiz.button(PUT)).toBeVisible();
});

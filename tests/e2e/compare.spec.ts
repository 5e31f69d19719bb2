// Two check-ins side by side.

import { expect, test } from "@playwright/test";
import { answersOf, attemptOf, OCTOBER, Quiz, seed } from "./quiz";
import { alike, attemptKey, DAY, HOSTILE, idOf, noteKey, noteRecord, nothingRan, section } from "./returning";

test.use({ timezoneId: "UTC" });

const AUGUST = OCTOBER - 60 * DAY;
const HIGH = "Some scores started high.";
const of = (one: number, other: number) => `#/compare/${idOf(one)}/${idOf(other)}`;

// Feelings went from 100 to 25; the rest stayed at 50, but for one answer.
const before = attemptOf(answersOf("unsure", (sign) => (sign === "feel" ? 4 : 2)), AUGUST, { offset: 0 });
const after = attemptOf(answersOf("unsure", (sign, n) => (sign === "feel" ? 1 : sign === "talk" && n === 1 ? 3 : 2)), OCTOBER, { offset: 0 });

test("the older one comes first, whichever comes first in the address, and only the answers that differ are listed", async ({ page }) => {
  await seed(page, { [attemptKey(1)]: before, [attemptKey(2)]: after, [attemptKey(3)]: alike(1, AUGUST), [attemptKey(4)]: alike(1, OCTOBER) });
  const quiz = new Quiz(page);
  for (const hash of [of(1, 2), of(2, 1)]) {
    await quiz.open(hash);
    await expect(quiz.heading).toHaveText("Compare check-ins");
    await expect(page.getByText("19 August 2026 and 18 October 2026, the older one first.", { exact: false })).toBeVisible();
    await expect(page.getByText("Overall: about the same.")).toBeVisible();
    const table = page.getByRole("table", { name: "Scores of the two check-ins" });
    await expect(table.getByRole("columnheader")).toHaveText(["Area", "Change", "19 August 2026", "18 October 2026"]);
    await expect(table.getByRole("row", { name: /^Overall/ })).toContainText("about the same58 ± 6 · sometimes strained47 ± 6 · sometimes strained");
    await expect(table.getByRole("row", { name: /^Showing feelings/ })).toContainText("clearly less strain100 ± 12 · almost always strained25 ± 12 · rarely strained");
    await expect(table.getByRole("row", { name: /^Peace with the past/ })).toContainText("about the same50 ± 12 · sometimes strained50 ± 12 · sometimes strained");
    await expect(page.getByText(HIGH, { exact: false })).toBeVisible();
    const differing = page.getByRole("table", { name: "Statements you answered differently" });
    await expect(differing.getByRole("row")).toHaveCount(1 + 5);
    await expect(differing.getByRole("row", { name: "I kept quiet about something that bothered me." })).toContainText("SometimesOften");
  }
  // Where nothing started high, nothing is said of it.
  await quiz.open(of(3, 4));
  await expect(page.getByText("You answered every shared statement the same way.")).toBeVisible();
  await expect(page.getByText("Overall: about the same.")).toBeVisible();
  await expect(page.getByText(HIGH, { exact: false })).toHaveCount(0);
});

test("two of one day are told apart by their times, wherever they are named", async ({ page }) => {
  await seed(page, {
    [attemptKey(1)]: alike(1, OCTOBER - 4 * 60 * 60 * 1000),
    [attemptKey(2)]: alike(3, OCTOBER + 6 * 60 * 60 * 1000),
    [noteKey(2)]: noteRecord("In the evening", OCTOBER),
  });
  await new Quiz(page).open(of(2, 1));
  const [one, other] = ["18 October 2026 at 8:00", "18 October 2026 at 18:00"];
  await expect(page.getByText(`${one} and ${other}, the older one first.`, { exact: false })).toBeVisible();
  const heads = (name: string) => page.getByRole("table", { name }).getByRole("columnheader");
  await expect(heads("Scores of the two check-ins")).toHaveText(["Area", "Change", one, other]);
  await expect(heads("Statements you answered differently")).toHaveText(["Statement", one, other]);
  await expect(section(page, "Your notes").getByRole("heading", { level: 3 })).toHaveText([one, other]);
  for (const [date, id] of [[one, 1], [other, 2]] as const) {
    await expect(page.getByRole("link", { name: `Open the result of ${date}` })).toHaveAttribute("href", `#/result/${idOf(id)}`);
  }
});

test("what cannot be compared is said, with the reason, and the answers are told all the same", async ({ page }) => {
  await seed(page, {
    [attemptKey(1)]: alike(1, AUGUST, "broke_trust"),
    [attemptKey(2)]: alike(3, OCTOBER),
    [attemptKey(3)]: alike(3, OCTOBER + DAY, "unsure", { instrument: "3" }),
  });
  const quiz = new Quiz(page);
  await quiz.open(of(1, 2));
  await expect(page.getByText("Overall: cannot be compared: other areas were asked.")).toBeVisible();
  const table = page.getByRole("table", { name: "Scores of the two check-ins" });
  await expect(table.getByRole("row", { name: /^Making amends/ })).toContainText("25 ± 12 · rarely strainednot asked");
  await expect(page.getByRole("row", { name: "I kept quiet about something that bothered me." })).toContainText("RarelyOften");
  await quiz.open(of(2, 3));
  await expect(page.getByText("Overall: cannot be compared: another version.")).toBeVisible();
  await expect(page.getByText("You took them with two versions of the statements", { exact: false })).toBeVisible();
});

test("the notes to both stand side by side, as words", async ({ page }) => {
  await seed(page, {
    [attemptKey(1)]: before,
    [attemptKey(2)]: after,
    [noteKey(2)]: noteRecord(HOSTILE.join("\n"), OCTOBER),
    [`${noteKey(2)}/${idOf(7)}`]: noteRecord("From the other phone", OCTOBER),
    [`${noteKey(1)}/${idOf(8)}`]: "{ broken",
  });
  const quiz = new Quiz(page);
  await quiz.open(of(1, 2));
  const notes = section(page, "Your notes");
  await expect(notes.getByText("From the other phone")).toBeVisible();
  await expect(notes.getByText("A note on this check-in is damaged and cannot be shown. It has not been changed.")).toBeVisible();
  await expect(notes.getByText(HOSTILE[0] ?? "", { exact: false })).toBeVisible();
  await nothingRan(page);
});

test("one twice, one that is not there, a damaged and a newer one: each says so, and leads on; an address that names no two is no page", async ({ page }) => {
  const records = {
    [attemptKey(1)]: before,
    [attemptKey(2)]: after,
    [attemptKey(3)]: "{ broken",
    [attemptKey(4)]: '{"v":2,"new":"shape"}',
  };
  await seed(page, records);
  const quiz = new Quiz(page);
  for (const [hash, heading, message] of [
    [of(1, 1), "You chose the same check-in twice", "Choose two different ones to compare."],
    [of(1, 9), "This result is not on this device", "One of the two is not on this device."],
    [of(3, 1), "This result cannot be read", "The saved data of one of the two is damaged."],
    [of(1, 4), "This result cannot be read", "One of the two was saved by a newer version of this site"],
  ] as const) {
    await quiz.open(hash);
    await expect(quiz.heading).toHaveText(heading);
    await expect(page.getByText(message, { exact: false })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Your check-ins" })).toBeVisible();
    await expect(quiz.button("Compare these two")).toBeVisible();
  }
  for (const hash of ["#/compare", `#/compare/${idOf(1)}`, `#/compare/${idOf(1)}/x`]) {
    await quiz.open(hash);
    await expect(quiz.heading, hash).toHaveText("This page does not exist");
  }
  expect(await quiz.stored()).toMatchObject(records);
});

test("any two can be chosen, by keyboard, and nothing happens before the button", async ({ page }) => {
  await seed(page, { [attemptKey(1)]: before, [attemptKey(2)]: after, [attemptKey(3)]: alike(0, OCTOBER + 40 * DAY) });
  const quiz = new Quiz(page);
  await quiz.open(of(1, 2));
  const one = page.getByLabel("One check-in");
  await expect(one.getByRole("option")).toHaveText(["27 November 2026 at 12:00", "18 October 2026 at 12:00", "19 August 2026 at 12:00"]);
  await expect(one).toHaveValue(idOf(1));
  await expect(page.getByLabel("The other one")).toHaveValue(idOf(2));
  await one.focus();
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(new RegExp(`${of(1, 2)}$`));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${of(3, 2)}$`));
  await expect(page.getByText("18 October 2026 and 27 November 2026, the older one first.", { exact: false })).toBeVisible();
  await expect(quiz.heading).toBeFocused();
});

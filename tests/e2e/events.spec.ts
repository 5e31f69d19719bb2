// Dated events of one's own: added, changed, deleted and put back, in the list and in the picture.

import { expect, test, type Page } from "@playwright/test";
import { finishKeepingNothing } from "./planning";
import { must, OCTOBER } from "./quiz";
import { alike, attemptKey, chart, DAY, eventKey, eventRecord, HOSTILE, historyOf, many, nothingRan, refuseWrites, section } from "./returning";

const ZONE = "America/New_York";
test.use({ timezoneId: ZONE });

const WHAT = "What happened?";
const WHEN = "On which day?";
const FAR = "Events long before or after your check-ins are not in the chart.";
const events = (page: Page) => section(page, "Events").getByRole("listitem");
const lines = (page: Page) => chart(page).locator(".chart-event");
const letters = (page: Page) => chart(page).locator(".chart-letter");

test("an event is added for today, by keyboard alone, and stands in list and picture; one of winter has the hour of winter", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-10-02T23:30:00-04:00"));
  const quiz = await historyOf(page, many(3, OCTOBER));
  await page.getByLabel(WHAT).focus();
  await page.keyboard.type("We talked");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").getByText("Added: We talked.")).toBeVisible();
  await expect(events(page)).toHaveText([/2 October 2026.*We talked/]);
  await expect(lines(page)).toHaveCount(1);
  await expect(letters(page)).toHaveText(["A"]);
  await expect(page.getByLabel(WHAT)).toHaveValue("");
  await expect(page.getByLabel(WHAT)).toBeFocused();
  const [, stored] = must((await quiz.storedUnder("event/"))[0]);
  // Noon of that day, where the person is.
  expect(JSON.parse(stored)).toEqual({ v: 1, at: Date.parse("2026-10-02T12:00:00-04:00"), offset: -240, text: "We talked" });
  await page.reload();
  await quiz.ready();
  await expect(events(page)).toHaveText([/2 October 2026.*We talked/]);

  await page.getByLabel(WHAT).fill("Counseling began");
  await page.getByLabel(WHEN).fill("2026-01-15");
  await quiz.button("Add").click();
  await expect(events(page)).toHaveText([/We talked/, /15 January 2026.*Counseling began/, FAR]);
  const winter = (await quiz.storedUnder("event/")).map(([, text]) => JSON.parse(text)).find(({ text }) => text === "Counseling began");
  expect(winter).toMatchObject({ at: Date.parse("2026-01-15T12:00:00-05:00"), offset: -300 });
});

test("newest first in the list, letters from left to right in the picture", async ({ page }) => {
  await historyOf(page, {
    ...many(4, OCTOBER),
    [eventKey(1)]: eventRecord("First", OCTOBER - 70 * DAY),
    [eventKey(2)]: eventRecord("Third", OCTOBER - 5 * DAY),
    [eventKey(3)]: eventRecord("Second", OCTOBER - 30 * DAY),
    [eventKey(4)]: eventRecord("Long ago", OCTOBER - 3000 * DAY),
  });
  await expect(events(page)).toHaveText([/^C.*Third/, /^B.*Second/, /^A.*First/, /^\d.*Long ago/, FAR]);
  const xs = await letters(page).evaluateAll((all) => all.map((one) => [parseFloat(one.getAttribute("x") ?? ""), one.textContent] as const));
  expect(xs.sort(([a], [b]) => a - b).map(([, letter]) => letter)).toEqual(["A", "B", "C"]);
  await expect(lines(page)).toHaveCount(3);
});

test("the list has the letters of the picture, whichever check-ins are shown", async ({ page }) => {
  await historyOf(page, {
    [attemptKey(1)]: alike(1, OCTOBER - 280 * DAY, "broke_trust"),
    [attemptKey(2)]: alike(2, OCTOBER - 220 * DAY, "broke_trust"),
    [attemptKey(3)]: alike(3, OCTOBER - 40 * DAY),
    [attemptKey(4)]: alike(2, OCTOBER),
    [eventKey(1)]: eventRecord("In winter", OCTOBER - 250 * DAY),
    [eventKey(2)]: eventRecord("In autumn", OCTOBER - 20 * DAY),
  });
  await expect(events(page)).toHaveText([/^B.*In autumn/, /^A.*In winter/]);
  await page.getByLabel("Show check-ins about").selectOption("unsure");
  await expect(letters(page)).toHaveText(["A"]);
  await expect(events(page)).toHaveText([/^A.*In autumn/, /^\d.*In winter/, FAR]);
  await page.getByLabel("Show check-ins about").selectOption("broke_trust");
  await expect(letters(page)).toHaveText(["A"]);
  await expect(events(page)).toHaveText([/^\d.*In autumn/, /^A.*In winter/, FAR]);
});

test("what is missing is said at the field, which takes the focus, and nothing is kept", async ({ page }) => {
  const quiz = await historyOf(page, many(2, OCTOBER));
  await page.getByLabel(WHAT).fill("   ");
  await quiz.button("Add").click();
  await expect(page.getByText("Write a few words about what happened")).toBeVisible();
  await expect(page.getByLabel(WHAT)).toBeFocused();
  await expect(page.getByLabel(WHAT)).toHaveAccessibleDescription("Write a few words about what happened");
  await expect(page).toHaveTitle("Error: Your check-ins – Check-in");
  await page.getByLabel(WHAT).fill("We talked");
  for (const day of ["", "1999-12-31"]) {
    await page.getByLabel(WHEN).fill(day);
    await quiz.button("Add").click();
    await expect(page.getByText("Enter a date from 2000 onward")).toBeVisible();
    await expect(page.getByLabel(WHEN)).toBeFocused();
  }
  expect(await quiz.storedUnder("event/")).toEqual([]);
  await page.getByLabel(WHEN).fill("2000-01-01");
  await quiz.button("Add").click();
  await expect(page.getByText("Enter a date from 2000 onward")).toBeHidden();
  await expect(page).toHaveTitle("Your check-ins – Check-in");
  expect(await quiz.storedUnder("event/")).toHaveLength(1);
});

test("an event is changed, or left as it was", async ({ page }) => {
  const record = eventRecord("We talked", OCTOBER - 3 * 60 * 60 * 1000);
  const quiz = await historyOf(page, { ...many(3, OCTOBER), [eventKey(1)]: record });
  await page.getByRole("button", { name: "Change: We talked" }).click();
  const form = events(page).first();
  await expect(form.getByLabel(WHAT)).toHaveValue("We talked");
  await expect(form.getByLabel(WHEN)).toHaveValue("2026-10-18");
  await expect(form.getByLabel(WHAT)).toBeFocused();
  await form.getByLabel(WHAT).fill("not this");
  await form.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Change: We talked" })).toBeFocused();
  expect((await quiz.stored())[eventKey(1)]).toBe(record);

  // New words keep the moment; a new day is a new moment.
  await page.keyboard.press("Enter");
  await form.getByLabel(WHAT).fill("We talked at last");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").getByText("Changed: We talked at last.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Change: We talked at last" })).toBeFocused();
  expect((await quiz.stored())[eventKey(1)]).toBe(eventRecord("We talked at last", OCTOBER - 3 * 60 * 60 * 1000));
  await page.keyboard.press("Enter");
  await form.getByLabel(WHEN).fill("2026-09-30");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(events(page)).toHaveText([/30 September 2026.*We talked at last/]);
});

test("a change under way stays, with what was typed, when other events are added, changed, deleted and put back", async ({ page }) => {
  const quiz = await historyOf(page, {
    ...many(3, OCTOBER),
    [eventKey(1)]: eventRecord("First", OCTOBER - 30 * DAY),
    [eventKey(2)]: eventRecord("Second", OCTOBER - 20 * DAY),
    [eventKey(3)]: eventRecord("Third", OCTOBER - 10 * DAY),
  });
  await page.getByRole("button", { name: "Change: First" }).click();
  const first = events(page).last();
  await first.getByLabel(WHAT).fill("First, and a long text");
  await first.getByLabel(WHEN).fill("2026-09-30");
  const isThere = async (rows: RegExp[]) => {
    await expect(events(page)).toHaveText([...rows, /What happened\?/]);
    await expect(first.getByLabel(WHAT)).toHaveValue("First, and a long text");
    await expect(first.getByLabel(WHEN)).toHaveValue("2026-09-30");
  };

  await page.getByLabel(WHAT).first().fill("Fourth");
  await page.getByLabel(WHEN).first().fill("2026-10-17");
  await quiz.button("Add").click();
  await isThere([/Fourth/, /Third/, /Second/]);
  await page.getByRole("button", { name: "Delete: Third" }).click();
  await isThere([/Fourth/, /Second/]);
  await quiz.button("Undo").click();
  await isThere([/Fourth/, /Third/, /Second/]);

  // Two changes under way at a time: each is saved for itself.
  await page.getByRole("button", { name: "Change: Third" }).click();
  const third = events(page).nth(1);
  await third.getByLabel(WHAT).fill("Third, too");
  await third.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Change: Third, too" })).toBeFocused();
  await isThere([/Fourth/, /Third, too/, /Second/]);
  await first.getByRole("button", { name: "Save" }).click();
  await expect(events(page)).toHaveText([/Fourth/, /Third, too/, /30 September 2026.*First, and a long text/, /Second/]);
});

test("what was typed to an event stays until it is saved or left, though the event was deleted in another tab", async ({ page }) => {
  const quiz = await historyOf(page, {
    ...many(3, OCTOBER),
    [eventKey(1)]: eventRecord("First", OCTOBER - 30 * DAY),
    [eventKey(2)]: eventRecord("Second", OCTOBER - 20 * DAY),
  });
  await page.getByRole("button", { name: "Change: First" }).click();
  await events(page).last().getByLabel(WHAT).fill("First, and a long text");
  await page.evaluate((key) => localStorage.removeItem(key), eventKey(1));
  await page.getByRole("button", { name: "Delete: Second" }).click();
  await expect(events(page)).toHaveCount(1);
  await expect(events(page).getByLabel(WHAT)).toHaveValue("First, and a long text");
  await events(page).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("You deleted this event in another tab. It stays deleted.")).toBeVisible();
  await expect(events(page)).toHaveText(["No events yet."]);
  expect(await quiz.storedUnder("event/")).toEqual([]);
});

test("a deleted event can be put back, byte for byte", async ({ page }) => {
  const record = eventRecord("We talked", OCTOBER - 20 * DAY);
  const quiz = await historyOf(page, { ...many(3, OCTOBER), [eventKey(1)]: record });
  await page.getByRole("button", { name: "Delete: We talked" }).click();
  await expect(page.getByRole("status").getByText("Deleted: We talked.")).toBeVisible();
  await expect(events(page)).toHaveText(["No events yet."]);
  await expect(lines(page)).toHaveCount(0);
  expect((await quiz.stored())[eventKey(1)]).toBeUndefined();
  await expect(quiz.button("Undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").getByText("Restored: We talked.")).toBeVisible();
  await expect(lines(page)).toHaveCount(1);
  expect((await quiz.stored())[eventKey(1)]).toBe(record);
  await expect(page.getByRole("button", { name: "Change: We talked" })).toBeFocused();
});

test("deleting what was deleted in another tab says so, and offers nothing that it cannot do", async ({ page }) => {
  const quiz = await historyOf(page, {
    ...many(2, OCTOBER),
    [eventKey(1)]: eventRecord("We talked", OCTOBER - 5 * DAY),
    [eventKey(2)]: eventRecord("We moved", OCTOBER - 9 * DAY),
  });
  const gone = page.getByRole("status").getByText("You deleted this event in another tab. It stays deleted.");
  await page.evaluate((key) => localStorage.removeItem(key), eventKey(1));
  await page.getByRole("button", { name: "Delete: We talked" }).click();
  await expect(gone).toBeVisible();
  await expect(quiz.button("Undo")).toHaveCount(0);
  await expect(events(page)).toHaveText([/We moved/]);
  await expect(page.getByRole("button", { name: "Change: We moved" })).toBeFocused();
  // The control: what is there can be put back.
  await page.getByRole("button", { name: "Delete: We moved" }).click();
  await quiz.button("Undo").click();
  await expect(events(page)).toHaveText([/We moved/]);
  await page.evaluate((key) => localStorage.removeItem(key), eventKey(2));
  await page.getByRole("button", { name: "Delete: We moved" }).click();
  await expect(gone).toBeVisible();
  await expect(quiz.button("Undo")).toHaveCount(0);
  await expect(page.getByLabel(WHAT)).toBeFocused();
});

test("events that cannot be read are counted and left as they are, and the others are there without any check-in, too", async ({ page }) => {
  const records = {
    [eventKey(1)]: "{ broken",
    [eventKey(2)]: '{"v":1,"at":1,"offset":0,"text":"before the year 2000"}',
    [eventKey(3)]: '{"v":2,"new":"shape"}',
    [eventKey(4)]: eventRecord("We talked", OCTOBER),
  };
  const quiz = await historyOf(page, records);
  await quiz.lists(0);
  await expect(page.getByText("2 events are damaged and cannot be shown. They have not been changed.")).toBeVisible();
  await expect(page.getByText("One event comes from a newer version of this site. It has not been changed.")).toBeVisible();
  await expect(events(page)).toHaveText([/We talked/]);
  expect(await quiz.stored()).toMatchObject(records);
});

test("a browser that refuses: the event stays on the page, and a notice says so", async ({ page }) => {
  await page.clock.setFixedTime(OCTOBER + 2 * DAY);
  const quiz = await historyOf(page, many(2, OCTOBER));
  await refuseWrites(page, "throws");
  await page.getByLabel(WHAT).fill("We talked");
  await quiz.button("Add").click();
  await expect(page.getByText("could not be saved", { exact: false })).toBeVisible();
  await expect(page.getByText("Added: We talked.")).toHaveCount(0);
  await expect(events(page)).toHaveText([/We talked/]);
  expect(await quiz.storedUnder("event/")).toEqual([]);
});

test("keeping nothing: an event is there until the page closes, and no key is written", async ({ page }) => {
  await page.clock.setFixedTime(OCTOBER + 2 * DAY);
  const record = eventRecord("Of before", OCTOBER);
  await historyOf(page, { ...many(2, OCTOBER), [eventKey(1)]: record });
  const quiz = await finishKeepingNothing(page);
  const before = await quiz.stored();
  await quiz.go("#/history");
  await page.getByLabel(WHAT).fill("We talked");
  await quiz.button("Add").click();
  await expect(page.getByText("Added until you close this page: We talked.")).toBeVisible();
  await page.getByRole("button", { name: "Delete: We talked" }).click();
  await quiz.button("Undo").click();
  await expect.poll(() => quiz.stored()).toEqual(before);
  await expect(events(page)).toHaveText([/We talked/, /Of before/]);
  await page.reload();
  await quiz.ready();
  await expect(events(page)).toHaveText([/Of before/]);
});

test("an event stays words, whatever is in it", async ({ page }) => {
  const records = Object.fromEntries(HOSTILE.map((text, at) => [eventKey(at + 1), eventRecord(text, OCTOBER - at * DAY)]));
  const quiz = await historyOf(page, { ...many(2, OCTOBER), ...records });
  await expect(events(page)).toHaveCount(HOSTILE.length);
  await page.getByLabel(WHAT).fill(must(HOSTILE[0]));
  await quiz.button("Add").click();
  await expect(page.getByRole("status").getByText("<img", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: `Delete: ${HOSTILE[1]}` }).click();
  await nothingRan(page);
});

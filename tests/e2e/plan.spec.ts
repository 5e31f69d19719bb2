// The plan: tips put in it and taken out, what is written to them, and how their areas moved since.

import { expect, test } from "@playwright/test";
import { entry, ENTRY_1, ENTRY_2, FULL, key, NOTE, planOf, WHEN } from "./planning";
import { attemptRecord, entryRecord, ID_1, ID_2, JUNE, must, OCTOBER, PREFIX, Quiz, seed } from "./quiz";

const DAY = 24 * 60 * 60 * 1000;

// Dates are those of the reader's own clock.
test.use({ timezoneId: "UTC" });

test("an empty plan leads to the guide", async ({ page }) => {
  const quiz = await planOf(page, {});
  await expect(page.getByText("Your plan is empty.", { exact: false })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Guide", exact: true }).click();
  await expect(quiz.heading).toHaveText("Guide");
});

test("a tip put in the plan from a result stays there, with the area that led to it", async ({ page }) => {
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_1}`);
  const talk = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Talk honestly" }) });
  const add = talk.getByRole("button", { name: /^Add to plan: / }).first();
  const title = must((await add.getAttribute("aria-label"))?.replace("Add to plan: ", ""));
  await add.click();
  const there = talk.getByRole("link", { name: "In your plan, saved on this device. Your plan" });
  await expect(there).toBeFocused();
  await expect(talk.getByText("In your plan, saved on this device.", { exact: true })).toBeVisible();

  const [, stored] = must((await quiz.storedUnder("plan/"))[0]);
  expect(JSON.parse(stored)).toMatchObject({ v: 1, sign: "talk", voice: "do", when: "", done: null, note: "" });
  await page.reload();
  await quiz.ready();
  await expect(there).toHaveCount(1);
  await expect(talk.getByRole("button", { name: `Add to plan: ${title}` })).toHaveCount(0);
  await there.click();
  await expect(quiz.heading).toHaveText("Your plan");
  await expect(entry(page, title)).toBeVisible();
  await expect(page.getByText("Your plan is saved on this device.", { exact: false })).toBeVisible();
});

test("a tip put in the plan from the guide has no area of its own, and either voice is one tip", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide/open");
  const add = page.getByRole("button", { name: "Add to plan: Give open answers" });
  await expect(add).toHaveCount(2);
  await add.last().click();
  await expect(page.getByRole("link", { name: "In your plan, saved on this device. Your plan" })).toBeFocused();
  const [, stored] = must((await quiz.storedUnder("plan/"))[0]);
  expect(JSON.parse(stored)).toMatchObject({ tip: "open.answer", voice: "ask", sign: null });
  await page.reload();
  await quiz.ready();
  await expect(page.getByRole("link", { name: "In your plan, saved on this device. Your plan" })).toHaveCount(1);
  await expect(add).toHaveCount(1);
  await quiz.go("#/plan");
  // What one can look for in a partner, and not what one can do.
  await expect(entry(page, "Give open answers")).toContainText("You can expect clear, calm answers");
});

test("what is typed is kept at each keystroke", async ({ page }) => {
  const done = entryRecord({ done: OCTOBER });
  const quiz = await planOf(page, { [key(ENTRY_1)]: done });
  for (const [label, words] of [
    [WHEN, "On Sunday, after breakfast"],
    [NOTE, "Better than I feared.\nOnce more “soon” 🙂"],
  ] as const) {
    const field = page.getByLabel(label);
    for (const letter of words.slice(0, 5)) {
      await field.press(letter);
      const stored = JSON.parse(must((await quiz.stored())[key(ENTRY_1)]));
      await expect(field).toHaveValue(label === WHEN ? stored.when : stored.note);
    }
    await field.fill(words);
    await page.reload();
    await quiz.ready();
    await expect(page.getByLabel(label)).toHaveValue(words);
  }
  await expect(page.getByLabel(WHEN)).toHaveValue("On Sunday, after breakfast");
});

test("done has its date, and can be taken back with what was noted", async ({ page }) => {
  await page.clock.setFixedTime(OCTOBER);
  const quiz = await planOf(page, { [key(ENTRY_1)]: entryRecord() });
  const card = entry(page, "Start with “I feel”");
  await expect(card).toContainText("In your plan since 14 June 2026");
  await expect(card.getByLabel(NOTE)).toBeHidden();
  await card.getByRole("button", { name: "I did it" }).click();
  await expect(card.getByText("Done on 18 October 2026")).toBeVisible();
  await card.getByLabel(NOTE).fill("It helped to breathe first.");
  expect(JSON.parse(must((await quiz.stored())[key(ENTRY_1)]))).toMatchObject({ done: OCTOBER });
  await page.reload();
  await quiz.ready();
  await expect(card.getByText("Done on 18 October 2026")).toBeVisible();
  await card.getByRole("button", { name: "Not done yet" }).click();
  await expect(card.getByText("Done on", { exact: false })).toBeHidden();
  await expect(card.getByRole("button", { name: "I did it" })).toBeVisible();
  expect(JSON.parse(must((await quiz.stored())[key(ENTRY_1)]))).toMatchObject({
    done: null,
    note: "It helped to breathe first.",
  });
});

test("a click right after typing is not lost", async ({ page }) => {
  await planOf(page, { [key(ENTRY_1)]: entryRecord() });
  await page.getByLabel(WHEN).pressSequentially("Sunday");
  // The field tells what it kept when it is left: nothing may move away under the pointer.
  await page.getByRole("button", { name: "I did it" }).click();
  await expect(page.getByText("Done on", { exact: false })).toBeVisible();
  await page.getByLabel(NOTE).pressSequentially("Good");
  await page.getByRole("button", { name: "Not done yet" }).click();
  await expect(page.getByText("Done on", { exact: false })).toBeHidden();
});

test("taken out and put back: the record is as it was, and the focus is not lost; taken out stays out", async ({ page }) => {
  const quiz = await planOf(page, { [key(ENTRY_1)]: FULL, [key(ENTRY_2)]: entryRecord({ tip: "talk.ask" }) });
  await page.getByRole("button", { name: "Remove from plan: Start with “I feel”" }).click();
  await expect(page.getByRole("status").getByText("Removed: Start with “I feel”.")).toBeVisible();
  await expect(quiz.button("Undo")).toBeFocused();
  expect(Object.keys(await quiz.stored())).not.toContain(key(ENTRY_1));
  await expect(entry(page, "Start with “I feel”")).toBeHidden();
  await quiz.button("Undo").click();
  await expect(page.getByRole("status").getByText("Restored: Start with “I feel”.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Start with “I feel”" })).toBeFocused();
  expect((await quiz.stored())[key(ENTRY_1)]).toBe(FULL);
  await page.reload();
  await quiz.ready();
  await expect(page.getByRole("article")).toHaveCount(2);

  await page.getByRole("button", { name: "Remove from plan: Start with “I feel”" }).click();
  await expect(entry(page, "Start with “I feel”")).toBeHidden();
  await page.reload();
  await quiz.ready();
  await expect(page.getByRole("article")).toHaveCount(1);
  expect((await quiz.storedUnder("plan/")).map(([stored]) => stored)).toEqual([key(ENTRY_2)]);
});

test("a later result and the plan say how each area moved, and never why", async ({ page }) => {
  const records = {
    [`${PREFIX}attempt/${ID_1}`]: attemptRecord(4, JUNE),
    [`${PREFIX}attempt/${ID_2}`]: attemptRecord(0, OCTOBER),
    // Two weeks and five days before the second result.
    [key(ENTRY_1)]: entryRecord({ added: OCTOBER - 19 * DAY, sign: "jeal", tip: "reflect.calm" }),
    [key(ENTRY_2)]: entryRecord({ added: OCTOBER - 1 * DAY, sign: "open", tip: "rely.match", voice: "ask" }),
    // Put there after the last result: nothing to say yet.
    [key("0000000000000000000000000000000c")]: entryRecord({ added: OCTOBER + DAY }),
  };
  await seed(page, records);
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_2}`);
  const since = page.locator("section").filter({ has: page.getByRole("heading", { name: "Your plan since then" }) });
  await expect(since.getByRole("listitem")).toHaveText([
    "Find something quiet to do (in your plan for 2 weeks). Giving my partner space: clearly less strain.",
    "Let words and deeds match (in your plan for one day). My partner’s openness: about the same.",
  ]);
  await expect(since).toContainText("Your answers cannot show why.");
  await expect(since).not.toContainText(/\b(because|thanks to|due to|helped|worked|caused|so that|led to)\b/i);
  // The first result came before any idea: there is nothing to say beside it.
  await quiz.go(`#/result/${ID_1}`);
  await expect(page.getByText("14 June 2026", { exact: false })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your plan since then" })).toHaveCount(0);

  await quiz.go("#/plan");
  await expect(entry(page, "Find something quiet to do")).toContainText(
    "Giving my partner space since then: clearly less strain. Your answers cannot show why.",
  );
  await expect(entry(page, "Start with “I feel”")).toContainText(
    "Your next check-in will show here how Talking things through has changed.",
  );
  expect(await quiz.stored()).toMatchObject(records);
});

test.describe("where the clock goes back in autumn", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test("done has the day on which it was done, in summer and in winter", async ({ page }) => {
    // Half past midnight on 20 July, by the clock of that day.
    await page.clock.setFixedTime(Date.UTC(2026, 6, 19, 22, 30));
    const quiz = await planOf(page, { [key(ENTRY_1)]: entryRecord() });
    await page.getByRole("button", { name: "I did it" }).click();
    await expect(page.getByText("Done on 20 July 2026")).toBeVisible();
    await page.clock.setFixedTime(Date.UTC(2026, 10, 20, 12));
    await page.reload();
    await quiz.ready();
    await expect(page.getByText("Done on 20 July 2026")).toBeVisible();
  });
});

// What is kept of the plan: records of other versions, two tabs, nothing where nothing is wanted, and
// words that would like to be more than words.

import { expect, test } from "@playwright/test";
import { entry, ENTRY_1, finishKeepingNothing, FULL, key, NOTE, planOf, WHEN } from "./planning";
import { attemptRecord, entryRecord, ID_1, JUNE, must, OCTOBER, PREFIX, Quiz, seed } from "./quiz";

test("entries that cannot be read are counted, named and left as they are", async ({ page }) => {
  const records = {
    [key(ENTRY_1)]: entryRecord({ tip: "gone.away", sign: "gone", note: "still mine", done: OCTOBER }),
    [key("0000000000000000000000000000000c")]: "{ broken",
    [key("0000000000000000000000000000000d")]: '{"v":1,"tip":"talk.i"}',
    [key("not-an-id")]: entryRecord(),
    [key("0000000000000000000000000000000e")]: '{"v":2,"new":"shape"}',
  };
  const quiz = await planOf(page, records);
  await expect(page.getByText("3 ideas in your plan are damaged and cannot be shown. They have not been changed.")).toBeVisible();
  await expect(page.getByText("One idea in your plan comes from a newer version of this site.", { exact: false })).toBeVisible();
  const unknown = entry(page, "An idea that is no longer in this version");
  await expect(unknown.getByLabel(NOTE)).toHaveValue("still mine");
  await quiz.go("#/guide/talk");
  await quiz.go("#/plan");
  await expect(unknown).toBeVisible();
  expect(await quiz.stored()).toMatchObject(records);
  // Written to, it keeps what this version does not know.
  await unknown.getByLabel(WHEN).fill("Monday");
  const stored = JSON.parse(must((await quiz.stored())[key(ENTRY_1)]));
  expect(stored).toMatchObject({ tip: "gone.away", sign: "gone", note: "still mine", when: "Monday" });
});

test("keeping nothing: the plan works until the page closes, and no key is written", async ({ page }) => {
  const quiz = await finishKeepingNothing(page);
  await page.getByRole("button", { name: /^Add to plan: / }).first().click();
  await quiz.go("#/guide/talk");
  await page.getByRole("button", { name: "Add to plan: Ask when you are guessing" }).click();
  await quiz.go("#/plan");
  await expect(page.getByText("You chose to save nothing, so ideas you add now go when you close this page. Ideas saved on this device before stay.")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(2);
  const card = entry(page, "Ask when you are guessing");
  await card.getByLabel(WHEN).fill("Tomorrow");
  await card.getByRole("button", { name: "I did it" }).click();
  await card.getByLabel(NOTE).fill("Went well");
  await quiz.go("#/history");
  await quiz.go("#/plan");
  await expect(card.getByLabel(WHEN)).toHaveValue("Tomorrow");
  await expect(card.getByLabel(NOTE)).toHaveValue("Went well");
  await page.getByRole("button", { name: "Remove from plan: Ask when you are guessing" }).click();
  await quiz.button("Undo").click();
  await expect.poll(() => quiz.stored()).toEqual({});
  await page.reload();
  await quiz.ready();
  await expect(page.getByText("Your plan is empty.", { exact: false })).toBeVisible();
});

test("two tabs that add at once lose nothing", async ({ context }) => {
  const tabs = [new Quiz(await context.newPage()), new Quiz(await context.newPage())];
  const sections = ["#/guide/talk", "#/guide/limits"];
  // All buttons of a page, one after the other, without waiting between.
  const addAll = async (quiz: Quiz) => {
    await expect(quiz.page.getByRole("button", { name: /^Add to plan: / }).first()).toBeVisible();
    return quiz.page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>("main button[aria-label^='Add to plan']")];
      for (const button of buttons) button.click();
      return buttons.length;
    });
  };
  await Promise.all(tabs.map((quiz, at) => quiz.open(must(sections[at]))));
  const counts = await Promise.all(tabs.map(addAll));
  expect(counts).toEqual([5, 9]);
  const tips = async (quiz: Quiz) => new Set((await quiz.storedUnder("plan/")).map(([, text]) => JSON.parse(text).tip)).size;
  // Each tab's process has a copy of the storage; they agree a moment later.
  for (const quiz of tabs) await expect.poll(() => tips(quiz)).toBe(14);
  await must(tabs[1]).open("#/plan");
  await expect(must(tabs[1]).page.getByRole("article")).toHaveCount(14);
});

test("what two tabs write to one idea is all kept, and what one takes out stays out", async ({ context }) => {
  const one = new Quiz(await context.newPage());
  const other = new Quiz(await context.newPage());
  await seed(one.page, { [key(ENTRY_1)]: entryRecord({ done: OCTOBER }) });
  await one.open("#/plan");
  await other.open("#/plan");
  await one.page.getByLabel(NOTE).fill("A note of the first");
  // Each tab's process has a copy of the storage; they agree a moment later.
  const of = async (quiz: Quiz) => JSON.parse((await quiz.stored())[key(ENTRY_1)] ?? "{}");
  await expect.poll(() => of(other)).toMatchObject({ note: "A note of the first" });
  await other.page.getByLabel(WHEN).fill("A time of the second");
  await expect.poll(() => of(one)).toMatchObject({ note: "A note of the first", when: "A time of the second" });
  await one.page.getByRole("button", { name: /^Remove from plan/ }).click();
  await expect.poll(() => other.storedUnder("plan/")).toEqual([]);
  await other.page.getByLabel(WHEN).fill("Later");
  await other.isHeardBy(one);
  for (const quiz of [one, other]) expect.soft(await quiz.storedUnder("plan/")).toEqual([]);
});

test("keeping nothing: an idea that was on the device before is not said to go, and is there again once it is put back", async ({ page }) => {
  await seed(page, { [key(ENTRY_1)]: FULL });
  const quiz = await finishKeepingNothing(page);
  await quiz.go("#/plan");
  await expect(entry(page, "Start with “I feel”")).toBeVisible();
  await expect(page.getByText("Ideas saved on this device before stay.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Remove from plan: Start with “I feel”" }).click();
  await quiz.button("Undo").click();
  await expect(page.getByRole("status").getByText("Restored: Start with “I feel”.")).toBeVisible();
  expect((await quiz.stored())[key(ENTRY_1)]).toBe(FULL);
});

test("hostile words in an entry are words", async ({ page }) => {
  const faults: string[] = [];
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => faults.push(error.message));
  const evil = [
    "<img src=x onerror=\"window.__ran=1\">",
    "</textarea><script>window.__ran=1</script>",
    "javascript:window.__ran=1",
    "{{constructor.constructor('window.__ran=1')()}}",
    "\u202egnp.exe\u0000",
    "x".repeat(100_000),
  ];
  const records = Object.fromEntries(
    evil.map((text, at) => [
      key(`${at}`.padStart(32, "0")),
      entryRecord({ tip: text, sign: text, when: text, note: text, done: OCTOBER }),
    ]),
  );
  const quiz = await planOf(page, { ...records, [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  await expect(page.getByRole("article")).toHaveCount(evil.length);
  expect((await page.getByLabel(NOTE).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))).sort()).toEqual(
    [...evil].sort(),
  );
  const strange = () => page.locator("main :is(img, script, iframe, object, embed, [onerror], [href^=javascript])").count();
  expect(await strange()).toBe(0);
  // Each of them on the sheet, too.
  await quiz.go(`#/sheet/${ID_1}`);
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  expect(await strange()).toBe(0);
  expect(await page.evaluate(() => "__ran" in window)).toBe(false);
  expect(faults).toEqual([]);
  expect(await quiz.stored()).toMatchObject(records);
});

test("an idea that was taken out in another tab before is said to be gone, and is not offered back", async ({ context }) => {
  const one = new Quiz(await context.newPage());
  const other = new Quiz(await context.newPage());
  await seed(one.page, { [key(ENTRY_1)]: FULL });
  await one.open("#/plan");
  await other.open("#/plan");
  const remove = "Remove from plan: Start with “I feel”";
  await one.button(remove).click();
  await one.isHeardBy(other);
  await other.button(remove).click();
  const said = other.page.getByRole("status").getByText("You already removed this idea in another tab: Start with “I feel”.");
  await expect(said).toBeFocused();
  await expect(entry(other.page, "Start with “I feel”")).toBeHidden();
  await expect(other.button("Undo")).toHaveCount(0);
  // Where it can be put back, it still is.
  await one.button("Undo").click();
  await one.isHeardBy(other);
  expect((await other.stored())[key(ENTRY_1)]).toBe(FULL);
});

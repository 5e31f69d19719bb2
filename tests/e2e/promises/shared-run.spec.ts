// Promises 1 and 2 where several tabs are in one run: none writes an old copy over what another was told.

import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { answersOf, draftRecord, DRAFT, PREFIX, Quiz, seed } from "../quiz";
import { truth } from "./truth";

const KEY = `${PREFIX}draft/${DRAFT}`;

// The others of this origin are not heard: a page that was asleep, or is told late.
async function hearNothing(page: Page) {
  await page.addInitScript(() => {
    window.addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
  });
}

const under = async (context: BrowserContext, start: string) =>
  Object.entries(await truth(context)).flatMap(([key, text]) => (key.startsWith(PREFIX + start) ? [JSON.parse(text)] : []));

const answersOfDraft = async (context: BrowserContext) => (await under(context, "draft/"))[0]?.answers;

// One tab has given three answers when another takes the run up.
async function twoTabs(context: BrowserContext, prepare: (page: Page) => Promise<void> = async () => {}) {
  const one = new Quiz(await context.newPage());
  await seed(one.page, { [KEY]: draftRecord("unsure", { talk1: 1, talk5: 1, talk3: 1 }) });
  await one.open("#/question/4");
  await one.isAt(4, 28);
  const page = await context.newPage();
  await prepare(page);
  const other = new Quiz(page);
  await other.open();
  return { one, other };
}

const resume = (quiz: Quiz) => quiz.page.getByRole("link", { name: /^Continue where you left off/ });

test("two tabs that answer one run in turns show and keep the answers of both", async ({ context }) => {
  const { one, other } = await twoTabs(context);
  for (let number = 4; number <= 6; number += 1) await one.choose("Often");
  await expect(resume(other)).toHaveText("Continue where you left off (6 of 28)");
  await resume(other).click();
  await other.isAt(7, 28);
  await other.choose("Never");
  // The first one is at that statement, too, and shows what was said of it.
  await expect(one.option("Never")).toBeChecked();
  await one.choose("Sometimes");
  await one.page.close();
  await other.isAt(8, 28);
  await other.hears("feel6", 2);
  await other.choose("Never");
  await other.page.reload();
  await other.isAt(9, 28);
  await expect.poll(() => answersOfDraft(context)).toEqual({ talk1: 1, talk5: 1, talk3: 1, talk6: 3, feel1: 3, feel5: 3, feel6: 2, feel7: 0 });
  await other.go("#/question/7");
  await expect(other.option("Sometimes")).toBeChecked();
});

test("a tab that was told nothing keeps what another has answered meanwhile", async ({ context }) => {
  const { one, other } = await twoTabs(context, hearNothing);
  for (let number = 4; number <= 6; number += 1) await one.choose("Often");
  await one.page.close();
  await expect(resume(other)).toHaveText("Continue where you left off (3 of 28)");
  await other.hears("feel5", 3);
  await resume(other).click();
  await other.isAt(4, 28);
  await expect(other.option("Often")).toBeChecked();
  await other.choose("Never");
  await other.isAt(5, 28);
  await expect.poll(() => answersOfDraft(context)).toEqual({ talk1: 1, talk5: 1, talk3: 1, talk6: 0, feel1: 3, feel5: 3 });
});

test("the page with all answers shows what another tab changes", async ({ context }) => {
  const [one, other] = [new Quiz(await context.newPage()), new Quiz(await context.newPage())];
  await one.takeUp(draftRecord("unsure", answersOf("unsure", () => 2)));
  await other.open("#/question/1");
  await expect(one.page.getByText("Never", { exact: true })).toHaveCount(0);
  await other.choose("Never");
  await expect(one.page.getByText("Never", { exact: true })).toHaveCount(1);
  await one.hears("talk1", 0);
  await one.seeResult();
  await expect(other.heading).toHaveText("How is trust in your relationship right now?");
  await expect.poll(async () => (await under(context, "attempt/"))[0]?.answers.talk1).toBe(0);
});

for (const [how, prepare] of [["that hears of it", async () => {}], ["that was told nothing", hearNothing]] as const) {
  test(`a run that one tab has finished is left in another ${how}, and no draft comes back`, async ({ context }) => {
    const { one, other } = await twoTabs(context, prepare);
    await resume(other).click();
    await other.isAt(4, 28);
    await one.go("#/check");
    await one.seeResult();
    await expect.poll(() => other.storedUnder("draft/")).toEqual([]);
    if (prepare === hearNothing) await other.page.locator("label", { has: other.option("Often") }).click();
    await expect(other.page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
    await expect(other.page).toHaveURL(/#\/$/);
    await expect(resume(other)).toHaveCount(0);
    await expect.poll(async () => (await under(context, "attempt/")).length).toBe(1);
    await expect.poll(() => under(context, "draft/")).toEqual([]);
    await other.page.getByRole("link", { name: "Open your last result" }).click();
    await expect(other.page).toHaveURL(one.page.url());
  });

  test(`what one tab has finished and deleted does not come back from another ${how}`, async ({ context }) => {
    const { one, other } = await twoTabs(context, prepare);
    await resume(other).click();
    await other.isAt(4, 28);
    await one.go("#/check");
    await one.seeResult();
    await one.button("Delete this result").click();
    await one.lists(0);
    await expect.poll(async () => [...(await other.storedUnder("draft/")), ...(await other.storedUnder("attempt/"))]).toEqual([]);
    if (prepare === hearNothing) await other.page.locator("label", { has: other.option("Often") }).click();
    await expect(other.heading).toHaveText("How is trust in your relationship right now?");
    await expect(resume(other)).toHaveCount(0);
    await expect.poll(async () => Object.keys(await truth(context)).filter((key) => /\/(draft|attempt)\//.test(key))).toEqual([]);
  });
}

test("a run that took the place of another is offered in a tab that was in the other", async ({ context }) => {
  const { one, other } = await twoTabs(context);
  await resume(other).click();
  await other.isAt(4, 28);
  await one.go("#/");
  await one.begin("both", "device");
  await expect(resume(other)).toHaveText("Continue where you left off (0 of 36)");
  await expect.poll(async () => (await under(context, "draft/")).map(({ path }) => path)).toEqual(["both"]);
});

test("what a newer version has made of a run is not written over by a tab that is in it", async ({ context }) => {
  const page = await context.newPage();
  await seed(page, { [KEY]: draftRecord("unsure", { talk1: 1 }) });
  const quiz = new Quiz(page);
  await quiz.open("#/question/2");
  await quiz.isAt(2, 28);
  const newer = JSON.stringify({ v: 99, answers: { talk1: "four" } });
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, newer] as const);
  await page.locator("label", { has: quiz.option("Often") }).click();
  await expect(quiz.heading).toHaveText("How is trust in your relationship right now?");
  expect((await truth(context))[KEY]).toBe(newer);
});

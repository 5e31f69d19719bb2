// The guide: everything in it, and what is not in it for someone who is afraid.

import { expect, test, type Page } from "@playwright/test";
import { attemptRecord, ID_1, ID_2, JUNE, OCTOBER, PREFIX, Quiz, SAFETY, seed } from "./quiz";
import { find, SECTIONS } from "./reading";

const tips = (page: Page) => page.getByRole("article").getByRole("heading", { level: 3 });

test("thirteen sections, each with its tips and a way to put them in the plan", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  const list = page.locator("section").filter({ has: page.getByRole("heading", { name: "Sections", exact: true }) });
  await expect(list.getByRole("link")).toHaveText(Object.values(SECTIONS).map(({ name }) => name));
  const ids = new Set<string | null>();
  for (const [id, { name, tips: count }] of Object.entries(SECTIONS)) {
    await quiz.go(`#/guide/${id}`);
    await expect(quiz.heading).toHaveText(name);
    await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
    await expect(tips(page)).toHaveCount(count);
    await expect(page.getByRole("article").getByRole("button", { name: /^Add to plan: / })).toHaveCount(count);
    const all = page.locator("article[data-tip]");
    await expect(all.filter({ has: page.getByText("This week:") })).toHaveCount(count);
    for (const tip of await all.evaluateAll((tips) => tips.map((tip) => tip.getAttribute("data-tip")))) ids.add(tip);
  }
  expect(ids.size).toBe(46);
});

test("questions that people ask lead on to the sections", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/faq");
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(6);
  for (const question of await page.locator("#page section").all()) {
    await expect(question.getByRole("link").nth(1)).toBeVisible();
  }
  await page.getByRole("link", { name: "Give it time" }).first().click();
  await expect(quiz.heading).toHaveText("Give it time");
});

test("the words from the field are explained, in the order of the alphabet", async ({ page }) => {
  await new Quiz(page).open("#/guide");
  const terms = page.getByRole("term");
  await expect(terms).toHaveCount(13);
  const shown = await terms.allTextContents();
  expect(shown).toEqual([...shown].sort((one, other) => one.localeCompare(other, "en")));
});

// Counseling as a couple, which is no advice for someone who is afraid.
const TOGETHER = "Seeing a counselor together";

async function expectTogether(page: Page, count: number) {
  const quiz = new Quiz(page);
  await quiz.go("#/guide/help");
  await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
  await expect(page.getByRole("heading", { name: TOGETHER })).toHaveCount(count);
  await expect(page.locator("[data-together]")).toHaveCount(count);
  expect(/as a couple|as two/.test((await page.getByRole("main").textContent()) ?? "")).toBe(count > 0);
  if (count > 0) return;
  await quiz.go("#/guide");
  for (const query of ["as a couple", "couple"]) await expect(await find(page, query)).toHaveCount(0);
}

test("after a yes on the safety page, counseling as a couple is neither in the guide nor found", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await quiz.go("#/check");
  await quiz.sayYes(SAFETY[0]);
  await expectTogether(page, 0);
  await quiz.go("#/check");
  await quiz.seeResult();
  await expectTogether(page, 0);
});

test("where the last saved result is about safety, counseling as a couple stays away, and comes back after a later one", async ({ page }) => {
  const careful = { ...JSON.parse(attemptRecord(4, JUNE)), places: ["help", "reflect", "selftrust"] };
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: JSON.stringify(careful) });
  await new Quiz(page).open("#/");
  await expectTogether(page, 0);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [`${PREFIX}attempt/${ID_2}`, attemptRecord(1, OCTOBER)] as const);
  await expectTogether(page, 1);
});

// The guide: everything in it, for everybody alike.

import { expect, test, type Page } from "@playwright/test";
import { Quiz, SAFETY } from "./quiz";
import { SECTIONS } from "./reading";

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
  expect(ids.size).toBe(52);
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

test("nothing in the guide depends on what was said on the safety page", async ({ page }) => {
  const quiz = new Quiz(page);
  const guide = async () => {
    await quiz.go("#/guide/help");
    await expect(page.getByRole("heading", { name: "Seeing a counselor together" })).toBeVisible();
    return page.getByRole("main").textContent();
  };
  await quiz.open();
  const before = await guide();
  await quiz.go("#/");
  await quiz.begin("unsure", "nothing");
  await quiz.go("#/check");
  await quiz.sayYes(SAFETY[0]);
  expect(await guide()).toBe(before);
  await quiz.go("#/check");
  await quiz.seeResult();
  expect(await guide()).toBe(before);
});

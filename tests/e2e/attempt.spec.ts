// A saved check-in opened whole: the result, and every answer in words.

import { expect, test } from "@playwright/test";
import { answersOf, attemptOf, FULL, OCTOBER, PATHS, Quiz, SAFETY, seed, SIGNS, words, type PathId } from "./quiz";
import { alike, attemptKey, idOf, section } from "./returning";

const RESULT = `#/result/${idOf(1)}`;
const ALL = "Show all answers";

for (const path of Object.keys(PATHS) as PathId[]) {
  test(`${path}: every answer is told in words, by area, with what brought the person here`, path === "both" ? {} : FULL, async ({ page }) => {
    const answers = Object.fromEntries(Object.keys(answersOf(path, () => 0)).map((item, at) => [item, at % 6 === 5 ? null : at % 6]));
    await seed(page, { [attemptKey(1)]: attemptOf(answers, OCTOBER, { path, causes: ["c1"] }) });
    await new Quiz(page).open(RESULT);
    const all = section(page, "Everything you answered");
    await all.getByText(ALL).click();
    await expect(all.getByText(`What brought you here: ${PATHS[path].label}`)).toBeVisible();
    await expect(all.getByText("Version 2 of the statements.")).toBeVisible();
    await expect(all.locator("section")).toHaveCount(SIGNS[path].length);
    await expect(all.locator("dd")).toHaveText(Object.values(answers).map((raw) => (raw === null ? "Skipped" : words(raw))));
    await expect(all.getByRole("heading", { name: "What might be behind the strain" })).toBeVisible();
    await expect(page.getByText("Answered on 18 October 2026")).toBeVisible();
  });
}

test("a safety answer is nowhere in a saved check-in", async ({ page }) => {
  await seed(page, { [attemptKey(1)]: alike(3, OCTOBER, "unsure", { places: ["help", "reflect", "selftrust"] }) });
  await new Quiz(page).open(RESULT);
  for (const more of await page.locator("summary").all()) await more.click();
  const all = await page.locator("main").innerText();
  for (const statement of SAFETY) expect(all).not.toContain(statement);
  expect(all).not.toContain("Four more statements");
});

// Promise 25: nothing is kept unless it is wanted.

import { expect, test, type Page } from "@playwright/test";
import { everythingKept, Quiz, SAFETY, SKIP } from "../quiz";
import { NOTE, WHEN } from "../planning";
import { untilIdle } from "./host";
import { held } from "./soak";

// The copy of the page for visits without a connection is a trace, too.
test.use({ serviceWorkers: "allow" });

// The places in which a browser can keep something for a page, and which of them hold anything.
async function usedPlaces(page: Page): Promise<string[]> {
  const { local, session, databases, caches, cookies, jar, name, state } = JSON.parse(await everythingKept(page));
  const places = { local, session, databases, caches, cookies, jar, name, state: state ?? {} };
  return Object.entries(places).flatMap(([place, holds]) => (Object.keys(holds).length > 0 ? [place] : []));
}

test("A45: keeping nothing writes no key from the start to the result", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("broke_trust", "nothing");
  await quiz.choose("Often");
  await quiz.go("#/question/25");
  await quiz.passOptional();
  await quiz.seeResult();
  await expect(page.getByText("Nothing was saved.", { exact: false })).toBeVisible();
  await expect(page).toHaveURL(/#\/result$/);
  expect(await quiz.stored()).toEqual({});
});

test("keeping nothing over a whole journey writes nothing anywhere", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("broke_trust", "nothing");
  for (const words of ["Rarely", SKIP, "Always"]) await quiz.choose(words);
  await quiz.go("#/question/25");
  await page.getByRole("checkbox").first().check();
  await quiz.button("Continue").click();
  await page.getByRole("group", { name: SAFETY[1] }).getByRole("radio", { name: "No", exact: true }).check();
  await quiz.button("Continue").click();
  await quiz.seeResult();
  await page.getByRole("button", { name: /^Add to plan: / }).first().click();
  await quiz.go("#/plan");
  await page.getByLabel(WHEN).fill("Tomorrow");
  await quiz.button("I did it").click();
  await page.getByLabel(NOTE).fill("Well");
  await quiz.go("#/sheet");
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  await expect(page.getByRole("heading", { name: "All answers" })).toBeVisible();
  await quiz.go("#/guide");
  await page.getByRole("searchbox").fill("alone");
  await expect(page.locator("mark").first()).toBeVisible();
  await quiz.go("#/guide/talk");
  await page.getByRole("button", { name: /^Add to plan: / }).first().click();
  for (const hash of ["#/history", "#/privacy", "#/support", "#/result"]) await quiz.go(hash);
  await expect(quiz.heading).toHaveText("Here is what your answers show");
  // A copy would be made when the page is idle.
  await untilIdle(page);
  const used = await usedPlaces(page);
  held(25, "places", 8 - used.length, 8);
  expect(used).toEqual([]);
  // A later visit finds nothing of it.
  await page.reload();
  await quiz.ready();
  await expect(quiz.heading).toHaveText("There is no result here yet");
  await quiz.go("#/plan");
  await expect(page.getByText("Your plan is empty.", { exact: false })).toBeVisible();
});

const WRITES: Record<string, () => unknown> = {
  local: () => localStorage.setItem("left", "behind"),
  session: () => sessionStorage.setItem("left", "behind"),
  databases: () => new Promise((done) => (indexedDB.open("left").onsuccess = done)),
  caches: () => caches.open("left"),
  cookies: () => (document.cookie = "left=behind"),
  name: () => (window.name = "left"),
  state: () => history.replaceState({ left: "behind" }, ""),
};

test("the check notices a trace in any place", async ({ context }) => {
  for (const [place, write] of Object.entries(WRITES)) {
    const page = await context.newPage();
    await page.goto("./robots.txt");
    const before = await usedPlaces(page);
    await page.evaluate(`(${write})()`);
    const after = await usedPlaces(page);
    expect(after.filter((used) => !before.includes(used)), place).toContain(place);
    await page.close();
  }
  held(25, "control", Object.keys(WRITES).length, Object.keys(WRITES).length);
});

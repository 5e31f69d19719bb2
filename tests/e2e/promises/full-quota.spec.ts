// Promise 4: a full quota loses nothing old, and nothing new is said to be saved.

import { expect, test, type Page } from "@playwright/test";
import { fillStorage } from "../carrying";
import { attemptRecord, entryRecord, ID_1, ID_2, JUNE, OCTOBER, PREFIX, Quiz, seed } from "../quiz";
import { makesRoom, writesNothing } from "./lies";
import { held, took } from "./soak";
import { changed, truth } from "./truth";

const OLD = {
  [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE),
  [`${PREFIX}attempt/${ID_2}`]: attemptRecord(1, OCTOBER),
  [`${PREFIX}plan/${ID_1}`]: entryRecord({ note: "A note of mine" }),
  [`${PREFIX}settings`]: '{"v":1,"move_on":true}',
  "another-app": "untouched",
};

// Notes when *Start* was pressed, when the first notice stood on the page, and whether it ever said saved.
async function watch(page: Page) {
  await page.addInitScript(() => {
    const seen = { pressed: 0, told: 0, saidSaved: false };
    Object.assign(window, { seen });
    document.addEventListener("submit", () => (seen.pressed ||= performance.now()), true);
    new MutationObserver(() => {
      const words = document.body?.textContent ?? "";
      if (!seen.told && words.includes("could not be saved")) seen.told = performance.now();
      if (words.includes("Saved on this device")) seen.saidSaved = true;
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

type Seen = { pressed: number; told: number; saidSaved: boolean };
const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

async function checkInOnFullDevice(page: Page, prepare = async (_: Page) => {}): Promise<Quiz> {
  await seed(page, OLD);
  await watch(page);
  await page.goto("./robots.txt");
  await fillStorage(page);
  await prepare(page);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  for (let answers = 0; answers < 3; answers += 1) await quiz.choose("Rarely");
  await quiz.go("#/check");
  await quiz.seeResult();
  return quiz;
}

// What went wrong: old records that changed, and a result said to be saved that is not there.
async function harm(page: Page): Promise<string[]> {
  const stored = await truth(page.context());
  const attempts = Object.keys(stored).filter((key) => key.startsWith(`${PREFIX}attempt/`));
  const isFalse = (await seen(page)).saidSaved && attempts.every((key) => key in OLD);
  return [...changed(OLD, stored), ...(isFalse ? ["a false “Saved”"] : [])];
}

test("a full storage keeps what is there, says so, and never says saved", async ({ page }) => {
  const quiz = await checkInOnFullDevice(page);
  const found = await harm(page);
  held(4, "records", Object.keys(OLD).length - found.length, Object.keys(OLD).length);
  expect(found).toEqual([]);
  const { pressed, told, saidSaved } = await seen(page);
  expect(saidSaved).toBe(false);
  expect(told, "a notice was there").toBeGreaterThan(0);
  took(4, "notice", [told - pressed]);
  await expect(page.getByRole("status").getByText("could not be saved", { exact: false })).toBeVisible();
  await expect(page.getByText("Your browser could not save the result.", { exact: false })).toBeVisible();
  // Everything goes on, with the result of today beside the old ones.
  await page.getByRole("main").getByRole("link", { name: "Your check-ins" }).click();
  await quiz.lists(3);
  await page.getByRole("link", { name: /^Open the result of 14 June 2026/ }).click();
  await expect(page.getByRole("heading", { name: "Every area" })).toBeVisible();
  expect(changed(OLD, await truth(page.context()))).toEqual([]);
});

test("the check notices old records that gave way to a new one", async ({ page }) => {
  await checkInOnFullDevice(page, makesRoom);
  const found = await harm(page);
  held(4, "control: old records", found.length === 0 ? 0 : 1, 1);
  expect(found).toContain(`${PREFIX}attempt/${ID_1}`);
});

test("the check notices a result that is said to be saved and is not there", async ({ page }) => {
  const quiz = new Quiz(page);
  await watch(page);
  await writesNothing(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.go("#/check");
  await quiz.seeResult();
  const found = await harm(page);
  held(4, "control: saved", found.includes("a false “Saved”") ? 1 : 0, 1);
  expect(found).toContain("a false “Saved”");
});

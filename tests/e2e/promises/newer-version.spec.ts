// Promise 6: data of a newer version is read-only.

import { expect, test, type Page } from "@playwright/test";
import { attemptRecord, ID_1, JUNE, PREFIX, Quiz, seed } from "../quiz";
import { NOTE, WHEN } from "../planning";
import { tidiesUp } from "./lies";
import { held } from "./soak";
import { changed, truth } from "./truth";

const id = (number: number) => `${number}`.padStart(32, "0");
const NEWER = {
  [`${PREFIX}attempt/${id(11)}`]: '{"v":2,"new":"shape"}',
  [`${PREFIX}attempt/${id(12)}`]: attemptRecord(3, JUNE).replace('"v":1', '"v":7'),
  [`${PREFIX}draft/${id(13)}`]: '{"v":2}',
  [`${PREFIX}plan/${id(14)}`]: '{"v":2,"tip":"talk.i"}',
  [`${PREFIX}note/${id(12)}`]: '{"v":2,"text":"A note"}',
  [`${PREFIX}note/${id(12)}/${id(15)}`]: '{"v":2,"text":"A further note"}',
  [`${PREFIX}event/${id(16)}`]: '{"v":2,"text":"We talked"}',
  [`${PREFIX}settings`]: '{"v":2,"move_on":false}',
  [`${PREFIX}exported`]: '{"v":2}',
  "trust-check/2/attempt/1": "of a later format",
};

// The keys that are written or removed from now on.
async function watchWrites(page: Page) {
  await page.addInitScript((newer) => {
    const written: string[] = [];
    Object.assign(window, { written });
    const { setItem, removeItem } = Storage.prototype;
    const note = (key: string) => newer.includes(key) && written.push(key);
    Storage.prototype.setItem = function (key, text) {
      note(key);
      setItem.call(this, key, text);
    };
    Storage.prototype.removeItem = function (key) {
      note(key);
      removeItem.call(this, key);
    };
  }, Object.keys(NEWER));
}

// A whole run with everything that writes: settings, answers, a result, the plan, a second run.
async function doEverything(page: Page) {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  const moveOn = page.getByRole("checkbox", { name: /^Go to the next statement when I answer/ });
  await moveOn.uncheck();
  await moveOn.check();
  for (const words of ["Never", "Often"]) await quiz.choose(words);
  await quiz.go("#/question/29");
  await quiz.passOptional();
  await quiz.seeResult();
  await page.getByRole("button", { name: /^Add to plan: / }).first().click();
  await quiz.go("#/plan");
  await expect(page.getByText("One idea in your plan comes from a newer version of this site.", { exact: false })).toBeVisible();
  const entry = page.getByRole("article").first();
  await entry.getByLabel(WHEN).fill("Friday");
  await entry.getByRole("button", { name: "I did it" }).click();
  await entry.getByLabel(NOTE).fill("Well");
  await quiz.go("#/history");
  await expect(page.getByText("2 saved results come from a newer version", { exact: false })).toBeVisible();
  await quiz.go(`#/result/${id(12)}`);
  await expect(page.getByText("saved by a newer version", { exact: false })).toBeVisible();
  await quiz.go("#/");
  await quiz.begin("both", "device");
}

async function touched(page: Page): Promise<string[]> {
  const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
  return [...written, ...changed(NEWER, await truth(page.context()))];
}

// Laying the records in place is the test's own writing: it comes before the watching.
async function journey(page: Page) {
  await seed(page, { ...NEWER, [`${PREFIX}attempt/${ID_1}`]: attemptRecord(1, JUNE) });
  await watchWrites(page);
  await doEverything(page);
}

test("records of a newer version are said to be there, and are never written", async ({ page }) => {
  await journey(page);
  const found = await touched(page);
  const count = Object.keys(NEWER).length;
  held(6, "records", count - new Set(found).size, count);
  expect(found).toEqual([]);
  const status = page.getByRole("status");
  await expect(status.getByText("unfinished check-in saved here comes from a newer", { exact: false })).toBeVisible();
  await expect(status.getByText("Your settings could not be read", { exact: false })).toBeVisible();
});

test("the check notices records of a newer version that are written again", async ({ page }) => {
  await tidiesUp(page);
  await journey(page);
  const found = await touched(page);
  held(6, "control", found.length === 0 ? 0 : 1, 1);
  expect(found).toContain(`${PREFIX}attempt/${id(11)}`);
});

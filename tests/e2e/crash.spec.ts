// When the program fails in the middle of something: a calm page, everything that was kept, and no
// write any more.

import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { PREFIX, Quiz, seed } from "./quiz";
import { attemptKey, alike } from "./returning";

declare global {
  interface Window {
    mendTheBrowser?: () => void;
  }
}

const NOW = Date.UTC(2026, 9, 18, 12);
const heading = (page: Page) => page.getByRole("heading", { name: "Something broke on this page" });

// A browser that cannot make an element any more: the program ends there.
async function breakTheBrowser(page: Page) {
  await page.evaluate(() => {
    const { createElement, createElementNS } = Document.prototype;
    window.mendTheBrowser = () => Object.assign(Document.prototype, { createElement, createElementNS });
    const refuse = () => {
      throw new Error("no more elements");
    };
    Object.assign(Document.prototype, { createElement: refuse, createElementNS: refuse });
  });
}

// A run with two answers, whose program then fails.
async function failInARun(page: Page): Promise<Quiz> {
  await seed(page, { [attemptKey(1)]: alike(2, NOW), [`${PREFIX}attempt/broken`]: "{" });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.choose("Often");
  await quiz.choose("Rarely");
  await breakTheBrowser(page);
  await page.evaluate(() => (location.hash = "#/check"));
  await expect(heading(page)).toBeVisible();
  return quiz;
}

test("a failure of the program shows the page of recovery, and nothing is written after it", async ({ page }) => {
  const quiz = await failInARun(page);
  const before = await quiz.stored();
  await expect(page.locator("#crash")).toBeFocused();
  await expect(page.locator("#page")).toHaveCount(0);
  expect(await page.title()).not.toContain("Question");
  // Whatever is done now, the program hears nothing of it.
  await page.evaluate(() => {
    location.hash = "#/question/5";
    window.dispatchEvent(new StorageEvent("storage", { key: null }));
    localStorage.setItem("trust-check/1/late", "x");
  });
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeVisible();
  expect(await quiz.stored()).toEqual(before);
});

test("everything that was kept can be saved as a file, and the file comes back", async ({ page }) => {
  const quiz = await failInARun(page);
  const before = await quiz.stored();
  // The page that says so needs one element, which this browser has again.
  await page.evaluate(() => window.mendTheBrowser?.());
  const saving = page.waitForEvent("download");
  await quiz.button("Save what is kept").click();
  const path = await (await saving).path();
  const file = JSON.parse(readFileSync(path, "utf8"));
  const isRecord = (key: string) => key.startsWith(PREFIX) && key !== `${PREFIX}epoch`;
  const own = Object.keys(before).filter(isRecord);
  const inFile = [...Object.keys(file.records), ...Object.keys(file.unreadable)];
  expect(inFile.map((key) => PREFIX + key).sort()).toEqual(own.sort());
  expect(file.unreadable).toEqual({ "attempt/broken": "{" });
  await quiz.button("Reload the page").click();
  await quiz.ready();
  await page.evaluate((key) => localStorage.removeItem(key), attemptKey(1));
  await quiz.go("#/data");
  await page.getByLabel("Choose a file").setInputFiles(path);
  await quiz.button("Add them").click();
  expect((await quiz.stored())[attemptKey(1)]).toBe(before[attemptKey(1)]);
});

test("a reload comes back to the same statement with every answer", async ({ page }) => {
  const quiz = await failInARun(page);
  await quiz.button("Reload the page").click();
  await quiz.ready();
  await quiz.go("#/question/1");
  await expect(quiz.option("Often")).toBeChecked();
  await quiz.go("#/question/2");
  await expect(quiz.option("Rarely")).toBeChecked();
});

test("leaving works after a failure, by button and by key", async ({ page }) => {
  await page.route("https://www.bbc.com/**", (route) => route.fulfill({ body: "elsewhere" }));
  await failInARun(page);
  await page.getByRole("button", { name: "Exit this page" }).click();
  await expect(page).toHaveURL(/bbc\.com/);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How is trust between you two?");
});

test("an error of another script is none of the program's", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("an extension fails");
    });
    void Promise.reject(new Error("an extension fails"));
    window.dispatchEvent(new ErrorEvent("error", { message: "Script error." }));
  });
  await quiz.begin("unsure", "device");
  await expect(heading(page)).toHaveCount(0);
  // The control: a trap and a rejection of the program are.
  await page.evaluate(() => {
    window.dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }));
  });
  await expect(heading(page)).toBeVisible();
});

test("a promise of the program that fails is a failure of the program", async ({ page }) => {
  await new Quiz(page).open();
  await page.evaluate(() => void Promise.reject(new WebAssembly.RuntimeError("unreachable")));
  await expect(heading(page)).toBeVisible();
});

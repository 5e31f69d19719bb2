// Asking the browser to keep what is stored: once, when there is something to lose.

import { expect, test, type Page } from "@playwright/test";
import { FULL, Quiz } from "./quiz";

// Counts how often the browser is asked, and answers.
async function answer(page: Page, granted: boolean | "throws" | "missing") {
  await page.addInitScript((granted) => {
    const count = () => sessionStorage.setItem("asked", `${Number(sessionStorage.getItem("asked") ?? "0") + 1}`);
    const promise = async () => {
      if (granted === "throws") throw new DOMException("", "SecurityError");
      return granted === true;
    };
    const storage = Object.assign(Object.create(StorageManager.prototype), {
      persist: () => {
        count();
        return promise();
      },
      persisted: promise,
    });
    Object.defineProperty(Navigator.prototype, "storage", { get: () => (granted === "missing" ? undefined : storage) });
  }, granted);
}

async function asked(page: Page): Promise<number> {
  return page.evaluate(() => Number(sessionStorage.getItem("asked") ?? "0"));
}

async function takeOne(quiz: Quiz, keep: "device" | "nothing") {
  await quiz.begin("unsure", keep);
  await quiz.choose("Often");
  await quiz.go("#/check");
  await quiz.seeResult();
}

const SAYS = {
  given: [true, "This browser has promised to keep saved data"],
  "not given": [false, "This browser has not promised to keep saved data."],
  refused: ["throws", "This browser does not say whether it keeps saved data"],
  "not available": ["missing", "This browser does not say whether it keeps saved data"],
} as const;

for (const [name, [granted, words]] of Object.entries(SAYS)) {
  const tier = name === "given" || name === "not available" ? {} : FULL;
  test(`the browser is asked once, at the first result that is kept; promise ${name}`, tier, async ({ page }) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await answer(page, granted);
    const quiz = new Quiz(page);
    await quiz.open();
    await takeOne(quiz, "nothing");
    await quiz.open("#/");
    await quiz.begin("unsure", "device");
    await quiz.choose("Often");
    expect(await asked(page)).toBe(0);
    await quiz.go("#/check");
    await quiz.seeResult();
    await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
    await quiz.go("#/");
    await takeOne(quiz, "device");
    expect(await asked(page)).toBe(granted === "missing" ? 0 : 1);
    await quiz.go("#/privacy");
    await expect(page.getByText(words, { exact: false })).toBeVisible();
    expect(faults).toEqual([]);
  });
}

// Promise 23: ten thousand attempts stay usable. The times are figures of `cargo xtask soak`, printed with how
// busy the computer was; no test fails by a clock.

import { expect, test, type Page } from "@playwright/test";
import { answersOf, draftRecord, layOutAttempts, PREFIX, Quiz } from "../quiz";
import { Carrying } from "../carrying";
import { size, took } from "./soak";

const ATTEMPTS = size(300, 10_000);
const TIMES = size(1, 5);

// A run that is nearly done, answered as people answer: no note about fast answers comes between.
const DRAFT = draftRecord("unsure", answersOf("unsure", (_, n) => n % 4));

// From the press of what has this name or address until what it leads to is on the screen.
async function timed(page: Page, name: string, arrived: string): Promise<number> {
  return page.evaluate(
    ([label, words]) =>
      new Promise<number>((done, fail) => {
        const all = [...document.querySelectorAll<HTMLElement>("main :is(a, button)")];
        const target = all.find((one) => [one.textContent?.trim(), one.getAttribute("href")].includes(label));
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (!document.querySelector("main")?.textContent?.includes(words)) return;
          watch.disconnect();
          // After the next picture.
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        });
        watch.observe(document, { childList: true, subtree: true });
        if (target) target.click();
        else fail(new Error(`nothing is called ${label}`));
      }),
    [name, arrived] as const,
  );
}

// How long each write took in the page, from now on.
async function clockWrites(page: Page) {
  await page.addInitScript(() => {
    const writes: number[] = [];
    Object.assign(window, { writes });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      const start = performance.now();
      setItem.call(this, key, text);
      writes.push(performance.now() - start);
    };
  });
}

test("with ten thousand attempts the history opens and a result is saved", async ({ page }) => {
  test.setTimeout(size(600_000, 900_000));
  await layOutAttempts(page, ATTEMPTS);
  await clockWrites(page);
  const quiz = new Quiz(page);
  const opened: number[] = [];
  const answered: number[] = [];
  const finished: number[] = [];
  const written: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await quiz.open();
    opened.push(await timed(page, "#/history", " check-ins"));
    await quiz.lists(ATTEMPTS + time);
    await page.evaluate(([key, draft]) => localStorage.setItem(key, draft), [`${PREFIX}draft/${`d${time}`.padStart(32, "0")}`, DRAFT] as const);
    await page.reload();
    await quiz.open("#/question/1");
    await expect(quiz.option("Never")).toBeVisible();
    answered.push(await choose(page));
    await quiz.open("#/check");
    await quiz.passSafety();
    finished.push(await timed(page, "See my result", "Saved on this device"));
    await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
    written.push(...(await page.evaluate(() => (window as unknown as { writes: number[] }).writes)));
  }
  took(23, "history opens", opened);
  took(23, "answer kept", answered);
  took(23, "result shown", finished);
  took(23, "write", written);
});

// The turn of the program in which an answer is chosen and kept.
async function choose(page: Page): Promise<number> {
  return page.evaluate(() => {
    const start = performance.now();
    document.querySelector<HTMLElement>("main label")?.click();
    return performance.now() - start;
  });
}

test("ten thousand attempts are saved in a file, erased, and brought back as they were", async ({ page }) => {
  test.setTimeout(size(600_000, 900_000));
  await layOutAttempts(page, ATTEMPTS);
  const here = new Carrying(page);
  await here.open();
  const before = await here.records();
  expect(Object.keys(before)).toHaveLength(ATTEMPTS);
  let start = performance.now();
  const file = await here.save();
  took(9, "export", [performance.now() - start]);
  await here.erase();
  expect(await here.records()).toEqual({});
  await here.quiz.go("#/data");
  start = performance.now();
  await here.bringBack(file);
  took(9, "import", [performance.now() - start]);
  expect(await here.records()).toEqual(before);
  expect((await here.save()).text).toBe(file.text);
});

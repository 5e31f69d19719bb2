// Promise 18: what other apps keep on the same origin is not touched.

import { expect, test, type Page } from "@playwright/test";
import { attemptRecord, entryRecord, ID_1, JUNE, PREFIX, Quiz } from "../quiz";
import { untilIdle } from "./host";
import { held } from "./soak";

// The copy of the page for visits without a connection is a trace, too.
test.use({ serviceWorkers: "allow" });

// Names that are near ours, and some that are not. Fifty in all.
const NEAR = ["trust-check", "trust-check/1", "trust-check/2/attempt/1", "Trust-Check/1/settings", " trust-check/1/draft", "draft", "settings", "attempt", "plan", "xtrust-check/1/plan"];
const FOREIGN = [...NEAR, ...Array.from({ length: 40 }, (_, at) => `other-app/${at}`)];
const CACHES = ["other-app", "trust-check-of-another"];

async function layOut(page: Page) {
  await page.goto("./robots.txt");
  await page.evaluate(
    async ([keys, names, own]) => {
      for (const key of keys) {
        localStorage.setItem(key, `of ${key}`);
        sessionStorage.setItem(key, `of ${key}`);
      }
      for (const [key, text] of Object.entries(own)) localStorage.setItem(key, text);
      for (const name of names) await (await caches.open(name)).put("./kept", new Response(`of ${name}`));
      document.cookie = "other=kept; max-age=100000";
      await new Promise((done) => (indexedDB.open("other").onsuccess = done));
    },
    [FOREIGN, CACHES, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(1, JUNE), [`${PREFIX}plan/${ID_1}`]: entryRecord() }] as const,
  );
}

// What is gone or not as it was.
async function missing(page: Page): Promise<string[]> {
  return page.evaluate(
    async ([keys, names]) => {
      const gone: string[] = [];
      for (const key of keys) {
        for (const storage of [localStorage, sessionStorage]) if (storage.getItem(key) !== `of ${key}`) gone.push(key);
      }
      for (const name of names) {
        const kept = (await caches.has(name)) && (await (await caches.open(name)).match("./kept"));
        if (!kept || (await kept.text()) !== `of ${name}`) gone.push(`cache ${name}`);
      }
      if (!document.cookie.includes("other=kept")) gone.push("the cookie");
      if (!(await indexedDB.databases()).some((database) => database.name === "other")) gone.push("the database");
      return [...new Set(gone)];
    },
    [FOREIGN, CACHES] as const,
  );
}

// A whole run, the plan, and what takes something out again.
async function doEverything(page: Page) {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.writeOfEachKind();
  await quiz.go("#/plan");
  await page.getByRole("button", { name: /^Remove from plan/ }).first().click();
  await quiz.go("#/history");
  await quiz.go("#/");
  await quiz.begin("both", "device");
  await quiz.go("#/");
  await quiz.begin("broke_trust", "nothing");
  // With its copy, the page takes away what it has no more use for.
  await untilIdle(page);
}

test("what other apps keep on this origin stays as it is, whatever is done here", async ({ page }) => {
  await layOut(page);
  await doEverything(page);
  const gone = await missing(page);
  held(18, "keys", FOREIGN.length - gone.length, FOREIGN.length);
  expect(gone).toEqual([]);
});

test("the check notices a key of another app that went with ours", async ({ page }) => {
  // As `clear()` would do it; the app's own keys stay, so that it goes on.
  await page.addInitScript((prefix) => {
    const { removeItem } = Storage.prototype;
    Storage.prototype.removeItem = function (key) {
      removeItem.call(this, key);
      for (const other of Object.keys(this)) if (!other.startsWith(prefix)) removeItem.call(this, other);
    };
  }, PREFIX);
  await layOut(page);
  await doEverything(page);
  const gone = await missing(page);
  held(18, "control", gone.length === 0 ? 0 : 1, 1);
  expect(gone).toEqual(FOREIGN);
});

// When the program fails in the middle of something: a calm page, everything that was kept, and no
// write any more.

import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { DRAFT, draftRecord, drawn, PREFIX, Quiz, seed } from "./quiz";
import { attemptKey, alike } from "./returning";

declare global {
  interface Window {
    heard?: EventListener[];
    panics?: number;
    isCaught?: boolean;
    isLate?: boolean;
    trustCheck: { fetch: (address: string, integrity: string) => Promise<ArrayBuffer> };
  }
}

const NOW = Date.UTC(2026, 9, 18, 12);
const heading = (page: Page) => page.getByRole("heading", { name: "Something went wrong" });

// A browser that cannot make an element any more: the program ends there.
async function breakTheBrowser(page: Page) {
  await page.evaluate(() => {
    const refuse = () => {
      throw new Error("no more elements");
    };
    Object.assign(Document.prototype, { createElement: refuse, createElementNS: refuse });
  });
}

// A run with two answers, Often and Rarely, beside a record that can be read and one that cannot.
async function begin(page: Page): Promise<Quiz> {
  await seed(page, {
    [attemptKey(1)]: alike(2, NOW),
    [`${PREFIX}attempt/broken`]: "{",
    [`${PREFIX}draft/${DRAFT}`]: draftRecord("unsure", { talk1: 3, talk5: 1 }),
  });
  const quiz = new Quiz(page);
  await quiz.open("#/question/3");
  await quiz.isAt(3, 28);
  return quiz;
}

// Such a run, whose program then fails.
async function failInARun(page: Page): Promise<Quiz> {
  const quiz = await begin(page);
  await breakTheBrowser(page);
  await page.evaluate(() => (location.hash = "#/check"));
  await expect(heading(page)).toBeVisible();
  return quiz;
}

// A browser that cannot make one kind of element any more. Leptos takes each for granted, and panics.
function refuseElement(tag: string) {
  const make = Document.prototype.createElement;
  Document.prototype.createElement = function (this: Document, name: string) {
    if (name === tag) throw new Error(`no more ${tag}`);
    return make.call(this, name);
  } as typeof make;
}

interface Failure {
  fail: (page: Page) => Promise<void>;
  panics: number;
}

// Each way fails in a run with two answers, at a statement.
const FAILURES: Record<string, Failure> = {
  "a panic in a handler of an event": {
    fail: async (page) => {
      await page.evaluate(refuseElement, "input");
      await page.evaluate(() => (location.hash = "#/question/1"));
    },
    panics: 1,
  },
  "a panic that another script catches": { fail: panicInTheHandsOfAnother, panics: 1 },
  "a panic in a later part": {
    fail: async (page) => {
      await page.evaluate(refuseElement, "input");
      await page.evaluate(() => (location.hash = "#/question/29"));
    },
    panics: 1,
  },
  "an error in its JavaScript": {
    fail: async (page) => {
      await breakTheBrowser(page);
      await page.evaluate(() => (location.hash = "#/check"));
    },
    panics: 0,
  },
  "a promise that is rejected": {
    fail: async (page) => {
      await page.evaluate(() => {
        // What goes on when a later part has come is a promise of the program's JavaScript.
        const { fetch } = window.trustCheck;
        window.trustCheck.fetch = async (address, integrity) => {
          const bytes = await fetch(address, integrity);
          window.queueMicrotask = () => {
            throw new Error("no more tasks");
          };
          return bytes;
        };
        location.hash = "#/history";
      });
    },
    panics: 0,
  },
  "an error in a later part": {
    fail: async (page) => {
      await new Quiz(page).go("#/history");
      await breakTheBrowser(page);
      await page.evaluate(() => (location.hash = "#/plan"));
    },
    panics: 0,
  },
};

// What the program listens with is called by a script that knows nothing of it, and takes no error for its own.
async function panicInTheHandsOfAnother(page: Page) {
  await page.evaluate(refuseElement, "input");
  await page.evaluate(() => {
    history.replaceState(null, "", "#/question/1");
    for (const hear of window.heard ?? []) {
      try {
        hear.call(window, new HashChangeEvent("hashchange"));
      } catch {
        window.isCaught = true;
      }
    }
  });
  expect(await page.evaluate(() => window.isCaught)).toBe(true);
}

// Before the page: what the program listens with can be called by others, and its panics are counted.
const listenIn = (page: Page) =>
  page.addInitScript(() => {
    window.heard = [];
    window.panics = 0;
    window.addEventListener("trust-check:panic", () => void (window.panics = (window.panics ?? 0) + 1));
    const add = window.addEventListener;
    window.addEventListener = function (this: Window, name: string, listener: EventListener, options?: boolean) {
      if (name === "hashchange") window.heard?.push(listener);
      add.call(this, name, listener, options);
    } as typeof window.addEventListener;
  });

const panics = (page: Page) => page.evaluate(() => window.panics);

// What in the program might still write once it has failed: its listeners and timers.
const listenForLater = (page: Page) =>
  page.evaluate(() => {
    const write = (storage: Storage, what: string) => {
      if (window.isLate) storage.setItem(`trust-check/1/late-${what}`, "x");
    };
    for (const name of ["keydown", "hashchange", "storage", "pageshow", "visibilitychange"]) {
      for (const target of [window, document]) target.addEventListener(name, () => write(localStorage, name));
    }
    setInterval(() => write(sessionStorage, "timer"), 20);
    const draw = () => {
      write(localStorage, "frame");
      requestAnimationFrame(draw);
    };
    draw();
  });

// All that can be done to a page, and what its timers and frames make of it.
async function tryToWrite(page: Page) {
  await page.evaluate(() => {
    window.isLate = true;
    location.hash = "#/question/5";
    window.dispatchEvent(new StorageEvent("storage", { key: null }));
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    document.dispatchEvent(new Event("visibilitychange"));
    localStorage.setItem("trust-check/1/late", "x");
    sessionStorage.setItem("trust-check/1/late", "x");
    localStorage.removeItem("trust-check/1/epoch");
  });
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  // Each timer that began before this one, as often as it comes, has had its turn.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let ticks = 0;
        const timer = setInterval(() => {
          if ((ticks += 1) < 3) return;
          clearInterval(timer);
          done();
        }, 40);
      }),
  );
  await drawn(page);
}

const begun = async (page: Page): Promise<Quiz> => {
  await listenIn(page);
  const quiz = await begin(page);
  await listenForLater(page);
  return quiz;
};

const isRecord = (key: string) => key.startsWith(PREFIX) && key !== `${PREFIX}epoch`;

// What the page of recovery gives, as the keys of the records in it.
async function saved(page: Page): Promise<string[]> {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download what is saved" }).click();
  const file = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
  return [...Object.keys(file.records), ...Object.keys(file.unreadable)].map((key) => PREFIX + key).sort();
}

for (const [name, failure] of Object.entries(FAILURES)) {
  test(`${name}: the page of recovery, everything that was kept as a file, and no write any more`, async ({ page }) => {
    const quiz = await begun(page);
    await failure.fail(page);
    await expect(heading(page)).toBeVisible();
    expect(await panics(page)).toBe(failure.panics);
    // Opening a statement is written down before it is drawn. From here on nothing is.
    const before = await quiz.stored();
    expect(Object.keys(before).filter(isRecord)).toHaveLength(3);
    await expect(page.locator("#crash")).toBeFocused();
    await expect(page.locator("#page")).toHaveCount(0);
    await expect(page).not.toHaveTitle(/Statement/);
    const title = await page.title();
    await tryToWrite(page);
    await expect(heading(page)).toBeVisible();
    await expect(page).toHaveTitle(title);
    expect(await quiz.stored()).toEqual(before);
    expect(await saved(page)).toEqual(Object.keys(before).filter(isRecord).sort());
  });
}

test("control: in a program that has not failed, each of these writes is found", async ({ page }) => {
  const quiz = await begun(page);
  await tryToWrite(page);
  await expect(heading(page)).toHaveCount(0);
  const late = async () => Object.keys(await quiz.stored()).filter((key) => key.includes("late")).sort();
  const ways = ["", "-frame", "-hashchange", "-keydown", "-pageshow", "-storage", "-timer", "-visibilitychange"];
  await expect.poll(late).toEqual(ways.map((way) => `${PREFIX}late${way}`));
});

test("control: a panic that another script catches is not noticed where its hook does not tell", async ({ page }) => {
  await page.addInitScript(() => window.addEventListener("trust-check:panic", (event) => event.stopImmediatePropagation()));
  await begun(page);
  await panicInTheHandsOfAnother(page);
  await expect(heading(page)).toBeHidden();
});

const kept = { [`${PREFIX}draft/${DRAFT}`]: draftRecord("unsure", { talk1: 2 }), [`${PREFIX}epoch`]: "one", [attemptKey(1)]: alike(2, NOW) };

for (const [name, tag, panicked] of [
  // The first that Leptos makes, and the first of all.
  ["a panic", "form", 1],
  ["an error", "div", 0],
] as const) {
  test(`${name} while the program starts: the page of recovery, and nothing is written`, async ({ page }) => {
    await seed(page, kept);
    await listenIn(page);
    await page.addInitScript(refuseElement, tag);
    await page.goto("./");
    await expect(heading(page)).toBeVisible();
    expect(await panics(page)).toBe(panicked);
    await expect(page.getByRole("alert")).toHaveCount(1);
    await listenForLater(page);
    await tryToWrite(page);
    expect(await new Quiz(page).stored()).toEqual({ ...kept, seeded: "yes" });
    expect(await saved(page)).toEqual(Object.keys(kept).filter(isRecord).sort());
  });
}

test("a panic of a program that comes after the message of a failed load: the page of recovery in its place", async ({ page }) => {
  await page.clock.install();
  await seed(page, kept);
  await listenIn(page);
  await page.addInitScript(refuseElement, "form");
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/app-.*\.wasm$/, async (route) => {
    await released;
    await route.continue();
  });
  const asked = page.waitForRequest(/app-.*\.wasm$/);
  await page.goto("./", { waitUntil: "commit" });
  await asked;
  await page.waitForFunction(() => window.trustCheck.fetch);
  await page.clock.runFor(11_000);
  await expect(page.getByRole("alert")).toContainText("The check-in could not load");
  release();
  await expect(heading(page)).toBeVisible();
  expect(await panics(page)).toBe(1);
  await expect(page.getByRole("alert")).toHaveCount(1);
});

test("with storage blocked, the page of recovery offers nothing to save", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await new Quiz(page).open();
  await breakTheBrowser(page);
  await page.evaluate(() => (location.hash = "#/check"));
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole("button", { name: "Reload the page" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Download what is saved" })).toBeHidden();
});

test("everything that was kept can be saved as a file, and the file comes back", async ({ page }) => {
  const quiz = await failInARun(page);
  const before = await quiz.stored();
  const saving = page.waitForEvent("download");
  await quiz.button("Download what is saved").click();
  const path = await (await saving).path();
  const file = JSON.parse(readFileSync(path, "utf8"));
  const own = Object.keys(before).filter(isRecord);
  const inFile = [...Object.keys(file.records), ...Object.keys(file.unreadable)];
  expect(inFile.map((key) => PREFIX + key).sort()).toEqual(own.sort());
  expect(file.unreadable).toEqual({ "attempt/broken": "{" });
  await quiz.button("Reload the page").click();
  await quiz.ready();
  await page.evaluate((key) => localStorage.removeItem(key), attemptKey(1));
  await quiz.go("#/data");
  await page.getByLabel("Choose a file").setInputFiles(path);
  await quiz.button("Add these").click();
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
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How is trust in your relationship right now?");
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

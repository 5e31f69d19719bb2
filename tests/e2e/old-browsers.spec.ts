// Browsers that cannot run the program are told so, and what they can read instead; and those that can are not.

import { transformSync } from "esbuild";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { PATHS, Quiz } from "./quiz";

// What a browser lacks: taken away before anything of the page runs.
const LACKS: Record<string, () => void> = {
  WebAssembly: () => Reflect.deleteProperty(window, "WebAssembly"),
  "the values of WebAssembly that the program needs": () => void (WebAssembly.validate = () => false),
  modules: () => Reflect.deleteProperty(HTMLScriptElement.prototype, "noModule"),
  "downloads in pieces": () => Reflect.deleteProperty(window, "ReadableStream"),
};

async function leadsOn(page: Page, message: Locator) {
  for (const [name, heading] of [
    ["The guide as one page", "The guide as one page"],
    ["Paper check-in", "Paper check-in"],
  ] as const) {
    await message.locator("a", { hasText: name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await page.goBack();
  }
}

test("a browser without what the program needs is told what it needs, and where to read on", async ({ context }) => {
  for (const [name, take] of Object.entries(LACKS)) {
    await test.step(name, async () => {
      const page = await context.newPage();
      const errors: Error[] = [];
      page.on("pageerror", (error) => errors.push(error));
      await page.addInitScript(take);
      await page.goto("./");
      const message = page.getByRole("alert");
      await expect(message).toContainText("This browser is too old, or WebAssembly is turned off.");
      await expect(message).toContainText("Firefox 102, Chrome 97, Edge 97, Safari 16");
      await expect(message).toBeFocused();
      await expect(page.getByRole("button", { name: "Start" })).toBeHidden();
      await expect(page.getByRole("alert")).toHaveCount(1);
      expect(errors).toEqual([]);
      await leadsOn(page, message);
      await page.close();
    });
  }
});

test("the exit works in a browser that is too old", async ({ page }) => {
  await page.route("https://www.bbc.com/**", (route) => route.fulfill({ contentType: "text/html", body: "elsewhere" }));
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.goto("./");
  await page.getByRole("button", { name: "Exit this page" }).click();
  await expect(page).toHaveURL(/bbc/);
});

// What it can be without.
const SPARED: Record<string, () => void> = {
  "digests (a page that is not sent over HTTPS)": () => Object.defineProperty(crypto, "subtle", { value: undefined }),
  "watching what is added to a page": () => Reflect.deleteProperty(window, "MutationObserver"),
  storage: () => {
    for (const storage of ["localStorage", "sessionStorage"] as const) Object.defineProperty(window, storage, { get: () => null });
  },
};

test("a browser without digests, watching or storage runs the program all the same", async ({ context }) => {
  for (const [name, take] of Object.entries(SPARED)) {
    await test.step(name, async () => {
      const page = await context.newPage();
      await page.addInitScript(take);
      const quiz = new Quiz(page);
      await page.goto("./");
      // By locators alone: what waits in the page would itself miss what was taken away.
      await expect(page.locator("#plain-start")).toHaveCount(0);
      await quiz.option(PATHS.unsure.label).check();
      await quiz.keep("nothing").check();
      await quiz.button("Start").click();
      await expect(page.getByText("Statement 1 of 28", { exact: false })).toBeVisible();
      await page.close();
    });
  }
});

test("the scripts that speak before the program are in the syntax of the oldest browsers", async ({ page, request }) => {
  await page.goto("./");
  const inline = await page.locator("script:not([src])").allTextContents();
  const boot = await page.locator("script[data-wasm]").getAttribute("src");
  const scripts = [...inline, await (await request.get(boot ?? "")).text()];
  expect(scripts).toHaveLength(2);
  const isOld = (script: string) => {
    // esbuild rewrites import() and says nothing.
    if (/\bimport\b/.test(script)) return false;
    try {
      transformSync(script, { target: "es5", logLevel: "silent" });
      return true;
    } catch {
      return false;
    }
  };
  expect(scripts.map(isOld)).toEqual([true, true]);
  // The control.
  expect(["import('./a.js')", "const a = 1", "async () => 1"].map(isOld)).toEqual([false, false, false]);
});

test("A41: without JavaScript the page says what it needs, and where to read on", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("./");
  const message = page.locator("noscript section");
  await expect(message).toBeVisible();
  for (const words of ["It needs JavaScript and WebAssembly.", "Firefox 102, Chrome 97", "call your local emergency number"]) {
    await expect(message).toContainText(words);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How is trust in your relationship right now?");
  await leadsOn(page, message);
  await context.close();
});

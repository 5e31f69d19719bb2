// A failed load is never a blank page: each file of the program fails in each way that files fail, and the
// page says so and tries again. Ten seconds pass on the page's own clock.

import { expect, type Page } from "@playwright/test";
import { FAULTS, test, type Fault } from "../faulty-host";
import { catchExit, catchSlowExit, exitButton, isAway } from "../leaving";
import { Quiz } from "../quiz";

// What is kept for being offline would mend what is broken here. On a small screen, the message is longer than it.
test.use({ serviceWorkers: "block", viewport: { width: 320, height: 640 } });

const FILES = {
  "the boot script": /^boot-/,
  "the JavaScript": /^app-.*\.js$/,
  "the wasm file": /^app-.*\.wasm$/,
  "the file of the pages beside the quiz": /^more-/,
  "the file of the rest of the quiz": /^next-/,
  "the file that both need": /^both-/,
};

// The parts that come later: a page that needs each, and what it says.
const LATER: Record<string, { hash: string; says: string }> = {
  "the file of the pages beside the quiz": { hash: "#/history", says: "Your check-ins" },
  "the file of the rest of the quiz": { hash: "#/result/00000000000000000000000000000009", says: "This result is not on this device" },
  "the file that both need": { hash: "#/history", says: "Your check-ins" },
};
type File = keyof typeof FILES;

// As it is in an address.
const addressed = (file: RegExp) => new RegExp(`/${file.source.slice(1)}`);

// Right bytes under a wrong type do no harm, but where browsers insist on the type: that of a module.
const isHarmless = (file: File, fault: string) => fault === "has a wrong type" && file !== "the JavaScript";

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

const message = (page: Page) => page.getByRole("alert").filter({ hasText: "The check-in could not load" });
const started = (page: Page) => page.locator("#plain-start");

// A later file is asked for by a link from the start, as from any page.
async function openFor(page: Page, file: File) {
  await page.goto("./", { waitUntil: "commit" });
  const later = LATER[file];
  if (!later) return;
  await expect(started(page)).toHaveCount(0);
  await page.evaluate((hash) => (location.hash = hash), later.hash);
}

function told(page: Page, file: File) {
  return LATER[file] ? page.getByRole("heading", { name: "This page did not load" }) : message(page);
}

// The page with help lines needs the program: the way to them, and what can be read without, is in the message.
async function leadsToHelp(page: Page) {
  const links = message(page).getByRole("link");
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(addresses).toEqual(["guide.html", "paper.html", "https://findahelpline.com/"]);
}

async function hasArrived(page: Page, file: File) {
  const later = LATER[file];
  if (later) await expect(page.getByRole("heading", { level: 1 })).toHaveText(later.says);
  else await expect(started(page)).toHaveCount(0);
}

// The clock of the page goes on until `seen` is true. A download that is under way has its time, too: that of another
// file, which every host here sends.
async function waitFor(page: Page, seen: () => Promise<boolean>, rounds = 100): Promise<boolean> {
  for (let round = 0; round < rounds; round += 1) {
    if (await seen()) return true;
    await page.clock.runFor(3_000);
    // Trying again ends it, with the page.
    await page.evaluate(() => fetch("robots.txt", { cache: "no-store" }).then((all) => all.text())).catch(() => {});
  }
  return seen();
}

// Trying again loads the page anew, or asks for the later file alone.
async function tryAgain(page: Page, file: File) {
  const button = page.getByRole("button", { name: "Try again" });
  if (LATER[file]) {
    // The clock stays where it is: it would end the download that begins.
    await Promise.all([page.waitForRequest(addressed(FILES[file])), button.click()]);
    return;
  }
  let hasBegun = false;
  page.once("framenavigated", () => (hasBegun = true));
  await button.click();
  expect(await waitFor(page, async () => hasBegun)).toBe(true);
}

for (const [file, pattern] of Object.entries(FILES) as [File, RegExp][]) {
  const ways = Object.entries(FAULTS).filter(([name]) => !isHarmless(file, name)) as [string, Fault][];

  test(`A41: ${file} fails in each way: a message each time, and Try again works once it is mended`, async ({ page, host }) => {
    let isOpen = false;
    const ask = () => (isOpen ? tryAgain(page, file) : openFor(page, file));
    const saysSo = async (name: string) => {
      isOpen = true;
      expect(await waitFor(page, () => told(page, file).isVisible()), name).toBe(true);
      await expect(told(page, file), name).toBeFocused();
      if (LATER[file]) return;
      await expect(message(page).getByRole("heading"), name).toBeInViewport({ ratio: 1 });
      await leadsToHelp(page);
    };
    for (const [name, fault] of ways) {
      await test.step(`${file} ${name}`, async () => {
        host.fail(pattern, fault);
        await ask();
        await saysSo(name);
      });
    }
    await test.step(`${file} is asked for offline`, async () => {
      await page.route(addressed(pattern), (route) => route.abort("internetdisconnected"));
      await ask();
      await saysSo("offline");
      await page.unrouteAll();
    });
    host.mend();
    await ask();
    await hasArrived(page, file);
    await expect(told(page, file)).toBeHidden();
  });

  if (isHarmless(file, "has a wrong type")) {
    test(`${file} has a wrong type: it does no harm`, async ({ page, host }) => {
      host.fail(pattern, FAULTS["has a wrong type"]);
      await openFor(page, file);
      await hasArrived(page, file);
      await expect(told(page, file)).toBeHidden();
    });
  }
}

for (const fault of ["never begins to arrive", "stops in the middle"] as const) {
  for (const file of ["the file of the pages beside the quiz", "the file of the rest of the quiz"] as const) {
    test(`${file} ${fault}: it is given up, and Try again asks the host anew`, async ({ page, host }) => {
      host.fail(FILES[file], FAULTS[fault]);
      await openFor(page, file);
      expect(await waitFor(page, () => told(page, file).isVisible())).toBe(true);
      host.mend();
      await page.getByRole("button", { name: "Try again" }).click();
      await hasArrived(page, file);
    });
  }
}

test("Try again where nothing answers leaves the message and says it once more", async ({ page, host }) => {
  host.fail(FILES["the JavaScript"], FAULTS["is missing"]);
  await openFor(page, "the JavaScript");
  await expect(message(page)).toBeFocused();
  const nothing = /^http:.*\/$/;
  await page.route(nothing, (route) => route.abort("internetdisconnected"));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(message(page)).toBeFocused();
  // No reload comes later, either.
  await page.clock.runFor(6_000);
  await expect(message(page)).toBeVisible();
  await page.unroute(nothing);
  host.mend();
  await tryAgain(page, "the JavaScript");
  await hasArrived(page, "the JavaScript");
});

test("whoever leaves after Try again is not brought back", async ({ page, host }) => {
  const answer = await catchSlowExit(page);
  // Try again has patience for three seconds (src/first-paint.js): here until the page is being left.
  await page.addInitScript(() => {
    const start = window.setTimeout;
    window.setTimeout = ((happen: () => void, ms?: number) => {
      if (ms !== 3_000) return start(happen, ms);
      const onLeaving = () => {
        happen();
        console.info("Try again has lost its patience");
      };
      new MutationObserver(onLeaving).observe(document.documentElement, { attributeFilter: ["data-leaving"] });
      return 0;
    }) as typeof setTimeout;
  });
  host.fail(FILES["the wasm file"], FAULTS["is missing"]);
  await openFor(page, "the wasm file");
  await expect(message(page)).toBeVisible();
  host.fail(FILES["the wasm file"], FAULTS["never begins to arrive"]);
  const asked = page.waitForRequest(/app-.*\.wasm$/);
  await page.getByRole("button", { name: "Try again" }).click();
  await asked;
  const isLost = page.waitForEvent("console", (message) => message.text() === "Try again has lost its patience");
  await exitButton(page).click({ noWaitAfter: true });
  await isLost;
  answer();
  await isAway(page);
});

test("a file that does not arrive is told to whoever has the list of keys open", async ({ page, host }) => {
  host.fail(FILES["the wasm file"], FAULTS["never begins to arrive"]);
  await openFor(page, "the wasm file");
  await page.waitForFunction(() => (window as { trustCheck?: { fetch?: unknown } }).trustCheck?.fetch);
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(keys).toBeVisible();
  expect(await waitFor(page, () => message(page).isVisible())).toBe(true);
  await expect(keys).toBeHidden();
  await expect(message(page)).toBeFocused();
});

test("a page whose own script is refused says so, and its exit works", async ({ page, host }) => {
  await catchExit(page);
  // As by the headers of another version.
  host.rewrite((text) => text.replace(/<script>[^]*?<\/script>/, ""));
  await openFor(page, "the boot script");
  await expect(message(page)).toBeVisible();
  await exitButton(page).click();
  await isAway(page);
});

test("a page opened by its address whose file does not arrive takes the focus, and keeps it when it is tried again", async ({ page, host }) => {
  host.fail(FILES["the file of the pages beside the quiz"], FAULTS["is missing"]);
  await page.goto("./#/history", { waitUntil: "commit" });
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("This page did not load");
  await expect(heading).toBeFocused();
  host.mend();
  await tryAgain(page, "the file of the pages beside the quiz");
  await expect(heading).toHaveText("Your check-ins");
  await expect(heading).toBeFocused();
});

test("a file that fails for a page that was left meanwhile leaves the focus where it is", async ({ page, host }) => {
  let fail: (() => void) | undefined;
  host.fail(FILES["the file of the pages beside the quiz"], ({ response }) => {
    fail = () => response.writeHead(404).end();
  });
  await openFor(page, "the file of the pages beside the quiz");
  await expect.poll(() => fail).toBeDefined();
  const asked = page.waitForResponse(/more-/);
  await new Quiz(page).go("#/");
  const radio = page.getByLabel("Both of these");
  await radio.check();
  await expect(radio).toBeFocused();
  fail?.();
  await asked;
  // Every frame and timer that would move it has its time.
  await page.clock.runFor(3_000);
  await expect(radio).toBeFocused();
});

test("a connection that brings nothing is given ten seconds, and no message comes before", async ({ page, host }) => {
  host.fail(FILES["the wasm file"], FAULTS["never begins to arrive"]);
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const asked = page.waitForRequest(/app-.*\.wasm$/);
  await openFor(page, "the wasm file");
  await asked;
  await page.waitForFunction(() => (window as { trustCheck?: { fetch?: unknown } }).trustCheck?.fetch);
  await page.clock.runFor(9_900);
  await expect(message(page)).toBeHidden();
  await page.clock.runFor(200);
  await expect(message(page)).toBeVisible();
});

test("a program that comes after the message takes it away and starts", async ({ page, host }) => {
  let release: (() => void) | undefined;
  host.fail(FILES["the wasm file"], (answer) => {
    release = () => answer.response.writeHead(200, answer.headers).end(answer.body);
  });
  await openFor(page, "the wasm file");
  await expect.poll(() => release).toBeDefined();
  await page.getByLabel("Both of these").check();
  expect(await waitFor(page, () => message(page).isVisible())).toBe(true);
  release?.();
  await expect(started(page)).toHaveCount(0);
  await expect(message(page)).toHaveCount(0);
  await expect(page.getByLabel("Both of these")).toBeChecked();
});

test("a program that arrives and gives no sign of life within twenty seconds is told, too", async ({ page, host }) => {
  // Without this place the page is not the program's, and it does nothing.
  host.rewrite((text) => text.replace('id="notices"', 'id="other"'));
  await openFor(page, "the wasm file");
  expect(await waitFor(page, () => message(page).isVisible())).toBe(true);
});

test("what arrives whole and cannot be read by this browser is told, too", async ({ page }) => {
  await page.addInitScript(() => {
    const compile = () => Promise.reject(new WebAssembly.CompileError("a newer type"));
    Object.assign(WebAssembly, { compile });
  });
  await openFor(page, "the wasm file");
  await expect(message(page)).toBeVisible();
  await expect(message(page)).toContainText("Firefox 102");
});

test("control: where nothing fails, no message comes, however long it takes", async ({ page }) => {
  await openFor(page, "the wasm file");
  await hasArrived(page, "the wasm file");
  for (let round = 0; round < 20; round += 1) await page.clock.runFor(3_000);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("control: a page whose own script does not watch says nothing, and that is noticed", async ({ page, host }) => {
  host.rewrite((text) => text.replace(/<script>[^]*?<\/script>/, ""));
  host.fail(FILES["the boot script"], FAULTS["is missing"]);
  await openFor(page, "the boot script");
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  expect(await waitFor(page, () => message(page).isVisible(), 20)).toBe(false);
});

test("control: without its integrity value, JavaScript that was changed on the way runs", async ({ page, host }) => {
  host.rewrite((text) => text.replace(/(<script type="?module"?[^>]*?) integrity="?sha384-[^\s">]+"?/, "$1"));
  host.fail(FILES["the JavaScript"], ({ response, body, headers }) => {
    response.writeHead(200, headers).end(`${body.toString("utf8")}\ndocument.documentElement.dataset.changed = "";`);
  });
  await openFor(page, "the JavaScript");
  await expect(page.locator("html")).toHaveAttribute("data-changed", "");
});

// Promise 20: a newer version arrives whole or not at all, and is asked for.

import { expect, type BrowserContext, type Page } from "@playwright/test";
import { axe } from "../axe";
import { catchSlowExit, exitButton, isAway } from "../leaving";
import { attemptRecord, ID_1, JUNE, must, PREFIX, Quiz, seed } from "../quiz";
import { askForNewer, copies, COPYING, Host, listOf, nextVersion, test, untilCopied, untilIdle, versionOf, withList, type Fault } from "./host";
import { held } from "./soak";

const OFFER = "A newer version of this site is ready.";
const offer = (page: Page) => page.getByRole("status").filter({ hasText: OFFER });
const switchTo = (page: Page) => page.getByRole("button", { name: "Update now" });

// Someone who has kept a result, with a copy of version A.
async function visit(page: Page): Promise<Quiz> {
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  const quiz = new Quiz(page);
  await quiz.open();
  await untilCopied(page);
  return quiz;
}

// Opens what needs every part of the program, without a connection. The version that was seen, or what failed.
async function seenOffline(host: Host, context: BrowserContext): Promise<string> {
  host.isDown = true;
  const page = await context.newPage();
  const quiz = new Quiz(page);
  try {
    await page.goto("./#/history");
    await quiz.lists(1);
    await quiz.go("#/guide/talk");
    const lost = page.getByRole("heading", { name: "did not load" });
    await expect(page.getByRole("heading", { name: "A way to begin" }).or(lost)).toBeVisible();
    if (await lost.isVisible()) return "broken: a part did not arrive";
    const version = await versionOf(page);
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name.slice(new URL("./", document.baseURI).href.length)));
    const others = loaded.filter((name) => /-[0-9a-f]{16}\./.test(name) && !(name in listOf(host.files).files));
    return others.length > 0 && version !== "A" ? `${version} with ${others}` : version;
  } catch (error) {
    return `broken: ${error}`;
  } finally {
    await page.close();
    host.isDown = false;
  }
}

test("whatever file of a newer version does not arrive, the version that is here stays whole", async ({ host, context, page }) => {
  await visit(page);
  const [copy] = (await copies(page)).caches;
  const newer = nextVersion(host.files, "B");
  const files = Object.keys(listOf(newer).files);
  host.files = newer;
  for (const name of files) {
    host.faults.set(name, "dropped");
    expect(await askForNewer(page), name).toBe("redundant");
    expect((await copies(page)).caches, name).toEqual([copy]);
    await expect(offer(page)).toBeHidden();
    host.mend();
  }
  expect(await seenOffline(host, context)).toBe("A");
  // And whole, it comes.
  expect(await askForNewer(page)).toBe("installed");
  await switchTo(page).click();
  await expect.poll(() => versionOf(page).catch(() => "")).toBe("B");
  expect(await seenOffline(host, context)).toBe("B");
});

const FAULTS: Fault[] = ["missing", "broken host", "cut short", "changed", "sent elsewhere"];
test("a newer version of which a file is missing, broken, cut short, changed or sent elsewhere is not taken", async ({ host, context, page }) => {
  await visit(page);
  const before = await copies(page);
  host.files = nextVersion(host.files, "B");
  const list = Object.keys(listOf(host.files).files);
  for (const fault of FAULTS) {
    for (const start of ["index.html", "app-", "favicon.svg"]) {
      host.faults.set(must(list.find((name) => name.startsWith(start))), fault);
      expect(await askForNewer(page), `${start} ${fault}`).toBe("redundant");
      host.faults.clear();
    }
  }
  expect(await copies(page)).toEqual(before);
  expect(await seenOffline(host, context)).toBe("A");
});

test("the check notices a worker that takes a version without one of its files", async ({ host, context, page }) => {
  await visit(page);
  const newer = nextVersion(host.files, "B");
  const list = listOf(newer);
  const missing = must(Object.keys(list.files).find((name) => name.startsWith("texts-")));
  const files = Object.fromEntries(Object.entries(list.files).filter(([name]) => name !== missing));
  host.files = withList(newer, { ...list, files });
  expect(await askForNewer(page)).toBe("installed");
  await switchTo(page).click();
  await expect.poll(() => versionOf(page).catch(() => "")).toBe("B");
  const seen = await seenOffline(host, context);
  held(20, "control", seen.startsWith("broken") ? 1 : 0, 1);
  expect(seen).toMatch(/^broken/);
});

test("a page that stays open looks for a newer version when it is seen again after a day, and not before", async ({ host, page }) => {
  await page.addInitScript(() => {
    const [now, update] = [Date.now, ServiceWorkerRegistration.prototype.update];
    Object.assign(window, { ahead: 0, looked: 0 });
    Date.now = () => now() + (window as unknown as { ahead: number }).ahead;
    ServiceWorkerRegistration.prototype.update = function () {
      (window as unknown as { looked: number }).looked += 1;
      return update.call(this);
    };
  });
  await visit(page);
  host.files = nextVersion(host.files, "B");
  const seenAgain = (hours: number) =>
    page.evaluate((hours) => {
      const own = window as unknown as { ahead: number; looked: number };
      own.ahead += hours * 3_600_000;
      document.dispatchEvent(new Event("visibilitychange"));
      return own.looked;
    }, hours);
  expect(await seenAgain(23)).toBe(0);
  expect(await seenAgain(2)).toBe(1);
  expect(await seenAgain(2)).toBe(1);
  await expect(offer(page)).toBeVisible();
  expect(await versionOf(page)).toBe("A");
});

test("a newer version is offered between check-ins, not within one, and the draft survives the change", async ({ host, context, page }) => {
  const quiz = await visit(page);
  await quiz.begin("unsure", "device");
  for (let number = 1; number <= 5; number += 1) await quiz.choose("Often");
  host.files = nextVersion(host.files, "B");
  expect(await askForNewer(page)).toBe("installed");
  // Nobody is disturbed while answering, on the optional pages, or over the answers.
  for (const hash of ["#/question/6", "#/question/29", "#/question/30", "#/check", "#/data"]) {
    await quiz.go(hash);
    await expect(offer(page)).toBeHidden();
  }
  await quiz.go("#/question/6");
  await quiz.choose("Rarely");
  const drafts = await quiz.storedUnder("draft/");
  await quiz.go("#/history");
  await expect(offer(page)).toBeVisible();
  await quiz.go("#/");
  await expect(offer(page)).toBeVisible();
  expect((await axe(page)).violations).toEqual([]);
  expect(await versionOf(page)).toBe("A");
  // A reload does not change it unasked.
  await page.reload();
  await quiz.ready();
  expect(await versionOf(page)).toBe("A");
  await switchTo(page).click();
  await expect.poll(() => versionOf(page).catch(() => "")).toBe("B");
  await quiz.ready();
  await expect(offer(page)).toBeHidden();
  expect(await quiz.storedUnder("draft/")).toEqual(drafts);
  await page.getByRole("link", { name: /^Continue/ }).click();
  await quiz.isAt(6, 28);
  await expect(quiz.option("Rarely")).toBeChecked();
  held(20, "drafts", 1, 1);
  // The copy of before goes.
  await expect.poll(async () => (await copies(page)).caches, COPYING).toEqual(["trust-check / B"]);
  expect(await seenOffline(host, context)).toBe("B");
});

// Version B waits, and the host does not answer what version A still asks for.
async function withSlowSettings(host: Host, page: Page) {
  const quiz = await visit(page);
  host.files = nextVersion(host.files, "B");
  expect(await askForNewer(page)).toBe("installed");
  host.hold("site.json");
  await page.reload();
  await quiz.ready();
  await expect(offer(page)).toBeVisible();
}

test("a host that does not answer for its settings does not keep a newer version waiting", async ({ host, page }) => {
  await withSlowSettings(host, page);
  await switchTo(page).click();
  await expect.poll(() => versionOf(page).catch(() => "")).toBe("B");
});

test("whoever switches and leaves before the newer version is there is not brought back", async ({ host, page }) => {
  const answer = await catchSlowExit(page);
  await withSlowSettings(host, page);
  // The page hears of it after this.
  await page.evaluate(async () => {
    const newer = (await navigator.serviceWorker.getRegistration())?.waiting;
    newer?.addEventListener("statechange", () => console.info(`The newer version is ${newer.state}`));
  });
  await switchTo(page).click();
  const leaving = page.waitForRequest("https://www.bbc.com/**");
  const isActive = page.waitForEvent("console", (message) => message.text() === "The newer version is activated");
  await exitButton(page).click({ noWaitAfter: true });
  await leaving;
  // Nothing keeps the newer version waiting any more, and the exit has not answered.
  host.release();
  await isActive;
  answer();
  await isAway(page);
});

test("a newer version is not offered while a reload would lose something, and can be put off", async ({ host, page }) => {
  const quiz = await visit(page);
  host.files = nextVersion(host.files, "B");
  expect(await askForNewer(page)).toBe("installed");
  await expect(offer(page)).toBeVisible();
  await quiz.begin("unsure", "nothing");
  await quiz.choose("Often");
  for (const hash of ["#/", "#/history"]) {
    await quiz.go(hash);
    await expect(offer(page)).toBeHidden();
  }
  await quiz.go("#/check");
  await quiz.seeResult();
  await expect(offer(page)).toBeHidden();
  // A kept one in its place: nothing is only in memory any more.
  await page.reload();
  await quiz.ready();
  await quiz.go("#/");
  await expect(offer(page)).toBeVisible();
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(offer(page)).toBeHidden();
  await expect(page.getByRole("main")).toBeFocused();
  expect(await versionOf(page)).toBe("A");
});

// Two open pages of version A, the first of which changes to version B; the host has no file of A any more.
async function twoTabs(host: Host, context: BrowserContext, page: Page): Promise<Quiz> {
  const first = await visit(page);
  const second = new Quiz(await context.newPage());
  await second.open();
  await second.begin("unsure", "device");
  await second.choose("Often");
  host.files = nextVersion(host.files, "B");
  expect(await askForNewer(page)).toBe("installed");
  await expect(offer(page)).toBeVisible();
  await switchTo(page).click();
  await expect.poll(() => versionOf(page).catch(() => "")).toBe("B");
  await first.ready();
  await untilIdle(page);
  // What the browser has by itself would help for a while.
  await (await context.newCDPSession(page)).send("Network.clearBrowserCache");
  return second;
}

test("a tab that does not change goes on with its own files, and can change later", async ({ host, context, page }) => {
  const second = await twoTabs(host, context, page);
  expect(await versionOf(second.page)).toBe("A");
  await second.isAt(2, 28);
  await expect(offer(second.page)).toBeHidden();
  await second.choose("Rarely");
  // What this page has not loaded yet.
  await second.go("#/history");
  await second.lists(1);
  await second.go("#/guide/talk");
  await expect(second.page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
  await second.go("#/");
  await expect(offer(second.page)).toBeVisible();
  await page.close();
  await switchTo(second.page).click();
  await expect.poll(() => versionOf(second.page).catch(() => "")).toBe("B");
  await second.ready();
  await second.page.getByRole("link", { name: /^Continue/ }).click();
  await second.isAt(3, 28);
  await expect.poll(async () => (await copies(second.page)).caches, COPYING).toEqual(["trust-check / B"]);
});

test("the check notices a tab whose own files are gone", async ({ host, context, page }) => {
  const second = await twoTabs(host, context, page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name !== "trust-check / B") await caches.delete(name);
  });
  await second.page.evaluate(() => (location.hash = "#/history"));
  await expect(second.heading).toHaveText("This page did not load");
});

test("with no page open, the next visit has the newer version, whole", async ({ host, context, page }) => {
  await visit(page);
  host.files = nextVersion(host.files, "B");
  expect(await askForNewer(page)).toBe("installed");
  await page.close();
  await expect(async () => {
    const later = await context.newPage();
    await new Quiz(later).open();
    const version = await versionOf(later);
    await later.close();
    expect(version).toBe("B");
  }).toPass();
  expect(await seenOffline(host, context)).toBe("B");
});

// Someone who keeps nothing has no copy: what their tab has not loaded yet comes from the host alone.
async function withoutCopy(page: Page): Promise<Quiz> {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await quiz.choose("Often");
  return quiz;
}

test("a tab without a copy, whose files the host has no more, says what to do, and a reload brings the page", async ({ host, page }) => {
  const quiz = await withoutCopy(page);
  host.files = nextVersion(host.files, "B");
  await quiz.go("#/history");
  await expect(quiz.heading).toHaveText("This page did not load");
  await expect(page.getByText("there may be a newer version: reload the page", { exact: false })).toBeVisible();
  // What is here goes on.
  await quiz.go("#/question/2");
  await quiz.choose("Rarely");
  await quiz.isAt(3, 28);
  await quiz.go("#/history");
  await page.reload();
  await quiz.ready();
  await quiz.lists(0);
  expect(await versionOf(page)).toBe("B");
});

test("a tab without a copy goes on where the host leaves the files of the version before", async ({ host, page }) => {
  const quiz = await withoutCopy(page);
  const hashed = [...host.files].filter(([name]) => /-[0-9a-f]{16}\./.test(name));
  host.files = new Map([...hashed, ...nextVersion(host.files, "B")]);
  await quiz.go("#/history");
  await quiz.lists(0);
  expect(await versionOf(page)).toBe("A");
});

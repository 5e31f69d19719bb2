// What a person does most, by the same steps in every engine. The titles are the rows of the test report.

import { expect, test } from "@playwright/test";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Host } from "./host";
import { engineNamed, start, type Engine, type Storage } from "./engine";
import { saved, Visit } from "./visit";
import type { Browser } from "./webdriver";

const PASSPHRASE = "wet stone, blue kite";

test.describe.configure({ mode: "serial" });

let engine: Engine;
let folder: string;
let downloads: string;
let browser: Browser | undefined;
let visit: Visit;

async function begin(storage: Storage, site: string | undefined) {
  await browser?.end();
  browser = undefined;
  ({ browser, downloads } = await start(engine, storage, folder));
  test.info().annotations.push({ type: "version", description: browser.version });
  visit = new Visit(browser, site ?? "");
  await visit.open();
}

test.beforeAll(async () => {
  engine = engineNamed(test.info().project.name);
  folder = await mkdtemp(path.join(tmpdir(), "engine-"));
});

test.afterAll(async () => {
  await browser?.end();
  await rm(folder, { recursive: true, force: true });
});

test("a quiz comes to a result, with pointer and keys, and is saved", async ({ baseURL }) => {
  await begin("given", baseURL);
  await visit.begin();
  await visit.answerAll();
  await visit.passOptional();
  await visit.seeResult();
  await visit.sees("Saved on this device");
  expect(await visit.attempts()).toHaveLength(1);
  expect(await visit.wrongs()).toEqual([]);
});

test("the result is there after a reload, and in the history", async () => {
  await visit.reload();
  await visit.heading("Every area");
  await visit.follow("Your check-ins");
  await visit.heading("Your check-ins");
  await visit.browser.back();
  await visit.heading("Every area");
  expect(await visit.attempts()).toHaveLength(1);
  expect(await visit.wrongs()).toEqual([]);
});

test("everything is saved as a file, erased and brought back", async () => {
  const before = await visit.attempts();
  await visit.go("#/data");
  await visit.press("Download everything");
  const { file, text } = await saved(downloads, "check-in-");
  expect(Object.keys(JSON.parse(text).records)).toContain(before[0]?.replace("trust-check/1/", ""));
  await visit.press("Delete everything");
  await visit.press("Yes, delete everything");
  await visit.heading("How is trust in your relationship right now?");
  expect(await visit.keys()).toEqual([]);
  await visit.go("#/data");
  await (await visit.browser.find("//input[@type='file']")).type(file);
  await visit.press("Add these");
  await visit.browser.find("//main//button[normalize-space()='Undo']");
  expect(await visit.attempts()).toEqual(before);
  expect(await visit.wrongs()).toEqual([]);
  await rename(file, path.join(folder, "plain.json"));
});

test("a file sealed with a passphrase is opened again", async () => {
  await visit.open("#/data");
  await (await visit.browser.find("//summary[normalize-space()='Protect the file with a passphrase']")).click();
  for (const label of ["Passphrase", "The same passphrase again"]) {
    await (await visit.browser.find(`//main//input[@id=//label[normalize-space()="${label}"]/@for]`)).type(PASSPHRASE);
  }
  await visit.press("Download a protected file");
  const { file, text } = await saved(downloads, "check-in-");
  expect(text).not.toContain("attempt");
  await visit.open("#/data");
  await (await visit.browser.find("//input[@type='file']")).type(file);
  await (await visit.browser.find("//section[h2='Restore']//input[@type='password']")).type(PASSPHRASE);
  await visit.press("Open the file");
  await visit.sees("There is nothing to add.");
  expect(await visit.wrongs()).toEqual([]);
});

test("a long text is fetched, and the guide opens without the program", async ({ baseURL }) => {
  await visit.open("#/privacy");
  await visit.heading("What you can count on");
  expect(await visit.wrongs()).toEqual([]);
  await visit.browser.open(`${baseURL}guide.html`);
  await visit.browser.find("//main//h1");
});

test("what goes wrong in a page is noticed by these steps", async () => {
  await visit.open();
  expect(await visit.wrongs()).toEqual([]);
  // A function of the page itself: a driver may hide what a script of its own throws.
  await visit.browser.run("setTimeout(structuredClone)");
  await expect.poll(() => visit.wrongs()).toEqual([expect.stringMatching(/^error: /)]);
  await visit.browser.run("document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))");
  await expect.poll(() => visit.wrongs()).toContainEqual(expect.stringMatching(/^policy: style-src/));
});

test("no file of the site is fetched twice", async ({ baseURL }) => {
  const host = await Host.before(baseURL ?? "");
  try {
    const there = new Visit(visit.browser, host.address);
    await there.open();
    await there.begin();
    const asked = host.asked.filter((path) => /\.(js|wasm)$/.test(path));
    expect(asked).toContainEqual(expect.stringContaining(".wasm"));
    expect(asked).toEqual([...new Set(asked)]);
  } finally {
    await host.end();
  }
});

// Begins a check-in at a host of its own, which is then cut off, and says whether the site opens once more.
async function opensCutOff(site: string, hasWorker: boolean): Promise<boolean> {
  const host = await Host.before(site, { hasWorker });
  try {
    const there = new Visit(visit.browser, host.address);
    await there.open();
    await there.begin();
    await there.choose("Often");
    // The copy is begun when the page is idle, at the latest after ten seconds, and is then every file.
    if (hasWorker) await expect.poll(() => there.browser.run("return !!navigator.serviceWorker.controller"), { timeout: 60_000 }).toBe(true);
    host.cut();
    // A new visit: the driver of Firefox asks the network for a reload, past every worker. And a driver may take a page
    // that does not come for a fault.
    await there.browser.open("about:blank");
    await there.browser.open(`${host.address}#/question/2`).catch(() => {});
    const isThere = () => there.browser.run<boolean>("return !!document.querySelector('#page h1')").catch(() => false);
    if (!hasWorker) return await isThere();
    await expect.poll(isThere).toBe(true);
    await there.sees("Statement 2 of ");
    await there.go("#/check");
    await there.seeResult();
    await there.sees("Saved on this device");
    return true;
  } finally {
    await host.end();
  }
}

test("with a copy of the site, a check-in goes on to its result without a connection", async ({ baseURL }) => {
  expect(await opensCutOff(baseURL ?? "", true)).toBe(true);
});

test("without a copy, the site does not open without a connection", async ({ baseURL }) => {
  expect(await opensCutOff(baseURL ?? "", false)).toBe(false);
});

// How the storage shows itself to the page, and what it is called in the report.
const BLOCKED = {
  refused: ["with storage refused (throws), a result is reached and it is said that nothing is kept", "throws SecurityError"],
  missing: ["with storage missing (null), a result is reached and it is said that nothing is kept", "null"],
} as const;

for (const storage of ["refused", "missing"] as const) {
  const [title, shown] = BLOCKED[storage];
  test(title, async ({ baseURL }) => {
    const reason = engine.cannot[storage];
    if (reason !== undefined) {
      test.info().annotations.push({ type: "cannot", description: reason });
      return;
    }
    await begin(storage, baseURL);
    const found = "try { return String(localStorage) } catch (error) { return 'throws ' + error.name }";
    expect(await visit.browser.run(found)).toBe(shown);
    await visit.sees("does not let this site save anything");
    await visit.begin();
    await visit.choose("Often");
    await visit.isQuestion(2);
    await visit.go("#/check");
    await visit.seeResult();
    await visit.sees("Your browser could not save the result.");
    // For the rest of the visit it is in the history all the same.
    await visit.follow("Your check-ins");
    await visit.heading("Your check-ins");
    expect(await visit.wrongs()).toEqual([]);
  });
}

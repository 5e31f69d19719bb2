// Bringing a file back: looked at first, added beside what is there, and undone.

import { expect, test, type Page } from "@playwright/test";
import { open } from "node:fs/promises";
import { Carrying, EVERYTHING, eventRecord, EVENT, fileOf, fillStorage, noteRecord } from "./carrying";
import { finishKeepingNothing } from "./planning";
import { attemptRecord, entryRecord, ID_1, ID_2, JUNE, OCTOBER, PREFIX } from "./quiz";

const ATTEMPT_1 = `${PREFIX}attempt/${ID_1}`;
const ATTEMPT_2 = `${PREFIX}attempt/${ID_2}`;

test("a file of 50 MB is refused by its size, before it is read", async ({ page }, info) => {
  const path = info.outputPath("large.json");
  const file = await open(path, "w");
  await file.truncate(50_000_000);
  await file.close();
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  await page.evaluate(() => {
    const tell = () => {
      Object.assign(window, { __read: true });
      return Promise.reject(new DOMException("", "NotReadableError"));
    };
    for (const name of ["text", "arrayBuffer", "stream", "slice"] as const) {
      Object.defineProperty(Blob.prototype, name, { value: tell });
    }
    Object.defineProperty(window, "FileReader", { value: tell });
  });
  // Whatever reads a file is seen.
  await here.choose({ name: "small.json", text: "x" });
  await expect.poll(() => page.evaluate(() => "__read" in window)).toBe(true);
  await page.evaluate(() => Reflect.deleteProperty(window, "__read"));
  await here.choose(path);
  await expect(here.bringing.getByRole("status")).toContainText("larger than 20 MB, so it was not read");
  expect(await page.evaluate(() => "__read" in window)).toBe(false);
  expect(await here.records()).toEqual(EVERYTHING);
});

const OTHERS: [string, string, string][] = [
  ["an empty file", "", "not from this site"],
  ["no JSON", "hello", "not from this site"],
  ["another app's file", '{"app":"other","format":1,"records":{}}', "not from this site"],
  ["half a file", fileOf(EVERYTHING).slice(0, 500), "not from this site"],
  ["bytes that are no text", "\u0000\ufffd\u0001", "not from this site"],
  ["a list", '{"app":"trust-check","format":1,"records":[]}', "not from this site"],
  ["a newer file", '{"app":"trust-check","format":2,"records":{}}', "comes from a newer version of this site"],
  [
    "too many records",
    JSON.stringify({ app: "trust-check", format: 1, records: Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`a${at}`, 1])) }),
    "more than 20,000 records",
  ],
];

test("a file that is no export is refused, each with what it is", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  for (const [name, text, message] of OTHERS) {
    await here.choose({ name, text });
    await expect(here.bringing.getByRole("status"), name).toContainText(message);
    await expect(here.bringing.getByRole("status"), name).toContainText("Nothing has changed.");
    await expect(here.quiz.button("Add these"), name).toHaveCount(0);
  }
  expect(await here.records()).toEqual(EVERYTHING);
});

// Beside one attempt of the same id with other answers, one that is the same, and the settings.
const THEIRS: Record<string, string> = {
  [ATTEMPT_1]: attemptRecord(0, JUNE),
  [ATTEMPT_2]: attemptRecord(1, OCTOBER),
  [`${PREFIX}note/${ID_1}`]: noteRecord("Theirs"),
  [`${PREFIX}event/${EVENT}`]: eventRecord("New"),
  [`${PREFIX}settings`]: '{"v":1,"move_on":true}',
  [`${PREFIX}plan/${ID_2}`]: '{"v":3}',
  [`${PREFIX}plan/${ID_1}`]: '{"v":1}',
  [`${PREFIX}strange`]: "1",
};
const OURS: Record<string, string> = {
  [ATTEMPT_1]: attemptRecord(3, JUNE),
  [ATTEMPT_2]: attemptRecord(1, OCTOBER),
  [`${PREFIX}note/${ID_1}`]: noteRecord("Ours"),
  [`${PREFIX}settings`]: '{"v":1,"move_on":false}',
};

test("the preview counts what is new, the same, different and left out, and names why", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(OURS);
  await here.choose({ name: "theirs.json", text: fileOf(THEIRS) });
  const preview = here.bringing;
  await expect(preview.getByRole("heading", { level: 3 })).toHaveText("What is in “theirs.json”");
  await expect(preview.getByRole("heading", { level: 3 })).toBeFocused();
  const lines = preview.getByRole("listitem");
  await expect(lines).toHaveText([
    "New: 2",
    "Already here: 1",
    "Different from what is here: 1. Both will be kept.",
    "Left out: 4",
    `An idea in your plan (plan/${ID_1}): it is damaged`,
    `An idea in your plan (plan/${ID_2}): it comes from a newer version of this site`,
    "Your settings (settings): your settings here are not replaced",
    "Something this version does not know (strange): this version does not know it",
  ]);
  expect(await here.records()).toEqual(OURS);
  await here.quiz.button("Cancel").click();
  await expect(preview.getByRole("status")).toHaveText("Nothing was added. Nothing has changed.");
  expect(await here.records()).toEqual(OURS);
});

test("what differs is kept beside what was there, with its note; a second time adds nothing; undo takes exactly it away", async ({
  page,
}) => {
  const file = { name: "theirs.json", text: fileOf(THEIRS) };
  const here = new Carrying(page);
  await here.open(OURS);
  await here.bringBack(file);
  await expect(here.bringing.getByRole("status")).toContainText("3 entries were added.");
  const after = await here.records();
  expect(after).toMatchObject(OURS);
  const added = Object.keys(after).filter((key) => !(key in OURS));
  expect(added).toHaveLength(3);
  const copy = added.find((key) => key.includes("/attempt/")) ?? "";
  expect(after[copy]).toBe(THEIRS[ATTEMPT_1]);
  expect(after[copy.replace("/attempt/", "/note/")]).toBe(noteRecord("Theirs"));

  await here.choose(file);
  await expect(here.bringing.getByText("There is nothing to add.")).toBeVisible();
  await expect(here.quiz.button("Add these")).toHaveCount(0);
  await here.quiz.button("Cancel").click();
  await expect.poll(() => here.records()).toEqual(after);

  // Undone after it was added anew.
  for (const key of added) await page.evaluate((key) => localStorage.removeItem(key), key);
  await here.bringBack(file);
  expect(await here.records()).toEqual(after);
  await here.bringing.getByRole("button", { name: "Undo" }).click();
  await expect(here.bringing.getByRole("status")).toHaveText("What was added has been removed. Nothing else has changed.");
  expect(await here.records()).toEqual(OURS);
});

test("what was changed after it was added is not undone", async ({ page, context }) => {
  const here = new Carrying(page);
  await here.open();
  await here.bringBack({ name: "plan.json", text: fileOf({ [`${PREFIX}plan/${ID_1}`]: entryRecord(), [`${PREFIX}plan/${ID_2}`]: entryRecord() }) });
  const other = new Carrying(await context.newPage());
  await other.quiz.open("#/plan");
  await other.page.getByLabel("When and how do you want to try it?").first().fill("On Sunday");
  await other.quiz.isHeardBy(here.quiz);
  await here.bringing.getByRole("button", { name: "Undo" }).click();
  await expect(here.bringing.getByRole("status")).toContainText("except what you have changed since then");
  const left = Object.values(await here.records());
  expect(left.map((text) => JSON.parse(text).when)).toEqual(["On Sunday"]);
});

test("where the storage is full nothing is added, and every key is as it was", async ({ page }) => {
  const records = Array.from({ length: 60 }, (_, at) => [`${PREFIX}attempt/${`${at + 100}`.padStart(32, "0")}`, attemptRecord(2, JUNE + at)]);
  const here = new Carrying(page);
  await here.open(OURS);
  await fillStorage(page, 9_000);
  const before = await here.quiz.stored();
  await here.choose({ name: "many.json", text: fileOf(Object.fromEntries(records)) });
  await expect(here.bringing.getByText("New: 60")).toBeVisible();
  await here.quiz.button("Add these").click();
  await expect(here.bringing.getByRole("status")).toContainText("Nothing was added, and nothing has changed.");
  expect(await here.quiz.stored()).toEqual(before);
  await here.quiz.go("#/history");
  await here.quiz.lists(2);
});

const DRAFTS = Object.fromEntries(Object.entries(EVERYTHING).filter(([key]) => key.includes("/draft/")));

test("a run that was left off comes back with its file, and is not written again after its undo", async ({ page }) => {
  const here = new Carrying(page);
  await here.open();
  const file = { name: "draft.json", text: fileOf(DRAFTS) };
  await here.bringBack(file);
  await here.bringing.getByRole("button", { name: "Undo" }).click();
  await here.quiz.go("#/question/2");
  await expect(here.quiz.heading).toHaveText("No check-in in progress");
  expect(await here.records()).toEqual({});
  await here.quiz.go("#/data");
  await here.bringBack(file);
  await here.quiz.go("#/");
  await expect(page.getByRole("link", { name: /^Continue where you left off/ })).toBeVisible();
});

// How the page looks and behaves now.
const marks = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
const LOOKS = JSON.stringify({ v: 2, move_on: false, keys: false, theme: "dark", text: "larger", motion: "none" });

test("undoing an import takes its settings away, and none of them is written with the next choice", async ({ page }) => {
  const here = new Carrying(page);
  await here.open();
  const before = await marks(page);
  await here.bringBack({ name: "settings.json", text: fileOf({ [`${PREFIX}settings`]: LOOKS }) });
  expect(await marks(page)).toMatchObject({ theme: "dark", text: "larger", motion: "none", keys: "off" });
  await here.quiz.button("Undo").click();
  await expect(here.bringing.getByRole("status")).toHaveText("What was added has been removed. Nothing else has changed.");
  expect(await marks(page)).toEqual(before);
  await here.quiz.go("#/settings");
  await page.getByRole("radio", { name: "Light", exact: true }).check();
  expect(JSON.parse((await here.records())[`${PREFIX}settings`] ?? "")).toEqual({
    v: 2, move_on: true, keys: true, theme: "light", text: "usual", motion: "device",
  });
});

test("a choice that was kept nowhere holds again after an import and its undo", async ({ page }) => {
  const quiz = await finishKeepingNothing(page);
  await quiz.go("#/settings");
  await page.getByRole("radio", { name: "Large", exact: true }).check();
  await quiz.go("#/data");
  const here = new Carrying(page);
  await here.bringBack({ name: "settings.json", text: fileOf({ [`${PREFIX}settings`]: LOOKS }) });
  expect(await marks(page)).toMatchObject({ theme: "dark", text: "larger" });
  await here.quiz.button("Undo").click();
  await expect.poll(() => marks(page)).toMatchObject({ text: "large" });
  expect(await marks(page)).not.toHaveProperty("theme");
});

test("a run whose draft an undo takes away is over, also where something else of the file stays", async ({ page, context }) => {
  const here = new Carrying(page);
  await here.open();
  const file = fileOf({ ...DRAFTS, [`${PREFIX}plan/${ID_1}`]: entryRecord() });
  await here.bringBack({ name: "draft.json", text: file });
  const other = new Carrying(await context.newPage());
  await other.quiz.open("#/plan");
  await other.page.getByLabel("When and how do you want to try it?").fill("On Sunday");
  await other.quiz.isHeardBy(here.quiz);
  await here.quiz.button("Undo").click();
  await expect(here.bringing.getByRole("status")).toContainText("except what you have changed since then");
  expect(Object.keys(await here.records())).toEqual([`${PREFIX}plan/${ID_1}`]);
  await here.quiz.go("#/question/2");
  await expect(here.quiz.heading).toHaveText("No check-in in progress");
  await here.quiz.go("#/");
  await expect(page.getByRole("link", { name: /^Continue where you left off/ })).toHaveCount(0);
});

// 200 texts that would run if anything took them for markup or code.
const HOSTILE = Array.from({ length: 200 }, (_, at) => {
  const run = `window.__ran=${at}`;
  return [
    `<img src=x onerror="${run}">`,
    `</textarea></script><script>${run}</script>`,
    `<svg onload=${run}>`,
    `"><iframe srcdoc="<script>parent.${run}</script>">`,
    `javascript:${run}`,
    `'-alert(${at})-'`,
    `{{constructor.constructor('${run}')()}}`,
    `<a href="javascript:${run}" autofocus onfocus=${run}>x</a>`,
    `__proto__${at}`,
    `\u202e\u0000${at}<style>@import '//x.example'</style>`,
  ][at % 10] ?? "";
});

async function strange(page: Page): Promise<number> {
  return page.locator("main :is(img, script, iframe, object, embed, style, [onerror], [onload], [onfocus], [href^=javascript])").count();
}

test("200 hostile texts in every field of a file are words, in the preview and after", async ({ page }) => {
  const faults: string[] = [];
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith("http://127.0.0.1") && !request.url().startsWith("blob:")) faults.push(request.url());
  });
  const id = (at: number) => `${at}`.padStart(32, "0");
  const records = HOSTILE.flatMap((text, at): [string, unknown][] => [
    [text, { v: 1, text }],
    [`note/${id(at)}`, { v: 1, text, at: JUNE }],
    [`event/${id(at)}`, { v: 1, at: JUNE, offset: 0, text }],
    [`plan/${id(at)}`, JSON.parse(entryRecord({ tip: text, sign: text, when: text, note: text }))],
    [`attempt/${id(at)}`, { ...JSON.parse(attemptRecord(1, JUNE)), instrument: text, causes: [text], places: [text] }],
    [`draft/${id(at + 500)}`, { v: 1, instrument: text, path: text }],
  ]);
  const here = new Carrying(page);
  await here.open();
  const text = JSON.stringify({ app: "trust-check", format: 1, records: Object.fromEntries(records), unreadable: Object.fromEntries(HOSTILE.map((text) => [`x${text}`, text])) });
  await here.choose({ name: "<img src=x onerror=alert(1)>.json", text });
  await expect(here.bringing.getByText("New: 800")).toBeVisible();
  expect(await strange(page)).toBe(0);
  await here.quiz.button("Add these").click();
  await expect(here.bringing.getByRole("button", { name: "Undo" })).toBeFocused();
  for (const hash of ["#/history", "#/plan", `#/result/${id(1)}`, `#/sheet/${id(2)}`, "#/privacy", "#/"]) {
    await here.quiz.open(hash);
    expect.soft(await strange(page), hash).toBe(0);
  }
  expect(await page.evaluate(() => "__ran" in window)).toBe(false);
  expect(faults).toEqual([]);
});

test("a file can be brought back by keyboard alone, and whoever leaves it or undoes what it brought is at the choice of a file", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(OURS);
  const choice = page.getByLabel("Choose a file");
  const file = { name: "theirs.json", text: fileOf(THEIRS) };
  await here.choose(file);
  await here.quiz.button("Cancel").press("Enter");
  await expect(here.bringing.getByRole("status")).toHaveText("Nothing was added. Nothing has changed.");
  await expect(choice).toBeFocused();
  await here.choose(file);
  await expect(here.bringing.getByRole("heading", { level: 3 })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(here.quiz.button("Add these")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(here.bringing.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(here.bringing.getByRole("status")).toContainText("What was added has been removed.");
  expect(await here.records()).toEqual(OURS);
  await expect(choice).toBeFocused();
  // And where the browser keeps none of it.
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  });
  await here.choose(file);
  await here.quiz.button("Add these").press("Enter");
  await expect(here.bringing.getByRole("status")).toContainText("Nothing was added");
  await expect(choice).toBeFocused();
});

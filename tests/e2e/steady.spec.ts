// Nothing moves while a page loads: what someone reads or is about to press stays where it is.

import { expect, test, type Page } from "@playwright/test";
import { answersOf, attemptOf, draftRecord, FULL, layOut, OCTOBER, PREFIX, DRAFT, Quiz } from "./quiz";
import { test as hosted, type Host } from "./faulty-host";
import { alike, attemptKey, DAY, idOf, many } from "./returning";
import { frames, shifts, watch } from "./shifting";
import { neverHalf } from "./slowness";

// The program comes after the first paint, as it does over a real connection.
async function holdBack(page: Page) {
  await page.route(/\/((app|more)-[0-9a-f]+\.(js|wasm)|texts-[0-9a-f]+\.html)$/, async (route) => {
    await frames(page).catch(() => {});
    await route.continue();
  });
}

const draft = { [`${PREFIX}draft/${DRAFT}`]: draftRecord("unsure", answersOf("unsure", (sign, n) => (sign === "talk" ? n : null))) };
const varied = attemptOf(answersOf("unsure", (sign, n) => (sign.length + 2 * n) % 5), OCTOBER, { places: ["selftrust", "limits", "open"] });
const more = { [attemptKey(1)]: varied, [attemptKey(2)]: alike(2, OCTOBER - 60 * DAY) };

const PAGES: [string, string, Record<string, string>][] = [
  ["the start", "#/", {}],
  ["the start of someone who has been here", "#/", more],
  ["the start with a run left off", "#/", { ...draft, ...more }],
  ["a statement", "#/question/5", draft],
  ["the answers", "#/check", draft],
  ["a result", `#/result/${idOf(1)}`, more],
  ["the guide", "#/guide", {}],
  ["a section", "#/guide/talk", {}],
  ["the questions people ask", "#/faq", {}],
  ["an empty history", "#/history", {}],
  ["a history", "#/history", many(4, OCTOBER)],
  ["the plan", "#/plan", {}],
  ["support", "#/support", {}],
  ["the settings", "#/settings", {}],
  ["the method", "#/method", {}],
  ["what is kept, where nothing is", "#/privacy", {}],
  ["what is kept", "#/privacy", many(4, OCTOBER)],
  ["an address of no page", "#/nowhere", {}],
];

for (const [name, viewport, tier] of [
  ["a phone", { width: 390, height: 780 }, {}],
  ["a desk", { width: 1280, height: 900 }, FULL],
] as const) {
  test(`nothing moves while a page loads, on ${name}`, tier, async ({ page }) => {
    await page.setViewportSize(viewport);
    await neverHalf(page);
    await watch(page);
    await holdBack(page);
    for (const [what, hash, records] of PAGES) {
      await layOut(page, records);
      await new Quiz(page).open(hash);
      expect.soft(await shifts(page), what).toEqual([]);
    }
  });
}

// A busy browser, or a slow connection, has the page in parts. `rest` gets what sends the second one.
async function inParts(page: Page, host: Host, after: RegExp, rest: (send: () => void) => void) {
  host.fail(/^index\.html$/, ({ response, body, headers }) => {
    const text = body.toString("utf8");
    const found = after.exec(text.slice(text.indexOf("<body")));
    if (!found) throw new Error(`no ${after} in the page`);
    const first = text.slice(0, text.indexOf("<body") + found.index + found[0].length);
    response.writeHead(200, headers).write(first);
    rest(() => response.end(text.slice(first.length)));
  });
  await watch(page);
  await page.goto("./", { waitUntil: "commit" });
}

hosted("a header of which the exit comes later than the rest does not move", async ({ page, host }) => {
  await neverHalf(page);
  let send = () => {};
  await inParts(page, host, /<button class="?exit"?[^>]*>/, (rest) => (send = rest));
  await expect(page.locator("button.exit")).toBeAttached();
  // Time in which the header could be drawn without its exit: another page is drawn meanwhile.
  await frames(await page.context().newPage());
  send();
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  expect(await shifts(page)).toEqual([]);
});

hosted("of a page that stops in the middle, what has arrived is seen", async ({ page, host }) => {
  await inParts(page, host, /<\/h1>/, () => {});
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length)).toBe(1);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the control: what comes late above other words is noticed", async ({ page }) => {
  await neverHalf(page);
  await watch(page);
  await new Quiz(page).open();
  // Only what has been drawn can move.
  expect(await shifts(page)).toEqual([]);
  await page.evaluate(() => {
    const late = document.createElement("div");
    late.style.blockSize = "120px";
    document.querySelector("h1")?.before(late);
  });
  const moved = () => page.evaluate(() => window.shifts().reduce((sum, { value }) => sum + value, 0));
  await expect.poll(moved).toBeGreaterThan(0.01);
});

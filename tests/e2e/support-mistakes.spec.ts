// A host's settings with mistakes: what is wrong is left out and named, and nothing in them runs.

import { expect, test, type Page } from "@playwright/test";
import { COMPLETE, CRISIS, expectDefaults, LAND_B, line, listen, serve, SITE, VIOLENCE } from "./hosting";
import { held } from "./promises/soak";
import { Quiz } from "./quiz";

// What was said in the console.
let warnings: string[];

test.beforeEach(async ({ page }) => {
  warnings = await listen(page);
});

// Messages for the host, on the page and in the console.
async function expectMistakes(page: Page, mistakes: (string | RegExp)[]) {
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: "For the people who run this site" }) });
  await expect(section.getByRole("listitem")).toHaveText(mistakes);
  expect(warnings).toHaveLength(mistakes.length);
  for (const [at, mistake] of mistakes.entries()) {
    const said = warnings[at] ?? "";
    if (typeof mistake === "string") expect(said).toBe(`site.json: ${mistake}`);
    else expect(said).toMatch(mistake);
  }
}

test("without the file, the page is as it was built", async ({ page }) => {
  await page.route(SITE, (route) => route.fulfill({ status: 404, body: "<h1>Not found</h1>" }));
  await new Quiz(page).open("#/support");
  await expectDefaults(page);
  await expect(page.getByText("For the people who run this site")).toHaveCount(0);
  expect(warnings).toEqual([]);
});

// In the place of the file before, of which nothing is left.
async function serveAnew(page: Page, file: unknown) {
  await page.unrouteAll();
  await page.goto("about:blank");
  warnings.length = 0;
  return serve(page, file);
}

// What is judged to be wrong, and why, is tried in crates/site.
const OF_NO_USE: Record<string, { file: unknown; mistakes: (string | RegExp)[] }> = {
  "no JSON": { file: "{ name: 1 ", mistakes: [/^(site\.json: )?This is not JSON, so none of it is used/] },
  "one megabyte": {
    file: { ...COMPLETE, exit: undefined, comment: "x".repeat(1 << 20) },
    mistakes: ["The file is larger than 65,536 bytes, so none of it is used."],
  },
  null: { file: "null", mistakes: ["This must be an object: names and values in curly braces."] },
  "wrong types everywhere": {
    file: { v: 1, name: 7, accent: [], exit: {}, links: "none", help: { US: [] } },
    mistakes: [
      "name: This must be a text in quotes.",
      "accent: This must be an object: names and values in curly braces.",
      "exit: This must be a text in quotes.",
      "links: This must be a list in square brackets.",
      "help: This must be a list in square brackets.",
    ],
  },
};

test("a file of no use: nothing of it is used, and the message names what is wrong", async ({ page }) => {
  for (const [name, { file, mistakes }] of Object.entries(OF_NO_USE)) {
    await test.step(name, async () => {
      await serveAnew(page, file);
      await expectMistakes(page, mistakes);
      await expectDefaults(page);
    });
  }
});

const LEFT_OUT: Record<string, { line: object; mistake: string }> = {
  "an address that runs": {
    line: { ...CRISIS, url: "javascript:alert(1)" },
    mistake:
      "help[0].lines[1].url: An address must begin with https:// in small letters, so that nobody can read or change the page on its way.",
  },
  "no date": { line: { ...CRISIS, checked: undefined }, mistake: "help[0].lines[1].checked: This is missing and has to be there." },
};

test("a line with a mistake is left out and named, and the one beside it stays", async ({ page }) => {
  for (const [name, { line: wrong, mistake }] of Object.entries(LEFT_OUT)) {
    await test.step(name, async () => {
      await serveAnew(page, { v: 1, help: [{ ...LAND_B, lines: [VIOLENCE, wrong] }] });
      await expectMistakes(page, [mistake]);
      await expect(page.getByRole("article")).toHaveCount(1);
      await expect(line(page, VIOLENCE.name)).toBeVisible();
      await expect(page.locator("a[href^='javascript']")).toHaveCount(0);
    });
  }
});

test("of many mistakes, twenty are named and the others are counted", async ({ page }) => {
  await serve(page, { v: 1, help: Array.from({ length: 30 }, () => 1) });
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: "For the people who run this site" }) });
  await expect(section.getByRole("listitem")).toHaveCount(21);
  await expect(section.getByRole("listitem").last()).toHaveText("and 10 more");
});

// Two hundred texts that would do something if they were more than texts.
const HOSTILE = Array.from({ length: 25 }, (_, at) => [
  `<img src=x onerror="window.__ran=${at}">`,
  `<script>window.__ran=${at}</script>`,
  `"><svg onload=window.__ran=${at}>`,
  `' autofocus onfocus='window.__ran=${at}`,
  `javascript:window.__ran=${at}`,
  `\${window.__ran=${at}}`,
  `{{window.__ran=${at}}}`,
  `</h4><iframe srcdoc="<script>top.__ran=${at}</script>">`,
]).flat();

test("two hundred hostile texts in all fields are shown as they are, and nothing runs", async ({ page }) => {
  const faults: string[] = [];
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => faults.push(error.message));
  const lines = HOSTILE.map((text) => ({ name: text, kind: "crisis", url: "https://a.example/", hours: text, checked: "2026-03-31" }));
  const help = [0, 1, 2, 3].map((at) => ({
    code: `X${"ABCD"[at]}`,
    name: HOSTILE[at],
    lines: lines.slice(at * 50, at * 50 + 50),
  }));
  const links = HOSTILE.slice(0, 8).map((text) => ({ text, url: "https://a.example/" }));
  await serve(page, { v: 1, name: "<img src=x onerror=__ran=1>", links, help });
  await expect(page.getByRole("banner").getByText("<img src=x onerror=__ran=1>")).toBeVisible();
  const country = page.getByRole("combobox");
  for (const at of [1, 2, 3, 4]) {
    await country.selectOption({ index: at });
    await expect(page.getByRole("heading", { level: 4 })).toHaveText(HOSTILE.slice((at - 1) * 50, at * 50));
    await expect(page.locator("body :is(img, iframe, main script, main svg:not(.bowl), [onerror], [onload], [onfocus], [srcdoc])")).toHaveCount(0);
  }
  // The same texts where an address, a number or a tag belongs are left out, every one.
  const wrong = HOSTILE.slice(0, 8).flatMap((text) =>
    ["phone", "text", "url", "lang", "checked", "kind"].map((field) => ({ ...VIOLENCE, [field]: text })),
  );
  await serveAnew(page, { v: 1, exit: HOSTILE[4], accent: { light: HOSTILE[0], dark: HOSTILE[1] }, help: [{ ...LAND_B, lines: wrong }] });
  await expect(page.getByText("For the people who run this site")).toBeVisible();
  await expectDefaults(page);
  await expect(page.locator("main :is(img, iframe, script, svg:not(.bowl))")).toHaveCount(0);
  expect(await page.evaluate(() => "__ran" in window)).toBe(false);
  expect(faults).toEqual([]);
  held(10, "settings", HOSTILE.length, HOSTILE.length);
});

// What comes out of the printer: words and bars, and on the sheet only what was chosen.

import { expect, test, type Page } from "@playwright/test";
import {
  answersOf,
  attemptOf,
  draftRecord,
  entryRecord,
  ID_1,
  ID_2,
  JUNE,
  OCTOBER,
  PREFIX,
  Quiz,
  seed,
} from "./quiz";

// The width of A4 less its margins, in CSS pixels.
test.use({ viewport: { width: 718, height: 1000 } });

const varied = answersOf("unsure", (sign, n) => (sign.length + 2 * n) % 5);
const NOTE_1 = "We talked for ten minutes.";
const NOTE_2 = "Only I should read this.";
const RECORDS = {
  [`${PREFIX}attempt/${ID_1}`]: attemptOf(answersOf("unsure", () => 2), JUNE),
  [`${PREFIX}attempt/${ID_2}`]: attemptOf(varied, OCTOBER, { places: ["listen", "close", "limits"] }),
  [`${PREFIX}plan/${ID_1}`]: entryRecord({ note: NOTE_1, done: OCTOBER }),
  [`${PREFIX}plan/${ID_2}`]: entryRecord({ tip: "talk.ask", note: NOTE_2, done: OCTOBER }),
};

async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  return page.evaluate(() => document.body.innerText);
}

// How many pages of A4 it makes.
async function pages(page: Page): Promise<number> {
  const file = await page.pdf({ format: "A4", margin: { top: "1.5cm", bottom: "1.5cm", left: "1.5cm", right: "1.5cm" } });
  return file.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

// Nothing that can only be pressed. What is hidden has no role.
async function expectNothingToPress(page: Page) {
  for (const part of ["banner", "contentinfo", "navigation", "button", "checkbox", "search", "combobox"] as const) {
    await expect(page.getByRole(part), part).toHaveCount(0);
  }
  const words = page.getByText(/Exit this page|Skip to main content|Add to plan|Back to the result/);
  await expect(words.filter({ visible: true })).toHaveCount(0);
}

test("the button lets the browser print", async ({ page }) => {
  await seed(page, RECORDS);
  const quiz = new Quiz(page);
  for (const [hash, name] of [
    [`#/result/${ID_2}`, "Print this"],
    [`#/sheet/${ID_2}`, "Print this"],
    ["#/guide/talk", "Print this"],
  ] as const) {
    await quiz.open(hash);
    await page.evaluate(() => (window.print = () => document.body.setAttribute("data-printed", "")));
    await quiz.button(name).click();
    await expect(page.locator("body")).toHaveAttribute("data-printed", "");
  }
});

test("A40: a result on paper: words and bars stay, what can be pressed goes", async ({ page }) => {
  await seed(page, RECORDS);
  await new Quiz(page).open(`#/result/${ID_2}`);
  await expect(page.getByRole("heading", { name: "Everything you answered" })).toBeVisible();
  for (const more of await page.locator("summary").all()) await more.click();
  const paper = await printed(page);
  await expectNothingToPress(page);
  for (const words of ["Exit this page", "Skip to main content", "Add to plan", "Print this", "This also deletes its notes", "Your data"]) {
    expect(paper).not.toContain(words);
  }
  for (const words of [
    "Every area",
    "What a high score can mean",
    "The answers behind this score",
    "You answered",
    "If being open does not feel safe",
    "give or take",
  ]) {
    expect(paper).toContain(words);
  }
  await expect(page.getByRole("meter").filter({ visible: true })).toHaveCount(8);
  // All seven areas were unfolded, each with four statements.
  await expect(page.locator(".area dt").filter({ visible: true })).toHaveCount(28);
  // With every answer once more.
  const count = await pages(page);
  expect(count).toBeGreaterThanOrEqual(3);
  expect(count).toBeLessThanOrEqual(10);
});

test("what is folded up on the screen stays off the paper", async ({ page }) => {
  await seed(page, RECORDS);
  await new Quiz(page).open(`#/result/${ID_2}`);
  await expect(page.getByRole("heading", { name: "Everything you answered" })).toBeVisible();
  await page.getByText("More about Peace with the past").click();
  const paper = await printed(page);
  expect(paper).toContain("I brought an old hurt into a new argument.");
  expect(paper).not.toContain("I doubted my own judgment.");
  expect(paper).not.toContain("More about Showing feelings");
  const count = await pages(page);
  expect(count).toBeGreaterThanOrEqual(2);
  expect(count).toBeLessThanOrEqual(5);
});

test("the sheet without extras: one page, with method, date, scores and earlier check-ins, no choices, no buttons, and nothing else", async ({ page }) => {
  await seed(page, RECORDS);
  const quiz = new Quiz(page);
  await quiz.open(`#/sheet/${ID_2}`);
  await expect(quiz.heading).toHaveText("A page for a counselor");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  const paper = await printed(page);
  for (const words of [
    "Check-in on trust",
    "Answered on 18 October 2026. Version 2 of the statements.",
    "What brought me here: I am not sure, or would rather not say",
    "A self-report of 28 statements",
    "Overall, across your own areas",
    "± 12",
    "± 6",
    "My partner’s openness",
    "14 June 2026: 50",
  ]) {
    expect(paper).toContain(words);
  }
  const parts = ["You answered", "I kept quiet about something", "All answers", "Places to start", "Notes from your plan", NOTE_1, NOTE_2];
  const choices = ["A page for a counselor", "Look it over", "Add all", "Which notes", "Print this", "Back to the result", "Exit this page", "Privacy"];
  for (const words of [...parts, ...choices]) expect.soft(paper, words).not.toContain(words);
  expect(paper.trim()).toMatch(/^Check-in on trust/);
  expect(await pages(page)).toBe(1);
});

test("where nothing stands out, the sheet has no heading over nothing", async ({ page }) => {
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptOf(answersOf("unsure", () => 0), JUNE, { places: [] }) });
  await new Quiz(page).open(`#/sheet/${ID_1}`);
  await expect(page.getByRole("heading", { name: "Check-in on trust" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /places to start$/ })).toHaveCount(0);
  expect(await printed(page)).not.toContain("Places to start");
});

test("the sheet names the ends of the scale that its own version of the statements had", async ({ page }) => {
  await seed(page, {
    [`${PREFIX}attempt/${ID_1}`]: attemptOf(answersOf("unsure", () => 4), JUNE, { instrument: "1" }),
    [`${PREFIX}attempt/${ID_2}`]: attemptOf(answersOf("unsure", () => 4), OCTOBER),
  });
  const quiz = new Quiz(page);
  for (const [id, last] of [[ID_1, "Almost always"], [ID_2, "Always"]] as const) {
    await quiz.open(`#/sheet/${id}`);
    const sheet = page.getByRole("article");
    await expect(sheet.getByText(`each answered from “Never” to “${last}”.`, { exact: false })).toBeVisible();
  }
});

test("each tick puts its part on the sheet, and only that one", async ({ page }) => {
  await seed(page, RECORDS);
  await new Quiz(page).open(`#/sheet/${ID_2}`);
  const sheet = page.getByRole("article");
  const parts = {
    "Add the answers that led to the places to start": "Places to start, with the answers that led there",
    "Add all answers": "All answers",
    [NOTE_1]: NOTE_1,
  };
  for (const [label, words] of Object.entries(parts)) {
    await expect(sheet.getByText(words, { exact: true })).toBeHidden();
    await page.getByRole("checkbox", { name: label }).check();
    await page.emulateMedia({ media: "print" });
    await expect(sheet.getByText(words, { exact: true })).toBeVisible();
    for (const other of Object.values(parts).filter((other) => other !== words)) {
      await expect(sheet.getByText(other, { exact: true })).toBeHidden();
    }
    await expect(sheet.getByText(NOTE_2)).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("checkbox", { name: label }).uncheck();
    await expect(sheet.getByText(words, { exact: true })).toBeHidden();
  }
});

test("the sheet with everything ticked keeps to a few pages", async ({ page }) => {
  await seed(page, RECORDS);
  await new Quiz(page).open(`#/sheet/${ID_2}`);
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  const paper = await printed(page);
  for (const words of ["Listen and understand", "All answers", "Notes from your plan", NOTE_1, NOTE_2]) expect(paper).toContain(words);
  // What is on the sheet is on the screen as well: it is looked over before it is printed.
  await page.emulateMedia({ media: "screen" });
  const shown = await page.getByRole("article").innerText();
  for (const words of ["Listen and understand", "All answers", "Notes from your plan", NOTE_1, NOTE_2]) expect(shown).toContain(words);
  await page.emulateMedia({ media: "print" });
  const count = await pages(page);
  expect(count).toBeGreaterThanOrEqual(2);
  expect(count).toBeLessThanOrEqual(3);
});

test("the sheet of a run that keeps nothing is there until the page closes", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await quiz.go("#/check");
  await quiz.seeResult();
  await page.getByRole("link", { name: "A page for a counselor" }).click();
  await expect(page).toHaveURL(/#\/sheet$/);
  await expect(page.getByRole("heading", { name: "Check-in on trust" })).toBeVisible();
  await page.getByRole("link", { name: "Back to the result" }).click();
  await expect(page).toHaveURL(/#\/result$/);
  await quiz.go("#/sheet");
  await page.reload();
  await quiz.ready();
  await expect(quiz.heading).toHaveText("There is no result here yet");
});

test("the sheet of a saved run leads back to it, and is there after a reload", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.takeUp(draftRecord("unsure", varied));
  await quiz.seeResult();
  const result = new URL(page.url()).hash;
  await page.getByRole("link", { name: "A page for a counselor" }).click();
  await expect(quiz.heading).toHaveText("A page for a counselor");
  await page.reload();
  await quiz.ready();
  await expect(page.getByRole("heading", { name: "Check-in on trust" })).toBeVisible();
  await page.getByRole("link", { name: "Back to the result" }).click();
  expect(new URL(page.url()).hash).toBe(result);
});

test("a long note in the plan is whole on paper", async ({ page }) => {
  const note = "A line of words that goes on for a while. ".repeat(20);
  await seed(page, { [`${PREFIX}plan/${ID_1}`]: entryRecord({ note, done: OCTOBER }) });
  await new Quiz(page).open("#/plan");
  await page.emulateMedia({ media: "print" });
  // As text, or in a field that is as high as its words.
  const isWhole = await page.evaluate((words) => {
    const fields = [...document.querySelectorAll("textarea")].filter((field) => field.checkVisibility());
    const isInField = fields.some((field) => field.value === words && field.scrollHeight <= field.clientHeight + 2);
    return isInField || document.body.innerText.includes(words.trim());
  }, note);
  expect(isWhole).toBe(true);
});

test("a section on paper has its tips and nothing to press", async ({ page }) => {
  await new Quiz(page).open("#/guide/rely");
  await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
  const paper = await printed(page);
  await expectNothingToPress(page);
  for (const words of ["Keep your word", "Promise less and keep all of it", "This week:", "A word of caution"]) expect(paper).toContain(words);
  const count = await pages(page);
  expect(count).toBeGreaterThanOrEqual(1);
  expect(count).toBeLessThanOrEqual(4);
});

test("A40: on paper, addresses of other sites are written out", async ({ page }) => {
  const line = { name: "Example Line", kind: "crisis", url: "https://safety.example/", phone: "555 0102", checked: "2026-03-31" };
  const site = { v: 1, help: [{ code: "XA", name: "Land A (made up)", lines: [line] }] };
  await page.route("**/site.json", (route) => route.fulfill({ body: JSON.stringify(site) }));
  await new Quiz(page).open("#/support");
  await expect(page.getByRole("heading", { name: "Example Line" })).toBeVisible();
  const paper = await printed(page);
  expect(paper).toContain("Call 555 0102");
  // Its address is in the text, or behind the link.
  expect(paper).toContain("findahelpline.com");
  const after = page.getByRole("link", { name: /^Website of Example Line/ });
  expect(await after.evaluate((link) => getComputedStyle(link, "::after").content)).toContain("https://safety.example/");
});

test("A40: paper is black on white, also in the dark, nothing is wider than it, and no card is split between two pages", async ({ page }) => {
  await seed(page, RECORDS);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const quiz = new Quiz(page);
  for (const hash of [`#/result/${ID_2}`, `#/sheet/${ID_2}`, "#/guide/rely", "#/plan", "#/history", "#/method"]) {
    await quiz.open(hash);
    await expect(page.getByText("Loading the rest.")).toHaveCount(0);
    const found = await page.evaluate(() => {
      const pixels = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      // The brightest channel of a color, 0 to 255.
      const brightest = (color: string) => {
        if (!pixels) return 255;
        pixels.fillStyle = color;
        pixels.fillRect(0, 0, 1, 1);
        return Math.max(...pixels.getImageData(0, 0, 1, 1).data.slice(0, 3));
      };
      const hasWords = (one: Element) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? ""));
      const shown = [...document.querySelectorAll("main *")].filter((one) => one.checkVisibility() && !one.closest("svg"));
      const cards = shown.filter((one) => one.matches(".place, .care-box, .tip, .plan-entry, .answer-row, tr"));
      return {
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ground: getComputedStyle(document.documentElement).backgroundColor,
        pale: shown.filter((one) => hasWords(one) && brightest(getComputedStyle(one).color) > 100).map((one) => one.textContent),
        split: cards.filter((one) => getComputedStyle(one).breakInside !== "avoid").map((one) => one.className),
      };
    });
    expect.soft(found, hash).toEqual({ over: 0, ground: "rgba(0, 0, 0, 0)", pale: [], split: [] });
  }
});

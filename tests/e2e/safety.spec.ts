// A yes on the safety page: what it holds back, that it leaves no trace, and that a reload asks again.

import { expect, test, type Page } from "@playwright/test";
import { wordsOf } from "./content";
import {
  answersOf,
  attemptOf,
  draftRecord,
  entryRecord,
  everythingKept,
  FULL,
  ID_1,
  must,
  OCTOBER,
  PATHS,
  PREFIX,
  Quiz,
  SAFETY,
  SIGNS,
  type PathId,
} from "./quiz";

// `[careful]` and `[[risk]]` of content/instrument.toml, by ids: all sections and tips but these are held back.
const SECTIONS_LEFT = ["selftrust", "root", "reflect", "help"];
const TIPS_LEFT = [
  "selftrust.care",
  "selftrust.goals",
  "selftrust.strengths",
  "selftrust.kind",
  "root.past",
  "root.self",
  "root.list",
  "reflect.friends",
  "reflect.journal",
  "reflect.calm",
  "reflect.fears",
  "limits.know",
  "help.see",
  "help.find",
  "help.ask",
];
const without = (all: Record<string, string>, left: string[]) =>
  Object.entries(all).flatMap(([id, words]) => (left.includes(id) ? [] : [words]));
const HELD_BACK = [
  ...without(wordsOf("advice.toml", "sections", "name"), SECTIONS_LEFT),
  ...without(wordsOf("advice.toml", "tips", "title"), TIPS_LEFT),
];

const BLOCKS = ["Someone to talk to", "A friend you trust", "Looking after yourself"];
const PLACES = ["Trust and care for yourself", "Find where it comes from", "Listen to yourself"];
const RISK = "It may not be safe to be open at home right now. That is not your fault.";

// All that could give the answers away: the statements, their ids, the flag.
const TRACES = /safe[1-4]\b|at[-_ ]?risk|"risk"|I felt afraid of how|tried to control what I do|watched or followed me|used force against me/i;

test("the list of what is held back is whole", () => {
  expect(HELD_BACK).toHaveLength(9 + 37);
});

// What is on the screen, also where it is folded up: what is only for paper is not.
const words = (page: Page) =>
  page.getByRole("main").evaluate((main) => {
    const copy = main.cloneNode(true) as Element;
    for (const one of copy.querySelectorAll(".print-only")) one.remove();
    return copy.textContent ?? "";
  });

const printed = async (page: Page) => {
  await page.emulateMedia({ media: "print" });
  const text = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: "screen" });
  return text;
};

// A draft in which everything but talking and the partner's openness is high: those are strengths.
const draft = (path: PathId) =>
  draftRecord(path, answersOf(path, (sign) => (sign === "talk" || sign === "open" ? 0 : 4)), ["c3"]);

async function riskyRun(page: Page, path: PathId, statement: string): Promise<Quiz> {
  const quiz = new Quiz(page);
  await quiz.takeUp(draft(path), {
    [`${PREFIX}plan/${ID_1}`]: entryRecord({ note: "A note of mine", done: OCTOBER }),
  });
  await quiz.sayYes(statement);
  return quiz;
}

async function expectHeldBack(page: Page) {
  const shown = await words(page);
  expect(HELD_BACK.filter((held) => shown.includes(held))).toEqual([]);
  expect(shown).not.toMatch(/couple|as two|be more open|trust (them|your partner) more|Also worth reading/i);
  await expect(page.getByRole("heading", { name: /^About (one|some) of your answers/ })).toHaveCount(0);
}

// The result just finished: safety first, and the scores last.
async function expectSafetyFirst(page: Page, path: PathId) {
  await expectHeldBack(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your safety comes first");
  expect((await words(page)).split(RISK)).toHaveLength(2);
  const headings = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  expect(headings.filter((heading) => BLOCKS.includes(heading))).toEqual(BLOCKS);
  expect(headings.indexOf("Every area")).toBeGreaterThan(headings.indexOf("Looking after yourself"));
  expect(await words(page)).not.toMatch(/Going well|Good places to start|Across your own areas, trust was/);
  const meters = page.getByRole("meter");
  await expect(meters).toHaveCount(1 + must(SIGNS[path]).length);
  await expect(meters.last()).toHaveAttribute("aria-label", /^Overall/);
}

// The same result as anybody finds it later.
async function expectLikeAnyOther(page: Page, path: PathId) {
  await expectHeldBack(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Across your own areas, trust was /);
  await expect(page.getByRole("heading", { name: "Ideas to try on your own" })).toBeVisible();
  await expect(page.getByRole("article").getByRole("heading", { level: 3 })).toHaveText(PLACES);
  expect(await words(page)).not.toContain(RISK);
  await expect(page.getByRole("meter")).toHaveCount(1 + must(SIGNS[path]).length);
}

for (const [at, path] of (Object.keys(PATHS) as PathId[]).entries()) {
  for (const [which, statement] of SAFETY.entries()) {
    // Each path and each statement once; all of them in the full run.
    const tier = which === at % SAFETY.length ? {} : FULL;
    test(`${path}, “${statement}”: safety comes first, once, and later it is a result like any other`, tier, async ({ page }) => {
      const quiz = await riskyRun(page, path, statement);
      await quiz.seeResult();
      await expectSafetyFirst(page, path);
      await page.reload();
      await quiz.ready();
      await expectLikeAnyOther(page, path);
      expect(await everythingKept(page)).not.toMatch(TRACES);
    });
  }
}

test("safety stays first while support is looked at, and not once any other page was opened", async ({ page }) => {
  const quiz = await riskyRun(page, "unsure", SAFETY[0]);
  await quiz.seeResult();
  const result = new URL(page.url()).hash;
  await quiz.go("#/support");
  await quiz.go(result);
  await expectSafetyFirst(page, "unsure");
  await quiz.go("#/guide");
  await quiz.go(result);
  await expectLikeAnyOther(page, "unsure");
});

test("a result about safety says where it is, and can be deleted at once", async ({ page }) => {
  const quiz = await riskyRun(page, "unsure", SAFETY[3]);
  await quiz.seeResult();
  await expect(page.getByText("This result was saved on this device.", { exact: false })).toBeVisible();
  await quiz.button("Delete it now").click();
  await quiz.lists(0);
  expect(await quiz.storedUnder("attempt/")).toEqual([]);
});

test("a yes leaves the record that asking for ideas to try alone leaves", async ({ page }) => {
  const records: unknown[] = [];
  for (const choose of [
    (quiz: Quiz) => quiz.sayYes(SAFETY[0]),
    (quiz: Quiz) => quiz.option("Only ideas that I can try on my own").check(),
  ]) {
    const quiz = new Quiz(page);
    await quiz.openWith({ [`${PREFIX}draft/${ID_1}`]: draft("both") }, "#/check");
    await quiz.passSafety();
    await choose(quiz);
    await quiz.seeResult();
    const { at, offset, ...record } = JSON.parse(must((await quiz.storedUnder("attempt/"))[0])[1]);
    expect([typeof at, typeof offset]).toEqual(["number", "number"]);
    records.push(record);
  }
  expect(records[0]).toEqual(records[1]);
  expect(records[0]).toMatchObject({ places: ["selftrust", "root", "reflect"] });
});

test("a yes that a reload lost is asked again before there is a result", async ({ page }) => {
  const quiz = await riskyRun(page, "unsure", SAFETY[1]);
  await page.reload();
  await expect(quiz.heading).toHaveText("Four more statements");
  await expect(page.getByText("If you answered these before, your answers are lost", { exact: false })).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByRole("group", { name: SAFETY[1] }).getByRole("radio", { name: "Yes, this happened", exact: true }).check();
  await quiz.button("Continue").click();
  await expect(quiz.heading).toHaveText("Check your answers");
  await quiz.seeResult();
  await expectSafetyFirst(page, "unsure");
});

// On every page but the one that asks.
async function expectNoTrace(page: Page, where: string) {
  const document = await page.evaluate(() => window.document.documentElement.outerHTML);
  expect(document, where).not.toMatch(TRACES);
  await expect(page.getByRole("main").getByText("Yes, this happened", { exact: true }), where).toHaveCount(0);
  expect(await everythingKept(page), where).not.toMatch(TRACES);
  await expect(page, where).toHaveTitle(/^(Error: )?[\w\s,-]+( – Check-in)?$/);
}

test("A45: no page shows what was said, and nothing keeps it", async ({ page }) => {
  const quiz = await riskyRun(page, "both", SAFETY[2]);
  await expectNoTrace(page, "check");
  await quiz.seeResult();
  await expectNoTrace(page, "result");
  const id = must(/[0-9a-f]{32}$/.exec(page.url())?.[0]);

  await quiz.go(`#/sheet/${id}`);
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  await expect(page.getByRole("checkbox")).toHaveCount(3);
  await expect(page.getByText("A note of mine")).toHaveCount(2);
  await expectNoTrace(page, "sheet");
  expect(await words(page)).not.toContain(RISK);

  for (const hash of ["#/plan", "#/history", "#/privacy", "#/method", "#/faq", "#/guide", "#/guide/help", "#/support", "#/"]) {
    await quiz.go(hash);
    await expect(page.getByText("Loading the rest.")).toHaveCount(0);
    await expectNoTrace(page, hash);
  }
});

test("A40: on paper, a result just finished is the one that is shown later, whatever was said", async ({ page }) => {
  const quiz = await riskyRun(page, "hard_to_trust", SAFETY[0]);
  await quiz.seeResult();
  await expect(page.getByRole("heading", { name: "Everything you answered" })).toBeVisible();
  const fresh = await printed(page);
  expect(fresh).not.toMatch(TRACES);
  expect(fresh).not.toContain(RISK);
  await page.reload();
  await quiz.ready();
  await expect(page.getByRole("heading", { name: "Everything you answered" })).toBeVisible();
  expect(fresh).toBe(await printed(page));

  await quiz.go(new URL(page.url()).hash.replace("result", "sheet"));
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  const sheet = await printed(page);
  expect(sheet).toContain("Check-in on trust");
  expect(sheet).not.toMatch(TRACES);
  for (const text of [RISK, ...BLOCKS]) expect(sheet).not.toContain(text);
});

test("a yes that was taken back holds nothing back", async ({ page }) => {
  const quiz = await riskyRun(page, "unsure", SAFETY[0]);
  await page.getByRole("link", { name: "Go back to the safety statements" }).click();
  await page.getByRole("group", { name: SAFETY[0] }).getByRole("radio", { name: "No", exact: true }).check();
  await quiz.button("Continue").click();
  await quiz.seeResult();
  await expect(page.getByRole("heading", { name: "Your safety comes first" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Three places to start" })).toBeVisible();
});

test("what was said is not shown again to whoever opens the page, and counts until something else is chosen", async ({ page }) => {
  const quiz = await riskyRun(page, "unsure", SAFETY[0]);
  const ticked = page.getByRole("radio", { checked: true });
  await page.getByRole("link", { name: "Go back to the safety statements" }).click();
  await expect(quiz.heading).toHaveText("Four more statements");
  await expect(page.getByText("the page looks empty, but your choices count until you reload it", { exact: false })).toBeVisible();
  await expect(ticked).toHaveCount(0);
  // While the page is open, it shows what is chosen on it.
  await page.getByRole("group", { name: SAFETY[1] }).getByRole("radio", { name: "No", exact: true }).check();
  await expect(ticked).toHaveCount(1);
  await quiz.go("#/");
  await page.getByRole("link", { name: /^Continue where you left off/ }).click();
  await expect(quiz.heading).toHaveText("Four more statements");
  await expect(ticked).toHaveCount(0);
  await quiz.button("Continue").click();
  await quiz.seeResult();
  await expectSafetyFirst(page, "unsure");
});

test("the plan says to everybody what can wait, and keeps its order whatever was said", async ({ page }) => {
  const quiz = await riskyRun(page, "unsure", SAFETY[0]);
  await quiz.seeResult();
  await quiz.go("#/plan");
  await expect(page.getByText("If being open does not feel safe, ideas that involve your partner can wait.")).toBeVisible();
  await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toHaveText("Start with “I feel”");
});

test("a record of the first version that told of a yes tells nothing any more, and is shown like any other", async ({ page }) => {
  const places = ["help", "reflect", "selftrust"];
  const quiz = new Quiz(page);
  await quiz.openWith({ [`${PREFIX}attempt/${ID_1}`]: attemptOf(answersOf("unsure", () => 2), OCTOBER, { places }) }, `#/result/${ID_1}`);
  const stored = async () => JSON.parse(must((await quiz.storedUnder("attempt/"))[0])[1]).places;
  await expect.poll(stored).toEqual(["selftrust", "reflect"]);
  await expect(page.getByRole("article").getByRole("heading", { level: 3 })).toHaveText(["Trust and care for yourself", "Listen to yourself"]);
});

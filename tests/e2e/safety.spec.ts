// A yes on the page about feeling safe: what it holds back, and that it leaves no trace.

import { expect, test, type Page } from "@playwright/test";
import { wordsOf } from "./content";
import {
  answersOf,
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

// `is_held_back` of the program, by ids: all sections and tips but these are held back.
const SECTIONS_LEFT = ["root", "reflect", "limits", "selftrust", "help"];
const TIPS_LEFT = [
  "root.past",
  "root.self",
  "root.list",
  "reflect.journal",
  "reflect.calm",
  "reflect.friends",
  "reflect.fears",
  "limits.control",
  "limits.respect",
  "selftrust.care",
  "selftrust.goals",
  "selftrust.strengths",
  "selftrust.kind",
  "help.see",
];
const without = (all: Record<string, string>, left: string[]) =>
  Object.entries(all).flatMap(([id, words]) => (left.includes(id) ? [] : [words]));
const HELD_BACK = [
  ...without(wordsOf("advice.toml", "sections", "name"), SECTIONS_LEFT),
  ...without(wordsOf("advice.toml", "tips", "title"), TIPS_LEFT),
];

const PLACES = ["Bring in support", "Listen to yourself", "Trust and care for yourself"];
const RISK = "It may not be safe to be open at home right now. That is not your fault.";

// All that could give the answers away: the statements, their ids, the flag.
const TRACES = /safe[1-3]\b|at[-_ ]?risk|"risk"|I felt afraid of how|tried to control what I do|watched or followed me/i;

test("the list of what is held back is whole", () => {
  expect(HELD_BACK).toHaveLength(8 + 32);
});

const words = async (page: Page) => (await page.getByRole("main").textContent()) ?? "";

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
  await expect(page.getByRole("article").getByRole("heading", { level: 3 })).toHaveText(PLACES);
  await expect(page.getByText(`Good places to start: ${PLACES.join(" · ")}`)).toBeVisible();
  const shown = await words(page);
  expect(HELD_BACK.filter((held) => shown.includes(held))).toEqual([]);
  expect(shown).not.toMatch(/couple|as two|be more open|trust (them|your partner) more|Also worth reading/i);
  await expect(page.getByText("Going well: Talking things through", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^A calm word/ })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Your plan since then" })).toHaveCount(0);
}

for (const [at, path] of (Object.keys(PATHS) as PathId[]).entries()) {
  for (const [which, statement] of SAFETY.entries()) {
    // Each path and each statement once; all of them in the full run.
    const tier = which === at % SAFETY.length ? {} : FULL;
    test(`${path}, “${statement}”: what could do harm is held back, and the reason is said once`, tier, async ({ page }) => {
      const quiz = await riskyRun(page, path, statement);
      await quiz.seeResult();
      await expectHeldBack(page);
      expect((await words(page)).split(RISK)).toHaveLength(2);
      await expect(page.getByRole("heading", { name: "Your safety comes first" })).toBeVisible();
      await expect(page.getByRole("meter")).toHaveCount(1 + must(SIGNS[path]).length);

      await page.reload();
      await quiz.ready();
      await expectHeldBack(page);
      expect(await words(page)).not.toContain(RISK);
      await expect(page.getByRole("heading", { name: "Your safety comes first" })).toHaveCount(0);
      expect(await everythingKept(page)).not.toMatch(TRACES);
    });
  }
}

// On every page but the one that asks.
async function expectNoTrace(page: Page, where: string) {
  const document = await page.evaluate(() => window.document.documentElement.outerHTML);
  expect(document, where).not.toMatch(TRACES);
  await expect(page.getByRole("main").getByText("Yes", { exact: true }), where).toHaveCount(0);
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
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  await expect(page.getByText("A note of mine")).toHaveCount(2);
  await expectNoTrace(page, "sheet");
  expect(await words(page)).not.toContain("That is not your fault. If");

  for (const hash of ["#/plan", "#/history", "#/privacy", "#/method", "#/faq", "#/guide", "#/guide/help", "#/support", "#/"]) {
    await quiz.go(hash);
    await expect(page.getByText("Loading the rest.")).toHaveCount(0);
    await expectNoTrace(page, hash);
  }
});

test("A40: on paper, neither the result nor the sheet says what was said or that something was", async ({ page }) => {
  const quiz = await riskyRun(page, "hard_to_trust", SAFETY[0]);
  await quiz.seeResult();
  const address = new URL(page.url()).hash;
  await page.emulateMedia({ media: "print" });
  const printed = () => page.evaluate(() => document.body.innerText);
  expect(await printed()).not.toMatch(TRACES);
  await page.emulateMedia({ media: "screen" });
  await quiz.go(address.replace("result", "sheet"));
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  await page.emulateMedia({ media: "print" });
  const sheet = await printed();
  expect(sheet).toContain("Check-in on trust");
  expect(sheet).not.toMatch(TRACES);
  // A counselor's sheet does not even show which places were fixed: that alone would tell.
  for (const text of ["Bring in support", RISK, "not safe", "afraid"]) expect(sheet).not.toContain(text);
});

test("a yes that was taken back holds nothing back", async ({ page }) => {
  const quiz = await riskyRun(page, "unsure", SAFETY[0]);
  await page.getByRole("link", { name: "Go back to the safety statements" }).click();
  await page.getByRole("group", { name: SAFETY[0] }).getByRole("radio", { name: "No", exact: true }).check();
  await quiz.button("Continue").click();
  await quiz.seeResult();
  await expect(page.getByRole("heading", { name: "Your safety comes first" })).toHaveCount(0);
  await expect(page.getByRole("article").getByRole("heading", { level: 3 })).not.toHaveText(PLACES);
});

test("what was said is not shown again to whoever opens the page, and counts until something else is chosen", async ({ page }) => {
  const quiz = await riskyRun(page, "unsure", SAFETY[0]);
  const ticked = page.getByRole("radio", { checked: true });
  await page.getByRole("link", { name: "Go back to the safety statements" }).click();
  await expect(quiz.heading).toHaveText("Four more statements");
  await expect(page.getByText("the page looks empty, but your choices still count", { exact: false })).toBeVisible();
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
  await expectHeldBack(page);
});

test("what was planned before can wait, and is not lost", async ({ page }) => {
  const quiz = await riskyRun(page, "unsure", SAFETY[0]);
  await quiz.seeResult();
  await quiz.go("#/plan");
  await expect(page.getByRole("heading", { name: "These can wait" })).toBeVisible();
  await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toHaveText("Start with “I feel”");
});

test("a saved result from a risky run leaves the sheet without places, as it was on the day", async ({ page }) => {
  const quiz = await riskyRun(page, "unsure", SAFETY[1]);
  await quiz.seeResult();
  const sheet = new URL(page.url()).hash.replace("result", "sheet");
  await page.reload();
  await quiz.open(sheet);
  await expect(page.getByRole("checkbox", { name: "Add all answers" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Add the answers that led to the places to start" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: /^Places to start/ })).toBeHidden();
  for (const place of PLACES) await expect(page.getByText(place, { exact: true })).toBeHidden();
});

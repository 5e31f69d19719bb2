// Every state of every page, in a few visits: each goes through its states in one page load or two, and
// hands each of them to `see`.

import { expect, type Page } from "@playwright/test";
import { Carrying, EVERYTHING, fileOf, PASSPHRASE } from "../carrying";
import { COMPLETE, CRISIS, VIOLENCE } from "../hosting";
import { PROGRAM } from "../leaving";
import {
  answersOf,
  attemptOf,
  attemptRecord,
  draftRecord,
  DRAFT,
  drawn,
  entryRecord,
  ID_1,
  ID_2,
  JUNE,
  must,
  OCTOBER,
  PATHS,
  PREFIX,
  Quiz,
  SAFETY,
  seed,
  type PathId,
} from "../quiz";
import { TEXTS } from "../reading";
import { alike, attemptKey, DAY, eventKey, eventRecord, idOf, many, noteKey, noteRecord } from "../returning";

export type See = (state: string) => Promise<void>;

const arrived = (page: Page) => expect(page.getByText("Loading the rest.")).toHaveCount(0);

// What comes below a result, with a file of its own.
const hasAnswers = (page: Page) => expect(page.getByRole("heading", { name: "Everything you answered" })).toBeVisible();

async function start(page: Page, see: See) {
  const quiz = new Quiz(page);
  await quiz.open();
  await see("start");
  await quiz.button("Start").click();
  await expect(page.getByRole("alert")).toBeVisible();
  await see("start with two things missing");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await see("the list of keys");
}

async function comingBack(page: Page, see: See) {
  await seed(page, {
    [`${PREFIX}draft/${DRAFT}`]: draftRecord("both", answersOf("both", () => 2)),
    [`${PREFIX}draft/${DRAFT.replace("d", "e")}`]: "{",
    [attemptKey(1)]: alike(2, OCTOBER),
    [attemptKey(2)]: "{",
    [`${PREFIX}settings`]: JSON.stringify({ v: 9 }),
  });
  const quiz = new Quiz(page);
  await quiz.open();
  await expect(page.getByRole("link", { name: /^Continue where you left off/ })).toBeVisible();
  await see("start of someone coming back, with notices");
}

async function statements(page: Page, see: See) {
  const quiz = new Quiz(page);
  await quiz.open();
  for (const path of Object.keys(PATHS) as PathId[]) {
    await quiz.begin(path, "nothing");
    await see(`the first statement of ${path}`);
    await quiz.go("#/");
  }
  await quiz.begin("both", "nothing");
  await quiz.button("Continue").click();
  await expect(page.getByRole("alert")).toBeVisible();
  await see("a statement with an error");
  await quiz.go("#/question/15");
  await quiz.option("Often").focus();
  await page.keyboard.press("Space");
  await expect(quiz.option("Often")).toBeChecked();
  await see("a statement with a hint and an answer");
  await quiz.go("#/question/37");
  await page.getByRole("checkbox").first().check();
  await see("the causes you selected");
  await quiz.go("#/question/38");
  await page.getByRole("group", { name: SAFETY[0] }).getByRole("radio", { name: "Yes, this happened", exact: true }).check();
  await see("feeling safe");
}

async function beforeTheResult(page: Page, see: See) {
  const quiz = new Quiz(page);
  await quiz.takeUp(draftRecord("both", answersOf("both", (sign) => (sign === "talk" ? null : 2)), ["c1"]));
  await see("check, with skipped statements");
  await quiz.button("See my result").click();
  await expect(quiz.button("Continue")).toBeVisible();
  await see("check, with a note");
  await quiz.button("Continue").click();
  await hasAnswers(page);
  await see("a fresh result");
  await page.getByRole("button", { name: /^Add to plan: / }).first().click();
  await expect(page.getByText("In your plan", { exact: false }).first()).toBeVisible();
  await see("a result with an idea in the plan");
  await quiz.go("#/check");
  await see("a finished check-in");
}

// Every word, an area without a score, the calm word, support with its reason.
const MIXED = answersOf("unsure", (sign, n) => (sign === "past" && n > 2 ? null : sign === "talk" ? 0 : sign === "feel" ? 2 : 4));

async function results(page: Page, see: See) {
  await seed(page, {
    [attemptKey(1)]: attemptOf(answersOf("unsure", () => 0), OCTOBER, { places: [] }),
    [attemptKey(2)]: alike(2, OCTOBER, "hard_to_trust"),
    [attemptKey(3)]: alike(4, OCTOBER, "broke_trust"),
    [attemptKey(4)]: attemptOf(MIXED, OCTOBER, { causes: ["c3"], places: ["selftrust", "limits", "open"] }),
    [attemptKey(5)]: attemptOf(answersOf("both", (_, n) => (n < 3 ? 1 : null)), OCTOBER, { path: "both" }),
    [attemptKey(6)]: alike(3, Date.now() - 1000, "both", { causes: ["c1", "c2"] }),
    [attemptKey(7)]: "{",
    [noteKey(6)]: noteRecord("mine", OCTOBER),
    [`${noteKey(6)}/${idOf(3)}`]: noteRecord("long-".repeat(80), OCTOBER),
  });
  const quiz = new Quiz(page);
  await quiz.open("#/result");
  await see("no result yet");
  for (const [number, state] of [
    [1, "every area rarely strained"],
    [2, "every area sometimes strained"],
    [3, "every area often strained"],
    [5, "not enough answers"],
    [7, "a result that cannot be read"],
    [9, "a result that is not there"],
  ] as const) {
    await quiz.go(`#/result/${idOf(number)}`);
    if (number < 7) await hasAnswers(page);
    await see(state);
  }
  await quiz.go(`#/result/${idOf(4)}`);
  await expect(page.getByText("Show all answers")).toBeVisible();
  for (const more of await page.locator("summary").all()) await more.click();
  await see("a result of every word, unfolded");
  await quiz.go(`#/result/${idOf(6)}`);
  await page.getByText("Show all answers").click();
  await quiz.button("Add a reminder to my calendar").click();
  await see("a saved result with notes and a day to come back");
}

async function resultsAboutSafety(page: Page, see: See) {
  const quiz = new Quiz(page);
  await quiz.takeUp(draftRecord("broke_trust", answersOf("broke_trust", () => 4)));
  await quiz.sayYes(must(SAFETY[0]));
  await quiz.seeResult();
  await hasAnswers(page);
  await see("a result about safety");
  await page.getByRole("button", { name: /^Add to plan: / }).first().click();
  await quiz.go("#/guide/talk");
  await page.getByRole("button", { name: /^Add to plan: / }).first().click();
  await quiz.go("#/plan");
  await see("a plan after a result about safety");
}

async function sheetAndPlan(page: Page, see: See) {
  const plan = `${PREFIX}plan/`;
  await seed(page, {
    [attemptKey(1)]: attemptRecord(2, JUNE),
    [attemptKey(2)]: attemptOf(MIXED, OCTOBER, { causes: ["c3"], places: ["selftrust", "limits", "open"] }),
    [plan + ID_1]: entryRecord({ added: JUNE + 1, note: "A note of mine", done: OCTOBER }),
    [plan + ID_2]: entryRecord({ added: OCTOBER, tip: "gone.away", when: "On Sunday" }),
    [`${plan}broken`]: "{",
  });
  const quiz = new Quiz(page);
  await quiz.open(`#/sheet/${idOf(2)}`);
  await see("a sheet");
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  await see("a sheet with everything");
  await quiz.button("Copy as text").click();
  // Said either way: that it was copied, or that the browser did not let it.
  await expect(page.getByRole("status").filter({ hasText: /\S/ })).toBeVisible();
  await see("a sheet that was copied");
  await quiz.go("#/plan");
  await see("a plan");
  await page.getByRole("button", { name: /^Remove from plan: Start/ }).click();
  await see("a plan with one idea taken out");
}

async function history(page: Page, see: See) {
  const quiz = new Quiz(page);
  await quiz.open("#/history");
  await see("an empty history");
  await quiz.go("#/plan");
  await see("an empty plan");
  await quiz.go("#/data");
  await see("no records");
  const records = {
    ...many(9, OCTOBER),
    [attemptKey(99)]: alike(3, OCTOBER - 10 * DAY, "broke_trust"),
    [eventKey(1)]: eventRecord("We talked", OCTOBER - 20 * DAY),
    [eventKey(2)]: eventRecord("A word without any place to break ".replaceAll(" ", "-").repeat(3), OCTOBER),
  };
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, records);
  await page.reload();
  await quiz.ready();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your data");
  await quiz.go("#/history");
  await see("a history");
  await page.getByLabel("What happened?").fill("   ");
  await quiz.button("Add").click();
  await expect(page.getByText("Write a few words about what happened")).toBeVisible();
  await see("an event without words");
  await page.getByText("Choose the lines").first().click();
  const lines = page.getByRole("checkbox").filter({ visible: true });
  await expect(lines.first()).toBeVisible();
  for (const line of await lines.all()) await line.check();
  await see("a history with all lines");
  await page.getByRole("button", { name: "Change: We talked" }).click();
  await see("changing an event");
  await page.getByRole("button", { name: /^Delete: A-word/ }).click();
  await see("an event deleted");
  await page.getByText("Delete some results", { exact: true }).click();
  await quiz.button("Delete the selected results").click();
  await see("choosing what to delete, with nothing chosen");
}

async function comparison(page: Page, see: See) {
  const before = attemptOf(answersOf("unsure", (sign) => (sign === "feel" ? 4 : 2)), JUNE, { offset: 0 });
  const after = attemptOf(answersOf("unsure", (sign, n) => (sign === "feel" ? 1 : sign === "talk" && n === 1 ? 3 : 2)), OCTOBER);
  await seed(page, {
    [attemptKey(1)]: before,
    [attemptKey(2)]: after,
    [attemptKey(3)]: alike(1, JUNE, "both"),
    [noteKey(1)]: noteRecord("A-long-word-".repeat(30), JUNE),
  });
  const quiz = new Quiz(page);
  for (const [one, other, state] of [
    [1, 2, "two check-ins side by side"],
    [2, 3, "two that asked different things"],
    [1, 1, "one check-in twice"],
    [1, 9, "one that is not there"],
  ] as const) {
    await quiz.open(`#/compare/${idOf(one)}/${idOf(other)}`);
    await see(state);
  }
}

async function records(page: Page, see: See) {
  const third = { [`${PREFIX}attempt/${"3".padStart(32, "0")}`]: attemptRecord(0, JUNE) };
  const here = new Carrying(page);
  await here.open({ ...EVERYTHING, ...third });
  await see("records, with a reminder");
  await here.typePassphrase("short");
  await here.quiz.button("Download a protected file").click();
  await see("a passphrase that is too short");
  const sealed = await here.saveSealed();
  await see("records that were saved");
  await here.choose(sealed);
  await here.unseal("not the one");
  await expect(here.bringing.getByText("This passphrase does not open", { exact: false })).toBeVisible();
  await see("a wrong passphrase");
  await here.unseal(PASSPHRASE);
  await expect(here.bringing.getByText("There is nothing to add.")).toBeVisible();
  await see("nothing to add");
  const theirs = { ...EVERYTHING, [`${PREFIX}attempt/${ID_1}`]: attemptRecord(0, JUNE), [`${PREFIX}${"strange".repeat(20)}`]: "1" };
  await here.choose({ name: `${"long-name-".repeat(12)}.json`, text: fileOf(theirs) });
  await expect(here.quiz.button("Add these")).toBeVisible();
  await see("what would be added");
  await here.quiz.button("Add these").click();
  await expect(here.bringing.getByRole("button", { name: "Undo" })).toBeFocused();
  await see("records that were added");
  await here.bringing.getByRole("button", { name: "Undo" }).click();
  await here.quiz.button("Delete everything").click();
  await see("the question before erasing");
  await here.quiz.go("#/privacy");
  await arrived(page);
  await expect(page.getByRole("table")).toBeVisible();
  await see("privacy, with what is kept");
  await here.quiz.go("#/history");
  await page.getByText("Delete some results", { exact: true }).click();
  await page.getByRole("checkbox", { name: "18 October 2026" }).check();
  await here.quiz.button("Delete one result").click();
  await expect(here.quiz.button("Undo")).toBeVisible();
  await see("a result deleted");
  await here.quiz.go("#/data");
  await here.erase();
  await see("everything erased");
}

async function reading(page: Page, see: See) {
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await arrived(page);
  await see("the guide");
  await page.getByRole("searchbox").fill("listen");
  await expect(page.locator("mark").first()).toBeVisible();
  await see("a search");
  await page.getByRole("searchbox").fill("xyzzy");
  await expect(page.getByText("No matches for “xyzzy”.", { exact: false })).toBeVisible();
  await see("a search without a match");
  for (const hash of ["#/guide/open", "#/guide/rely", "#/guide/help", "#/guide/limits", "#/faq", "#/method", "#/privacy", "#/accessibility"]) {
    await quiz.go(hash);
    await arrived(page);
    await see(hash);
  }
}

async function readingWithoutTheTexts(page: Page, see: See) {
  await page.route(TEXTS, (route) => route.abort());
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await expect(page.getByRole("alert")).toBeVisible();
  await see("the guide without its texts");
  await quiz.go("#/guide/open");
  await expect(page.getByRole("alert")).toBeVisible();
  await see("a section in short");
}

async function support(page: Page, see: See) {
  const site = {
    ...COMPLETE,
    name: "A house with a long name, of forty signs",
    help: [
      { code: "XA", name: "Land A (made up)", lines: [CRISIS, { ...VIOLENCE, checked: "2020-03-31" }] },
      { code: "XB", name: "Land B (made up)", lines: [{ ...VIOLENCE, checked: undefined }, CRISIS] },
      { code: "nowhere", name: "", lines: [], "a name without any space that goes on and on": 1 },
    ],
  };
  const quiz = new Quiz(page);
  await quiz.open("#/support");
  await see("support without a host");
  await page.route("**/site.json", (route) => route.fulfill({ body: JSON.stringify(site) }));
  await page.reload();
  await quiz.ready();
  await expect(page.getByRole("heading", { name: "For the people who run this site" })).toBeVisible();
  await see("support of a host, with mistakes");
  await page.getByRole("combobox").selectOption("Land A (made up)");
  await expect(page.getByRole("article")).toHaveCount(2);
  await see("support of a host, with its lines");
  await quiz.go("#/accessibility");
  await expect(page.getByRole("link", { name: "Who we are" })).toBeVisible();
  await see("accessibility, with the links of a host");
}

async function others(page: Page, see: See) {
  const quiz = new Quiz(page);
  await quiz.open("#/settings");
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.getByRole("radio", { name: "Same as this device" }).first().check();
  await see("settings, just changed");
  for (const hash of ["#/question/1", "#/check", "#/sheet", "#/nowhere"]) {
    await quiz.go(hash);
    await see(`${hash}, where there is nothing`);
  }
}

async function failures(page: Page, see: See) {
  await page.route(/\/more-[0-9a-f]+\.wasm$/, (route) => route.abort());
  const quiz = new Quiz(page);
  await quiz.open();
  await page.goto("./#/history");
  await expect(quiz.heading).toHaveText("This page did not load");
  await see("a page that did not arrive");
  await page.evaluate(() => {
    window.dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }));
  });
  await expect(page.getByRole("heading", { name: "Something went wrong" })).toBeVisible();
  await see("a program that failed");
  await page.route(PROGRAM, (route) => route.abort());
  await page.goto("about:blank");
  await page.goto("./");
  await expect(page.getByRole("alert")).toBeVisible();
  await see("a program that did not arrive");
  await page.goto("about:blank");
  await page.goto("./#/guide");
  await expect(page.getByRole("alert")).toBeVisible();
  await see("another page, whose program did not arrive");
}

async function documents(page: Page, see: See) {
  for (const file of ["guide.html", "paper.html", "licenses.html"]) {
    await page.goto(file);
    await see(file);
  }
}

const WAYS = {
  "the start": start,
  "coming back": comingBack,
  "the statements": statements,
  "before the result": beforeTheResult,
  "results of every word": results,
  "a result about safety": resultsAboutSafety,
  "sheet and plan": sheetAndPlan,
  "the history": history,
  "two side by side": comparison,
  "the records": records,
  "guide and texts": reading,
  "texts that are missing": readingWithoutTheTexts,
  "support": support,
  "settings and empty places": others,
  "failures": failures,
  "the documents": documents,
} satisfies Record<string, (page: Page, see: See) => Promise<void>>;

type VisitName = keyof typeof WAYS;
export const NAMES = Object.keys(WAYS) as VisitName[];

// Goes the way of that name. Each state is seen when it is drawn, with the focus that it comes with.
export async function visit(name: VisitName, page: Page, see: See) {
  await WAYS[name](page, async (state) => {
    await drawn(page);
    await see(state);
  });
}

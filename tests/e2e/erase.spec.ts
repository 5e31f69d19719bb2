// Erasing everything: in every open page at once, and nothing comes back.

import { expect, test, type Page } from "@playwright/test";
import { Carrying, EVERYTHING } from "./carrying";
import { finishKeepingNothing } from "./planning";
import { held, IS_SOAK, size } from "./promises/soak";
import { attemptRecord, entryRecord, ID_1, JUNE, PREFIX, Quiz, seed } from "./quiz";

// The copy of the page for visits without a connection is a trace, too.
test.use({ serviceWorkers: "allow" });

const NOTICE = "Everything this site saved here has been deleted.";
const EPOCH = `${PREFIX}epoch`;

// A measure in a soak run, which has the computer to itself; else patience.
const within = (ms: number) => ({ timeout: IS_SOAK ? ms : 20_000 });

async function isErased(page: Page) {
  await expect(page.getByRole("status").getByText(NOTICE, { exact: false })).toBeVisible(within(1_000));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How is trust in your relationship right now?");
}

// What a page still shows or keeps of what was erased.
async function leftIn(page: Page): Promise<string[]> {
  const shown = (await page.locator("body").innerHTML()).match(/Secret|Continue where|Welcome back/g) ?? [];
  return [...shown, ...(await new Quiz(page).storedUnder("")).map(([key]) => key)];
}

// Answers where choosing does not move on, as the settings in these records say.
async function answer(quiz: Quiz, words: string) {
  const before = quiz.page.url();
  await quiz.option(words).check();
  await quiz.button("Continue").click();
  await expect(quiz.page).not.toHaveURL(before);
}

test("A30: erasing takes two steps, and the first erases nothing", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  await here.quiz.button("Delete everything").click();
  await expect(page.getByRole("heading", { name: "Delete everything now?" })).toBeFocused();
  await expect(page.getByText("You cannot undo this unless you have downloaded a file.", { exact: false })).toBeVisible();
  await here.quiz.button("No, keep it").click();
  await expect(here.quiz.button("Delete everything")).toBeFocused();
  await expect(here.section("Delete everything").getByRole("status")).toHaveText("Nothing was deleted.");
  expect(await here.records()).toEqual(EVERYTHING);
});

test("erasing by keyboard leaves no key of the app and every key of others", async ({ page, context }) => {
  const foreign: Record<string, string> = Object.fromEntries(
    Array.from({ length: 50 }, (_, at) => [["other", "trust-check", "trust-check/2/attempt/1", "trust-checker/1/x", "epoch"][at % 5] + `${at}`, `theirs ${at}`]),
  );
  const here = new Carrying(page);
  await here.open({ ...EVERYTHING, ...foreign, [`${PREFIX}exported`]: '{"v":1,"at":1,"attempts":1}', [`${PREFIX}later/kind`]: "{ broken" });
  await page.evaluate(async () => void (await caches.open("theirs")));
  await here.quiz.button("Delete everything").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Delete everything now?" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await isErased(page);
  expect(await here.quiz.stored()).toEqual({ ...foreign, seeded: "yes" });
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(["theirs"]);
  // Nothing was only hidden: another page finds nothing either.
  const other = new Quiz(await context.newPage());
  await other.open("#/history");
  await other.lists(0);
});

test("three tabs: within a second no key is left and no word is shown, and none comes back", async ({ context }) => {
  const [one, two, three] = await Promise.all([context.newPage(), context.newPage(), context.newPage()]);
  const here = new Carrying(one);
  await here.open({ ...EVERYTHING, [`${PREFIX}plan/${ID_1}`]: entryRecord({ when: "Secret Friday" }) });
  // One in the middle of a run, one on the plan.
  const running = new Quiz(two);
  await running.open("#/question/1");
  await answer(running, "Often");
  const planning = new Quiz(three);
  await planning.open("#/plan");
  await three.getByLabel("When and how do you want to try it?").fill("Secret Sunday");
  await here.erase();
  const left: string[] = [];
  for (const page of [one, two, three]) {
    await isErased(page);
    // What each tab hears comes key by key. What stays is found below, after the figure is written.
    await expect.poll(() => leftIn(page), within(1_000)).toEqual([]).catch(() => {});
    left.push(...(await leftIn(page)));
  }
  held(17, "tabs", 3 - new Set(left).size, 3);
  expect(left).toEqual([]);
  // Back into what was open leads to nothing, and writes nothing.
  await two.goBack();
  await expect(running.heading).toHaveText("No check-in in progress");
  await planning.go("#/plan");
  await expect(planning.heading).toHaveText("Your plan");
  await expect(three.getByText("Your plan is empty.", { exact: false })).toBeVisible();
  await one.reload();
  for (const writer of [running, planning]) await writer.isHeardBy(here.quiz);
  for (const page of [one, two, three]) expect(await new Quiz(page).storedUnder("")).toEqual([]);
});

test("the check notices what comes back after erasing", async ({ context }) => {
  const here = new Carrying(await context.newPage());
  await here.open(EVERYTHING);
  await here.erase();
  const other = await context.newPage();
  await other.goto("./robots.txt");
  await here.quiz.isHeardBy(new Quiz(other));
  await here.page.close();
  expect(await leftIn(other)).toEqual([]);
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [`${PREFIX}attempt/${ID_1}`, attemptRecord(3, JUNE)] as const);
  const left = await leftIn(other);
  held(17, "control", Math.min(left.length, 1), 1);
  expect(left).not.toEqual([]);
});

test("a tab that writes without a pause while another erases brings nothing back", async ({ context }) => {
  const writer = await context.newPage();
  const here = new Carrying(await context.newPage());
  await seed(writer, EVERYTHING);
  const plan = new Quiz(writer);
  await plan.open("#/plan");
  await here.open();
  for (let round = 0; round < size(2, 5); round += 1) {
    // Typing faster than anybody, and from before the erasing until after it.
    await writer.evaluate(() => {
      const field = document.querySelector("textarea") as HTMLTextAreaElement;
      let count = 0;
      const type = () => {
        field.value = `word ${count}`;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        count += 1;
        if (count < 3_000) setTimeout(type);
      };
      type();
    });
    await here.erase();
    await isErased(writer);
    await expect.poll(() => here.quiz.storedUnder(""), within(2_000)).toEqual([]);
    await expect.poll(() => plan.storedUnder(""), within(2_000)).toEqual([]);
    held(17, "rounds", 1, 1);
    // Again, with records that are made anew.
    await here.quiz.go("#/data");
    await here.bringBack({ name: "again.json", text: `{"app":"trust-check","format":1,"records":{"plan/${ID_1}":${entryRecord()}}}` });
    // Each tab's process has a copy of the storage; they agree a moment later.
    await expect.poll(async () => (await plan.storedUnder("plan/")).length).toBe(1);
    await plan.go("#/plan");
    await expect(writer.getByRole("article")).toHaveCount(1);
  }
});

test("a tab that is not told in time writes nothing of what was erased", async ({ context }) => {
  const late = await context.newPage();
  // The event never comes.
  await late.addInitScript(() => {
    window.addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
  });
  const here = new Carrying(await context.newPage());
  await seed(late, EVERYTHING);
  const run = new Quiz(late);
  await run.open("#/question/1");
  await here.open();
  await here.erase();
  await here.quiz.isHeardBy(run);
  expect(await run.storedUnder("")).toEqual([]);
  await late.locator("label", { has: run.option("Often") }).click();
  await isErased(late);
  expect(await run.storedUnder("")).toEqual([]);
  // It can begin anew, and that is kept.
  await run.begin("unsure", "device");
  await run.choose("Rarely");
  expect((await run.storedUnder("draft/")).length).toBe(1);
});

test("after erasing, a new run is kept, in the same tab and in others", async ({ context }) => {
  const here = new Carrying(await context.newPage());
  await here.open(EVERYTHING);
  const other = new Quiz(await context.newPage());
  await other.open("#/history");
  await here.erase();
  await isErased(other.page);
  await other.begin("unsure", "device");
  await other.choose("Often");
  await here.quiz.begin("both", "device");
  await here.quiz.choose("Rarely");
  await other.choose("Never");
  const paths = async (quiz: Quiz) => (await quiz.storedUnder("draft/")).map(([, text]) => JSON.parse(text).path).sort();
  for (const quiz of [here.quiz, other]) await expect.poll(() => paths(quiz)).toEqual(["both", "unsure"]);
});

test("records of a version without the mark are taken up, and a damaged mark loses nothing", async ({ page }) => {
  const old = { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) };
  await seed(page, old);
  const quiz = new Quiz(page);
  await quiz.open("#/history");
  await quiz.lists(1);
  const mark = (await quiz.stored())[EPOCH];
  expect(mark).toMatch(/^[0-9a-f]{32}$/);
  for (const damaged of ["", "{}", "\u0000", "x".repeat(1_000)]) {
    await page.evaluate(([key, text]) => localStorage.setItem(key as string, text as string), [EPOCH, damaged]);
    await page.reload();
    await quiz.ready();
    await quiz.lists(1);
    await quiz.go("#/");
    await quiz.begin("unsure", "device");
    await quiz.choose("Often");
    expect(await quiz.stored()).toMatchObject({ ...old, [EPOCH]: damaged });
    expect((await quiz.storedUnder("draft/")).length).toBe(1);
    await quiz.go("#/history");
  }
});

test("another app's keys, and marks that two tabs make at once, erase nothing", async ({ context }) => {
  const one = new Quiz(await context.newPage());
  const other = new Quiz(await context.newPage());
  await seed(one.page, EVERYTHING);
  await one.open("#/history");
  await other.open("#/history");
  await other.page.evaluate((key) => {
    localStorage.setItem("epoch", "theirs");
    localStorage.removeItem("epoch");
    // As two tabs that open at once on records without a mark.
    localStorage.setItem(key, "made at the same moment");
  }, EPOCH);
  await expect.poll(async () => (await one.stored())[EPOCH]).toBe("made at the same moment");
  await one.go("#/question/1");
  await answer(one, "Often");
  await expect(one.page.getByText(NOTICE, { exact: false })).toHaveCount(0);
  const answers = async () => JSON.parse((await other.storedUnder("draft/"))[0]?.[1] ?? "{}").answers;
  await expect.poll(answers).toMatchObject({ talk1: 3 });
  expect((await other.storedUnder("attempt/")).length).toBe(2);
});

test("a browser that does not let go says so, and nothing is said to be erased", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  await page.evaluate(() => {
    Storage.prototype.removeItem = () => {
      throw new DOMException("", "InvalidStateError");
    };
  });
  await here.quiz.button("Delete everything").click();
  await here.quiz.button("Yes, delete everything").click();
  await expect(here.section("Delete everything").getByRole("status")).toContainText("Your browser could not delete everything.");
  await expect(page.getByText(NOTICE, { exact: false })).toHaveCount(0);
});

test("a note whose field has the focus while another tab erases everything is not written again", async ({ page, context }) => {
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_1}`);
  const note = page.getByLabel("What was going on in these weeks?");
  await note.pressSequentially("Secret");
  await expect(note).toBeFocused();
  const here = new Carrying(await context.newPage());
  await here.quiz.open("#/data");
  await here.erase();
  await isErased(page);
  await here.quiz.isHeardBy(quiz);
  expect(await quiz.storedUnder("")).toEqual([]);
});

test("a page that finds everything gone while a note is typed writes none of it again", async ({ page }) => {
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_1}`);
  await page.getByLabel("What was going on in these weeks?").pressSequentially("Secre");
  // As by the browser's own settings, which tell no page of it.
  await page.evaluate(() => localStorage.clear());
  await page.keyboard.type("t");
  await isErased(page);
  expect(await quiz.stored()).toEqual({});
});

test("a tab that keeps nothing hears of it, too, also where nothing is stored", async ({ page, context }) => {
  const quiz = await finishKeepingNothing(page);
  expect(await quiz.stored()).toEqual({});
  const here = new Carrying(await context.newPage());
  await here.quiz.open("#/data");
  await here.erase();
  await isErased(page);
  await quiz.go("#/result");
  await expect(quiz.heading).toHaveText("There is no result here yet");
  expect(await quiz.stored()).toEqual({});
});

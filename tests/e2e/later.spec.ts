// The parts of the program that come after its first file: fetched in time, once, and with a way on where
// they do not arrive. promises/load-faults.spec.ts has each of their faults.

import { expect, test, type Page, type Request } from "@playwright/test";
import { answersOf, attemptRecord, DRAFT, draftRecord, ID_1, JUNE, PREFIX, Quiz, seed } from "./quiz";
import { neverGiveUp } from "./slowness";

// The pages beside the quiz, the rest of the quiz with its result, and what both need.
const LATER = /\/more-[0-9a-f]+\.wasm$/;
const NEXT = /\/next-[0-9a-f]+\.wasm$/;
const BOTH = /\/both-[0-9a-f]+\.wasm$/;
const ANY = /\/(?:more|next|both)-[0-9a-f]+\.wasm$/;
const ON_ITS_WAY = "Loading.";
const DID_NOT_ARRIVE = "This page did not load";
const EMPTY_HISTORY = "Your check-ins";

function heading(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

// What the page asks for from now on, of the files that `pattern` names.
function requestsFor(page: Page, pattern: RegExp): Request[] {
  const asked: Request[] = [];
  page.on("request", (request) => pattern.test(request.url()) && asked.push(request));
  return asked;
}

// A run in which every statement has an answer, to be taken up at any of them.
const answered = (page: Page) => seed(page, { [`${PREFIX}draft/${DRAFT}`]: draftRecord("unsure", answersOf("unsure", () => 2)) });

// The last two statements, answered anew.
async function answerLast(quiz: Quiz) {
  await quiz.go("#/question/27");
  await quiz.choose("Often");
  await quiz.isAt(28, 28);
  await quiz.choose("Often");
}

// A file has arrived, whole.
async function arrived(page: Page, pattern: RegExp) {
  const response = await page.waitForResponse(pattern);
  expect(response.ok()).toBe(true);
  await response.finished();
}

test("a first visit has one file of the program up to its first statement; each other comes once", async ({ page }) => {
  const asked = requestsFor(page, ANY);
  const quiz = new Quiz(page);
  await quiz.open("#/");
  expect(asked).toHaveLength(0);
  const rest = arrived(page, NEXT);
  await quiz.begin("unsure", "nothing");
  await rest;
  for (const hash of ["#/check", "#/question/2", "#/nowhere", "#/check"]) await quiz.go(hash);
  for (const hash of ["#/history", "#/plan", "#/guide", "#/support", "#/history"]) await quiz.go(hash);
  await expect(heading(page)).toHaveText(EMPTY_HISTORY);
  for (const file of [NEXT, BOTH, LATER]) {
    expect(asked.filter((request) => file.test(request.url()))).toHaveLength(1);
  }
});

test("with no connection at all after the first statement, a run goes on to its end", async ({ page, context }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/");
  const files = Promise.all([arrived(page, NEXT), arrived(page, BOTH)]);
  await quiz.begin("unsure", "device");
  await files;
  await context.setOffline(true);
  await quiz.choose("Often");
  await answerLast(quiz);
  await quiz.passOptional();
  await quiz.seeResult();
  await expect(page.getByRole("heading", { name: "If being open does not feel safe" })).toBeVisible();
  await context.setOffline(false);
});

test("where the rest of the quiz did not arrive with one statement, the next tries again", async ({ page, context }) => {
  await page.route(NEXT, (route) => route.abort("connectionreset"));
  const failed = page.waitForEvent("requestfailed", (request) => NEXT.test(request.url()));
  const quiz = new Quiz(page);
  await quiz.open("#/");
  await quiz.begin("unsure", "nothing");
  await failed;
  await page.unrouteAll();
  const file = arrived(page, NEXT);
  await quiz.choose("Often");
  await file;
  await context.setOffline(true);
  await quiz.go("#/check");
  await expect(heading(page)).toHaveText("Check your answers");
  await quiz.seeResult();
  await context.setOffline(false);
});

for (const [name, pattern] of Object.entries({ "the rest of the quiz": NEXT, "what it shares": BOTH })) {
  test(`where ${name} is slow, statements go on and the page after them waits for it`, async ({ page }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(pattern, async (route) => {
      await released;
      await route.continue();
    });
    await neverGiveUp(page);
    await answered(page);
    const quiz = new Quiz(page);
    await quiz.open("#/question/1");
    await quiz.choose("Often");
    await answerLast(quiz);
    await expect(page.getByRole("status").filter({ hasText: ON_ITS_WAY })).toBeVisible();
    release();
    await expect(heading(page)).toHaveText("What might be behind the strain?");
    await expect(heading(page)).toBeFocused();
    await quiz.passOptional();
    await quiz.seeResult();
  });
}

test("the heading has the focus when the page has come, as on any other page", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(LATER, async (route) => {
    await released;
    await route.continue();
  });
  await neverGiveUp(page);
  await new Quiz(page).open("#/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
  await expect(page.getByRole("status").filter({ hasText: ON_ITS_WAY })).toBeVisible();
  release();
  await expect(heading(page)).toHaveText("Privacy");
  await expect(heading(page)).toBeFocused();
});

test("a page that was left before it came does not take the place of the one opened since", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(LATER, async (route) => {
    await released;
    await route.continue();
  });
  await neverGiveUp(page);
  await page.goto("./#/history");
  await expect(page.getByText(ON_ITS_WAY)).toBeVisible();
  await page.goto("./#/nowhere");
  await expect(heading(page)).toHaveText("This page does not exist");
  const arrived = page.waitForResponse(LATER);
  release();
  await (await arrived).finished();
  await page.goto("./#/plan");
  await expect(heading(page)).toHaveText("Your plan");
  await page.goto("./#/nowhere");
  await expect(heading(page)).toHaveText("This page does not exist");
});

test("a result says all it has to say where the file below it does not arrive, and Try again brings the rest", async ({ page }) => {
  await page.route(LATER, (route) => route.abort());
  const quiz = new Quiz(page);
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  await quiz.open(`#/result/${ID_1}`);
  await expect(page.getByRole("heading", { name: "If being open does not feel safe" })).toBeVisible();
  await expect(page.getByText("The list of your answers and your note did not load.")).toBeVisible();
  await page.unrouteAll();
  await quiz.button("Try again").click();
  await expect(page.getByRole("heading", { name: "Everything you answered" })).toBeVisible();
  await expect(page.locator("#page").getByText("did not load")).toHaveCount(0);
});

test("the quiz goes on where no other file arrives", async ({ page }) => {
  await page.route(ANY, (route) => route.abort());
  await answered(page);
  const quiz = new Quiz(page);
  await quiz.open("#/history");
  await expect(heading(page)).toHaveText(DID_NOT_ARRIVE);
  await page.goto("./#/question/1");
  await quiz.choose("Often");
  await answerLast(quiz);
  await expect(heading(page)).toHaveText(DID_NOT_ARRIVE);
  // What was answered is there, and comes to its result once there is a connection.
  await page.unrouteAll();
  await quiz.button("Try again").click();
  await quiz.passOptional();
  await quiz.seeResult();
});

test("a saved result that is opened by its address asks for its file at once, and once", async ({ page }) => {
  const asked = requestsFor(page, NEXT);
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  await new Quiz(page).open(`#/result/${ID_1}`);
  await expect(page.getByRole("heading", { name: "Every area" })).toBeVisible();
  expect(asked).toHaveLength(1);
});

// The pages that are fetched when they are first opened: once, whole, and with a way on where they do not arrive.

import { expect, test, type Page, type Request, type Route } from "@playwright/test";
import { attemptRecord, ID_1, JUNE, PREFIX, Quiz, seed } from "./quiz";

const LATER = /\/more-[0-9a-f]+\.wasm$/;
const ON_ITS_WAY = "This page is on its way.";
const DID_NOT_ARRIVE = "This page did not arrive";
const EMPTY_HISTORY = "No check-ins yet";

function heading(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

test("the quiz and its result need one file; the pages beside it fetch the second, once", async ({ page }) => {
  const asked: Request[] = [];
  page.on("request", (request) => LATER.test(request.url()) && asked.push(request));
  const quiz = new Quiz(page);
  await quiz.open("#/");
  await quiz.begin("unsure", "nothing");
  for (const hash of ["#/check", "#/nowhere", "#/"]) await quiz.go(hash);
  expect(asked).toHaveLength(0);
  for (const hash of ["#/history", "#/plan", "#/guide", "#/support", "#/history"]) await quiz.go(hash);
  await expect(heading(page)).toHaveText(EMPTY_HISTORY);
  expect(asked).toHaveLength(1);
});

test("the heading has the focus when the page has come, as on any other page", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(LATER, async (route) => {
    await released;
    await route.continue();
  });
  await new Quiz(page).open("#/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
  await expect(page.getByRole("status").filter({ hasText: ON_ITS_WAY })).toBeVisible();
  release();
  await expect(heading(page)).toHaveText("What is kept, and where");
  await expect(heading(page)).toBeFocused();
});

test("a page that was left before it came does not take the place of the one opened since", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(LATER, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./#/history");
  await expect(page.getByText(ON_ITS_WAY)).toBeVisible();
  await page.goto("./#/nowhere");
  await expect(heading(page)).toHaveText("This page does not exist");
  const arrived = page.waitForResponse(LATER);
  release();
  await (await arrived).finished();
  await page.goto("./#/plan");
  await expect(heading(page)).toHaveText("My plan");
  await page.goto("./#/nowhere");
  await expect(heading(page)).toHaveText("This page does not exist");
});

const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  "is missing": (route) => route.fulfill({ status: 404, body: "<p>No such page" }),
  "meets a server that fails": (route) => route.fulfill({ status: 500, body: "" }),
  "meets a connection that breaks": (route) => route.abort("connectionreset"),
  "is cut short": async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 5000) });
  },
  "was changed on the way": async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] = (body[body.length - 1] ?? 0) ^ 1;
    await route.fulfill({ response, body });
  },
};

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`where the second file ${name}, the page says so, and Try again works once it is mended`, async ({ page }) => {
    await page.route(LATER, fault);
    const quiz = new Quiz(page);
    await quiz.open("#/");
    await page.goto("./#/history");
    await expect(heading(page)).toHaveText(DID_NOT_ARRIVE);
    await expect(heading(page)).toBeFocused();
    await quiz.button("Try again").click();
    await expect(heading(page)).toHaveText(DID_NOT_ARRIVE);
    await page.unrouteAll();
    await quiz.button("Try again").click();
    await expect(heading(page)).toHaveText(EMPTY_HISTORY);
  });
}

test("a host that gives the second file a wrong type does no harm", async ({ page }) => {
  await page.route(LATER, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
  });
  await new Quiz(page).open("#/history");
  await expect(heading(page)).toHaveText(EMPTY_HISTORY);
});

test("a result says all it has to say where the second file does not arrive, and Try again brings the rest", async ({ page }) => {
  await page.route(LATER, (route) => route.abort());
  const quiz = new Quiz(page);
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  await quiz.open(`#/result/${ID_1}`);
  await expect(page.getByRole("heading", { name: "If being open does not feel safe" })).toBeVisible();
  await expect(page.getByText("The list of your answers and your note did not arrive.")).toBeVisible();
  await page.unrouteAll();
  await quiz.button("Try again").click();
  await expect(page.getByRole("heading", { name: "Everything you answered" })).toBeVisible();
  await expect(page.getByText("did not arrive")).toHaveCount(0);
});

test("the quiz goes on where the second file does not arrive", async ({ page }) => {
  await page.route(LATER, (route) => route.abort());
  const quiz = new Quiz(page);
  await quiz.open("#/history");
  await expect(heading(page)).toHaveText(DID_NOT_ARRIVE);
  await page.goto("./#/");
  await quiz.begin();
});

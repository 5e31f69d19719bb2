// The long texts of the guide: fetched once, and what is there when they do not arrive.

import { expect, test, type Page, type Request, type Route } from "@playwright/test";
import { must, Quiz } from "./quiz";
import { find, results, search, TEXTS } from "./reading";

test("the long texts are fetched once, and only when a page needs them", async ({ page }) => {
  const asked: Request[] = [];
  page.on("request", (request) => TEXTS.test(request.url()) && asked.push(request));
  const quiz = new Quiz(page);
  for (const hash of ["#/", "#/history", "#/plan", "#/support"]) await quiz.open(hash);
  expect(asked).toEqual([]);
  await quiz.go("#/guide/talk");
  await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
  for (const hash of ["#/guide", "#/guide/listen", "#/faq", "#/method", "#/privacy", "#/guide/talk"]) {
    await quiz.go(hash);
    await expect(page.getByText("Loading the rest.")).toHaveCount(0);
  }
  expect(asked).toHaveLength(1);
  expect(must(asked[0]).postData()).toBeNull();
});

// The texts, held back until `release` is called.
async function holdTexts(page: Page) {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked: string[] = [];
  await page.route(TEXTS, async (route) => {
    asked.push(route.request().url());
    await released;
    await route.continue();
  });
  return { asked, release: () => release() };
}

test("going to another page before the texts arrive does not ask for them twice", async ({ page }) => {
  const { asked, release } = await holdTexts(page);
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await quiz.go("#/guide/talk");
  await expect(page.getByText("Start with “I feel”")).toBeVisible();
  await expect(page.getByText("Loading the rest.")).toBeVisible();
  release();
  await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
  expect(asked).toHaveLength(1);
});

test("a search typed before the texts arrive is answered for its last letters, with one request", async ({ page }) => {
  const { asked, release } = await holdTexts(page);
  await new Quiz(page).open("#/guide");
  await search(page).pressSequentially("kitchen");
  release();
  await expect(results(page).getByRole("heading", { level: 2 })).toContainText("“kitchen”");
  expect(asked).toHaveLength(1);
});

const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  "are missing": (route) => route.fulfill({ status: 404, body: "<p>No such page" }),
  "meet a server that fails": (route) => route.fulfill({ status: 500, body: "" }),
  "meet a connection that breaks": (route) => route.abort("connectionreset"),
  "are cut short": async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.slice(0, body.indexOf('id="guide-help"') - 20) });
  },
  "come as the page of somebody else": (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><title>Hotel</title><h1>Log in to go online</h1>" }),
  "come as nothing": (route) => route.fulfill({ status: 200, contentType: "text/html", body: "" }),
};

test("where the texts do not arrive, the short form stays, and Try again works once it is mended", async ({ page }) => {
  for (const [name, fault] of Object.entries(FAULTS)) {
    await test.step(`the texts ${name}`, async () => {
      await page.goto("about:blank");
      await page.route(TEXTS, fault);
      await new Quiz(page).open("#/guide/help");
      const message = page.getByRole("alert");
      await expect(message.getByRole("heading")).toHaveText("The longer text did not load");
      await expect(message).toContainText("What you see here is the short form.");
      await expect(page.getByText("See a counselor", { exact: true })).toBeVisible();
      await expect(page.getByRole("button", { name: "Add to plan: See a counselor" })).toBeVisible();
      await expect(page.getByText("Loading the rest.")).toHaveCount(0);
      const asked = page.waitForRequest(TEXTS);
      await page.getByRole("button", { name: "Try again" }).click();
      await asked;
      await expect(message).toBeVisible();
      await page.unrouteAll();
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
      await expect(page.getByRole("alert")).toHaveCount(0);
    });
  }
});

test("a section that is cut in its middle is not taken for whole", async ({ page }) => {
  await page.route(TEXTS, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.slice(0, body.indexOf("Twenty minutes over tea on a Sunday")) });
  });
  await new Quiz(page).open("#/guide/talk");
  await expect(page.getByRole("alert").getByRole("heading")).toHaveText("The longer text did not load");
  // The short form names all five.
  await expect(page.getByRole("button", { name: /^Add to plan: / })).toHaveCount(5);
});

test("a search without the texts says that they did not arrive, and works once they are there", async ({ page }) => {
  await page.route(TEXTS, (route) => route.fulfill({ status: 404 }));
  await new Quiz(page).open("#/guide");
  await search(page).fill("listen");
  await expect(results(page)).toHaveText("The longer text did not load");
  await page.unrouteAll();
  await search(page).fill("listening");
  await find(page, "listen");
  await expect(results(page).getByRole("listitem").nth(5)).toBeVisible();
});

// Any address: every page opened directly, what is unknown, titles, focus and scroll.

import { expect, test } from "@playwright/test";
import { attemptRecord, FULL, ID_1, JUNE, PREFIX, Quiz, seed } from "./quiz";

const PAGES = [
  { hash: "", heading: "How is trust in your relationship right now?", title: "Check-in" },
  { hash: "#/", heading: "How is trust in your relationship right now?", title: "Check-in" },
  { hash: "#/guide", heading: "Guide", title: "Guide – Check-in" },
  { hash: "#/guide/selftrust", heading: "Trust and care for yourself", title: "Guide, section 6 – Check-in" },
  { hash: "#/history", heading: "Your check-ins", title: "Your check-ins – Check-in" },
  { hash: "#/support", heading: "Support", title: "Support – Check-in" },
  {
    hash: `#/result/${ID_1}`,
    heading: "Across your own areas, trust was sometimes strained",
    title: "A saved result – Check-in",
  },
  { hash: "#/question/3", heading: "No check-in in progress", title: "No check-in in progress – Check-in" },
  { hash: "#/check", heading: "No check-in in progress", title: "Check your answers – Check-in" },
  { hash: "#/result", heading: "There is no result here yet", title: "Your result – Check-in" },
  {
    hash: "#/result/ffffffffffffffffffffffffffffffff",
    heading: "This result is not on this device",
    title: "A saved result – Check-in",
  },
  { hash: "#/nowhere", heading: "This page does not exist", title: "Page not found – Check-in" },
  { hash: "#/guide/<img src=x onerror=alert(1)>", heading: "This page does not exist", title: "Page not found – Check-in" },
  { hash: "#/question/99999999999999999999", heading: "This page does not exist", title: "Page not found – Check-in" },
];

// The same dist/ (playwright.config.ts): no address in it knows where it lies. Directly, a page has its title and takes
// no focus (A4).
for (const folder of ["", "a/b/", "x%20y/%C3%BC/"]) {
  const tier = folder === "a/b/" ? FULL : {};
  test(`every page opens directly and by links below /${folder}, and asks for nothing elsewhere`, tier, async ({ page, baseURL }) => {
    const site = `${baseURL}${folder}`;
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("dialog", (dialog) => faults.push(dialog.message()));
    const outside: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(site)) outside.push(request.url());
    });
    await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(2, JUNE) });
    const quiz = new Quiz(page);
    for (const { hash, heading, title } of PAGES) {
      // Anew, and not from the page before.
      await page.goto(`${site}robots.txt`);
      await page.goto(`${site}${hash}`);
      await quiz.ready();
      await expect(quiz.heading, hash).toHaveText(heading);
      await expect(page, hash).toHaveTitle(title);
      await expect(page.locator("body"), hash).toBeFocused();
    }
    await page.goto(`${site}#/`);
    const footer = page.getByRole("contentinfo").getByRole("link");
    await expect(footer.first()).toBeVisible();
    for (const name of await footer.allTextContents()) {
      await footer.filter({ hasText: name }).first().click();
      await quiz.ready();
      await expect(quiz.heading, name).toBeVisible();
      expect(new URL(page.url()).pathname, name).toBe(new URL(site).pathname);
    }
    for (const { file, heading } of [{ file: "guide.html", heading: "The guide as one page" }, { file: "paper.html", heading: "Paper check-in" }]) {
      await page.goto(`${site}${file}`);
      await expect(quiz.heading).toHaveText(heading);
      await page.getByRole("link", { name: "Back to the check-in" }).click();
      await quiz.ready();
      await expect(page).toHaveURL(`${site}#/`);
    }
    expect(outside).toEqual([]);
    expect(faults).toEqual([]);
  });
}

test("A4: going to another page moves the focus to its heading and scrolls to the top", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await page.getByRole("link", { name: "Give it time" }).click();
  await expect(quiz.heading).toHaveText("Give it time");
  await expect(quiz.heading).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test("a step beyond the end of a run is no page", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await page.evaluate(() => (location.hash = "#/question/31"));
  await expect(quiz.heading).toHaveText("No check-in in progress");
});

test("Back from a result leads to a page that says the run is finished", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.go("#/check");
  await quiz.seeResult();
  await page.evaluate(() => (location.hash = "#/check"));
  await expect(quiz.heading).toHaveText("This check-in is finished");
  await page.getByRole("link", { name: "Open the result" }).click();
  await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
});

test("A45: nothing is asked of any other origin", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") || request.postData()) foreign.push(request.url());
  });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.choose("Rarely");
  await quiz.go("#/question/29");
  await quiz.passOptional();
  await quiz.seeResult();
  await quiz.open("#/guide");
  await quiz.open("#/support");
  expect(foreign).toEqual([]);
});

// The documents: the guide as one page, the form to print, and what the app is made of. They are read without the
// program, so the page object of the quiz is of no use here.

import { expect, test } from "@playwright/test";
import { hasNoSidewaysScroll, restyle } from "./axe";

const DOCUMENTS = [
  { file: "guide.html", heading: "The guide as one page", title: "The guide as one page – Check-in" },
  { file: "paper.html", heading: "Paper check-in", title: "Paper check-in – Check-in" },
  { file: "licenses.html", heading: "Licenses", title: "Licenses – Check-in" },
] as const;

test("every document fits every width, with larger letters and wider spaces too", async ({ page }) => {
  for (const { file } of DOCUMENTS) {
    await page.goto(file);
    for (const width of [320, 360, 480, 641, 768, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      await hasNoSidewaysScroll(page, `${file}: ${width} px`);
    }
    // WCAG 1.4.12.
    await page.setViewportSize({ width: 360, height: 640 });
    const spaced = "* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-block-end: 2em }";
    await restyle(page, spaced);
    await hasNoSidewaysScroll(page, `${file}: wider spaces`);
    // WCAG 1.4.4, where only the letters grow.
    await restyle(page, "html { font-size: 200% }");
    await page.setViewportSize({ width: 1280, height: 640 });
    await hasNoSidewaysScroll(page, `${file}: larger letters`);
  }
});

test("every document is read without a script, and its links lead where they say", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: { width: 800, height: 500 } });
  const page = await context.newPage();
  for (const { file, heading, title } of DOCUMENTS) {
    await page.goto(file);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    await page.getByRole("link", { name: "Back to the check-in" }).click();
    await expect(page).toHaveURL(/\/#\/$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("How is trust in your relationship right now?");
  }
  await context.close();
});

test("A40: every document prints black on white, also in the dark, without what is there to press", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const { file } of DOCUMENTS) {
    await page.goto(file);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("banner"), file).toBeHidden();
    await expect(page.getByRole("contentinfo"), file).toBeHidden();
    const colors = await page.evaluate(() => {
      const body = getComputedStyle(document.body);
      const root = getComputedStyle(document.documentElement);
      return [body.color, body.backgroundColor, root.backgroundColor];
    });
    expect(colors, file).toEqual(["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)", "rgba(0, 0, 0, 0)"]);
    const link = file === "licenses.html" ? "Checksums of all files" : "Find a help line";
    const address = await page
      .getByRole("link", { name: link })
      .evaluate((link) => getComputedStyle(link, "::after").content);
    // Chromium gives the attribute as it is written, or what it stands for.
    expect(address, file).toMatch(file === "licenses.html" ? /none/ : /attr\(href\)|https:\/\/findahelpline\.com/);
  }
});

test("the contents of the guide lead to each part, below the header", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 500 });
  await page.goto("guide.html");
  const links = page.getByRole("navigation", { name: "What is in it" }).getByRole("link");
  await expect(links).toHaveCount(16);
  for (const name of await links.allTextContents()) {
    await links.getByText(name, { exact: true }).click();
    const heading = page.getByRole("heading", { level: 2, name, exact: true });
    await expect(heading).toBeInViewport();
    const covered = await heading.evaluate((element) => {
      const header = document.querySelector("header");
      return header !== null && element.getBoundingClientRect().top < header.getBoundingClientRect().bottom;
    });
    expect(covered, name).toBe(false);
  }
});

test("each area of the form is a table of its statements with the points below the words", async ({ page }) => {
  await page.goto("paper.html");
  const heading = page.getByRole("heading", { level: 3, name: "Trust in myself" });
  const area = page.locator("section").filter({ has: heading });
  const table = area.last().getByRole("table", { name: "In the past 4 weeks:" });
  await expect(table.getByRole("columnheader")).toHaveText(["Statement", "Never", "Rarely", "Sometimes", "Often", "Always"]);
  const row = table.getByRole("row", { name: "I felt sure of myself with my partner." });
  await expect(row.getByRole("cell")).toHaveText(["4", "3", "2", "1", "0"]);
});

test("the documents run no script, store nothing and ask no other address", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") || request.postData()) foreign.push(request.url());
  });
  for (const { file } of DOCUMENTS) {
    await page.goto(file);
    await expect(page.locator("script")).toHaveCount(0);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(kept).toEqual([0, 0, ""]);
  }
  expect(foreign).toEqual([]);
});

// The search of the guide: what it finds, what it shows, and that it tells nobody.

import { expect, test } from "@playwright/test";
import { wordsOf } from "./content";
import { Quiz } from "./quiz";
import { find, results, search, SECTIONS } from "./reading";

test("the search finds sections, tips, questions and words, with the matches marked, and leads to a page that has them", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  const listen = await find(page, "listen");
  await expect(listen.nth(5)).toBeVisible();
  await expect(results(page).getByRole("heading", { level: 2 })).toHaveText(`${await listen.count()} matches for “listen”`);
  await expect(results(page).getByRole("link", { name: "Listen and understand" })).toBeVisible();
  await expect(results(page).getByRole("link", { name: "Take more time to listen" })).toBeVisible();
  await expect(results(page).getByRole("link", { name: "Counselor, or therapist" })).toBeVisible();
  const marks = results(page).locator("mark");
  await expect(marks.nth(5)).toBeVisible();
  await expect(marks.filter({ hasNotText: /^listen$/i })).toHaveCount(0);

  const question = await find(page, "how long will it");
  await question.getByRole("link", { name: "How long will it take?" }).click();
  await expect(quiz.heading).toHaveText("Common questions");
  await quiz.go("#/guide");
  await (await find(page, "kitchen")).getByRole("link", { name: "Leave private things private" }).click();
  await expect(quiz.heading).toHaveText("Set and respect boundaries");
  await expect(page.getByText("The phone on the kitchen table lights up", { exact: false })).toBeVisible();
});

test("the search finds what stands in any part of a section, and each section, tip, question and word by its name", async ({ page }) => {
  await new Quiz(page).open("#/guide");
  for (const [query, section] of [
    // The opening, a caution, words to begin with, what one can look for in a partner, and couples.
    ["for the fourth time", "Listen to yourself"],
    ["rage or threats", "Talk honestly"],
    ["back in an hour", "Set and respect boundaries"],
    ["An ordinary Wednesday afternoon", "Keep your word"],
    ["as a couple", "Bring in support"],
  ] as const) {
    const found = await find(page, query);
    await expect.soft(found.getByRole("link", { name: section, exact: true }).first(), query).toBeVisible();
  }

  const names = [
    ...Object.values(SECTIONS).map(({ name }) => name),
    ...Object.values(wordsOf("advice.toml", "tips", "title")),
    ...Object.values(wordsOf("guide.toml", "faq", "question")),
    ...Object.values(wordsOf("guide.toml", "glossary", "term")),
  ];
  expect(names).toHaveLength(13 + 52 + 6 + 13);
  // All in the page: what is typed is answered before the next frame.
  const lost = await search(page).evaluate(
    async (field: HTMLInputElement, all) => {
      const missed: string[] = [];
      for (const name of all) {
        field.value = name;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise(requestAnimationFrame);
        const links = [...document.querySelectorAll("form[role=search] + .search-results a")];
        if (!links.some((link) => link.textContent === name)) missed.push(name);
      }
      return missed;
    },
    names,
  );
  expect(lost).toEqual([]);
});

test("small or capital letters and either apostrophe find the same, and several words only what has all of them", async ({ page }) => {
  await new Quiz(page).open("#/guide");
  for (const [one, other] of [
    ["counselor", "COUNSELOR"],
    ["I’m guessing", "i'M GUESSING"],
    ["partner’s", "Partner's"],
  ] as const) {
    const first = await (await find(page, one)).getByRole("link").allTextContents();
    const second = await (await find(page, other)).getByRole("link").allTextContents();
    expect(first.length).toBeGreaterThan(0);
    expect(second).toEqual(first);
  }

  const phone = await (await find(page, "phone")).count();
  const both = await (await find(page, "phone kitchen")).getByRole("link").allTextContents();
  expect(both).toEqual(["Leave private things private"]);
  expect(both.length).toBeLessThan(phone);
  await expect(results(page).locator("mark").first()).toHaveText(/phone|kitchen/i);
  const turned = await find(page, "kitchen  phone");
  await expect(turned.getByRole("link")).toHaveText(both);
});

test("signs that mean something elsewhere are only signs here, and an emptied or very short search shows nothing", async ({ page }) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await new Quiz(page).open("#/guide");
  for (const query of [".*", "a|b", "(x", "[a-z]", "\\w\\w", "$$", "^^", "{2}", "??", "<b>", "&amp;", "%s%s", "\u{1f642}\u{1f642}"]) {
    await search(page).fill(query);
    await expect(results(page).getByRole("heading", { level: 2 })).toHaveText(
      `No matches for “${query}”. Try another word, or a shorter one.`,
    );
  }
  await expect(page.locator("main :is(b, script, img)")).toHaveCount(0);
  expect(faults).toEqual([]);

  await find(page, "listen");
  await search(page).fill("l");
  await expect(results(page)).toBeEmpty();
  await find(page, "listen");
  await search(page).fill("   ");
  await expect(results(page)).toBeEmpty();
});

test("what is typed goes into no address and no request", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await expect(page.getByRole("term").first()).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await search(page).pressSequentially("alone");
  await page.keyboard.press("Enter");
  await quiz.button("Search").click();
  await expect(results(page).getByRole("listitem").first()).toBeVisible();
  expect(page.url()).toMatch(/\/#\/guide$/);
  await expect(page).toHaveTitle("Guide – Check-in");
  expect(asked).toEqual([]);
  expect(await quiz.stored()).toEqual({});
  await page.goBack();
  expect(page.url()).not.toContain("alone");
});

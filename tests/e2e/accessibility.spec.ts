// axe on every page, in light and dark, with the rules that are off by default; and the page at
// the narrowest width.

import { expect, test, type Page } from "@playwright/test";
import { axeFindsNothing, hasNoSidewaysScroll } from "./axe";
import {
  answersOf,
  attemptOf,
  attemptRecord,
  entryRecord,
  ID_1,
  ID_2,
  JUNE,
  OCTOBER,
  PREFIX,
  Quiz,
  seed,
} from "./quiz";

async function check(page: Page, state: string) {
  await axeFindsNothing(page, state);
  await hasNoSidewaysScroll(page, state);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } });

    test("axe finds nothing on any page of a run", async ({ page }) => {
      const quiz = new Quiz(page);
      await quiz.open();
      await check(page, "start");
      await quiz.button("Start").click();
      await check(page, "start with errors");
      await quiz.begin("both", "device");
      await check(page, "question");
      await quiz.button("Continue").click();
      await check(page, "question with an error");
      // One with a hint below the statement.
      await page.evaluate(() => (location.hash = "#/question/17"));
      await quiz.isAt(17, 36);
      await check(page, "question with a hint");
      await page.evaluate(() => (location.hash = "#/question/1"));
      await quiz.answerAll("both", (number) => (number === 7 ? null : number % 5));
      await check(page, "causes");
      await page.getByRole("checkbox", { name: "I was badly hurt in an earlier relationship" }).check();
      await quiz.button("Continue").click();
      await expect(quiz.heading).toHaveText("Do you feel safe?");
      await check(page, "safety");
      await quiz.button("Continue").click();
      await expect(quiz.heading).toHaveText("Look over your answers");
      await check(page, "check");
      await quiz.button("See my result").click();
      await expect(quiz.button("Go on")).toBeVisible();
      await check(page, "check with a note");
      await quiz.button("Go on").click();
      await expect(page.getByRole("heading", { name: "Every area" })).toBeVisible();
      await check(page, "result");
      await page.reload();
      await quiz.ready();
      await check(page, "saved result");
    });

    test("axe finds nothing where the result is about safety", async ({ page }) => {
      const quiz = new Quiz(page);
      await quiz.open();
      await quiz.begin("broke_trust", "nothing");
      await quiz.answerAll("broke_trust", () => 4);
      await quiz.button("Continue").click();
      await page.getByRole("radio", { name: "Yes" }).first().check();
      await quiz.button("Continue").click();
      await quiz.seeResult();
      await check(page, "risk");
      await page.getByRole("button", { name: /^Put in my plan: / }).first().click();
      await check(page, "risk with an idea in the plan");
      await quiz.go("#/guide/talk");
      await page.getByRole("button", { name: /^Put in my plan: / }).first().click();
      await quiz.go("#/plan");
      await check(page, "plan with ideas that can wait");
    });

    test("axe finds nothing on the other pages", async ({ page }) => {
      await seed(page, {
        [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE),
        [`${PREFIX}attempt/${ID_2}`]: attemptRecord(0, OCTOBER),
        [`${PREFIX}attempt/broken`]: "{",
      });
      const quiz = new Quiz(page);
      for (const hash of ["#/", "#/history", `#/result/${ID_2}`, "#/guide", "#/guide/open", "#/guide/help", "#/support", "#/result", "#/question/1", "#/nowhere", "#/faq", "#/method", "#/privacy", "#/plan", "#/guide/rely"]) {
        await quiz.open(hash);
        await expect(page.getByText("More is on its way.")).toHaveCount(0);
        await check(page, hash);
      }
    });

    test("axe finds nothing in a result with all areas unfolded, and on its sheet", async ({ page }) => {
      // Every tier, an area without a score, the calm word, support with its reason.
      const answers = answersOf("unsure", (sign, n) => (sign === "past" && n > 2 ? null : sign === "talk" ? 0 : sign === "feel" ? 2 : 4));
      const plan = `${PREFIX}plan/`;
      await seed(page, {
        [`${PREFIX}attempt/${ID_1}`]: attemptRecord(2, JUNE),
        [`${PREFIX}attempt/${ID_2}`]: attemptOf(answers, OCTOBER, { causes: ["c3"], places: ["selftrust", "limits", "open"] }),
        [plan + ID_1]: entryRecord({ added: JUNE + 1, note: "A note of mine", done: OCTOBER }),
        [plan + ID_2]: entryRecord({ added: OCTOBER, tip: "gone.away", when: "On Sunday" }),
        [`${plan}broken`]: "{",
      });
      const quiz = new Quiz(page);
      await quiz.open(`#/result/${ID_2}`);
      for (const more of await page.locator("summary").all()) await more.click();
      await check(page, "result unfolded");
      await quiz.go(`#/sheet/${ID_2}`);
      await check(page, "sheet");
      for (const tick of await page.getByRole("checkbox").all()) await tick.check();
      await check(page, "sheet with everything");
      await quiz.go("#/plan");
      await check(page, "plan");
      await page.getByRole("button", { name: /^Take out of my plan: Start/ }).click();
      await check(page, "plan with one taken out");
      await quiz.go("#/privacy");
      await expect(page.getByRole("table")).toBeVisible();
      await check(page, "privacy with entries");
      await quiz.go("#/history");
      await check(page, "history");
    });

    test("axe finds nothing in a search, and where the long texts are missing", async ({ page }) => {
      const quiz = new Quiz(page);
      await quiz.open("#/guide");
      await page.getByRole("searchbox").fill("listen");
      await expect(page.locator("mark").first()).toBeVisible();
      await check(page, "search");
      await page.getByRole("searchbox").fill("xyzzy");
      await expect(page.getByText("Nothing found for “xyzzy”.", { exact: false })).toBeVisible();
      await check(page, "search without a match");
      await page.route(/\/texts-[0-9a-f]+\.html$/, (route) => route.abort());
      await page.reload();
      await expect(page.getByRole("alert")).toBeVisible();
      await check(page, "guide without the texts");
      await quiz.open("#/guide/open");
      await expect(page.getByRole("alert")).toBeVisible();
      await check(page, "section in short");
    });

    test("axe finds nothing on the support page of a host, right or wrong", async ({ page }) => {
      const line = {
        name: "Línea de ejemplo",
        kind: "violence",
        phone: "+1 (212) 555-0100",
        text: "555-0101",
        url: "https://safety.example/",
        hours: "day and night",
        languages: ["en", "es"],
        lang: "es",
        checked: "2020-03-31",
      };
      const site = {
        v: 1,
        name: "A house with a long name, of forty signs",
        accent: { light: "#1f5a5c", dark: "#9ed2cf" },
        links: [{ text: "Who we are", url: "https://www.example.org/about" }],
        help: [
          { code: "XA", name: "Land A (made up)", lines: [line, { ...line, name: "Second line", lang: undefined }] },
          { code: "XB", name: "Land B (made up)", lines: [{ ...line, checked: undefined }, line] },
          { code: "nowhere", name: "", lines: [], "a name without any space that goes on and on": 1 },
        ],
      };
      await page.route("**/site.json", (route) => route.fulfill({ body: JSON.stringify(site) }));
      await new Quiz(page).open("#/support");
      await expect(page.getByRole("heading", { name: "For whoever runs this page" })).toBeVisible();
      await check(page, "support with mistakes");
      await page.getByRole("combobox").selectOption("Land A (made up)");
      await expect(page.getByRole("article")).toHaveCount(2);
      await check(page, "support with lines");
    });

    test("axe finds nothing on an empty history and on the plain page that failed to load", async ({ page }) => {
      const quiz = new Quiz(page);
      await quiz.open("#/history");
      await check(page, "empty history");
      await page.route(/\/app-.*\.wasm$/, (route) => route.abort());
      await page.goto("about:blank");
      await page.goto("./");
      await expect(page.getByRole("alert")).toBeVisible();
      await check(page, "load failure");
    });
  });
}

test("a narrow and low screen: the header never wraps, and never covers what has the focus", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  const header = await page.locator("header").boundingBox();
  expect(header?.height).toBeLessThanOrEqual(64);
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("Tab");
  for (let press = 0; press < 5; press += 1) {
    const covered = await page.evaluate(() => {
      const header = document.querySelector("header")?.getBoundingClientRect();
      const focused = document.activeElement;
      if (!header || !focused || header.bottom <= 0 || focused.closest("header")) return false;
      return focused.getBoundingClientRect().top < header.bottom;
    });
    expect(covered).toBe(false);
    await page.keyboard.press("Shift+Tab");
  }
});

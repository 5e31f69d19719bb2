// What a result shows: for every kind of answers, what is behind each score, and the boxes that
// stand where they always stand.

import { expect, test, type Locator, type Page } from "@playwright/test";
import {
  answersOf,
  attemptOf,
  DRAFT,
  draftRecord,
  FULL,
  ID_1,
  ID_2,
  JUNE,
  must,
  OCTOBER,
  PREFIX,
  Quiz,
  SAFETY,
  seed,
  SIGNS,
  type Answers,
} from "./quiz";

const DAY = 24 * 60 * 60 * 1000;

// Answers that differ from one to the next, so that no note is due.
const varied = answersOf("unsure", (sign, n) => (SIGNS.unsure.indexOf(sign) + n) % 5);

const main = (page: Page) => page.getByRole("main");
const box = (page: Page, heading: string) =>
  main(page).locator("section").filter({ has: page.getByRole("heading", { level: 2, name: heading, exact: true }) });
const headings = (page: Page) => main(page).getByRole("heading", { level: 2 }).allTextContents();

// What stands on every result, in its order: support, every area, a word for who is afraid, ways on.
async function expectFrame(page: Page) {
  const always = ["Support", "Every area", "If being open does not feel safe", "What you can do now"];
  expect((await headings(page)).filter((heading) => always.includes(heading))).toEqual(always);
  await expect(box(page, "If being open does not feel safe").getByRole("link", { name: "Find support" })).toHaveAttribute("href", "#/support");
}

async function resultOf(page: Page, answers: Answers, causes: string[] = []): Promise<Quiz> {
  const quiz = new Quiz(page);
  await quiz.openWith({ [`${PREFIX}draft/${DRAFT}`]: draftRecord("unsure", answers, causes) }, "#/check");
  await quiz.seeResult();
  await expectFrame(page);
  return quiz;
}

test("all strengths: nothing stands out, and there is still something to do", async ({ page }) => {
  const quiz = await resultOf(page, answersOf("unsure", () => 0));
  await expect(quiz.heading).toHaveText("Across your own areas, trust was almost never strained");
  const glance = main(page).getByRole("list").first().getByRole("listitem");
  await expect(glance).toHaveText([/^Going well: .+ · .+$/, "No area needs attention first."]);
  const shown = await headings(page);
  expect(shown.indexOf("What is going well")).toBeLessThan(shown.indexOf("Nothing stands out"));
  const place = box(page, "Nothing stands out").getByRole("article");
  await expect(place.getByRole("heading", { level: 3 })).toHaveText("Grow closer");
  await expect(place.getByRole("button", { name: /^Add to plan: / })).toHaveCount(2);
  // A saved one could be careful, so it offers none.
  await page.reload();
  await quiz.ready();
  await expect(box(page, "Nothing stands out")).toContainText("That does not mean nothing is wrong.");
  await expect(place).toHaveCount(0);
});

test("in the middle: there are three places to start, and nothing is praised", async ({ page }) => {
  const quiz = await resultOf(page, answersOf("unsure", () => 2));
  await expect(quiz.heading).toHaveText("Across your own areas, trust was sometimes strained");
  await expect(page.getByText("Good places to start: ", { exact: false })).toHaveText(/: .+ · .+ · .+$/);
  await expect(page.getByRole("heading", { name: "What is going well" })).toHaveCount(0);
  const places = page.getByRole("article");
  await expect(places).toHaveCount(3);
  // The first step and words to begin with are here, not a click deeper.
  for (const place of await places.all()) {
    await expect(place.getByText(/^This week: /)).toHaveCount(1);
    await expect(place.getByRole("blockquote")).toHaveText(/\bI\b/);
  }
});

test("high scores: places to start, with the answers that led there, and support is raised", async ({ page }) => {
  const quiz = await resultOf(page, answersOf("unsure", () => 4));
  await expect(quiz.heading).toHaveText("Across your own areas, trust was almost always strained");
  await expect(page.getByText(/^You answered (Always|Never) to /).first()).toBeVisible();
  await expect(box(page, "Support")).toContainText("Several areas show a lot of strain.");
  // A result is no verdict, whatever it says.
  await expect(main(page)).not.toContainText(/\b(normal|abnormal|severe|toxic|your main problem|you have trust issues)\b/i);
});

test("strengths come before places", async ({ page }) => {
  await resultOf(page, answersOf("unsure", (sign) => (sign === "talk" || sign === "feel" ? 0 : 3)));
  const shown = await headings(page);
  expect(shown.indexOf("What is going well")).toBeGreaterThanOrEqual(0);
  expect(shown.indexOf("What is going well")).toBeLessThan(shown.indexOf("Three places to start"));
  await expect(box(page, "What is going well")).toContainText("Talking things through · Showing feelings");
  await expect(main(page).getByRole("listitem").first()).toHaveText("Going well: Talking things through · Showing feelings");
});

test("not enough answers: it says so, still gives something to do, and the areas with a score are shown all the same", async ({ page }) => {
  const quiz = await resultOf(page, answersOf("unsure", (_, n) => (n < 3 ? 1 : null)));
  await expect(quiz.heading).toHaveText("Here is what your answers show");
  await expect(page.getByRole("listitem").getByText("You answered too few statements to say where to start.", { exact: true })).toBeVisible();
  await expect(page.getByText("You answered too few statements for an overall score.", { exact: false })).toBeVisible();
  await expect(page.getByRole("meter")).toHaveCount(0);
  const place = box(page, "Something small to try").getByRole("article");
  await expect(place.getByRole("button", { name: /^Add to plan: / })).toHaveCount(2);
  await expect(page.getByRole("heading", { name: "Nothing stands out" })).toHaveCount(0);

  // Three are too few for an overall score.
  const three = answersOf("unsure", (sign) => (["talk", "feel", "self"].includes(sign) ? 2 : null));
  await quiz.openWith({ [`${PREFIX}attempt/${ID_1}`]: attemptOf(three, JUNE) }, `#/result/${ID_1}`);
  await expect(page.getByRole("meter")).toHaveCount(3);
  await expect(quiz.heading).toHaveText("Here is what your answers show");
  await expect(page.getByText("Not enough answers", { exact: true })).toHaveCount(4);
});

test("the overall score is named only as across your own areas, and the partner’s area is no part of it", async ({ page }) => {
  const quiz = await resultOf(page, answersOf("unsure", (sign) => (sign === "open" ? 4 : 1)));
  await expect(quiz.heading).toHaveText("Across your own areas, trust was rarely strained");
  await expect(page.getByRole("meter", { name: /overall/i })).toHaveCount(1);
  await expect(page.getByRole("meter", { name: "Overall, across your own areas" })).toHaveAttribute("aria-valuenow", "25");
  await expect(page.getByRole("meter", { name: "My partner’s openness" })).toHaveAttribute("aria-valuenow", "100");
  await expect(page.getByText("not part of the overall score", { exact: false })).toHaveCount(1);
  const words = must((await main(page).textContent()) ?? undefined);
  expect(words.match(/overall(?! score\.)/gi)).toBeNull();
});

// The box that quotes what can frighten a partner.
const OWN_ONE = "About one of your answers";
const OWN_MANY = "About some of your answers";
const quiet = answersOf("unsure", () => 0);

test("a calm word quotes the answer that led to it, from its limit on, and is gone from the saved result", async ({ page }) => {
  const quiz = await resultOf(page, { ...quiet, jeal6: 1 });
  await expect(page.getByRole("heading", { name: /^About (one|some) of your answers/ })).toHaveCount(0);
  await resultOf(page, { ...quiet, jeal6: 2 });
  const said = box(page, OWN_ONE);
  await expect(said).toContainText("You answered Sometimes to I tried to keep my partner away from their friends.");
  await expect(said).toContainText("You can change it");
  await expect(said.getByRole("link", { name: "Help to change how you treat a partner" })).toHaveAttribute("href", "#/support");
  await page.reload();
  await quiz.ready();
  await expectFrame(page);
  await expect(page.getByRole("heading", { name: OWN_ONE })).toHaveCount(0);
});

test("several answers are quoted together, and who is lied to and looks is not reproached", async ({ page }) => {
  await resultOf(page, { ...quiet, jeal6: 4, jeal7: 4 });
  await expect(box(page, OWN_MANY).getByText(/^You answered Always to /)).toHaveCount(2);
  await resultOf(page, { ...quiet, ...answersOf("unsure", (sign) => (sign === "open" ? 4 : 0)), jeal7: 4 });
  await expect(page.getByRole("heading", { name: OWN_ONE })).toHaveCount(0);
});

test("a calm word never stands where someone may be afraid", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.openWith({ [`${PREFIX}draft/${DRAFT}`]: draftRecord("unsure", { ...varied, jeal6: 4, jeal7: 4 }) }, "#/check");
  await quiz.passSafety();
  await quiz.sayYes(SAFETY[1]);
  await quiz.seeResult();
  await expectFrame(page);
  await expect(page.getByRole("heading", { name: OWN_MANY })).toHaveCount(0);
});

test("a result of an earlier version has its own statements and answers, and says that it is one", async ({ page }) => {
  const items = ["talk1", "talk2", "talk3", "talk4", "feel1", "feel2", "feel3", "feel4"];
  const record = attemptOf(Object.fromEntries(items.map((item) => [item, 4])), JUNE, { instrument: "1" });
  await new Quiz(page).openWith({ [`${PREFIX}attempt/${ID_1}`]: record }, `#/result/${ID_1}`);
  await expect(page.getByText("You took this with an earlier version of the statements.", { exact: false })).toBeVisible();
  const parts = page.locator(".area .part");
  await expect(parts.filter({ hasText: "I guessed what my partner meant when I could have asked.Almost always: 4 of 4 points" })).toHaveCount(1);
  await expect(parts.filter({ hasText: "I guessed at what my partner meant." })).toHaveCount(0);
});

test("each ticked cause has a line with the way to go on", async ({ page }) => {
  await resultOf(page, varied, ["c4", "c6"]);
  const lines = box(page, "What you said may be behind the strain").getByRole("listitem");
  await expect(lines).toHaveCount(2);
  await expect(lines.last().getByRole("link")).toHaveAttribute("href", "#/guide/talk");
});

test("only ideas to try alone are shown where they were asked for", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.openWith({ [`${PREFIX}draft/${DRAFT}`]: draftRecord("unsure", answersOf("unsure", () => 3)) }, "#/check");
  await quiz.passSafety();
  const choices = page.getByRole("group", { name: "Which ideas would you like?" }).getByRole("radio");
  await expect(choices).toHaveCount(2);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await choices.last().check();
  await quiz.seeResult();
  await expect(box(page, "Ideas to try on your own").getByRole("heading", { level: 3 })).toHaveText([
    "Trust and care for yourself",
    "Find where it comes from",
    "Listen to yourself",
  ]);
  // Words to begin with turn to the partner.
  await expect(main(page).getByRole("blockquote")).toHaveCount(0);
});

// Only talking is high; it is high again, or for the first time.
const talkHigh = answersOf("unsure", (sign) => (sign === "talk" ? 3 : 1));

test("an area that is high again raises support after four weeks, and not a day before", async ({ page }) => {
  const quiz = new Quiz(page);
  for (const { days, count } of [{ days: 28, count: 1 }, { days: 27, count: 0 }]) {
    const records = {
      [`${PREFIX}attempt/${ID_1}`]: attemptOf(talkHigh, OCTOBER - days * DAY),
      [`${PREFIX}attempt/${ID_2}`]: attemptOf(talkHigh, OCTOBER),
    };
    await quiz.openWith(records, `#/result/${ID_2}`);
    await expectFrame(page);
    const said = page.getByText("“Talking things through” was high now and also at least four weeks ago.", { exact: false });
    await expect(said, `${days} days`).toHaveCount(count);
  }
});

test("an old wound that was ticked raises support, which has no reason otherwise, and no number changes", async ({ page }) => {
  const quiz = await resultOf(page, talkHigh, ["c3"]);
  await expect(box(page, "Support")).toContainText("You were badly hurt in an earlier relationship.");
  await expect(box(page, "Support")).not.toContainText("Several areas");
  await expect(page.getByRole("meter", { name: "Talking things through" })).toHaveAttribute("aria-valuenow", "75");
  await page.reload();
  await quiz.ready();
  await expect(box(page, "Support")).toContainText("You were badly hurt in an earlier relationship.");

  await quiz.openWith({ [`${PREFIX}attempt/${ID_1}`]: attemptOf(talkHigh, JUNE) }, `#/result/${ID_1}`);
  await expect(page.getByRole("meter", { name: "Talking things through" })).toHaveAttribute("aria-valuenow", "75");
  await expect(box(page, "Support").getByRole("paragraph")).toHaveCount(2);
});

// What an area says when it is unfolded.
async function unfolded(area: Locator) {
  const points = (text: string) => (text.startsWith("Skipped") ? null : Number(must(/: (\d) of 4 points/.exec(text)?.[1])));
  const rows = await area.locator("dl dd").allTextContents();
  const sum = /add up to (\d+) of (\d+)\./.exec((await area.textContent()) ?? "");
  const meter = area.getByRole("meter");
  const shown = (await meter.count()) > 0 ? Number(await meter.getAttribute("aria-valuenow")) : null;
  return { points: rows.map(points), sum: sum && [Number(sum[1]), Number(sum[2])], shown };
}

test("every area unfolds by keyboard to the points behind its score, and a high one to what it can mean and what not", async ({ page }) => {
  // One area with a skip, one with too many, and sums of every kind.
  const answers = { ...varied, feel5: null, self1: null, self2: null, talk6: 1, jeal5: 3, past2: 0, open1: 3 };
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptOf(answers, JUNE) });
  await new Quiz(page).open(`#/result/${ID_1}`);
  const areas = page.locator(".area");
  await expect(areas).toHaveCount(7);
  const given = Object.values(answers).filter((answer) => answer !== null).length;
  let found = 0;
  for (const area of await areas.all()) {
    const summary = area.locator("summary");
    await summary.focus();
    await page.keyboard.press("Enter");
    const { points, sum, shown } = await unfolded(area);
    // From 18 of 48 on, which is 38 of 100.
    const meanings = shown !== null && shown >= 38 ? ["What a high score can mean", "What it does not mean"] : [];
    await expect(area.getByRole("heading", { level: 4 })).toHaveText([...meanings, "The answers behind this score"]);
    await expect(area.getByRole("heading", { level: 4 }).last()).toBeVisible();
    expect(points).toHaveLength(4);
    const counted = points.filter((one) => one !== null);
    found += counted.length;
    if (counted.length < 3) {
      expect(sum).toBeNull();
      expect(shown).toBeNull();
      await expect(area).toContainText("three of the four statements need an answer");
    } else {
      const total = counted.reduce((one, other) => one + other, 0);
      expect(sum).toEqual([total, 4 * counted.length]);
      // Rounded half up.
      expect(shown).toBe(Math.floor((100 * total) / (4 * counted.length) + 0.5));
    }
    await page.keyboard.press("Enter");
    await expect(area.getByRole("heading", { level: 4 }).first()).toBeHidden();
  }
  expect(found).toBe(given);
});

for (const path of Object.keys(SIGNS) as (keyof typeof SIGNS)[]) {
  test(`${path}: the points of each area add up to its score, and each statement stands once`, path === "both" ? {} : FULL, async ({ page }) => {
    const answers = answersOf(path, (sign, n) => (must(SIGNS[path]).indexOf(sign) * 3 + n * n) % 5);
    await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptOf(answers, JUNE, { path }) });
    await new Quiz(page).open(`#/result/${ID_1}`);
    const areas = page.locator(".area");
    await expect(areas).toHaveCount(must(SIGNS[path]).length);
    for (const area of await areas.all()) {
      const { points, shown } = await unfolded(area);
      const total = points.reduce<number>((one, other) => one + (other ?? 0), 0);
      expect(shown).toBe(Math.floor((100 * total) / 16 + 0.5));
    }
    const statements = await areas.locator("dt").allTextContents();
    expect(new Set(statements).size).toBe(Object.keys(answers).length);
  });
}

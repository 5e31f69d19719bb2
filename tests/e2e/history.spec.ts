// The history: the chart, its words, and the table with the same figures.

import { expect, test } from "@playwright/test";
import { FULL, layOutAttempts, must, OCTOBER, Quiz } from "./quiz";
import { alike, attemptKey, chart, DAY, drawn, eventKey, eventRecord, historyOf, idOf, many, rows } from "./returning";

test.use({ timezoneId: "UTC" });

const OVERALL = "Overall, across your own areas";
const LINES = "Choose the lines";

test("an empty history says what will be here, and leads to a first check-in", async ({ page }) => {
  const quiz = await historyOf(page, {});
  await quiz.lists(0);
  await expect(page.getByText("A second one, four weeks later, can show", { exact: false })).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(chart(page)).toHaveCount(0);
  await page.getByRole("link", { name: "Start a new check-in" }).click();
  await expect(quiz.heading).toHaveText("How is trust in your relationship right now?");
});

test("one check-in is a single point, with its figures in words", async ({ page }) => {
  const quiz = await historyOf(page, { [attemptKey(1)]: alike(3, OCTOBER) });
  await quiz.lists(1);
  await expect(page.getByRole("img", { name: "Line chart with one check-in, from 18 October 2026." })).toBeVisible();
  await expect(page.getByText(`${OVERALL}: 75 (often strained) on 18 October 2026.`)).toBeVisible();
  await expect.poll(() => drawn(page, 0)).toEqual([75]);
  await expect(chart(page).locator(".chart-line")).toHaveCount(0);
  await expect(chart(page).locator(".chart-band")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Compare the last two" })).toHaveCount(0);
});

test("two check-ins: the chart says the same in a picture, in words and in the table", async ({ page }) => {
  await historyOf(page, { [attemptKey(1)]: alike(1, OCTOBER), [attemptKey(2)]: alike(4, OCTOBER - 56 * DAY) });
  await expect(page.getByRole("img", { name: "Line chart of 2 check-ins, from 23 August 2026 to 18 October 2026." })).toBeVisible();
  await expect(
    page.getByText(`${OVERALL}: 100 (almost always strained) on 23 August 2026, then 25 (rarely strained) on 18 October 2026. From first to last: clearly less strain.`),
  ).toBeVisible();
  await expect.poll(() => drawn(page, 0)).toEqual([100, 25]);
  await expect(rows(page)).toHaveText([/18 October 2026.*25 · rarely strained.*clearly less strain/, /23 August 2026.*100 · almost always strained.*first/]);
  await page.getByRole("link", { name: "Open the result of 23 August 2026" }).click();
  await expect(page).toHaveURL(new RegExp(`#/result/${idOf(2)}$`));
});

test("A34: two check-ins of one day have links of their own names", async ({ page }) => {
  const hour = 3_600_000;
  await historyOf(page, { [attemptKey(1)]: alike(1, OCTOBER), [attemptKey(2)]: alike(4, OCTOBER - 2 * hour) });
  const links = page.getByRole("link", { name: /^Open the result of 18 October 2026 at/ });
  await expect(links).toHaveText(["18 October 2026", "18 October 2026"]);
  const names = await links.evaluateAll((all) => all.map((link) => link.getAttribute("aria-label")));
  expect(new Set(names).size).toBe(2);
});

test("sixty-one check-ins: the table shows sixty, and more when asked", async ({ page }) => {
  const quiz = await historyOf(page, many(61, OCTOBER));
  await quiz.lists(61);
  await expect(rows(page)).toHaveCount(60);
  await expect(page.getByText("60 of 61 check-ins are in the table.")).toBeVisible();
  await quiz.button("Show more").focus();
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(61);
  await expect(page.getByText("61 of 61 check-ins are in the table.")).toBeVisible();
  await expect(quiz.button("Show more")).toHaveCount(0);
  await expect(rows(page).last().getByRole("link")).toBeFocused();
  await expect(rows(page).last()).toContainText("first");
});

test("A31: every figure of the chart stands in the table, also that of a single area", async ({ page }) => {
  const attempts = Object.fromEntries(
    [0, 3, 1, 4, 2, 2, 0, 1].map((points, at) => [attemptKey(at + 1), alike(points, OCTOBER - at * 40 * DAY)]),
  );
  await historyOf(page, attempts);
  await page.getByText(LINES).first().click();
  await page.getByRole("checkbox", { name: "Showing feelings" }).check();
  await expect(page.getByRole("columnheader")).toHaveText(["When", "Overall", "Compared with the one before", "Showing feelings"]);
  const column = async (at: number) => {
    const cells = await rows(page).locator(`:is(th, td):nth-child(${at})`).allTextContents();
    return cells.map((cell) => parseInt(cell, 10)).reverse();
  };
  const expected = [1, 0, 2, 2, 4, 1, 3, 0].map((points) => points * 25);
  expect(await column(2)).toEqual(expected);
  await expect.poll(() => drawn(page, 0)).toEqual(expected);
  expect(await column(4)).toEqual(expected);
  await expect.poll(() => drawn(page, 2)).toEqual(expected);
  await page.getByRole("checkbox", { name: OVERALL }).uncheck();
  await expect.poll(() => drawn(page, 0)).toEqual([]);
  await expect.poll(() => drawn(page, 2)).toEqual(expected);
  await page.getByRole("checkbox", { name: "Showing feelings" }).uncheck();
  await expect(page.getByText("No line is selected.")).toBeVisible();
  await expect(page.getByRole("columnheader")).toHaveText(["When", "Overall", "Compared with the one before"]);
});

test("A21: lines are told apart without their color: by dash, mark and number", async ({ page }) => {
  await historyOf(page, many(3, OCTOBER));
  await page.getByText(LINES).first().click();
  const ticks = page.getByRole("checkbox");
  for (const tick of await ticks.all()) await tick.check();
  await expect(ticks).toHaveCount(8);
  const looks = await chart(page).locator(".chart-line").evaluateAll((lines) =>
    lines.map((line) => {
      const mark = line.closest(".chart")?.querySelector(`.chart-mark[data-style="${line.getAttribute("data-style")}"]`);
      return [getComputedStyle(line).strokeDasharray, mark?.getAttribute("d"), mark?.getAttribute("class")].join(" ");
    }),
  );
  expect(new Set(looks).size).toBe(8);
  // A number at each end, none over another, and the same beside its words.
  const numbers = chart(page).locator(".chart-number");
  await expect(numbers).toHaveCount(8);
  const boxes = await numbers.evaluateAll((all) => all.map((number) => number.getBoundingClientRect().top).sort((a, b) => a - b));
  boxes.slice(1).forEach((top, at) => expect(top - must(boxes[at])).toBeGreaterThan(10));
  expect((await page.locator(".chart-legend b").allTextContents()).sort()).toEqual((await numbers.allTextContents()).sort());
});

test("a line breaks off where two check-ins cannot be compared", async ({ page }) => {
  await historyOf(page, {
    [attemptKey(1)]: alike(1, OCTOBER),
    [attemptKey(2)]: alike(2, OCTOBER - 30 * DAY),
    [attemptKey(3)]: alike(3, OCTOBER - 60 * DAY, "broke_trust"),
    [attemptKey(4)]: alike(4, OCTOBER - 90 * DAY),
  });
  await expect(chart(page).locator(".chart-line")).toHaveCount(1);
  await expect.poll(() => drawn(page, 0)).toEqual([100, 75, 50, 25]);
  await expect(rows(page).nth(1)).toContainText("cannot be compared: other areas were asked");
});

test("check-ins can be shown by what was asked, where there is more than one kind, and only there", async ({ page }) => {
  const quiz = new Quiz(page);
  const records = {
    [attemptKey(1)]: alike(1, OCTOBER),
    [attemptKey(2)]: alike(2, OCTOBER - 30 * DAY, "broke_trust"),
    [attemptKey(3)]: alike(3, OCTOBER - 60 * DAY, "hard_to_trust"),
  };
  await quiz.openWith(records, "#/history");
  const filter = page.getByLabel("Show check-ins about");
  await expect(filter.getByRole("option")).toHaveText([
    "Everything",
    "I find it hard to trust my partner · I am not sure, or would rather not say",
    "I broke my partner’s trust and want to repair it",
  ]);
  await filter.selectOption({ index: 1 });
  await expect(page.getByText("2 check-ins are shown.")).toBeVisible();
  await expect(rows(page)).toHaveText([/18 October 2026I am not sure.*clearly less strain/, /19 August 2026I find it hard.*first/]);
  await expect.poll(() => drawn(page, 0)).toEqual([75, 25]);
  await page.getByRole("link", { name: "Compare the last two" }).click();
  await expect(page).toHaveURL(new RegExp(`#/compare/${idOf(3)}/${idOf(1)}$`));
  await quiz.go("#/history");
  await filter.selectOption({ index: 2 });
  await expect(page.getByText("One check-in is shown.")).toBeVisible();
  await expect.poll(() => drawn(page, 0)).toEqual([50]);

  const ofOneKind = { [attemptKey(1)]: alike(1, OCTOBER), [attemptKey(2)]: alike(2, OCTOBER - DAY, "hard_to_trust") };
  await quiz.openWith(ofOneKind, "#/history");
  await expect(rows(page)).toHaveCount(2);
  await expect(filter).toHaveCount(0);
});

test("check-ins lie as far apart in the picture as in time", async ({ page }) => {
  await historyOf(page, {
    [attemptKey(1)]: alike(1, OCTOBER),
    [attemptKey(2)]: alike(1, OCTOBER - 30 * DAY),
    [attemptKey(3)]: alike(1, OCTOBER - 120 * DAY),
  });
  const xs = await chart(page).locator(".chart-place").evaluateAll((all) => all.map((mark) => parseFloat(mark.getAttribute("x") ?? "")));
  expect(xs).toHaveLength(3);
  const [first, second, third] = xs.map((x) => must(x));
  expect((must(second) - must(first)) / (must(third) - must(first))).toBeCloseTo(0.75, 2);
});

test("each check-in is read once, however many parts of the page ask", async ({ page }) => {
  await page.addInitScript(() => {
    const reads: Record<string, number> = {};
    const { getItem } = Storage.prototype;
    Storage.prototype.getItem = function (key) {
      reads[key] = (reads[key] ?? 0) + 1;
      return getItem.call(this, key);
    };
    Object.assign(window, { reads });
  });
  const quiz = await historyOf(page, many(5, OCTOBER));
  const readsOf = () =>
    page.evaluate((key) => (window as unknown as { reads: Record<string, number> }).reads[key] ?? 0, attemptKey(3));
  const before = await readsOf();
  await page.getByText(LINES).first().click();
  await page.getByRole("checkbox", { name: "Showing feelings" }).check();
  await expect(page.getByRole("columnheader", { name: "Showing feelings" })).toBeVisible();
  expect(await readsOf()).toBe(before);
  await quiz.go("#/guide/talk");
  await expect(page.getByRole("button", { name: /^Add to plan/ }).first()).toBeVisible();
  expect(await readsOf()).toBeLessThanOrEqual(before + 1);
});

test("a check-in finished in this visit is in the history at once", async ({ page }) => {
  const quiz = await historyOf(page, { [attemptKey(1)]: alike(1, OCTOBER) });
  await quiz.go("#/");
  await quiz.begin("unsure", "device");
  await quiz.go("#/check");
  await quiz.seeResult();
  await quiz.go("#/history");
  await quiz.lists(2);
});

for (const [count, tier] of [[450, {}], [10_000, FULL]] as const) {
  test(`${count} check-ins open, with some left out of the picture and none of the table`, tier, async ({ page }) => {
    await layOutAttempts(page, count);
    const quiz = new Quiz(page);
    await quiz.open("#/history");
    await quiz.lists(count);
    await expect(page.getByText("The chart cannot fit every check-in", { exact: false })).toBeVisible();
    await expect(page.getByText(`60 of ${count} check-ins are in the table.`)).toBeVisible();
    await expect.poll(() => chart(page).locator(".chart-place").count()).toBeLessThanOrEqual(60);
  });
}

test("the way by keyboard: filter, lines, table, and an open check-in", async ({ page }) => {
  await historyOf(page, { ...many(2, OCTOBER), [attemptKey(3)]: alike(3, OCTOBER - 90 * DAY, "broke_trust") });
  await page.getByLabel("Show check-ins about").focus();
  await page.keyboard.press("End");
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press("Tab");
  await expect(page.getByText(LINES).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("checkbox", { name: OVERALL })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByRole("columnheader", { name: "Talking things through" })).toBeVisible();
  await page.getByRole("region", { name: "Your check-ins, newest first" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#/result/${idOf(1)}$`));
});

test("no word of the chart leaves the screen or lies over another of its axis, narrow and wide, light and dark", async ({ page }) => {
  const quiz = await historyOf(page, {
    ...many(9, OCTOBER),
    [attemptKey(99)]: alike(3, OCTOBER - 10 * DAY, "broke_trust"),
    [eventKey(1)]: eventRecord("We talked", OCTOBER - 20 * DAY),
    [eventKey(2)]: eventRecord("A word without any place to break ".replaceAll(" ", "-").repeat(3), OCTOBER),
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    await quiz.ready();
    await page.getByText(LINES).first().click();
    for (const tick of await page.getByRole("checkbox").all()) await tick.check();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const words = await chart(page).locator("text:not(.chart-number)").evaluateAll((all) =>
        all.map((word) => word.getBoundingClientRect()).filter((box) => box.width > 0).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      );
      expect(words.length).toBeGreaterThan(0);
      for (const [at, one] of words.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.right).toBeLessThanOrEqual(width);
        for (const other of words.slice(at + 1)) {
          const meet = one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
          expect(meet, JSON.stringify([colorScheme, one, other])).toBe(false);
        }
      }
    }
  }
});

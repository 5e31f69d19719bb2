// Coming back: what several tests need for the history, notes and events.

import { expect, type Page } from "@playwright/test";
import { answersOf, attemptOf, PREFIX, Quiz, seed, type PathId } from "./quiz";

export const DAY = 24 * 60 * 60 * 1000;

export const idOf = (number: number) => number.toString(16).padStart(32, "0");
export const attemptKey = (number: number) => `${PREFIX}attempt/${idOf(number)}`;
export const noteKey = (number: number) => `${PREFIX}note/${idOf(number)}`;
export const eventKey = (number: number) => `${PREFIX}event/${idOf(number)}`;

export const noteRecord = (text: string, at: number) => JSON.stringify({ v: 1, text, at });
export const eventRecord = (text: string, at: number) => JSON.stringify({ v: 1, at, offset: 0, text });

// An attempt in which every statement adds so many points, 0 to 4: a score of 25 for each.
export const alike = (points: number, at: number, path: PathId = "unsure", other: object = {}) =>
  attemptOf(answersOf(path, () => points), at, { path, offset: 0, ...other });

// So many attempts, four weeks apart, the first of them the newest.
export const many = (count: number, newest: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [attemptKey(at + 1), alike(at % 5, newest - at * 28 * DAY)]),
  );

export async function historyOf(page: Page, records: Record<string, string>): Promise<Quiz> {
  await seed(page, records);
  const quiz = new Quiz(page);
  await quiz.open("#/history");
  return quiz;
}

export const rows = (page: Page) => page.getByRole("table").getByRole("row").filter({ has: page.getByRole("cell") });
export const chart = (page: Page) => page.getByRole("img", { name: /^Line chart/ });

// The scores that the marks of a line stand for, by their heights, oldest first. The picture is 400
// units high; a score of 0 lies at 330, and each point is 3 units.
export async function drawn(page: Page, style: number): Promise<number[]> {
  const marks = chart(page).locator(`.chart-place:has([data-style="${style}"])`);
  const ys = await marks.evaluateAll((all) => all.map((mark) => parseFloat(mark.getAttribute("y") ?? "")));
  return ys.map((y) => Math.round((330 - y * 4) / 3));
}

// Words that would like to be more than words.
export const HOSTILE = [
  `<img src=x onerror="document.title='hacked'">`,
  `"><script>document.title='hacked'</script>`,
  `</textarea><svg onload="document.title='hacked'">`,
  `javascript:document.title='hacked'`,
  `{count} {{event}} \u202Eabc\u0000`,
];

export async function nothingRan(page: Page) {
  await expect(page).not.toHaveTitle("hacked");
  await expect(page.locator("main :is(script, img, iframe), main svg[onload]")).toHaveCount(0);
}

export const NOTE = "What was going on in these weeks?";
export const section = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });

export async function press(page: Page, key: string, times: number) {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

// Makes the browser refuse every write from now on, without a word or by throwing.
export async function refuseWrites(page: Page, how: "throws" | "forgets") {
  await page.evaluate((how) => {
    Storage.prototype.setItem = () => {
      if (how === "throws") throw new DOMException("", "QuotaExceededError");
    };
  }, how);
}

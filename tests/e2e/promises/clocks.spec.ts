// Promise 24: changes of the clock and of the zone do not reorder the history.

import { expect, test, type Browser, type Page } from "@playwright/test";
import { attemptOf, answersOf, PREFIX, Quiz } from "../quiz";
import { held, size } from "./soak";
import { truth, type Stored } from "./truth";

// Zones where the clock goes forward and back, by an hour, by half of one, in either half of the year; far east,
// far west, and where it stays.
const ZONES = [
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "America/St_Johns",
  "Africa/Casablanca",
  "Pacific/Chatham",
].slice(0, size(4, 10));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// Half an hour before and after the hour that is there twice, or not at all: New York, Berlin, Lord Howe.
const CHANGES = [
  Date.UTC(2026, 2, 8, 7),
  Date.UTC(2026, 2, 29, 1),
  Date.UTC(2026, 3, 4, 15),
  Date.UTC(2026, 9, 3, 15, 30),
  Date.UTC(2026, 9, 25, 1),
  Date.UTC(2026, 10, 1, 6),
];
const MOMENTS = CHANGES.flatMap((change) => [change - 30 * MINUTE, change - MINUTE, change, change + 30 * MINUTE]);

// In the order in which they came, the last one with the clock set back by two years.
const SET_BACK = Date.UTC(2024, 1, 29, 23, 30);

// A check-in at the moment, in a browser of that zone, through the app. The time goes on from there.
async function checkInAt(page: Page, moment: number) {
  await page.clock.setFixedTime(moment);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.go("#/check");
  await quiz.seeResult();
  await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
}

// The ids in the order of the history.
async function listed(page: Page): Promise<string[]> {
  const quiz = new Quiz(page);
  await quiz.open("#/history");
  await expect(page.locator(".opening .lead", { hasText: /check-ins$/ })).toBeVisible();
  const links = page.getByRole("table").getByRole("link");
  const ids = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")?.replace("#/result/", "") ?? ""));
  return [...new Set(ids)].filter((id) => /^[0-9a-f]{32}$/.test(id));
}

// In a browser of this zone whose clock shows this moment, with these records.
async function inZone<T>(browser: Browser, zone: string, now: number, records: Stored, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ timezoneId: zone });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.goto("./robots.txt");
  await page.evaluate((all) => Object.entries(all).forEach(([key, text]) => localStorage.setItem(key, text)), records);
  const result = await work(page);
  await context.close();
  return result;
}

// The moments as attempts, each with the offset of a zone in which it was taken.
function attemptsAt(moments: number[], offset: (at: number) => number): Stored {
  return Object.fromEntries(
    moments.map((at, index) => [
      `${PREFIX}attempt/${`${index}`.padStart(32, "0")}`,
      attemptOf(answersOf("unsure", () => 2), at, { offset: offset(index) }),
    ]),
  );
}

// Newest first, by the moment alone.
function byMoment(records: Stored, at: (record: { at: number; offset: number }) => number = (record) => record.at): string[] {
  const all = Object.entries(records).map(([key, text]) => ({ id: key.replace(`${PREFIX}attempt/`, ""), at: at(JSON.parse(text)) }));
  return all.sort((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1)).map(({ id }) => id);
}

const OFFSETS = [-600, -300, 0, 60, 330, 630, 840];
const RECORDS = attemptsAt(MOMENTS, (index) => OFFSETS[index % OFFSETS.length] ?? 0);

test("the history is in the same order in every zone and on every clock", async ({ browser }) => {
  const expected = byMoment(RECORDS);
  let same = 0;
  const clocks = [SET_BACK, Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2099, 0, 1)].slice(0, size(1, 3));
  for (const zone of ZONES) {
    for (const clock of clocks) {
      const order = await inZone(browser, zone, clock, RECORDS, listed);
      expect.soft(order, `${zone} ${new Date(clock).toISOString()}`).toEqual(expected);
      same += order.join() === expected.join() ? 1 : 0;
    }
  }
  held(24, "orders", same, ZONES.length * clocks.length);
});

test("check-ins through a change of the clock, and with the clock set back, stay in order", async ({ browser }) => {
  const zones = [
    ["America/New_York", Date.UTC(2026, 10, 1, 6)],
    ["Australia/Lord_Howe", Date.UTC(2026, 3, 4, 15)],
    ["Europe/Berlin", Date.UTC(2026, 2, 29, 1)],
  ].slice(0, size(1, 3)) as [string, number][];
  let right = 0;
  for (const [zone, change] of zones) {
    const moments = [change - 20 * MINUTE, change + 20 * MINUTE, change + HOUR + MINUTE, SET_BACK];
    const [shown, stored] = await inZone(browser, zone, change, {}, async (page) => {
      for (const moment of moments) await checkInAt(page, moment);
      return [await listed(page), await truth(page.context())] as const;
    });
    const attempts = Object.fromEntries(Object.entries(stored).filter(([key]) => key.startsWith(`${PREFIX}attempt/`)));
    const taken = Object.values(attempts).map((text) => JSON.parse(text).at);
    expect.soft(taken.sort((one, other) => one - other), zone).toEqual([...moments].sort((one, other) => one - other));
    expect.soft(shown, zone).toEqual(byMoment(attempts));
    right += shown.join() === byMoment(attempts).join() ? 1 : 0;
  }
  held(24, "changes", right, zones.length);
});

test("the check notices an order by the clock on the wall", async () => {
  const onTheWall = byMoment(RECORDS, ({ at, offset }) => at + offset * MINUTE);
  const differs = onTheWall.join() !== byMoment(RECORDS).join();
  held(24, "control", differs ? 1 : 0, 1);
  expect(onTheWall).not.toEqual(byMoment(RECORDS));
});

// What the app keeps, as a test lays it into the storage before the page loads.

import type { Page } from "@playwright/test";

// Every key this app owns begins so.
export const PREFIX = "trust-check/1/";

// What has to be there for a test to go on.
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("expected a value");
  return value;
}

export const PATHS = {
  hard_to_trust: { label: "I find it hard to trust my partner", items: 28 },
  broke_trust: { label: "I broke my partner’s trust and want to repair it", items: 24 },
  both: { label: "Both of these", items: 36 },
  unsure: { label: "I am not sure, or would rather not say", items: 28 },
} as const;
export type PathId = keyof typeof PATHS;

// Puts records into the storage before the page loads.
export async function seed(page: Page, records: Record<string, string>) {
  await page.addInitScript((entries) => {
    // Once: a reload must find what the app made of it.
    if (localStorage.getItem("seeded")) return;
    localStorage.setItem("seeded", "yes");
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(records));
}

// Lets the storage hold these records alone, for the page that is opened next: what a test goes through one after another
// in one page begins with no trace of the one before. No program runs there that could write once more.
export async function layOut(page: Page, records: Record<string, string>) {
  await page.goto("./robots.txt");
  await page.evaluate((entries) => {
    sessionStorage.clear();
    localStorage.clear();
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(records));
}

// The signs that each path asks, in their order.
export const SIGNS: Record<PathId, string[]> = {
  hard_to_trust: ["talk", "feel", "self", "jeal", "bound", "past", "open"],
  broke_trust: ["talk", "feel", "self", "bound", "mine", "amend"],
  both: ["talk", "feel", "self", "jeal", "bound", "past", "open", "mine", "amend"],
  unsure: ["talk", "feel", "self", "jeal", "bound", "past", "open"],
};

// The statements of each sign, in the order they are asked.
export const ITEMS: Record<string, string[]> = {
  talk: ["talk1", "talk5", "talk3", "talk6"],
  feel: ["feel1", "feel5", "feel6", "feel7"],
  self: ["self1", "self2", "self3", "self5"],
  jeal: ["jeal5", "jeal6", "jeal7", "jeal8"],
  bound: ["bound5", "bound6", "bound7", "bound8"],
  past: ["past1", "past2", "past5", "past6"],
  open: ["open1", "open5", "open3", "open6"],
  mine: ["mine1", "mine5", "mine3", "mine6"],
  amend: ["amend1", "amend5", "amend6", "amend7"],
};

// Statements that tell of something good: answered more often, they count less.
const TURNED = ["talk6", "feel7", "self5", "jeal8", "bound8", "past6", "open1", "open6", "mine1", "mine6", "amend6", "amend7"];

export type Answers = Record<string, number | null>;

// Answers that add so many points each, 0 to 4; null is a skip. `n` is the statement in its sign.
export function answersOf(path: PathId, points: (sign: string, n: number) => number | null): Answers {
  const items = must(SIGNS[path]).flatMap((sign) => must(ITEMS[sign]).map((item, at) => ({ sign, n: at + 1, item })));
  return Object.fromEntries(
    items.map(({ sign, n, item }) => {
      const of = points(sign, n);
      return [item, of !== null && TURNED.includes(item) ? 4 - of : of];
    }),
  );
}

export function draftRecord(path: PathId, answers: Answers, causes: string[] = []): string {
  const step = PATHS[path].items + 1;
  return JSON.stringify({ v: 1, instrument: "2", path, step, started: JUNE, touched: JUNE, answers, causes });
}

// A finished run; what is not said is as in a run on the path "unsure".
export function attemptOf(answers: Answers, at: number, other: object = {}): string {
  const places = ["talk", "reflect", "limits"];
  return JSON.stringify({ v: 1, instrument: "2", path: "unsure", at, offset: 60, answers, causes: [], places, ...other });
}

// An attempt on the path "unsure" with every statement answered alike.
export function attemptRecord(answer: number, at: number): string {
  const items = SIGNS.unsure.flatMap((sign) => must(ITEMS[sign]));
  return attemptOf(Object.fromEntries(items.map((item) => [item, answer])), at);
}

// A tip in the plan; what is not said is as in one chosen from a result.
export function entryRecord(other: object = {}): string {
  const entry = { v: 1, tip: "talk.i", voice: "do", sign: "talk", added: JUNE, offset: 60, when: "", done: null, note: "" };
  return JSON.stringify({ ...entry, ...other });
}

export const ID_1 = "00000000000000000000000000000001";
export const ID_2 = "00000000000000000000000000000002";
export const DRAFT = "000000000000000000000000000000d1";

// 14 June 2026 and 18 October 2026, noon UTC.
export const JUNE = Date.UTC(2026, 5, 14, 12);
export const OCTOBER = Date.UTC(2026, 9, 18, 12);

// So many attempts, four a day, written in the page, because they can be too many to hand over. Short ones: all that
// fits is five million letters, keys and texts together.
export async function layOutAttempts(page: Page, count: number) {
  await page.goto("./robots.txt");
  await page.evaluate(
    ([prefix, count, last, signs]) => {
      const quarter = 6 * 60 * 60 * 1000;
      for (let at = 0; at < count; at += 1) {
        const answers = signs.flatMap((items, of) => items.map((item, n) => [item, (at + of + n + 1) % 5]));
        const record = { v: 1, instrument: "2", path: "unsure", at: last - at * quarter, offset: 60, answers: Object.fromEntries(answers), causes: [], places: ["talk"] };
        localStorage.setItem(`${prefix}attempt/${`${at}`.padStart(32, "0")}`, JSON.stringify(record));
      }
    },
    [PREFIX, count, JUNE, SIGNS.unsure.map((sign) => must(ITEMS[sign]).slice(0, 3))] as const,
  );
}

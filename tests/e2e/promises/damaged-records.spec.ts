// Promise 5: a damaged record harms only itself.

import { expect, test, type Page } from "@playwright/test";
import { answersOf, attemptRecord, draftRecord, entryRecord, JUNE, OCTOBER, PREFIX, Quiz } from "../quiz";
import { WHEN } from "../planning";
import { tidiesUp } from "./lies";
import { chance, held, pick, size } from "./soak";
import { changed, faultsOf, type Stored } from "./truth";

const STORES = size(6, 300);

const id = (number: number) => `${number}`.padStart(32, "0");
const GOOD_IDS = [id(1), id(2), id(3)];
const GOOD: Stored = {
  ...Object.fromEntries(GOOD_IDS.map((good, at) => [`${PREFIX}attempt/${good}`, attemptRecord(at + 1, JUNE + at)])),
  [`${PREFIX}plan/${id(1)}`]: entryRecord({ when: "A good one" }),
};

// One of each kind that there is, and of one that there is not.
const KINDS: [string, string][] = [
  ["attempt/", attemptRecord(2, OCTOBER)],
  ["draft/", draftRecord("unsure", answersOf("unsure", () => 2), ["c1"])],
  ["plan/", entryRecord({ when: "Friday", note: "Went well", done: OCTOBER })],
  ["note/", JSON.stringify({ v: 1, text: "A note", at: JUNE })],
  ["event/", JSON.stringify({ v: 1, at: JUNE, offset: 60, text: "We talked" })],
  ["unheard-of/", "{}"],
];
const ALONE: [string, string][] = [
  ["settings", '{"v":1,"move_on":true}'],
  ["exported", JSON.stringify({ v: 1, at: JUNE, attempts: 3 })],
];

const VALUES = [null, true, -1, 0, 5, 1e300, 0.5, "", "1", "<b>", [], {}, ["c1", 1, null], { v: 1 }, "x".repeat(10_000)];
type Random = () => number;

// Another value, or none, somewhere in the record.
function otherwise(random: Random, value: unknown): unknown {
  if (typeof value !== "object" || value === null || random() < 0.15) return pick(random, VALUES);
  const entries = Object.entries(value);
  const at = Math.floor(random() * entries.length);
  const other = entries.flatMap(([key, inner], index): [string, unknown][] => {
    if (index !== at) return [[key, inner]];
    return random() < 0.3 ? [] : [[key, otherwise(random, inner)]];
  });
  return Array.isArray(value) ? other.map(([, inner]) => inner) : Object.fromEntries(other);
}

function mutated(random: Random, record: string): string {
  const at = Math.floor(random() * record.length);
  return pick(random, [
    () => record.slice(0, at),
    () => record.slice(0, at) + String.fromCharCode(32 + Math.floor(random() * 95)) + record.slice(at + 1),
    () => record.slice(0, at) + "\ud800" + record.slice(at),
    () => record + record,
    () => record.replace('"v":1', `"v":${pick(random, ["0", "-1", "1.5", '"1"', "null", "[]", "4294967296"])}`),
    () => JSON.stringify(otherwise(random, JSON.parse(record))),
    () => JSON.stringify(otherwise(random, otherwise(random, JSON.parse(record)))),
  ])();
}

// The good records, and among them some that were changed: each kind under ids of its own.
function anyStore(random: Random): Stored {
  const store: Stored = { ...GOOD };
  for (let left = 1 + Math.floor(random() * 8); left > 0; left -= 1) {
    const [kind, record] = pick(random, KINDS);
    const name = random() < 0.8 ? id(100 + left) : pick(random, ["", "1", "not-an-id", "__proto__", `${id(1)}/${id(2)}`]);
    store[PREFIX + kind + name] = mutated(random, record);
  }
  for (const [name, record] of ALONE) if (random() < 0.5) store[PREFIX + name] = mutated(random, record);
  return store;
}

// What a store does to the pages that read it, and they to it.
async function harmOf(page: Page, store: Stored, faults: string[]): Promise<string[]> {
  await page.evaluate((records) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(records)) localStorage.setItem(key, text);
  }, store);
  faults.length = 0;
  const quiz = new Quiz(page);
  await page.reload();
  await quiz.ready();
  await expect(page.locator(".opening .lead", { hasText: /check-ins$/ })).toBeVisible();
  const links = await page.getByRole("main").getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  await quiz.go("#/plan");
  await expect(quiz.heading).toHaveText("Your plan");
  const words = await page.getByLabel(WHEN).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  await quiz.go("#/history");
  return [
    ...GOOD_IDS.filter((good) => !links.includes(`#/result/${good}`)).map((good) => `${good} is not listed`),
    ...(words.includes("A good one") ? [] : ["the good idea is not in the plan"]),
    ...changed(store, await quiz.stored()).map((key) => `${key} was changed`),
    ...faults,
  ];
}

async function openHistory(page: Page): Promise<string[]> {
  const faults = faultsOf(page);
  await new Quiz(page).open("#/history");
  return faults;
}

test("damaged records harm nothing but themselves, and stay as they are", async ({ page }) => {
  test.setTimeout(size(600_000, 900_000));
  const random = chance(5);
  const faults = await openHistory(page);
  const harmed: object[] = [];
  for (let left = STORES; left > 0; left -= 1) {
    const store = anyStore(random);
    const harm = await harmOf(page, store, faults);
    const damaged = Object.entries(store).filter(([key]) => !(key in GOOD));
    if (harm.length > 0) harmed.push({ harm, damaged });
  }
  held(5, "stores", STORES - harmed.length, STORES);
  expect(harmed).toEqual([]);
});

test("the check notices records that are written again, and good ones that are gone", async ({ page }) => {
  await tidiesUp(page);
  const faults = await openHistory(page);
  const harm = await harmOf(page, anyStore(chance(5)), faults);
  held(5, "control", harm.length === 0 ? 0 : 1, 1);
  expect(harm).toContain(`${PREFIX}attempt/${id(1)} was changed`);
});

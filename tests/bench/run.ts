// Measures all subjects in turns, so that a busy moment of the computer meets all of them, and writes the medians as a
// table. Each visit has a browser of its own: what an earlier one left running would cost the next one time.
// `cargo xtask bench` builds what this measures, and calls it.

import { writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { BROWSER } from "../e2e/browser";
import { historyOpens } from "./history";
import { answerEarly, firstPaint, goThrough, memory } from "./probe";
import { serve, type Site } from "./server";
import { SUBJECTS, type Subject } from "./subjects";

const [dist = "", built = "", table = "", rounds = "7"] = process.argv.slice(2);

// "Slow 4G" as Lighthouse simulates it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOW_DOWN = 4;
const STATEMENTS = 28;

interface Visit {
  paint: number;
  answerable: number;
  second: number;
  again: number;
  p50: number;
  p95: number;
  memory: number;
  bytes: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

const median = (values: number[]) => quantile(values, 0.5);

async function inBrowser<T>(what: (browser: Browser) => Promise<T>): Promise<T> {
  // Memory is measured when it is asked for and not at some later time.
  const args = [...BROWSER.args, "--enable-blink-features=ForceEagerMeasureMemory"];
  const browser = await chromium.launch({ ...BROWSER, args });
  const result = await what(browser);
  await browser.close();
  return result;
}

async function slowPage(context: BrowserContext, subject: Subject): Promise<Page> {
  const page = await context.newPage();
  // Patience, not a measure.
  page.setDefaultTimeout(180_000);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
  await answerEarly(page, subject);
  return page;
}

const second = (page: Page) => page.waitForFunction(() => window.marks.second !== undefined);

async function visit(browser: Browser, subject: Subject, site: Site): Promise<Visit> {
  const context = await browser.newContext();
  site.sent();
  const page = await slowPage(context, subject);
  await page.goto(site.address);
  await second(page);
  const paint = await firstPaint(page);
  const bytes = site.sent();
  const { answerable = NaN, second: shown = NaN } = await page.evaluate(() => window.marks);
  const times = await goThrough(page, subject, STATEMENTS);
  const taken = await memory(page);
  await page.close();
  const later = await slowPage(context, subject);
  await later.goto(site.address);
  await second(later);
  const { second: again = NaN } = await later.evaluate(() => window.marks);
  await context.close();
  return {
    paint,
    answerable,
    second: shown,
    again,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    memory: taken / 1e6,
    bytes: bytes / 1e3,
  };
}

const ROWS: [keyof Visit, string][] = [
  ["paint", "first words, ms"],
  ["answerable", "first question can be answered, ms"],
  ["second", "second question is there, ms"],
  ["again", "second visit: second question, ms"],
  ["p50", "from one statement to the next, median, ms"],
  ["p95", "from one statement to the next, 95 of 100, ms"],
  ["memory", "memory at the end, MB"],
  ["bytes", "transferred until the second question, kB"],
];

function lines(visits: Map<Subject, Visit[]>, history: number[]): string {
  const [app, ...others] = SUBJECTS;
  const of = (subject: Subject, key: keyof Visit) => median((visits.get(subject) ?? []).map((one) => one[key]));
  const head = ["", ...SUBJECTS.map(({ words }) => words), ...others.map(({ words }) => `ratio to ${words}`)];
  const rows = ROWS.map(([key, words]) => {
    const own = app ? of(app, key) : NaN;
    const figures = SUBJECTS.map((subject) => `${round(of(subject, key))}`);
    const ratios = others.map((subject) => (own / of(subject, key)).toFixed(2));
    return [words, ...figures, ...ratios];
  });
  rows.push(["history with 10,000 attempts opens, ms", `${round(median(history))}`, ...others.map(() => ""), ...others.map(() => "")]);
  const all = [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...rows];
  return all.map((row) => `| ${row.join(" | ")} |\n`).join("");
}

async function main() {
  const folders = { app: dist, plain: path.join(built, "plain"), react: path.join(built, "react"), survey: path.join(built, "survey") };
  const visits = new Map<Subject, Visit[]>(SUBJECTS.map((subject) => [subject, []]));
  const history: number[] = [];
  const sites = new Map<Subject, Site>();
  for (const subject of SUBJECTS) sites.set(subject, await serve(folders[subject.name]));
  for (let turn = 1; turn <= Number(rounds); turn += 1) {
    for (const [subject, site] of sites) {
      const one = await inBrowser((browser) => visit(browser, subject, site));
      visits.get(subject)?.push(one);
      console.log(`round ${turn}, ${subject.words}: ${ROWS.map(([key]) => `${key} ${round(one[key])}`).join(", ")}`);
      if (subject.name === "app") {
        history.push(await inBrowser((browser) => historyOpens(browser, site.address, SLOW_DOWN)));
      }
    }
  }
  for (const site of sites.values()) site.close();
  const text = lines(visits, history);
  writeFileSync(table, text);
  console.log(`\n${text}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

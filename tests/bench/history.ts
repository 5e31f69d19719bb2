// The history of someone who came back ten thousand times: from the press of its link until the table is there.

import type { BrowserContext } from "@playwright/test";
import { JUNE, PREFIX } from "../e2e/records";

const ATTEMPTS = 10_000;
const DAY = 24 * 60 * 60 * 1000;

// Short records: all that fits is five million letters, keys and texts together.
export async function historyOpens(context: BrowserContext, address: string, slowDown: number): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${address}robots.txt`);
  await page.evaluate(
    ([prefix, count, last, day]) => {
      const signs = ["talk", "feel", "self", "jeal", "bound", "past", "open"];
      for (let at = 0; at < count; at += 1) {
        const answers = signs.flatMap((sign, of) => [1, 2, 3].map((n) => [`${sign}${n}`, (at + of + n) % 5]));
        const record = { v: 1, instrument: "1", path: "unsure", at: last - (at * day) / 4, offset: 60, answers: Object.fromEntries(answers), causes: [], places: ["talk"] };
        localStorage.setItem(`${prefix}attempt/${`${at}`.padStart(32, "0")}`, JSON.stringify(record));
      }
    },
    [PREFIX, ATTEMPTS, JUNE, DAY] as const,
  );
  await page.goto(`${address}#/guide`);
  await page.getByRole("searchbox").waitFor();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  const took = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (!document.querySelector("main table")) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        });
        watch.observe(document, { childList: true, subtree: true });
        document.querySelector<HTMLElement>("footer a[href='#/history']")?.click();
      }),
  );
  await page.close();
  return took;
}

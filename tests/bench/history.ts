// The history of someone who came back ten thousand times: from the press of its link until the table is there.

import type { Browser } from "@playwright/test";
import { layOutAttempts } from "../e2e/records";

const ATTEMPTS = 10_000;

export async function historyOpens(browser: Browser, address: string, slowDown: number): Promise<number> {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await layOutAttempts(page, ATTEMPTS);
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
  await context.close();
  return took;
}

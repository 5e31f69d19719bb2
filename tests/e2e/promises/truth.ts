// What really stands in the storage, and what really went wrong, whatever the page under test makes of it.

import type { BrowserContext, Page } from "@playwright/test";

export type Stored = Record<string, string>;

// Read on a page of the same origin that the app does not run on, and that no script was put into.
export async function truth(context: BrowserContext): Promise<Stored> {
  const page = await context.newPage();
  await page.goto("./robots.txt");
  const stored = await page.evaluate(() => ({ ...localStorage }));
  await page.close();
  return stored;
}

// The keys whose text is gone or another one.
export function changed(before: Stored, after: Stored): string[] {
  return Object.keys(before).filter((key) => after[key] !== before[key]);
}

// Errors, messages of errors in the console, dialogs: from now on.
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  return faults;
}

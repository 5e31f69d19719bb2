// The guide as a reader uses it: its sections, its search, and the file that its long texts come in.

import { expect, type Page } from "@playwright/test";

export const TEXTS = /\/texts-[0-9a-f]+\.html$/;

// Each section with how many tips it has; `open` and `rely` have them in two voices.
export const SECTIONS = {
  root: { name: "Find where it comes from", tips: 4 },
  talk: { name: "Talk honestly", tips: 5 },
  listen: { name: "Listen and understand", tips: 6 },
  reflect: { name: "Listen to yourself", tips: 4 },
  limits: { name: "Set and respect boundaries", tips: 9 },
  selftrust: { name: "Trust and care for yourself", tips: 5 },
  close: { name: "Grow closer", tips: 4 },
  forgive: { name: "Let go, at your own pace", tips: 3 },
  open: { name: "Be open", tips: 4 },
  rely: { name: "Keep your word", tips: 4 },
  amends: { name: "Own it and make amends", tips: 4 },
  time: { name: "Give it time", tips: 1 },
  help: { name: "Bring in support", tips: 3 },
};

export const search = (page: Page) => page.getByRole("searchbox", { name: "Search the guide" });
export const results = (page: Page) => page.getByRole("search").locator("+ .search-results");

export async function find(page: Page, query: string) {
  await search(page).fill(query);
  await expect(results(page).getByRole("heading", { level: 2 })).toContainText(`“${query}”`);
  return results(page).getByRole("listitem");
}

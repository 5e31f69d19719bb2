// Leaving the page: what several tests need for it.

import { expect, type Page } from "@playwright/test";

export const PROGRAM = /app-[0-9a-f]+\.(js|wasm)$/;

// The page that the exit leads to, in the place of the real one.
export async function catchExit(page: Page, address = "https://www.bbc.com/**"): Promise<string[]> {
  const visits: string[] = [];
  await page.route(address, async (route) => {
    visits.push(route.request().url());
    await route.fulfill({ contentType: "text/html", body: "<title>Weather</title><h1>Weather</h1>" });
  });
  return visits;
}

export async function isAway(page: Page) {
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
}

export const exitButton = (page: Page) => page.getByRole("button", { name: "Exit this page" });

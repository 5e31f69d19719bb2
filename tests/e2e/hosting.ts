// A host's settings as tests serve them. Every name, number and address is made up.

import { expect, type Page } from "@playwright/test";
import { OCTOBER, Quiz } from "./quiz";

export const SITE = "**/site.json";

export const VIOLENCE = {
  name: "Example Line for Safety at Home",
  kind: "violence",
  phone: "+1 (212) 555-0100",
  text: "555-0101",
  url: "https://safety.example/",
  hours: "day and night",
  languages: ["en", "es"],
  checked: "2026-03-31",
};
export const COUNSELING = { name: "Example Counseling", kind: "counseling", url: "https://counseling.example/", checked: "2025-02-10" };
export const CRISIS = { name: "Línea de ejemplo", kind: "crisis", phone: "555 0102", languages: ["es", "pt-BR"], lang: "es", checked: "2026-03-31" };
export const LAND_A = { code: "XA", name: "Land A (made up)", lines: [VIOLENCE, COUNSELING] };
export const LAND_B = { code: "XB", name: "Land B (made up)", lines: [CRISIS] };
export const COMPLETE = {
  v: 1,
  comment: "MADE UP: an example.",
  name: "Example House",
  accent: { light: "#1f5a5c", dark: "#9ed2cf" },
  exit: "https://www.example.org/weather",
  links: [
    { text: "Who we are", url: "https://www.example.org/about" },
    { text: "Privacy at Example House", url: "https://www.example.org/privacy" },
  ],
  help: [LAND_A, LAND_B],
};

// The warnings in the console, from now on. Lines age: the day is the same in every run.
export async function listen(page: Page): Promise<string[]> {
  const warnings: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await page.clock.setFixedTime(OCTOBER);
  return warnings;
}

export async function serve(page: Page, file: unknown, hash = "#/support"): Promise<Quiz> {
  const body = typeof file === "string" ? file : JSON.stringify(file);
  await page.route(SITE, (route) => route.fulfill({ contentType: "application/json", body }));
  const quiz = new Quiz(page);
  await quiz.open(hash);
  return quiz;
}

export const line = (page: Page, name: string) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { level: 4, name, exact: true }) });

// The page as it is without any settings.
export async function expectDefaults(page: Page) {
  await expect(page.getByRole("banner").getByText("Trust Check")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open findahelpline.com" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
  await expect(page.locator("a[data-exit]")).toHaveAttribute("href", "https://www.bbc.com/weather");
  await expect(page.getByRole("banner")).not.toContainText("undefined");
}

// A host that sends no headers: what the page says of itself is all there is.
export async function withoutHeaders(page: Page) {
  await page.route(/\/(index\.html)?([?#].*)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { "content-type": "text/html" } });
  });
}

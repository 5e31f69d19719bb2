// A22 and A23: what holds in colors of one's own, and without motion.

import { expect, test, type Locator, type Page } from "@playwright/test";
import { OCTOBER, Quiz, seed } from "../quiz";
import { alike, attemptKey, idOf } from "../returning";
import { moving } from "./measures";

const style = (one: Locator, part: string | null = null) =>
  one.evaluate((element, part) => {
    const { color, backgroundColor, borderTopColor, borderTopWidth, borderTopStyle, outlineStyle, outlineWidth, outlineColor, appearance, fill, stroke } = getComputedStyle(element, part);
    return { color, backgroundColor, border: parseFloat(borderTopWidth) > 0 && borderTopStyle !== "none" ? borderTopColor : "none", outlineStyle, outlineWidth: parseFloat(outlineWidth), outlineColor, appearance, fill, stroke };
  }, part);

// The color of the page, where the person chose the colors.
const canvas = (page: Page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "Canvas";
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });

for (const colorScheme of ["light", "dark"] as const) {
  test(`A22: in colors of one's own, answers, what is chosen, focus, bars and exit are seen: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await seed(page, { [attemptKey(1)]: alike(3, OCTOBER) });
    const quiz = new Quiz(page);
    await quiz.open();
    const ground = await canvas(page);
    const exit = await style(page.getByRole("button", { name: "Exit this page" }));
    expect(exit.border).not.toBe("none");
    expect(exit.border).not.toBe(ground);
    expect(exit.color).not.toBe(ground);
    await quiz.begin("unsure", "nothing");
    // The browser draws the radios itself, and so what is chosen.
    expect((await style(quiz.option("Never"))).appearance).toBe("auto");
    const row = page.locator("label", { has: quiz.option("Never") });
    const before = await style(row);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect(quiz.option("Never")).toBeChecked();
    const after = await style(row);
    expect(after.border).not.toBe(before.border);
    expect(after.border).not.toBe(ground);
    expect(after.outlineStyle).toBe("solid");
    expect(after.outlineWidth).toBeGreaterThanOrEqual(2);
    expect(after.outlineColor).not.toBe(ground);
    const seam = await style(page.locator(".progress-gold").first());
    expect(seam.stroke).not.toBe(ground);
    await quiz.go(`#/result/${idOf(1)}`);
    const track = await style(page.locator(".meter-track").first());
    const mark = await style(page.locator(".meter-mark").first());
    expect(track.stroke).not.toBe(ground);
    expect(mark.fill).not.toBe(ground);
    expect(mark.fill).not.toBe(track.fill);
    const place = await style(page.getByRole("article").first());
    expect(place.border).not.toBe("none");
    await page.getByRole("link", { name: "Support" }).first().focus();
    await page.keyboard.press("Tab");
    const focused = await style(page.getByRole("button", { name: "Exit this page" }));
    expect(focused.outlineStyle).toBe("solid");
    expect(focused.outlineColor).not.toBe(ground);
  });
}

test("A23: without motion by choice nothing moves either, and with it something does", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  expect((await moving(page)).length).toBeGreaterThan(0);
  await quiz.go("#/settings");
  await page.getByRole("group", { name: "Motion" }).getByRole("radio", { name: "None" }).check();
  await quiz.go("#/question/1");
  expect(await moving(page)).toEqual([]);
});

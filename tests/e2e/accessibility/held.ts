// What every state of every page is held to. Each failure names the state, and goes on to the next.

import { expect, type Page } from "@playwright/test";
import { axe, hasNoSidewaysScroll, restyle, type Open } from "../axe";
import { JUDGED, STYLE } from "./judged";
import { blocks, closeParagraphs, lostWords, moving, targets } from "./measures";
import { reachable, walk } from "./walking";

// One first heading, one of each landmark, whatever axe thinks of it.
export async function hasItsFrame(page: Page, state: string) {
  for (const role of ["banner", "contentinfo"] as const) {
    await expect.soft(page.getByRole(role), `${state}: one ${role}`).toHaveCount(1);
  }
  if (await page.getByRole("dialog").isVisible()) return;
  await expect.soft(page.getByRole("heading", { level: 1 }), `${state}: one first heading`).toHaveCount(1);
  await expect.soft(page.getByRole("main"), `${state}: one main`).toHaveCount(1);
}

const isJudged = ({ rule, reason, html }: Open) =>
  JUDGED.some((one) => one.rule.test(rule) && one.reason.test(reason) && one.which.test(html));

// Axe finds nothing, and leaves nothing open that is not judged.
export async function passesAxe(page: Page, state: string, rules?: string[]) {
  const { violations, open } = await axe(page, { only: rules, style: STYLE });
  expect.soft(violations, `${state}: axe`).toEqual([]);
  expect.soft(open.filter((one) => !isJudged(one)), `${state}: open, and not judged in judged.ts`).toEqual([]);
}

export const SMALLEST = 44;
// A link in a sentence is as high as its line; no target at all is below this (WCAG 2.5.8).
const SMALLEST_OF_ALL = 24;
// Rounding of the browser's own.
const NEARLY = 0.5;

export async function isLargeEnough(page: Page, state: string) {
  const all = await targets(page);
  const small = all.filter(({ width, height, isInSentence }) => !isInSentence && Math.min(width, height) < SMALLEST - NEARLY);
  expect.soft(small, `${state}: targets below ${SMALLEST} px`).toEqual([]);
  const tiny = all.filter(({ width, height }) => Math.min(width, height) < SMALLEST_OF_ALL - NEARLY);
  expect.soft(tiny, `${state}: links in sentences below ${SMALLEST_OF_ALL} px`).toEqual([]);
}

export async function fits(page: Page, state: string) {
  await hasNoSidewaysScroll(page, state);
  expect.soft(await lostWords(page), `${state}: nothing is lost`).toEqual([]);
}

const STYLES = {
  // As a browser whose letters alone are set to twice the size.
  large: "html { font-size: 200% !important }",
  // WCAG 1.4.12, all four at once.
  spaced: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
};

export async function fitsEnlarged(page: Page, state: string) {
  for (const [how, style] of Object.entries(STYLES)) {
    await restyle(page, style);
    await fits(page, `${state}, ${how}`);
  }
  await restyle(page, "");
}

export async function isReadable(page: Page, state: string) {
  for (const { what, longest, lines, lineHeight, align } of await blocks(page)) {
    expect.soft(longest, `${state}: characters in a line of ${what}`).toBeLessThanOrEqual(80);
    // A heading is no block of text.
    const isProse = lines > 1 && !/^h\d /.test(what);
    if (isProse) expect.soft(lineHeight, `${state}: line height of ${what}`).toBeGreaterThanOrEqual(1.499);
    expect.soft(align, `${state}: ${what}`).not.toBe("justify");
  }
  expect.soft(await closeParagraphs(page), `${state}: paragraphs too close`).toEqual([]);
}

// Tab goes through in order, seen at each stop and covered at none.
export async function isWalkedByTab(page: Page, state: string) {
  const stops = await walk(page);
  expect.soft(stops.length, `${state}: stops`).toBe(await reachable(page));
  const unseen = stops.filter(({ ring }) => ring.style === "none" || ring.width < 2 || ring.contrast < 3);
  expect.soft(unseen, `${state}: the focus is not seen`).toEqual([]);
  expect.soft(stops.filter(({ covered }) => covered), `${state}: covered`).toEqual([]);
  expect.soft(stops.filter(({ isCut }) => isCut).map(({ what }) => what), `${state}: ring cut off`).toEqual([]);
}

// One frame, one language, native parts, and nothing that moves unasked.
export async function isBuiltAsAll(page: Page, state: string) {
  expect.soft(await moving(page), `${state}: moves, though no motion is wanted`).toEqual([]);
  const found = await page.evaluate(() => {
    const names = (all: Iterable<Element>) => [...all].map((one) => one.textContent?.trim());
    const pictures = [...document.querySelectorAll("svg")].filter((svg) => svg.checkVisibility());
    return {
      lang: document.documentElement.lang,
      header: names(document.querySelectorAll("header :is(a, button)")).slice(-2),
      positive: document.querySelectorAll("[accesskey], [tabindex]:not([tabindex='0'], [tabindex='-1'])").length,
      imitated: names(document.querySelectorAll(":is([role=radio], [role=checkbox], [role=button], [role=link])")),
      pictures: document.querySelectorAll("img, picture, canvas, input[type=image]").length,
      unnamed: pictures.filter((svg) => !svg.closest("[aria-hidden=true], [role=img][aria-label], [role=meter]")).map((svg) => svg.outerHTML.slice(0, 80)),
      empty: names([...document.querySelectorAll("a")].filter((link) => link.checkVisibility())).filter((words) => /^(|here|click here|more|read more|link)$/i.test(words ?? "")),
      outside: [...document.querySelectorAll<HTMLAnchorElement>("main a[href^=http]")].map((link) => link.textContent),
    };
  });
  expect.soft(found, state).toMatchObject({ lang: "en", positive: 0, imitated: [], pictures: 0, unnamed: [], empty: [] });
  // On every page the way to support comes before the way out, at the same place.
  expect.soft(found.header, state).toEqual(["Support", "Exit this page"]);
  for (const words of found.outside) {
    expect.soft(words, `${state}: names the other site`).toMatch(/findahelpline\.com|lila\.help|^Website of |^Who we are$|^Privacy at /);
  }
}

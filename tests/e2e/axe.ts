// What every page is held to: axe with the rules that are off by default, and no scroll sideways.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

// Off by default in axe, or best practice.
const EXTRA_RULES = [
  "target-size",
  "color-contrast-enhanced",
  "identical-links-same-purpose",
  "meta-refresh-no-exceptions",
  "label-content-name-mismatch",
  "css-orientation-lock",
  "focus-order-semantics",
  "p-as-heading",
  "table-fake-caption",
  "td-has-header",
];

export async function axeFindsNothing(page: Page, state: string) {
  const rules = Object.fromEntries(EXTRA_RULES.map((rule) => [rule, { enabled: true }]));
  const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join("\n")}`,
  );
  expect.soft(found, state).toEqual([]);
}

export async function hasNoSidewaysScroll(page: Page, state: string) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${state}: no sideways scroll`).toBe(0);
}

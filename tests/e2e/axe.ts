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

// What has enough contrast for level AAA has enough for AA, and comparing colors is most of what axe does.
const COVERED = { "color-contrast": { enabled: false } };

// The rules that what a person wants of colors can change.
export const COLOR_RULES = ["color-contrast-enhanced", "link-in-text-block"];

// What axe could not decide by itself.
export interface Open {
  rule: string;
  // How axe finds the element, and what it is.
  target: string;
  html: string;
  // Why it could not, in axe's word for it or in its message.
  reason: string;
}

export interface Found {
  violations: string[];
  open: Open[];
}

// A style beside that of the page, in the place of the one before. One that is put into the page would be refused by its
// policy; one that a script makes is no text of the page.
export async function restyle(page: Page, css: string) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

// All rules, or those named; with a style for as long as it looks.
export async function axe(page: Page, { only, style = "" }: { only?: string[]; style?: string } = {}): Promise<Found> {
  const rules = { ...Object.fromEntries(EXTRA_RULES.map((rule) => [rule, { enabled: true }])), ...COVERED };
  const runOnly = only && { type: "rule" as const, values: only };
  // What passes is not described: that takes long.
  const options = { rules, resultTypes: ["violations" as const, "incomplete" as const], ...(runOnly && { runOnly }) };
  // Once for each page: it is half a million letters, which are put in twice for each look otherwise.
  const axeSource = (await page.evaluate(() => "axe" in window)) ? ";" : undefined;
  // Without frames there is nothing to put together, for which the usual way opens another tab.
  const builder = new AxeBuilder({ page, axeSource }).options(options).setLegacyMode();
  await restyle(page, style);
  // What the header covers where the page happens to be scrolled to is no fault.
  await page.evaluate(() => window.scrollTo(0, 0));
  const { violations, incomplete } = await builder.analyze();
  await restyle(page, "");
  const open = incomplete.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any, all, none }): Open => {
      const check = [...any, ...all, ...none][0];
      const reason = check?.data?.messageKey ?? check?.message ?? "";
      return { rule: id, target: target.join(" "), html, reason };
    }),
  );
  return {
    violations: violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join("\n")}`,
    ),
    open,
  };
}

export async function hasNoSidewaysScroll(page: Page, state: string) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${state}: no sideways scroll`).toBe(0);
}

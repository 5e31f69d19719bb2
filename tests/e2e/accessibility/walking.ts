// By Tab through a page: where the focus comes, and what it looks like there.

import type { Page } from "@playwright/test";

interface Stop {
  what: string;
  // Whether it comes after the stop before in the document.
  isInOrder: boolean;
  ring: { width: number; style: string; contrast: number };
  // What lies over it, if anything does.
  covered: string;
  // Whether a box around it cuts off the ring.
  isCut: boolean;
}

declare global {
  interface Window {
    // Where the focus was after each Tab: nothing when it had left.
    stops: (Stop | "the same" | undefined)[];
  }
}

// Puts the focus before the first stop of the page, or of the dialog that is open, and notes from then on where each Tab
// leads. By the time its key comes up again, the focus has moved and the page has scrolled.
const notesStops = (page: Page) =>
  page.evaluate(() => {
    const begin = document.querySelector<HTMLElement>("dialog[open]") ?? document.body;
    begin.tabIndex = -1;
    begin.focus();
    begin.removeAttribute("tabindex");
    window.scrollTo(0, 0);
    const isFirst = !window.stops;
    window.stops = [];
    if (isFirst) addEventListener("keyup", () => window.stops.push(stop()), { capture: true });

    let before: Element | null = null;
    function stop(): Stop | "the same" | undefined {
      const focused = document.activeElement;
      const last = window.stops.length > 0 ? before : null;
      before = focused;
      if (!focused || focused === document.body) return undefined;
      if (focused === last) return "the same";
      const pixels = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      // The luminance of any color that CSS can write (WCAG 2.2, "relative luminance").
      const luminance = (color: string): number => {
        if (!pixels) return 0;
        pixels.clearRect(0, 0, 1, 1);
        pixels.fillStyle = color;
        pixels.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = [...pixels.getImageData(0, 0, 1, 1).data]
          .map((channel) => channel / 255)
          .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      // A row carries the ring of its input.
      const row = focused.closest("label");
      const ringed = getComputedStyle(focused).outlineStyle === "none" && row ? row : focused;
      const style = getComputedStyle(ringed);
      let ground: Element | null = ringed.parentElement;
      while (ground && /^(transparent|rgba\(.*, 0\))$/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
      const [one, other] = [luminance(style.outlineColor), luminance(ground ? getComputedStyle(ground).backgroundColor : "Canvas")];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const box = ringed.getBoundingClientRect();
      const over = [...document.querySelectorAll("body *")].filter((element) => {
        const { top, bottom, left, right } = element.getBoundingClientRect();
        const shared = { top: Math.max(top, box.top), bottom: Math.min(bottom, box.bottom), left: Math.max(left, box.left), right: Math.min(right, box.right) };
        if (shared.bottom - shared.top < 0.5 || shared.right - shared.left < 0.5) return false;
        if (element.contains(focused) || focused.contains(element) || !/sticky|fixed/.test(getComputedStyle(element).position)) return false;
        // In the shared part, which of the two is above.
        const above = document.elementFromPoint((shared.left + shared.right) / 2, (shared.top + shared.bottom) / 2);
        return above !== null && !ringed.contains(above);
      });
      // What is higher than the room that is left cannot be shown whole.
      const header = document.querySelector("header")?.getBoundingClientRect().height ?? 0;
      const isTooHigh = box.height > innerHeight - header;
      const reach = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
      let isCut = box.left - reach < -0.5 || box.right + reach > document.documentElement.clientWidth + 0.5;
      for (let up = ringed.parentElement; up && up !== document.body; up = up.parentElement) {
        const around = up.getBoundingClientRect();
        if (getComputedStyle(up).overflowX !== "visible" && (box.left - reach < around.left - 0.5 || box.right + reach > around.right + 0.5)) isCut = true;
      }
      return {
        what: `${focused.tagName.toLowerCase()} “${(row ?? focused).textContent?.trim().slice(0, 50) || focused.getAttribute("aria-label") || focused.id}”`,
        isInOrder: !last || Boolean(last.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING),
        ring: { width: parseFloat(style.outlineWidth), style: style.outlineStyle, contrast },
        covered: isTooHigh ? "" : over.map((element) => element.className || element.tagName).join(" "),
        isCut,
      };
    }
  });

const WIDEST_WALK = 400;

// All stops from the top until the focus leaves or comes round. A date has a stop for each of its parts, which are one
// control.
export async function walk(page: Page): Promise<Stop[]> {
  await notesStops(page);
  const session = await page.context().newCDPSession(page);
  const press = (type: "rawKeyDown" | "keyUp") => session.send("Input.dispatchKeyEvent", { type, key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 });
  const isInDialog = await page.evaluate(() => document.querySelector("dialog[open]") !== null);
  for (let pressed = 0; pressed < WIDEST_WALK; ) {
    // Those that are there, and one more: the browser hears them in this order.
    const some = (await reachable(page)) + 1;
    await Promise.all(Array.from({ length: some }, () => [press("rawKeyDown"), press("keyUp")]).flat());
    pressed += some;
    const all = await page.evaluate(() => window.stops);
    const found = all.findIndex((stop, at) => !stop || (stop !== "the same" && ((at > 0 && !stop.isInOrder) || (isInDialog && stop.what.startsWith("body")))));
    if (found < 0) continue;
    await session.detach();
    return all.slice(0, found).filter((stop): stop is Stop => typeof stop === "object");
  }
  throw new Error("a walk that comes to no end");
}

// What Tab has to reach: each control that is shown, of radios with one name one.
export const reachable = (page: Page) =>
  page.evaluate(() => {
    const names = new Set<string>();
    const inside = document.querySelector("dialog[open]") ?? document;
    const all = inside.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex='0']");
    return [...all].filter((one) => {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(":disabled")) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== "radio") return true;
      const isFirst = !names.has(one.name);
      names.add(one.name);
      return isFirst;
    }).length;
  });

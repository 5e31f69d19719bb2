// What can be measured of a page: boxes, lines, colors, durations. Each function looks at what is shown now.

import type { Page } from "@playwright/test";

export const NARROW = { width: 320, height: 640 };
export const LOW = { width: 320, height: 256 };
export const WIDE = { width: 1280, height: 720 };

export interface Target {
  what: string;
  width: number;
  height: number;
  // A link between other words of the same line (the exception of WCAG 2.5.8).
  isInSentence: boolean;
}

// What can be pressed, with the box in which it can be: a tick or radio has that of its label.
export function targets(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const open = document.querySelector("dialog[open]");
    const all = [...(open ?? document).querySelectorAll("a[href], button, input, select, textarea, summary")];
    return all.flatMap((one): Target[] => {
      const label = one.matches("[type=radio], [type=checkbox]") ? one.closest("label") : null;
      const { width, height } = (label ?? one).getBoundingClientRect();
      // Hidden, or there for screen readers alone until it has the focus.
      if (!one.checkVisibility({ visibilityProperty: true }) || width <= 1) return [];
      const isWord = (node: Node) => node !== one && node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? "");
      const isInline = getComputedStyle(one).display === "inline";
      const isInSentence = one.matches("a") && isInline && [...(one.parentElement?.childNodes ?? [])].some(isWord);
      const what = `${one.tagName.toLowerCase()} “${((label ?? one).textContent || one.getAttribute("aria-label") || one.id).trim().slice(0, 60)}”`;
      return [{ what, width, height, isInSentence }];
    });
  });
}

// Words that are cut off, lie over others, or lie beside the screen.
export function lostWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const screen = document.documentElement.clientWidth;
    const short = (text: string | null) => `“${(text ?? "").trim().slice(0, 50)}”`;
    const lost: string[] = [];
    // For screen readers alone, or put away until it is needed.
    const isUnseen = (element: Element): boolean => {
      for (let up: Element | null = element; up; up = up.parentElement) {
        const { width, height } = up.getBoundingClientRect();
        if (getComputedStyle(up).clipPath === "inset(50%)" || (width <= 1 && height <= 1)) return true;
      }
      return false;
    };
    const scrolls = (element: Element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth) return true;
      }
      return false;
    };
    // What has been scrolled out of its box is not lost, and lies over nothing: what is left of it in sight.
    const inSight = (element: Element, box: DOMRect): DOMRect => {
      let { top, bottom } = box;
      for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
        if (!/auto|scroll/.test(getComputedStyle(up).overflowY)) continue;
        const around = up.getBoundingClientRect();
        top = Math.max(top, around.top);
        bottom = Math.min(bottom, around.bottom);
      }
      return new DOMRect(box.left, top, box.width, Math.max(0, bottom - top));
    };
    const open = document.querySelector("dialog[open]");
    const walker = document.createTreeWalker(open ?? document.body, NodeFilter.SHOW_TEXT);
    const lines: { node: Node; box: DOMRect; text: string | null }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !/\S/.test(node.textContent ?? "") || element.closest("svg, script, style, noscript, option")) continue;
      if (!element.checkVisibility({ visibilityProperty: true }) || isUnseen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].map((box) => inSight(element, box)).filter(({ width, height }) => width > 0 && height > 0);
      for (const box of boxes) {
        lines.push({ node, box, text: node.textContent });
        // Spaces at the end of a line that is as it was typed hang out, and nobody sees them.
        if (element.matches("pre")) continue;
        if ((box.left < -0.5 || box.right > screen + 0.5) && !scrolls(element)) lost.push(`beside the screen: ${short(node.textContent)}`);
      }
      // Words of a control stay in it.
      const control = element.closest("button, .button, .choice, .skip, .mark, summary");
      const around = control?.getBoundingClientRect();
      if (around && boxes.some((box) => box.left < around.left - 1 || box.right > around.right + 1 || box.top < around.top - 4 || box.bottom > around.bottom + 4)) {
        lost.push(`outside of its control: ${short(node.textContent)}`);
      }
    }
    for (const element of (open ?? document.body).querySelectorAll("*")) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = /hidden|clip/;
      if (!hides.test(overflowX + overflowY) || !element.checkVisibility() || isUnseen(element) || element.closest("svg")) continue;
      // What is typed scrolls within its field.
      if (element.matches("input, textarea, select")) continue;
      const isCut = (hides.test(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut) lost.push(`cut off: ${short(element.textContent)}`);
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    for (const [at, { node, box, text }] of lines.entries()) {
      for (const other of lines.slice(at + 1)) {
        if (other.box.top >= box.bottom) break;
        if (other.node === node || isSticky(node) !== isSticky(other.node)) continue;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - other.box.top;
        if (wide > 2 && high > 0.4 * Math.min(box.height, other.box.height)) lost.push(`over each other: ${short(text)} and ${short(other.text)}`);
      }
    }
    // What stays in sight while the page scrolls lies over it by intent.
    function isSticky(node: Node): boolean {
      for (let up = node.parentElement; up; up = up.parentElement) {
        if (/sticky|fixed/.test(getComputedStyle(up).position)) return true;
      }
      return false;
    }
    return [...new Set(lost)];
  });
}

export interface Block {
  what: string;
  // The most characters in one of its lines.
  longest: number;
  lines: number;
  lineHeight: number;
  align: string;
}

// Blocks of words: how long their lines are and how far apart.
export function blocks(page: Page): Promise<Block[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("main :is(p, li, dd, dt, blockquote, label, legend, h1, h2, h3), footer p")];
    return all.flatMap((element): Block[] => {
      const isNested = element.querySelector("p, li, dd, dt, blockquote, label, legend, h1, h2, h3");
      if (isNested || !element.checkVisibility() || !/\S/.test(element.textContent ?? "")) return [];
      const inLine = new Map<number, number>();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // A word without a place to break goes over many lines: piece by piece.
        for (const { index, 0: word } of (node.textContent ?? "").matchAll(/\S{1,12}\s*/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.trimEnd().length);
          const box = range.getClientRects()[0];
          if (!box) continue;
          const line = Math.round((box.top + box.bottom) / 2 / 8);
          inLine.set(line, (inLine.get(line) ?? 0) + word.length);
        }
      }
      const style = getComputedStyle(element);
      const lineHeight = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
      const what = `${element.tagName.toLowerCase()} “${(element.textContent ?? "").trim().slice(0, 50)}”`;
      return [{ what, longest: Math.max(0, ...inLine.values()), lines: inLine.size, lineHeight, align: style.textAlign }];
    });
  });
}

// Paragraphs that stand closer to the one before than WCAG 1.4.8 wants: from line to line 1.5 times as far as within.
export function closeParagraphs(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main p + p")].flatMap((after) => {
      const before = after.previousElementSibling;
      if (!before || !after.checkVisibility() || !before.checkVisibility()) return [];
      const line = parseFloat(getComputedStyle(before).lineHeight);
      const [upper, lower] = [before.getBoundingClientRect(), after.getBoundingClientRect()];
      const isOfLines = upper.height > 1.5 * line || lower.height > 1.5 * line;
      const gap = lower.top - upper.bottom;
      return isOfLines && gap >= 0 && (gap + line) / line < 1.5 ? [`${(gap / line).toFixed(2)} lines before “${after.textContent?.slice(0, 50)}”`] : [];
    }),
  );
}

// What moves: durations above 0, and smooth scrolling.
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isLong = (times: string) => times.split(",").some((time) => parseFloat(time) > 0);
    const moves = [...document.querySelectorAll("*")].flatMap((element) =>
      [undefined, "::before", "::after"].flatMap((part) => {
        const style = getComputedStyle(element, part);
        const isMoving = isLong(style.transitionDuration) || (style.animationName !== "none" && isLong(style.animationDuration));
        return isMoving || style.scrollBehavior === "smooth" ? [`${element.tagName} ${element.className} ${part ?? ""}`] : [];
      }),
    );
    return [...new Set(moves)];
  });
}

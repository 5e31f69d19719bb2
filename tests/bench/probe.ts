// What runs in the page: it answers as early and as quickly as anybody could, and takes the times. All times are
// in milliseconds since the visit began.

import type { Page } from "@playwright/test";
import type { Subject } from "./subjects";

declare global {
  interface Window {
    marks: { answerable?: number; second?: number };
    memory?: number;
  }
}

// Watches every frame from the beginning of the visit: when the first question can be answered, answers it, and
// goes on; when the first statement is there, that is the second question. Both count from after their frame.
export async function answerEarly(page: Page, subject: Subject) {
  await page.addInitScript(({ first, start, statement }) => {
    window.marks = {};
    const isThere = (selector: string) => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
    const afterFrame = (what: () => void) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = what;
      port2.postMessage(0);
    };
    const watch = () => {
      if (isThere(statement)) {
        afterFrame(() => (window.marks.second ??= performance.now()));
        return;
      }
      if (isThere(start) && first.every(isThere)) {
        afterFrame(() => {
          window.marks.answerable ??= performance.now();
          for (const answer of first) {
            const radio = document.querySelector<HTMLInputElement>(answer);
            if (radio && !radio.checked) radio.click();
          }
          document.querySelector<HTMLElement>(start)?.click();
        });
      }
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  }, subject);
}

// From each press of the way on until the next statement has been drawn.
export async function goThrough(page: Page, subject: Subject, count: number): Promise<number[]> {
  return page.evaluate(
    async ({ statement, answer, go, count }) => {
      const words = () => document.querySelector(statement)?.textContent ?? "";
      const press = (selector: string) => {
        const target = document.querySelector<HTMLElement>(selector);
        if (!target) throw new Error(`no ${selector}`);
        target.click();
      };
      const drawn = () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done();
            port2.postMessage(0);
          }),
        );
      const times: number[] = [];
      for (let number = 1; number < count; number += 1) {
        press(answer);
        await drawn();
        await drawn();
        const before = words();
        const start = performance.now();
        press(go);
        while (words() === before || words() === "") await drawn();
        await drawn();
        times.push(performance.now() - start);
      }
      return times;
    },
    { ...subject, count },
  );
}

// When the first words were drawn.
export async function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName("first-contentful-paint")[0];
          if (paint) done(paint.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
}

// All that the page takes: its objects, its tree, and the memory of a program. In bytes.
export async function memory(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const measure = (performance as unknown as { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> })
      .measureUserAgentSpecificMemory;
    return (await measure.call(performance)).bytes;
  });
}

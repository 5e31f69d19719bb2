// How far a promise is tried, and where its figure goes: few times with the other journeys, often where
// `cargo xtask soak` asks for it. That command prints the figures, and knows how many there have to be.

import { appendFileSync } from "node:fs";
import os from "node:os";

export const IS_SOAK = process.env.SOAK === "1";

export function size(short: number, soak: number): number {
  return IS_SOAK ? soak : short;
}

// So many of so many tries held. Called before the expectation, so that a broken promise has its figure, too.
export function held(promise: number, what: string, count: number, of: number) {
  write({ promise, what, held: count, of });
}

// Milliseconds of several tries, with how busy the computer was. Nothing is expected of them in a test.
export function took(promise: number, what: string, ms: number[]) {
  write({ promise, what, ms, load: os.loadavg()[0] });
}

function write(figure: object) {
  const file = process.env.SOAK_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

// Numbers from 0 to below 1 that look like chance and are the same in every run (Park and Miller 1988).
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export function pick<T>(random: () => number, all: readonly T[]): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

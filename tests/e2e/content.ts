// The words of content/en, for tests that go through all of them.

import { readFileSync } from "node:fs";
import path from "node:path";

// The texts `key` of every table whose name begins with `start`, by the rest of its name. Reads as
// much of TOML as those files use: a table in a line, a text in a line.
export function wordsOf(file: string, start: string, key: string): Record<string, string> {
  const found: Record<string, string> = {};
  let table = "";
  for (const line of readFileSync(path.resolve(__dirname, "../../content/en", file), "utf8").split("\n")) {
    const name = /^\[([a-z]+)\.(?:"([^"]+)"|([\w-]+))\]$/.exec(line);
    if (name) table = name[1] === start ? (name[2] ?? name[3] ?? "") : "";
    const text = /^(\w+) = (".*")$/.exec(line);
    if (table && text?.[1] === key) found[table] = JSON.parse(text[2] ?? '""');
  }
  return found;
}

// The words of one path, taken from content/, for those who ask the same in another way; and the plain page, which
// has them inside, and the one for React, which looks the same.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const [content = "", source = "", built = ""] = process.argv.slice(2);

const PATH = "unsure";

type Words = Record<string, string>;

interface Content {
  instrument: {
    paths: { id: string; signs: string[] }[];
    signs: { id: string; items: { id: string }[] }[];
  };
  languages: Record<
    string,
    {
      instrument: { stem: string; options: string[]; skip_option: string; paths: Words; items: Words };
      interface: { start: Words; question: Words };
    }
  >;
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("content/ has another shape");
  return value;
}

const all: Content = JSON.parse(readFileSync(content, "utf8"));
const { instrument, interface: ui } = must(all.languages.en);
const signs = must(all.instrument.paths.find(({ id }) => id === PATH)).signs;
const items = signs.flatMap((sign) => must(all.instrument.signs.find(({ id }) => id === sign)).items);

const asked = {
  heading: must(ui.start.heading),
  lead: must(ui.start.lead),
  pathQuestion: must(ui.start.path_question),
  paths: all.instrument.paths.map(({ id }) => ({ id, words: must(instrument.paths[id]) })),
  keepQuestion: must(ui.start.keep_question),
  keeps: [
    { id: "device", words: must(ui.start.keep_yes) },
    { id: "nothing", words: must(ui.start.keep_no) },
  ],
  start: must(ui.start.start),
  go: must(ui.question.continue),
  stem: instrument.stem,
  options: instrument.options,
  skip: instrument.skip_option,
  statements: items.map(({ id }) => must(instrument.items[id])),
};
writeFileSync(path.join(built, "questionnaire.json"), JSON.stringify(asked));

const choices = (name: string, all: { id: string; words: string }[]) =>
  all.map(({ id, words }) => `<label><input type="radio" name="${name}" value="${id}" required> ${words}</label>`).join("\n");
const { stem, options, skip, statements, go } = asked;
const inPage: Record<string, string> = {
  style: readFileSync(path.join(source, "plain.css"), "utf8"),
  heading: asked.heading,
  lead: asked.lead,
  pathQuestion: asked.pathQuestion,
  paths: choices("path", asked.paths),
  keepQuestion: asked.keepQuestion,
  keeps: choices("keep", asked.keeps),
  start: asked.start,
  asked: JSON.stringify({ stem, options, skip, statements, go }),
};
for (const name of ["plain", "react"]) {
  const page = readFileSync(path.join(source, `${name}.html`), "utf8");
  const filled = page.replace(/\{\{ (\w+) \}\}/g, (_, place: string) => must(inPage[place]));
  writeFileSync(path.join(built, name, "index.html"), filled);
}

// What a host sends with each file of dist/. Runs against `cargo xtask serve` with the other tests, against nginx and
// Caddy (`cargo xtask hosts`), and against any host that serves this very dist/ (`cargo xtask check-host`).

import { expect, test, type APIResponse } from "@playwright/test";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { COPYING } from "./promises/host";
import { must, Quiz } from "./quiz";

const DIST = path.resolve(__dirname, "../../dist");

// What is for the host is no part of the site, and some hosts send it to nobody (Caddy hides what it has read). The twins
// are sent in place of what they are twins of.
function files(): string[] {
  const all = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = all.map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)));
  return names.filter((file) => !/^_headers$|^hosting\/|\.(br|gz)$/.test(file));
}

const TYPES: Record<string, RegExp> = {
  // The pages say themselves how their letters are written.
  ".html": /^text\/html(; *charset=utf-8)?$/i,
  ".js": /^(text|application)\/javascript(; *charset=utf-8)?$/i,
  ".wasm": /^application\/wasm$/,
  ".json": /^application\/json(; *charset=utf-8)?$/i,
  ".webmanifest": /^application\/manifest\+json(; *charset=utf-8)?$/i,
  ".svg": /^image\/svg\+xml(; *charset=utf-8)?$/i,
  ".png": /^image\/png$/,
  ".txt": /^text\/plain(; *charset=utf-8)?$/i,
};

// What `_headers` says of every file.
function ofEveryFile(): [string, string][] {
  const rules = readFileSync(path.join(DIST, "_headers"), "utf8");
  const first = must(rules.split(/^\/[^*].*$/m)[0]).split("\n");
  const headers = first.filter((line) => line.startsWith("  ")).map((line) => line.trim().split(/: (.*)/));
  return headers.map(([name, value]) => [must(name).toLowerCase(), must(value)]);
}

test("the headers are those of a strict site", () => {
  expect(ofEveryFile().map(([name]) => name)).toEqual([
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
  ]);
});

function sends(response: APIResponse, file: string) {
  const headers = response.headers();
  for (const [name, value] of ofEveryFile()) expect.soft(headers[name], `${file}: ${name}`).toBe(value);
}

function isKeptAsItShould(response: APIResponse, file: string) {
  const cache = response.headers()["cache-control"] ?? "";
  const isHashed = /-[0-9a-f]{16}\.[a-z]+$/.test(file);
  const wanted = isHashed ? /immutable/ : /^no-cache$|max-age=0, *must-revalidate/;
  expect.soft(cache, `${file}: kept for how long`).toMatch(wanted);
}

test("every file comes whole, with its type, its headers, and compressed", async ({ request }) => {
  expect(files()).toContain("index.html");
  for (const file of files()) {
    const bytes = readFileSync(path.join(DIST, file));
    for (const encoding of ["identity", "gzip", "br"]) {
      const as = `${file} as ${encoding}`;
      const response = await request.get(`./${file}`, { headers: { "accept-encoding": encoding } });
      expect.soft(response.status(), as).toBe(200);
      expect.soft(bytes.equals(await response.body()), `${as}: the bytes of dist/`).toBe(true);
      const type = TYPES[path.extname(file)];
      if (type) expect.soft(response.headers()["content-type"], as).toMatch(type);
      sends(response, as);
      isKeptAsItShould(response, file);
      const twin = existsSync(path.join(DIST, `${file}.${encoding === "gzip" ? "gz" : encoding}`));
      if (!twin) continue;
      expect.soft(response.headers()["content-encoding"], as).toBe(encoding);
      expect.soft(response.headers()["vary"], as).toMatch(/accept-encoding/i);
    }
  }
});

// A browser looks under this one name for a newer version, and a host may put `worker-off.js` in its place.
test("the worker is a script that is asked for anew, that no twin stands for, and that rules its own folder alone", async ({ request }) => {
  for (const file of ["worker.js", "worker-off.js"]) {
    const response = await request.get(`./${file}`);
    expect(response.status(), file).toBe(200);
    expect(response.headers()["content-type"], file).toMatch(must(TYPES[".js"]));
    expect(response.headers()["cache-control"], file).toMatch(/^no-cache$|max-age=0, *must-revalidate/);
    expect(response.headers()["service-worker-allowed"], file).toBeUndefined();
  }
  expect(existsSync(path.join(DIST, "worker.js.br")) || existsSync(path.join(DIST, "worker.js.gz"))).toBe(false);
  // Written out for the hosts that could be told otherwise for the whole site.
  expect(readFileSync(path.join(DIST, "_headers"), "utf8")).toContain("\n/worker.js\n  Cache-Control: no-cache\n");
});

test("the folder is the start page, and asking anew for what is the same costs nothing", async ({ request }) => {
  const first = await request.get("./");
  expect(await first.text()).toBe(readFileSync(path.join(DIST, "index.html"), "utf8"));
  sends(first, "the folder");
  isKeptAsItShould(first, "index.html");
  const { etag, "last-modified": since } = first.headers();
  const headers: Record<string, string> = etag ? { "if-none-match": etag } : { "if-modified-since": must(since) };
  expect((await request.get("./", { headers })).status()).toBe(304);
});

test("what is missing is said to be missing, is nothing else, and is kept by nobody", async ({ request }) => {
  for (const file of ["missing.html", "missing/", "app-0123456789abcdef.js"]) {
    const response = await request.get(`./${file}`);
    expect(response.status(), file).toBe(404);
    expect(response.headers()["cache-control"] ?? "", file).not.toMatch(/immutable|max-age=[1-9]/);
    expect(await response.text(), file).not.toContain("start-form");
  }
});

test.describe("with a copy", () => {
  test.use({ serviceWorkers: "allow" });

  test("the worker of the site makes its copy there", async ({ page, baseURL }) => {
    const quiz = new Quiz(page);
    await quiz.open();
    await quiz.begin("unsure", "device");
    // With all files as the list in the worker has them: a host that changes one has none.
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL), COPYING)
      .toBe(new URL("worker.js", baseURL).href);
  });
});

test("the site opens there, with the second part of the program and the documents", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await quiz.go("#/history");
  await quiz.lists(0);
  await quiz.go("#/guide/selftrust");
  await expect(quiz.heading).toHaveText("Trust and care for yourself");
  await page.goto("./paper.html");
  await expect(quiz.heading).toHaveText("Paper check-in");
});

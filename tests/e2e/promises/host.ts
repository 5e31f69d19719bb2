// A host of our own for each test, with its own origin: it can be down, change its files, and send some of them
// wrong. Nothing between it and the browser is feigned, since a worker's requests pass by what a page's would meet.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { must } from "../records";

export type Files = Map<string, Buffer>;

// How a file can fail to arrive.
export type Fault = "dropped" | "missing" | "broken host" | "cut short" | "changed" | "sent elsewhere";

const DIST = path.resolve(__dirname, "../../../dist");
const HASHED = /-[0-9a-f]{16}\.[a-z]+$/;
const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

// What was built, without the compressed twins.
export function built(): Files {
  const names = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)));
  return new Map(files.filter((name) => !/\.(br|gz)$/.test(name)).map((name) => [name, readFileSync(path.join(DIST, name))]));
}

// --- Versions ----------------------------------------------------------------------------------

export type Copy = { version: string; files: Record<string, string>; headers: Record<string, string> };

// The list in the first line of the worker.
export function listOf(files: Files): Copy {
  const line = must(text(files, "worker.js").split("\n")[0]);
  return JSON.parse(line.replace(/^self\.copy=/, "").replace(/;$/, ""));
}

export function withList(files: Files, copy: Copy): Files {
  const [, ...worker] = text(files, "worker.js").split("\n");
  return new Map(files).set("worker.js", Buffer.from([`self.copy=${JSON.stringify(copy)};`, ...worker].join("\n")));
}

export function text(files: Files, name: string): string {
  return must(files.get(name)).toString();
}

export function named(files: Files, start: string): string {
  return must([...files.keys()].find((name) => name.startsWith(start)));
}

// What `_headers` says of every file.
export function headersOf(files: Files): Record<string, string> {
  const [first] = text(files, "_headers").split(/^\/[^*].*$/m);
  const lines = must(first).split("\n").filter((line) => line.startsWith("  "));
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/)).map(([name, value]) => [must(name), must(value)]));
}

export function digest(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("base64");
}

const sha384 = (bytes: Buffer) => createHash("sha384").update(bytes);

// The same site with every file of the copy changed, as a build of other sources would change it: other contents,
// so other names, and so other pages.
export function nextVersion(files: Files, version: string): Files {
  const next = new Map(files);
  const listed = Object.keys(listOf(files).files);
  const replace = (name: string, before: string, after: string) =>
    next.set(name, Buffer.from(must(next.get(name)).toString().replaceAll(before, after)));
  // Those that name others come after them.
  for (const start of ["more-", "next-", "both-", "copy-", "app-", ""]) {
    const all = listed.filter((name) => HASHED.test(name) && next.has(name) && (start ? name.startsWith(start) : true));
    for (const name of all.sort((one) => (one.endsWith(".js") ? 1 : -1))) {
      const before = must(next.get(name));
      const after = Buffer.concat([before, addition(name, version)]);
      const renamed = name.replace(/[0-9a-f]{16}/, sha384(after).digest("hex").slice(0, 16));
      next.delete(name);
      next.set(renamed, after);
      for (const other of [...next.keys()].filter((one) => /\.(js|html)$/.test(one) && one !== "worker.js")) {
        replace(other, name, renamed);
        replace(other, `sha384-${sha384(must(files.get(name))).digest("base64")}`, `sha384-${sha384(after).digest("base64")}`);
      }
    }
  }
  replace("index.html", '<meta name="viewport"', `<meta name="version" content="${version}">\n<meta name="viewport"`);
  for (const name of listed.filter((one) => !HASHED.test(one))) {
    next.set(name, Buffer.concat([must(next.get(name)), addition(name, version)]));
  }
  const digests = [...next].filter(([name]) => name !== "worker.js" && (name in listOf(files).files || !files.has(name)));
  return withList(next, { ...listOf(files), version, files: Object.fromEntries(digests.map(([name, bytes]) => [name, digest(bytes)])) });
}

// What changes a file and not what it does.
function addition(name: string, version: string): Buffer {
  if (name.endsWith(".wasm")) {
    // A section that means nothing to anyone.
    return Buffer.from([0, version.length + 1, version.length, ...Buffer.from(version)]);
  }
  if (name.endsWith(".js")) return Buffer.from(`\n//${version}`);
  return Buffer.from(/\.(html|svg)$/.test(name) ? `<!--${version}-->` : " ".repeat(version.charCodeAt(0) - 64));
}

// --- The host ----------------------------------------------------------------------------------

export class Host {
  readonly faults = new Map<string, Fault>();
  // Sent with every file, as a good host would.
  headers: Record<string, string>;
  // What was asked for, below the site's folder.
  readonly asked: string[] = [];
  isDown = false;
  private held: { name: string; waiting: (() => void)[] } = { name: "", waiting: [] };
  // Files outside of the site, by their paths.
  readonly others = new Map<string, string>();
  private readonly server = createServer((request, response) => this.answer(request, response));

  private constructor(
    public files: Files,
    readonly folders: string[],
  ) {
    this.headers = headersOf(files);
  }

  static async start(files = built(), folders = ["/"]): Promise<Host> {
    const host = new Host(files, folders);
    await new Promise<void>((done) => host.server.listen(0, "127.0.0.1", done));
    return host;
  }

  // The answer for this file waits for `release`.
  hold(name: string) {
    this.held = { name, waiting: [] };
  }

  release() {
    const { waiting } = this.held;
    this.held = { name: "", waiting: [] };
    for (const answer of waiting) answer();
  }

  // Files that arrive as they are again.
  mend() {
    this.faults.clear();
    this.isDown = false;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }

  address(folder = this.folders[0]): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${folder}`;
  }

  private answer(request: IncomingMessage, response: ServerResponse) {
    const asked = new URL(must(request.url), "http://any").pathname;
    // The longest first: one folder can lie in another.
    const folder = this.folders.filter((one) => asked.startsWith(one)).sort((a, b) => b.length - a.length)[0];
    const name = folder === undefined ? "" : asked.slice(folder.length) || "index.html";
    this.asked.push(name);
    if (name && name === this.held.name) return void this.held.waiting.push(() => this.send(request, response, asked, name));
    return this.send(request, response, asked, name);
  }

  private send(request: IncomingMessage, response: ServerResponse, asked: string, name: string) {
    const other = this.others.get(asked);
    const fault = this.faults.get(name);
    if (this.isDown || fault === "dropped") return request.socket.destroy();
    if (other !== undefined) return response.writeHead(200, { "content-type": TYPES[asked.split(".").pop() ?? ""] }).end(other);
    const bytes = this.files.get(name);
    if (fault === "sent elsewhere") return response.writeHead(302, { location: "/elsewhere" }).end();
    if (asked === "/elsewhere") return response.writeHead(200, { "content-type": "text/html" }).end("Please sign in");
    if (!bytes || fault === "missing") return response.writeHead(404).end("not found");
    if (fault === "broken host") return response.writeHead(500).end("broken");
    response.writeHead(200, {
      ...this.headers,
      "content-type": TYPES[name.split(".").pop() ?? ""] ?? "application/octet-stream",
      "cache-control": HASHED.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
    });
    if (fault === "changed") return response.end(Buffer.concat([bytes.subarray(0, -1), Buffer.from("?")]));
    return response.end(fault === "cut short" ? bytes.subarray(0, bytes.length / 2) : bytes);
  }
}

// A test whose pages come from a host of its own.
export const test = base.extend<{ host: Host; folders: string[] }>({
  folders: [["/"], { option: true }],
  host: async ({ folders }, use) => {
    const host = await Host.start(built(), folders);
    await use(host);
    host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address()),
  // The other tests block workers: see playwright.config.ts.
  serviceWorkers: "allow",
});

// --- What the browser has of it ----------------------------------------------------------------

// The copies on this origin: the names of caches, and of the folders with a worker.
export async function copies(page: Page): Promise<{ caches: string[]; workers: string[] }> {
  return page.evaluate(async () => ({
    caches: (await caches.keys()).sort(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort(),
  }));
}

// A page waits up to ten seconds until it is idle, and then fetches every file: longer than other things take.
export const COPYING = { timeout: 60_000 };

// This page is answered by a worker of its own folder, which has a whole copy.
export async function untilCopied(page: Page) {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL === new URL("./worker.js", document.baseURI).href), COPYING)
    .toBe(true);
}

// Everything that the page had put off until it is idle has been begun.
export async function untilIdle(page: Page) {
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 15_000 })));
}

// Asks the host for a newer version, and says what became of it.
export async function askForNewer(page: Page): Promise<ServiceWorkerState | "none"> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return "none";
    // May come after the answer of `update`.
    const found = new Promise<ServiceWorker | null>((done) => {
      registration.addEventListener("updatefound", () => done(registration.installing ?? registration.waiting), { once: true });
    });
    await registration.update();
    const worker = await found;
    if (!worker) return "redundant";
    await new Promise<void>((done) => {
      const look = () => {
        if (worker.state !== "installing") done();
      };
      worker.addEventListener("statechange", look);
      look();
    });
    return worker.state;
  });
}

// The version whose page this is: "A" is the one that was built.
export async function versionOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("meta[name=version]")?.getAttribute("content") ?? "A");
}

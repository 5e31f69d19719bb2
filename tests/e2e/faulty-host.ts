// A host of the built site that fails in one file, in one way, until it is mended. Its faults are those of
// real connections: a browser's own routing cannot cut a body short, or stop in the middle of it.

import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { test as base } from "@playwright/test";

const DIST = path.resolve(__dirname, "../../dist");
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

export interface Answer {
  response: ServerResponse;
  body: Buffer;
  // As a good host sends them: a name made of contents is kept for good.
  headers: Record<string, string>;
}

export type Fault = (answer: Answer) => void;

const whole: Fault = ({ response, body, headers }) => response.writeHead(200, headers).end(body);
const half = (body: Buffer) => body.subarray(0, body.length / 2);

export const FAULTS = {
  "is missing": ({ response }) => response.writeHead(404, { "content-type": "text/html" }).end("<p>No such page"),
  "meets a server that fails": ({ response }) => response.writeHead(500).end(),
  "is another page instead": ({ response, headers }) =>
    response.writeHead(200, { ...headers, "content-type": "text/html" }).end("<!doctype html><p>Welcome"),
  "has a wrong type": ({ response, body, headers }) =>
    response.writeHead(200, { ...headers, "content-type": "text/plain" }).end(body),
  "is cut short": ({ response, body, headers }) => response.writeHead(200, headers).end(half(body)),
  "was changed on the way": ({ response, body, headers }) => {
    const changed = Buffer.from(body);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    response.writeHead(200, headers).end(changed);
  },
  "meets a connection that breaks": ({ response }) => response.destroy(),
  "meets a connection that breaks in the middle": ({ response, body, headers }) => {
    response.writeHead(200, { ...headers, "content-length": String(body.length) });
    response.write(half(body), () => response.destroy());
  },
  "never begins to arrive": () => {},
  "stops in the middle": ({ response, body, headers }) => {
    response.writeHead(200, { ...headers, "content-length": String(body.length) }).write(half(body));
  },
} satisfies Record<string, Fault>;

export interface Host {
  address: string;
  // Fails in the file whose name matches, from now on.
  fail(file: RegExp, fault: Fault): void;
  mend(): void;
  // Answers this text in place of index.html.
  rewrite(change: (page: string) => string): void;
  close(): void;
}

// Each test has a host of its own: all else is as on the usual one.
export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = await openHost();
    await use(host);
    host.close();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

async function openHost(): Promise<Host> {
  let failing: { file: RegExp; fault: Fault } | undefined;
  let change = (page: string) => page;
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname).slice(1) || "index.html";
    const body = await readFile(path.join(DIST, name)).catch(() => undefined);
    const isKept = /-[0-9a-f]{16}\./.test(name);
    const headers = {
      "content-type": TYPES[path.extname(name)] ?? "application/octet-stream",
      "cache-control": isKept ? "public, max-age=31536000, immutable" : "no-cache",
      // What was broken off must not be mended by the next request on the same connection.
      connection: "close",
    };
    if (!body) response.writeHead(404).end();
    else if (failing?.file.test(name)) failing.fault({ response, body, headers });
    else if (name === "index.html") whole({ response, body: Buffer.from(change(body.toString("utf8"))), headers });
    else whole({ response, body, headers });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    fail: (file, fault) => void (failing = { file, fault }),
    mend: () => void (failing = undefined),
    rewrite: (wanted) => void (change = wanted),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

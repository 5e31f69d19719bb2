// Serves a folder as a good static host does: compressed with brotli, once and not for each visit; what has its
// contents in its name may be kept for good.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

export interface Site {
  address: string;
  // How many bytes of bodies were sent since the last time this was asked.
  sent(): number;
  close(): void;
}

// Every file by its name, compressed before anybody waits for it.
function packed(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return new Map(names.map((name) => [name, brotliCompressSync(readFileSync(path.join(folder, name)))]));
}

export async function serve(folder: string): Promise<Site> {
  const files = packed(folder);
  let bytes = 0;
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://localhost").pathname.slice(1) || "index.html";
    const body = files.get(name);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const tag = `"${createHash("sha256").update(body).digest("hex")}"`;
    const isForGood = /-[0-9a-f]{16}\./.test(name);
    if (request.headers["if-none-match"] === tag) {
      response.writeHead(304, { ETag: tag }).end();
      return;
    }
    bytes += body.length;
    response.writeHead(200, {
      "Content-Type": TYPES[path.extname(name)] ?? "application/octet-stream",
      "Content-Encoding": "br",
      "Content-Length": body.length,
      ETag: tag,
      "Cache-Control": isForGood ? "public, max-age=31536000, immutable" : "no-cache",
      // Only such a page may ask how much memory it takes.
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    address: `http://127.0.0.1:${address.port}/`,
    sent: () => {
      const sent = bytes;
      bytes = 0;
      return sent;
    },
    close: () => server.close(),
  };
}

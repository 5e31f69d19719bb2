// Draws what stands for the site outside of its pages: the icons of a home screen, and the picture that
// messengers show beside its address. `cargo xtask draw` runs this after the bowl or the tokens changed.
//
// Nothing is drawn twice: the bowl is the symbol in index.html, the colors are those of style/tokens.css, as
// Chromium shows them in light. Pictures are written with a palette of their own, for they are almost flat.

import { chromium } from "playwright";
import { readFileSync, writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import path from "node:path";

const project = path.resolve(import.meta.dirname, "..");
const read = (file) => readFileSync(path.join(project, file), "utf8");
const tokens = read("style/tokens.css");
const bowl = /<symbol id="bowl"[^>]*>([^]*?)<\/symbol>/.exec(read("index.html"))[1];

// The bowl in a box of 152 by 112, with lines that stay visible at the size of a thumb.
const drawing = (lines) => `
  <g class="bowl" fill="none" stroke-linejoin="round" stroke-linecap="round" style="--lines: ${lines}">${bowl}</g>`;

const style = `
  ${tokens}
  :root { color-scheme: light; }
  .bowl-body { fill: var(--paper); stroke: var(--bowl-line); stroke-width: calc(2.5px * var(--lines)); }
  .bowl-inside { fill: var(--glaze-wash); stroke: var(--bowl-line); stroke-width: calc(2.5px * var(--lines)); }
  .bowl-crack { display: none; }
  .bowl-seam { stroke: var(--gold); stroke-width: calc(4px * var(--lines)); }
  .bowl-seam ~ .bowl-seam { stroke-width: calc(3.2px * var(--lines)); }
  .seam { fill: none; stroke: var(--gold); stroke-linejoin: round; stroke-linecap: round; }`;

const svg = (width, height, content) => `
  <svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <style>${style}</style>${content}
  </svg>`;

// A square with the bowl on glaze. `share` is how much of the width the bowl takes.
function icon(size, round, share) {
  const scale = (size * share) / 152;
  const [x, y] = [(size - 152 * scale) / 2, (size - 104 * scale) / 2 - 3 * scale];
  return svg(size, size, `
    <rect width="${size}" height="${size}" rx="${size * round}" fill="var(--glaze)" />
    <g transform="translate(${x} ${y}) scale(${scale})" style="--bowl-line: var(--paper)">${drawing(1.7)}</g>`);
}

// The bowl on glaze, standing on a seam: no words, so that it speaks every language.
function preview() {
  const scale = 3.5;
  const [x, y] = [(1200 - 152 * scale) / 2, 112];
  const bottom = y + 111.2 * scale;
  // The seam of the progress, over the whole width.
  const seam = "M-20 10 60 7 110 12 170 6 235 11 300 7 352 12 420 6 490 11 548 8 610 12 720 8";
  return svg(1200, 630, `
    <rect width="1200" height="630" fill="var(--glaze)" />
    <g style="color-scheme: dark">
      <path class="seam" d="${seam}" stroke-width="3.5" transform="translate(0 ${bottom - 24}) scale(1.7143 1.7)" />
    </g>
    <g transform="translate(${x} ${y}) scale(${scale})" style="--bowl-line: var(--paper)">${drawing(1)}</g>`);
}

const PICTURES = {
  // Phones round the corners by themselves.
  "icon-180.png": [180, 180, icon(180, 0, 0.68)],
  "icon-192.png": [192, 192, icon(192, 0.22, 0.7)],
  "icon-512.png": [512, 512, icon(512, 0.22, 0.7)],
  // What lies within four fifths of the width is never cut off.
  "icon-maskable.png": [512, 512, icon(512, 0, 0.54)],
  "preview.png": [1200, 630, preview()],
};

// The colors that are kept; of what lies between two of them, the nearest is taken.
const COLORS = 40;

function png(width, height, pixels) {
  const color = (at) => pixels.readUInt32BE(at * 4);
  const counts = new Map();
  for (let at = 0; at < width * height; at += 1) {
    // What cannot be seen has no color.
    if (pixels[at * 4 + 3] === 0) pixels.writeUInt32BE(0, at * 4);
    counts.set(color(at), (counts.get(color(at)) ?? 0) + 1);
  }
  const palette = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, COLORS);
  const colors = palette.map(([value]) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
  const nearest = new Map();
  for (const value of counts.keys()) {
    const of = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
    const distance = (other) => of.reduce((sum, part, channel) => sum + (part - other[channel]) ** 2, 0);
    const distances = colors.map(distance);
    nearest.set(value, distances.indexOf(Math.min(...distances)));
  }
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at += 1) {
    rows[at + Math.floor(at / width) + 1] = nearest.get(color(at));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a color.
  header.set([8, 3, 0, 0, 0], 8);
  const opaque = colors.every((one) => one[3] === 255);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colors.flatMap((one) => one.slice(0, 3)))),
    ...(opaque ? [] : [chunk("tRNS", Buffer.from(colors.map((one) => one[3])))]),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind, bytes) {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), bytes]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(bytes.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

// The pixels of a drawing, four bytes each, as Chromium paints them.
const paint = (page, width, height, drawing) =>
  page.evaluate(
    async ([width, height, drawing]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(width, height).getContext("2d");
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(0, 0, width, height);
      let text = "";
      for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
      return btoa(text);
    },
    [width, height, drawing],
  );

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  // Root has no sandbox; nothing but our own drawing is opened.
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
const page = await browser.newPage();
for (const [name, [width, height, drawing]] of Object.entries(PICTURES)) {
  const pixels = Buffer.from(await paint(page, width, height, drawing), "base64");
  const file = png(width, height, pixels);
  writeFileSync(path.join(project, "public", name), file);
  console.log(`public/${name}: ${file.length} bytes`);
}
await browser.close();

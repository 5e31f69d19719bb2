// Bundles and minifies the style whose main file is named, and prints it. Called by style.rs; CommonJS, because a module
// is not looked up in NODE_PATH.

const { bundle } = require("lightningcss");
const path = require("node:path");

// The oldest browsers the app is written for (docs/decisions/0003-build-pipeline.md): the first with cascade layers.
// `light-dark()`, `oklch()` and nesting are lowered for them.
const version = (major) => major << 16;
const OLDEST = { chrome: version(99), edge: version(99), firefox: version(102), ios_saf: version(16), safari: version(16) };

try {
  process.stdout.write(bundle({ filename: process.argv[2], minify: true, targets: OLDEST }).code);
} catch (error) {
  // The place is there where the style is wrong, and not where a file is missing.
  const place = error.loc ? `${path.relative(".", error.fileName)}:${error.loc.line}: ` : "";
  console.error(`${place}${error.message}`);
  process.exitCode = 1;
}

// The three engines: how each is started, and how each is told to give the page no storage.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Browser } from "./webdriver";

// As a person's browser is, or without storage: the page is refused it, or finds none.
export type Storage = "given" | "refused" | "missing";

export interface Engine {
  name: string;
  // The program to start; none where the engine is not installed here.
  driver: string | undefined;
  args: string[];
  // What the engine has no setting for, and why.
  cannot: Partial<Record<Storage, string>>;
  capabilities(storage: Storage, downloads: string): object;
}

const CHROMIUM: Engine = {
  name: "Chromium",
  driver: process.env.CHROMEDRIVER,
  args: [],
  cannot: { missing: "no setting of Chromium takes the storage away: it refuses it" },
  capabilities: (storage, downloads) => ({
    "goog:chromeOptions": {
      binary: process.env.CHROMIUM_PATH,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
      prefs: {
        "download.default_directory": downloads,
        // "Block all cookies", which blocks all storage.
        ...(storage === "refused" && { "profile.default_content_setting_values.cookies": 2 }),
      },
    },
  }),
};

const FIREFOX: Engine = {
  name: "Firefox",
  driver: process.env.GECKODRIVER,
  args: [],
  cannot: {},
  capabilities: (storage, downloads) => ({
    "moz:firefoxOptions": {
      binary: process.env.FIREFOX_PATH,
      args: ["-headless"],
      prefs: {
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        // "Block all cookies", which blocks all storage.
        ...(storage === "refused" && { "network.cookie.cookieBehavior": 2 }),
        ...(storage === "missing" && { "dom.storage.enabled": false }),
      },
    },
  }),
};

const WEBKIT: Engine = {
  name: "WebKit",
  driver: process.env.WEBKITDRIVER,
  args: [],
  cannot: { refused: "no setting of WebKitGTK refuses the storage: it takes it away" },
  capabilities: (storage) => ({
    "webkitgtk:browserOptions": {
      args: ["--automation", ...(storage === "missing" ? ["--enable-html5-local-storage=false"] : [])],
    },
  }),
};

export const ENGINES = [CHROMIUM, FIREFOX, WEBKIT];

export function engineNamed(name: string): Engine {
  const found = ENGINES.find((engine) => engine.name === name);
  if (!found) throw new Error(`no engine is named ${name}`);
  return found;
}

// A new browser with nothing in it, which saves files below `folder`.
export async function start(engine: Engine, storage: Storage, folder: string): Promise<{ browser: Browser; downloads: string }> {
  const downloads = path.join(folder, "downloads");
  await mkdir(downloads, { recursive: true });
  // Where WebKitGTK looks for the folder.
  await writeFile(path.join(folder, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const browser = await Browser.start({
    driver: engine.driver ?? "",
    args: engine.args,
    environment: engine === WEBKIT ? { XDG_CONFIG_HOME: folder } : {},
    capabilities: engine.capabilities(storage, downloads),
  });
  return { browser, downloads };
}

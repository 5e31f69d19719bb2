// A browser, driven over W3C WebDriver (https://www.w3.org/TR/webdriver2/): the few commands that the steps need.

import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { expect } from "@playwright/test";

// How long an element that is looked for may take to come.
const PATIENCE_MS = 20_000;

// The name under which the protocol hands over an element.
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export interface Start {
  // The program that speaks the protocol, and what it is called with besides the port.
  driver: string;
  args: string[];
  environment: Record<string, string>;
  capabilities: object;
}

// Sends one command and gives its value.
async function send(address: string, method: "GET" | "POST" | "DELETE", body?: object): Promise<unknown> {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message} (${method} ${new URL(address).pathname})`);
  return value;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

// A driver that answers, and where. A port that was free can be another's a moment later: the driver then ends, and gets
// a second one.
async function launch({ driver, args, environment }: Start): Promise<{ running: ChildProcess; address: string }> {
  for (let left = 2; left > 0; left -= 1) {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const running = spawn(driver, [...args, `--port=${port}`], { env: { ...process.env, ...environment }, stdio: "ignore" });
    const hasEnded = () => running.exitCode !== null;
    try {
      await expect(async () => void (hasEnded() || (await send(`${address}/status`, "GET")))).toPass({ timeout: PATIENCE_MS });
    } catch (failed) {
      running.kill();
      throw failed;
    }
    if (!hasEnded()) return { running, address };
  }
  throw new Error(`${driver} ended before it answered`);
}

export class Element {
  constructor(
    private readonly browser: Browser,
    private readonly id: string,
  ) {}

  // With the pointer, where the element is drawn: refused when something covers it. It is brought to the middle first, as
  // drivers differ in whether they see a bar that covers the edge of the window.
  async click() {
    await this.browser.run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", { [ELEMENT]: this.id });
    await this.browser.command("POST", `/element/${this.id}/click`, {});
  }

  // Into a field for words; a field for a file takes its path.
  async type(text: string) {
    await this.browser.command("POST", `/element/${this.id}/value`, { text });
  }
}

export class Browser {
  private constructor(
    private readonly process: ChildProcess,
    private readonly session: string,
    readonly version: string,
  ) {}

  static async start(how: Start): Promise<Browser> {
    const { running, address } = await launch(how);
    try {
      const begun = await send(`${address}/session`, "POST", { capabilities: { alwaysMatch: how.capabilities } });
      const { sessionId, capabilities: given } = begun as { sessionId: string; capabilities: { browserVersion: string } };
      const browser = new Browser(running, `${address}/session/${sessionId}`, given.browserVersion);
      await browser.command("POST", "/timeouts", { implicit: PATIENCE_MS });
      return browser;
    } catch (failed) {
      running.kill();
      throw failed;
    }
  }

  async end() {
    try {
      await send(this.session, "DELETE");
    } finally {
      this.process.kill();
    }
  }

  async command(method: "GET" | "POST", path: string, body?: object): Promise<unknown> {
    return send(this.session + path, method, body);
  }

  async open(address: string) {
    await this.command("POST", "/url", { url: address });
  }

  async reload() {
    await this.command("POST", "/refresh", {});
  }

  async back() {
    await this.command("POST", "/back", {});
  }

  async address(): Promise<string> {
    return String(await this.command("GET", "/url"));
  }

  // The first element that an XPath expression finds, as soon as there is one.
  async find(xpath: string): Promise<Element> {
    const found = await this.command("POST", "/element", { using: "xpath", value: xpath });
    return new Element(this, (found as Record<string, string>)[ELEMENT] ?? "");
  }

  // A key pressed and let go, wherever the focus is.
  async press(key: string) {
    const actions = ["keyDown", "keyUp"].map((type) => ({ type, value: key }));
    await this.command("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  // What a function body gives in the page.
  async run<T>(script: string, ...args: unknown[]): Promise<T> {
    return (await this.command("POST", "/execute/sync", { script, args })) as T;
  }
}

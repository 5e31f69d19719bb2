// Every test of the suite is watched: no page may be refused anything by the policy of the site, and
// nothing may leave for another origin. tsconfig.json gives this file to whoever asks for
// "@playwright/test", so that no test goes without it.

import { expect, test as unwatched, type BrowserContext, type Request } from "playwright/test";

export * from "playwright/test";

// What browsers write when a policy refuses something, or when they do not understand one.
const OF_A_POLICY = /content[- ]security[- ]policy|trusted ?(types?|html|script)|permissions[- ]policy|cross-origin-/i;

// A test that provokes something takes it out of `noticed` again.
export const test = unwatched.extend<{ noticed: string[] }>({
  noticed: [
    async ({ browser, baseURL }, use) => {
      const noticed: string[] = [];
      const open = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await open(options);
        await watch(context, new URL(baseURL ?? "").origin, noticed);
        return context;
      };
      await use(noticed);
      browser.newContext = open;
      expect(noticed, "refused by the policy, or asked of another origin").toEqual([]);
    },
    { auto: true },
  ],
});

async function watch(context: BrowserContext, own: string, noticed: string[]) {
  // A page that is refused something by the policy says so in the console, too.
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.warn(`Content-Security-Policy event: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on("console", (message) => {
    if (OF_A_POLICY.test(message.text())) noticed.push(message.text());
  });
  context.on("request", (request) => {
    const body = request.postData();
    if (body !== null) noticed.push(`${request.method()} ${request.url()} with a body: ${body}`);
    if (!isOwn(request, own) && !isFollowed(request)) noticed.push(`${request.method()} ${request.url()}`);
  });
  context.on("page", (page) => {
    page.on("websocket", (socket) => noticed.push(`a socket to ${socket.url()}`));
  });
}

// What the page made itself (`blob:`, `data:`) goes nowhere.
function isOwn(request: Request, own: string): boolean {
  const { protocol, origin } = new URL(request.url());
  return origin === own || protocol === "blob:" || protocol === "data:";
}

// A link that somebody follows, such as the exit.
function isFollowed(request: Request): boolean {
  return request.isNavigationRequest() && request.frame().parentFrame() === null;
}

// A host before the host: hands every request on, notes what was asked for, and can be cut off. Only a host can tell what really
// came over the net: what a page knows of its requests differs between engines.

import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export class Host {
  // The paths, in the order in which they were asked for.
  readonly asked: string[] = [];

  private isCut = false;

  private constructor(private readonly server: Server) {}

  // With or without the service worker of the site.
  static async before(site: string, { hasWorker = false } = {}): Promise<Host> {
    const server = createServer();
    const host = new Host(server);
    server.on("request", (ask, answer) => {
      if (host.isCut) return void ask.socket.destroy();
      // A service worker fetches everything again in its own time: without it, what is asked for is the page's.
      if (ask.headers["service-worker"] && !hasWorker) return void answer.writeHead(404).end();
      host.asked.push(new URL(ask.url ?? "", site).pathname);
      const further = request(new URL(ask.url ?? "", site), { method: ask.method, headers: ask.headers }, (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
      });
      further.on("error", () => void answer.destroy());
      further.end();
    });
    await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
    return host;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  // From now on there is no connection.
  cut() {
    this.isCut = true;
    this.server.closeAllConnections();
  }

  async end() {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

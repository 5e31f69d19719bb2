// A host before the host: hands every request on, and notes what was asked for. Only a host can tell what really
// came over the net: what a page knows of its requests differs between engines.

import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export class Host {
  // The paths, in the order in which they were asked for.
  readonly asked: string[] = [];

  private constructor(private readonly server: Server) {}

  static async before(site: string): Promise<Host> {
    const server = createServer();
    const host = new Host(server);
    server.on("request", (ask, answer) => {
      // A service worker fetches everything again in its own time, and is not what is asked about here.
      if (ask.headers["service-worker"]) return void answer.writeHead(404).end();
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

  async end() {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

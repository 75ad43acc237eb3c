import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A web site of a test's own, on this computer. */
export interface Site {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Starts a site that answers as `answer` does. Close it in the test. */
export async function openSite(answer: RequestListener): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(req.url ?? '');
    // Restify, in another test of this process, makes `writeHead` give back nothing.
    const writeHead = res.writeHead.bind(res) as (...head: unknown[]) => unknown;
    res.writeHead = (...head: unknown[]) => {
      writeHead(...head);
      return res;
    };
    answer(req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

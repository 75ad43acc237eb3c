import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** What stands between browser and server, and fails when a test wants it to. */
export interface Network {
  readonly port: number;
  /** Breaks every connection that is open now; new ones work. */
  breakConnections(): void;
  /** Lets the streams that are open now go silent, as when a laptop slept: neither side notices. */
  silenceStreams(): void;
  close(): Promise<void>;
}

const isStream = (firstBytes: Buffer): boolean => firstBytes.includes('/stream?');

/** Carries connections to the port that the server listens on at that moment. */
export async function openNetwork(serverPort: () => number): Promise<Network> {
  const open = new Set<Socket>();
  const streams = new Set<Socket>();
  const server = createServer((browser) => {
    const upstream = connect(serverPort(), '127.0.0.1');
    browser.once('data', (bytes) => {
      if (isStream(bytes)) streams.add(upstream);
    });
    for (const [one, other] of [
      [browser, upstream],
      [upstream, browser],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => undefined);
      one.once('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const breakConnections = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    breakConnections,
    silenceStreams: () => {
      for (const upstream of streams) upstream.unpipe().resume();
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      breakConnections();
      await closed;
    },
  };
}

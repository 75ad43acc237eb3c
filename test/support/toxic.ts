import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Stands before a server, and spoils its connections when a test wants it to. */
export interface Toxic {
  /** The same address, through this. */
  through(url: string): string;
  /** Each answer takes so many milliseconds more. */
  slow(milliseconds: number): void;
  /** Accepts and says nothing: whatever is sent in either direction waits until `heal`. */
  hang(): void;
  /** Lets the connections that are open now lose all that is sent on them, as when a cable is cut; new ones work. */
  silence(): void;
  /** Breaks every connection that is open; new ones work. */
  cut(): void;
  /** Breaks every connection, and takes no new ones until `heal`. */
  refuse(): Promise<void>;
  /** Once, breaks the connection on which a client sends `text`: before the server gets it, or after it answered. */
  cutAt(text: string, when: 'before' | 'answered'): void;
  /** All is well again; what waited goes on. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

const nothing = (): void => undefined;

/** Sends what comes from one side to the other, in order, each piece when `ready` says so. */
function carry(from: Socket, to: Socket, ready: (bytes: Buffer) => Promise<boolean>): void {
  let line: Promise<unknown> = Promise.resolve();
  from.on('data', (bytes: Buffer) => {
    const mine = ready(bytes);
    line = line.then(async () => (await mine) && to.write(bytes));
  });
  from.once('close', () => void line.then(() => to.destroy()));
  from.on('error', nothing);
}

/** Opens one before the server on a port of this computer. */
export async function openToxic(serverPort: () => number): Promise<Toxic> {
  const open = new Set<Socket>();
  const silent = new WeakSet<Socket>();
  let delayMs = 0;
  let healed = Promise.resolve();
  let goOn = nothing;
  let trap: { readonly text: string; readonly when: 'before' | 'answered' } | undefined;
  /** Which trap the bytes of a client spring, if any. */
  const sprung = (bytes: Buffer): 'before' | 'answered' | undefined => {
    if (trap === undefined || !bytes.includes(trap.text)) return undefined;
    const { when } = trap;
    trap = undefined;
    return when;
  };

  // Half open, so that it does not answer a goodbye while it says nothing.
  const server = createServer({ allowHalfOpen: true }, (client) => {
    open.add(client);
    client.once('close', () => open.delete(client));
    client.on('error', nothing);
    client.once('end', () => void healed.then(() => silent.has(client) || client.end()));
    void healed.then(() => {
      if (client.destroyed) return;
      const upstream = connect(serverPort(), '127.0.0.1');
      let answerIsLast = false;
      carry(client, upstream, async (bytes) => {
        const when = sprung(bytes);
        if (when === 'before') client.destroy();
        if (when === 'answered') answerIsLast = true;
        await healed;
        return when !== 'before' && !silent.has(client);
      });
      carry(upstream, client, async () => {
        if (answerIsLast) client.destroy();
        await Promise.all([healed, delayMs > 0 ? wait(delayMs) : undefined]);
        return !silent.has(client);
      });
    });
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    for (const client of open) client.destroy();
  };
  const refuse = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    cut();
    await closed;
  };

  return {
    through: (url) => Object.assign(new URL(url), { port: String(port) }).href,
    slow(milliseconds) {
      delayMs = milliseconds;
    },
    hang() {
      healed = new Promise((resolve) => {
        goOn = resolve;
      });
    },
    silence() {
      for (const client of open) silent.add(client);
    },
    cut,
    refuse,
    cutAt(text, when) {
      trap = { text, when };
    },
    async heal() {
      delayMs = 0;
      healed = Promise.resolve();
      goOn();
      if (!server.listening) await listen(port);
    },
    async close() {
      goOn();
      if (server.listening) await refuse();
    },
  };
}

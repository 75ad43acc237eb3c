import { createServer } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import type { Ending, Program } from '../process/program.js';
import { startProgram } from '../process/program.js';

/** The real server, which is killed and started again on the same data and under the same address. */
export interface MortalServer {
  readonly url: string;
  readonly dataDir: string;
  /** Starts it, again and again until it serves: what the killed one had may not be free yet. */
  start(): Promise<void>;
  /** Starts it and kills it `milliseconds` later, wherever it is by then. */
  startAndKill(milliseconds: number): Promise<void>;
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop, and tells how it ended. */
  stop(): Promise<Ending>;
}

/** Where the helpdesk's mails go. */
export const HELPDESK = 'helpdesk@digidoor.example';

/** How often a start may fail before the test does. */
const MOST_STARTS = 10;

/** Makes a server in folder `dir` that sends its mail to a port of this computer. It does not run yet. */
export async function createMortalServer(dir: string, smtpPort: number): Promise<MortalServer> {
  const port = await lowPort();
  const dataDir = path.join(dir, 'data');
  const settings = {
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    SMTP_TLS: 'optional',
    HELPDESK_MAIL: HELPDESK,
    MAIL_FROM: 'mandaathulp@school.example',
  };
  let program: Program | undefined;
  const begin = (): Program => (program = startProgram({ cwd: dir, settings }));
  const kill = async (): Promise<void> => {
    program?.signal('SIGKILL');
    await program?.ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    kill,
    async start() {
      let failure: unknown;
      for (let starts = 0; starts < MOST_STARTS; starts += 1) {
        const begun = begin();
        failure = await begun.serving.then(
          () => undefined,
          (error: unknown) => error,
        );
        if (failure === undefined) return;
      }
      throw failure;
    },
    async startAndKill(milliseconds) {
      const begun = begin();
      const timer = setTimeout(() => {
        begun.signal('SIGKILL');
      }, milliseconds);
      await begun.ended;
      clearTimeout(timer);
    },
    async stop() {
      program?.signal('SIGTERM');
      return program?.ended ?? { code: null, signal: null };
    },
  };
}

/**
 * A free port that no outgoing connection is given by itself: while the server is down, a client that calls it
 * could otherwise be handed that very port, and be connected with itself.
 */
async function lowPort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 5_000); port < 32_000; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free between 20000 and 32000');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  const free = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  if (free) await once(server.close(), 'close');
  return free;
}

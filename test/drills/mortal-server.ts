import { createServer } from 'node:net';
import { once } from 'node:events';
import type { Ending, Program } from '../process/program.js';
import { startProgram } from '../process/program.js';

/** The real server, which is killed and started again on the same data and under the same address. */
export interface MortalServer {
  readonly url: string;
  readonly port: number;
  /** Of the process that runs now, or ran last. */
  readonly pid: number;
  /** Starts it, again and again until it serves: what the killed one had may not be free yet. */
  start(): Promise<void>;
  /** Starts it and kills it `milliseconds` later, wherever it is by then. */
  startAndKill(milliseconds: number): Promise<void>;
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop, and tells how it ended. */
  stop(): Promise<Ending>;
  /** Runs a command of the program beside it, with the same settings; gives what it wrote. */
  run(script: string, ...parameters: readonly string[]): Promise<string>;
}

/** How often a start may fail before the test does. */
const MOST_STARTS = 10;

/** Makes a server in folder `dir` with these settings. It does not run yet. */
export async function createMortalServer(
  dir: string,
  settings: Readonly<Record<string, string>>,
): Promise<MortalServer> {
  const port = await lowPort();
  const own = { LOG_LEVEL: 'error', ...settings, PORT: String(port) };
  let program: Program | undefined;
  const begin = (): Program => (program = startProgram({ cwd: dir, settings: own }));
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    get pid() {
      return program?.pid ?? 0;
    },
    async kill() {
      program?.signal('SIGKILL');
      await program?.ended;
    },
    async start() {
      let failure: unknown;
      for (let starts = 0; starts < MOST_STARTS; starts += 1) {
        failure = await begin().serving.then(
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
    async run(script, ...parameters) {
      const command = startProgram({ cwd: dir, settings: own, script, parameters });
      await command.ended;
      return command.output;
    },
  };
}

/** Test files that run at the same time each have ports of their own: one of a server that is down just now looks free. */
const PORTS = 1_000;
const FIRST_PORT = 20_000 + PORTS * (Number(process.env.JEST_WORKER_ID ?? 0) % 12);
let given = process.pid % (PORTS / 2);

/**
 * A free port that no outgoing connection is given by itself: while the server is down, a client that calls it
 * could otherwise be handed that very port, and be connected with itself. Each is given once.
 */
async function lowPort(): Promise<number> {
  while (given < PORTS) {
    const port = FIRST_PORT + given;
    given += 1;
    if (await isFree(port)) return port;
  }
  throw new Error(`No port is free from ${FIRST_PORT} on`);
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

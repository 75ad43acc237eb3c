import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How a process ended: with a code, or by a signal. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The program as a process of its own. */
export interface Program {
  readonly pid: number;
  /** What it wrote so far. */
  readonly output: string;
  /** What it wrote to standard error so far: its log, and why it did not start. */
  readonly errors: string;
  /** Resolves with the port once it serves. Rejects when it ends before that. */
  readonly serving: Promise<number>;
  /** Resolves when it has ended and all that it wrote has been read. */
  readonly ended: Promise<Ending>;
  /** Sends it a signal; nothing happens when it has ended. */
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Types lines into it, and ends its input. */
  types(lines: readonly string[]): void;
}

/** How to start the program. */
export interface ProgramOptions {
  /** Folder it is started in: an empty one, so that no `.env` of a developer changes a test. */
  readonly cwd: string;
  /** Its settings; nothing else of the environment reaches it. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What is to be run: the server, unless said otherwise. */
  readonly script?: string;
  /** What stands behind it on the command line. */
  readonly parameters?: readonly string[];
  /** A command that starts the rest of its arguments in its own way, such as `taskset -c 0`. */
  readonly before?: readonly [string, ...string[]];
}

/** The bundled server; every test and measurement is started in the root of the project. */
export const SERVER = path.resolve('dist/main.js');
/** The bundled terminal. */
export const TERMINAL = path.resolve('dist/channels/terminal/main.js');

/** What a process cannot do without, on one system or another. */
const NEEDED = ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR'];

const neededEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    NEEDED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );

/** Starts the program. Await its `ended` before the test is over. */
export function startProgram(options: ProgramOptions): Program {
  const { cwd, settings, script = SERVER, parameters = [], before } = options;
  const [command, ...parts]: [string, ...string[]] = before
    ? [...before, process.execPath, script, ...parameters]
    : [process.execPath, script, ...parameters];
  const env = { ...neededEnvironment(), ...settings };
  const child = spawn(command, parts, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  // Whoever started it may fail before it ends it.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', kill);
      resolve({ code, signal });
    });
  });
  const serving = new Promise<number>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const port = /http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    ended.then(() => {
      reject(new Error(`The program ended before it served: ${errors}`));
    }, reject);
  });
  // Not every test waits for it to serve.
  serving.catch(() => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  // The program may end before it has read what is typed.
  child.stdin.on('error', () => undefined);
  return {
    pid: child.pid ?? 0,
    get output() {
      return output;
    },
    get errors() {
      return errors;
    },
    serving,
    ended,
    signal: (signal) => void child.kill(signal),
    types(lines) {
      child.stdin.end(lines.map((line) => `${line}\n`).join(''));
    },
  };
}

/** An empty folder for one test, and how to remove it. */
export function temporaryFolder(): { readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'mandaathulp-process-'));
  return {
    dir,
    remove: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

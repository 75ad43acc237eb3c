import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Store } from '../../src/domain/store.js';
import type { LowdbStoreDeps } from '../../src/store/lowdb.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { fixedClock, silentLog } from '../support/outside.js';

const made: string[] = [];
const started: OtherProcess[] = [];

/** A new empty folder; gone after `cleanUp`. */
export async function aFolder(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'store-'));
  made.push(dir);
  return dir;
}

/** Ends the processes that still run, and removes the folders. */
export async function cleanUp(): Promise<void> {
  for (const other of started.splice(0)) await other.kill();
  for (const dir of made.splice(0)) await rm(dir, { recursive: true, force: true });
}

/** Opens the store of a folder, with a clock that stands still and a log that nobody reads. */
export const openStore = (dir: string, deps: Partial<LowdbStoreDeps> = {}): Promise<Store> =>
  openLowdbStore({ dir, log: silentLog, clock: fixedClock(), ...deps });

/** All files below a folder, as paths from there, without the lock. */
export async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('store.lock.'))
    .map((entry) => path.posix.join(path.relative(dir, entry.parentPath), entry.name))
    .sort();
}

/** The folder as the next start would find it if the process were killed now. */
export async function killedNow(dir: string): Promise<string> {
  const copy = path.join(await aFolder(), 'copy');
  const isLock = (file: string) => path.basename(file).startsWith('store.lock.');
  await cp(dir, copy, { recursive: true, filter: (file) => !isLock(file) });
  return copy;
}

/** The only file in a folder of the store. */
export async function onlyFile(dir: string, folder: string): Promise<string> {
  const [name, ...others] = await readdir(path.join(dir, folder));
  if (name === undefined || others.length > 0) throw new Error(`Not one file in ${folder}`);
  return path.join(dir, folder, name);
}

export const textOf = (file: string): Promise<string> => readFile(file, 'utf8');

/** A failure as the operating system gives it. */
export const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: write`), { code, syscall: 'write' });

/** Makes the program of `other-process.ts` ready to be started. */
export async function bundleOtherProcess(): Promise<string> {
  const outfile = path.join(await aFolder(), 'other-process.cjs');
  buildSync({
    entryPoints: [path.join(__dirname, 'other-process.ts')],
    outfile,
    bundle: true,
    platform: 'node',
  });
  return outfile;
}

/** A process beside this one, and the lines that it prints. */
export class OtherProcess {
  readonly lines: string[] = [];
  readonly #child;
  readonly #exit;
  #rest = '';

  constructor(command: string, ...parameters: readonly string[]) {
    this.#child = spawn(command, parameters, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#exit = once(this.#child, 'exit');
    started.push(this);
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (this.#rest + text).split('\n');
      this.#rest = lines.pop() ?? '';
      this.lines.push(...lines);
      this.#child.emit('lines');
    });
  }

  /** Resolves when `count` lines have come. */
  async printed(count: number): Promise<void> {
    while (this.lines.length < count) await once(this.#child, 'lines');
  }

  /** Ends it as a power button would. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }

  /** Lets it end by itself. */
  async end(): Promise<void> {
    this.#child.stdin.end();
    await this.#exit;
  }
}

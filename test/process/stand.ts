import path from 'node:path';
import type { Program, ProgramOptions } from './program.js';
import { startProgram, temporaryFolder } from './program.js';

/** A folder for one test with the programs that run in it. */
export interface Stand {
  /** The folder: nothing else is in it. */
  readonly dir: string;
  /** Where the programs keep their data, unless a test says otherwise. */
  readonly dataDir: string;
  /** Does something more when the programs of this test have ended, before the folder goes. */
  afterwards(task: () => void): void;
  /** Starts the program on a free port, with these settings beside those that keep it within its folder. */
  start(
    settings?: Readonly<Record<string, string>>,
    options?: Pick<ProgramOptions, 'script' | 'parameters' | 'before'>,
  ): Program;
}

/** Gives each test of a file a stand of its own, which is cleared after it. */
export function useStand(): Stand {
  const running: Program[] = [];
  const tasks: (() => void)[] = [];
  let folder = { dir: '', remove: (): void => undefined };
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(async () => {
    for (const program of running.splice(0)) {
      program.signal('SIGKILL');
      await program.ended;
    }
    for (const task of tasks.splice(0)) task();
    folder.remove();
  });
  return {
    get dir() {
      return folder.dir;
    },
    get dataDir() {
      return path.join(folder.dir, 'data');
    },
    afterwards: (task) => void tasks.push(task),
    start(settings = {}, options = {}) {
      const own = { PORT: '0', DATA_DIR: path.join(folder.dir, 'data'), LOG_LEVEL: 'warn', ...settings };
      const program = startProgram({ cwd: folder.dir, settings: own, ...options });
      running.push(program);
      return program;
    },
  };
}

/** Long enough for a computer that has much else to do. */
export const PATIENCE_MS = 180_000;

import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, HelpdeskError } from '../domain/errors.js';
import type { Clock, Log } from '../domain/outside.js';
import type { Register, RegisterStore } from '../domain/school.js';
import { takeLock } from './lowdb/lock.js';
import { asStoreError, systemCode } from './lowdb/store-error.js';
import type { WriteFile } from './write-whole.js';
import { writeWhole } from './write-whole.js';
import { registerIn, replaceable, textOf } from './register-text.js';

const FOLDER = 'scholen';
const FILE = 'register.jsonl';

/** Where the file of the register stands, and how it is written. */
export interface RegisterFileDeps {
  /** The data folder; a folder in it is made at the first import. */
  readonly dir: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Replaces a file; a test hands in one that fails. */
  readonly write?: WriteFile;
}

/** The register in a file of lines, which many processes may read while one of them replaces it. */
export function openRegisterFile({ dir, clock, log, write = writeWhole }: RegisterFileDeps): RegisterStore {
  const folder = path.join(dir, FOLDER);
  const file = path.join(folder, FILE);

  async function load(): Promise<Register | undefined> {
    const text = await readFile(file, 'utf8').catch(absent);
    if (text === undefined) return undefined;
    const start = text.indexOf('\n') + 1;
    return registerIn({ head: text.slice(0, start), lines: text.slice(start) });
  }

  async function put(register: Register): Promise<void> {
    const { head, lines } = await textOf(register);
    const whole = { temporary: `${file}.new`, durable: true };
    await write(file, `${head}\n${lines}`, whole).catch((error: unknown) => {
      throw asStoreError(error, { file: FILE });
    });
  }

  return {
    load,
    async mark() {
      const found = await stat(file).catch(absent);
      return found && [found.ino, found.mtimeMs, found.size].join('-');
    },
    async replace(work) {
      const lock = await takeFolder({ folder, clock, log });
      try {
        const register = await work(await replaceable(load, log));
        lock.check();
        if (register) await put(register);
      } finally {
        await lock.release();
      }
    },
  };
}

const absent = (error: unknown): undefined => {
  if (systemCode(error) === 'ENOENT') return undefined;
  throw error;
};

interface Taken {
  readonly release: () => Promise<void>;
  /** Throws when another process has taken the folder meanwhile, as after a computer that slept. */
  readonly check: () => void;
}

interface Taking {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** @throws HelpdeskError `import_running`, `store_unwritable` */
async function takeFolder({ folder, clock, log }: Taking): Promise<Taken> {
  let lost: HelpdeskError | undefined;
  const onLost = (reason: HelpdeskError): void => {
    lost = reason;
  };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const release = await takeLock({ dir: folder, clock, log, onLost });
    return {
      release,
      check: () => {
        if (lost) throw lost;
      },
    };
  } catch (error) {
    if (codeOf(error) === 'store_locked') throw new HelpdeskError('import_running', {}, { cause: error });
    throw asStoreError(error, { folder });
  }
}

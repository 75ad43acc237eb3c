import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf, HelpdeskError } from '../domain/errors.js';
import type { Clock, Log } from '../domain/outside.js';
import type { Register, RegisterStore, Vestiging } from '../domain/school.js';
import { Register as RegisterSchema } from '../domain/school.js';
import { takeLock } from './lowdb/lock.js';
import { asStoreError, systemCode } from './lowdb/store-error.js';
import type { WriteFile } from './lowdb/write-whole.js';
import { writeWhole } from './lowdb/write-whole.js';

const FOLDER = 'scholen';
const FILE = 'register.jsonl';
/** Rows that are read or written at once: a few milliseconds, so that a server goes on answering meanwhile. */
const SLICE = 500;

/** The first line of the file; after it comes one line for each school, of which it has the SHA-256. */
const Head = RegisterSchema.omit({ schools: true }).extend({ digest: z.string() });

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
    return text === undefined ? undefined : registerIn(text);
  }

  /** What a new import replaces: a register that cannot be read is replaced like none. */
  async function current(): Promise<Register | undefined> {
    return load().catch((error: unknown) => {
      if (codeOf(error) !== 'record_damaged') throw error;
      log.warn({ code: 'record_damaged' }, 'schools.register.damaged');
      return undefined;
    });
  }

  async function put(register: Register): Promise<void> {
    const text = await textOf(register);
    await write(file, text, { temporary: `${file}.new`, durable: true }).catch((error: unknown) => {
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
        const register = await work(await current());
        lock.check();
        await put(register);
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

async function textOf({ schools, ...head }: Register): Promise<string> {
  const lines: string[] = [];
  for (let at = 0; at < schools.length; at += SLICE) {
    lines.push(...schools.slice(at, at + SLICE).map((school) => `${JSON.stringify(school)}\n`));
    await nextTurn();
  }
  const body = lines.join('');
  return `${JSON.stringify({ ...head, digest: digestOf(body) })}\n${body}`;
}

async function registerIn(text: string): Promise<Register> {
  try {
    const start = text.indexOf('\n') + 1;
    const { digest, ...head } = Head.parse(JSON.parse(text.slice(0, start)));
    const body = text.slice(start);
    if (digestOf(body) !== digest) throw new Error('These are not the lines that were written.');
    return { ...head, schools: await schoolsIn(body.split('\n').slice(0, -1)) };
  } catch (cause) {
    throw new HelpdeskError('record_damaged', { file: FILE }, { cause });
  }
}

/** The schools were checked when they were written, and the digest tells that the lines are still those. */
async function schoolsIn(lines: readonly string[]): Promise<Vestiging[]> {
  const schools: Vestiging[] = [];
  for (let at = 0; at < lines.length; at += SLICE) {
    schools.push(...lines.slice(at, at + SLICE).map((line) => JSON.parse(line) as Vestiging));
    await nextTurn();
  }
  return schools;
}

const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex');

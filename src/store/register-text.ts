import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf, HelpdeskError } from '../domain/errors.js';
import type { Log } from '../domain/outside.js';
import type { Register, RegisterStore, Vestiging } from '../domain/school.js';
import { Register as RegisterSchema } from '../domain/school.js';

/** Rows that are read or written at once: a few milliseconds, so that a server goes on answering meanwhile. */
const SLICE = 500;

/** What stands before the schools; it has the SHA-256 of their lines. */
const Head = RegisterSchema.omit({ schools: true }).extend({ digest: z.string() });

/** A register as text: short enough to hold, and read in slices. */
export interface RegisterText {
  /** One line of JSON. */
  readonly head: string;
  /** A line of JSON for each school, each with its end. */
  readonly lines: string;
}

/** Writes a register down. */
export async function textOf({ schools, ...head }: Register): Promise<RegisterText> {
  const written: string[] = [];
  for (let at = 0; at < schools.length; at += SLICE) {
    written.push(...schools.slice(at, at + SLICE).map((school) => `${JSON.stringify(school)}\n`));
    await nextTurn();
  }
  const lines = written.join('');
  return { head: JSON.stringify({ ...head, digest: digestOf(lines) }), lines };
}

/** Reads a register back. @throws HelpdeskError `record_damaged` when it is not what was written */
export async function registerIn({ head, lines }: RegisterText): Promise<Register> {
  try {
    const { digest, ...rest } = Head.parse(JSON.parse(head));
    if (digestOf(lines) !== digest) throw new Error('These are not the lines that were written.');
    return { ...rest, schools: await schoolsIn(lines.split('\n').slice(0, -1)) };
  } catch (cause) {
    throw new HelpdeskError('record_damaged', { record: 'register' }, { cause });
  }
}

/** What a new import replaces: a register that cannot be read is replaced like none. */
export const replaceable = (load: RegisterStore['load'], log: Log): Promise<Register | undefined> =>
  load().catch((error: unknown) => {
    if (codeOf(error) !== 'record_damaged') throw error;
    log.warn({ code: 'record_damaged' }, 'schools.register.damaged');
    return undefined;
  });

/** The schools were checked when they were written, and the digest tells that the lines are still those. */
async function schoolsIn(lines: readonly string[]): Promise<Vestiging[]> {
  const schools: Vestiging[] = [];
  for (let at = 0; at < lines.length; at += SLICE) {
    schools.push(...lines.slice(at, at + SLICE).map((line) => JSON.parse(line) as Vestiging));
    await nextTurn();
  }
  return schools;
}

const digestOf = (lines: string): string => createHash('sha256').update(lines).digest('hex');

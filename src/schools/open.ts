import { codeOf } from '../domain/errors.js';
import type { Log } from '../domain/outside.js';
import type { RegisterStore, Schools } from '../domain/school.js';
import { noSchools } from '../domain/school.js';
import { createSchools } from './look-up.js';

/** How often it is looked whether another process imported a new register. */
const LOOK_MS = 10_000;

/** Where the register stands, and how often it is looked whether there is a newer one. */
export interface SchoolsDeps {
  readonly store: Pick<RegisterStore, 'load' | 'mark'>;
  readonly log: Log;
  readonly everyMs?: number;
}

/** The register in use: whoever holds it always looks in the newest one. */
export interface OpenedSchools {
  readonly schools: Schools;
  /** Resolves when the register is read that was there at the first call; never rejects. */
  ready(): Promise<void>;
  /** Takes a new register over now, if there is one; never rejects. */
  look(): Promise<void>;
  close(): void;
}

/**
 * Opens the register, which is read when it is first needed. A new one is taken over while it runs: the old one
 * answers until the new one is ready, and also when the new one cannot be read.
 */
export function openSchools({ store, log, everyMs = LOOK_MS }: SchoolsDeps): OpenedSchools {
  let current = noSchools;
  let mark: string | undefined;
  let looking: Promise<void> | undefined;
  let first: Promise<void> | undefined;

  async function takeOver(): Promise<void> {
    const before = mark;
    try {
      const found = await store.mark();
      if (found === undefined || found === mark) return;
      mark = found;
      const register = await store.load();
      if (register === undefined) return;
      current = await createSchools(register);
      log.info({ schools: register.schools.length }, 'schools.loaded');
    } catch (error) {
      // A damaged one stays so, and is told once. What failed otherwise is tried again at the next look.
      if (codeOf(error) !== 'record_damaged') mark = before;
      log.warn({ code: codeOf(error) }, 'schools.unreadable');
    }
  }
  /** One look after another: a later one sees what came during an earlier one. */
  const look = (): Promise<void> => (looking = (looking ?? Promise.resolve()).then(takeOver));

  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return {
    schools: schoolsOf(() => current),
    ready: () => (first ??= look()),
    look,
    close: () => {
      clearInterval(timer);
    },
  };
}

/** Whatever register is in use when something is looked up. */
const schoolsOf = (current: () => Schools): Schools => ({
  importedAt: () => current().importedAt(),
  find: (code) => current().find(code),
  ofBrin: (brin) => current().ofBrin(brin),
  ofBestuur: (bestuur) => current().ofBestuur(bestuur),
  near: (code, like) => current().near(code, like),
  named: (name, where) => current().named(name, where),
  sure: (name, where) => current().sure(name, where),
  agrees: (school, said) => current().agrees(school, said),
});

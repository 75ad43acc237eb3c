import type { Config } from './config.js';
import type { Outside } from './domain/outside.js';
import type { RegisterStore, Schools } from './domain/school.js';
import { openSchools } from './schools/open.js';
import { startRefresh } from './schools/refresh.js';

/** DUO's register as the program uses it, read when it is first needed. */
export interface OpenedRegister {
  readonly schools: Schools;
  /** Resolves when the register is read; until then nothing is found. Never rejects. */
  ready(): Promise<void>;
  /** Whether there is a register; `absent` is fine, and means that the form of codes is all that is checked. */
  check(): Promise<'ok' | 'absent'>;
  close(): Promise<void>;
}

/** What the register is kept in, and fetched with. */
export interface RegisterDeps extends Pick<Outside, 'clock' | 'log'> {
  readonly store: RegisterStore;
  readonly fetch: typeof globalThis.fetch;
}

/** Opens the register. What another process imports is taken over; with addresses set it refreshes itself. */
export function openRegister(
  { SCHOOLS_URLS: urls }: Pick<Config, 'SCHOOLS_URLS'>,
  { store, clock, log, fetch }: RegisterDeps,
): OpenedRegister {
  const opened = openSchools({ store, log });
  const onImported = (): void => void opened.look();
  const stopRefresh = startRefresh({ urls, store, fetch, clock, log, onImported });
  return {
    schools: opened.schools,
    ready: () => opened.ready(),
    async check() {
      await opened.ready();
      return opened.schools.importedAt() === undefined ? 'absent' : 'ok';
    },
    async close() {
      opened.close();
      await stopRefresh();
    },
  };
}

import type { Outside } from '../domain/outside.js';
import type { Archive } from '../domain/archive.js';
import type { RegisterStore } from '../domain/school.js';
import { HelpdeskError } from '../domain/errors.js';
import type { Store } from '../domain/store.js';
import { openLowdbStore } from './lowdb.js';
import { openLowdbArchive } from './lowdb/archive.js';
import { peekSecret } from './lowdb/secrets.js';
import { openPostgresStore } from './postgres.js';
import { openPostgresArchive } from './postgres/archive.js';
import { sqlCode } from './postgres/failures.js';
import { openPostgresRegister } from './postgres/register.js';
import { peekPostgresSecret } from './postgres/secrets.js';
import type { Database, DatabaseSettings } from './postgres/settings.js';
import { addressOf } from './postgres/settings.js';
import { openRegisterFile } from './register-file.js';

/** What the settings say of where everything rests. */
export interface StoreSettings {
  readonly database: DatabaseSettings;
  /** The data folder, when there is no database. */
  readonly dir: string;
}

/** What either store stands on. */
export interface OpenStoreDeps extends Outside, StoreSettings {
  /** Folder of the program. */
  readonly root: string;
}

/**
 * Opens the store that the settings choose. Nobody else knows that there are two.
 * @throws HelpdeskError `store_locked`, `store_newer`, `store_unfinished`, `store_unwritable`, `database_unusable`
 */
export const openStore = ({ database, dir, ...deps }: OpenStoreDeps): Promise<Store> =>
  database
    ? orUnusable(database, openPostgresStore({ database, ...deps }))
    : openLowdbStore({ dir, ...deps });

/** The register for a command beside the server, which has the store open. */
export interface OpenedRegisterStore extends RegisterStore {
  /** Lets go of what was opened. */
  close(): Promise<void>;
}

/** Opens the register alone. @throws HelpdeskError `store_newer`, `store_unwritable`, `database_unusable` */
export const openRegisterStore = async ({
  database,
  dir,
  ...deps
}: OpenStoreDeps): Promise<OpenedRegisterStore> =>
  database
    ? orUnusable(database, openPostgresRegister({ database, ...deps }))
    : { ...openRegisterFile({ dir, ...deps }), close: () => Promise.resolve() };

/**
 * Reads a secret of the store for a command beside the server. Changes nothing.
 * `undefined` when it was not made yet. @throws HelpdeskError `store_unwritable`, `database_unusable`
 */
export const peekStoreSecret = (
  { database, dir }: StoreSettings,
  name: string,
): Promise<Uint8Array | undefined> =>
  database ? orUnusable(database, peekPostgresSecret(database, name)) : peekSecret(dir, name);

/**
 * Opens all that the store of the settings keeps, to carry it elsewhere. A data folder must be free for it.
 * @throws HelpdeskError `store_locked`, `store_newer`, `store_unwritable`, `database_unusable`
 */
export const openArchive = ({ database, dir, ...deps }: OpenStoreDeps): Promise<Archive> =>
  database
    ? orUnusable(database, openPostgresArchive({ database, ...deps }))
    : openLowdbArchive({ dir, ...deps });

/**
 * Whoever starts a program must read where the database is that fails, and what it or the system says: `system` is its
 * code. Its words may hold a secret.
 */
async function orUnusable<T>(database: Database, opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    const sql = error instanceof HelpdeskError ? error.details.sql : sqlCode(error);
    if (typeof sql !== 'string') throw error;
    const details = { address: addressOf(database), ...(sql !== 'none' && { system: sql }) };
    throw new HelpdeskError('database_unusable', details, { cause: error });
  }
}

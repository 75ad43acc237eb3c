import type { Outside } from '../domain/outside.js';
import type { Archive } from '../domain/archive.js';
import type { RegisterStore } from '../domain/school.js';
import type { Store } from '../domain/store.js';
import { openLowdbStore } from './lowdb.js';
import { openLowdbArchive } from './lowdb/archive.js';
import { peekSecret } from './lowdb/secrets.js';
import { openPostgresStore } from './postgres.js';
import { openPostgresArchive } from './postgres/archive.js';
import { openPostgresRegister } from './postgres/register.js';
import { peekPostgresSecret } from './postgres/secrets.js';
import type { DatabaseSettings } from './postgres/settings.js';
import { openRegisterFile } from './register-file.js';

/** What the settings say of where everything rests. */
export interface StoreSettings {
  readonly database: DatabaseSettings;
  /** The data folder, when there is no database. */
  readonly dir: string;
}

export interface OpenStoreDeps extends Outside, StoreSettings {
  /** Folder of the program. */
  readonly root: string;
}

/**
 * Opens the store that the settings choose. Nobody else knows that there are two.
 * @throws HelpdeskError `store_locked`, `store_newer`, `store_unwritable`
 */
export const openStore = ({ database, dir, ...deps }: OpenStoreDeps): Promise<Store> =>
  database ? openPostgresStore({ database, ...deps }) : openLowdbStore({ dir, ...deps });

/** The register for a command beside the server, which has the store open. */
export interface OpenedRegisterStore extends RegisterStore {
  /** Lets go of what was opened. */
  close(): Promise<void>;
}

/** Opens the register alone. @throws HelpdeskError `store_newer`, `store_unwritable` */
export const openRegisterStore = async ({
  database,
  dir,
  ...deps
}: OpenStoreDeps): Promise<OpenedRegisterStore> =>
  database
    ? openPostgresRegister({ database, ...deps })
    : { ...openRegisterFile({ dir, ...deps }), close: () => Promise.resolve() };

/**
 * Reads a secret of the store for a command beside the server. Changes nothing.
 * `undefined` when it was not made yet. @throws HelpdeskError `store_unwritable`
 */
export const peekStoreSecret = (
  { database, dir }: StoreSettings,
  name: string,
): Promise<Uint8Array | undefined> => (database ? peekPostgresSecret(database, name) : peekSecret(dir, name));

/**
 * Opens all that the store of the settings keeps, to carry it elsewhere. A data folder must be free for it.
 * @throws HelpdeskError `store_locked`, `store_newer`, `store_unwritable`
 */
export const openArchive = ({ database, dir, ...deps }: OpenStoreDeps): Promise<Archive> =>
  database ? openPostgresArchive({ database, ...deps }) : openLowdbArchive({ dir, ...deps });

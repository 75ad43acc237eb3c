import type { Outside } from '../domain/outside.js';
import type { Store } from '../domain/store.js';
import { openLowdbStore } from './lowdb.js';
import { openPostgresStore } from './postgres.js';
import type { DatabaseSettings } from './postgres/settings.js';

export interface OpenStoreDeps extends Outside {
  readonly database: DatabaseSettings;
  /** The data folder, when there is no database. */
  readonly dir: string;
  /** Folder of the program. */
  readonly root: string;
}

/**
 * Opens the store that the settings choose. Nobody else knows that there are two.
 * @throws HelpdeskError `store_locked`, `store_newer`, `store_unwritable`
 */
export const openStore = ({ database, dir, ...deps }: OpenStoreDeps): Promise<Store> =>
  database ? openPostgresStore({ database, ...deps }) : openLowdbStore({ dir, ...deps });

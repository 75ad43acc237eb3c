import type { Store } from '../../src/domain/store.js';
import { emptyDatabase } from '../support/postgres.js';
import { openStoreOn, useDatabase } from '../support/postgres-store.js';
import { storeContract } from './contract.js';
import { storeModelTest } from './model.js';

const database = useDatabase();

const harness = {
  open: async () => {
    await emptyDatabase(database.url);
    return openStoreOn(database.url);
  },
  reopen: async (store: Store) => {
    await store.close();
    return openStoreOn(database.url);
  },
};
storeContract('PostgreSQL', harness);
storeModelTest('PostgreSQL', harness);

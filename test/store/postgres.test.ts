import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/domain/store.js';
import { openPostgresStore } from '../../src/store/postgres.js';
import { fixedClock, silentLog } from '../support/outside.js';
import type { PostgresServer } from '../support/postgres.js';
import { emptyDatabase, startPostgres } from '../support/postgres.js';
import { storeContract } from './contract.js';
import { storeModelTest } from './model.js';

let server: PostgresServer;
let url: string;
beforeAll(async () => {
  // What a power failure would leave is a matter for the drills.
  server = await startPostgres('-c', 'fsync=off');
  url = await server.createDatabase();
});
afterAll(() => server.remove());

const open = (): Promise<Store> =>
  openPostgresStore({
    database: { url, tls: 'off', connections: 5 },
    root: process.cwd(),
    clock: fixedClock(),
    log: silentLog,
    randomId: randomUUID,
  });

const harness = {
  open: async () => {
    await emptyDatabase(url);
    return open();
  },
  reopen: async (store: Store) => {
    await store.close();
    return open();
  },
};
storeContract('PostgreSQL', harness);
storeModelTest('PostgreSQL', harness);

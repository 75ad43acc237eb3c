import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/domain/store.js';
import type { PostgresStoreDeps } from '../../src/store/postgres.js';
import { openPostgresStore } from '../../src/store/postgres.js';
import type { Database } from '../../src/store/postgres/settings.js';
import { fixedClock, silentLog } from './outside.js';
import type { PostgresServer } from './postgres.js';
import { emptyDatabase, startPostgres } from './postgres.js';

/** A database of a test file's own, on a server of its own. */
export interface OwnDatabase {
  readonly server: PostgresServer;
  readonly url: string;
}

/** Makes a database for the tests of a file, and empties it before each. */
export function useDatabase(): OwnDatabase {
  let own: OwnDatabase;
  beforeAll(async () => {
    // What a power failure would leave is a matter for the drills.
    const server = await startPostgres('-c', 'fsync=off');
    own = { server, url: await server.createDatabase() };
  });
  beforeEach(() => emptyDatabase(own.url));
  afterAll(() => own.server.remove());
  return {
    get server() {
      return own.server;
    },
    get url() {
      return own.url;
    },
  };
}

/** Opens the store of one more process on a database, in quiet surroundings unless a test gives others. */
export const openStoreOn = (
  url: string,
  {
    database,
    ...outside
  }: Partial<Omit<PostgresStoreDeps, 'database'>> & { database?: Partial<Database> } = {},
): Promise<Store> =>
  openPostgresStore({
    root: process.cwd(),
    clock: fixedClock(),
    log: silentLog,
    randomId: randomUUID,
    ...outside,
    database: { url, tls: 'off', connections: 5, ...database },
  });

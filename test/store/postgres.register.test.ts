import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Log } from '../../src/domain/outside.js';
import type { OpenedRegisterStore } from '../../src/store/open.js';
import { openRegisterStore } from '../../src/store/open.js';
import { createPostgresRegister } from '../../src/store/postgres/register.js';
import { openPool, queriesOn } from '../../src/store/postgres/client.js';
import { fixedClock, silentLog } from '../support/outside.js';
import type { PostgresServer } from '../support/postgres.js';
import { emptyDatabase, queryOn, startPostgres } from '../support/postgres.js';
import { give, NEXT, REGISTER, registerContract } from './register.js';

const outside = { clock: fixedClock(), log: silentLog, randomId: randomUUID };
let server: PostgresServer;
let url: string;
let pool: pg.Pool;

const database = () => ({ url, tls: 'off', connections: 5 }) as const;
/** As a command does. */
const openAlone = (): Promise<OpenedRegisterStore> =>
  openRegisterStore({ ...outside, database: database(), dir: '/bestaat/niet', root: process.cwd() });
const open = (log: Log = silentLog) =>
  createPostgresRegister({ ...outside, database: database(), queries: queriesOn(pool), log });

beforeAll(async () => {
  server = await startPostgres('-c', 'fsync=off');
  url = await server.createDatabase();
  // A command may be the first to come: it makes the tables.
  await (await openAlone()).close();
  pool = openPool(database(), 3, silentLog);
});
beforeEach(() => emptyDatabase(url));
afterAll(async () => {
  await pool.end();
  await server.remove();
});

registerContract('PostgreSQL', () =>
  Promise.resolve({
    open,
    async damage(change) {
      const { rows } = await pool.query<{ text: string }>(
        `select head || E'\\n' || schools as text from register`,
      );
      const [head = '', ...lines] = change(rows[0]!.text).split('\n');
      await pool.query('update register set head = $1, schools = $2', [head, lines.join('\n')]);
    },
  }),
);

test('a server finds what a command imported', async () => {
  const command = await openAlone();
  await command.replace(give(REGISTER));
  await command.close();

  expect(await open().load()).toEqual(REGISTER);
});

test('an import whose lock was lost half way stores nothing', async () => {
  await open().replace(give(REGISTER));
  const importing = open().replace(async () => {
    await queryOn(
      url,
      `select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    return NEXT;
  });

  await expect(importing).rejects.toMatchObject({ code: 'store_unwritable' });
  expect(await open().load()).toEqual(REGISTER);
});

test('without the database an import is refused as what it is', async () => {
  const gone = createPostgresRegister({
    ...outside,
    database: { ...database(), url: 'postgres://postgres@127.0.0.1:1/weg' },
    queries: queriesOn(pool),
  });

  await expect(gone.replace(give(NEXT))).rejects.toMatchObject({ code: 'store_unwritable' });
});

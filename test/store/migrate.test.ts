import type { Migration } from '../../src/store/postgres/migrate.js';
import { migrate, migrationsIn } from '../../src/store/postgres/migrate.js';
import { recordingLog, silentLog } from '../support/outside.js';
import type { PostgresServer } from '../support/postgres.js';
import { queryOn, startPostgres } from '../support/postgres.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres('-c', 'fsync=off');
});
afterAll(() => server.remove());

const ours = migrationsIn(process.cwd());
const aDatabase = async () => ({ url: await server.createDatabase(), tls: 'off', connections: 2 }) as const;
const making = (name: string): Migration => ({ name, sql: `create table "${name}" (one integer)` });

test('the migrations are numbered, without a gap', () => {
  const numbers = ours.map(({ name }) => Number(name.slice(0, 4)));

  expect(numbers.length).toBeGreaterThan(1);
  expect(numbers).toEqual(numbers.map((_, nth) => nth + 1));
});

test('each runs once, also when many processes start at the same time', async () => {
  const database = await aDatabase();
  const log = recordingLog();
  await Promise.all(Array.from({ length: 8 }, () => migrate(database, ours, log)));
  await migrate(database, ours, log);

  const ran = log.lines.filter(({ event }) => event === 'store.migrated').map(({ fields }) => fields.name);
  expect(ran).toEqual(ours.map(({ name }) => name));
});

test('a newer release adds its own to those of before', async () => {
  const database = await aDatabase();
  await migrate(database, [making('0001-een')], silentLog);
  await migrate(database, [making('0001-een'), making('0002-twee')], silentLog);

  expect(await queryOn(database.url, 'select count(*)::int as rows from "0002-twee"')).toEqual([{ rows: 0 }]);
});

test('a ticket of before is found by its parts once punctuation no longer counts', async () => {
  const database = await aDatabase();
  await migrate(
    database,
    ours.filter(({ name }) => name < '0004'),
    silentLog,
  );
  const was = "dd-2026-00001\n05io01\nsint-jozef''s [oost]\n''s-hertogenbosch\na. ''t hart_";
  await queryOn(
    database.url,
    `insert into ticket (number, key, revision, status, kind, created_at, search, body)
     values ('DD-2026-00001', 'a', 1, 'open', 'vraag', '2026-03-02T09:00:00.000Z', '${was}', '')`,
  );
  await migrate(database, ours, silentLog);

  const [row] = await queryOn(database.url, 'select search from ticket');
  expect(row!.search).toBe('dd 2026 00001\n05io01\nsint jozefs oost \ns hertogenbosch\na t hart ');
});

test('one that fails leaves nothing behind, and runs once it is mended', async () => {
  const database = await aDatabase();
  const broken = { name: '0001-een', sql: 'create table half (one integer); select broken' };

  await expect(migrate(database, [broken], silentLog)).rejects.toMatchObject({ code: 'unexpected' });
  await migrate(database, [making('0001-een')], silentLog);
  expect(await queryOn(database.url, `select to_regclass('half') as half`)).toEqual([{ half: null }]);
});

test('tables of a newer release are refused and left alone', async () => {
  const database = await aDatabase();
  await migrate(database, [making('0001-een'), making('0002-twee')], silentLog);

  await expect(migrate(database, [making('0001-een')], silentLog)).rejects.toMatchObject({
    code: 'store_newer',
    details: { unknown: ['0002-twee'] },
  });
});

test('a server that is not there is a store that cannot be written', async () => {
  const database = {
    url: 'postgres://nobody:secret@127.0.0.1:1/nothing',
    tls: 'off',
    connections: 1,
  } as const;

  await expect(migrate(database, ours, silentLog)).rejects.toMatchObject({
    code: 'store_unwritable',
    details: { sql: 'ECONNREFUSED' },
  });
});

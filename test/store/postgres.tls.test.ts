import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../src/config.js';
import { migrate, migrationsIn } from '../../src/store/postgres/migrate.js';
import { CERTIFICATE } from '../support/certificate.js';
import { silentLog } from '../support/outside.js';
import type { PostgresServer } from '../support/postgres.js';
import { startPostgresWithTls } from '../support/postgres.js';
import { aFolder, cleanUp } from './folder.js';

let server: PostgresServer;
let url: string;
let ca: string;
beforeAll(async () => {
  server = await startPostgresWithTls(CERTIFICATE);
  url = await server.createDatabase();
  ca = path.join(await aFolder(), 'ca.pem');
  writeFileSync(ca, CERTIFICATE.cert);
});
afterAll(async () => {
  await server.remove();
  await cleanUp();
});

/** Reaches the database as the program does with these settings. */
const reach = (settings: Record<string, string>): Promise<void> => {
  const { database } = readConfig({ DATABASE_URL: url, ...settings });
  return migrate(database!, migrationsIn(process.cwd()), silentLog);
};

test('a server with a certificate of the right issuer and name is reached', async () => {
  await expect(reach({ DATABASE_TLS: 'verify', DATABASE_CA: ca })).resolves.toBeUndefined();
});

test('a server with a certificate of nobody who is known is refused', async () => {
  await expect(reach({ DATABASE_TLS: 'verify' })).rejects.toMatchObject({ code: 'store_unwritable' });
});

test('a server that is on another computer must show its certificate, unless that is put off', () => {
  const tlsOf = (host: string, settings = {}) =>
    readConfig({ DATABASE_URL: `postgres://a:b@${host}:5432/c`, ...settings }).database?.tls;

  expect(tlsOf('db.voorbeeld.nl')).toBe('verify');
  expect(tlsOf('localhost')).toBe('off');
  expect(tlsOf('127.0.0.1')).toBe('off');
  expect(tlsOf('db.voorbeeld.nl', { DATABASE_TLS: 'off' })).toBe('off');
});

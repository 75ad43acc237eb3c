import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { HelpdeskError } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import { endClient } from './client.js';
import { asStoreFailure } from './failures.js';
import { ownConnection } from './own-connection.js';
import type { Database } from './settings.js';

/** Of all advisory locks of the database, the one that is ours while tables change. Chosen by chance. */
const MIGRATING = 4_206_731_558;

/** A change of the tables, by the name of its file. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The migrations that come with the program, in order. @param root folder of the program */
export function migrationsIn(root: string): Migration[] {
  const folder = path.join(root, 'src/store/postgres/migrations');
  return readdirSync(folder)
    .filter((name) => /^[0-9]{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name), 'utf8') }));
}

/**
 * Brings the tables up to date, each migration once and whole, also when several processes start at the same time.
 * @throws HelpdeskError `store_unwritable`; `store_newer` when a later release has changed the tables already
 */
export async function migrate(database: Database, migrations: readonly Migration[], log: Log): Promise<void> {
  // A migration may take long, and so may waiting for another process that runs one.
  const patient = { statement_timeout: 0, lock_timeout: 0, query_timeout: 0 };
  const client = await ownConnection(database, patient);
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATING]);
    await bringUp(client, migrations, log);
  } catch (error) {
    throw asStoreFailure(error);
  } finally {
    // Ends the lock as well.
    await endClient(client, database);
  }
}

async function bringUp(client: pg.Client, migrations: readonly Migration[], log: Log): Promise<void> {
  await client.query(
    'create table if not exists migration (name text primary key, at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string }>('select name from migration order by name');
  const done = new Set(rows.map(({ name }) => name));
  const unknown = [...done].filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new HelpdeskError('store_newer', { unknown });
  for (const { name, sql } of migrations) {
    if (done.has(name)) continue;
    await client.query('begin');
    await client.query('insert into migration (name) values ($1)', [name]);
    await client.query(sql);
    await client.query('commit');
    log.info({ name }, 'store.migrated');
  }
}

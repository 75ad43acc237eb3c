import { readFileSync } from 'node:fs';
import type { ClientConfig } from 'pg';
import pg from 'pg';
import type { Log } from '../../domain/outside.js';
import { asStoreFailure, sqlCode } from './failures.js';
import type { Database } from './settings.js';
import type { Queries, Row, Statement } from './statement.js';

/** How long a connection may take to come, in milliseconds. */
const CONNECT_MS = 5_000;
/** How long one statement may take: longer than any of ours, shorter than a user waits. */
const STATEMENT_MS = 10_000;
/** How long a turn may wait for another one of its conversation, in any process. */
const LOCK_MS = 8_000;
/** A process that hangs in the middle of a turn must not keep a conversation for ever. */
const IDLE_IN_TURN_MS = 60_000;
/** A server that says nothing any more, not even no. */
const SILENT_MS = 15_000;

/** What every connection is made with. */
export const clientConfig = ({ url, tls, ca }: Database): ClientConfig => ({
  connectionString: url,
  ssl: tls === 'off' ? false : ca === undefined ? {} : { ca: readFileSync(ca, 'utf8') },
  application_name: 'mandaathulp',
  keepAlive: true,
  connectionTimeoutMillis: CONNECT_MS,
  query_timeout: SILENT_MS,
  statement_timeout: STATEMENT_MS,
  lock_timeout: LOCK_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TURN_MS,
});

/** A pool of connections. What breaks while nobody uses it is logged, and replaced at the next use. */
export function openPool(database: Database, most: number, log: Log): pg.Pool {
  const pool = new pg.Pool({ ...clientConfig(database), max: most, idleTimeoutMillis: 30_000 });
  // On the connection and not on the pool, which does not listen while somebody uses it.
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      log.warn({ sql: sqlCode(error) }, 'store.connection_lost');
    });
  });
  pool.on('error', () => undefined);
  return pool;
}

/** Runs statements on a connection, or on any of a pool. */
export const queriesOn = (on: pg.Pool | pg.ClientBase): Queries => ({
  async rows({ name, text }: Statement, values: readonly unknown[] = []): Promise<readonly Row[]> {
    try {
      const { rows } = await on.query<Row>({
        ...(name !== undefined && { name }),
        text,
        values: [...values],
      });
      return rows;
    } catch (error) {
      throw asStoreFailure(error);
    }
  },
});

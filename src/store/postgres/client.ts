import type { ClientConfig } from 'pg';
import pg from 'pg';
import type { Log } from '../../domain/outside.js';
import { asStoreFailure, sqlCode } from './failures.js';
import type { Limits } from './limits.js';
import { LIMITS } from './limits.js';
import type { Database } from './settings.js';
import type { Queries, Row, Statement } from './statement.js';

/** The limits of a database. */
export const limitsOf = ({ limits }: Database): Limits => ({ ...LIMITS, ...limits });

/** What every connection is made with. */
export function clientConfig(database: Database): ClientConfig {
  const { url, tls, ca } = database;
  const { connectMs, silentMs, statementMs, lockMs, idleInTurnMs } = limitsOf(database);
  return {
    connectionString: url,
    ssl: tls === 'off' ? false : ca === undefined ? {} : { ca },
    application_name: 'mandaathulp',
    keepAlive: true,
    connectionTimeoutMillis: connectMs,
    query_timeout: silentMs,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleInTurnMs,
  };
}

/** Ends a connection. A server that says nothing any more is not waited for. */
export async function endClient(client: pg.Client, database: Database): Promise<void> {
  const timer = setTimeout(() => client.connection.stream.destroy(), limitsOf(database).goodbyeMs);
  await client.end().catch(() => undefined);
  clearTimeout(timer);
}

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

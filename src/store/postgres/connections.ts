import type pg from 'pg';
import { HelpdeskError } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import { openPool, queriesOn } from './client.js';
import { asStoreFailure } from './failures.js';
import type { Database } from './settings.js';
import type { Queries, Row, Statement } from './statement.js';
import { statement } from './statement.js';

/** Who may wait for a connection: more are refused at once, as memory has an end and so has a user's patience. */
const MOST_WAITING = 500;
/** Connections for everything but turns. */
const OTHERS = 5;

const BEGIN = statement('begin', 'begin');
const COMMIT = statement('commit', 'commit');

/**
 * The connections of one process. Turns have a pool of their own: in the middle of one, other things are asked of the
 * store, and with one pool all connections could be in turns that wait for another.
 */
export class Connections implements Queries {
  readonly #turns: pg.Pool;
  readonly #others: pg.Pool;

  constructor(database: Database, log: Log) {
    this.#turns = openPool(database, database.connections, log);
    this.#others = openPool(database, OTHERS, log);
  }

  /** Runs one statement by itself. @throws see `Queries` */
  async rows(statement: Statement, values?: readonly unknown[]): Promise<readonly Row[]> {
    refuseCrowd(this.#others);
    return queriesOn(this.#others).rows(statement, values);
  }

  /** Runs `work` in a transaction of its own, all of it or nothing. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return within(this.#others, work);
  }

  /** The same for a turn, which may last: `work` may use `rows` and `transaction`, but begin no other turn. */
  turn<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return within(this.#turns, work);
  }

  /** Calls that wait for a connection. */
  get waiting(): number {
    return this.#turns.waitingCount + this.#others.waitingCount;
  }

  async close(): Promise<void> {
    await Promise.all([this.#turns.end(), this.#others.end()]);
  }
}

function refuseCrowd({ waitingCount }: pg.Pool): void {
  if (waitingCount >= MOST_WAITING) throw new HelpdeskError('store_unwritable', { waiting: waitingCount });
}

async function within<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  refuseCrowd(pool);
  const client = await pool.connect().catch((error: unknown) => {
    throw asStoreFailure(error);
  });
  const queries = queriesOn(client);
  try {
    await queries.rows(BEGIN);
    const result = await work(queries);
    await queries.rows(COMMIT);
    client.release();
    return result;
  } catch (error) {
    await giveBack(client);
    throw error;
  }
}

/** Undoes what was done; a connection that cannot even do that is thrown away. */
async function giveBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}

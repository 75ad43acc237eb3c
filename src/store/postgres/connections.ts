import type pg from 'pg';
import { codeOf, HelpdeskError } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import type { Gate } from '../gate.js';
import { limitsOf, openPool, queriesOn } from './client.js';
import { asStoreFailure } from './failures.js';
import type { Database } from './settings.js';
import type { Queries, Row, Statement } from './statement.js';
import { statement } from './statement.js';

/** Connections for everything but turns. */
const OTHERS = 5;

const BEGIN = statement('begin', 'begin');
const COMMIT = statement('commit', 'commit');

/** What lists of records rest on. */
export interface ListedDeps {
  readonly connections: Connections;
  readonly gate: Gate;
  readonly log: Log;
}

/**
 * The connections of one process. Turns have a pool of their own: in the middle of one, other things are asked of the
 * store, and with one pool all connections could be in turns that wait for another.
 */
export class Connections implements Queries {
  readonly #turns: pg.Pool;
  readonly #others: pg.Pool;
  readonly #mostWaiting: number;

  constructor(database: Database, log: Log) {
    this.#turns = openPool(database, database.connections, log);
    this.#others = openPool(database, OTHERS, log);
    this.#mostWaiting = limitsOf(database).mostWaiting;
  }

  /** Runs one statement by itself. @throws see `Queries` */
  async rows(statement: Statement, values?: readonly unknown[]): Promise<readonly Row[]> {
    this.#refuseCrowd(this.#others);
    return queriesOn(this.#others).rows(statement, values);
  }

  /** Runs `work` in a transaction of its own, all of it or nothing. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#within(this.#others, work);
  }

  /** The same for a turn, which may last: `work` may use `rows` and `transaction`, but begin no other turn. */
  turn<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#within(this.#turns, work);
  }

  async close(): Promise<void> {
    await Promise.all([this.#turns.end(), this.#others.end()]);
  }

  async #within<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
    this.#refuseCrowd(pool);
    const client = await pool.connect().catch((error: unknown) => {
      throw asStoreFailure(error);
    });
    const queries = queriesOn(client);
    try {
      await queries.rows(BEGIN);
      const result = await work(queries);
      await queries.rows(COMMIT).catch(asUnsure);
      client.release();
      return result;
    } catch (error) {
      await giveBack(client, error);
      throw error;
    }
  }

  #refuseCrowd({ waitingCount: waiting }: pg.Pool): void {
    if (waiting >= this.#mostWaiting) throw new HelpdeskError('store_unwritable', { waiting });
  }
}

const UNSURE = 'unsure';

/** The answer to a commit got lost: what it was to store may be stored. */
function asUnsure(cause: unknown): never {
  throw new HelpdeskError(codeOf(cause), { commit: UNSURE }, { cause });
}

/** Whether a failure leaves open what was stored. */
export const isUnsure = (error: unknown): boolean =>
  error instanceof HelpdeskError && error.details.commit === UNSURE;

/**
 * Undoes what was done. After a failure of the database nobody knows how a connection stands, and it may never answer
 * again: it is thrown away, and the server undoes what it began.
 */
async function giveBack(client: pg.PoolClient, error: unknown): Promise<void> {
  if (codeOf(error) === 'store_unwritable') {
    client.release(true);
    return;
  }
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}

import { z } from 'zod';
import { HelpdeskError } from '../../domain/errors.js';
import { onOwnConnection } from './own-connection.js';
import { columns } from './rows.js';
import type { Database } from './settings.js';
import type { Queries } from './statement.js';
import { statement } from './statement.js';

const ADD = statement(
  'secret.add',
  'insert into secret (name, value) values ($1, $2) on conflict do nothing',
);
const GET = statement('secret.get', 'select value from secret where name = $1');

const withValue = columns({ value: z.instanceof(Uint8Array) });

/** The secret of a name: the first that any process made. @param fresh one to keep when there is none */
export async function readSecret(queries: Queries, name: string, fresh: Uint8Array): Promise<Uint8Array> {
  await queries.rows(ADD, [name, fresh]);
  const [row = {}] = await queries.rows(GET, [name]);
  return new Uint8Array(withValue(row).value);
}

/** A table that is not there: no server ever ran. Source: PostgreSQL, appendix A. */
const UNDEFINED_TABLE = '42P01';

/** Reads a secret without opening the store, and changes nothing; `undefined` when it was not made yet. */
export const peekPostgresSecret = (database: Database, name: string): Promise<Uint8Array | undefined> =>
  onOwnConnection(database, async (queries) => {
    const [row] = await queries.rows(GET, [name]).catch((error: unknown) => {
      if (error instanceof HelpdeskError && error.details.sql === UNDEFINED_TABLE) return [];
      throw error;
    });
    return row && new Uint8Array(withValue(row).value);
  });

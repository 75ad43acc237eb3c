import { z } from 'zod';
import { onOwnConnection } from './own-connection.js';
import { columns } from './rows.js';
import type { Database } from './settings.js';
import type { Queries } from './statement.js';
import { statement } from './statement.js';

/** What only one of all processes does at a time, by its advisory lock of the database. Chosen by chance. */
export const ALONE = { importing: 3_117_620_945, sweeping: 1_874_053_296 } as const;

const TRY = statement('alone.try', 'select pg_try_advisory_lock($1) as taken');
const tried = columns({ taken: z.boolean() });

/**
 * Does `work` unless any process does the same now: then it is `undefined`. The lock lives as long as a connection of
 * its own: what `work` stores by the queries that it gets is stored under the lock, or not at all.
 * @throws HelpdeskError `store_unwritable`
 */
export const alone = <T>(
  database: Database,
  lock: number,
  work: (queries: Queries) => Promise<T>,
): Promise<T | undefined> =>
  onOwnConnection(database, async (queries) => {
    const [row = {}] = await queries.rows(TRY, [lock]);
    return tried(row).taken ? work(queries) : undefined;
  });

import pg from 'pg';
import { clientConfig, endClient, queriesOn } from './client.js';
import { asStoreFailure } from './failures.js';
import type { Database } from './settings.js';
import type { Queries } from './statement.js';

/** Runs `work` on a connection of its own, which ends with it. @throws HelpdeskError `store_unwritable` */
export async function onOwnConnection<T>(
  database: Database,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(clientConfig(database));
  // It is told by the next query.
  client.on('error', () => undefined);
  try {
    await client.connect().catch((error: unknown) => {
      throw asStoreFailure(error);
    });
    return await work(queriesOn(client));
  } finally {
    await endClient(client, database);
  }
}

import type { ClientConfig } from 'pg';
import pg from 'pg';
import { clientConfig, endClient, queriesOn } from './client.js';
import { asStoreFailure } from './failures.js';
import type { Database } from './settings.js';
import type { Queries } from './statement.js';

/**
 * Makes a connection beside those of the pools; end it with `endClient`. @param settings other than what every
 * connection is made with @throws HelpdeskError `store_unwritable`
 */
export async function ownConnection(database: Database, settings: ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({ ...clientConfig(database), ...settings });
  // It is told by the next query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await endClient(client, database);
    throw asStoreFailure(error);
  }
}

/** Runs `work` on a connection of its own, which ends with it. @throws HelpdeskError `store_unwritable` */
export async function onOwnConnection<T>(
  database: Database,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  const client = await ownConnection(database);
  try {
    return await work(queriesOn(client));
  } finally {
    await endClient(client, database);
  }
}

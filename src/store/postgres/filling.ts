import { z } from 'zod';
import type { ArchiveState } from '../../domain/archive.js';
import { HelpdeskError } from '../../domain/errors.js';
import { columns } from './rows.js';
import type { Queries } from './statement.js';
import { statement } from './statement.js';

const GET = statement('filling.get', 'select whole from filling');
const PUT = statement(
  'filling.put',
  'insert into filling (whole) values ($1) on conflict (one) do update set whole = excluded.whole',
);
const USE = statement('filling.use', 'delete from filling where whole');

const filling = columns({ whole: z.boolean() });

/** What the store was filled by. */
export async function fillingState(queries: Queries): Promise<ArchiveState> {
  const [row] = await queries.rows(GET);
  if (!row) return 'used';
  return filling(row).whole ? 'copy' : 'filling';
}

/** Says that the store is being filled, or is whole. */
export async function markFilling(queries: Queries, state: Exclude<ArchiveState, 'used'>): Promise<void> {
  await queries.rows(PUT, [state === 'copy']);
}

/** A server begins to use the store. @throws HelpdeskError `store_unfinished` when it was not filled to the end */
export async function takeIntoUse(queries: Queries): Promise<void> {
  await queries.rows(USE);
  if ((await fillingState(queries)) === 'filling') throw new HelpdeskError('store_unfinished');
}

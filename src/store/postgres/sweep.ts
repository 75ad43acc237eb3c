import { z } from 'zod';
import { Conversation, endConversation, isUnderWay } from '../../domain/conversation.js';
import { codeOf } from '../../domain/errors.js';
import { journeyOf } from '../../domain/journey.js';
import type { TicketNumber } from '../../domain/ticket.js';
import type { Connections } from './connections.js';
import { bodyIn, columns, recordIn } from './rows.js';
import type { Queries, Row } from './statement.js';
import { statement } from './statement.js';

const OLD = statement('sweep.old', 'select id from conversation where last_at < $1 order by id limit 500');
const LOCK = statement(
  'sweep.lock',
  'select body from conversation where id = $1 and last_at < $2 for update',
);
const DELETE = statement('sweep.delete', 'delete from conversation where id = $1');
const END = statement(
  'sweep.end',
  'update conversation set last_at = $2, journey = $3, body = $4 where id = $1',
);
const FORGET = statement(
  'sweep.forget',
  `with log as (delete from activity where conversation = $1)
   delete from question where conversation = $1`,
);
const TICKETS = statement(
  'sweep.tickets',
  `delete from ticket where number in (
     select number from ticket where status = 'closed' and created_at < $1 order by number limit 500
   ) returning number`,
);
const SET_ASIDE = statement('sweep.set_aside', 'delete from set_aside where at < $1');

const idOf = columns({ id: z.string() });
const numberOf = columns({ number: z.string() });

/** Deletes or ends conversations whose last turn was before `before`; says how many. */
export async function sweepConversations(connections: Connections, before: Date, now: Date): Promise<number> {
  await connections.rows(SET_ASIDE, [before]);
  let swept = 0;
  for (;;) {
    const old = (await connections.rows(OLD, [before])).map((row) => idOf(row).id);
    if (old.length === 0) return swept;
    for (const id of old) {
      const gone = await connections.transaction((queries) => sweepOne(queries, id, { before, now }));
      swept += Number(gone);
    }
  }
}

/** Deletes closed tickets that were filed before `before`; tells which. */
export async function sweepTickets(connections: Connections, before: Date): Promise<TicketNumber[]> {
  const all: TicketNumber[] = [];
  for (;;) {
    const rows = await connections.rows(TICKETS, [before.toISOString()]);
    if (rows.length === 0) return all;
    all.push(...rows.map((row) => numberOf(row).number));
  }
}

/** @returns false when somebody had a turn in it meanwhile */
async function sweepOne(
  queries: Queries,
  id: string,
  { before, now }: { readonly before: Date; readonly now: Date },
): Promise<boolean> {
  const [row] = await queries.rows(LOCK, [id, before]);
  if (!row) return false;
  const conversation = readable(row);
  if (!conversation || !isUnderWay(conversation)) await queries.rows(DELETE, [id]);
  else {
    const ended = endConversation(conversation, now);
    await queries.rows(END, [id, now, JSON.stringify(journeyOf(ended)), JSON.stringify(ended)]);
    await queries.rows(FORGET, [id]);
  }
  return true;
}

/** What cannot be read is past its term all the same. */
function readable(row: Row): Conversation | undefined {
  try {
    return recordIn(Conversation, bodyIn(row), {});
  } catch (error) {
    if (codeOf(error) === 'record_damaged') return undefined;
    throw error;
  }
}

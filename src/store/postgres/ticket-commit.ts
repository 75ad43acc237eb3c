import { z } from 'zod';
import { Delivery } from '../../domain/delivery.js';
import { HelpdeskError } from '../../domain/errors.js';
import { codeOfSchool } from '../../domain/school.js';
import type { FiledTicket } from '../../domain/store.js';
import { Ticket } from '../../domain/ticket.js';
import { searchTextOf } from '../../domain/ticket-search.js';
import { columns, conversationId } from './rows.js';
import type { Queries } from './statement.js';
import { statement } from './statement.js';

const ADD = statement(
  'ticket.add',
  `insert into ticket (number, key, revision, status, kind, assignee, created_at, search, body)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning number`,
);
const LOCK = statement('ticket.lock', 'select revision, key from ticket where number = $1 for update');
const CHANGE = statement(
  'ticket.change',
  `update ticket
      set key = $2, revision = $3, status = $4, kind = $5, assignee = $6, created_at = $7, search = $8, body = $9
    where number = $1`,
);
const CLOSE_SCHOOLS = statement('open_school.close', 'delete from open_school where ticket = $1');
const OPEN_SCHOOLS = statement(
  'open_school.open',
  'insert into open_school (code, ticket) select distinct code, $1 from unnest($2::text[]) as schools (code)',
);
const ADD_DELIVERY = statement(
  'delivery.add',
  `insert into delivery (id, ticket, state, next_at, conversation, mark, body) values ($1, $2, $3, $4, $5, $6, $7)`,
);

const locked = columns({ revision: z.int(), key: z.string() });

/** Stores a new ticket with its deliveries. @throws HelpdeskError `unexpected` when its key or its number is taken */
export async function addTicket(queries: Queries, filed: FiledTicket): Promise<void> {
  const ticket = Ticket.parse(filed.ticket);
  const [added] = await queries.rows(ADD, rowOf(ticket));
  if (!added) throw new HelpdeskError('unexpected', { why: 'ticket_exists', taken: ticket.number });
  await openSchools(queries, ticket);
  await addDeliveries(queries, ticket, filed.deliveries);
}

/**
 * Replaces a ticket by one that was made from it; the deliveries are new, those it has stay.
 * @throws HelpdeskError `ticket_changed`, `ticket_not_found`
 */
export async function changeTicket(queries: Queries, changed: FiledTicket): Promise<void> {
  const ticket = Ticket.parse(changed.ticket);
  const { number, revision, key } = ticket;
  const [row] = await queries.rows(LOCK, [number]);
  if (!row) throw new HelpdeskError('ticket_not_found', { ticket: number });
  const stored = locked(row);
  if (stored.revision !== revision - 1)
    throw new HelpdeskError('ticket_changed', { ticket: number, stored: stored.revision });
  if (stored.key !== key) throw new Error('A ticket keeps its key');
  await queries.rows(CHANGE, rowOf(ticket));
  await queries.rows(CLOSE_SCHOOLS, [number]);
  await openSchools(queries, ticket);
  await addDeliveries(queries, ticket, changed.deliveries);
}

const rowOf = (ticket: Ticket): readonly unknown[] => {
  const { number, key, revision, status, kind, assignee, createdAt } = ticket;
  const search = searchTextOf(ticket);
  return [number, key, revision, status, kind, assignee ?? null, createdAt, search, JSON.stringify(ticket)];
};

async function openSchools(queries: Queries, { number, status, kind, schools }: Ticket): Promise<void> {
  if (status !== 'open' || kind !== 'mandaat' || schools.length === 0) return;
  await queries.rows(OPEN_SCHOOLS, [number, schools.map(codeOfSchool)]);
}

async function addDeliveries(
  queries: Queries,
  { number, conversation }: Ticket,
  deliveries: readonly Delivery[],
): Promise<void> {
  for (const delivery of deliveries) {
    const { id, ticket, state, nextAt, mark, ...rest } = Delivery.parse(delivery);
    if (ticket !== number) throw new Error('A delivery goes with its own ticket');
    const body = JSON.stringify({ id, ticket, state, nextAt, mark, ...rest });
    await queries.rows(ADD_DELIVERY, [
      id,
      number,
      state,
      nextAt,
      conversationId(conversation),
      mark ?? null,
      body,
    ]);
  }
}

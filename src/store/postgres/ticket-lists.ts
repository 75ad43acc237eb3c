import { z } from 'zod';
import { Delivery } from '../../domain/delivery.js';
import type { TicketPage, TicketPlace, TicketQuery, TicketSummary } from '../../domain/ticket-list.js';
import { cursorOf, placeOf, summaryOf } from '../../domain/ticket-list.js';
import { searchWords } from '../../domain/ticket-search.js';
import type { TicketNumber } from '../../domain/ticket.js';
import { Ticket } from '../../domain/ticket.js';
import type { Log } from '../../domain/outside.js';
import { columns, readable } from './rows.js';
import type { Queries, Row } from './statement.js';
import { statement } from './statement.js';

const DELIVERIES = statement(
  'delivery.of_tickets',
  'select ticket, body from delivery where ticket = any($1) order by serial',
);

const counted = columns({ count: z.coerce.number() });
const ticketRow = columns({ number: z.string(), body: z.string() });
const deliveryRow = columns({ ticket: z.string(), body: z.string() });

type Status = Ticket['status'];

/** Conditions with their values; `$1` is the first of them. */
interface Where {
  readonly sql: readonly string[];
  readonly values: readonly unknown[];
}

/** A page of tickets, in the order of `inListOrder`: the index gives both stretches in their order. */
export async function listTickets({ queries, log }: ListDeps, query: TicketQuery): Promise<TicketPage> {
  const [total, rows] = await Promise.all([count(queries, query), pageRows(queries, query)]);
  const page = rows.slice(0, query.limit).map(ticketRow);
  const tickets = await summaries({ queries, log }, page);
  const last = tickets.at(-1);
  return { tickets, total, ...(rows.length > query.limit && last && { next: cursorOf(last) }) };
}

/** What a list is made with. */
export interface ListDeps {
  readonly queries: Queries;
  readonly log: Log;
}

async function count(queries: Queries, query: TicketQuery): Promise<number> {
  const { sql, values } = whereOf(query, query.status);
  const text = `select count(*) from ticket where ${sql.join(' and ')}`;
  const [row = {}] = await queries.rows({ text }, values);
  return counted(row).count;
}

/** One more than the page holds, when there are more. */
async function pageRows(queries: Queries, query: TicketQuery): Promise<readonly Row[]> {
  const place = placeOf(query.after ?? '');
  const wanted = (['open', 'closed'] as const).filter(
    (status) => (query.status ?? status) === status && !(status === 'open' && place?.status === 'closed'),
  );
  const rows: Row[] = [];
  for (const status of wanted) {
    const left = query.limit + 1 - rows.length;
    if (left > 0) rows.push(...(await stretch(queries, { query, status, place, limit: left })));
  }
  return rows;
}

interface Stretch {
  readonly query: TicketQuery;
  readonly status: Status;
  readonly place: TicketPlace | undefined;
  readonly limit: number;
}

/** Tickets of one status after a place: the open ones oldest first, the closed ones newest first. */
function stretch(queries: Queries, { query, status, place, limit }: Stretch): Promise<readonly Row[]> {
  const isOpen = status === 'open';
  const before = whereOf(query, status);
  const here = place?.status === status ? place : undefined;
  const { sql, values } = here ? after(before, here) : before;
  const direction = isOpen ? '' : ' desc';
  const order = ['created_at', 'length(number)', 'number collate "C"'].map((by) => by + direction).join(', ');
  const text = `select number, body from ticket where ${sql.join(' and ')} order by ${order} limit $${values.length + 1}`;
  return queries.rows({ text }, [...values, limit]);
}

function after({ sql, values }: Where, { status, createdAt, number }: TicketPlace): Where {
  const nth = values.length;
  const is = status === 'open' ? '>' : '<';
  const place = `(created_at, length(number), number collate "C") ${is} ($${nth + 1}, $${nth + 2}::int, $${nth + 3})`;
  return { sql: [...sql, place], values: [...values, createdAt, number.length, number] };
}

function whereOf({ assignee, unassigned, kind, search = '' }: TicketQuery, status?: Status): Where {
  // No sign of a pattern is left in a folded word.
  const likes = searchWords(search).map((word) => `%${word}%`);
  const asked: readonly (readonly [string, unknown])[] = [
    ...(status === undefined ? [] : [['status =', status] as const]),
    ...(assignee === undefined ? [] : [['assignee =', assignee.toLowerCase()] as const]),
    ...(kind === undefined ? [] : [['kind =', kind] as const]),
    ...likes.map((like) => ['search like', like] as const),
  ];
  return {
    sql: [
      ...asked.map(([condition], nth) => `${condition} $${nth + 1}`),
      ...(unassigned === true ? ['assignee is null'] : []),
      'true',
    ],
    values: asked.map(([, value]) => value),
  };
}

/** So many tickets are read in one go: a few milliseconds, so that turns go on meanwhile. */
const SLICE = 200;

/** What lists show of tickets. One that cannot be read is left out: the others still can be handled. */
async function summaries(
  { queries, log }: ListDeps,
  rows: readonly ReturnType<typeof ticketRow>[],
): Promise<TicketSummary[]> {
  const found: TicketSummary[] = [];
  for (let at = 0; at < rows.length; at += SLICE) {
    const slice = rows.slice(at, at + SLICE);
    const deliveries = await deliveriesOf(
      { queries, log },
      slice.map(({ number }) => number),
    );
    const tickets = slice.flatMap(({ number, body }) =>
      readable(Ticket, body, { about: { ticket: number }, log }),
    );
    found.push(...tickets.map((ticket) => summaryOf(ticket, deliveries.get(ticket.number) ?? [])));
  }
  return found;
}

async function deliveriesOf(
  { queries, log }: ListDeps,
  numbers: readonly TicketNumber[],
): Promise<ReadonlyMap<TicketNumber, Delivery[]>> {
  const found = new Map<TicketNumber, Delivery[]>(numbers.map((number) => [number, []]));
  for (const row of await queries.rows(DELIVERIES, [numbers])) {
    const { ticket, body } = deliveryRow(row);
    found.get(ticket)?.push(...readable(Delivery, body, { about: { ticket }, log }));
  }
  return found;
}

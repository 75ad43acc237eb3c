import { z } from 'zod';
import type { Vestigingscode } from '../../domain/brin.js';
import type { Delivery } from '../../domain/delivery.js';
import type { Log } from '../../domain/outside.js';
import { SerialQueue } from '../../domain/serial-queue.js';
import type { TicketStore } from '../../domain/store.js';
import type { TicketPage, TicketQuery } from '../../domain/ticket-list.js';
import type { TicketNumber } from '../../domain/ticket.js';
import { Ticket, ticketNumber } from '../../domain/ticket.js';
import type { Gate } from '../gate.js';
import type { Watchers } from '../watchers.js';
import type { Connections } from './connections.js';
import type { News } from './news.js';
import { missedIfUnsure } from './news.js';
import type { SetAside } from './set-aside.js';
import { columns, recordIn } from './rows.js';
import type { Row } from './statement.js';
import { statement } from './statement.js';
import { changeTicket } from './ticket-commit.js';
import { listTickets } from './ticket-lists.js';

const NEXT = statement(
  'ticket_serial.next',
  `insert into ticket_serial (year, last) values ($1, 1)
   on conflict (year) do update set last = ticket_serial.last + 1 returning last`,
);
const GET = statement('ticket.get', 'select number, body from ticket where number = $1');
const BY_KEY = statement('ticket.by_key', 'select number, body from ticket where key = $1');
// Numbers sort by year, and after 99999 comes 100000.
const OPEN_WITH = statement(
  'open_school.with',
  `select distinct on (code) code, ticket from open_school where code = any($1)
    order by code, substr(ticket, 1, 8) desc, length(ticket) desc, ticket collate "C" desc`,
);

const serial = columns({ last: z.int() });
const ticketRow = columns({ number: z.string(), body: z.string() });
const openRow = columns({ code: z.string(), ticket: z.string() });

/** The ticket in a row. @throws HelpdeskError `record_damaged` */
export function ticketIn(row: Row): Ticket {
  const { number, body } = ticketRow(row);
  return recordIn(Ticket, body, { ticket: number });
}

/** What tickets as rows stand on. */
export interface TicketsDeps {
  readonly connections: Connections;
  readonly gate: Gate;
  readonly news: News;
  readonly watchers: Watchers<TicketNumber | undefined>;
  readonly setAside: SetAside;
  readonly log: Log;
}

/** So many turns or colleagues may wait for a number or a ticket: more are refused at once, as for a connection. */
const MOST_WAITING = 500;

/** Tickets as rows, each with its deliveries beside it. */
export class PostgresTickets implements TicketStore {
  readonly #deps: TicketsDeps;
  /** Changes of one ticket, and numbers of one year, in the order in which they were asked for. */
  readonly #inOrder = new SerialQueue(MOST_WAITING);

  constructor(deps: TicketsDeps) {
    this.#deps = deps;
  }

  async nextNumber(year: number): Promise<TicketNumber> {
    const [row = {}] = await this.#inOrder.run(String(year), () => this.#rows(NEXT, year));
    return ticketNumber(year, serial(row).last);
  }

  async get(number: TicketNumber): Promise<Ticket | undefined> {
    return this.#ticketIn(await this.#rows(GET, number));
  }

  async byKey(key: string): Promise<Ticket | undefined> {
    return this.#ticketIn(await this.#rows(BY_KEY, key));
  }

  async openWith(codes: readonly Vestigingscode[]): Promise<ReadonlyMap<Vestigingscode, TicketNumber>> {
    if (codes.length === 0) return new Map();
    const rows = (await this.#rows(OPEN_WITH, codes)).map(openRow);
    return new Map(rows.map(({ code, ticket }) => [code, ticket]));
  }

  async change(ticket: Ticket, deliveries: readonly Delivery[] = []): Promise<void> {
    const { connections, gate, news } = this.#deps;
    gate.checkNotClosed();
    await this.#inOrder.run(ticket.number, () =>
      connections
        .transaction((queries) => changeTicket(queries, { ticket, deliveries }))
        .catch(missedIfUnsure(news)),
    );
    news.ticket(ticket.number);
  }

  async list(query: TicketQuery): Promise<TicketPage> {
    this.#deps.gate.checkNotClosed();
    const { connections, log } = this.#deps;
    return listTickets({ queries: connections, log }, query);
  }

  watch(listener: (number: TicketNumber | undefined) => void): () => void {
    return this.#deps.watchers.add(listener);
  }

  /** Resolves when nothing runs or waits that changes something. */
  idle(): Promise<void> {
    return this.#inOrder.idle();
  }

  /** @throws HelpdeskError `record_damaged`: then it was set aside */
  async #ticketIn([row]: readonly Row[]): Promise<Ticket | undefined> {
    if (!row) return undefined;
    try {
      return ticketIn(row);
    } catch (error) {
      const { number, body } = ticketRow(row);
      await this.#deps.setAside.ticket(number, body);
      throw error;
    }
  }

  async #rows(...[asked, value]: [Parameters<Connections['rows']>[0], unknown]): Promise<readonly Row[]> {
    this.#deps.gate.checkNotClosed();
    return this.#deps.connections.rows(asked, [value]);
  }
}

import { z } from 'zod';
import type { ConversationKey } from '../../domain/conversation.js';
import { broughtForward, Delivery, onceMore, wasRead } from '../../domain/delivery.js';
import { codeOf, HelpdeskError, unlessGone } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import type { DeliveryStore } from '../../domain/store.js';
import type { Ticket, TicketNumber } from '../../domain/ticket.js';
import type { Gate } from '../gate.js';
import type { Connections } from './connections.js';
import type { News } from './news.js';
import { missedIfUnsure } from './news.js';
import { bodyIn, columns, conversationId, readable, recordIn } from './rows.js';
import type { Queries, Row } from './statement.js';
import { statement } from './statement.js';
import { ticketIn } from './tickets.js';

// A row that another process is just taking is passed over, not waited for.
const CLAIM = statement(
  'delivery.claim',
  `with due as (
     select id from delivery
      where state = 'waiting' and next_at <= $1 and (leased_until is null or leased_until <= $1)
      order by next_at, serial limit $2
        for update skip locked
   ), taken as (
     update delivery set leased_until = $3, leased_by = $4 from due where delivery.id = due.id
     returning delivery.id, delivery.body as delivery, delivery.ticket, delivery.next_at, delivery.serial
   )
   select taken.id, taken.delivery, ticket.number, ticket.body
     from taken join ticket on ticket.number = taken.ticket
    order by taken.next_at, taken.serial`,
);
const PUT_OFF_BEYOND = statement(
  'delivery.put_off_beyond',
  `with given_back as (
     update delivery set leased_until = null, leased_by = null where state = 'waiting' and leased_until > $2
   )
   select id from delivery
    where state = 'waiting' and next_at > $2
      and (leased_until is null or leased_until <= $1 or leased_until > $2)
    limit 100`,
);
const NEXT_DUE = statement(
  'delivery.next_due',
  `select min(greatest(next_at, coalesce(leased_until, next_at))) as due from delivery where state = 'waiting'`,
);
const WAITING = statement(
  'delivery.waiting',
  `select count(*)::int as waiting from delivery where state = 'waiting'`,
);
const OF_TICKET = statement(
  'delivery.of_ticket',
  'select body from delivery where ticket = $1 order by serial',
);
const LOCK = statement('delivery.lock', 'select body from delivery where id = $1 for update');
const KEEP = statement(
  'delivery.keep',
  `update delivery
      set state = $2, next_at = $3, mark = $4, body = $5,
          leased_until = case when $6 then leased_until end, leased_by = case when $6 then leased_by end
    where id = $1`,
);
const GIVE_UP = statement('delivery.give_up', `update delivery set state = 'damaged' where id = $1`);
const UNREAD = statement(
  'delivery.unread',
  `select id from delivery where state = 'waiting' and conversation = $1 and mark <= $2 order by id`,
);
const GIVE_BACK = statement(
  'delivery.give_back',
  'update delivery set leased_until = null, leased_by = null where leased_by = $1',
);

const claimed = columns({ id: z.string(), delivery: z.string() });
const dueRow = columns({ due: z.date().nullable() });
const waitingRow = columns({ waiting: z.int() });
const idRow = columns({ id: z.string() });

const deliveryIn = (body: string): Delivery => recordIn(Delivery, body, {});

/** What deliveries as rows stand on. */
export interface DeliveriesDeps {
  readonly connections: Connections;
  readonly gate: Gate;
  readonly news: News;
  /** Names this process among those that take deliveries (UUID). */
  readonly worker: string;
  readonly log: Log;
}

/** Deliveries as rows, which many processes share out among themselves. */
export class PostgresDeliveries implements DeliveryStore {
  readonly #deps: DeliveriesDeps;

  constructor(deps: DeliveriesDeps) {
    this.#deps = deps;
  }

  async claim(
    now: Date,
    limit: number,
    leaseMs: number,
  ): Promise<readonly { ticket: Ticket; delivery: Delivery }[]> {
    const until = new Date(now.getTime() + leaseMs);
    const rows = await this.#connections().rows(CLAIM, [now, limit, until, this.#deps.worker]);
    const read = rows.map(async (row) => {
      try {
        return [{ ticket: ticketIn(row), delivery: deliveryIn(claimed(row).delivery) }];
      } catch (error) {
        await this.#giveUp(claimed(row).id, error);
        return [];
      }
    });
    return (await Promise.all(read)).flat();
  }

  /** One that cannot be read, or whose ticket cannot, waits no more: others would wait behind it for ever. */
  async #giveUp(id: string, error: unknown): Promise<void> {
    this.#deps.log.error({ delivery: id, code: codeOf(error) }, 'store.unreadable');
    await this.#deps.connections.rows(GIVE_UP, [id]);
  }

  async settle(delivery: Delivery): Promise<void> {
    const settled = Delivery.parse(delivery);
    await this.#change(settled.id, (stored) =>
      stored.state === 'unneeded' && settled.state === 'waiting' ? stored : settled,
    );
  }

  async bringForward(now: Date, after: Date): Promise<void> {
    for (const row of await this.#connections().rows(PUT_OFF_BEYOND, [now, after])) {
      const { id } = idRow(row);
      const change = this.#change(id, (stored) => broughtForward(stored, now, after));
      if (!(await unlessGone(change))) await this.#giveUp(id, new HelpdeskError('record_damaged'));
    }
  }

  async nextDue(): Promise<Date | undefined> {
    const [row] = await this.#connections().rows(NEXT_DUE);
    return row && (dueRow(row).due ?? undefined);
  }

  async waiting(): Promise<number> {
    const [row = {}] = await this.#connections().rows(WAITING);
    return waitingRow(row).waiting;
  }

  async ofTicket(number: TicketNumber): Promise<readonly Delivery[]> {
    const rows = await this.#connections().rows(OF_TICKET, [number]);
    const { log } = this.#deps;
    return rows.flatMap((row) => readable(Delivery, bodyIn(row), { about: { ticket: number }, log }));
  }

  async again(id: string, now: Date): Promise<Delivery> {
    return this.#change(id, (stored) => onceMore(stored, now), true);
  }

  async readUpTo(conversation: ConversationKey, mark: number, now: Date): Promise<number> {
    const rows = await this.#connections().rows(UNREAD, [conversationId(conversation), mark]);
    const settled = rows.map(async (row: Row) => {
      const { state } = await this.#change(idRow(row).id, (stored) => wasRead(stored, now));
      return state === 'unneeded';
    });
    return (await Promise.all(settled)).filter(Boolean).length;
  }

  /** Gives back what this process has taken: it delivers no more. */
  async giveBack(): Promise<void> {
    await this.#deps.connections.rows(GIVE_BACK, [this.#deps.worker]);
  }

  /**
   * Changes one delivery. @param isMove whoever has it keeps it
   * @throws HelpdeskError `ticket_not_found`, `store_unwritable`
   */
  async #change(id: string, next: (stored: Delivery) => Delivery, isMove = false): Promise<Delivery> {
    const { news, log } = this.#deps;
    const change = async (queries: Queries): Promise<Delivery> => {
      const [row] = await queries.rows(LOCK, [id]);
      const [stored] = row ? readable(Delivery, bodyIn(row), { about: { delivery: id }, log }) : [];
      if (!stored) throw new HelpdeskError('ticket_not_found', { delivery: id });
      const after = next(stored);
      const { state, nextAt, mark } = after;
      if (after !== stored)
        await queries.rows(KEEP, [id, state, nextAt, mark ?? null, JSON.stringify(after), isMove]);
      return after;
    };
    const delivery = await this.#connections().transaction(change).catch(missedIfUnsure(news));
    news.ticket(delivery.ticket);
    return delivery;
  }

  #connections(): Connections {
    this.#deps.gate.checkNotClosed();
    return this.#deps.connections;
  }
}

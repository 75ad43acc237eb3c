import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Store } from '../../src/domain/store.js';
import { ticketNumber } from '../../src/domain/ticket.js';
import { folded, searchTextOf } from '../../src/domain/ticket-search.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { openPostgresStore } from '../../src/store/postgres.js';
import { aDelivery, aTicket } from '../support/builders.js';
import { silentLog } from '../support/outside.js';
import { queryOn, startPostgres } from '../support/postgres.js';

/** A store that is measured. */
export interface Stand {
  readonly name: string;
  /** The store on what is kept now. */
  store(): Promise<Store>;
  /** Has tickets there, numbered from 1 up to `count`, each with two deliveries that have arrived. */
  fillTickets(count: number): Promise<void>;
  close(): Promise<void>;
}

const clock = { now: () => new Date() };

const aFiled = (serial: number) => {
  const ticket = aTicket({ number: ticketNumber(2026, serial), key: randomUUID() });
  const deliveries = (['helpdesk', 'confirmation'] as const).map((kind) =>
    aDelivery(ticket, kind, { state: 'delivered' }),
  );
  return { ticket, deliveries };
};

/** The store of one process in a folder that is made. */
export function lowdbStand(dir: string): Stand {
  let opened: Store | undefined;
  let filled = 0;
  const close = async (): Promise<void> => {
    await opened?.close();
    opened = undefined;
  };
  return {
    name: 'lowdb',
    async store() {
      opened ??= await openLowdbStore({ dir, clock, log: silentLog });
      return opened;
    },
    async fillTickets(count) {
      await close();
      mkdirSync(path.join(dir, 'tickets'), { recursive: true });
      // As the store writes them; it reads them when it opens.
      while (filled < count) {
        const filed = aFiled((filled += 1));
        const file = path.join(dir, 'tickets', `${filed.ticket.number}.json`);
        writeFileSync(file, JSON.stringify({ version: 1, ...filed }));
      }
    },
    close,
  };
}

/** The store on a PostgreSQL server of its own. */
export async function postgresStand(): Promise<Stand> {
  const server = await startPostgres();
  const url = await server.createDatabase();
  const store = await openPostgresStore({
    database: { url, tls: 'off', connections: 10 },
    root: process.cwd(),
    clock,
    log: silentLog,
    randomId: randomUUID,
  });
  return {
    name: 'postgres',
    store: () => Promise.resolve(store),
    async fillTickets(count) {
      await queryOn(url, copiesOf(count));
      await queryOn(url, 'analyze');
    },
    async close() {
      await store.close();
      await server.remove();
    },
  };
}

/** Copies one ticket with its deliveries until there are `count`: far quicker than filing each. */
function copiesOf(count: number): string {
  const { ticket, deliveries } = aFiled(1);
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  const numbered = (value: string) =>
    `replace(replace(${text(value)}, ${text(ticket.number)}, number), ${text(ticket.key)}, key)`;
  const { status, kind, createdAt } = ticket;
  const rows = deliveries.map(
    (delivery) =>
      `select replace(${text(delivery.id)}, ${text(ticket.number)}, number), number, 'delivered',
              ${text(delivery.nextAt)}::timestamptz, null::text, null::integer, ${numbered(JSON.stringify(delivery))} from added`,
  );
  return `
    with numbers as (
      select 'DD-2026-' || lpad(serial::text, 5, '0') as number, gen_random_uuid()::text as key
        from generate_series(1, ${count}) serial
    ), added as (
      insert into ticket (number, key, revision, status, kind, assignee, created_at, search, body)
      select number, key, 1, ${text(status)}, ${text(kind)}, null, ${text(createdAt)},
             replace(${text(searchTextOf(ticket))}, ${text(folded(ticket.number))}, replace(lower(number), '-', ' ')),
             ${numbered(JSON.stringify(ticket))}
        from numbers on conflict do nothing returning number, key
    ), serials as (
      insert into ticket_serial (year, last) values (2026, ${count})
      on conflict (year) do update set last = greatest(ticket_serial.last, excluded.last)
    )
    insert into delivery (id, ticket, state, next_at, conversation, mark, body) ${rows.join(' union all ')}`;
}

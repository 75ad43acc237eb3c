import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Delivery } from '../../src/domain/delivery.js';
import type { FiledTicket } from '../../src/domain/store.js';
import { Ticket } from '../../src/domain/ticket.js';
import { temporaryFolder } from '../process/program.js';
import type { PostgresServer } from '../support/postgres.js';
import { queryOn, startPostgres } from '../support/postgres.js';
import { createMortalServer } from './mortal-server.js';
import { openProxy } from './proxy.js';
import type { Stand, StandNeeds } from './stands.js';
import { mailTo } from './stands.js';

/** Several processes on one database, behind a proxy that sends no user to the same one twice. */
export interface PostgresStand extends Stand {
  readonly postgres: PostgresServer;
}

/** Makes a stand of `size` processes, with a PostgreSQL server of its own that runs already. */
export const postgresStand =
  (size: number) =>
  async ({ smtpPort, settings = {} }: StandNeeds): Promise<PostgresStand> => {
    const { dir, remove } = temporaryFolder();
    const postgres = await startPostgres();
    const database = await postgres.createDatabase();
    const servers = await Promise.all(
      Array.from({ length: size }, (_none, n) => {
        const own = path.join(dir, String(n));
        mkdirSync(own);
        const data = { DATA_DIR: path.join(own, 'data'), DATABASE_URL: database };
        return createMortalServer(own, { ...mailTo(smtpPort), ...data, ...settings });
      }),
    );
    const proxy = await openProxy(servers.map(({ port }) => port));
    return {
      url: proxy.url,
      servers,
      postgres,
      tickets: () => ticketsOn(database),
      giveBack: () => queryOn(database, 'update delivery set leased_until = null'),
      async close() {
        await Promise.all(servers.map((server) => server.kill()));
        await proxy.close();
        await postgres.remove();
        remove();
      },
    };
  };

const Row = z.object({ ticket: z.string(), deliveries: z.array(z.string()) });

const TICKETS = `
  select ticket.body as ticket,
         array(select body from delivery where delivery.ticket = ticket.number order by serial) as deliveries
    from ticket`;

/** Every ticket in a database. */
async function ticketsOn(database: string): Promise<readonly FiledTicket[]> {
  return (await queryOn(database, TICKETS)).map((row) => {
    const { ticket, deliveries } = Row.parse(row);
    return {
      ticket: Ticket.parse(JSON.parse(ticket)),
      deliveries: deliveries.map((body) => Delivery.parse(JSON.parse(body))),
    };
  });
}

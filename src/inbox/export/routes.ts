import type { Request } from 'restify';
import { unlessDamaged } from '../../domain/errors.js';
import type { Clock } from '../../domain/outside.js';
import { SerialQueue } from '../../domain/serial-queue.js';
import type { TicketStore } from '../../domain/store.js';
import type { TicketSummary } from '../../domain/ticket-list.js';
import { queryOf } from '../../http/body.js';
import type { Reply, Routes } from '../../http/reply.js';
import type { Door } from '../door.js';
import { PATHS } from '../paths.js';
import { readFilter, ticketQuery } from '../queue/filter.js';
import type { ExportKind } from './files.js';
import { CSV, workbook } from './files.js';
import type { ExportRow } from './rows.js';
import { exportTime, rowsOf } from './rows.js';
import { exportTexts as texts } from './texts.js';

/** What exports work with. */
export interface ExportRoom {
  readonly door: Door;
  readonly tickets: Pick<TicketStore, 'list' | 'get'>;
  readonly clock: Clock;
  /** Folder of the program. */
  readonly root: string;
}

/** A file is made in memory: more would take too much of it, and too long. */
const MOST_TICKETS = 10_000;
/** How many tickets are read at the same time; between two lots the program answers others. */
const READ_AT_ONCE = 8;

/** The list of tickets that somebody sees, all its pages, as a file: one line per school. */
export const exportRoutes =
  (room: ExportRoom): Routes =>
  (server) => {
    // One at a time: each is read and made while the program answers others.
    const queue = new SerialQueue();
    const exporting = (kind: ExportKind) =>
      room.door.staffRoute((request, { staff }) =>
        queue.run('export', () => exported(room, kind, { request, mail: staff.mail })),
      );
    server.get(PATHS.csv, exporting(CSV));
    server.get(PATHS.xlsx, exporting(workbook(room.root)));
  };

interface Asked {
  readonly request: Request;
  /** Of who asks. */
  readonly mail: string;
}

async function exported(room: ExportRoom, kind: ExportKind, asked: Asked): Promise<Reply> {
  const body = await kind.write(await rowsAsked(room, kind, asked));
  const day = exportTime(room.clock.now()).slice(0, 10);
  const name = `${texts.file()}-${day}.${kind.extension}`;
  const headers = { 'content-type': kind.type, 'content-disposition': `attachment; filename="${name}"` };
  return { status: 200, body, headers };
}

async function rowsAsked(
  { tickets }: ExportRoom,
  { mostRows, more }: ExportKind,
  { request, mail }: Asked,
): Promise<readonly ExportRow[]> {
  const filter = { ...readFilter(queryOf(request)), na: [] };
  const page = await tickets.list({ ...ticketQuery(filter, mail), limit: MOST_TICKETS });
  const rows: ExportRow[] = [];
  let start = 0;
  for (; start < page.tickets.length && rows.length < mostRows; start += READ_AT_ONCE) {
    const some = page.tickets.slice(start, start + READ_AT_ONCE);
    rows.push(...(await Promise.all(some.map((summary) => rowsOfOne(tickets, summary)))).flat());
  }
  if (start >= page.total) return rows;
  return [...rows, [page.total > MOST_TICKETS ? texts.more() : more()]];
}

/** None when the ticket is gone by now, or can no longer be read: the others are still worth having. */
async function rowsOfOne(
  tickets: ExportRoom['tickets'],
  summary: TicketSummary,
): Promise<readonly ExportRow[]> {
  const ticket = await unlessDamaged(tickets.get(summary.number));
  return ticket ? rowsOf(ticket, summary) : [];
}

import { renderToString } from 'preact-render-to-string';
import type { Request } from 'restify';
import type { Clock } from '../../domain/outside.js';
import type { TicketStore } from '../../domain/store.js';
import { queryOf } from '../../http/body.js';
import type { Routes } from '../../http/reply.js';
import { route } from '../../http/reply.js';
import type { Door } from '../door.js';
import { PAGE_HEADERS } from '../page/headers.js';
import type { Layout } from '../page/layout.js';
import { PATHS } from '../paths.js';
import type { Sessions } from '../sessions.js';
import { whoLooks } from '../sessions.js';
import { narrows, PAGE_SIZE, readFilter, ticketQuery } from './filter.js';
import { Queue } from './page.js';
import type { ListProps } from './rows.js';
import { hasNews, TicketList } from './rows.js';
import { queueTexts as texts } from './texts.js';

/** What the queue works with. */
export interface QueueRoom {
  readonly door: Door;
  readonly layout: Layout;
  readonly sessions: Pick<Sessions, 'look'>;
  readonly tickets: Pick<TicketStore, 'list'>;
  readonly clock: Clock;
}

/** The queue, and its rows alone for the script that keeps them fresh. */
export const queueRoutes =
  ({ door, layout, sessions, tickets, clock }: QueueRoom): Routes =>
  (server) => {
    const look = async (request: Request, mail: string): Promise<ListProps> => {
      const filter = readFilter(queryOf(request));
      const query = ticketQuery(filter, mail);
      const page = await tickets.list({ ...query, limit: PAGE_SIZE });
      const isBare = page.total === 0 && query.status === 'open' && narrows(filter);
      const closed = isBare ? (await tickets.list({ ...query, status: 'closed', limit: 1 })).total : 0;
      return { filter, page, closed, now: clock.now() };
    };
    server.get(
      PATHS.start,
      door.staffRoute(async (request, present) => {
        const props = await look(request, present.staff.mail);
        const news = props.page.tickets.filter(hasNews).length;
        const frame = { title: texts.title(), news, present, section: PATHS.start, wide: true, live: true };
        return layout(frame, <Queue {...props} />);
      }),
    );
    server.get(
      PATHS.rows,
      route(async (request) => {
        const { staff } = await whoLooks(sessions, request);
        const props = await look(request, staff.mail);
        return { status: 200, body: renderToString(<TicketList {...props} />), headers: PAGE_HEADERS };
      }),
    );
  };

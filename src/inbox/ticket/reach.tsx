import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Delivery } from '../../domain/delivery.js';
import { hasArrived, reachOf } from '../../domain/delivery.js';
import { queryOf } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { Routes } from '../../http/reply.js';
import { route } from '../../http/reply.js';
import { PAGE_HEADERS } from '../page/headers.js';
import { PATHS } from '../paths.js';
import { moment } from '../queue/age.js';
import type { Sessions } from '../sessions.js';
import { whoLooks } from '../sessions.js';
import { freshIn } from './events.js';
import { deliveryTexts } from './texts.js';
import type { ViewDeps } from './view.js';
import { namesOf, numberIn } from './view.js';

/** How far a message is, and since when; by `data-van` the script finds it to keep it true. */
export function Reached({ delivery }: { readonly delivery: Delivery }): JSX.Element {
  const reach = reachOf(delivery);
  const at = delivery.readAt ?? delivery.deliveredAt;
  return (
    <span data-van={delivery.id} data-aangekomen={hasArrived(delivery)}>
      <strong class={`reach reach-${reach}`}>{deliveryTexts.reach[reach]()}</strong>
      {at !== undefined && <span class="subtle"> {moment(at)}</span>}
    </span>
  );
}

/** What the script of a page needs to follow its ticket. */
export interface ReachRoom extends Pick<ViewDeps, 'store'> {
  readonly sessions: Pick<Sessions, 'look'>;
}

/** How far the messages of a ticket are, alone, with its revision: that a user reads one changes no ticket. */
export const reachRoutes =
  ({ sessions, store }: ReachRoom): Routes =>
  (server) => {
    server.get(
      `${PATHS.ticket}/:number/bereik`,
      route(async (request) => {
        await whoLooks(sessions, request);
        const number = numberIn(request);
        const [ticket, deliveries] = await Promise.all([
          store.tickets.get(number),
          store.deliveries.ofTicket(number),
        ]);
        if (!ticket) throw new RequestFailure('NotFound');
        const since = Number(queryOf(request).get('sinds') ?? '');
        const people = ticket.revision === since ? [] : await store.staff.people();
        const fresh = freshIn(ticket, since, namesOf({ colleagues: people }));
        const part = (
          <div data-revisie={ticket.revision} data-nieuws={fresh}>
            {deliveries.map((delivery) => (
              <Reached key={delivery.id} delivery={delivery} />
            ))}
          </div>
        );
        return { status: 200, body: renderToString(part), headers: PAGE_HEADERS };
      }),
    );
  };

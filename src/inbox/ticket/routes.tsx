import type { Request } from 'restify';
import { codeOf } from '../../domain/errors.js';
import type { Ticket } from '../../domain/ticket.js';
import { eventsAfter } from '../../domain/ticket-event.js';
import { queryOf } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { Reply, Routes } from '../../http/reply.js';
import type { Door, Visit } from '../door.js';
import type { Layout } from '../page/layout.js';
import { isWhole, PATHS, ticketPath } from '../paths.js';
import type { ActionDeps, Asked } from './actions.js';
import { PERFORM, Refused } from './actions.js';
import type { Action, Attempt } from './attempt.js';
import { ACTIONS, NOTHING_DONE } from './attempt.js';
import { TicketBody } from './page.js';
import { problemTexts as problems } from './texts.js';
import type { TicketView, Wording } from './view.js';
import { numberIn, titleOf, viewTicket } from './view.js';

/** What the pages of tickets work with. */
export interface TicketRoom extends ActionDeps {
  readonly door: Door;
  readonly layout: Layout;
  readonly wording: Wording;
  readonly randomId: () => string;
}

/** The page of a ticket, and everything that is done with it there. */
export const ticketRoutes =
  (room: TicketRoom): Routes =>
  (server) => {
    const { door } = room;
    const at = `${PATHS.ticket}/:number`;
    server.get(
      at,
      door.staffRoute((request, visit) => show(room, { request, visit })),
    );
    for (const action of ACTIONS) {
      server.post(
        `${at}/${action}`,
        door.staffRoute((request, visit) => act(room, action, { request, visit })),
      );
    }
  };

interface Call {
  readonly request: Request;
  readonly visit: Visit;
}

async function show(room: TicketRoom, { request, visit }: Call, attempt?: Attempt): Promise<Reply> {
  const view = await viewTicket(room, numberIn(request), visit);
  const query = queryOf(request);
  const done = attempt ? '' : (query.get('gedaan') ?? '');
  const tried = attempt?.events ? withEvents(attempt, view) : attempt;
  return room.layout(
    {
      title: titleOf(view.ticket),
      present: visit,
      section: PATHS.start,
      wide: true,
      live: true,
      status: statusOf(attempt),
    },
    <TicketBody
      {...{ view, done, wording: room.wording, newId: room.randomId }}
      attempt={tried}
      whole={isWhole(query)}
    />,
  );
}

/** What happened since the page was shown on which somebody tried something. */
function withEvents(attempt: Attempt, { ticket, visit }: TicketView): Attempt {
  const events = eventsAfter(ticket, revisionIn(attempt.form));
  const own = events.length > 0 && events.every(({ who }) => who === visit.staff.mail);
  return { ...attempt, events, problem: own ? problems.firstYou() : problems.first() };
}

/** Somebody was first: 409; it cannot be done so: 422. */
function statusOf(attempt: Attempt | undefined): number {
  if (attempt?.problem === undefined) return 200;
  return attempt.events ? 409 : 422;
}

const revisionIn = (form: URLSearchParams): number => {
  const text = form.get('revisie') ?? '';
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new RequestFailure('BadArgument');
  return Number(text);
};

async function act(room: TicketRoom, action: Action, call: Call): Promise<Reply> {
  const { request, visit } = call;
  const { form } = visit;
  const seen = { number: numberIn(request), revision: revisionIn(form), by: visit.staff.mail };
  if (form.get('doe') === 'invoegen') return show(room, call, await inserted(room, { form, seen }));
  let after: Ticket | undefined;
  try {
    after = await PERFORM[action](room, { form, seen });
  } catch (error) {
    return show(room, call, attemptOf(error, action, form));
  }
  const done = after?.revision === seen.revision ? NOTHING_DONE : action;
  return { status: 303, headers: { location: `${ticketPath(seen.number)}?gedaan=${done}` } };
}

/** What the page tells of a failure; what it cannot tell is thrown on. */
function attemptOf(error: unknown, action: Action, form: URLSearchParams): Attempt {
  if (error instanceof Refused) {
    const { problem, field } = error;
    return { action, form, problem, ...(field !== undefined && { field }) };
  }
  const code = codeOf(error);
  if (code === 'ticket_changed') return { action, form, problem: problems.first(), events: [] };
  if (code === 'input_invalid') return { action, form, problem: problems.refused() };
  if (code === 'store_unwritable' || code === 'conversation_busy')
    return { action, form, problem: problems.later() };
  throw error;
}

/** The reply as it was typed, with a template behind it. */
async function inserted({ store }: TicketRoom, { form }: Asked): Promise<Attempt> {
  const chosen = (await store.templates.all()).find(({ id }) => id === form.get('sjabloon'));
  const text = [form.get('tekst')?.trim() ?? '', chosen?.text ?? ''].filter((part) => part !== '');
  const filled = new URLSearchParams(form);
  filled.set('tekst', text.join('\n\n'));
  return { action: 'antwoord', form: filled };
}

import { HelpdeskError } from './errors.js';
import type { Ticket } from './ticket.js';
import { inStatus } from './ticket-change.js';
import type { Changer } from './ticket-event.js';
import { nextRevision, ticketText } from './ticket-event.js';
import type { TicketReply } from './ticket-parts.js';
import { MAX_MESSAGE, MAX_PARTS, MAX_REPLY } from './ticket-parts.js';

/** Who adds what the user says, as the history names it. */
export const USER = 'user';

/** What a colleague tells the user. */
export type NewReply = Changer & Pick<TicketReply, 'id' | 'text' | 'news'>;

/**
 * Makes the ticket with a reply to the user.
 * @returns the ticket itself when it has a reply of this id: it was sent twice
 * @throws HelpdeskError `input_invalid` when it is empty or longer than 4000 characters, or there are too many
 */
export function addReply(ticket: Ticket, { id, text, news, ...changer }: NewReply): Ticket {
  if (ticket.replies.some((other) => other.id === id)) return ticket;
  if (ticket.replies.length >= MAX_PARTS) throw tooMany(ticket);
  const reply = {
    ...{ id, at: changer.at.toISOString(), by: changer.by },
    text: ticketText(ticket, text, MAX_REPLY),
    ...(news && { news }),
  };
  return nextRevision(ticket, changer, {
    parts: { replies: [...ticket.replies, reply] },
    events: [{ what: 'reply', ref: id }],
  });
}

/** What the user adds to a ticket. */
export interface NewMessage {
  /** Id of the activity it came in. */
  readonly id: string;
  /** As it was understood, so without a BSN. */
  readonly text: string;
  readonly at: Date;
}

/**
 * Makes the ticket with a message that the user sent after it was filed. A closed one opens: somebody must read it.
 * A double stays closed; who opens it sees where it is handled.
 * @returns the ticket itself when it has a message of this id: it came twice
 * @throws HelpdeskError `input_invalid` when it is empty or longer than 4000 characters, or there are too many
 */
export function addUserMessage(ticket: Ticket, { id, text, at }: NewMessage): Ticket {
  if (ticket.messages.some((other) => other.id === id)) return ticket;
  if (ticket.messages.length >= MAX_PARTS) throw tooMany(ticket);
  const message = { id, at: at.toISOString(), text: ticketText(ticket, text, MAX_MESSAGE) };
  const parts = { messages: [...ticket.messages, message] };
  const status = ticket.doubleOf === undefined ? 'open' : ticket.status;
  const difference = inStatus(ticket, status, { parts, events: [{ what: 'user_message', ref: id }] });
  return nextRevision(ticket, { by: USER, at }, difference);
}

/** Who spoke last after a ticket was filed, and since when the helpdesk owes an answer. */
export interface LastWord {
  /** Absent when nobody said anything; news of schools is no answer. */
  readonly lastWord?: 'user' | 'helpdesk';
  /** ISO 8601, UTC. Absent when the helpdesk said the last word, or the ticket is closed. */
  readonly waitsSince?: string;
}

type Talk = Pick<Ticket, 'status' | 'createdAt' | 'messages' | 'replies'>;

/** How far the talk about a ticket is. */
export function lastWordOf(ticket: Talk): LastWord {
  const answered = answeredAt(ticket);
  const asked = ticket.messages.find(({ at }) => at > answered)?.at;
  if (answered !== '' && asked === undefined) return { lastWord: 'helpdesk' };
  const waitsSince = answered === '' ? ticket.createdAt : asked;
  return {
    ...(asked !== undefined && { lastWord: 'user' }),
    ...(ticket.status === 'open' && waitsSince !== undefined && { waitsSince }),
  };
}

/** When the helpdesk spoke last; an empty text, before any time, when it did not. */
const answeredAt = ({ replies }: Talk): string => replies.findLast(({ news }) => news !== true)?.at ?? '';

const tooMany = ({ number }: Ticket): HelpdeskError =>
  new HelpdeskError('input_invalid', { ticket: number, most: MAX_PARTS });

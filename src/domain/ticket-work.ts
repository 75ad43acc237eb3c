import type { Vestigingscode } from './brin.js';
import type { Delivery } from './delivery.js';
import type { SchoolStatus, Ticket, TicketNumber } from './ticket.js';

/** The ticket that a colleague has before them. */
export interface SeenTicket {
  readonly number: TicketNumber;
  /** What was seen of it: when somebody was first, the change is refused with `ticket_changed`. */
  readonly revision: number;
  /** Who does it. */
  readonly by: string;
}

/** What to tell the user. */
export interface ReplyWish {
  /** The same when it is sent twice: it is told once. */
  readonly id: string;
  readonly text: string;
  /** Closes the ticket as well: then nothing of it is left to do. */
  readonly closes?: boolean;
}

/** Schools to tick off. */
export interface SchoolsWish {
  /** Id of the news that the user gets: the same when it is sent twice. */
  readonly id: string;
  readonly schools: readonly Vestigingscode[] | 'all';
  readonly status: SchoolStatus;
  readonly reason?: string;
}

/**
 * What the helpdesk does with tickets, and what the user gets to know of it.
 * Each @throws HelpdeskError `ticket_not_found`, `ticket_changed` (see `eventsAfter` for what happened), `input_invalid`,
 * `store_unwritable`, `conversation_busy`: then nothing was stored, and nobody was told.
 */
export interface TicketWork {
  /** Changes what the user is not told of: `make` is one of `assign`, `addNote`, `markDouble`, `closeTicket`, … */
  change(seen: SeenTicket, make: (ticket: Ticket, at: Date) => Ticket): Promise<Ticket>;
  /** Keeps a reply, says it in the conversation, and mails it when nobody reads it there. Who replies takes it up. */
  reply(seen: SeenTicket, reply: ReplyWish): Promise<Ticket>;
  /** Ticks off schools, and tells the user in one message what is new. Who does takes the ticket up. */
  setSchools(seen: SeenTicket, wish: SchoolsWish): Promise<Ticket>;
  /** Has a delivery go out once more, and keeps that in the history. */
  sendAgain(seen: SeenTicket, delivery: string): Promise<Delivery>;
}

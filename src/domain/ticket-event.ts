import { HelpdeskError } from './errors.js';
import type { Ticket, TicketEvent } from './ticket.js';

/** Who changes a ticket, and when. */
export interface Changer {
  /** As colleagues know this one: it is shown in the ticket's history. */
  readonly by: string;
  readonly at: Date;
}

/** Something that happens to a ticket, before it is known who does it. */
export type Happening = Omit<TicketEvent, 'at' | 'who' | 'revision'>;

/** What differs in a ticket, and what its history says of it. */
export interface Difference {
  readonly parts: Partial<Omit<Ticket, 'events' | 'revision'>>;
  readonly events: readonly Happening[];
}

/** Makes the next revision of a ticket. */
export function nextRevision(ticket: Ticket, { by, at }: Changer, { parts, events }: Difference): Ticket {
  const revision = ticket.revision + 1;
  const stamped = events.map((event) => ({ at: at.toISOString(), who: by, ...event, revision }));
  return { ...ticket, ...parts, revision, events: [...ticket.events, ...stamped] };
}

/**
 * Makes one revision of several changes that were made after each other, as a store takes one at a time.
 * @param before the ticket that is stored
 */
export function asOneChange(before: Ticket, after: Ticket): Ticket {
  if (after.revision <= before.revision + 1) return after;
  const revision = before.revision + 1;
  const fresh = after.events.slice(before.events.length).map((event) => ({ ...event, revision }));
  return { ...after, revision, events: [...before.events, ...fresh] };
}

/** What happened to a ticket after somebody saw this revision of it, oldest first. */
export const eventsAfter = ({ events }: Ticket, revision: number): readonly TicketEvent[] =>
  events.filter((event) => (event.revision ?? 0) > revision);

/**
 * A text as a ticket keeps it: without white space around it, and with line breaks of one kind.
 * @throws HelpdeskError `input_invalid` when nothing is left, or it is longer than `most`
 */
export function ticketText(ticket: Ticket, text: string, most: number): string {
  const kept = text.replace(/\r\n?/g, '\n').trim();
  if (kept !== '' && kept.length <= most) return kept;
  throw new HelpdeskError('input_invalid', { ticket: ticket.number, length: kept.length, most });
}

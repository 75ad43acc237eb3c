import { z } from 'zod';
import { HelpdeskError } from './errors.js';
import type { Ticket } from './ticket.js';
import { inStatus } from './ticket-change.js';
import type { Changer } from './ticket-event.js';
import { nextRevision, ticketText } from './ticket-event.js';
import { MAX_NOTE, MAX_PARTS } from './ticket-parts.js';

/**
 * Makes the ticket that a colleague has, or nobody.
 * @param assignee mail address; `undefined` takes it from whoever has it
 * @returns the ticket itself when nothing would differ
 * @throws HelpdeskError `input_invalid` when it is no mail address
 */
export function assign(ticket: Ticket, assignee: string | undefined, changer: Changer): Ticket {
  const to = assignee?.trim().toLowerCase();
  if (to !== undefined && !z.email().max(254).safeParse(to).success) throw unfit(ticket, 'assignee');
  const from = ticket.assignee;
  if (to === from) return ticket;
  const event = { what: 'assigned', ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  return nextRevision(ticket, changer, { parts: { assignee: to }, events: [event] });
}

/** Makes the ticket of whoever begins with it; one that somebody has stays theirs. */
export const takeUp = (ticket: Ticket, changer: Changer): Ticket =>
  ticket.assignee === undefined ? assign(ticket, changer.by, changer) : ticket;

/**
 * Makes the ticket with a note between colleagues.
 * @throws HelpdeskError `input_invalid` when it is empty or longer than 4000 characters, or there are too many
 */
export function addNote(ticket: Ticket, text: string, changer: Changer): Ticket {
  if (ticket.notes.length >= MAX_PARTS) throw unfit(ticket, 'notes');
  const note = { at: changer.at.toISOString(), by: changer.by, text: ticketText(ticket, text, MAX_NOTE) };
  return nextRevision(ticket, changer, {
    parts: { notes: [...ticket.notes, note] },
    events: [{ what: 'note' }],
  });
}

/**
 * Makes the ticket that is the same as another one, and closes it. Only an original can be named: so no two tickets
 * are each other's double, by however many steps.
 * @param of the other ticket
 * @returns the ticket itself when it was that already
 * @throws HelpdeskError `input_invalid` when it is the ticket itself, or a double of another one
 */
export function markDouble(ticket: Ticket, of: Ticket, changer: Changer): Ticket {
  if (of.number === ticket.number || of.doubleOf !== undefined) throw unfit(ticket, 'doubleOf');
  if (ticket.doubleOf === of.number) return ticket;
  const event = {
    what: 'double',
    ...(ticket.doubleOf !== undefined && { from: ticket.doubleOf }),
    to: of.number,
  };
  const difference = inStatus(ticket, 'closed', { parts: { doubleOf: of.number }, events: [event] });
  return nextRevision(ticket, changer, difference);
}

/** Makes the ticket of which a delivery goes out once more, for its history. */
export const sentAgain = (ticket: Ticket, delivery: string, changer: Changer): Ticket =>
  nextRevision(ticket, changer, { parts: {}, events: [{ what: 'sent_again', ref: delivery }] });

const unfit = ({ number }: Ticket, field: string): HelpdeskError =>
  new HelpdeskError('input_invalid', { ticket: number, field });

import type { Vestigingscode } from './brin.js';
import { HelpdeskError } from './errors.js';
import { codeOfSchool } from './school.js';
import type { SchoolStatus, Ticket, TicketEvent, TicketSchool } from './ticket.js';
import { MAX_REASON } from './ticket.js';

/** Who changes a ticket, and when. */
export interface Changer {
  /** As colleagues know this one: it is shown in the ticket's history. */
  readonly by: string;
  readonly at: Date;
}

/** Another status for schools of a ticket. */
export interface SchoolChange extends Changer {
  readonly schools: readonly Vestigingscode[] | 'all';
  readonly status: SchoolStatus;
  /** Why it cannot be done, in at most 500 characters: needed for `refused`, and for nothing else. */
  readonly reason?: string;
}

/** Whether the helpdesk has nothing left to do for a school. */
export const isEnded = ({ status }: Pick<TicketSchool, 'status'>): boolean =>
  status === 'connected' || status === 'refused';

/**
 * Makes the ticket in which schools have another status. It closes with the last school, and opens again when one
 * goes back.
 * @returns the ticket itself when nothing would differ: there is nothing to store then
 * @throws HelpdeskError `input_invalid` when a school is not in it, or the reason does not fit the status
 */
export function setSchoolStatus(ticket: Ticket, change: SchoolChange): Ticket {
  const codes = codesMeant(ticket, change);
  const now = { status: change.status, reason: reasonOf(change) };
  const changed = ticket.schools.filter(
    (school) =>
      codes.has(codeOfSchool(school)) && (school.status !== now.status || school.reason !== now.reason),
  );
  if (changed.length === 0) return ticket;
  const schools = ticket.schools.map((school) => (changed.includes(school) ? { ...school, ...now } : school));
  const event = { what: 'school_status', schools: [...new Set(changed.map(codeOfSchool))], ...now };
  return withTicketStatus(
    { ...ticket, schools, revision: ticket.revision + 1, events: [...ticket.events, stamped(event, change)] },
    schools.every(isEnded) ? 'closed' : 'open',
    change,
  );
}

/**
 * Makes the closed ticket of a question; a mandaat closes with its last school.
 * @returns the ticket itself when it is closed
 * @throws HelpdeskError `input_invalid` when it is no question
 */
export const closeTicket = (ticket: Ticket, changer: Changer): Ticket =>
  ofQuestion(ticket, 'closed', changer);

/**
 * Makes the open ticket of a question that was closed; a mandaat opens with one of its schools.
 * @returns the ticket itself when it is open
 * @throws HelpdeskError `input_invalid` when it is no question
 */
export const reopenTicket = (ticket: Ticket, changer: Changer): Ticket => ofQuestion(ticket, 'open', changer);

function ofQuestion(ticket: Ticket, status: Ticket['status'], changer: Changer): Ticket {
  if (ticket.kind !== 'vraag') throw new HelpdeskError('input_invalid', { ticket: ticket.number });
  if (ticket.status === status) return ticket;
  return withTicketStatus({ ...ticket, revision: ticket.revision + 1 }, status, changer);
}

function withTicketStatus(ticket: Ticket, status: Ticket['status'], changer: Changer): Ticket {
  if (ticket.status === status) return ticket;
  const event = stamped({ what: status === 'closed' ? 'closed' : 'reopened' }, changer);
  return { ...ticket, status, events: [...ticket.events, event] };
}

function codesMeant({ number, schools }: Ticket, change: SchoolChange): ReadonlySet<Vestigingscode> {
  const known = new Set(schools.map(codeOfSchool));
  if (change.schools === 'all') return known;
  const unknown = change.schools.filter((code) => !known.has(code));
  if (unknown.length > 0) throw new HelpdeskError('input_invalid', { ticket: number, unknown });
  return new Set(change.schools);
}

function reasonOf({ status, reason }: SchoolChange): string | undefined {
  const text = reason?.trim() ?? '';
  const fits = status === 'refused' ? text !== '' && text.length <= MAX_REASON : text === '';
  if (!fits) throw new HelpdeskError('input_invalid', { field: 'reason', status, length: text.length });
  return status === 'refused' ? text : undefined;
}

const stamped = (event: Omit<TicketEvent, 'at' | 'who'>, { by, at }: Changer): TicketEvent => ({
  at: at.toISOString(),
  who: by,
  ...event,
});

import type { Vestigingscode } from './brin.js';
import { HelpdeskError } from './errors.js';
import { codeOfSchool } from './school.js';
import type { SchoolStatus, Ticket, TicketSchool } from './ticket.js';
import { MAX_REASON } from './draft.js';
import type { Changer, Difference, Happening } from './ticket-event.js';
import { nextRevision } from './ticket-event.js';

export type { Changer } from './ticket-event.js';

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

/** The schools that the helpdesk has still to do; each of them when it has done none, or all. */
export function codesLeft({ schools }: Pick<Ticket, 'schools'>): readonly Vestigingscode[] {
  const left = schools.filter((school) => !isEnded(school));
  return (left.length > 0 ? left : schools).map(codeOfSchool);
}

/**
 * Makes the ticket in which schools have another status. It closes with the last school, and opens again when one
 * goes back.
 * @returns the ticket itself when nothing would differ: there is nothing to store then
 * @throws HelpdeskError `input_invalid` when a school is not in it, the reason does not fit the status, or it is the
 * double of another ticket
 */
export function setSchoolStatus(ticket: Ticket, change: SchoolChange): Ticket {
  if (ticket.doubleOf !== undefined) throw unfit(ticket);
  const codes = codesMeant(ticket, change);
  const now = { status: change.status, reason: reasonOf(change) };
  const changed = ticket.schools.filter(
    (school) =>
      codes.has(codeOfSchool(school)) && (school.status !== now.status || school.reason !== now.reason),
  );
  if (changed.length === 0) return ticket;
  const schools = ticket.schools.map((school) => (changed.includes(school) ? { ...school, ...now } : school));
  const was = new Map(changed.map((school) => [codeOfSchool(school), school.status]));
  const event = { what: 'school_status', schools: [...was.keys()], was: [...was.values()], ...now };
  const status = schools.every(isEnded) ? 'closed' : 'open';
  return nextRevision(ticket, change, inStatus(ticket, status, { parts: { schools }, events: [event] }));
}

/** Whether it closes and opens when staff say so; a mandaat with schools that have not ended does so with them. */
export const turnsFreely = ({ kind, schools, doubleOf }: Ticket): boolean =>
  kind === 'vraag' || doubleOf !== undefined || schools.every(isEnded);

/**
 * Makes the closed ticket of a question; a mandaat closes with its last school.
 * @returns the ticket itself when it is closed
 * @throws HelpdeskError `input_invalid` when schools of a mandaat have not ended
 */
export function closeTicket(ticket: Ticket, changer: Changer): Ticket {
  refuseUnended(ticket);
  return withStatus(ticket, 'closed', changer);
}

/**
 * Makes the open ticket of one that was closed. A mandaat opens with one of its schools, or when there is more to
 * say about one that had ended; a double is a ticket of its own again.
 * @returns the ticket itself when it is open
 * @throws HelpdeskError `input_invalid` when schools of a mandaat have not ended
 */
export function reopenTicket(ticket: Ticket, changer: Changer): Ticket {
  if (ticket.doubleOf === undefined) refuseUnended(ticket);
  return withStatus(ticket, 'open', changer);
}

/** The same difference in a ticket that is open or closed after it, with an event when it was not. */
export const inStatus = (
  ticket: Ticket,
  status: Ticket['status'],
  { parts, events }: Difference,
): Difference =>
  ticket.status === status
    ? { parts, events }
    : { parts: { ...parts, status }, events: [...events, turned(ticket, status)] };

const turned = ({ doubleOf }: Ticket, status: Ticket['status']): Happening =>
  status === 'closed'
    ? { what: 'closed' }
    : { what: 'reopened', ...(doubleOf !== undefined && { from: doubleOf }) };

function withStatus(ticket: Ticket, status: Ticket['status'], changer: Changer): Ticket {
  if (ticket.status === status) return ticket;
  const parts = status === 'open' ? { doubleOf: undefined } : {};
  return nextRevision(ticket, changer, inStatus(ticket, status, { parts, events: [] }));
}

function refuseUnended(ticket: Ticket): void {
  if (ticket.kind === 'mandaat' && !ticket.schools.every(isEnded)) throw unfit(ticket);
}

const unfit = ({ number }: Ticket): HelpdeskError => new HelpdeskError('input_invalid', { ticket: number });

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

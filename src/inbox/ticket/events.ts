import type { Ticket, TicketEvent } from '../../domain/ticket.js';
import { eventsAfter } from '../../domain/ticket-event.js';
import { USER } from '../../domain/ticket-talk.js';
import { eventTexts as texts, schoolTexts, ticketTexts } from './texts.js';

/** Calls a colleague by name; an address that is not known stays one. */
export type NameOf = (mail: string) => string;

/** Who did something, as the history names them. */
export function whoOf({ who }: Pick<TicketEvent, 'who'>, nameOf: NameOf): string {
  if (who === 'bot') return texts.bot();
  return who === USER ? texts.user() : nameOf(who);
}

/** What happened, without the news that went to the user of it: that tells the same once more. */
export const told = (
  events: readonly TicketEvent[],
  { replies }: Pick<Ticket, 'replies'>,
): readonly TicketEvent[] => {
  const news = new Set(replies.flatMap((reply) => (reply.news ? [reply.id] : [])));
  return events.filter(({ ref }) => ref === undefined || !news.has(ref));
};

/** What happened, in a few words. */
export function whatOf(event: TicketEvent, nameOf: NameOf): string {
  switch (event.what) {
    case 'school_status':
      return schoolsOf(event);
    case 'assigned':
      return event.to === undefined ? texts.assignedNobody() : texts.assignedTo(nameOf(event.to));
    case 'double':
      return texts.double(event.to ?? '');
    default:
      return plainly(event.what);
  }
}

const PLAIN = ['filed', 'closed', 'reopened', 'note', 'reply', 'user_message', 'sent_again'] as const;
const plainly = (what: string): string => {
  const known = PLAIN.find((name) => name === what);
  return known === undefined ? texts.other(what) : texts[known]();
};

/** More would fill the page: the ticket itself shows each school. */
const MOST_CODES = 5;

function schoolsOf({ schools = [], status, reason }: TicketEvent): string {
  const more = schools.length > MOST_CODES ? ` +${schools.length - MOST_CODES}` : '';
  const codes = schools.slice(0, MOST_CODES).join(', ') + more;
  const now = status === undefined ? '' : schoolTexts.status[status]();
  const line = texts.school_status(codes, now);
  return reason === undefined ? line : `${line}. ${schoolTexts.reason(reason)}`;
}

/** More of what was said reads nobody in a notice: the ticket itself shows all of it. */
const MOST_WORDS = 500;

/** What was said with it, if something was. */
export function wordsOf(
  { what, at, ref }: TicketEvent,
  { replies, messages, notes }: Pick<Ticket, 'replies' | 'messages' | 'notes'>,
): string | undefined {
  const said =
    what === 'note'
      ? notes.find((note) => note.at === at)
      : [...replies, ...messages].find(({ id }) => id === ref);
  if (said === undefined || said.text.length <= MOST_WORDS) return said?.text;
  return `${said.text.slice(0, MOST_WORDS)}…`;
}

/** What is told of a ticket that changed while somebody looks at it; a message of the user before all else. */
export function freshIn(ticket: Ticket, since: number, nameOf: NameOf): string {
  const events = told(eventsAfter(ticket, since), ticket);
  const asked = events.findLast(({ what }) => what === 'user_message');
  const last = asked ?? events.at(-1);
  if (last === undefined) return ticketTexts.fresh();
  if (asked) return texts.fresh();
  return `${whoOf(last, nameOf)}: ${whatOf(last, nameOf)}`.replace(/\.?$/, '.');
}

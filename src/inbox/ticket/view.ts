import type { Request } from 'restify';
import { LOG_KEPT } from '../../domain/conversation.js';
import type { Delivery } from '../../domain/delivery.js';
import { codeOfSchool } from '../../domain/school.js';
import type { Colleague } from '../../domain/staff.js';
import type { Store } from '../../domain/store.js';
import type { ReplyTemplate } from '../../domain/template.js';
import type { Ticket } from '../../domain/ticket.js';
import { TicketNumber } from '../../domain/ticket.js';
import { RequestFailure } from '../../http/failures.js';
import type { Visit } from '../door.js';
import type { AllowList } from '../settings.js';
import type { ChatLine } from './chat.js';
import { chatLine } from './chat.js';
import { ticketTexts as texts } from './texts.js';

/** A fact of a ticket with the word beside it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly link?: string;
}

/** Puts into words what a ticket holds, as the mails do. */
export interface Wording {
  /** Who filed it, when and how. */
  readonly facts: (ticket: Ticket) => readonly Fact[];
  /** What the user did in OSR. */
  readonly done: (ticket: Ticket) => readonly Fact[];
}

/** Parts of the store of which the page of a ticket shows something. */
export type ShownStore = Pick<Store, 'tickets' | 'deliveries' | 'conversations' | 'staff' | 'templates'>;

/** Somebody to whom tickets can be given; without `lastAt` they never signed in here. */
export type ShownColleague = Pick<Colleague, 'mail' | 'name'> & Partial<Pick<Colleague, 'lastAt'>>;

/** Everything that the page of a ticket shows. */
export interface TicketView {
  readonly ticket: Ticket;
  readonly deliveries: readonly Delivery[];
  /** What is left of the conversation, oldest first; `undefined` when it is gone. */
  readonly said: readonly ChatLine[] | undefined;
  /** For each of its schools that stands in another open ticket: that ticket. */
  readonly elsewhere: ReadonlyMap<string, TicketNumber>;
  /** Its doubles: they are handled here. */
  readonly doubles: readonly TicketNumber[];
  /** To whom it can be given. */
  readonly colleagues: readonly ShownColleague[];
  readonly templates: readonly ReplyTemplate[];
  readonly visit: Visit;
}

/** What the page takes from the inbox around it. */
export interface ViewDeps {
  readonly store: ShownStore;
  readonly allowed: AllowList;
}

/** The number in the address of a ticket's page. @throws RequestFailure `NotFound` */
export function numberIn(request: Request): TicketNumber {
  const { number } = request.params as { number?: unknown };
  const read = TicketNumber.safeParse(number);
  if (!read.success) throw new RequestFailure('NotFound');
  return read.data;
}

/** A ticket is found by the number of the one it is the double of; more doubles than this are no help. */
const MOST_FOUND = 20;

/** Reads a ticket with all that its page shows. @throws RequestFailure `NotFound` */
export async function viewTicket(
  { store, allowed }: ViewDeps,
  number: TicketNumber,
  visit: Visit,
): Promise<TicketView> {
  const ticket = await store.tickets.get(number);
  if (!ticket) throw new RequestFailure('NotFound');
  const [deliveries, log, open, found, people, templates] = await Promise.all([
    store.deliveries.ofTicket(number),
    store.conversations.log(ticket.conversation, 0, LOG_KEPT),
    store.tickets.openWith(ticket.schools.map(codeOfSchool)),
    store.tickets.list({ search: number, limit: MOST_FOUND }),
    store.staff.people(),
    store.templates.all(),
  ]);
  return {
    ...{ ticket, deliveries, templates, visit },
    said: log?.activities.flatMap((activity) => chatLine(activity) ?? []),
    elsewhere: new Map([...open].filter(([, other]) => other !== number)),
    doubles: found.tickets.filter(({ doubleOf }) => doubleOf === number).map((double) => double.number),
    colleagues: withAllowed(people, allowed),
  };
}

/** Also who may come in by address and never did. */
function withAllowed(people: readonly Colleague[], { addresses }: AllowList): readonly ShownColleague[] {
  const met = new Set(people.map(({ mail }) => mail));
  return [...people, ...addresses.filter((mail) => !met.has(mail)).map((mail) => ({ mail }))];
}

/** Calls people by the name under which they signed in. */
export const namesOf = ({ colleagues }: Pick<TicketView, 'colleagues'>): ((mail: string) => string) => {
  const names = new Map(colleagues.map(({ mail, name }) => [mail, name]));
  return (mail) => names.get(mail) ?? mail;
};

/** Whether an address is of nobody who ever signed in here: it may be mistyped. */
export const isUnmet = ({ colleagues }: Pick<TicketView, 'colleagues'>, address: string): boolean =>
  !colleagues.some(({ mail, lastAt }) => mail === address && lastAt !== undefined);

/** A name that somebody typed may be of any length; a heading is not. */
const MOST_OF_A_NAME = 80;
const short = (text: string): string =>
  text.length > MOST_OF_A_NAME ? `${text.slice(0, MOST_OF_A_NAME)}…` : text;

/** What a ticket is called: its number, and its school or else who sent it. */
export function titleOf({ number, schools, administrator, replyAddress }: Ticket): string {
  const [first] = schools;
  if (!first) return texts.titleOf(number, short(administrator ?? replyAddress));
  const school = `${short(first.name)}, ${short(first.place)}`;
  return texts.titleOf(number, schools.length > 1 ? texts.andMore(school, schools.length - 1) : school);
}

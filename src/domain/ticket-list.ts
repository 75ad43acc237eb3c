import type { Vestigingscode } from './brin.js';
import type { Delivery } from './delivery.js';
import { reachOf } from './delivery.js';
import { codeOfSchool } from './school.js';
import type { Ticket, TicketNumber } from './ticket.js';
import { isEnded } from './ticket-change.js';
import type { LastWord } from './ticket-talk.js';
import { lastWordOf } from './ticket-talk.js';

/** Which tickets are asked for; what is left out does not narrow. */
export interface TicketQuery {
  readonly status?: Ticket['status'];
  /** Mail address of a colleague. */
  readonly assignee?: string;
  /** Those that nobody has. */
  readonly unassigned?: boolean;
  readonly kind?: Ticket['kind'];
  /** Words that must all stand in what it is found by: see `searchTextOf`. */
  readonly search?: string;
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** A stretch of the tickets that were asked for: the open ones, oldest first; after them the closed ones, newest first. */
export interface TicketPage {
  readonly tickets: readonly TicketSummary[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Asks for the page after this one; absent on the last. Stays good while tickets come and go. */
  readonly next?: string;
}

/** A ticket as a list shows it. */
export interface TicketSummary extends LastWord {
  readonly number: TicketNumber;
  readonly revision: number;
  readonly kind: Ticket['kind'];
  readonly status: Ticket['status'];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly administrator?: string;
  readonly replyAddress: string;
  /** The first words of what was asked. */
  readonly question?: string;
  readonly assignee?: string;
  readonly doubleOf?: TicketNumber;
  /** The first schools of it. */
  readonly schools: readonly {
    readonly name: string;
    readonly place: string;
    readonly code: Vestigingscode;
  }[];
  /** How many schools it has, and how many of them ended. */
  readonly schoolCount: number;
  readonly endedCount: number;
  readonly delivery: DeliverySummary;
}

/** The worst of a ticket's deliveries; a reply that stands in the conversation is as good as delivered. */
export type DeliverySummary = 'refused' | 'delayed' | 'underway' | 'delivered';

/** How many schools a summary names, and how many characters of the question it has. */
const SCHOOLS_SHOWN = 3;
const QUESTION_SHOWN = 200;

/** What a summary reads of a delivery. */
export type DeliveryProgress = Pick<Delivery, 'state' | 'mark' | 'attempts'>;

/** What a list shows of a ticket. */
export const summaryOf = (ticket: Ticket, deliveries: readonly DeliveryProgress[]): TicketSummary => ({
  number: ticket.number,
  revision: ticket.revision,
  kind: ticket.kind,
  status: ticket.status,
  createdAt: ticket.createdAt,
  ...(ticket.administrator !== undefined && { administrator: ticket.administrator }),
  replyAddress: ticket.replyAddress,
  ...(ticket.question !== undefined && { question: ticket.question.slice(0, QUESTION_SHOWN) }),
  ...(ticket.assignee !== undefined && { assignee: ticket.assignee }),
  ...(ticket.doubleOf !== undefined && { doubleOf: ticket.doubleOf }),
  schools: ticket.schools.slice(0, SCHOOLS_SHOWN).map(({ name, place, ...code }) => ({
    ...{ name, place },
    code: codeOfSchool(code),
  })),
  schoolCount: ticket.schools.length,
  endedCount: ticket.schools.filter(isEnded).length,
  delivery: deliverySummary(deliveries),
  ...lastWordOf(ticket),
});

/** The worst of some deliveries. */
export function deliverySummary(deliveries: readonly DeliveryProgress[]): DeliverySummary {
  const reaches = new Set(deliveries.map(reachOf));
  const worst = (['refused', 'delayed', 'underway'] as const).find((reach) => reaches.has(reach));
  return worst ?? 'delivered';
}

/** The order of lists: open before closed; open ones the oldest first, closed ones the newest first. */
export function inListOrder(one: TicketPlace, other: TicketPlace): number {
  if (one.status !== other.status) return one.status === 'open' ? -1 : 1;
  const older =
    one.createdAt === other.createdAt ? byNumber(one, other) : byText(one.createdAt, other.createdAt);
  return one.status === 'open' ? older : -older;
}

/** Where a ticket stands in a list. */
export type TicketPlace = Pick<TicketSummary, 'status' | 'createdAt' | 'number'>;

/** Numbers of one year have more digits as they rise. */
const byNumber = ({ number: one }: TicketPlace, { number: other }: TicketPlace): number =>
  one.length - other.length || byText(one, other);

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** What `after` holds: the place of the last ticket of a page, so that the next begins there though tickets move. */
export const cursorOf = ({ status, createdAt, number }: TicketPlace): string =>
  [status, createdAt, number].join('_');

/** Reads `after`; `undefined` when nobody gave it out: then the list begins at its start. */
export function placeOf(cursor: string): TicketPlace | undefined {
  const [, status, createdAt = '', number = ''] = /^(open|closed)_([^_]+)_([^_]+)$/.exec(cursor) ?? [];
  return status === undefined
    ? undefined
    : { status: status === 'open' ? 'open' : 'closed', createdAt, number };
}

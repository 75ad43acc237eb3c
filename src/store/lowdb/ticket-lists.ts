import type { Delivery } from '../../domain/delivery.js';
import type {
  DeliveryProgress,
  TicketPage,
  TicketPlace,
  TicketQuery,
  TicketSummary,
} from '../../domain/ticket-list.js';
import { cursorOf, deliverySummary, inListOrder, placeOf, summaryOf } from '../../domain/ticket-list.js';
import { searchTextOf, searchWords } from '../../domain/ticket-search.js';
import type { Ticket, TicketNumber } from '../../domain/ticket.js';
import { Haystack } from './haystack.js';

/** A ticket as lists know it. */
interface Entry {
  summary: TicketSummary;
  readonly text: string;
  readonly deliveries: Map<string, DeliveryProgress>;
}

/** All tickets in the order of lists, in memory: a page costs no reading, and hardly more when there are many. */
export class TicketLists {
  readonly #entries = new Map<TicketNumber, Entry>();
  /** The open ones first: see `inListOrder`. */
  readonly #ordered: Entry[] = [];
  #open = 0;
  /** What all of them are found by, until one comes, changes or goes. */
  #haystack: Haystack | undefined;

  /** Takes over what is in a ticket now, and deliveries that came with it. */
  put(ticket: Ticket, added: readonly Delivery[]): void {
    const deliveries = this.#entries.get(ticket.number)?.deliveries ?? new Map<string, DeliveryProgress>();
    for (const delivery of added) deliveries.set(delivery.id, progressOf(delivery));
    this.remove(ticket.number);
    const summary = frozen(summaryOf(ticket, [...deliveries.values()]));
    const entry = { summary, text: searchTextOf(ticket), deliveries };
    this.#entries.set(ticket.number, entry);
    this.#ordered.splice(this.#firstAfter(summary), 0, entry);
    this.#haystack = undefined;
    if (summary.status === 'open') this.#open += 1;
  }

  settle(delivery: Delivery): void {
    const entry = this.#entries.get(delivery.ticket);
    if (!entry) return;
    entry.deliveries.set(delivery.id, progressOf(delivery));
    entry.summary = frozen({ ...entry.summary, delivery: deliverySummary([...entry.deliveries.values()]) });
  }

  remove(number: TicketNumber): void {
    const entry = this.#entries.get(number);
    if (!entry) return;
    this.#entries.delete(number);
    this.#ordered.splice(this.#firstAfter(entry.summary) - 1, 1);
    this.#haystack = undefined;
    if (entry.summary.status === 'open') this.#open -= 1;
  }

  list(query: TicketQuery): TicketPage {
    const [first, end] = this.#stretchOf(query.status);
    const place = placeOf(query.after ?? '');
    const start = Math.max(first, place ? this.#firstAfter(place) : first);
    if (isPlain(query)) {
      const page = this.#ordered.slice(start, Math.min(end, start + query.limit));
      return pageOf(page, end - first, start + page.length < end);
    }
    const wanted = this.#wanted(query, first, end);
    const rest = wanted.slice(wanted.findLastIndex((nth) => nth < start) + 1);
    const page = rest.slice(0, query.limit).flatMap((nth) => this.#ordered[nth] ?? []);
    return pageOf(page, wanted.length, rest.length > query.limit);
  }

  /** Which tickets of a stretch are asked for. */
  #wanted(query: TicketQuery, first: number, end: number): number[] {
    const wants = wantsOf(query);
    return this.#found(query, first, end).filter((nth) => {
      const summary = this.#ordered[nth]?.summary;
      return summary !== undefined && wants.every((isWanted) => isWanted(summary));
    });
  }

  /** Which tickets of a stretch are searched for: all of them when there is no search. */
  #found({ search = '' }: TicketQuery, first: number, end: number): number[] {
    const words = searchWords(search);
    if (words.length > 0) {
      this.#haystack ??= new Haystack(this.#ordered.map(({ text }) => text));
      return this.#haystack.holdingAll(words, first, end);
    }
    const all: number[] = [];
    for (let nth = first; nth < end; nth += 1) all.push(nth);
    return all;
  }

  /** Where tickets of a status stand: the first, and the one after the last. */
  #stretchOf(status: Ticket['status'] | undefined): readonly [number, number] {
    if (status === 'open') return [0, this.#open];
    return [status === 'closed' ? this.#open : 0, this.#ordered.length];
  }

  /** Index of the first ticket that comes after a place. */
  #firstAfter(place: TicketPlace): number {
    let [low, high] = [0, this.#ordered.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = this.#ordered[middle];
      if (entry && inListOrder(entry.summary, place) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const progressOf = ({ state, mark, attempts }: Delivery): DeliveryProgress => ({ state, mark, attempts });

/** Everybody gets the same summary, so nobody may write in it. */
function frozen(summary: TicketSummary): TicketSummary {
  for (const school of summary.schools) Object.freeze(school);
  Object.freeze(summary.schools);
  return Object.freeze(summary);
}

const isPlain = ({ assignee, unassigned, kind, search = '' }: TicketQuery): boolean =>
  assignee === undefined && unassigned !== true && kind === undefined && search.trim() === '';

type Want = (ticket: TicketSummary) => boolean;

/** What a ticket must be; what is not asked for costs nothing. */
function wantsOf({ assignee, unassigned, kind }: TicketQuery): Want[] {
  const who = assignee?.toLowerCase();
  return [
    ...(kind === undefined ? [] : [(ticket: TicketSummary) => ticket.kind === kind]),
    ...(who === undefined ? [] : [(ticket: TicketSummary) => ticket.assignee === who]),
    ...(unassigned === true ? [(ticket: TicketSummary) => ticket.assignee === undefined] : []),
  ];
}

function pageOf(page: readonly Entry[], total: number, more: boolean): TicketPage {
  const tickets = page.map(({ summary }) => summary);
  const last = tickets.at(-1);
  return { tickets, total, ...(more && last && { next: cursorOf(last) }) };
}

import type { Vestigingscode } from '../../domain/brin.js';
import type { ConversationKey } from '../../domain/conversation.js';
import type { Delivery } from '../../domain/delivery.js';
import { codeOfSchool } from '../../domain/school.js';
import type { Ticket, TicketNumber } from '../../domain/ticket.js';
import { ticketNumber } from '../../domain/ticket.js';
import { OpenSchools } from './open-schools.js';
import { TicketLists } from './ticket-lists.js';
import { WaitingDeliveries } from './waiting-deliveries.js';
import type { TicketRecord } from './records.js';
import type { LastSerials } from './serials.js';
import { Serials } from './serials.js';

/** What is known of one ticket without reading it. */
interface Indexed extends Pick<Ticket, 'key' | 'status' | 'createdAt' | 'conversation'> {
  /** Its schools while it is open and of kind `mandaat`. */
  readonly openCodes: readonly Vestigingscode[];
}

const indexed = ({ key, status, createdAt, conversation, kind, schools }: Ticket): Indexed => ({
  ...{ key, status, createdAt, conversation },
  openCodes: status === 'open' && kind === 'mandaat' ? schools.map(codeOfSchool) : [],
});

/** What must be known of all tickets at once, in memory: keys, numbers, open schools, and deliveries that wait. */
export class TicketIndex {
  readonly #tickets = new Map<TicketNumber, Indexed>();
  readonly #byKey = new Map<string, TicketNumber>();
  readonly #openSchools = new OpenSchools();
  readonly waiting = new WaitingDeliveries();
  readonly lists = new TicketLists();
  readonly #serials = new Serials();

  add({ ticket, deliveries }: TicketRecord): void {
    this.change(ticket, deliveries);
    this.#byKey.set(ticket.key, ticket.number);
    this.#serials.markUsed(ticket.number);
  }

  /** Takes over what is now in a ticket, with deliveries that are new; its key and its other deliveries are as they were. */
  change(ticket: Ticket, added: readonly Delivery[]): void {
    const { number } = ticket;
    this.#closeSchools(number);
    const now = indexed(ticket);
    this.#tickets.set(number, now);
    for (const code of now.openCodes) this.#openSchools.add(code, number);
    for (const delivery of added) this.waiting.settle(delivery, ticket.conversation);
    this.lists.put(ticket, added);
  }

  /** Takes over what became of a delivery. */
  settle(delivery: Delivery): void {
    this.waiting.settle(delivery, this.#conversationOf(delivery.ticket));
    this.lists.settle(delivery);
  }

  /** Takes over another time for a delivery that may be under way. */
  move(delivery: Delivery): void {
    this.waiting.move(delivery, this.#conversationOf(delivery.ticket));
    this.lists.settle(delivery);
  }

  remove(number: TicketNumber): void {
    const ticket = this.#tickets.get(number);
    if (!ticket) return;
    this.#closeSchools(number);
    this.#tickets.delete(number);
    this.#byKey.delete(ticket.key);
    this.waiting.removeOf(number);
    this.lists.remove(number);
  }

  has(number: TicketNumber): boolean {
    return this.#tickets.has(number);
  }

  numberOf(key: string): TicketNumber | undefined {
    return this.#byKey.get(key);
  }

  /** For each of these schools that stands in an open ticket of kind `mandaat`: the newest such ticket. */
  openWith(codes: readonly Vestigingscode[]): ReadonlyMap<Vestigingscode, TicketNumber> {
    return this.#openSchools.find(codes);
  }

  isClosed(number: TicketNumber): boolean {
    return this.#tickets.get(number)?.status === 'closed';
  }

  /** Sees to it that numbers up to these are not given out again. */
  markLast(last: LastSerials): void {
    this.#serials.markLast(last);
  }

  get last(): LastSerials {
    return this.#serials.last;
  }

  nextNumber(year: number): TicketNumber {
    return ticketNumber(year, this.#serials.next(year));
  }

  /** Closed tickets that were filed before `before`. */
  closedBefore(before: Date): TicketNumber[] {
    return [...this.#tickets]
      .filter(([, { status, createdAt }]) => status === 'closed' && Date.parse(createdAt) < before.getTime())
      .map(([number]) => number);
  }

  #conversationOf(number: TicketNumber): ConversationKey {
    return this.#tickets.get(number)?.conversation ?? '';
  }

  #closeSchools(number: TicketNumber): void {
    for (const code of this.#tickets.get(number)?.openCodes ?? []) this.#openSchools.remove(code, number);
  }
}

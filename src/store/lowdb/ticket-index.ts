import type { Vestigingscode } from '../../domain/brin.js';
import type { Delivery } from '../../domain/delivery.js';
import { codeOfSchool } from '../../domain/school.js';
import type { Ticket, TicketNumber } from '../../domain/ticket.js';
import { ticketNumber } from '../../domain/ticket.js';
import { OpenSchools } from './open-schools.js';
import type { TicketRecord } from './records.js';

/** The last serial that was given out, per year. */
export type LastSerials = Readonly<Record<string, number>>;

interface Waiting {
  readonly delivery: Delivery;
  /** Milliseconds; 0 when nobody has it. */
  readonly leasedUntil: number;
}

/** What is known of one ticket without reading it. */
interface Indexed extends Pick<Ticket, 'key' | 'status' | 'createdAt'> {
  /** Its schools while it is open and of kind `mandaat`. */
  readonly openCodes: readonly Vestigingscode[];
}

const dueAt = ({ delivery, leasedUntil }: Waiting): number =>
  Math.max(Date.parse(delivery.nextAt), leasedUntil);

const indexed = ({ key, status, createdAt, kind, schools }: Ticket): Indexed => ({
  key,
  status,
  createdAt,
  openCodes: status === 'open' && kind === 'mandaat' ? schools.map(codeOfSchool) : [],
});

/** What must be known of all tickets at once, in memory: keys, numbers, open schools, and deliveries that wait. */
export class TicketIndex {
  readonly #tickets = new Map<TicketNumber, Indexed>();
  readonly #byKey = new Map<string, TicketNumber>();
  readonly #openSchools = new OpenSchools();
  readonly #waiting = new Map<string, Waiting>();
  readonly #last = new Map<string, number>();

  add({ ticket, deliveries }: TicketRecord): void {
    this.change(ticket);
    this.#byKey.set(ticket.key, ticket.number);
    this.markUsed(ticket.number);
    for (const delivery of deliveries) this.settle(delivery);
  }

  /** Takes over what is now in a ticket; its key and its deliveries are as they were. */
  change(ticket: Ticket): void {
    const { number } = ticket;
    this.#closeSchools(number);
    const now = indexed(ticket);
    this.#tickets.set(number, now);
    for (const code of now.openCodes) this.#openSchools.add(code, number);
  }

  remove(number: TicketNumber): void {
    const ticket = this.#tickets.get(number);
    if (!ticket) return;
    this.#closeSchools(number);
    this.#tickets.delete(number);
    this.#byKey.delete(ticket.key);
    for (const [id, { delivery }] of this.#waiting) if (delivery.ticket === number) this.#waiting.delete(id);
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

  /** Sees to it that `name`'s number is not given out again; `name` may be that of a ticket's file. */
  markUsed(name: string): void {
    const [, year, serial] = /^DD-([0-9]{4})-([0-9]{5,})/.exec(name) ?? [];
    if (year !== undefined) this.markLast({ [year]: Number(serial) });
  }

  markLast(last: LastSerials): void {
    for (const [year, serial] of Object.entries(last)) {
      this.#last.set(year, Math.max(serial, this.#last.get(year) ?? 0));
    }
  }

  get last(): LastSerials {
    return Object.fromEntries(this.#last);
  }

  nextNumber(year: number): TicketNumber {
    const serial = (this.#last.get(String(year)) ?? 0) + 1;
    this.#last.set(String(year), serial);
    return ticketNumber(year, serial);
  }

  /** Hands out deliveries that are due and that nobody has, oldest first. */
  claim(now: Date, limit: number, leaseMs: number): Delivery[] {
    const due = [...this.#waiting.values()]
      .filter((waiting) => dueAt(waiting) <= now.getTime())
      .map(({ delivery }) => delivery)
      .sort((a, b) => Date.parse(a.nextAt) - Date.parse(b.nextAt))
      .slice(0, limit);
    for (const delivery of due) {
      this.#waiting.set(delivery.id, { delivery, leasedUntil: now.getTime() + leaseMs });
    }
    return due;
  }

  settle(delivery: Delivery): void {
    if (delivery.state === 'waiting') this.#waiting.set(delivery.id, { delivery, leasedUntil: 0 });
    else this.#waiting.delete(delivery.id);
  }

  nextDue(): Date | undefined {
    let next = Infinity;
    for (const waiting of this.#waiting.values()) next = Math.min(next, dueAt(waiting));
    return next === Infinity ? undefined : new Date(next);
  }

  /** Closed tickets that were filed before `before`. */
  closedBefore(before: Date): TicketNumber[] {
    return [...this.#tickets]
      .filter(([, { status, createdAt }]) => status === 'closed' && Date.parse(createdAt) < before.getTime())
      .map(([number]) => number);
  }

  #closeSchools(number: TicketNumber): void {
    for (const code of this.#tickets.get(number)?.openCodes ?? []) this.#openSchools.remove(code, number);
  }
}

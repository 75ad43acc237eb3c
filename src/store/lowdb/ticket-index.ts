import type { Delivery } from '../../domain/delivery.js';
import type { Ticket, TicketNumber } from '../../domain/ticket.js';
import { ticketNumber } from '../../domain/ticket.js';
import type { TicketRecord } from './records.js';

/** The last serial that was given out, per year. */
export type LastSerials = Readonly<Record<string, number>>;

interface Waiting {
  readonly delivery: Delivery;
  /** Milliseconds; 0 when nobody has it. */
  readonly leasedUntil: number;
}

const dueAt = ({ delivery, leasedUntil }: Waiting): number =>
  Math.max(Date.parse(delivery.nextAt), leasedUntil);

/** What must be known of all tickets at once, in memory: keys, numbers, and the deliveries that wait. */
export class TicketIndex {
  readonly #tickets = new Map<TicketNumber, Pick<Ticket, 'key' | 'status' | 'createdAt'>>();
  readonly #byKey = new Map<string, TicketNumber>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #last = new Map<string, number>();

  add({ ticket, deliveries }: TicketRecord): void {
    const { number, key, status, createdAt } = ticket;
    this.#tickets.set(number, { key, status, createdAt });
    this.#byKey.set(key, number);
    this.markUsed(number);
    for (const delivery of deliveries) this.settle(delivery);
  }

  remove(number: TicketNumber): void {
    const ticket = this.#tickets.get(number);
    if (!ticket) return;
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
}

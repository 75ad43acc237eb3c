import type { Vestigingscode } from '../../domain/brin.js';
import type { TicketNumber } from '../../domain/ticket.js';

/** Sorts as the numbers were given out: by year, and after `99999` comes `100000`. */
const inOrder = new Intl.Collator('en', { numeric: true }).compare;

/** Which schools stand in open tickets. Asking costs the same however many tickets there are. */
export class OpenSchools {
  /** Numbers of the open tickets that hold a school, the newest last. */
  readonly #tickets = new Map<Vestigingscode, TicketNumber[]>();

  add(code: Vestigingscode, number: TicketNumber): void {
    const numbers = this.#tickets.get(code) ?? [];
    // From the end: a new ticket is nearly always the newest.
    const place = numbers.findLastIndex((other) => inOrder(other, number) <= 0);
    if (numbers[place] !== number) numbers.splice(place + 1, 0, number);
    this.#tickets.set(code, numbers);
  }

  remove(code: Vestigingscode, number: TicketNumber): void {
    const left = (this.#tickets.get(code) ?? []).filter((other) => other !== number);
    if (left.length > 0) this.#tickets.set(code, left);
    else this.#tickets.delete(code);
  }

  /** For each of these schools that stands in an open ticket: the newest such ticket. */
  find(codes: readonly Vestigingscode[]): ReadonlyMap<Vestigingscode, TicketNumber> {
    const found = new Map<Vestigingscode, TicketNumber>();
    for (const code of codes) {
      const newest = this.#tickets.get(code)?.at(-1);
      if (newest !== undefined) found.set(code, newest);
    }
    return found;
  }
}

import type { ConversationKey } from '../../domain/conversation.js';
import type { Delivery } from '../../domain/delivery.js';
import type { TicketNumber } from '../../domain/ticket.js';

interface Waiting {
  readonly delivery: Delivery;
  readonly conversation: ConversationKey;
  /** Milliseconds; 0 when nobody has it. */
  readonly leasedUntil: number;
}

const dueAt = ({ delivery, leasedUntil }: Waiting): number =>
  Math.max(Date.parse(delivery.nextAt), leasedUntil);

/** The deliveries that wait, in memory, and who has taken which. */
export class WaitingDeliveries {
  readonly #waiting = new Map<string, Waiting>();
  /** Ids of replies that stand in a conversation and that nobody has read there yet. */
  readonly #unread = new Map<ConversationKey, Set<string>>();

  get size(): number {
    return this.#waiting.size;
  }

  /** Takes over what became of a delivery: nobody has it any more. */
  settle(delivery: Delivery, conversation: ConversationKey): void {
    this.#forget(delivery.id);
    if (delivery.state !== 'waiting') return;
    this.#waiting.set(delivery.id, { delivery, conversation, leasedUntil: 0 });
    if (delivery.mark === undefined) return;
    this.#unread.set(conversation, (this.#unread.get(conversation) ?? new Set()).add(delivery.id));
  }

  /** Takes over another time for a delivery; whoever has it keeps it. */
  move(delivery: Delivery, conversation: ConversationKey): void {
    const leasedUntil = this.#waiting.get(delivery.id)?.leasedUntil ?? 0;
    this.settle(delivery, conversation);
    this.#waiting.set(delivery.id, { delivery, conversation, leasedUntil });
  }

  removeOf(number: TicketNumber): void {
    for (const [id, { delivery }] of this.#waiting) if (delivery.ticket === number) this.#forget(id);
  }

  /** Hands out deliveries that are due and that nobody has, oldest first. */
  claim(now: Date, limit: number, leaseMs: number): Delivery[] {
    const due = [...this.#waiting.values()]
      .filter((waiting) => dueAt(waiting) <= now.getTime())
      .sort((a, b) => Date.parse(a.delivery.nextAt) - Date.parse(b.delivery.nextAt))
      .slice(0, limit);
    for (const waiting of due) {
      this.#waiting.set(waiting.delivery.id, { ...waiting, leasedUntil: now.getTime() + leaseMs });
    }
    return due.map(({ delivery }) => delivery);
  }

  /** Gives back what was taken until after `after`. @returns what waits for a time after it, and nobody has */
  putOffBeyond(now: Date, after: Date): Delivery[] {
    for (const [id, waiting] of this.#waiting)
      if (waiting.leasedUntil > after.getTime()) this.#waiting.set(id, { ...waiting, leasedUntil: 0 });
    return [...this.#waiting.values()]
      .filter(({ leasedUntil }) => leasedUntil <= now.getTime())
      .map(({ delivery }) => delivery)
      .filter(({ nextAt }) => nextAt > after.toISOString());
  }

  nextDue(): Date | undefined {
    let next = Infinity;
    for (const waiting of this.#waiting.values()) next = Math.min(next, dueAt(waiting));
    return next === Infinity ? undefined : new Date(next);
  }

  /** Replies that stand in a conversation up to a mark, and that nobody had read. */
  unread(conversation: ConversationKey, mark: number): Delivery[] {
    return [...(this.#unread.get(conversation) ?? [])]
      .flatMap((id) => this.#waiting.get(id)?.delivery ?? [])
      .filter((delivery) => (delivery.mark ?? Infinity) <= mark);
  }

  #forget(id: string): void {
    const known = this.#waiting.get(id);
    if (!known) return;
    this.#waiting.delete(id);
    const unread = this.#unread.get(known.conversation);
    unread?.delete(id);
    if (unread?.size === 0) this.#unread.delete(known.conversation);
  }
}

import type { ConversationKey } from '../../domain/conversation.js';
import { broughtForward, Delivery, onceMore, wasRead } from '../../domain/delivery.js';
import { unlessDamaged, unlessGone } from '../../domain/errors.js';
import type { DeliveryStore } from '../../domain/store.js';
import type { Ticket, TicketNumber } from '../../domain/ticket.js';
import type { Gate } from '../gate.js';
import type { TicketFiles } from './ticket-files.js';

/** Deliveries that are brought forward in one go. */
const MOST_BROUGHT_FORWARD = 100;

/** Deliveries: each in the file of its ticket. Leases are in memory: after a restart no worker is left. */
export class LowdbDeliveries implements DeliveryStore {
  readonly #gate: Gate;
  readonly #ticketFiles: TicketFiles;

  constructor(gate: Gate, ticketFiles: TicketFiles) {
    this.#gate = gate;
    this.#ticketFiles = ticketFiles;
  }

  async claim(
    now: Date,
    limit: number,
    leaseMs: number,
  ): Promise<readonly { ticket: Ticket; delivery: Delivery }[]> {
    this.#gate.checkNotClosed();
    const due = this.#ticketFiles.index.waiting.claim(now, limit, leaseMs);
    const claimed = due.map(async (delivery) => {
      const record = await unlessDamaged(this.#ticketFiles.read(delivery.ticket));
      return record ? [{ ticket: record.ticket, delivery: { ...delivery } }] : [];
    });
    return (await Promise.all(claimed)).flat();
  }

  async settle(delivery: Delivery): Promise<void> {
    this.#gate.checkNotClosed();
    const settled = Delivery.parse(delivery);
    await this.#ticketFiles.changeDelivery(settled.id, (stored) =>
      stored.state === 'unneeded' && settled.state === 'waiting' ? stored : settled,
    );
  }

  async bringForward(now: Date, after: Date): Promise<void> {
    this.#gate.checkNotClosed();
    const putOff = this.#ticketFiles.index.waiting.putOffBeyond(now, after).slice(0, MOST_BROUGHT_FORWARD);
    await Promise.all(
      putOff.map(({ id }) =>
        unlessGone(this.#ticketFiles.changeDelivery(id, (stored) => broughtForward(stored, now, after))),
      ),
    );
  }

  async nextDue(): Promise<Date | undefined> {
    this.#gate.checkNotClosed();
    return Promise.resolve(this.#ticketFiles.index.waiting.nextDue());
  }

  async waiting(): Promise<number> {
    this.#gate.checkNotClosed();
    return Promise.resolve(this.#ticketFiles.index.waiting.size);
  }

  async ofTicket(number: TicketNumber): Promise<readonly Delivery[]> {
    this.#gate.checkNotClosed();
    return (await this.#ticketFiles.read(number))?.deliveries ?? [];
  }

  async again(id: string, now: Date): Promise<Delivery> {
    this.#gate.checkNotClosed();
    return this.#ticketFiles.changeDelivery(id, (stored) => onceMore(stored, now), true);
  }

  async readUpTo(conversation: ConversationKey, mark: number, now: Date): Promise<number> {
    this.#gate.checkNotClosed();
    const unread = this.#ticketFiles.index.waiting.unread(conversation, mark);
    const settled = unread.map(async ({ id }) => {
      const { state } = await this.#ticketFiles.changeDelivery(id, (stored) => wasRead(stored, now));
      return state === 'unneeded';
    });
    return (await Promise.all(settled)).filter(Boolean).length;
  }
}

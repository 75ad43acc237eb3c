import { Delivery } from '../../domain/delivery.js';
import type { DeliveryStore } from '../../domain/store.js';
import type { Ticket } from '../../domain/ticket.js';
import type { Gate } from './gate.js';
import { unlessDamaged } from './store-error.js';
import type { TicketFiles } from './ticket-files.js';

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
    const due = this.#ticketFiles.index.claim(now, limit, leaseMs);
    const claimed = due.map(async (delivery) => {
      const record = await unlessDamaged(this.#ticketFiles.read(delivery.ticket));
      return record ? [{ ticket: record.ticket, delivery: { ...delivery } }] : [];
    });
    return (await Promise.all(claimed)).flat();
  }

  async settle(delivery: Delivery): Promise<void> {
    this.#gate.checkNotClosed();
    await this.#ticketFiles.settle(Delivery.parse(delivery));
  }

  async nextDue(): Promise<Date | undefined> {
    this.#gate.checkNotClosed();
    return Promise.resolve(this.#ticketFiles.index.nextDue());
  }
}

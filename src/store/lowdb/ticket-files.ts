import { z } from 'zod';
import type { Delivery } from '../../domain/delivery.js';
import { HelpdeskError, codeOf } from '../../domain/errors.js';
import type { SerialQueue } from '../../domain/serial-queue.js';
import type { Ticket, TicketNumber } from '../../domain/ticket.js';
import type { Files } from './files.js';
import type { TicketRecord } from './records.js';
import { jsonFormat, ticketFile, ticketFormat } from './records.js';
import { unlessDamaged } from './store-error.js';
import { TicketIndex } from './ticket-index.js';

/** How many files are read at the same time when the store opens. */
const READ_AT_ONCE = 32;

/** The last serials given out: without it the numbers of deleted tickets could come back. */
const SERIALS = 'serials.json';
const serialsFormat = jsonFormat(
  z.strictObject({ version: z.literal(1), last: z.record(z.string(), z.int().nonnegative()) }),
);

/** The files of tickets, and the index over them. */
export class TicketFiles {
  readonly index = new TicketIndex();
  readonly #files: Files;
  /** One task at a time per file. */
  readonly #tasks: SerialQueue;

  constructor(files: Files, tasks: SerialQueue) {
    this.#files = files;
    this.#tasks = tasks;
  }

  /** Reads all tickets into the index. A damaged one is set aside, and its number stays taken. */
  async readAll(): Promise<void> {
    const serials = await unlessDamaged(this.#files.load(SERIALS, serialsFormat));
    if (serials) this.index.markLast(serials.last);
    const names = await this.#files.list('tickets');
    for (const name of [...names, ...(await this.#files.list('journal'))]) this.index.markUsed(name);
    const numbers = names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort();
    for (let start = 0; start < numbers.length; start += READ_AT_ONCE) {
      await Promise.all(numbers.slice(start, start + READ_AT_ONCE).map((number) => this.#readOne(number)));
    }
  }

  /** @throws HelpdeskError `record_damaged`: from then on there is no such ticket */
  async read(number: TicketNumber): Promise<TicketRecord | undefined> {
    if (!this.index.has(number)) return undefined;
    try {
      const record = await this.#files.load(ticketFile(number), ticketFormat(number));
      if (!record) this.index.remove(number);
      return record;
    } catch (error) {
      if (codeOf(error) === 'record_damaged') this.index.remove(number);
      throw error;
    }
  }

  /** Replaces one delivery of a ticket. @throws HelpdeskError `ticket_not_found`, `store_unwritable` */
  settle(delivery: Delivery): Promise<void> {
    const number = delivery.ticket;
    return this.#tasks.run(ticketFile(number), async () => {
      const record = await this.read(number);
      if (!record?.deliveries.some(({ id }) => id === delivery.id)) {
        throw new HelpdeskError('ticket_not_found', { delivery: delivery.id });
      }
      const deliveries = record.deliveries.map((other) => (other.id === delivery.id ? delivery : other));
      await this.#files.save(ticketFile(number), ticketFormat(number), { ...record, deliveries });
      this.index.settle(delivery);
      await this.#files.syncFolder('tickets');
    });
  }

  /**
   * Replaces a ticket by one that was made from it, and leaves its deliveries as they are.
   * @throws HelpdeskError `ticket_changed`, `ticket_not_found`, `store_unwritable`
   */
  change(ticket: Ticket): Promise<void> {
    const { number, revision, key } = ticket;
    return this.#tasks.run(ticketFile(number), async () => {
      const record = await this.read(number);
      if (!record) throw new HelpdeskError('ticket_not_found', { ticket: number });
      const stored = record.ticket.revision;
      if (stored !== revision - 1) throw new HelpdeskError('ticket_changed', { ticket: number, stored });
      if (record.ticket.key !== key) throw new Error('A ticket keeps its key');
      await this.#files.save(ticketFile(number), ticketFormat(number), { ...record, ticket });
      this.index.change(ticket);
      await this.#files.syncFolder('tickets');
    });
  }

  /** Deletes closed tickets that were filed before `before`; says how many. */
  async sweep(before: Date): Promise<number> {
    const numbers = this.index.closedBefore(before);
    if (numbers.length > 0)
      await this.#files.save(SERIALS, serialsFormat, { version: 1, last: this.index.last });
    let swept = 0;
    for (const number of numbers) {
      if (await this.#tasks.run(ticketFile(number), () => this.#deleteClosed(number))) swept += 1;
    }
    return swept;
  }

  async #readOne(number: TicketNumber): Promise<void> {
    const record = await unlessDamaged(this.#files.load(ticketFile(number), ticketFormat(number)));
    if (record) this.index.add(record);
  }

  async #deleteClosed(number: TicketNumber): Promise<boolean> {
    // Somebody may have opened it again while the others were deleted.
    if (!this.index.isClosed(number)) return false;
    await this.#files.delete(ticketFile(number));
    this.index.remove(number);
    return true;
  }
}

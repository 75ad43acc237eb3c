import type { Delivery } from '../../domain/delivery.js';
import { HelpdeskError, codeOf, unlessDamaged } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import type { SerialQueue } from '../../domain/serial-queue.js';
import type { FiledTicket } from '../../domain/store.js';
import type { TicketNumber } from '../../domain/ticket.js';
import type { Files } from './files.js';
import type { TicketRecord } from './records.js';
import { TicketFile, ticketFile, ticketFormat } from './records.js';
import { keepSerials, lastSerials } from './serials.js';
import { TicketIndex } from './ticket-index.js';
import { Watchers } from '../watchers.js';

/** How many files are read at the same time when the store opens. */
const READ_AT_ONCE = 32;

/** What the files of tickets stand on. */
export interface TicketFilesDeps {
  readonly files: Files;
  /** One task at a time per file. */
  readonly tasks: SerialQueue;
  readonly log: Log;
}

/** The files of tickets, and the index over them. */
export class TicketFiles {
  readonly index = new TicketIndex();
  readonly watchers: Watchers<TicketNumber | undefined>;
  readonly #files: Files;
  readonly #tasks: SerialQueue;

  constructor({ files, tasks, log }: TicketFilesDeps) {
    this.watchers = new Watchers(log);
    this.#files = files;
    this.#tasks = tasks;
  }

  /** Reads all tickets into the index. A damaged one is set aside, and its number stays taken. */
  async readAll(): Promise<void> {
    this.index.markLast(await lastSerials(this.#files));
    const names = await this.#files.list('tickets');
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

  /**
   * Changes one delivery of a ticket.
   * @param next makes the delivery as it must be; the same one stores nothing
   * @throws HelpdeskError `ticket_not_found`, `store_unwritable`
   */
  changeDelivery(id: string, next: (stored: Delivery) => Delivery, isMove = false): Promise<Delivery> {
    const [number = ''] = id.split('/', 1);
    return this.#tasks.run(ticketFile(number), async () => {
      const record = await this.read(number);
      const stored = record?.deliveries.find((delivery) => delivery.id === id);
      if (!record || !stored) throw new HelpdeskError('ticket_not_found', { delivery: id });
      const delivery = next(stored);
      if (delivery === stored) return stored;
      const deliveries = record.deliveries.map((other) => (other === stored ? delivery : other));
      await this.#files.save(ticketFile(number), ticketFormat(number), { ...record, deliveries });
      if (isMove) this.index.move(delivery);
      else this.index.settle(delivery);
      this.watchers.tell(number);
      await this.#files.syncFolder('tickets');
      return delivery;
    });
  }

  /**
   * Replaces a ticket by one that was made from it; the deliveries are new, those it has stay as they are.
   * @throws HelpdeskError `ticket_changed`, `ticket_not_found`, `store_unwritable`
   */
  change(changed: FiledTicket): Promise<void> {
    const { number } = changed.ticket;
    return this.#tasks.run(ticketFile(number), async () => {
      const { after } = await this.changeOf(changed);
      await this.#files.save(ticketFile(number), ticketFormat(number), after);
      this.index.change(changed.ticket, changed.deliveries);
      this.watchers.tell(number);
      await this.#files.syncFolder('tickets');
    });
  }

  /**
   * What is stored of a ticket, and what it becomes. Call it while nobody else writes the ticket.
   * @throws HelpdeskError `ticket_changed`, `ticket_not_found`
   */
  async changeOf({
    ticket,
    deliveries,
  }: FiledTicket): Promise<{ before: TicketRecord; after: TicketRecord }> {
    const { number, revision, key } = ticket;
    const before = await this.read(number);
    if (!before) throw new HelpdeskError('ticket_not_found', { ticket: number });
    const stored = before.ticket.revision;
    if (stored !== revision - 1) throw new HelpdeskError('ticket_changed', { ticket: number, stored });
    if (before.ticket.key !== key) throw new Error('A ticket keeps its key');
    const after = { ...before, ticket, deliveries: [...before.deliveries, ...deliveries] };
    return { before, after: TicketFile.parse(after) };
  }

  /** Deletes closed tickets that were filed before `before`; says how many. */
  async sweep(before: Date): Promise<number> {
    const numbers = this.index.closedBefore(before);
    if (numbers.length > 0) await keepSerials(this.#files, this.index.last);
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
    this.watchers.tell(number);
    return true;
  }
}

import type { Vestigingscode } from '../../domain/brin.js';
import { HelpdeskError } from '../../domain/errors.js';
import type { SerialQueue } from '../../domain/serial-queue.js';
import type { FiledTicket, TicketStore } from '../../domain/store.js';
import type { TicketNumber } from '../../domain/ticket.js';
import { Ticket } from '../../domain/ticket.js';
import type { Gate } from './gate.js';
import type { Applied, Journal, NewText } from './journal.js';
import { TicketFile, ticketFile } from './records.js';
import type { TicketFiles } from './ticket-files.js';

export interface TicketsDeps {
  readonly gate: Gate;
  readonly journal: Journal;
  /** One task at a time per file. */
  readonly tasks: SerialQueue;
  readonly ticketFiles: TicketFiles;
}

/** Tickets: one file each, with its deliveries. */
export class LowdbTickets implements TicketStore {
  readonly #deps: TicketsDeps;
  /** Keys and numbers of tickets that are being written. */
  readonly #filing = new Set<string>();

  constructor(deps: TicketsDeps) {
    this.#deps = deps;
  }

  /**
   * Stores new tickets together with the turn that files them; at least one.
   * @throws HelpdeskError `unexpected` when a key or a number is taken, `store_unwritable`
   */
  async file(filed: readonly FiledTicket[], turn: NewText): Promise<Applied> {
    const records = filed.map((parts) => TicketFile.parse({ version: 1, ...parts }));
    const names = records.flatMap(({ ticket }) => [ticket.number, ticket.key]);
    this.#refuseTaken(names);
    for (const name of names) this.#filing.add(name);
    try {
      const added = records.map((record) => ({
        file: ticketFile(record.ticket.number),
        text: JSON.stringify(record),
      }));
      const applied = await this.#deps.journal.apply(String(names[0]), { added, replaced: turn });
      for (const { file } of added) void this.#deps.tasks.run(file, () => applied.crossedOut);
      for (const record of records) this.#deps.ticketFiles.index.add(record);
      return applied;
    } finally {
      for (const name of names) this.#filing.delete(name);
    }
  }

  async nextNumber(year: number): Promise<TicketNumber> {
    this.#deps.gate.checkNotClosed();
    return Promise.resolve(this.#deps.ticketFiles.index.nextNumber(year));
  }

  async get(number: TicketNumber): Promise<Ticket | undefined> {
    this.#deps.gate.checkNotClosed();
    return (await this.#deps.ticketFiles.read(number))?.ticket;
  }

  async byKey(key: string): Promise<Ticket | undefined> {
    this.#deps.gate.checkNotClosed();
    const number = this.#deps.ticketFiles.index.numberOf(key);
    return number === undefined ? undefined : this.get(number);
  }

  async openWith(codes: readonly Vestigingscode[]): Promise<ReadonlyMap<Vestigingscode, TicketNumber>> {
    this.#deps.gate.checkNotClosed();
    return Promise.resolve(this.#deps.ticketFiles.index.openWith(codes));
  }

  async change(ticket: Ticket): Promise<void> {
    this.#deps.gate.checkNotClosed();
    await this.#deps.ticketFiles.change(Ticket.parse(ticket));
  }

  #refuseTaken(names: readonly string[]): void {
    const { index } = this.#deps.ticketFiles;
    const taken = names.find((name) => this.#filing.has(name) || index.has(name) || index.numberOf(name));
    if (taken !== undefined || new Set(names).size < names.length) {
      throw new HelpdeskError('unexpected', { why: 'ticket_exists', taken });
    }
  }
}

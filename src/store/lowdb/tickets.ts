import type { Vestigingscode } from '../../domain/brin.js';
import type { Delivery } from '../../domain/delivery.js';
import { HelpdeskError } from '../../domain/errors.js';
import type { SerialQueue } from '../../domain/serial-queue.js';
import type { FiledTicket, TicketStore } from '../../domain/store.js';
import type { TicketPage, TicketQuery } from '../../domain/ticket-list.js';
import type { TicketNumber } from '../../domain/ticket.js';
import { Ticket } from '../../domain/ticket.js';
import type { Gate } from '../gate.js';
import type { Applied, Journal, NewText, Rewrite } from './journal.js';
import type { TicketRecord } from './records.js';
import { TicketFile, ticketFile } from './records.js';
import type { TicketFiles } from './ticket-files.js';

/** The tickets of one turn. */
export interface TicketsOfTurn {
  readonly filed: readonly FiledTicket[];
  readonly changed: readonly FiledTicket[];
}

/** What tickets in files stand on. */
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
   * Stores tickets together with the turn that filed or changed them; at least one.
   * @throws HelpdeskError `unexpected` when a key or a number is taken, `ticket_changed`, `ticket_not_found`,
   * `store_unwritable`
   */
  async store({ filed, changed }: TicketsOfTurn, turn: NewText): Promise<Applied> {
    const added = filed.map((parts) => TicketFile.parse({ version: 1, ...parts }));
    const names = added.flatMap(({ ticket }) => [ticket.number, ticket.key]);
    this.#refuseTaken(names);
    for (const name of names) this.#filing.add(name);
    try {
      return await this.#holding(numbersOf(changed), () => this.#apply({ added, changed }, turn));
    } finally {
      for (const name of names) this.#filing.delete(name);
    }
  }

  async #apply({ added, changed }: Parsed, turn: NewText): Promise<Applied> {
    const { index, watchers } = this.#deps.ticketFiles;
    const together = { added: added.map(textOf), changed: await this.#rewrites(changed), replaced: turn };
    const applied = await this.#deps.journal.apply(entryOf({ added, changed }), together);
    for (const { file } of together.added) void this.#deps.tasks.run(file, () => applied.crossedOut);
    for (const record of added) index.add(record);
    for (const { ticket, deliveries } of changed) index.change(ticket, deliveries);
    for (const { ticket } of [...added, ...changed]) watchers.tell(ticket.number);
    return applied;
  }

  #rewrites(changed: readonly FiledTicket[]): Promise<Rewrite[]> {
    return Promise.all(
      changed.map(async (parts) => {
        const { before, after } = await this.#deps.ticketFiles.changeOf(parts);
        return { ...textOf(after), before: textOf(before).text };
      }),
    );
  }

  /** Does `work` while nobody else writes these tickets, and keeps them until what was done is crossed out. */
  #holding(numbers: readonly TicketNumber[], work: () => Promise<Applied>): Promise<Applied> {
    if (numbers.length === 0) return work();
    return new Promise((resolve, reject) => {
      const inside = async (): Promise<void> => {
        const applied = await work();
        resolve(applied);
        await applied.crossedOut;
      };
      const held = numbers.reduceRight<() => Promise<void>>(
        (next, number) => () => this.#deps.tasks.run(ticketFile(number), next),
        inside,
      );
      held().catch(reject);
    });
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

  async change(ticket: Ticket, deliveries: readonly Delivery[] = []): Promise<void> {
    this.#deps.gate.checkNotClosed();
    await this.#deps.ticketFiles.change({ ticket: Ticket.parse(ticket), deliveries });
  }

  async list(query: TicketQuery): Promise<TicketPage> {
    this.#deps.gate.checkNotClosed();
    return Promise.resolve(this.#deps.ticketFiles.index.lists.list(query));
  }

  watch(listener: (number: TicketNumber | undefined) => void): () => void {
    return this.#deps.ticketFiles.watchers.add(listener);
  }

  #refuseTaken(names: readonly string[]): void {
    const { index } = this.#deps.ticketFiles;
    const taken = names.find((name) => this.#filing.has(name) || index.has(name) || index.numberOf(name));
    if (taken !== undefined || new Set(names).size < names.length) {
      throw new HelpdeskError('unexpected', { why: 'ticket_exists', taken });
    }
  }
}

interface Parsed {
  readonly added: readonly TicketRecord[];
  readonly changed: readonly FiledTicket[];
}

const textOf = (record: TicketRecord): NewText => ({
  file: ticketFile(record.ticket.number),
  text: JSON.stringify(record),
});

/** Unlike that of any other change that may be running: a number is filed once, and a revision is made once. */
function entryOf({ added, changed }: Parsed): string {
  const [ticket] = [...added, ...changed].map((parts) => parts.ticket);
  return added.length > 0 || !ticket ? String(ticket?.number) : `${ticket.number}.${ticket.revision}`;
}

/** In one order for everybody, so that no two turns wait for each other. */
function numbersOf(changed: readonly FiledTicket[]): TicketNumber[] {
  const numbers = [...new Set(changed.map(({ ticket }) => ticket.number))].sort();
  if (numbers.length < changed.length) throw new Error('A turn changes a ticket once');
  return numbers;
}

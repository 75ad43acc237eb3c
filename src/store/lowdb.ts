import { HelpdeskError } from '../domain/errors.js';
import { SerialQueue } from '../domain/serial-queue.js';
import type { RegisterStore } from '../domain/school.js';
import type { Store } from '../domain/store.js';
import { inMemory } from './allowance.js';
import { LowdbConversations } from './lowdb/conversations.js';
import { LowdbDeliveries } from './lowdb/deliveries.js';
import { isFilling } from './lowdb/filling.js';
import type { Files } from './lowdb/files.js';
import { Gate } from './gate.js';
import type { Journal } from './lowdb/journal.js';
import type { FolderDeps } from './lowdb/open-folder.js';
import { openFolder } from './lowdb/open-folder.js';
import { LowdbQuestionMarks } from './lowdb/question-marks.js';
import { LowdbQuestions } from './lowdb/questions.js';
import { readSecret } from './lowdb/secrets.js';
import { LowdbStaff } from './lowdb/staff.js';
import { TicketFiles } from './lowdb/ticket-files.js';
import { LowdbTickets } from './lowdb/tickets.js';
import { LowdbTemplates } from './lowdb/templates.js';
import { openRegisterFile } from './register-file.js';

/** What is written to see whether anything can be: more than a file system may have left by chance. */
const CHECK_TEXT = '.'.repeat(4096);

/** What the store of one process stands on: its folder. */
export type LowdbStoreDeps = FolderDeps;

/**
 * Opens the store of one process: a folder with one small JSON file per conversation and per ticket.
 * @throws HelpdeskError `store_locked` when another process has the folder, `store_unwritable`; `store_unfinished` when
 * it was not filled to the end
 */
export async function openLowdbStore(deps: LowdbStoreDeps): Promise<Store> {
  const { dir, clock, log } = deps;
  const { files, journal, release } = await openFolder(deps);
  try {
    if (await isFilling(files)) throw new HelpdeskError('store_unfinished', { dir });
    const tasks = new SerialQueue(Infinity);
    const ticketFiles = new TicketFiles({ files, tasks, log });
    await ticketFiles.readAll();
    const register = openRegisterFile({ dir, clock, log });
    return new LowdbStore({ files, journal, tasks, ticketFiles, register, release });
  } catch (error) {
    await release();
    throw error;
  }
}

interface Parts {
  readonly files: Files;
  readonly journal: Journal;
  /** One task at a time per file. */
  readonly tasks: SerialQueue;
  readonly ticketFiles: TicketFiles;
  readonly register: RegisterStore;
  readonly release: () => Promise<void>;
}

class LowdbStore implements Store {
  readonly conversations: LowdbConversations;
  readonly tickets: LowdbTickets;
  readonly deliveries: LowdbDeliveries;
  readonly questions: LowdbQuestions;
  readonly questionMarks: LowdbQuestionMarks;
  readonly staff: LowdbStaff;
  readonly templates: LowdbTemplates;
  readonly register: RegisterStore;
  readonly allowance = inMemory;
  readonly #parts: Parts;
  readonly #gate = new Gate();
  #end: Promise<void> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.register = parts.register;
    this.tickets = new LowdbTickets({ ...parts, gate: this.#gate });
    this.deliveries = new LowdbDeliveries(this.#gate, parts.ticketFiles);
    this.conversations = new LowdbConversations({
      ...parts,
      gate: this.#gate,
      storeTickets: (tickets, turn) => this.tickets.store(tickets, turn),
    });
    this.questions = new LowdbQuestions(this.conversations);
    this.questionMarks = new LowdbQuestionMarks({ ...parts, gate: this.#gate });
    this.staff = new LowdbStaff({ ...parts, gate: this.#gate });
    this.templates = new LowdbTemplates({ ...parts, gate: this.#gate });
  }

  async secret(name: string, bytes: number): Promise<Uint8Array> {
    this.#gate.checkNotClosed();
    return this.#parts.tasks.run(`secrets/${name}`, () => readSecret(this.#parts.files, name, bytes));
  }

  async check(): Promise<void> {
    this.#gate.checkNotClosed();
    await this.#parts.tasks.run('check', async () => {
      await this.#parts.files.replace('check.txt', CHECK_TEXT, true);
      await this.#parts.files.remove('check.txt');
    });
  }

  async sweep(before: Date, now: Date): Promise<number> {
    this.#gate.checkOpen();
    return this.#parts.tasks.run('sweep', async () => {
      const tickets = await this.#parts.ticketFiles.sweep(before);
      const staff = await this.staff.sweep(before, now);
      return tickets + staff + (await this.conversations.sweep(before, now));
    });
  }

  close(): Promise<void> {
    this.#end ??= this.#close();
    return this.#end;
  }

  async #close(): Promise<void> {
    this.#gate.closing();
    await this.conversations.idle();
    this.#gate.closed();
    await this.#parts.tasks.idle();
    await this.#parts.release();
  }
}

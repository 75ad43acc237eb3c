import { randomBytes } from 'node:crypto';
import type { OpenAllowance } from '../domain/allowance.js';
import type { Outside } from '../domain/outside.js';
import type { RegisterStore } from '../domain/school.js';
import type { Store } from '../domain/store.js';
import { within } from '../domain/within.js';
import { Gate } from './gate.js';
import { alone, ALONE } from './postgres/alone.js';
import { createPostgresAllowances, sweepAllowances } from './postgres/allowance.js';
import { limitsOf } from './postgres/client.js';
import { Connections } from './postgres/connections.js';
import { PostgresConversations } from './postgres/conversations.js';
import { PostgresDeliveries } from './postgres/deliveries.js';
import { takeIntoUse } from './postgres/filling.js';
import { migrate, migrationsIn } from './postgres/migrate.js';
import { Listener } from './postgres/listen.js';
import type { Heard } from './postgres/news.js';
import { PostgresNews } from './postgres/news.js';
import type { ConversationNews } from '../domain/store.js';
import type { TicketNumber } from '../domain/ticket.js';
import { PostgresQuestionMarks } from './postgres/question-marks.js';
import { PostgresQuestions } from './postgres/questions.js';
import { createPostgresRegister } from './postgres/register.js';
import { readSecret } from './postgres/secrets.js';
import { SetAside } from './postgres/set-aside.js';
import type { Database } from './postgres/settings.js';
import { PostgresStaff } from './postgres/staff.js';
import { statement } from './postgres/statement.js';
import { sweepConversations, sweepTickets } from './postgres/sweep.js';
import { PostgresTemplates } from './postgres/templates.js';
import { PostgresTickets } from './postgres/tickets.js';
import { Watchers } from './watchers.js';

const HEARTBEAT = statement(
  'heartbeat',
  'insert into heartbeat (at) values ($1) on conflict (one) do update set at = excluded.at',
);

/** What a store that many processes share stands on. */
export interface PostgresStoreDeps extends Outside {
  readonly database: Database;
  /** Folder of the program, in which the migrations stand. */
  readonly root: string;
}

/**
 * Opens a store that many processes share.
 * @throws HelpdeskError `store_unwritable`, `store_newer` when a later release has changed the tables already;
 * `store_unfinished` when it was not filled to the end
 */
export async function openPostgresStore(deps: PostgresStoreDeps): Promise<Store> {
  await migrate(deps.database, migrationsIn(deps.root), deps.log);
  const store = new PostgresStore(deps);
  try {
    await store.begin();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

class PostgresStore implements Store {
  readonly conversations: PostgresConversations;
  readonly tickets: PostgresTickets;
  readonly deliveries: PostgresDeliveries;
  readonly questions: PostgresQuestions;
  readonly questionMarks: PostgresQuestionMarks;
  readonly staff: PostgresStaff;
  readonly templates: PostgresTemplates;
  readonly register: RegisterStore;
  readonly allowance: OpenAllowance;
  readonly #deps: PostgresStoreDeps;
  readonly #connections: Connections;
  readonly #gate = new Gate();
  readonly #news: PostgresNews;
  readonly #listener: Listener;
  #end: Promise<void> | undefined;

  constructor(deps: PostgresStoreDeps) {
    const { database, log, clock, randomId } = deps;
    const conversationWatchers = new Watchers<ConversationNews | undefined>(log);
    const ticketWatchers = new Watchers<TicketNumber | undefined>(log);
    const heard: Heard = {
      conversation: (news) => {
        conversationWatchers.tell(news);
      },
      ticket: (number) => {
        ticketWatchers.tell(number);
      },
    };
    const worker = randomId();
    this.#deps = deps;
    this.#connections = new Connections(database, log);
    const { lookEveryMs: waitMs } = limitsOf(database);
    this.#news = new PostgresNews({ queries: this.#connections, worker, heard, waitMs, log });
    this.#listener = new Listener({ database, worker, heard, log });
    const connections = this.#connections;
    const setAside = new SetAside({ connections, clock, log });
    const parts = { connections, gate: this.#gate, news: this.#news, setAside, log };
    this.conversations = new PostgresConversations({ ...parts, watchers: conversationWatchers });
    this.tickets = new PostgresTickets({ ...parts, watchers: ticketWatchers });
    this.deliveries = new PostgresDeliveries({ ...parts, worker });
    this.questions = new PostgresQuestions(parts);
    this.questionMarks = new PostgresQuestionMarks(parts);
    this.staff = new PostgresStaff(parts);
    this.templates = new PostgresTemplates(parts);
    this.register = createPostgresRegister({ ...deps, queries: this.#connections });
    this.allowance = createPostgresAllowances({ queries: this.#connections, log });
  }

  /** Takes the store into use, and begins to hear what other processes tell. @throws HelpdeskError `store_unfinished` */
  async begin(): Promise<void> {
    await takeIntoUse(this.#connections);
    await this.#listener.open();
  }

  async secret(name: string, bytes: number): Promise<Uint8Array> {
    this.#gate.checkNotClosed();
    return readSecret(this.#connections, name, randomBytes(bytes));
  }

  async check(): Promise<void> {
    this.#gate.checkNotClosed();
    await this.#connections.rows(HEARTBEAT, [this.#deps.clock.now()]);
  }

  /** Another process that sweeps at the same time does it for this one as well. */
  async sweep(before: Date, now: Date): Promise<number> {
    this.#gate.checkOpen();
    const { database } = this.#deps;
    return (await alone(database, ALONE.sweeping, () => this.#sweep(before, now))) ?? 0;
  }

  async #sweep(before: Date, now: Date): Promise<number> {
    const tickets = await sweepTickets(this.#connections, before);
    for (const number of tickets) this.#news.ticket(number);
    await sweepAllowances(this.#connections, now);
    const staff = await this.staff.sweep(before, now);
    return tickets.length + staff + (await sweepConversations(this.#connections, before, now));
  }

  close(): Promise<void> {
    this.#end ??= this.#close();
    return this.#end;
  }

  async #close(): Promise<void> {
    this.#gate.closing();
    await Promise.all([this.conversations.idle(), this.tickets.idle()]);
    this.#gate.closed();
    const { goodbyeMs } = limitsOf(this.#deps.database);
    // Without the database its leases end by themselves.
    const goodbyes = [this.deliveries.giveBack(), this.#news.close(), this.#listener.close()];
    await within(goodbyeMs, Promise.allSettled(goodbyes), undefined);
    await within(goodbyeMs, Promise.allSettled([this.#connections.close()]), undefined);
  }
}

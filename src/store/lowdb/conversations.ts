import type { Conversation, ConversationKey } from '../../domain/conversation.js';
import { unlessDamaged } from '../../domain/errors.js';
import type { Journey } from '../../domain/journey.js';
import { journeyOf } from '../../domain/journey.js';
import type { QuestionRecord } from '../../domain/question-record.js';
import { SerialQueue } from '../../domain/serial-queue.js';
import type { Commit, ConversationStore, LogPage } from '../../domain/store.js';
import type { Files } from './files.js';
import type { Gate } from '../gate.js';
import { HotCache } from './hot-cache.js';
import type { Applied, NewText } from './journal.js';
import type { ConversationRecord } from './records.js';
import {
  afterTerm,
  conversationFile,
  conversationFormat,
  conversationOf,
  endedAt,
  logPage,
  withTurn,
} from './records.js';
import type { TicketsOfTurn } from './tickets.js';

/** How many turns of one conversation may run or wait. */
const MOST_TURNS = 100;
/** How many characters of conversations are kept in memory: some hundreds of long ones. */
const MOST_CHARACTERS = 32_000_000;

/** Stores tickets together with the turn that filed or changed them. */
export type StoreTickets = (tickets: TicketsOfTurn, turn: NewText) => Promise<Applied>;

/** What conversations in files stand on. */
export interface ConversationsDeps {
  readonly files: Files;
  readonly gate: Gate;
  /** One task at a time per file. */
  readonly tasks: SerialQueue;
  readonly storeTickets: StoreTickets;
}

/** What is known of a conversation among all others. */
interface Gist {
  readonly questions: readonly QuestionRecord[];
  readonly journey: Journey;
}

const gistOf = (record: ConversationRecord): Gist => ({
  questions: record.questions,
  journey: journeyOf(conversationOf(record)),
});

/** Conversations on disk, the hot ones also in memory. */
export class LowdbConversations implements ConversationStore {
  readonly #deps: ConversationsDeps;
  readonly #turns = new SerialQueue(MOST_TURNS);
  /** Time of the last turn, of the conversations that were met since the start. */
  readonly #lastAt = new Map<string, number>();
  /** What is known of each by file, once somebody has asked for it. */
  #gists: Promise<Map<string, Gist>> | undefined;
  readonly #hot = new HotCache<ConversationRecord>(MOST_CHARACTERS);

  constructor(deps: ConversationsDeps) {
    this.#deps = deps;
  }

  async turn<T>(
    key: ConversationKey,
    work: (stored: Conversation | undefined) => Promise<{ readonly commit?: Commit; readonly result: T }>,
  ): Promise<{ readonly result: T; readonly mark: number }> {
    this.#deps.gate.checkOpen();
    const file = conversationFile(key);
    return this.#turns.run(file, async () => {
      const before = await this.#load(file);
      const { commit, result } = await work(before && conversationOf(before));
      if (!commit) return { result, mark: before?.mark ?? 0 };
      if (commit.conversation.key !== key) throw new Error('A turn can only store its own conversation');
      const after = withTurn(before, commit);
      await this.#save(file, after, { filed: commit.filed, changed: commit.changed ?? [] });
      return { result, mark: after.mark };
    });
  }

  async get(key: ConversationKey): Promise<Conversation | undefined> {
    this.#deps.gate.checkNotClosed();
    const record = await this.#load(conversationFile(key));
    return record && conversationOf(record);
  }

  async log(key: ConversationKey, after: number, limit: number): Promise<LogPage | undefined> {
    this.#deps.gate.checkNotClosed();
    const record = await this.#load(conversationFile(key));
    return record && logPage(record, after, limit);
  }

  /** Deletes or ends conversations whose last turn was before `before`; says how many. */
  async sweep(before: Date, now: Date): Promise<number> {
    let swept = 0;
    for (const name of await this.#deps.files.list('conversations')) {
      const file = `conversations/${name}`;
      if (!this.#deps.gate.isOpen) break;
      if ((this.#lastAt.get(file) ?? 0) >= before.getTime()) continue;
      if (await this.#deps.tasks.run(file, () => this.#sweepOne(file, before, now))) swept += 1;
    }
    return swept;
  }

  /** Resolves when no turn runs or waits. */
  idle(): Promise<void> {
    return this.#turns.idle();
  }

  async #sweepOne(file: string, before: Date, now: Date): Promise<boolean> {
    const lastAt = this.#lastAt.get(file) ?? endedAt(file, await this.#deps.files.head(file));
    if (lastAt === undefined) {
      // Damaged: reading sets it aside, and from then on its name tells its age.
      await unlessDamaged(this.#deps.files.load(file, conversationFormat(file)));
      return false;
    }
    this.#lastAt.set(file, lastAt);
    if (lastAt >= before.getTime()) return false;
    await this.#end(file, now);
    return true;
  }

  /** Deletes what is past its term, or leaves no more than that it was there. */
  async #end(file: string, now: Date): Promise<void> {
    const format = conversationFormat(file);
    const record = this.#hot.get(file) ?? (await this.#deps.files.loadLast(file, format));
    const left = record && afterTerm(record, now);
    if (!left) return this.#delete(file);
    await this.#deps.files.save(file, format, left);
    this.#keep(file, left);
  }

  async #delete(file: string): Promise<void> {
    await this.#deps.files.delete(file);
    this.#changeGists((gists) => gists.delete(file));
    this.#hot.delete(file);
    this.#lastAt.delete(file);
  }

  /** Reads in line with the writes of the same file, so that memory never gets older than the disk. */
  async #load(file: string): Promise<ConversationRecord | undefined> {
    const hot = this.#hot.get(file);
    if (hot) return hot;
    return this.#deps.tasks.run(file, async () => {
      const stored = this.#hot.get(file) ?? (await this.#deps.files.load(file, conversationFormat(file)));
      if (stored) this.#keep(file, stored);
      return stored;
    });
  }

  async #save(file: string, record: ConversationRecord, tickets: TicketsOfTurn): Promise<void> {
    const format = conversationFormat(file);
    await this.#deps.tasks.run(file, async () => {
      if (tickets.filed.length + tickets.changed.length === 0)
        await this.#deps.files.save(file, format, record);
      else {
        const { crossedOut } = await this.#deps.storeTickets(tickets, { file, text: format.print(record) });
        void this.#deps.tasks.run(file, () => crossedOut);
      }
      this.#keep(file, record);
    });
  }

  /** All questions that are kept, of every conversation. */
  async questions(): Promise<readonly QuestionRecord[]> {
    return (await this.#allGists()).flatMap(({ questions }) => questions);
  }

  watch(): () => void {
    // No other process writes here.
    return () => undefined;
  }

  async marks(keys: readonly ConversationKey[]): Promise<ReadonlyMap<ConversationKey, number>> {
    this.#deps.gate.checkNotClosed();
    const found = new Map<ConversationKey, number>();
    for (const key of keys) {
      const record = await this.#load(conversationFile(key));
      if (record) found.set(key, record.mark);
    }
    return found;
  }

  async journeys(): Promise<readonly Journey[]> {
    return (await this.#allGists()).map(({ journey }) => journey);
  }

  /** The files that were not met yet are read once. */
  async #allGists(): Promise<readonly Gist[]> {
    this.#deps.gate.checkNotClosed();
    this.#gists ??= this.#readGists().catch((error: unknown) => {
      this.#gists = undefined;
      throw error;
    });
    return [...(await this.#gists).values()];
  }

  async #readGists(): Promise<Map<string, Gist>> {
    const found = new Map<string, Gist>();
    for (const name of await this.#deps.files.list('conversations')) {
      const file = `conversations/${name}`;
      if (!name.endsWith('.json')) continue;
      const record = await unlessDamaged(this.#deps.files.load(file, conversationFormat(file)));
      if (record) found.set(file, gistOf(record));
    }
    return found;
  }

  #changeGists(change: (gists: Map<string, Gist>) => void): void {
    // When they could not be read, whoever asked for them was told; the next reading begins anew.
    this.#gists?.then(change, () => undefined);
  }

  #keep(file: string, record: ConversationRecord): void {
    this.#changeGists((gists) => gists.set(file, gistOf(record)));
    const characters = record.log.reduce((sum, { length }) => sum + length, record.conversation.length);
    this.#hot.set(file, record, characters);
    this.#lastAt.set(file, Date.parse(record.lastAt));
  }
}

import { z } from 'zod';
import { ARTICLE_STEPS } from '../../domain/article.js';
import type { ConversationKey } from '../../domain/conversation.js';
import { Conversation, StoredActivity } from '../../domain/conversation.js';
import { codeOf } from '../../domain/errors.js';
import type { Journey } from '../../domain/journey.js';
import type { Log } from '../../domain/outside.js';
import { SerialQueue } from '../../domain/serial-queue.js';
import type { Commit, ConversationNews, ConversationStore, LogPage } from '../../domain/store.js';
import type { Gate } from '../gate.js';
import type { Watchers } from '../watchers.js';
import type { Connections } from './connections.js';
import { storeTurn } from './conversation-commit.js';
import type { News } from './news.js';
import { missedIfUnsure } from './news.js';
import { bodyIn, columns, conversationId, readable, recordIn } from './rows.js';
import type { SetAside } from './set-aside.js';
import type { Queries } from './statement.js';
import { statement } from './statement.js';

/** How many turns of one conversation may run or wait in this process. */
const MOST_TURNS = 100;

const LOCK = statement('conversation.lock', 'select mark, body from conversation where id = $1 for update');
const LOCK_NEW = statement(
  'conversation.lock_new',
  'select pg_advisory_xact_lock(hashtextextended($1, 0)) is null',
);
const GET = statement('conversation.get', 'select body from conversation where id = $1');
const READ_LOG = statement(
  'conversation.log',
  `select c.mark as last, a.mark, a.body
     from conversation c
     left join lateral (
       select mark, body from activity where conversation = c.id and mark > $2 order by mark limit $3
     ) a on true
    where c.id = $1
    order by a.mark`,
);
const MARKS = statement('conversation.marks', 'select id, mark from conversation where id = any($1)');
const JOURNEYS = statement('conversation.journeys', 'select journey from conversation');

const marked = columns({ mark: z.int(), body: z.string() });
const markRow = columns({ id: z.string(), mark: z.int() });
const logRow = columns({ last: z.int(), mark: z.int().nullable(), body: z.string().nullable() });
const withJourney = columns({ journey: z.string() });
const StoredJourney = z.object({
  lastAt: z.string(),
  state: z.enum(['none', 'underway', 'sent', 'ended']),
  step: z.enum(ARTICLE_STEPS).optional(),
});

/** What conversations as rows stand on. */
export interface ConversationsDeps {
  readonly connections: Connections;
  readonly gate: Gate;
  readonly news: News;
  readonly watchers: Watchers<ConversationNews | undefined>;
  readonly setAside: SetAside;
  readonly log: Log;
}

/** Conversations as rows. A turn is one transaction, which has the row locked, whichever process it runs in. */
export class PostgresConversations implements ConversationStore {
  readonly #deps: ConversationsDeps;
  /** So that only one turn of a conversation has a connection, and turns keep their order. */
  readonly #turns = new SerialQueue(MOST_TURNS);

  constructor(deps: ConversationsDeps) {
    this.#deps = deps;
  }

  async turn<T>(
    key: ConversationKey,
    work: (stored: Conversation | undefined) => Promise<{ readonly commit?: Commit; readonly result: T }>,
  ): Promise<{ readonly result: T; readonly mark: number }> {
    const { gate, connections, news } = this.#deps;
    gate.checkOpen();
    const id = conversationId(key);
    return this.#turns.run(id, async () => {
      const done = await connections
        .turn(async (queries) => {
          const row = await locked(queries, id);
          const mark = row?.mark ?? 0;
          const { commit, result } = await work(row && conversationIn(id, row.body));
          if (!commit) return { result, mark, tickets: [] };
          if (commit.conversation.key !== key) throw new Error('A turn can only store its own conversation');
          return { result, ...(await storeTurn(queries, { id, mark, commit })), said: true };
        })
        .catch(async (error: unknown) => {
          // The lock is given back: now what cannot be read can be set aside.
          if (codeOf(error) === 'record_damaged') await this.get(key);
          return missedIfUnsure(news)(error);
        });
      if ('said' in done) news.conversation(key, done.mark);
      for (const number of done.tickets) news.ticket(number);
      return { result: done.result, mark: done.mark };
    });
  }

  async get(key: ConversationKey): Promise<Conversation | undefined> {
    this.#deps.gate.checkNotClosed();
    const id = conversationId(key);
    const [row] = await this.#deps.connections.rows(GET, [id]);
    if (!row) return undefined;
    try {
      return conversationIn(id, bodyIn(row));
    } catch (error) {
      await this.#deps.setAside.conversation(id, bodyIn(row));
      throw error;
    }
  }

  async log(key: ConversationKey, after: number, limit: number): Promise<LogPage | undefined> {
    this.#deps.gate.checkNotClosed();
    const id = conversationId(key);
    const rows = (await this.#deps.connections.rows(READ_LOG, [id, after, limit])).map(logRow);
    const [first] = rows;
    if (!first) return undefined;
    // One that cannot be read is passed over: the others tell what was said.
    const activities = rows.flatMap(({ body, mark }) =>
      body === null
        ? []
        : readable(StoredActivity, body, { about: { conversation: id, mark }, log: this.#deps.log }),
    );
    const end = limit > 0 ? first.last : Math.min(Math.max(after, 0), first.last);
    return { activities, mark: rows.at(-1)?.mark ?? end };
  }

  watch(listener: (news: ConversationNews | undefined) => void): () => void {
    return this.#deps.watchers.add(listener);
  }

  async marks(keys: readonly ConversationKey[]): Promise<ReadonlyMap<ConversationKey, number>> {
    this.#deps.gate.checkNotClosed();
    const byId = new Map(keys.map((key) => [conversationId(key), key]));
    const rows = await this.#deps.connections.rows(MARKS, [[...byId.keys()]]);
    return new Map(
      rows.map(markRow).flatMap(({ id, mark }) => {
        const key = byId.get(id);
        return key === undefined ? [] : [[key, mark] as const];
      }),
    );
  }

  async journeys(): Promise<readonly Journey[]> {
    this.#deps.gate.checkNotClosed();
    const rows = await this.#deps.connections.rows(JOURNEYS);
    return rows
      .flatMap((row) => readable(StoredJourney, withJourney(row).journey, { about: {}, log: this.#deps.log }))
      .map(({ step, ...journey }) => ({ ...journey, ...(step !== undefined && { step }) }));
  }

  /** Resolves when no turn runs or waits. */
  idle(): Promise<void> {
    return this.#turns.idle();
  }
}

const conversationIn = (id: string, body: string): Conversation =>
  recordIn(Conversation, body, { conversation: id });

/** Takes the row, or its place as long as there is none, until the transaction ends. */
async function locked(queries: Queries, id: string): Promise<ReturnType<typeof marked> | undefined> {
  const [row] = await queries.rows(LOCK, [id]);
  if (row) return marked(row);
  await queries.rows(LOCK_NEW, [id]);
  // Whoever had its place may have stored it meanwhile.
  const [since] = await queries.rows(LOCK, [id]);
  return since && marked(since);
}

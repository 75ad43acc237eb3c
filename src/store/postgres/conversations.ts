import { z } from 'zod';
import { ARTICLE_STEPS } from '../../domain/article.js';
import type { ConversationKey } from '../../domain/conversation.js';
import { Conversation, StoredActivity } from '../../domain/conversation.js';
import { codeOf } from '../../domain/errors.js';
import type { Journey } from '../../domain/journey.js';
import type { Clock, Log } from '../../domain/outside.js';
import { SerialQueue } from '../../domain/serial-queue.js';
import type { Commit, ConversationNews, ConversationStore, LogPage } from '../../domain/store.js';
import type { Gate } from '../gate.js';
import type { Watchers } from '../watchers.js';
import type { Connections } from './connections.js';
import { isUnsure } from './connections.js';
import { storeTurn } from './conversation-commit.js';
import type { News } from './news.js';
import { bodyIn, columns, conversationId, recordIn } from './rows.js';
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
const SET_ASIDE = statement(
  'conversation.set_aside',
  `with gone as (delete from conversation where id = $1 returning body)
   insert into set_aside (kind, id, at, body) select 'conversation', $1, $2, body from gone`,
);

const marked = columns({ mark: z.int(), body: z.string() });
const markRow = columns({ id: z.string(), mark: z.int() });
const logRow = columns({ last: z.int(), mark: z.int().nullable(), body: z.string().nullable() });
const withJourney = columns({ journey: z.string() });
const StoredJourney = z.object({
  lastAt: z.string(),
  state: z.enum(['none', 'underway', 'sent', 'ended']),
  step: z.enum(ARTICLE_STEPS).optional(),
});

export interface ConversationsDeps {
  readonly connections: Connections;
  readonly gate: Gate;
  readonly news: News;
  readonly watchers: Watchers<ConversationNews | undefined>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A conversation as a turn finds it. */
interface Found {
  readonly mark: number;
  readonly conversation: Conversation;
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
      const done = await this.#unlessDamaged(id, () =>
        connections
          .turn(async (queries) => {
            const before = await locked(queries, id);
            const { commit, result } = await work(before?.conversation);
            if (!commit) return { result, mark: before?.mark ?? 0, tickets: [] };
            if (commit.conversation.key !== key)
              throw new Error('A turn can only store its own conversation');
            return {
              result,
              ...(await storeTurn(queries, { id, mark: before?.mark ?? 0, commit })),
              said: true,
            };
          })
          .catch((error: unknown) => {
            if (isUnsure(error)) news.missed();
            throw error;
          }),
      );
      if ('said' in done) news.conversation(key, done.mark);
      for (const number of done.tickets) news.ticket(number);
      return { result: done.result, mark: done.mark };
    });
  }

  async get(key: ConversationKey): Promise<Conversation | undefined> {
    this.#deps.gate.checkNotClosed();
    const id = conversationId(key);
    return this.#unlessDamaged(id, async () => {
      const [row] = await this.#deps.connections.rows(GET, [id]);
      return row && conversationIn(id, bodyIn(row));
    });
  }

  async log(key: ConversationKey, after: number, limit: number): Promise<LogPage | undefined> {
    this.#deps.gate.checkNotClosed();
    const id = conversationId(key);
    return this.#unlessDamaged(id, async () => {
      const rows = (await this.#deps.connections.rows(READ_LOG, [id, after, limit])).map(logRow);
      const [first] = rows;
      if (!first) return undefined;
      const activities = rows.flatMap(({ body }) =>
        body === null ? [] : [recordIn(StoredActivity, body, { conversation: id })],
      );
      const end = limit > 0 ? first.last : Math.min(Math.max(after, 0), first.last);
      return { activities, mark: rows.at(-1)?.mark ?? end };
    });
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
    return rows.map((row) => {
      const { step, ...journey } = recordIn(StoredJourney, withJourney(row).journey, {});
      return { ...journey, ...(step !== undefined && { step }) };
    });
  }

  /** Resolves when no turn runs or waits. */
  idle(): Promise<void> {
    return this.#turns.idle();
  }

  /** Sets aside what cannot be read, so that the next turn finds a new conversation. */
  async #unlessDamaged<T>(id: string, reading: () => Promise<T>): Promise<T> {
    try {
      return await reading();
    } catch (error) {
      const { connections, clock, log } = this.#deps;
      if (codeOf(error) === 'record_damaged') {
        log.error({ conversation: id, code: 'record_damaged' }, 'store.set_aside');
        await connections.rows(SET_ASIDE, [id, clock.now()]);
      }
      throw error;
    }
  }
}

const conversationIn = (id: string, body: string): Conversation =>
  recordIn(Conversation, body, { conversation: id });

/** Takes the row, or its place as long as there is none, until the transaction ends. */
async function locked(queries: Queries, id: string): Promise<Found | undefined> {
  const [row] = await queries.rows(LOCK, [id]);
  if (row) return found(id, row);
  await queries.rows(LOCK_NEW, [id]);
  // Whoever had its place may have stored it meanwhile.
  const [since] = await queries.rows(LOCK, [id]);
  return since && found(id, since);
}

function found(id: string, row: Readonly<Record<string, unknown>>): Found {
  const { mark, body } = marked(row);
  return { mark, conversation: conversationIn(id, body) };
}

import { setTimeout as gathered } from 'node:timers/promises';
import { z } from 'zod';
import type { ConversationKey } from '../../domain/conversation.js';
import { codeOf } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import type { ConversationNews } from '../../domain/store.js';
import type { TicketNumber } from '../../domain/ticket.js';
import { isUnsure } from './connections.js';
import type { Queries } from './statement.js';
import { statement } from './statement.js';

/** The channel of PostgreSQL on which processes tell each other what they stored. */
export const CHANNEL = 'mandaathulp_news';

const NOTIFY = statement('news.notify', `select pg_notify('${CHANNEL}', $1)`);

/** PostgreSQL carries less than 8,000 bytes at a time. Source: its documentation of NOTIFY. */
const MOST_BYTES = 7_500;
/** Longer keys are told as if news had been missed. */
const LONGEST_KEY = 500;
/** What comes shortly after other news is told with it: nobody sees the difference, and each telling costs a turn's tenth. */
const GATHER_MS = 20;
/** So many are told together. */
const AT_ONCE = 100;
/** So many may wait to be told; when there are more, others are told that they missed something. */
const MOST_UNTOLD = 5_000;

/** What is told of one thing: `c` a conversation with its mark, `t` a ticket, `m` that something may have been missed. */
const Item = z.union([
  z.strictObject({ c: z.string(), mark: z.int() }),
  z.strictObject({ t: z.string() }),
  z.strictObject({ m: z.literal(true) }),
]);
type Item = z.infer<typeof Item>;
const MISSED: Item = { m: true };
/** What one process tells the others. */
export const Told = z.strictObject({ from: z.uuid(), items: z.array(Item) });
export type Told = z.infer<typeof Told>;

/** Who wants to know. */
export interface Heard {
  conversation(news: ConversationNews | undefined): void;
  ticket(number: TicketNumber | undefined): void;
}

/** Tells what was stored, here at once and to the other processes. */
export interface News {
  /** A conversation's log has grown, up to `mark`. Here it is known already. */
  conversation(key: ConversationKey, mark: number): void;
  /** A ticket was filed, changed, delivered or deleted. */
  ticket(number: TicketNumber): void;
  /** Nobody knows what was stored: all are to look. */
  missed(): void;
}

/** How other processes are told, and this one. */
export interface NewsDeps {
  readonly queries: Queries;
  /** Names this process, which does not listen to itself. */
  readonly worker: string;
  readonly heard: Pick<Heard, 'ticket'>;
  /** Wait before is told again what could not be told, in milliseconds. */
  readonly waitMs: number;
  readonly log: Log;
}

/** For a change of which nobody knows whether it was stored: then it may be news. Throws what went wrong. */
export const missedIfUnsure =
  (news: News) =>
  (error: unknown): never => {
    if (isUnsure(error)) news.missed();
    throw error;
  };

/**
 * Tells other processes after the commit and not in it: commits that notify wait for each other. News that gets lost
 * that way is found by whoever looks for what was missed.
 */
export class PostgresNews implements News {
  readonly #deps: NewsDeps;
  #waiting: Item[] = [];
  #telling: Promise<void> | undefined;
  #retry: NodeJS.Timeout | undefined;

  constructor(deps: NewsDeps) {
    this.#deps = deps;
  }

  conversation(key: ConversationKey, mark: number): void {
    this.#add(key.length > LONGEST_KEY ? MISSED : { c: key, mark });
  }

  ticket(number: TicketNumber): void {
    this.#deps.heard.ticket(number);
    this.#add({ t: number });
  }

  missed(): void {
    this.#deps.heard.ticket(undefined);
    this.#add(MISSED);
  }

  /** Resolves when everything was told, or cannot be. */
  async idle(): Promise<void> {
    await this.#telling;
  }

  /** Resolves when everything was told, or cannot be; then it is not tried again. */
  async close(): Promise<void> {
    await this.idle();
    clearTimeout(this.#retry);
  }

  #add(item: Item): void {
    if (this.#waiting.length < MOST_UNTOLD) this.#waiting.push(item);
    else this.#waiting = [MISSED];
    this.#begin();
  }

  #begin(): void {
    clearTimeout(this.#retry);
    this.#telling ??= this.#tell();
  }

  async #tell(): Promise<void> {
    const { queries, worker: from, waitMs, log } = this.#deps;
    await gathered(GATHER_MS);
    try {
      // What comes while this goes out is told together after it.
      for (let items = this.#take(); items.length > 0; items = this.#take())
        await queries.rows(NOTIFY, [JSON.stringify({ from, items })]);
    } catch (error) {
      log.warn({ code: codeOf(error) }, 'store.news_untold');
      // Goes out with the next news, or after a while.
      this.#waiting = [MISSED];
      this.#retry = setTimeout(() => {
        this.#begin();
      }, waitMs).unref();
    }
    this.#telling = undefined;
  }

  #take(): Item[] {
    let bytes = 0;
    const fits = this.#waiting.slice(0, AT_ONCE).filter((item) => {
      bytes += Buffer.byteLength(JSON.stringify(item)) + 1;
      return bytes < MOST_BYTES;
    });
    this.#waiting = this.#waiting.slice(fits.length);
    return fits;
  }
}

import pg from 'pg';
import type { Log } from '../../domain/outside.js';
import { clientConfig } from './client.js';
import { sqlCode } from './failures.js';
import type { Heard } from './news.js';
import { CHANNEL, Told } from './news.js';
import type { Database } from './settings.js';

/** Wait before a lost connection is made anew, in milliseconds; longer each time, up to the longest. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;
/** How often is looked for what was missed: news that never came is that late at most. */
const LOOK_EVERY_MS = 10_000;

export interface ListenDeps {
  readonly database: Database;
  readonly worker: string;
  readonly heard: Heard;
  readonly log: Log;
}

/** Hears what other processes tell, on a connection of its own that is made anew when it breaks. */
export class Listener {
  readonly #deps: ListenDeps;
  readonly #looking: NodeJS.Timeout;
  #client: pg.Client | undefined;
  #waitMs = FIRST_WAIT_MS;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(deps: ListenDeps) {
    this.#deps = deps;
    this.#looking = setInterval(() => {
      deps.heard.conversation(undefined);
    }, LOOK_EVERY_MS).unref();
  }

  /** Resolves when it listens, or has failed to and will try again. */
  async open(): Promise<void> {
    // No statement runs on it, so silence is no sign of trouble: the connection itself is kept alive.
    const client = new pg.Client({ ...clientConfig(this.#deps.database), query_timeout: 0 });
    this.#client = client;
    client.on('notification', ({ payload }) => {
      this.#hear(payload ?? '');
    });
    client.once('end', () => {
      this.#again(client);
    });
    client.on('error', (error) => {
      this.#deps.log.warn({ sql: sqlCode(error) }, 'store.listener_lost');
      this.#again(client);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.#waitMs = FIRST_WAIT_MS;
      this.#missed();
    } catch (error) {
      this.#deps.log.warn({ sql: sqlCode(error) }, 'store.listener_not_open');
      this.#again(client);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#looking);
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  #again(client: pg.Client): void {
    if (this.#closed || client !== this.#client) return;
    this.#client = undefined;
    client.end().catch(() => undefined);
    this.#retry = setTimeout(() => void this.open(), this.#waitMs).unref();
    this.#waitMs = Math.min(2 * this.#waitMs, LONGEST_WAIT_MS);
  }

  /** While nobody listened anything may have happened. */
  #missed(): void {
    this.#deps.heard.conversation(undefined);
    this.#deps.heard.ticket(undefined);
  }

  #hear(payload: string): void {
    const told = read(payload);
    if (!told) this.#missed();
    else if (told.from !== this.#deps.worker) for (const item of told.items) this.#pass(item);
  }

  #pass(item: Told['items'][number]): void {
    const { heard } = this.#deps;
    if ('c' in item) heard.conversation({ key: item.c, mark: item.mark });
    else if ('t' in item) heard.ticket(item.t);
    else heard.conversation(undefined);
  }
}

function read(payload: string): Told | undefined {
  try {
    return Told.parse(JSON.parse(payload));
  } catch {
    return undefined;
  }
}

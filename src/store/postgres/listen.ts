import pg from 'pg';
import type { Log } from '../../domain/outside.js';
import { clientConfig, endClient, limitsOf } from './client.js';
import { sqlCode } from './failures.js';
import type { Limits } from './limits.js';
import type { Heard } from './news.js';
import { CHANNEL, Told } from './news.js';
import type { Database } from './settings.js';

/** Where is listened, and who is told. */
export interface ListenDeps {
  readonly database: Database;
  readonly worker: string;
  readonly heard: Heard;
  readonly log: Log;
}

/** Hears what other processes tell, on a connection of its own that is made anew when it breaks or falls silent. */
export class Listener {
  readonly #deps: ListenDeps;
  readonly #limits: Limits;
  readonly #looking: NodeJS.Timeout;
  #client: pg.Client | undefined;
  #hears = false;
  #waitMs: number;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(deps: ListenDeps) {
    this.#deps = deps;
    this.#limits = limitsOf(deps.database);
    this.#waitMs = this.#limits.firstWaitMs;
    this.#looking = setInterval(() => {
      deps.heard.conversation(undefined);
      void this.#feel();
    }, this.#limits.lookEveryMs).unref();
  }

  /** Resolves when it listens, or has failed to and will try again. */
  async open(): Promise<void> {
    const client = new pg.Client(clientConfig(this.#deps.database));
    this.#client = client;
    client.on('notification', ({ payload }) => {
      this.#hear(payload ?? '');
    });
    client.on('error', (error) => {
      this.#lost(client, error);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.#hears = true;
      this.#waitMs = this.#limits.firstWaitMs;
      this.#missed();
    } catch (error) {
      this.#lost(client, error);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#looking);
    clearTimeout(this.#retry);
    if (this.#client) await endClient(this.#client, this.#deps.database);
  }

  /** A connection that broke somewhere on its way is as silent as one on which nothing is told: it is asked. */
  async #feel(): Promise<void> {
    const client = this.#client;
    if (!client || !this.#hears) return;
    await client.query('select 1').catch((error: unknown) => {
      this.#lost(client, error);
    });
  }

  #lost(client: pg.Client, error: unknown): void {
    if (this.#closed || client !== this.#client) return;
    this.#deps.log.warn(
      { sql: sqlCode(error) },
      this.#hears ? 'store.listener_lost' : 'store.listener_not_open',
    );
    this.#client = undefined;
    this.#hears = false;
    void endClient(client, this.#deps.database);
    this.#retry = setTimeout(() => void this.open(), this.#waitMs).unref();
    this.#waitMs = Math.min(2 * this.#waitMs, this.#limits.longestWaitMs);
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
    else this.#missed();
  }
}

function read(payload: string): Told | undefined {
  try {
    return Told.parse(JSON.parse(payload));
  } catch {
    return undefined;
  }
}

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from '../../src/app.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import type { Store } from '../../src/domain/store.js';
import { silentLog } from '../support/outside.js';
import type { Network } from './network.js';
import { openNetwork } from './network.js';

/** The whole program behind a network that can fail, on a free port and in a folder of its own. */
export interface Site extends Pick<Network, 'breakConnections' | 'silenceStreams'> {
  readonly url: string;
  readonly store: Store;
  /** Lets time pass for the server; the browser keeps its own. */
  advance(milliseconds: number): void;
  /** Ends the program, as for a new release; `start` begins it under the same address and on the same folder. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops the program for good and removes its folder. */
  close(): Promise<void>;
}

const ROOT = path.join(__dirname, '..', '..');

/** A clock that runs, and that a test can move on. */
function movableClock() {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    advance: (milliseconds: number) => {
      ahead += milliseconds;
    },
  };
}

/** Opens the site, with these settings beside those that keep it within its folder. Close it in `afterEach`. */
export async function openSite(settings: Readonly<Record<string, string>> = {}): Promise<Site> {
  const dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-page-'));
  const config = readConfig({ PORT: '0', DATA_DIR: dir, ...settings });
  const clock = movableClock();
  const outside = { clock, log: silentLog, randomId: randomUUID, random: Math.random, fetch, root: ROOT };
  let app: App | undefined;
  let port = 0;
  const network = await openNetwork(() => port);

  const site: Site = {
    url: `http://127.0.0.1:${network.port}`,
    get store() {
      if (!app) throw new Error('The site is stopped.');
      return app.store;
    },
    advance: clock.advance,
    breakConnections: () => {
      network.breakConnections();
    },
    silenceStreams: () => {
      network.silenceStreams();
    },
    async start() {
      app = await createApp(config, outside);
      port = await app.listen();
    },
    async stop() {
      // Nobody can be reached from now on, so the program has nobody to wait for.
      port = 1;
      network.breakConnections();
      await app?.close();
      app = undefined;
    },
    async close() {
      await site.stop();
      await network.close();
      await rm(dir, { recursive: true });
    },
  };
  await site.start();
  return site;
}

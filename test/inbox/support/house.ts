import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSay } from '../../../src/bot/say.js';
import type { Say } from '../../../src/domain/say.js';
import { SerialQueue } from '../../../src/domain/serial-queue.js';
import type { Store } from '../../../src/domain/store.js';
import type { Routes } from '../../../src/http/reply.js';
import type { Inbox, InboxDeps } from '../../../src/inbox/open.js';
import { openInbox } from '../../../src/inbox/open.js';
import type { InboxSettings } from '../../../src/inbox/settings.js';
import { openLowdbStore } from '../../../src/store/lowdb.js';
import { doneFacts, ticketFacts } from '../../../src/tickets/facts.js';
import { createTicketWork } from '../../../src/tickets/work.js';
import { NO_ARTICLES } from '../../support/no-articles.js';
import type { FixedClock, RecordingLog } from '../../support/outside.js';
import { fixedClock, recordingLog } from '../../support/outside.js';
import type { Served } from '../../support/serve.js';
import { serve } from '../../support/serve.js';

/** The inbox on the real server and a real disk. */
export interface House {
  /** How a browser reaches it. */
  readonly url: string;
  readonly port: number;
  readonly inbox: Inbox;
  readonly store: Store;
  /** Where it keeps its data. */
  readonly dir: string;
  readonly clock: FixedClock;
  readonly log: RecordingLog;
  /** Ends it and begins it again under the same address, with other settings if they are given. */
  restart(deps?: Partial<InboxDeps>): Promise<void>;
  close(): Promise<void>;
}

const ROOT = path.join(__dirname, '..', '..', '..');

/** Jan may come in by his address, and so may everybody of digidoor.example. */
export const SETTINGS: InboxSettings = {
  allowed: { addresses: ['jan@voorbeeld.example'], domains: ['digidoor.example'] },
};

/** Says things in conversations as the program does; nobody has one open. */
const sayOn = ({ store, ...outside }: Pick<House, 'store' | 'clock' | 'log'>): Say =>
  createSay({
    ...outside,
    queue: new SerialQueue(),
    conversations: store.conversations,
    publish: () => Promise.resolve('later'),
  });

/** Opens the inbox; close it in `afterEach`. */
export async function openHouse(deps: Partial<InboxDeps> & { more?: Routes } = {}): Promise<House> {
  const dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-inbox-'));
  const clock = fixedClock();
  const log = recordingLog();
  let served: Served;
  let store: Store;
  let inbox: Inbox;
  const start = async (own: typeof deps, port = 0) => {
    store = await openLowdbStore({ dir, log, clock });
    const origin = () => served.url;
    const { more, ...rest } = own;
    const work = createTicketWork({
      ...store,
      say: sayOn({ store, clock, log }),
      ...{ clock, log, mailDomain: 'digidoor.example', onDue: () => undefined },
    });
    const wording = { facts: ticketFacts, done: doneFacts };
    const outside = { clock, log, randomId: randomUUID, root: ROOT, proxies: 0 };
    const phrasings = NO_ARTICLES;
    inbox = await openInbox({
      ...outside,
      phrasings,
      settings: SETTINGS,
      store,
      work,
      wording,
      origin,
      ...rest,
    });
    served = await serve({ port, log, routes: [inbox.routes, ...(more ? [more] : [])] });
  };
  await start(deps);
  return {
    dir,
    clock,
    log,
    get url() {
      return served.url;
    },
    get port() {
      return served.port;
    },
    get inbox() {
      return inbox;
    },
    get store() {
      return store;
    },
    async restart(other = {}) {
      const { port } = served;
      inbox.close();
      await served.close(0);
      await store.close();
      await start({ ...deps, ...other }, port);
    },
    async close() {
      inbox.close();
      await served.close(0);
      await store.close();
      await rm(dir, { recursive: true });
    },
  };
}

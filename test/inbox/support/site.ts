import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { createApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import type { Store } from '../../../src/domain/store.js';
import { silentLog } from '../../support/outside.js';

/** The whole program, with web chat and inbox, on a free port and in a folder of its own. */
export interface InboxSite {
  readonly url: string;
  readonly store: Store;
  /** A link with which Jan signs in. */
  link(): Promise<string>;
  /** Gives a browser the session of somebody who signed in before. */
  lend(context: BrowserContext, mail: string): Promise<void>;
  close(): Promise<void>;
}

const ROOT = path.join(__dirname, '..', '..', '..');

/** Opens the program. Close it in `afterAll`. */
export async function openInboxSite(): Promise<InboxSite> {
  const dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-inbox-'));
  const INBOX_ALLOWED = 'jan@digidoor.example,@digidoor.example';
  const clock = { now: () => new Date() };
  const app = await createApp(readConfig({ PORT: '0', DATA_DIR: dir, INBOX_ALLOWED }), {
    ...{ clock, log: silentLog, root: ROOT, fetch },
    randomId: randomUUID,
    random: Math.random,
  });
  const url = `http://127.0.0.1:${await app.listen()}`;
  return {
    url,
    store: app.store,
    async link() {
      const link = new URL((await app.firstLink())!);
      return url + link.pathname + link.search + link.hash;
    },
    async lend(context, mail) {
      const token = randomBytes(32).toString('base64url');
      const at = clock.now().toISOString();
      const id = createHash('sha256').update(token).digest('hex');
      await app.store.staff.begin(id, { mail, by: 'address', createdAt: at, lastSeenAt: at });
      await context.addCookies([{ name: 'inbox', value: token, url }]);
    },
    async close() {
      await app.close();
      await rm(dir, { recursive: true });
    },
  };
}

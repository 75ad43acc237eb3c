import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import type { App } from '../../src/app.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { fixedClock, silentLog } from '../support/outside.js';
import { until } from '../support/until.js';
import { filed, numbered } from './support/filed.js';

const ROOT = path.join(__dirname, '..', '..');

let dir: string;
let app: App;
afterEach(async () => {
  await app.close();
  await rm(dir, { recursive: true });
});

/** What the helpdesk reads in its mail of a ticket, with these settings. */
async function mailOfTicket(settings: Record<string, string>): Promise<string> {
  dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-mail-'));
  const outside = { clock: fixedClock(), log: silentLog, randomId: randomUUID, random: () => 0, fetch };
  app = await createApp(readConfig({ PORT: '0', DATA_DIR: dir, ...settings }), { ...outside, root: ROOT });
  await filed(app.store, {});
  const folder = path.join(dir, 'mail');
  const mail = async () =>
    (await readdir(folder).catch(() => [])).find((name) => /helpdesk.*\.eml$/.test(name));
  await until(async () => (await mail()) !== undefined);
  return (await simpleParser(await readFile(path.join(folder, (await mail())!)))).text ?? '';
}

const PUBLIC_URL = 'https://hulp.voorbeeld.nl';
const INBOX_ALLOWED = 'jan@voorbeeld.example';

test('with an inbox and a public address the mail of a ticket leads to its page', async () => {
  expect(await mailOfTicket({ PUBLIC_URL, INBOX_ALLOWED })).toContain(
    `In de inbox: ${PUBLIC_URL}/inbox/tickets/${numbered(1)}`,
  );
});

test.each([{ PUBLIC_URL }, { INBOX_ALLOWED }])(
  'without one of them (%j) it leads nowhere',
  async (settings) => {
    expect(await mailOfTicket(settings)).not.toContain('inbox');
  },
);

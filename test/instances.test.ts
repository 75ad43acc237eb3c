import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from '../src/app.js';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import type { Visitor } from './inbox/support/visitor.js';
import { aVisitor } from './inbox/support/visitor.js';
import { duoFile, manySchools } from './schools/files.js';
import { openWebUser } from './process/web-user.js';
import { silentLog } from './support/outside.js';
import type { PostgresServer } from './support/postgres.js';
import { startPostgres } from './support/postgres.js';
import { until } from './support/until.js';

/** The whole program twice on one database, as behind a load balancer that sends each request where it likes. */
interface Instance {
  readonly app: App;
  readonly url: string;
}

jest.setTimeout(60_000);
const DUO = 'https://duo.example/bo.csv';
const SCHOOLS = manySchools(3);
const LINK = '/inbox/aanmelden/link';

let server: PostgresServer;
let dir: string;
let downloads = 0;
let one: Instance;
let other: Instance;

const download: typeof fetch = () => {
  downloads += 1;
  return Promise.resolve(new Response(duoFile(SCHOOLS)));
};

async function start(name: string, DATABASE_URL: string): Promise<Instance> {
  const config = readConfig({
    PORT: '0',
    DATA_DIR: path.join(dir, name),
    DATABASE_URL,
    INBOX_ALLOWED: 'jan@voorbeeld.example',
    SCHOOLS_URLS: DUO,
  });
  const app = await createApp(config, {
    clock: { now: () => new Date() },
    log: silentLog,
    randomId: randomUUID,
    random: Math.random,
    root: process.cwd(),
    fetch: download,
  });
  return { app, url: `http://127.0.0.1:${await app.listen()}` };
}

beforeAll(async () => {
  server = await startPostgres('-c', 'fsync=off');
  dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-'));
  const database = await server.createDatabase();
  [one, other] = await Promise.all([start('een', database), start('ander', database)]);
});
afterAll(async () => {
  await Promise.all([one.app.close(), other.app.close()]);
  await server.remove();
  await rm(dir, { recursive: true });
});

/** Path of a link that `at` makes for Jan. */
async function aLink(at: Instance): Promise<string> {
  const { pathname, search } = new URL((await at.app.firstLink())!);
  return pathname + search;
}

/** The same browser, of which the next requests meet another instance. */
function at({ url }: Instance, visitor: Visitor): Visitor {
  const moved = aVisitor(url);
  for (const [name, value] of visitor.cookies) moved.cookies.set(name, value);
  return moved;
}

test('a link that one made signs somebody in at the other, and then they are signed in at both', async () => {
  const seen = aVisitor(one.url);
  const page = await seen.get(await aLink(one));
  const jan = at(other, seen);

  expect((await jan.submit(page)).status).toBe(303);
  expect((await jan.get('/inbox')).title).toBe('Wachtrij');
  const back = at(one, jan);
  const queue = await back.get('/inbox');
  expect(queue.title).toBe('Wachtrij');
  // The form that ends it comes from the one, and goes to the other.
  const signOut = { csrf: /name="csrf" value="([^"]+)"/.exec(queue.html)![1]! };
  expect((await jan.post('/inbox/afmelden', signOut)).status).toBe(303);
  expect((await back.get('/inbox')).status).toBe(303);
});

test('a link works once, over both', async () => {
  const link = await aLink(one);
  const visitors = [one, other, one, other].map(({ url }) => aVisitor(url));
  const pages = await Promise.all(visitors.map((visitor) => visitor.get(link)));
  const statuses = await Promise.all(
    visitors.map(async (each, nth) => (await each.submit(pages[nth]!)).status),
  );

  expect(statuses.toSorted((less, more) => less - more)).toEqual([303, 410, 410, 410]);
});

test('a conversation goes on at whichever the next request meets', async () => {
  let turn = 0;
  const user = await openWebUser({ url: () => [one, other][(turn += 1) % 2]!.url, retry: false });
  await user.says('hallo');
  await user.says('ik wil een mandaat regelen');
  const log = await user.log();

  expect(log.filter(({ from }) => from.role !== 'bot').map(({ text }) => text)).toEqual([
    'hallo',
    'ik wil een mandaat regelen',
  ]);
  expect(await user.log()).toEqual(log);
});

test('the page remembers its conversation, whichever it asks', async () => {
  const ask = async (at: Instance, cookie = '') => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie };
    const answer = await fetch(`${at.url}/webchat/session`, { method: 'POST', headers, body: '{}' });
    const { conversationId } = (await answer.json()) as { conversationId: string };
    return { conversationId, cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! };
  };
  const first = await ask(one);

  expect((await ask(other, first.cookie)).conversationId).toBe(first.conversationId);
});

test('of two that find no register one downloads it, and both have it', async () => {
  const registerOf = async ({ url }: Instance) => {
    const { checks } = (await (await fetch(`${url}/ready`)).json()) as { checks: { register: string } };
    return checks.register;
  };
  await until(async () => (await registerOf(one)) === 'ok' && (await registerOf(other)) === 'ok', 30_000);

  expect(downloads).toBe(1);
});

test('what is tried at both counts together', async () => {
  const tries = async ({ url }: Instance, times: number) => {
    const statuses = new Set<number>();
    for (let nth = 0; nth < times; nth += 1) statuses.add((await aVisitor(url).get(`${LINK}?code=x`)).status);
    return [...statuses];
  };
  await tries(one, 30);
  await tries(other, 30);

  expect(await tries(one, 1)).toEqual([429]);
  expect(await tries(other, 1)).toEqual([429]);
});

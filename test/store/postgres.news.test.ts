import type { ConversationNews, Store } from '../../src/domain/store.js';
import { anActivity } from '../support/builders.js';
import { queryOn } from '../support/postgres.js';
import { openStoreOn, useDatabase } from '../support/postgres-store.js';
import { until } from '../support/until.js';
import { KEY, aHeldTurn, aTurn, fileOne, nine, textsOf } from './contract/support.js';

const database = useDatabase();
let here: Store;
let there: Store;

beforeEach(async () => {
  const open = () => openStoreOn(database.url);
  [here, there] = await Promise.all([open(), open()]);
});
afterEach(async () => {
  await Promise.all([here.close(), there.close()]);
});

test('what one process says in a conversation, another hears with its mark; itself does not', async () => {
  const heardHere: (ConversationNews | undefined)[] = [];
  const heardThere: (ConversationNews | undefined)[] = [];
  here.conversations.watch((news) => heardHere.push(news));
  there.conversations.watch((news) => heardThere.push(news));
  await aTurn(here, KEY, { said: ['hallo', 'dag'] });
  await until(() => heardThere.length > 0);
  await aTurn(there, KEY, { said: ['en?'] });
  await until(() => heardHere.length > 0);

  expect(heardThere).toEqual([{ key: KEY, mark: 2 }]);
  expect(heardHere).toEqual([{ key: KEY, mark: 3 }]);
});

test('a conversation with a key that no news can carry is looked for', async () => {
  const heard: unknown[] = [];
  there.conversations.watch((news) => heard.push(news));
  await aTurn(here, 'x'.repeat(5000), { said: ['hallo'] });
  await until(() => heard.length > 0);

  expect(heard).toEqual([undefined]);
});

test('a ticket that one process files, another is told of', async () => {
  const told: unknown[] = [];
  there.tickets.watch((number) => told.push(number));
  const { ticket } = await fileOne(here);
  await until(() => told.length > 0);

  expect(told).toEqual([ticket.number]);
});

test('four hundred at once are all told, in more than one piece', async () => {
  const told = new Set<string>();
  there.conversations.watch((news) => news && told.add(news.key));
  const keys = Array.from({ length: 400 }, (_, nth) => `directline/${nth}-${'x'.repeat(200)}`);
  await Promise.all(keys.map((key) => aTurn(here, key, { said: ['hallo'] })));
  await until(() => told.size === keys.length);

  expect([...told].sort()).toEqual([...keys].sort());
});

test('a turn waits for one of the same conversation in another process, and builds on it', async () => {
  const first = await aHeldTurn(here, KEY, () => Promise.resolve({ result: undefined }));
  let begun = false;
  const second = there.conversations.turn(KEY, () => {
    begun = true;
    return Promise.resolve({ result: undefined });
  });
  await aTurn(there, 'directline/ander', { said: ['snel'] });
  expect(begun).toBe(false);
  first.end();
  await second;

  expect(begun).toBe(true);
});

test('of a hundred turns of one conversation over two processes none is lost', async () => {
  const addOne = (store: Store) => aTurn(store, KEY, { said: ['tik'] });
  await Promise.all(Array.from({ length: 50 }, () => [addOne(here), addOne(there)]).flat());

  expect((await here.conversations.log(KEY, 0, 1000))?.mark).toBe(100);
});

test('a delivery that one process has taken is not handed out by another, until that one stops', async () => {
  await fileOne(here);
  expect(await here.deliveries.claim(nine, 10, 60_000)).toHaveLength(2);
  expect(await there.deliveries.claim(nine, 10, 60_000)).toEqual([]);
  await here.close();

  expect(await there.deliveries.claim(nine, 10, 60_000)).toHaveLength(2);
});

test('a process whose listening broke off listens again, and looks for what it missed', async () => {
  const heard: unknown[] = [];
  there.conversations.watch((news) => heard.push(news));
  await queryOn(
    database.url,
    `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and pid <> pg_backend_pid()`,
  );
  await until(() => heard.includes(undefined));
  await aTurn(here, KEY, { said: ['ben je er weer?'] });
  await until(() => heard.some((news) => news !== undefined));

  expect(heard.at(-1)).toEqual({ key: KEY, mark: 1 });
});

test('connections that the server breaks off are made anew', async () => {
  await aTurn(here, KEY, { said: ['voor'] });
  await queryOn(
    database.url,
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
  );
  const again = async (): Promise<boolean> =>
    aTurn(here, KEY, { said: ['na'] }).then(
      () => true,
      () => false,
    );
  while (!(await again()));

  expect(textsOf(await here.conversations.log(KEY, 0, 9))).toEqual(['voor', 'na']);
});

test('a turn whose connection breaks off in the middle stores nothing, and says so', async () => {
  const broken = here.conversations.turn(KEY, async (stored) => {
    await queryOn(
      database.url,
      `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'`,
    );
    const conversation = stored ?? (await there.conversations.get(KEY))!;
    return { commit: { conversation, said: [anActivity('half')], filed: [] }, result: undefined };
  });

  await expect(broken).rejects.toThrow();
  expect(await there.conversations.get(KEY)).toBeUndefined();
});

import { directLineDefaults } from '../../src/channels/directline/settings.js';
import { codeOf } from '../../src/domain/errors.js';
import type { Store } from '../../src/domain/store.js';
import { openPostgresArchive } from '../../src/store/postgres/archive.js';
import type { Limits } from '../../src/store/postgres/limits.js';
import { LIMITS } from '../../src/store/postgres/limits.js';
import type { Database } from '../../src/store/postgres/settings.js';
import { aConversation, aFiledTicket, anActivity } from '../support/builders.js';
import { silentLog } from '../support/outside.js';
import { queryOn } from '../support/postgres.js';
import { openStoreOn, useDatabase } from '../support/postgres-store.js';
import type { Toxic } from '../support/toxic.js';
import { openToxic } from '../support/toxic.js';
import { until } from '../support/until.js';
import { KEY, aHeldTurn, aTurn, nine, textsOf } from './contract/support.js';

/** So long is waited for what does not come: short, and long enough for a busy computer to connect. */
const SHORT_MS = 1_500;
const CONNECTIONS = { turns: 2, others: 5, listening: 1 };

const database = useDatabase();
let toxic: Toxic;
let store: Store;

const databaseAt = (address: string, limits: Partial<Limits>): Database => ({
  url: address,
  tls: 'off',
  connections: CONNECTIONS.turns,
  limits,
});
const open = (address: string, limits: Partial<Limits> = {}): Promise<Store> =>
  openStoreOn(address, { database: databaseAt(address, limits) });
const openSpoiled = async (limits: Partial<Limits> = {}): Promise<void> => {
  store = await open(toxic.through(database.url), limits);
};

beforeAll(async () => {
  await (await open(database.url)).close();
});
beforeEach(async () => {
  toxic = await openToxic(() => Number(new URL(database.url).port));
});
afterEach(async () => {
  await toxic.heal();
  await store.close();
  await toxic.close();
});

/** Everything that a store is asked in a day. */
const everything = (): Promise<unknown>[] => [
  aTurn(store, KEY, { said: ['hallo'] }),
  store.conversations.get(KEY),
  store.conversations.log(KEY, 0, 9),
  store.conversations.marks([KEY]),
  store.tickets.nextNumber(2026),
  store.tickets.list({ limit: 9 }),
  store.deliveries.claim(nine, 3, 60_000),
  store.staff.get('0123456789abcdef'),
  store.questions.list(9),
  store.sweep(nine, nine),
  store.secret('inbox', 32),
  store.check(),
];
const failures = async (calls: readonly Promise<unknown>[]): Promise<unknown[]> =>
  (await Promise.allSettled(calls)).map((call) =>
    call.status === 'rejected' ? codeOf(call.reason) : call.status,
  );
const unwritable = (calls: number): string[] => Array<string>(calls).fill('store_unwritable');

/** Tries until it succeeds, as a user does. */
async function atLast<T>(work: () => Promise<T>): Promise<T> {
  let done: { readonly result: T } | undefined;
  await until(async () => {
    done = await work().then(
      (result) => ({ result }),
      () => undefined,
    );
    return done !== undefined;
  }, 20_000);
  return done!.result;
}

/** How many connections of the store the server knows, and in the middle of how many turns they are. */
async function connectionsOf(): Promise<{ readonly open: number; readonly inTurn: number }> {
  const [row] = await queryOn(
    database.url,
    `select count(*)::int as open, count(*) filter (where state like 'idle in%')::int as turns
       from pg_stat_activity where application_name = 'mandaathulp'`,
  );
  return { open: Number(row?.open), inTurn: Number(row?.turns) };
}
const MOST_OPEN = CONNECTIONS.turns + CONNECTIONS.others + CONNECTIONS.listening;

/** A turn with an activity, which is taken once. */
const takeOnce = async (id: string, filed = [aFiledTicket({ number: 'DD-2026-00001' })]): Promise<string> => {
  const { result } = await store.conversations.turn(KEY, (stored) => {
    if (stored?.seen.includes(id)) return Promise.resolve({ result: 'found' });
    const conversation = { ...aConversation({ key: KEY }), seen: [id] };
    const commit = { conversation, said: [anActivity('genoteerd')], filed };
    return Promise.resolve({ commit, result: 'done' });
  });
  return result;
};

test('with a slow database turns keep their order, and conversations do not wait for each other', async () => {
  await openSpoiled();
  const held = await aHeldTurn(store, 'directline/ander', () => Promise.resolve({ result: undefined }));
  toxic.slow(100);
  await Promise.all(['een', 'twee', 'drie'].map((said) => aTurn(store, KEY, { said: [said] })));
  held.end();
  await held.ended;

  expect(textsOf(await store.conversations.log(KEY, 0, 9))).toEqual(['een', 'twee', 'drie']);
});

test('a database that is away fails every call, and all goes on by itself when it is back', async () => {
  await openSpoiled();
  await aTurn(store, KEY, { said: ['voor'] });
  await toxic.refuse();
  const calls = everything();
  expect(await failures(calls)).toEqual(unwritable(calls.length));

  await toxic.heal();
  await aTurn(store, KEY, { said: ['na'] });
  expect(await failures(everything())).not.toContain('store_unwritable');
  expect(textsOf(await store.conversations.log(KEY, 0, 2))).toEqual(['voor', 'na']);
});

test('a database that says nothing fails every call in time; then all goes on, and nothing is left open', async () => {
  await openSpoiled({ connectMs: SHORT_MS, silentMs: SHORT_MS });
  await failures(everything());
  toxic.hang();
  const calls = everything();
  expect(await failures(calls)).toEqual(unwritable(calls.length));

  await toxic.heal();
  await atLast(() => aTurn(store, KEY, { said: ['na'] }));
  await until(async () => {
    const { open: isOpen, inTurn } = await connectionsOf();
    return isOpen <= MOST_OPEN && inTurn === 0;
  });
});

test('a turn in the middle of which the database falls silent stores nothing, and its place is free again', async () => {
  await openSpoiled({ connectMs: SHORT_MS, silentMs: SHORT_MS });
  const half = await aHeldTurn(store, KEY, () =>
    Promise.resolve({
      commit: { conversation: aConversation({ key: KEY }), said: [anActivity('half')], filed: [] },
      result: undefined,
    }),
  );
  toxic.hang();
  half.end();
  await expect(half.ended).rejects.toMatchObject({ code: 'store_unwritable' });

  await toxic.heal();
  await atLast(() => aTurn(store, KEY, { said: ['heel'] }));
  expect(textsOf(await store.conversations.log(KEY, 0, 9))).toEqual(['heel']);
});

test('of a crowd only so many wait: the others are refused at once, and who waited is served', async () => {
  const mostWaiting = 20;
  await openSpoiled({ mostWaiting });
  toxic.hang();
  let refused = 0;
  const crowd = Array.from({ length: 60 }, (_, nth) =>
    aTurn(store, `directline/${nth}`, { said: ['hallo'] }).catch((error: unknown) => {
      refused += 1;
      throw error;
    }),
  );
  await until(() => refused > 0);
  const served = CONNECTIONS.turns + mostWaiting;
  expect(refused).toBe(crowd.length - served);

  await toxic.heal();
  expect(await failures(crowd)).toEqual([
    ...Array<string>(served).fill('fulfilled'),
    ...unwritable(crowd.length - served),
  ]);
});

test('connections that break while they are used, and the one that listens, are no end of the process', async () => {
  const told: unknown[] = [];
  await openSpoiled({ firstWaitMs: 10 });
  store.tickets.watch((number) => told.push(number));
  const held = await aHeldTurn(store, KEY, () => store.check().then(() => ({ result: undefined })));
  toxic.cut();
  held.end();
  await failures([held.ended]);

  await atLast(() => aTurn(store, KEY, { said: ['na'] }));
  await until(() => told.includes(undefined));
  expect(textsOf(await store.conversations.log(KEY, 0, 9))).toEqual(['na']);
});

test('a commit that did not arrive is not done; the same activity is taken when it comes again', async () => {
  await openSpoiled();
  toxic.cutAt('commit', 'before');
  await expect(takeOnce('a')).rejects.toMatchObject({ code: 'store_unwritable' });
  expect(await store.conversations.get(KEY)).toBeUndefined();

  expect(await takeOnce('a')).toBe('done');
  expect(textsOf(await store.conversations.log(KEY, 0, 9))).toEqual(['genoteerd']);
});

test('a commit whose answer got lost is found when the activity comes again, and its ticket is looked for', async () => {
  await openSpoiled();
  const told: unknown[] = [];
  store.tickets.watch((number) => told.push(number));
  toxic.cutAt('commit', 'answered');
  await expect(takeOnce('a')).rejects.toMatchObject({ code: 'store_unwritable' });
  expect(told).toEqual([undefined]);

  expect(await takeOnce('a')).toBe('found');
  expect(textsOf(await store.conversations.log(KEY, 0, 9))).toEqual(['genoteerd']);
  expect(await store.deliveries.claim(nine, 9, 60_000)).toHaveLength(2);
});

test('a connection for news that fell silent is found out and made anew, and what was missed is looked for', async () => {
  await openSpoiled({ connectMs: SHORT_MS, silentMs: SHORT_MS, lookEveryMs: 2 * SHORT_MS, firstWaitMs: 10 });
  const told: unknown[] = [];
  store.tickets.watch((number) => told.push(number));
  toxic.silence();
  await until(() => told.includes(undefined), 20_000);

  const other = await open(database.url);
  await aTurn(other, KEY, { filed: [aFiledTicket({ number: 'DD-2026-00001' })] });
  await until(() => told.includes('DD-2026-00001'));
  await other.close();
});

test('a store whose database says nothing closes without it', async () => {
  await openSpoiled({ silentMs: 60_000, goodbyeMs: 100 });
  await failures(everything());
  toxic.hang();

  await expect(store.close()).resolves.toBeUndefined();
});

test('who reads all that a database keeps can leave it when it says nothing any more', async () => {
  await openSpoiled();
  await store.secret('inbox', 32);
  const archive = await openPostgresArchive({
    database: databaseAt(toxic.through(database.url), { goodbyeMs: 100 }),
    root: process.cwd(),
    log: silentLog,
  });
  const reading = archive.read()[Symbol.asyncIterator]();
  expect(await reading.next()).toMatchObject({ value: { kind: 'secret' } });
  toxic.hang();

  await expect(reading.return?.()).resolves.toMatchObject({ done: true });
  await expect(archive.close()).resolves.toBeUndefined();
});

test('a silent database is given up before the web chat calls a message taken', () => {
  const { statementMs, silentMs, lockMs, connectMs } = LIMITS;

  expect(Math.max(silentMs, connectMs)).toBeLessThan(directLineDefaults.timing.answerMs);
  expect(lockMs).toBeLessThan(statementMs);
  expect(statementMs).toBeLessThan(silentMs);
});

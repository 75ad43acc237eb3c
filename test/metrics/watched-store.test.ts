import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '../../src/domain/store.js';
import { watchedStore } from '../../src/metrics/watched-store.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { writeWhole } from '../../src/store/write-whole.js';
import { aConversation, aTicket } from '../support/builders.js';
import { fixedClock, silentLog } from '../support/outside.js';

let dir: string;
let store: Store;
const told: string[] = [];
let full = false;

beforeEach(async () => {
  [told.length, full] = [0, false];
  dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-watched-'));
  const own = await openLowdbStore({
    dir,
    clock: fixedClock(),
    log: silentLog,
    write: (...file) =>
      full ? Promise.reject(Object.assign(new Error('vol'), { code: 'ENOSPC' })) : writeWhole(...file),
  });
  store = watchedStore(own, { storeFailed: (code) => void told.push(code) });
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true });
});

test('each call in which the store fails is told by its code, and fails for the caller as well', async () => {
  full = true;
  const conversation = aConversation({ key: 'directline/1' });
  const turn = store.conversations.turn(conversation.key, () =>
    Promise.resolve({ commit: { conversation, said: [], filed: [] }, result: undefined }),
  );

  await expect(turn).rejects.toMatchObject({ code: 'store_unwritable' });
  await expect(store.check()).rejects.toMatchObject({ code: 'store_unwritable' });
  expect(told).toEqual(['store_unwritable', 'store_unwritable']);
});

test('what a store that works answers, and what the work of a turn throws, is not told', async () => {
  await expect(store.tickets.change(aTicket())).rejects.toMatchObject({ code: 'ticket_not_found' });
  const own = new Error('van de beurt');
  await expect(store.conversations.turn('directline/1', () => Promise.reject(own))).rejects.toBe(own);

  expect(told).toEqual([]);
});

test('in the work of a turn, a call in which the store fails is told once', async () => {
  full = true;
  const turn = store.conversations.turn('directline/1', async () => {
    await store.check();
    return { result: undefined };
  });

  await expect(turn).rejects.toMatchObject({ code: 'store_unwritable' });
  expect(told).toEqual(['store_unwritable']);
});

test('what succeeds is the same as without, and is not told', async () => {
  expect(await store.tickets.nextNumber(2026)).toBe('DD-2026-00001');
  expect(await store.deliveries.waiting()).toBe(0);
  expect(await store.secret('naam', 16)).toHaveLength(16);
  expect(typeof store.tickets.watch(() => undefined)).toBe('function');
  expect(told).toEqual([]);
});

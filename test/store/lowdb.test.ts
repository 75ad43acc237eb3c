import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '../../src/domain/store.js';
import type { WriteFile } from '../../src/store/write-whole.js';
import { writeWhole } from '../../src/store/write-whole.js';
import { NINE, aTicket } from '../support/builders.js';
import { recordingLog } from '../support/outside.js';
import { storeContract } from './contract.js';
import { NAMES, storeUnderWay } from './contract/ending.js';
import { DAY, KEY, aTurn, afterNine, fileOne, nine, textsOf } from './contract/support.js';
import { storeModelTest } from './model.js';
import { aFolder, filesIn, onlyFile, openStore, cleanUp, systemError, textOf } from './folder.js';

afterAll(cleanUp);

const folders = new WeakMap<Store, string>();
const openIn = async (dir: string): Promise<Store> => {
  const store = await openStore(dir);
  folders.set(store, dir);
  return store;
};

const harness = {
  open: async () => openIn(await aFolder()),
  reopen: async (store: Store) => {
    await store.close();
    return openIn(folders.get(store)!);
  },
};
storeContract('lowdb', harness);
storeModelTest('lowdb', harness);

test('a conversation is one file, and so is a ticket with its deliveries', async () => {
  const dir = await aFolder();
  const store = await openStore(dir);
  await aTurn(store, KEY, { said: ['een'] });
  await aTurn(store, KEY, { said: ['twee'] });
  const { ticket } = await fileOne(store);
  await store.close();

  const files = await filesIn(dir);
  expect(files.filter((file) => file.startsWith('conversations/'))).toHaveLength(2);
  expect(files).toContain(`tickets/${ticket.number}.json`);
  expect(files).toHaveLength(3);
});

test('nobody else on the computer can read what is stored', async () => {
  const dir = path.join(await aFolder(), 'data');
  const store = await openStore(dir);
  await fileOne(store);
  await store.secret('tokens', 32);
  await store.check();
  await store.close();

  const entries = await readdir(dir, { recursive: true });
  expect(entries.length).toBeGreaterThan(8);
  for (const entry of ['.', ...entries]) {
    const { mode } = await stat(path.join(dir, entry));
    expect([entry, (mode & 0o077).toString(8)]).toEqual([entry, '0']);
  }
});

test('what a crash left half-written is gone at the next start', async () => {
  const dir = await aFolder();
  await (await openStore(dir)).close();
  await writeFile(path.join(dir, 'temporary', '7'), '{"version":1,"la');
  const store = await openStore(dir);

  expect(await filesIn(dir)).toEqual([]);
  await store.close();
});

describe('a folder that cannot be used is refused by name', () => {
  test.each([
    ['stands in a folder that is not there', (dir: string) => path.join(dir, 'weg', 'data')],
    ['is a file', (dir: string) => path.join(dir, 'file')],
    ['stands in a file', (dir: string) => path.join(dir, 'file', 'data')],
    ['holds a file where a folder belongs', (dir: string) => dir],
  ])('when it %s', async (_, choose) => {
    const parent = await aFolder();
    await writeFile(path.join(parent, 'file'), '');
    await writeFile(path.join(parent, 'tickets'), '');
    const dir = choose(parent);

    await expect(openStore(dir)).rejects.toMatchObject({ code: 'store_unwritable', details: { dir } });
  });

  test('and once it is mended, it opens', async () => {
    const dir = await aFolder();
    await writeFile(path.join(dir, 'tickets'), '');
    await expect(openStore(dir)).rejects.toMatchObject({ code: 'store_unwritable' });
    await rm(path.join(dir, 'tickets'));

    await (await openStore(dir)).close();
  });
});

test('sweeping reads no more of a conversation than how old it is', async () => {
  const dir = await aFolder();
  const before = await openStore(dir);
  await aTurn(before, KEY, { lastAt: NINE, said: ['hallo'] });
  await before.close();
  const file = await onlyFile(dir, 'conversations');
  const text = await textOf(file);
  await writeFile(file, text.slice(0, 100));
  const log = recordingLog();
  const store = await openStore(dir, { log });

  expect(await store.sweep(nine, afterNine(DAY))).toBe(0);
  expect(log.lines).toEqual([]);
  await writeFile(file, text);
  expect(textsOf(await store.conversations.log(KEY, 0, 9))).toEqual(['hallo']);
  await store.close();
});

test('of a journey that was ended, nothing that names a person is left in any file', async () => {
  const dir = await aFolder();
  const store = await openStore(dir);
  await storeUnderWay(store);
  const words = async () =>
    (await Promise.all((await filesIn(dir)).map((file) => textOf(path.join(dir, file))))).join();
  for (const name of NAMES) expect(await words()).toContain(name);
  await store.sweep(afterNine(1), afterNine(DAY));

  for (const name of NAMES) expect(await words()).not.toContain(name);
  expect(await filesIn(dir)).toHaveLength(1);
  await store.close();
});

test('an old conversation of which the rest cannot be read is deleted, not kept for another term', async () => {
  const dir = await aFolder();
  const before = await openStore(dir);
  await aTurn(before, KEY, { lastAt: NINE, said: ['hallo'] });
  await before.close();
  const file = await onlyFile(dir, 'conversations');
  await writeFile(file, (await textOf(file)).slice(0, 100));
  const store = await openStore(dir);

  expect(await store.sweep(afterNine(1), afterNine(DAY))).toBe(1);
  expect(await filesIn(dir)).toEqual([]);
  await store.close();
});

test('an ended conversation that the disk refuses is as it was, and ends the next time', async () => {
  const dir = await aFolder();
  let full = false;
  const write: WriteFile = (...parts) =>
    full ? Promise.reject(systemError('ENOSPC')) : writeWhole(...parts);
  const store = await openStore(dir, { write });
  await storeUnderWay(store);
  full = true;
  await expect(store.sweep(afterNine(1), afterNine(DAY))).rejects.toMatchObject({ code: 'store_unwritable' });
  expect(textsOf(await store.conversations.log(KEY, 0, 9))).toHaveLength(2);
  full = false;

  expect(await store.sweep(afterNine(1), afterNine(DAY))).toBe(1);
  expect(await store.conversations.get(KEY)).toMatchObject({ ended: true });
  await store.close();
});

test('a change that the disk refuses leaves the ticket as it was, and can be made again', async () => {
  const dir = await aFolder();
  let full = false;
  const write: WriteFile = (...parts) =>
    full ? Promise.reject(systemError('ENOSPC')) : writeWhole(...parts);
  const store = await openStore(dir, { write });
  const { ticket } = await fileOne(store);
  const changed = { ...ticket, revision: 2, status: 'closed' as const };
  full = true;
  await expect(store.tickets.change(changed)).rejects.toMatchObject({ code: 'store_unwritable' });
  expect(await store.tickets.get(ticket.number)).toEqual(ticket);
  expect([...(await store.tickets.openWith(['12AB00']))]).toHaveLength(1);
  full = false;

  await store.tickets.change(changed);
  expect(await store.tickets.get(ticket.number)).toEqual(changed);
  await store.close();
});

test('a change is on the disk before it is certain', async () => {
  const dir = await aFolder();
  const durable: boolean[] = [];
  const write: WriteFile = (file, text, options) => {
    if (file.includes('tickets')) durable.push(options.durable);
    return writeWhole(file, text, options);
  };
  const store = await openStore(dir, { write });
  const { ticket } = await fileOne(store);
  durable.length = 0;
  await store.tickets.change({ ...ticket, revision: 2 });

  expect(durable).toEqual([true]);
  await store.close();
});

test('questions that cannot be read now can be read once the fault is mended', async () => {
  const dir = await aFolder();
  const store = await openStore(dir);
  const fault = path.join(dir, 'conversations', 'fault.json');
  await mkdir(fault);
  await expect(store.questions.list(9)).rejects.toMatchObject({ code: 'store_unwritable' });

  await aTurn(store, KEY);
  await rm(fault, { recursive: true });
  expect(await store.questions.list(9)).toEqual([]);
  await store.close();
});

test('a copy of the folder is the same store elsewhere', async () => {
  const dir = await aFolder();
  const store = await openStore(dir);
  const { ticket } = await fileOne(store);
  const copy = path.join(await aFolder(), 'copy');
  await store.close();
  await mkdir(copy);
  await cp(dir, copy, { recursive: true });

  const other = await openStore(copy);
  expect(await other.tickets.byKey(ticket.key)).toEqual(ticket);
  expect(await other.tickets.byKey(aTicket().key)).toBeUndefined();
  await other.close();
});

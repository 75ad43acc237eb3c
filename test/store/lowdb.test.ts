import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '../../src/domain/store.js';
import { NINE, aTicket } from '../support/builders.js';
import { recordingLog } from '../support/outside.js';
import { storeContract } from './contract.js';
import { KEY, aTurn, fileOne, nine, textsOf } from './contract/support.js';
import { storeModelTest } from './model.js';
import { aFolder, filesIn, onlyFile, openStore, cleanUp, textOf } from './folder.js';

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

  expect(await store.sweep(nine)).toBe(0);
  expect(log.lines).toEqual([]);
  await writeFile(file, text);
  expect(textsOf(await store.conversations.log(KEY, 0, 9))).toEqual(['hallo']);
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

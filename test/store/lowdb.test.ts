import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '../../src/domain/store.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { fixedClock, silentLog } from '../support/outside.js';
import { storeContract } from './contract.js';

const folders = new Map<Store, string>();
afterAll(async () => {
  for (const dir of new Set(folders.values())) await rm(dir, { recursive: true });
});

async function openIn(dir: string): Promise<Store> {
  const store = await openLowdbStore({ dir, log: silentLog, clock: fixedClock() });
  folders.set(store, dir);
  return store;
}

storeContract('lowdb', {
  open: async () => openIn(await mkdtemp(path.join(tmpdir(), 'store-'))),
  reopen: async (store) => {
    await store.close();
    return openIn(folders.get(store)!);
  },
});

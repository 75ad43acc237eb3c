import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StaffSession } from '../../src/domain/staff.js';
import { writeWhole } from '../../src/store/write-whole.js';
import { NINE } from '../support/builders.js';
import { recordingLog } from '../support/outside.js';
import { afterNine, MINUTE, nine } from './contract/support.js';
import { aFolder, cleanUp, filesIn, openStore } from './folder.js';

afterAll(cleanUp);

const JAN = 'a'.repeat(64);
const LINK = '33333333-3333-4333-8333-333333333333';
const session: StaffSession = {
  mail: 'jan@digidoor.example',
  by: 'address',
  createdAt: NINE,
  lastSeenAt: NINE,
};

test('a session that is damaged is none, and goes with the next sweep; its address is not logged', async () => {
  const dir = await aFolder();
  const log = recordingLog();
  const store = await openStore(dir, { log });
  await store.staff.begin(JAN, session);
  await writeFile(path.join(dir, `staff/session-${JAN}.json`), '{"session":{"mail":"jan@digidoor.exa');

  expect(await store.staff.get(JAN)).toBeUndefined();
  await store.sweep(new Date(0), nine);

  expect((await filesIn(dir)).filter((file) => file.startsWith('staff/'))).toEqual([]);
  expect(JSON.stringify(log.lines)).not.toContain('jan@');
  await store.close();
});

test('a link of which the file is damaged is a used link', async () => {
  const dir = await aFolder();
  const store = await openStore(dir);
  await store.staff.takeLink(LINK, afterNine(15 * MINUTE));
  await writeFile(path.join(dir, `staff/link-${LINK}.json`), 'x');

  expect(await store.staff.takeLink(LINK, afterNine(15 * MINUTE))).toBe(false);
  await store.close();
});

test('on a disk that is full nobody is signed in, and no link is used up', async () => {
  let full = true;

  const store = await openStore(await aFolder(), {
    write: (file, text, options) =>
      full ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) : writeWhole(file, text, options),
  });
  await expect(store.staff.begin(JAN, session)).rejects.toMatchObject({ code: 'store_unwritable' });
  await expect(store.staff.takeLink(LINK, nine)).rejects.toMatchObject({ code: 'store_unwritable' });

  full = false;

  expect(await store.staff.get(JAN)).toBeUndefined();
  expect(await store.staff.takeLink(LINK, nine)).toBe(true);
  await store.close();
});

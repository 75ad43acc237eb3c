import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sweep } from '../src/retention.js';
import { fixedClock } from './support/outside.js';

test('mail in files is deleted after its term, with what the store deletes', async () => {
  const mailFolder = await mkdtemp(path.join(tmpdir(), 'mandaathulp-mail-'));
  const clock = fixedClock('2026-03-02T09:00:00.000Z');
  await writeFile(path.join(mailFolder, 'oud.eml'), '');
  await writeFile(path.join(mailFolder, 'nieuw.eml'), '');
  await utimes(path.join(mailFolder, 'oud.eml'), new Date('2025-11-01'), new Date('2025-11-01'));
  await utimes(path.join(mailFolder, 'nieuw.eml'), new Date('2026-03-01'), new Date('2026-03-01'));
  const asked: Date[][] = [];
  const store = { sweep: (...times: Date[]) => (asked.push(times), Promise.resolve(2)) };

  const folders = [{ folder: mailFolder, days: 90 }];

  expect(await sweep({ store, days: 90, folders, clock })).toBe(3);
  expect(await readdir(mailFolder)).toEqual(['nieuw.eml']);
  expect(asked).toEqual([[new Date('2025-12-02T09:00:00.000Z'), clock.now()]]);
  await rm(mailFolder, { recursive: true });
});

test('a folder of mail that was never made is no failure', async () => {
  const store = { sweep: () => Promise.resolve(0) };

  const folders = [{ folder: '/bestaat/niet', days: 90 }];

  expect(await sweep({ store, days: 90, folders, clock: fixedClock() })).toBe(0);
});

test('each folder has a term of its own, whichever process put the files there', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mandaathulp-files-'));
  const clock = fixedClock('2026-03-02T09:00:00.000Z');
  for (const [name, at] of [
    ['gisteren', '2026-03-01T08:59:00.000Z'],
    ['vandaag', '2026-03-01T09:01:00.000Z'],
  ] as const) {
    await writeFile(path.join(folder, name), '');
    await utimes(path.join(folder, name), new Date(at), new Date(at));
  }
  const store = { sweep: () => Promise.resolve(0) };

  expect(await sweep({ store, days: 90, folders: [{ folder, days: 1 }], clock })).toBe(1);
  expect(await readdir(folder)).toEqual(['vandaag']);
  await rm(folder, { recursive: true });
});

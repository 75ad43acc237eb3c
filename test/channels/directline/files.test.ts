import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFileShelf } from '../../../src/channels/directline/files.js';
import type { FixedClock } from '../../support/outside.js';
import { fixedClock } from '../../support/outside.js';

const DAY_MS = 24 * 60 * 60 * 1000;

let dir: string;
let clock: FixedClock;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-'));
  clock = fixedClock();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const open = (maxBytes = 10_000) => openFileShelf({ dir, clock, randomId: randomUUID, maxBytes });
const aFile = (text: string) => ({ bytes: Buffer.from(text), type: 'text/plain', name: 'a\nb "c".txt' });

test('a file comes back as it was given, also when it holds line ends', async () => {
  const shelf = await open();
  const id = await shelf.put(aFile('een\ntwee\n'));

  const file = await (await open()).get(id);

  expect({ ...file, bytes: Buffer.from(file!.bytes).toString() }).toEqual({
    ...aFile(''),
    bytes: 'een\ntwee\n',
  });
});

test('a process finds, and takes away, what another one put into the same folder', async () => {
  const [one, other] = [await open(), await open()];
  const id = await one.put(aFile('gedeeld'));

  expect((await other.get(id))?.bytes).toEqual(Buffer.from('gedeeld'));
  await other.remove(id);
  expect(await one.get(id)).toBeUndefined();
});

test('what has had its day is cleared away when a new file comes', async () => {
  const shelf = await open();
  await shelf.put(aFile('oud'));
  clock.advance(DAY_MS);

  const id = await shelf.put(aFile('nieuw'));

  expect(await readdir(dir)).toEqual([id]);
});

test('a full shelf takes no more, and takes again when a day has passed', async () => {
  const shelf = await open(150);
  await shelf.put(aFile('x'.repeat(80)));

  await expect(shelf.put(aFile('x'.repeat(80)))).rejects.toMatchObject({ code: 'store_unwritable' });
  clock.advance(DAY_MS);

  await shelf.put(aFile('x'.repeat(80)));
});

test('files of before a restart count', async () => {
  await (await open(150)).put(aFile('x'.repeat(80)));

  await expect((await open(150)).put(aFile('x'.repeat(80)))).rejects.toMatchObject({
    code: 'store_unwritable',
  });
});

test('a folder that is gone is told as a failure to store', async () => {
  const shelf = await open();
  await rm(dir, { recursive: true });

  await expect(shelf.put(aFile('x'))).rejects.toMatchObject({ code: 'store_unwritable' });
});

test('a file that somebody took away is not there', async () => {
  const shelf = await open();
  const id = await shelf.put(aFile('x'));
  await rm(path.join(dir, id));

  expect(await shelf.get(id)).toBeUndefined();
});

test('the folder, and what it is made in, are for us alone', async () => {
  await rm(dir, { recursive: true });
  await openFileShelf({ dir: path.join(dir, 'files'), clock, randomId: randomUUID });

  if (process.platform === 'win32') return;
  for (const folder of [dir, path.join(dir, 'files')]) expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

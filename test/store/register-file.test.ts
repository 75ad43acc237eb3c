import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Register } from '../../src/domain/school.js';
import { openRegisterFile } from '../../src/store/register-file.js';
import { fixedClock, recordingLog } from '../support/outside.js';
import { until } from '../support/until.js';
import { aFolder, cleanUp, systemError } from './folder.js';

const REGISTER: Register = {
  version: 1,
  importedAt: '2026-03-02T09:00:00.000Z',
  schools: [
    { brin: '12AB', vestiging: '00', name: 'De "Boom"', place: 'Goes', street: 'Kade 1', bestuur: '40001' },
    { brin: '12AB', vestiging: '01', name: 'De Vis', place: 'Goes', closed: true },
  ],
};
const NEXT: Register = { ...REGISTER, importedAt: '2026-04-02T09:00:00.000Z' };
const open = (dir: string, parts = {}) =>
  openRegisterFile({ dir, clock: fixedClock(), log: recordingLog(), ...parts });
const give = (register: Register) => () => Promise.resolve(register);
const fileIn = (dir: string) => path.join(dir, 'scholen', 'register.jsonl');

afterEach(cleanUp);

test('there is no register before the first import', async () => {
  const store = open(await aFolder());

  expect([await store.load(), await store.mark()]).toEqual([undefined, undefined]);
});

test('a register is there again for whoever opens it, with another mark after each import', async () => {
  const dir = await aFolder();
  await open(dir).replace(give(REGISTER));
  const mark = await open(dir).mark();

  expect(await open(dir).load()).toEqual(REGISTER);
  await open(dir).replace((now) => Promise.resolve({ ...NEXT, schools: now?.schools ?? [] }));
  expect(await open(dir).load()).toEqual(NEXT);
  expect(await open(dir).mark()).not.toBe(mark);
});

test('an import that fails leaves the register as it was, and lets the next one in', async () => {
  const dir = await aFolder();
  const store = open(dir);
  await store.replace(give(REGISTER));

  await expect(store.replace(() => Promise.reject(new Error('half way')))).rejects.toThrow('half way');
  expect(await store.load()).toEqual(REGISTER);
  await store.replace(give(NEXT));
  expect(await store.load()).toEqual(NEXT);
});

test('a full disk is told as such, and the register stays', async () => {
  const dir = await aFolder();
  await open(dir).replace(give(REGISTER));
  const full = open(dir, { write: () => Promise.reject(systemError('ENOSPC')) });

  await expect(full.replace(give(NEXT))).rejects.toMatchObject({ code: 'store_unwritable' });
  expect(await open(dir).load()).toEqual(REGISTER);
});

test('a second import is refused while one runs', async () => {
  const dir = await aFolder();
  const store = open(dir);
  let finish: ((register: Register) => void) | undefined;
  const first = store.replace(() => new Promise((resolve) => (finish = resolve)));
  await until(() => finish !== undefined);
  const work = jest.fn(give(NEXT));
  await expect(open(dir).replace(work)).rejects.toMatchObject({ code: 'import_running' });
  finish?.(REGISTER);
  await first;

  expect(work).not.toHaveBeenCalled();
  expect(await store.load()).toEqual(REGISTER);
});

test.each([
  ['a line is cut', (text: string) => text.slice(0, -20)],
  ['a line is missing', (text: string) => `${text.split('\n').slice(0, -2).join('\n')}\n`],
  ['the first line is gone', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ['it is empty', () => ''],
])('a register of which %s is damaged, and the next import replaces it', async (_, damage) => {
  const dir = await aFolder();
  await open(dir).replace(give(REGISTER));
  await writeFile(fileIn(dir), damage(await readFile(fileIn(dir), 'utf8')));
  const log = recordingLog();

  await expect(open(dir).load()).rejects.toMatchObject({ code: 'record_damaged' });
  await open(dir, { log }).replace((now) => {
    expect(now).toBeUndefined();
    return Promise.resolve(NEXT);
  });
  expect(await open(dir).load()).toEqual(NEXT);
  expect(log.lines).toContainEqual({
    level: 'warn',
    event: 'schools.register.damaged',
    fields: { code: 'record_damaged' },
  });
});

test('the lock of an import that was killed holds nobody up', async () => {
  const dir = await aFolder();
  await mkdir(path.join(dir, 'scholen'));
  // The highest number a process can have is far below this one.
  const owner = {
    version: 1,
    pid: 2 ** 30,
    host: hostname(),
    startedAt: 0,
    released: false,
  };
  await writeFile(path.join(dir, 'scholen', 'store.lock.1'), JSON.stringify(owner));

  await open(dir).replace(give(REGISTER));
  expect(await open(dir).load()).toEqual(REGISTER);
});

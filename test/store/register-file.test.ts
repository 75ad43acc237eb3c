import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { openRegisterFile } from '../../src/store/register-file.js';
import { fixedClock, silentLog } from '../support/outside.js';
import { aFolder, cleanUp, systemError } from './folder.js';
import { give, NEXT, REGISTER, registerContract } from './register.js';

const open = (dir: string, parts = {}) =>
  openRegisterFile({ dir, clock: fixedClock(), log: silentLog, ...parts });

afterEach(cleanUp);

registerContract('a file', async () => {
  const dir = await aFolder();
  const file = path.join(dir, 'scholen', 'register.jsonl');
  return {
    open: (log) => open(dir, { log }),
    damage: async (change) => writeFile(file, change(await readFile(file, 'utf8'))),
  };
});

test('a full disk is told as such, and the register stays', async () => {
  const dir = await aFolder();
  await open(dir).replace(give(REGISTER));
  const full = open(dir, { write: () => Promise.reject(systemError('ENOSPC')) });

  await expect(full.replace(give(NEXT))).rejects.toMatchObject({ code: 'store_unwritable' });
  expect(await open(dir).load()).toEqual(REGISTER);
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

import { readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { codeOf } from '../../src/domain/errors.js';
import { KEY, aTurn } from './contract/support.js';
import { OtherProcess, aFolder, bundleOtherProcess, openStore, cleanUp } from './folder.js';
import { fixedClock } from '../support/outside.js';

let program: string;
beforeAll(async () => {
  program = await bundleOtherProcess();
});
afterAll(cleanUp);

const locksIn = async (dir: string) => (await readdir(dir)).filter((name) => name.startsWith('store.lock.'));
const otherProcess = (dir: string) => new OtherProcess(process.execPath, program, dir, 'hold');

test('a second process is refused, until the first lets go', async () => {
  const dir = await aFolder();
  const first = otherProcess(dir);
  await first.printed(1);
  const second = otherProcess(dir);
  await second.printed(1);

  expect([first.lines, second.lines]).toEqual([['open'], ['store_locked']]);
  await expect(openStore(dir)).rejects.toMatchObject({ code: 'store_locked', details: { dir } });
  await first.end();
  await second.end();
  await (await openStore(dir)).close();
});

test('after a kill the next start takes over at once', async () => {
  const dir = await aFolder();
  const first = otherProcess(dir);
  await first.printed(1);
  await first.kill();

  const store = await openStore(dir);
  expect(await aTurn(store, KEY, { said: ['hallo'] })).toMatchObject({ mark: 1 });
  await store.close();
});

test('of many processes that find the lock of a dead one, exactly one takes over', async () => {
  const dir = await aFolder();
  const dead = otherProcess(dir);
  await dead.printed(1);
  await dead.kill();
  const others = Array.from({ length: 4 }, () => otherProcess(dir));
  await Promise.all(others.map((other) => other.printed(1)));

  expect(others.flatMap(({ lines }) => lines).sort()).toEqual(['open', ...Array(3).fill('store_locked')]);
  await Promise.all(others.map((other) => other.end()));
});

test.each([false, true])(
  'of many that open at once in one process, one does (folder used before: %s)',
  async (used) => {
    const dir = await aFolder();
    if (used) await (await openStore(dir)).close();
    const opened = await Promise.allSettled(Array.from({ length: 12 }, () => openStore(dir)));
    const stores = opened.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));

    expect(stores).toHaveLength(1);
    const refusals = opened.flatMap((end) => (end.status === 'rejected' ? [codeOf(end.reason)] : []));
    expect(refusals).toEqual(Array(11).fill('store_locked'));
    await stores[0]!.close();
  },
);

describe('a lock that stands there', () => {
  const SECOND = 1000;
  const clock = fixedClock();
  const mine = {
    version: 1,
    pid: process.pid,
    host: hostname(),
    startedAt: performance.timeOrigin,
    released: false,
  };

  async function folderWithLock(owner: object | string, beatSecondsAgo: number): Promise<string> {
    const dir = await aFolder();
    const file = path.join(dir, 'store.lock.7');
    const beat = new Date(clock.now().getTime() - beatSecondsAgo * SECOND);
    await writeFile(file, typeof owner === 'string' ? owner : JSON.stringify(owner));
    await utimes(file, beat, beat);
    return dir;
  }

  test.each([
    ['of this process', mine, 1],
    ['of a living process', { ...mine, pid: process.ppid }, 1],
    ['of another computer, not long ago', { ...mine, host: 'elders', pid: 999_999_999 }, 19],
    ['of another container with the same pid', { ...mine, host: 'elders', startedAt: 1 }, 1],
    ['that is just being written', '', 1],
  ])('%s is respected', async (_, owner, beatSecondsAgo) => {
    const dir = await folderWithLock(owner, beatSecondsAgo);

    await expect(openStore(dir, { clock })).rejects.toMatchObject({ code: 'store_locked' });
    expect(await locksIn(dir)).toEqual(['store.lock.7']);
  });

  test.each([
    ['of a dead process', { ...mine, pid: 999_999_999 }, 1],
    ['of an earlier life of this pid, as in a container', { ...mine, startedAt: 1 }, 1],
    ['that was released', { ...mine, released: true }, 1],
    ['of another computer, without a heartbeat', { ...mine, host: 'elders' }, 21],
    ['of a living process, without a heartbeat', { ...mine, pid: process.ppid }, 21],
    ['that nobody can read, without a heartbeat', '{', 21],
  ])('%s is taken over', async (_, owner, beatSecondsAgo) => {
    const dir = await folderWithLock(owner, beatSecondsAgo);
    const store = await openStore(dir, { clock });

    expect(await locksIn(dir)).toEqual(['store.lock.8']);
    await store.close();
  });
});

describe('the heartbeat', () => {
  beforeEach(() =>
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] }),
  );
  afterEach(() => jest.useRealTimers());

  /** Lets the heart beat until `seen` says so. */
  async function beatUntil(seen: () => Promise<boolean>): Promise<void> {
    for (let beats = 0; beats < 1_000; beats += 1) {
      if (await seen()) return;
      jest.advanceTimersByTime(5_000);
      await new Promise(setImmediate);
    }
    throw new Error('A thousand beats changed nothing');
  }

  test('keeps a lock from growing old', async () => {
    const dir = await aFolder();
    const clock = fixedClock();
    const store = await openStore(dir, { clock });
    clock.advance(60_000);
    const [lock = ''] = await locksIn(dir);
    await beatUntil(async () => (await stat(path.join(dir, lock))).mtimeMs === clock.now().getTime());

    await expect(openStore(dir, { clock })).rejects.toMatchObject({ code: 'store_locked' });
    await store.close();
  });

  test('notices that another has taken the folder, and then writes nothing more', async () => {
    const dir = await aFolder();
    const store = await openStore(dir);
    await aTurn(store, KEY, { said: ['een'] });
    await writeFile(path.join(dir, 'store.lock.9'), '{}');
    let refusal: unknown;
    await beatUntil(async () => {
      refusal = await aTurn(store, KEY).catch((error: unknown) => error);
      return refusal instanceof Error;
    });

    expect(refusal).toMatchObject({ code: 'store_unwritable', details: { why: 'lock_lost' } });
    await expect(store.sweep(new Date('2100-01-01'), new Date('2100-01-01'))).rejects.toMatchObject({
      code: 'store_unwritable',
    });
    expect(await store.conversations.get(KEY)).toBeDefined();
    await store.close();
    expect(await readFile(path.join(dir, 'store.lock.9'), 'utf8')).toBe('{}');
  });
});

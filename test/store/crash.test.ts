import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FiledTicket, Store } from '../../src/domain/store.js';
import type { WriteFile } from '../../src/store/write-whole.js';
import { writeWhole } from '../../src/store/write-whole.js';
import { aFiledTicket } from '../support/builders.js';
import { KEY, MINUTE, aTurn, fileOne, nine, textsOf } from './contract/support.js';
import {
  OtherProcess,
  aFolder,
  bundleOtherProcess,
  filesIn,
  killedNow,
  openStore,
  cleanUp,
  systemError,
} from './folder.js';

afterAll(cleanUp);

/** Whether a turn with a ticket was stored: as a whole, or not at all; anything between fails the test. */
async function isStored(store: Store, { ticket, deliveries }: FiledTicket): Promise<boolean> {
  const said = textsOf(await store.conversations.log(KEY, 0, 9));
  const waiting = (await store.deliveries.claim(nine, 9, 0)).map(({ delivery }) => delivery);
  const stored = said?.length === 2;

  expect(said).toEqual(stored ? ['eerst', 'verstuur'] : ['eerst']);
  expect(await store.tickets.get(ticket.number)).toEqual(stored ? ticket : undefined);
  expect(await store.tickets.byKey(ticket.key)).toEqual(stored ? ticket : undefined);
  expect(waiting).toEqual(stored ? deliveries : []);
  return stored;
}

describe('the process ends while a ticket is being stored', () => {
  /** The folder at each moment of one commit, oldest first. */
  async function momentsOf(filed: FiledTicket): Promise<string[]> {
    const dir = await aFolder();
    const moments: string[] = [];
    let watched = false;
    const keepMoment = async () => {
      if (watched) moments.push(await killedNow(dir));
    };
    const write: WriteFile = async (file, text, options) => {
      await keepMoment();
      await writeFile(options.temporary, text.slice(0, text.length / 2));
      await keepMoment();
      await writeWhole(file, text, options);
      await keepMoment();
    };
    const store = await openStore(dir, { write });
    await aTurn(store, KEY, { said: ['eerst'] });
    watched = true;
    await aTurn(store, KEY, { said: ['verstuur'], filed: [filed] });
    await keepMoment();
    await store.close();
    return moments;
  }

  test('at the next start all of it is there, or nothing, whatever the moment', async () => {
    const filed = aFiledTicket({ number: 'DD-2026-00001' });
    const moments = await momentsOf(filed);
    const outcomes: boolean[] = [];
    for (const dir of moments) {
      const store = await openStore(dir);
      outcomes.push(await isStored(store, filed));
      await store.close();
      const again = await openStore(dir);
      expect(await isStored(again, filed)).toBe(outcomes.at(-1));
      expect(await again.tickets.nextNumber(2026)).toBe(outcomes.at(-1) ? 'DD-2026-00002' : 'DD-2026-00001');
      await again.close();
      expect((await filesIn(dir)).filter((file) => /^(journal|temporary)/.test(file))).toEqual([]);
    }

    // The journal, the ticket and the conversation: three moments each, and the end. The first two are before.
    expect(outcomes).toEqual([false, false, ...Array.from({ length: 8 }, () => true)]);
  });
});

test('what comes after a filing is not written before a crash could no longer undo it', async () => {
  const dir = await aFolder();
  const open: string[][] = [];
  let watched = false;
  const write: WriteFile = async (...write) => {
    if (watched) open.push(await readdir(path.join(dir, 'journal')));
    await writeWhole(...write);
  };
  const store = await openStore(dir, { write });
  const { ticket, deliveries } = await fileOne(store);
  watched = true;
  await Promise.all([
    aTurn(store, `directline/${ticket.number}`, { said: ['daarna'] }),
    store.deliveries.settle({ ...deliveries[0]!, state: 'delivered' }),
  ]);

  expect(open).toEqual([[], []]);
  await store.close();
});

describe('something cannot be written', () => {
  const NTH = { journal: 1, ticket: 2, conversation: 3 };
  const failing = () => {
    const state = { failAt: 0, writes: 0 };
    const write: WriteFile = async (file, text, options) => {
      state.writes += 1;
      if (state.writes === state.failAt) throw systemError('ENOSPC');
      await writeWhole(file, text, options);
    };
    return { state, write };
  };

  test.each(Object.entries(NTH))('a full disk at the %s leaves everything as it was', async (_, nth) => {
    const dir = await aFolder();
    const { state, write } = failing();
    const store = await openStore(dir, { write });
    const filed = aFiledTicket({ number: await store.tickets.nextNumber(2026) });
    await aTurn(store, KEY, { said: ['eerst'] });
    const before = await filesIn(dir);
    state.failAt = state.writes + nth;

    await expect(aTurn(store, KEY, { said: ['verstuur'], filed: [filed] })).rejects.toMatchObject({
      code: 'store_unwritable',
      details: { system: 'ENOSPC' },
      cause: { code: 'ENOSPC' },
    });
    expect(await isStored(store, filed)).toBe(false);
    expect(await filesIn(dir)).toEqual(before);
    const restarted = await openStore(await killedNow(dir));
    expect(await isStored(restarted, filed)).toBe(false);
    await restarted.close();
    await aTurn(store, KEY, { said: ['verstuur'], filed: [filed] });
    expect(await isStored(store, filed)).toBe(true);
    await store.close();
    const again = await openStore(dir);
    expect(await isStored(again, filed)).toBe(true);
    await again.close();
  });

  test.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO', 'EDQUOT'])(
    '%s in a plain turn changes nothing',
    async (code) => {
      const dir = await aFolder();
      let full = false;
      const write: WriteFile = (...write) =>
        full ? Promise.reject(systemError(code)) : writeWhole(...write);
      const store = await openStore(dir, { write });
      await aTurn(store, KEY, { said: ['een'] });
      full = true;

      await expect(aTurn(store, KEY, { said: ['twee'] })).rejects.toMatchObject({ code: 'store_unwritable' });
      await expect(store.check()).rejects.toMatchObject({ code: 'store_unwritable', details: { dir } });
      await expect(store.secret('tokens', 32)).rejects.toMatchObject({ code: 'store_unwritable' });
      expect(textsOf(await store.conversations.log(KEY, 0, 9))).toEqual(['een']);
      full = false;
      await store.check();
      expect(await aTurn(store, KEY, { said: ['twee'] })).toMatchObject({ mark: 2 });
      await store.close();
    },
  );

  test('a delivery that cannot be settled stays as it was', async () => {
    const dir = await aFolder();
    const { state, write } = failing();
    const store = await openStore(dir, { write });
    const { deliveries } = await fileOne(store);
    state.failAt = state.writes + 1;

    await expect(store.deliveries.settle({ ...deliveries[0]!, state: 'delivered' })).rejects.toMatchObject({
      code: 'store_unwritable',
    });
    expect((await store.deliveries.claim(nine, 9, MINUTE)).map(({ delivery }) => delivery)).toEqual(
      deliveries,
    );
    await store.close();
  });

  test.each([
    ['neither done nor undone', 'tickets', systemError('EIO')],
    ['done, but not crossed out', 'conversations', undefined],
  ])('a change that can be %s stops all later ones', async (_, folder, failure) => {
    const dir = await aFolder();
    const entry = path.join(dir, 'journal', 'DD-2026-00001.json');
    const write: WriteFile = async (file, text, options) => {
      const isTheOne = file.includes(folder);
      if (!isTheOne || !failure) await writeWhole(file, text, options);
      if (!isTheOne) return;
      // A folder in its place is what the store cannot remove.
      await rm(entry);
      await mkdir(entry);
      if (failure) throw failure;
    };
    const store = await openStore(dir, { write });
    const [filing] = await Promise.allSettled([fileOne(store)]);

    expect(filing.status).toBe(failure ? 'rejected' : 'fulfilled');
    await expect(aTurn(store, 'directline/DD-2026-00001')).rejects.toMatchObject({
      code: 'store_unwritable',
    });
    await expect(store.check()).rejects.toMatchObject({ code: 'store_unwritable' });
    await store.close();
  });
});

describe('with a process of its own', () => {
  let program: string;
  beforeAll(async () => {
    program = await bundleOtherProcess();
  });

  test('killed while it files, it loses nothing it told of, and halves nothing', async () => {
    const dir = await aFolder();
    let told = 0;
    for (let kill = 0; kill < 8; kill += 1) {
      const other = new OtherProcess(process.execPath, program, dir, 'file');
      await other.printed(2 + (kill % 3));
      for (let turn = 0; turn < kill * 3; turn += 1) await new Promise(setImmediate);
      await other.kill();
      expect(other.lines[0]).toBe('open');
      told += other.lines.length - 1;

      const store = await openStore(dir);
      const numbers = textsOf(await store.conversations.log(KEY, 0, 999)) ?? [];
      expect(numbers).toEqual(expect.arrayContaining(other.lines.slice(1)));
      expect(new Set(numbers).size).toBe(numbers.length);
      for (const number of numbers) expect(await store.tickets.get(String(number))).toMatchObject({ number });
      expect((await readdir(path.join(dir, 'tickets'))).length).toBe(numbers.length);
      expect(await store.deliveries.claim(nine, 999, 0)).toHaveLength(2 * numbers.length);
      expect((await store.conversations.get(KEY))?.dialogs).toBe(numbers.at(-1));
      await store.close();
    }
    expect(told).toBeGreaterThan(8);
  });

  const onUnix = process.platform === 'win32' ? test.skip : test;
  onUnix('a disk that fills up in the middle of a file does not cost the good file', async () => {
    const dir = await aFolder();
    // No file may get larger than 64 kB: the write that meets the limit is cut off there, as on a full disk.
    const limited = 'ulimit -f 128; exec "$0" "$@"';
    const other = new OtherProcess('sh', '-c', limited, process.execPath, program, dir, 'fill');
    while (other.lines.at(-1) !== 'store_unwritable') await other.printed(other.lines.length + 1);
    await other.kill();

    expect(await filesIn(dir)).toHaveLength(1);
    const marks = other.lines.slice(1, -1).map(Number);
    expect(marks.length).toBeGreaterThan(3);
    const store = await openStore(dir);
    expect((await store.conversations.log(KEY, 0, 99))?.mark).toBe(marks.at(-1));
    await store.close();
  });
});

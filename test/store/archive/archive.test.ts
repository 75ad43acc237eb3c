import fc from 'fast-check';
import type { ArchiveChange, ArchiveRecord } from '../../../src/domain/archive.js';
import { fill } from '../../../src/store/archive/fill.js';
import type { Filled, Filling } from '../../../src/store/archive/fill.js';
import { merge, tallyOf } from '../../../src/store/archive/merge.js';
import { differences } from '../../../src/store/archive/tally.js';
import { cleanUp } from '../folder.js';
import type { Place } from './places.js';
import { aFolderPlace, at, usePostgres } from './places.js';
import { all, content, each, someOfEach } from './records.js';

const postgres = usePostgres();
afterAll(cleanUp);

jest.setTimeout(120_000);

const nothing = (): void => undefined;
const PLACES = [
  { name: 'lowdb', empty: () => aFolderPlace() },
  { name: 'PostgreSQL', empty: () => postgres.empty() },
];

/** Fills a place with records, and tells what was written for it. */
async function put(
  place: Place,
  records: readonly ArchiveRecord[],
  parts: Partial<Filling> = {},
): Promise<Filled & { changes: ArchiveChange[] }> {
  return at(place, async (archive) => {
    const changes: ArchiveChange[] = [];
    const to = {
      ...archive,
      write: (some: readonly ArchiveChange[]) => {
        changes.push(...some);
        return archive.write(some);
      },
    };
    const told = { onCopied: nothing, onCompared: nothing };
    const filled = await fill({ from: each(records), to, over: ['filling', 'copy'], ...told, ...parts });
    return { ...filled, changes };
  });
}

const held = (place: Place) => at(place, (archive) => all(archive.read()));

test('whatever is put into a store comes out of it, and out of the other kind', async () => {
  // Each time over what the time before left there.
  const database = await postgres.empty();
  await fc.assert(
    fc.asyncProperty(content, async (records) => {
      const folder = await aFolderPlace();
      await put(folder, records);
      expect(await held(folder)).toEqual(records);

      const { from, to } = await at(folder, async (archive) => put(database, [], { from: archive.read() }));
      expect(await held(database)).toEqual(records);
      expect(differences(from, to)).toEqual([]);
      expect(await at(folder, (archive) => tallyOf(archive.read()))).toEqual(to);
    }),
    { numRuns: 25 },
  );
});

test('one character that differs makes another checksum, of its kind alone', async () => {
  const records = someOfEach();
  const altered = records.map((record) => (record.kind === 'secret' ? { ...record, value: 'AAAA' } : record));
  const [one, other] = [await tallyOf(each(records)), await tallyOf(each(altered))];

  expect(differences(one, one)).toEqual([]);
  expect(differences(one, other)).toEqual(['secret']);
});

test('a store that cannot write what was read at a stop is let go of all the same', async () => {
  const records = someOfEach();
  let isReading = true;
  async function* read(): AsyncGenerator<ArchiveRecord> {
    try {
      yield* each(records.slice(1));
    } finally {
      isReading = false;
    }
  }
  const to = {
    ...(await (await aFolderPlace()).archive()),
    read,
    write: () => Promise.reject(new Error('vol')),
  };
  const onRecord = (): void => {
    throw new Error('stopped');
  };

  await expect(merge({ from: each(records), to, onRecord })).rejects.toThrow('vol');
  expect(isReading).toBe(false);
  await to.close();
});

describe.each(PLACES)('filling $name', ({ empty }) => {
  test('again writes nothing; what is new, changed or gone is brought up to date, and nothing else', async () => {
    const place = await empty();
    const records = someOfEach();
    await put(place, records);
    await at(place, (archive) => archive.mark('filling'));
    expect((await put(place, records)).changes).toEqual([]);

    const [first, ...others] = records.filter(({ kind }) => kind === 'conversation');
    if (first?.kind !== 'conversation') throw new Error('There is a conversation');
    const moved: ArchiveRecord = { ...first, value: { ...first.value, mark: 4000 } };
    const rest = records.filter(({ kind }) => kind !== 'conversation' && kind !== 'session');
    const now = [...rest, moved, ...others];
    await at(place, (archive) => archive.mark('filling'));
    const { changes, from, to } = await put(place, now);

    const gone = records.filter(({ kind }) => kind === 'session');
    expect(changes.map(({ put: one, remove }) => [one?.kind, remove?.kind])).toEqual([
      ...gone.map(() => [undefined, 'session']),
      ['conversation', undefined],
    ]);
    expect(differences(from, to)).toEqual([]);
    expect(await held(place)).toEqual(now);
  });

  test('may stop anywhere; begun again, it goes on from there', async () => {
    const records = someOfEach();
    for (const most of [0, 1, records.length - 1]) {
      const place = await empty();
      let left = most;
      const onCopied = (): void => {
        left -= 1;
        if (left < 0) throw new Error('stopped');
      };
      await expect(put(place, records, { onCopied })).rejects.toThrow('stopped');
      // What was read so far is there.
      expect(await held(place)).toEqual(records.slice(0, most + 1));
      await expect(place.store()).rejects.toMatchObject({ code: 'store_unfinished' });

      const { changes } = await put(place, records);
      expect(changes).toHaveLength(records.length - most - 1);
      await (await place.store()).close();
    }
  });

  test('is refused where something else is kept, and changes nothing there', async () => {
    const place = await empty();
    const store = await place.store();
    await store.secret('tokens', 32);
    await store.close();
    const before = await held(place);
    await expect(put(place, someOfEach())).rejects.toMatchObject({ code: 'store_not_empty' });

    expect(await held(place)).toEqual(before);
  });

  test('is refused once a server has used what was put in', async () => {
    const place = await empty();
    await put(place, someOfEach());
    await (await place.store()).close();

    await expect(put(place, someOfEach(2))).rejects.toMatchObject({ code: 'store_not_empty' });
  });
});

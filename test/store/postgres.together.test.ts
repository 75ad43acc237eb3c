import type { Store } from '../../src/domain/store.js';
import { NINE, aConversation } from '../support/builders.js';
import { queryOn } from '../support/postgres.js';
import { openStoreOn, useDatabase } from '../support/postgres-store.js';
import { until } from '../support/until.js';
import { refusals } from './contract/allowance.js';
import { aHeldTurn, aTurn, afterNine, DAY, fileOne, MINUTE } from './contract/support.js';

/** What is true of two processes on one database that is not of one; each store is as a process has it. */
const database = useDatabase();
let one: Store;
let other: Store;

beforeEach(async () => {
  one = await openStoreOn(database.url);
  other = await openStoreOn(database.url);
});
afterEach(() => Promise.all([one.close(), other.close()]));

const sweep = (store: Store): Promise<number> => store.sweep(afterNine(MINUTE), afterNine(DAY));

describe('sweeping', () => {
  test('at the same time, by both: nothing is left, and nothing counted twice', async () => {
    for (let nth = 0; nth < 30; nth += 1) await aTurn(one, `directline/${nth}`, { lastAt: NINE });
    for (let nth = 0; nth < 5; nth += 1) await fileOne(other, { status: 'closed', createdAt: NINE });
    const swept = await Promise.all([one, other, one, other].map(sweep));

    expect(swept.reduce((sum, count) => sum + count)).toBe(40);
    expect(await sweep(one)).toBe(0);
  });

  test('while another process sweeps, nothing is done', async () => {
    await aTurn(one, 'directline/oud', { lastAt: NINE });
    const turn = await aHeldTurn(one, 'directline/oud', () => Promise.resolve({ result: undefined }));
    const first = sweep(one);
    await until(isSweeping);
    expect(await sweep(other)).toBe(0);
    turn.end();

    expect(await first).toBe(1);
  });

  test('waits for a turn that runs elsewhere, and leaves what it takes up again', async () => {
    await aTurn(one, 'directline/weer', { lastAt: NINE });
    await aTurn(one, 'directline/oud', { lastAt: NINE });
    const later = afterNine(2 * MINUTE).toISOString();
    const turn = await aHeldTurn(other, 'directline/weer', () =>
      Promise.resolve({
        commit: {
          conversation: aConversation({ key: 'directline/weer', lastAt: later }),
          said: [],
          filed: [],
        },
        result: undefined,
      }),
    );
    const swept = sweep(one);
    await until(isSweeping);
    turn.end();
    await turn.ended;

    expect(await swept).toBe(1);
    expect(await other.conversations.get('directline/weer')).toMatchObject({ lastAt: later });
    expect(await other.conversations.get('directline/oud')).toBeUndefined();
  });
});

describe('an allowance', () => {
  const ONCE = { points: 1, seconds: 60 };
  const keys = () => queryOn(database.url, 'select key from allowance');

  test('is one for both, and says nothing of whom it is for', async () => {
    const [first, second] = [one, other].map(({ allowance }) => allowance('tries', ONCE));

    expect(await refusals(first!, ['10.1.2.3'])).toEqual([false]);
    expect(await refusals(second!, ['10.1.2.3', '10.1.2.4'])).toEqual([true, false]);
    expect(await keys()).toEqual([
      { key: expect.stringMatching(/^[\w-]{43}$/) },
      { key: expect.any(String) },
    ]);
  });

  test('of a process is counted there alone', async () => {
    const [first, second] = [one, other].map(({ allowance }) =>
      allowance('posts', { ...ONCE, perProcess: true }),
    );

    expect(await refusals(first!, ['een', 'een'])).toEqual([false, true]);
    expect(await refusals(second!, ['een'])).toEqual([false]);
    expect(await keys()).toEqual([]);
  });

  test('that is used up does not ask the database any more', async () => {
    const allowance = one.allowance('tries', ONCE);
    await refusals(allowance, ['een', 'een']);
    await queryOn(database.url, 'delete from allowance');

    expect(await refusals(allowance, ['een'])).toEqual([true]);
    expect(await keys()).toEqual([]);
  });

  test('is counted by each process while the database is away', async () => {
    const allowance = one.allowance('tries', ONCE);
    await one.close();

    expect(await refusals(allowance, ['een', 'een'])).toEqual([false, true]);
  });

  test('that is counted no more is swept', async () => {
    await refusals(one.allowance('tries', ONCE), ['een']);
    await queryOn(database.url, 'update allowance set expire = 1');
    await refusals(one.allowance('tries', ONCE), ['twee']);
    await sweep(other);

    expect(await keys()).toHaveLength(1);
  });
});

/** Somebody holds the lock of sweeping, and waits for a row that a turn has. */
const isSweeping = async (): Promise<boolean> =>
  (await queryOn(database.url, `select 1 from pg_stat_activity where wait_event_type = 'Lock'`)).length > 0;

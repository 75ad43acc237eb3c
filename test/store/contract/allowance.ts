import type { Allowance } from '../../../src/domain/allowance.js';
import type { Tested } from './support.js';

const TWICE = { points: 2, seconds: 60 };

/** Takes several, one after another; says which were refused. */
export async function refusals(allowance: Allowance, keys: readonly string[]): Promise<boolean[]> {
  const refused: boolean[] = [];
  for (const key of keys) refused.push((await allowance.take(key)).kind === 'none_left');
  return refused;
}

/** What every store promises of what somebody may still do. */
export function allowanceContract(tested: Tested): void {
  describe('an allowance', () => {
    test('is used up per key, and then says how long to wait', async () => {
      const allowance = tested.store.allowance('tries', TWICE);

      expect(await refusals(allowance, ['een', 'een', 'twee', 'een', 'twee'])).toEqual([
        ...[false, false, false],
        ...[true, false],
      ]);
      const { waitMs } = (await allowance.take('een')) as { waitMs: number };
      expect(waitMs).toBeGreaterThan(50_000);
      expect(waitMs).toBeLessThanOrEqual(60_000);
    });

    test('of another name is another one', async () => {
      await refusals(tested.store.allowance('tries', TWICE), ['een', 'een', 'een']);

      expect(await refusals(tested.store.allowance('mails', TWICE), ['een'])).toEqual([false]);
    });

    test('takes back what was not used', async () => {
      const allowance = tested.store.allowance('tries', TWICE);
      await refusals(allowance, ['een', 'een']);
      await allowance.giveBack('een');

      expect(await refusals(allowance, ['een', 'een'])).toEqual([false, true]);
    });

    test('of many who take at once is given no more than there is', async () => {
      const allowance = tested.store.allowance('tries', { points: 5, seconds: 60 });
      const takings = await Promise.all(Array.from({ length: 20 }, () => allowance.take('een')));

      expect(takings.filter(({ kind }) => kind === 'taken')).toHaveLength(5);
    });

    test('takes any key', async () => {
      const allowance = tested.store.allowance('tries', { points: 1, seconds: 60 });

      expect(await refusals(allowance, ['\0', '\0', 'é'.repeat(5000), ''])).toEqual([
        false,
        true,
        false,
        false,
      ]);
    });
  });
}

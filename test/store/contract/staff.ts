import { createHash } from 'node:crypto';
import type { StaffSession } from '../../../src/domain/staff.js';
import { isOver, STAFF_IDLE_MS } from '../../../src/domain/staff.js';
import { NINE } from '../../support/builders.js';
import type { Tested } from './support.js';
import { afterNine, MINUTE, nine } from './support.js';

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const JAN = idOf('jan');
const ROOS = idOf('roos');
const LINK = '33333333-3333-4333-8333-333333333333';

const aSession = (parts: Partial<StaffSession> = {}): StaffSession => ({
  mail: 'jan@digidoor.example',
  name: 'Jan Bos',
  by: 'address',
  createdAt: NINE,
  lastSeenAt: NINE,
  ...parts,
});

/** What every store promises of who is signed in. */
export function staffContract(tested: Tested): void {
  describe('the staff', () => {
    test('are found by their own id alone, also after a restart', async () => {
      await tested.store.staff.begin(JAN, aSession());
      await tested.store.staff.begin(ROOS, aSession({ mail: 'roos@digidoor.example', by: 'group' }));
      await tested.restart();

      expect(await tested.store.staff.get(JAN)).toEqual(aSession());
      expect(await tested.store.staff.get(ROOS)).toMatchObject({ mail: 'roos@digidoor.example' });
      expect(await tested.store.staff.get(idOf('niemand'))).toBeUndefined();
    });

    test('are seen again, and what was handed out before does not change', async () => {
      await tested.store.staff.begin(JAN, aSession());
      const before = await tested.store.staff.get(JAN);
      await tested.store.staff.seen(JAN, afterNine(MINUTE));

      expect(before).toEqual(aSession());
      expect((await tested.store.staff.get(JAN))?.lastSeenAt).toBe(afterNine(MINUTE).toISOString());
    });

    test('who sign out are gone for good, twice over, and nobody else is', async () => {
      await tested.store.staff.begin(JAN, aSession());
      await tested.store.staff.begin(ROOS, aSession());
      await tested.store.staff.end(JAN);
      await tested.store.staff.end(JAN);
      await tested.store.staff.seen(JAN, afterNine(MINUTE));
      await tested.restart();

      expect(await tested.store.staff.get(JAN)).toBeUndefined();
      expect(await tested.store.staff.get(ROOS)).toEqual(aSession());
    });

    test('with an id that could name something else are refused', async () => {
      await expect(tested.store.staff.begin('../secrets/inbox', aSession())).rejects.toThrow();
      await expect(tested.store.staff.takeLink('../../weg/van/hier', nine)).rejects.toThrow();
    });

    test('are idle after eight hours, not a moment sooner', () => {
      expect(isOver(aSession(), afterNine(STAFF_IDLE_MS - 1))).toBe(false);
      expect(isOver(aSession(), afterNine(8 * 60 * MINUTE))).toBe(true);
    });

    test('are over twelve hours after signing in, however busy somebody is', () => {
      const busy = aSession({ lastSeenAt: afterNine(12 * 60 * MINUTE - 1).toISOString() });

      expect(isOver(busy, afterNine(12 * 60 * MINUTE - 1))).toBe(false);
      expect(isOver(busy, afterNine(12 * 60 * MINUTE))).toBe(true);
    });

    test('are forgotten by a sweep once they are idle', async () => {
      await tested.store.staff.begin(JAN, aSession());
      await tested.store.staff.begin(ROOS, aSession({ lastSeenAt: afterNine(MINUTE).toISOString() }));

      expect(await tested.store.sweep(new Date(0), afterNine(STAFF_IDLE_MS))).toBe(1);

      expect(await tested.store.staff.get(JAN)).toBeUndefined();
      expect(await tested.store.staff.get(ROOS)).toBeDefined();
    });
  });

  describe('who has signed in before', () => {
    const mails = async () => (await tested.store.staff.people()).map(({ mail }) => mail);

    test('is known after signing out and a restart, once, under the last name', async () => {
      await tested.store.staff.begin(ROOS, aSession({ mail: 'roos@digidoor.example' }));
      await tested.store.staff.begin(JAN, aSession());
      await tested.store.staff.begin(JAN, aSession({ name: 'Jan Bosch' }));
      await tested.store.staff.end(JAN);
      await tested.restart();

      expect(await mails()).toEqual(['jan@digidoor.example', 'roos@digidoor.example']);
      expect((await tested.store.staff.people())[0]).toEqual({
        mail: 'jan@digidoor.example',
        name: 'Jan Bosch',
        lastAt: NINE,
      });
    });

    test('is forgotten once that was longer ago than the term', async () => {
      await tested.store.staff.begin(JAN, aSession());
      const createdAt = afterNine(MINUTE).toISOString();
      await tested.store.staff.begin(ROOS, aSession({ mail: 'roos@digidoor.example', createdAt }));
      await tested.store.sweep(afterNine(MINUTE), nine);

      expect(await mails()).toEqual(['roos@digidoor.example']);
    });
  });

  describe('a link', () => {
    const take = (id = LINK): Promise<boolean> => tested.store.staff.takeLink(id, afterNine(15 * MINUTE));

    test('is taken once, by one of many at the same time, and another link besides', async () => {
      const taken = await Promise.all(Array.from({ length: 20 }, () => take()));

      expect(taken.filter((first) => first)).toHaveLength(1);
      expect(await take('44444444-4444-4444-8444-444444444444')).toBe(true);
    });

    test('that was taken is so after a restart, and after a sweep before its time', async () => {
      await take();
      await tested.restart();
      await tested.store.sweep(new Date(0), afterNine(14 * MINUTE));

      expect(await take()).toBe(false);
    });

    test('is forgotten by a sweep once it is too old to work', async () => {
      await take();

      expect(await tested.store.sweep(new Date(0), afterNine(15 * MINUTE))).toBe(1);
    });
  });
}

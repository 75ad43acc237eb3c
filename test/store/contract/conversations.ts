import { LOG_KEPT } from '../../../src/domain/conversation.js';
import { aConversation, aDraft, anActivity } from '../../support/builders.js';
import type { Tested } from './support.js';
import { KEY, aHeldTurn, aTurn, textsOf } from './support.js';

/** What every store promises of conversations. */
export function conversationsContract(tested: Tested): void {
  describe('a conversation', () => {
    test('comes back as it was put in, also after a restart', async () => {
      const conversation = aConversation({
        person: { name: 'Noor Ünal', mail: 'noor@school.example' },
        draft: aDraft({
          overeenkomst: 'ja',
          schools: [{ name: 'obs "De Brug" 🎒', place: "'s-Gravenhage" }],
        }),
        dialogState: { dialogStack: [{ id: 'reis', state: { step: 2, empty: null } }] },
        seen: ['a', 'b'],
      });
      const said = [anActivity('hallo\n<b>ik</b>', { from: { id: 'u' } }), anActivity('שלום')];
      await tested.store.conversations.turn(KEY, () =>
        Promise.resolve({ commit: { conversation, said, filed: [] }, result: undefined }),
      );

      expect(await tested.store.conversations.get(KEY)).toEqual(conversation);
      await tested.restart();
      expect(await tested.store.conversations.get(KEY)).toEqual(conversation);
      expect(await tested.store.conversations.log(KEY, 0, 10)).toEqual({ activities: said, mark: 2 });
    });

    test('that nobody had is not there', async () => {
      expect(await tested.store.conversations.get(KEY)).toBeUndefined();
      expect(await tested.store.conversations.log(KEY, 0, 10)).toBeUndefined();
    });

    test('has any key, apart from all others', async () => {
      const keys = [
        'a/b',
        'a/B',
        'a/../b',
        '__proto__',
        'é'.normalize('NFC'),
        'é'.normalize('NFD'),
        '',
        'x'.repeat(5000),
      ];
      for (const key of keys) await aTurn(tested.store, key, { said: [key] });

      await tested.restart();
      for (const key of keys) expect(textsOf(await tested.store.conversations.log(key, 0, 9))).toEqual([key]);
    });

    test('is handed out as a copy', async () => {
      const given = aConversation();
      const commit = { conversation: given, said: [anActivity('hallo')], filed: [] };
      await tested.store.conversations.turn(KEY, () => Promise.resolve({ commit, result: undefined }));
      given.seen.push('changed by the giver');
      const got = await tested.store.conversations.get(KEY);
      got?.seen.push('changed by the reader');
      const page = await tested.store.conversations.log(KEY, 0, 9);
      page!.activities[0]!.text = 'changed by the reader';
      await tested.store.conversations.turn(KEY, (stored) => {
        stored?.seen.push('changed in a turn');
        return Promise.resolve({ result: undefined });
      });

      expect((await tested.store.conversations.get(KEY))?.seen).toEqual([]);
      expect(textsOf(await tested.store.conversations.log(KEY, 0, 9))).toEqual(['hallo']);
    });
  });

  describe('a turn', () => {
    test('gives back what its work gave, and the mark', async () => {
      const first = await tested.store.conversations.turn(KEY, (stored) =>
        Promise.resolve({ result: stored }),
      );
      await aTurn(tested.store, KEY, { said: ['een', 'twee'] });
      const last = await tested.store.conversations.turn(KEY, () => Promise.resolve({ result: 'klaar' }));

      expect(first).toEqual({ result: undefined, mark: 0 });
      expect(last).toEqual({ result: 'klaar', mark: 2 });
    });

    test('without a commit stores nothing', async () => {
      await tested.store.conversations.turn(KEY, () => Promise.resolve({ result: undefined }));

      expect(await tested.store.conversations.get(KEY)).toBeUndefined();
    });

    test('that fails changes nothing, and the next one goes on', async () => {
      await aTurn(tested.store, KEY, { said: ['een'] });
      const failing = tested.store.conversations.turn(KEY, (stored) => {
        stored?.seen.push('half');
        return Promise.reject(new Error('broken dialog'));
      });

      await expect(failing).rejects.toThrow('broken dialog');
      expect((await tested.store.conversations.get(KEY))?.seen).toEqual([]);
      expect(await aTurn(tested.store, KEY, { said: ['twee'] })).toMatchObject({ mark: 2 });
      expect(textsOf(await tested.store.conversations.log(KEY, 0, 9))).toEqual(['een', 'twee']);
    });

    test('of another conversation than its own is refused', async () => {
      const commit = { conversation: aConversation({ key: 'directline/ander' }), said: [], filed: [] };

      await expect(
        tested.store.conversations.turn(KEY, () => Promise.resolve({ commit, result: undefined })),
      ).rejects.toThrow();
      expect(await tested.store.conversations.get('directline/ander')).toBeUndefined();
    });

    test('runs alone: of fifty at once that each add one, none is lost', async () => {
      const addOne = (nth: number) =>
        tested.store.conversations.turn(KEY, async (stored) => {
          const conversation = stored ?? aConversation();
          await Promise.resolve();
          conversation.draft.misunderstood += 1;
          return { commit: { conversation, said: [anActivity(String(nth))], filed: [] }, result: nth };
        });
      const order = Array.from({ length: 50 }, (_, nth) => nth);
      const results = await Promise.all(order.map(addOne));

      expect(results.map(({ mark }) => mark)).toEqual(order.map((nth) => nth + 1));
      expect((await tested.store.conversations.get(KEY))?.draft.misunderstood).toBe(50);
      expect(textsOf(await tested.store.conversations.log(KEY, 0, 99))).toEqual(order.map(String));
    });

    test('does not wait for another conversation', async () => {
      const slow = await aHeldTurn(tested.store, 'directline/traag', () =>
        Promise.resolve({ result: 'slow' }),
      );
      await aTurn(tested.store, KEY, { said: ['snel'] });
      slow.end();

      expect(await slow.ended).toMatchObject({ result: 'slow' });
    });

    test('is refused when too many wait, and those that were not refused are kept', async () => {
      const turns = Array.from({ length: 500 }, (_, nth) =>
        aTurn(tested.store, KEY, { said: [String(nth)] }),
      );
      const ended = await Promise.allSettled(turns);
      const refused = ended.filter((end) => end.status === 'rejected');

      expect(refused.length).toBeGreaterThan(0);
      for (const { reason } of refused) expect(reason).toMatchObject({ code: 'conversation_busy' });
      expect((await tested.store.conversations.log(KEY, 0, 1000))?.mark).toBe(500 - refused.length);
    });
  });

  describe('the log', () => {
    test('is read in pages', async () => {
      await aTurn(tested.store, KEY, { said: ['a', 'b', 'c'] });
      await aTurn(tested.store, KEY, { said: ['d', 'e'] });
      const first = await tested.store.conversations.log(KEY, 0, 2);
      const second = await tested.store.conversations.log(KEY, 2, 2);
      const last = await tested.store.conversations.log(KEY, 4, 2);
      const end = await tested.store.conversations.log(KEY, 5, 2);

      expect([textsOf(first), first?.mark]).toEqual([['a', 'b'], 2]);
      expect([textsOf(second), second?.mark]).toEqual([['c', 'd'], 4]);
      expect([textsOf(last), last?.mark]).toEqual([['e'], 5]);
      expect([textsOf(end), end?.mark]).toEqual([[], 5]);
    });

    test('answers a mark that never was with its own', async () => {
      await aTurn(tested.store, KEY, { said: ['a', 'b'] });

      expect(await tested.store.conversations.log(KEY, 99, 9)).toEqual({ activities: [], mark: 2 });
      expect(textsOf(await tested.store.conversations.log(KEY, -5, 9))).toEqual(['a', 'b']);
    });

    test('tells how far it is, of many conversations at once', async () => {
      await aTurn(tested.store, 'directline/een', { said: ['a', 'b'] });
      await aTurn(tested.store, 'directline/twee', { said: ['c'] });
      const keys = ['directline/twee', 'directline/een', 'directline/geen'];

      expect(await tested.store.conversations.marks(keys)).toEqual(
        new Map([
          ['directline/een', 2],
          ['directline/twee', 1],
        ]),
      );
    });

    test('drops its oldest, and its marks go on counting', async () => {
      const parts = Array.from({ length: 5 }, (_, part) =>
        Array.from({ length: LOG_KEPT / 4 }, (_, nth) => `${part}.${nth}`),
      );
      for (const said of parts) await aTurn(tested.store, KEY, { said });
      const total = parts.flat().length;

      await tested.restart();
      const page = await tested.store.conversations.log(KEY, 0, 2 * LOG_KEPT);
      expect(textsOf(page)).toEqual(parts.flat().slice(-LOG_KEPT));
      expect(page?.mark).toBe(total);
      const first = await tested.store.conversations.log(KEY, 3, 1);
      expect([textsOf(first), first?.mark]).toEqual([['1.0'], total - LOG_KEPT + 1]);
      expect(await aTurn(tested.store, KEY, { said: ['nog een'] })).toMatchObject({ mark: total + 1 });
    });
  });
}

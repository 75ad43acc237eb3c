import type { Draft } from '../../../src/domain/draft.js';
import type { Conversation } from '../../../src/domain/conversation.js';
import { aConversation, aDraft, NINE } from '../../support/builders.js';
import type { Tested } from './support.js';

const openAt = (id: string): Partial<Draft> => ({ open: { id, accepts: 'choice', choices: [] } });
const UNDERWAY = { greeted: true, overeenkomst: 'ja' } as const;

/** What every store promises of how far conversations are. */
export function journeysContract(tested: Tested): void {
  const said = (key: string, parts: Partial<Draft>, more: Partial<Conversation> = {}) =>
    tested.store.conversations.turn(key, () => {
      const conversation = aConversation({ key, draft: aDraft(parts), ...more });
      return Promise.resolve({ commit: { conversation, said: [], filed: [] }, result: undefined });
    });
  const all = async () =>
    [...(await tested.store.conversations.journeys())].sort((one, other) =>
      one.state < other.state ? -1 : 1,
    );

  describe('journeys', () => {
    test('say how far each conversation is, also after a restart', async () => {
      expect(await all()).toEqual([]);
      await said('directline/a', { greeted: true });
      await said('directline/b', { ...UNDERWAY, ...openAt('schools.3.brin') });
      await said('msteams/c', { ...UNDERWAY, ticket: 'DD-2026-00001' });
      const expected = [
        { lastAt: NINE, state: 'none' },
        { lastAt: NINE, state: 'sent' },
        { lastAt: NINE, state: 'underway', step: 'gegevens.brin' },
      ];

      expect(await all()).toEqual(expected);
      await tested.restart();
      expect(await all()).toEqual(expected);
    });

    test.each([
      ['toevoegen.dienst', 'toevoegen.dienst'],
      ['administrator', 'gegevens'],
      ['allSchools', 'gegevens.school'],
      ['moreSchools', 'kopieren'],
      ['antwoord', undefined],
    ])('at question %s stand at step %s', async (id, step) => {
      await said('directline/a', { ...UNDERWAY, ...openAt(id) });

      expect((await all())[0]?.step).toBe(step);
    });

    test('follow each turn once they were asked for, and say which ended', async () => {
      await said('directline/a', { ...UNDERWAY, ...openAt('toegang') });
      expect(await all()).toMatchObject([{ step: 'toegang' }]);
      await said('directline/a', { ...UNDERWAY, ...openAt('toevoegen.nieuw') });
      expect(await all()).toMatchObject([{ step: 'toevoegen.nieuw' }]);

      await tested.store.sweep(new Date('2099-01-01'), new Date('2099-01-01'));

      expect(await all()).toEqual([{ lastAt: '2099-01-01T00:00:00.000Z', state: 'ended' }]);
    });

    test('go with their conversation', async () => {
      await said('directline/a', { greeted: true });
      expect(await all()).toHaveLength(1);

      await tested.store.sweep(new Date('2099-01-01'), new Date('2099-01-01'));

      expect(await all()).toEqual([]);
    });
  });
}

import type { QuestionRecord } from '../../../src/domain/question-record.js';
import { aConversation } from '../../support/builders.js';
import type { Tested } from './support.js';

const aQuestion = (last: number, parts: Partial<QuestionRecord> = {}): QuestionRecord => ({
  version: 1,
  id: `22222222-2222-4222-8222-${String(last).padStart(12, '0')}`,
  at: `2026-03-02T09:00:${String(last).padStart(2, '0')}.000Z`,
  text: 'wat is een brin?',
  outcome: 'answered',
  article: 'brin-en-vestigingsnummer',
  step: 'toegang',
  channel: 'directline',
  ...parts,
});

/** What every store promises of the questions that users asked. */
export function questionsContract(tested: Tested): void {
  const ask = (key: string, ...questions: readonly QuestionRecord[]) =>
    tested.store.conversations.turn(key, () =>
      Promise.resolve({
        commit: { conversation: aConversation({ key }), said: [], filed: [], questions },
        result: undefined,
      }),
    );

  describe('the questions', () => {
    test('of all conversations come newest first, also after a restart', async () => {
      await ask('directline/a', aQuestion(1), aQuestion(4));
      await ask('msteams/b', aQuestion(3));
      expect(await tested.store.questions.list(10)).toEqual([aQuestion(4), aQuestion(3), aQuestion(1)]);
      await ask('directline/c', aQuestion(2));

      expect(await tested.store.questions.list(2, new Date(aQuestion(4).at))).toEqual([
        aQuestion(3),
        aQuestion(2),
      ]);
      await tested.restart();
      expect(await tested.store.questions.list(10)).toHaveLength(4);
    });

    test('that come again with another outcome are replaced', async () => {
      await ask('directline/a', aQuestion(1));
      await ask('directline/a', aQuestion(1, { thumb: 'down' }), aQuestion(2));

      expect(await tested.store.questions.list(10)).toEqual([aQuestion(2), aQuestion(1, { thumb: 'down' })]);
    });

    test('go with their conversation', async () => {
      await ask('directline/a', aQuestion(1));
      expect(await tested.store.questions.list(10)).toHaveLength(1);

      await tested.store.sweep(new Date('2099-01-01'), new Date('2099-01-01'));

      expect(await tested.store.questions.list(10)).toEqual([]);
    });
  });
}

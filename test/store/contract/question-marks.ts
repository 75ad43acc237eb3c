import type { QuestionMark } from '../../../src/domain/question-mark.js';
import { NINE } from '../../support/builders.js';
import type { Tested } from './support.js';

const aMark = (letter: string, parts: Partial<QuestionMark> = {}): QuestionMark => ({
  likes: letter.repeat(64),
  mark: 'later',
  at: NINE,
  by: 'jan@voorbeeld.example',
  ...parts,
});

/** What every store promises of what was decided of questions. */
export function questionMarksContract(tested: Tested): void {
  describe('what was decided of questions', () => {
    const all = () => tested.store.questionMarks.all();

    test('is nothing at first; then what was decided last, also after a restart', async () => {
      expect(await all()).toEqual([]);
      await Promise.all([aMark('a'), aMark('b')].map((mark) => tested.store.questionMarks.put(mark)));
      await tested.store.questionMarks.put(aMark('a', { mark: 'unneeded' }));
      await tested.restart();

      expect(await all()).toEqual([aMark('b'), aMark('a', { mark: 'unneeded' })]);
    });

    test.each(['unneeded', 'later', 'added'] as const)('may be %s', async (mark) => {
      await tested.store.questionMarks.put(aMark('a', { mark }));
      await tested.restart();

      expect(await all()).toEqual([aMark('a', { mark })]);
    });

    test('keeps of what was added the article and the words', async () => {
      const phrasing = { article: 'rio', phrase: 'Moet elke school in RIO?' };
      await tested.store.questionMarks.put(aMark('a', { mark: 'added', phrasing }));
      await tested.restart();

      expect(await all()).toEqual([aMark('a', { mark: 'added', phrasing })]);
    });

    test('is taken back once, and no other with it', async () => {
      await tested.store.questionMarks.put(aMark('a'));
      await tested.store.questionMarks.put(aMark('b'));
      await tested.store.questionMarks.remove('a'.repeat(64));
      await tested.store.questionMarks.remove('a'.repeat(64));

      expect(await all()).toEqual([aMark('b')]);
    });

    test.each([{ likes: 'wat is een brin' }, { by: 'jan' }, { at: 'nu' }])(
      'that does not fit is refused',
      async (parts) => {
        await expect(tested.store.questionMarks.put(aMark('a', parts))).rejects.toMatchObject({
          code: 'input_invalid',
        });
        expect(await all()).toEqual([]);
      },
    );
  });
}

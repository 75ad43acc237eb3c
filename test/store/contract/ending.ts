import type { Conversation } from '../../../src/domain/conversation.js';
import type { QuestionRecord } from '../../../src/domain/question-record.js';
import type { Store } from '../../../src/domain/store.js';
import { NINE, aConversation, aDraft, anActivity } from '../../support/builders.js';
import type { Tested } from './support.js';
import { DAY, KEY, MINUTE, aTurn, afterNine, fileOne, textsOf } from './support.js';

/** Words that name a person, one in each place where a conversation can keep them. */
export const NAMES = [
  'Anneke',
  'anneke@school.example',
  'Regenboog',
  'gisteren',
  'wegwijzer',
  'tik-1',
  'Ref',
];

/** A conversation in which something was answered, with something that names the person in every part of it. */
export const underWay = (key = KEY): Conversation =>
  aConversation({
    key,
    lastAt: NINE,
    person: { name: 'Anneke', mail: 'anneke@school.example' },
    reference: { user: { name: 'Ref' } },
    dialogState: { said: 'wegwijzer' },
    dialogs: 'gesprek',
    draft: aDraft({
      greeted: true,
      asked: ['administrator'],
      administrator: 'Anneke',
      schools: [{ name: 'Regenboog' }],
    }),
    seen: ['tik-1'],
  });

const question: QuestionRecord = {
  version: 1,
  id: '22222222-2222-4222-8222-222222222222',
  at: NINE,
  text: 'moet dat gisteren al?',
  outcome: 'unknown',
  step: 'administrator',
  channel: 'directline',
};

/** Stores a conversation that is under way, with a log of two messages and a question. */
export const storeUnderWay = (store: Store): Promise<unknown> =>
  store.conversations.turn(KEY, () =>
    Promise.resolve({
      commit: {
        conversation: underWay(),
        said: ['ik ben Anneke', 'dag Anneke'].map((text) => anActivity(text)),
        filed: [],
        questions: [question],
      },
      result: undefined,
    }),
  );

/** What every store promises of a conversation whose term is over while a journey was under way. */
export function endingContract(tested: Tested): void {
  describe('a journey that was not finished within the term', () => {
    const end = async () => {
      await storeUnderWay(tested.store);
      expect(await tested.store.sweep(afterNine(1), afterNine(DAY))).toBe(1);
    };

    test('leaves no more than that it was there', async () => {
      await end();
      const left = await tested.store.conversations.get(KEY);

      expect(left).toMatchObject({ key: KEY, ended: true, lastAt: afterNine(DAY).toISOString() });
      expect(await tested.store.conversations.log(KEY, 0, 9)).toEqual({ activities: [], mark: 2 });
      expect(await tested.store.questions.list(9)).toEqual([]);
      for (const name of NAMES) expect(JSON.stringify(left)).not.toContain(name);
      await tested.restart();
      expect(await tested.store.conversations.get(KEY)).toEqual(left);
      expect(await tested.store.conversations.log(KEY, 0, 9)).toEqual({ activities: [], mark: 2 });
      expect(await tested.store.questions.list(9)).toEqual([]);
    });

    test('is ended as well when it was not met since the start', async () => {
      await storeUnderWay(tested.store);
      await tested.restart();
      expect(await tested.store.sweep(afterNine(1), afterNine(DAY))).toBe(1);

      expect(await tested.store.conversations.get(KEY)).toMatchObject({ ended: true, person: {}, seen: [] });
    });

    test('is gone from the questions that somebody had asked for', async () => {
      await storeUnderWay(tested.store);
      expect(await tested.store.questions.list(9)).toEqual([question]);
      await tested.store.sweep(afterNine(1), afterNine(DAY));

      expect(await tested.store.questions.list(9)).toEqual([]);
    });

    test('is deleted whole one term later, and not before', async () => {
      await end();
      expect(await tested.store.sweep(afterNine(DAY), afterNine(2 * DAY))).toBe(0);
      expect(await tested.store.sweep(afterNine(DAY + 1), afterNine(2 * DAY))).toBe(1);

      expect(await tested.store.conversations.get(KEY)).toBeUndefined();
      expect(await tested.store.conversations.log(KEY, 0, 9)).toBeUndefined();
    });

    test('goes on where its log was when the user comes back', async () => {
      await end();
      const lastAt = afterNine(DAY + MINUTE).toISOString();
      expect(await aTurn(tested.store, KEY, { said: ['hallo'], lastAt, ended: undefined })).toMatchObject({
        mark: 3,
      });

      expect(textsOf(await tested.store.conversations.log(KEY, 0, 9))).toEqual(['hallo']);
      expect(textsOf(await tested.store.conversations.log(KEY, 2, 9))).toEqual(['hallo']);
      expect((await tested.store.conversations.get(KEY))?.ended).toBeUndefined();
      expect(await tested.store.sweep(afterNine(DAY), afterNine(2 * DAY))).toBe(0);
    });

    test('is not told of a conversation whose ticket was sent', async () => {
      const { ticket } = await fileOne(tested.store);
      await aTurn(tested.store, KEY, {
        ...underWay(),
        draft: { ...underWay().draft, ticket: ticket.number },
      });
      await tested.store.sweep(afterNine(1), afterNine(DAY));

      expect(await tested.store.conversations.get(KEY)).toBeUndefined();
      expect(await tested.store.tickets.get(ticket.number)).toEqual(ticket);
    });
  });
}

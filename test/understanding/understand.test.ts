import type { Question } from '../../src/domain/question.js';
import { understand } from '../../src/understanding/understand.js';

const yesNo: Question = {
  id: 'overeenkomst',
  accepts: 'choice',
  choices: [
    { value: 'ja', label: 'Ja' },
    { value: 'nee', label: 'Nee' },
    { value: 'onbekend', label: 'Weet ik niet' },
  ],
};
const asks = (accepts: Question['accepts']): Question => ({ id: 'x', accepts, choices: [] });

test('a command comes before an answer', () => {
  expect(understand('Stop', asks('school'))).toEqual({ text: 'Stop', masked: false, command: 'stop' });
});

test('a school may be called De Terugkeer', () => {
  expect(understand('De Terugkeer', asks('school')).answer).toEqual({ kind: 'text', text: 'De Terugkeer' });
});

test('a choice is read in the own words of the user', () => {
  expect(understand('ja graag', yesNo).answer).toEqual({ kind: 'choice', value: 'ja' });
  expect(understand('geen idee', yesNo).answer).toEqual({ kind: 'choice', value: 'onbekend' });
});

test('a code within a sentence is found', () => {
  expect(understand('dat is 12AB00 denk ik', asks('code')).answer).toEqual({
    kind: 'code',
    code: { kind: 'code', brin: '12AB', vestiging: '00' },
  });
});

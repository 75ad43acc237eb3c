import type { Question } from '../../src/domain/question.js';
import { understand } from '../../src/understanding/understand.js';

const overeenkomst: Question = {
  id: 'overeenkomst',
  accepts: 'choice',
  choices: [
    { value: 'ja', label: 'Ja' },
    { value: 'nee', label: 'Nee' },
  ],
};
const dienst: Question = {
  id: 'toevoegen.dienst',
  accepts: 'choice',
  choices: [
    { value: 'gelukt', label: 'Gelukt' },
    { value: 'mislukt', label: 'Het lukt niet' },
  ],
};
const asks = (accepts: Question['accepts']): Question => ({ id: 'x', accepts, choices: [] });

describe('while a question of the user is being answered with a choice', () => {
  const choice = (under: Question): Question => ({
    id: 'vraag',
    accepts: 'choice',
    choices: [
      { value: 'rio', label: 'Wat is RIO?' },
      { value: 'nee', label: 'Geen van deze' },
    ],
    under,
  });

  test.each([
    [overeenkomst, 'ja', { kind: 'choice', value: 'ja' }],
    [dienst, 'gelukt', { kind: 'choice', value: 'gelukt' }],
    [asks('name'), 'Anna de Vries', { kind: 'text', text: 'Anna de Vries' }],
    [asks('school'), 'obs De Regenboog', { kind: 'text', text: 'obs De Regenboog' }],
    [asks('code'), '05AB00', { kind: 'code', code: { kind: 'code', brin: '05AB', vestiging: '00' } }],
    [asks('mail'), 'anna@school.nl', { kind: 'text', text: 'anna@school.nl' }],
  ])('%j under it is answered by %s', (under, typed, answer) => {
    expect(understand(typed, choice(under))).toMatchObject({ answer, toUnder: true });
  });

  test.each([
    ['wat is rio', { kind: 'choice', value: 'rio' }],
    ['de eerste', { kind: 'choice', value: 'rio' }],
    ['2', { kind: 'choice', value: 'nee' }],
    ['nee', { kind: 'choice', value: 'nee' }],
  ])('%s goes to the choice first', (typed, answer) => {
    const read = understand(typed, choice(overeenkomst));

    expect(read.answer).toEqual(answer);
    expect(read.toUnder).toBeUndefined();
  });

  test.each(['wat is een mandaat?', 'blabla', 'terug'])('%s answers neither', (typed) => {
    expect(understand(typed, choice(overeenkomst)).toUnder).toBeUndefined();
  });
});

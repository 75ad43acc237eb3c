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
    [overeenkomst, 'ja, die hebben we', { kind: 'choice', value: 'ja' }],
    [dienst, 'ja, gelukt', { kind: 'choice', value: 'gelukt' }],
    [overeenkomst, 'ja, we hebben hem getekend', { kind: 'choice', value: 'ja' }],
    [asks('name'), 'ja, Anna de Vries', { kind: 'text', text: 'Anna de Vries' }],
    [dienst, 'gelukt', { kind: 'choice', value: 'gelukt' }],
    [asks('name'), 'Anna de Vries', { kind: 'text', text: 'Anna de Vries' }],
    [asks('name'), 'de beheerder is Anna', { kind: 'text', text: 'Anna' }],
    [asks('school'), 'obs de regenboog', { kind: 'text', text: 'obs de regenboog' }],
    [asks('school'), 'Het Kompas', { kind: 'text', text: 'Het Kompas' }],
    [asks('place'), 'in Almere', { kind: 'text', text: 'Almere' }],
    [asks('place'), 'Den Haag', { kind: 'text', text: 'Den Haag' }],
    [asks('code'), '05AB00', { kind: 'code', code: { kind: 'code', brin: '05AB', vestiging: '00' } }],
    [asks('vestiging'), '07', { kind: 'vestiging', vestiging: '07', single: false }],
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

  test.each([
    'ja',
    'Jaa!',
    'ok',
    'prima',
    'prmia',
    '👍',
    'dat klopt',
    'ja graag',
    'ja, die eerste',
    'ja die bedoel ik',
    'zeker weten',
    'verder',
  ])('%s may be meant for either, and answers neither', (typed) => {
    for (const under of [overeenkomst, dienst]) {
      const read = understand(typed, choice(under));

      expect(read.answer).toBeUndefined();
    }
    expect(understand(typed, choice(overeenkomst)).toUnder).toBe(true);
  });

  test.each(['3', '4', 'vier', 'de derde', 'optie 3'])(
    '%s is no place in a list that is not to be seen',
    (typed) => {
      const six = {
        ...dienst,
        choices: ['al', 'terug'].flatMap((value) => [...dienst.choices, { value, label: value }]),
      };

      for (const under of [six, asks('vestiging'), asks('code')])
        expect(understand(typed, choice(under))).toEqual({ text: typed, masked: false });
    },
  );

  test('what comes along with a yes that may be meant for either is kept', () => {
    const read = understand('ja, 05AB00', choice(overeenkomst));

    expect(read).toMatchObject({ toUnder: true, facts: { code: { brin: '05AB' } } });
    expect(read.answer).toBeUndefined();
  });

  describe.each(['name', 'school', 'place', 'text'] as const)('no %s is', (accepts) => {
    test.each([
      ...[
        'allebei',
        'Anders',
        'overslaan',
        'skip',
        'beide',
        'de laatste twee',
        'De laatste twee',
        'eerste vraag',
      ],
      ...['Eerste Vraag', 'doorsturen', 'Inlogprobleem', 'die van Kennisnet', 'ja', 'geen zin in'],
    ])('%s', (typed) => {
      expect(understand(typed, choice(asks(accepts))).toUnder).toBeUndefined();
    });
  });

  test.each(['wat is een mandaat?', 'blabla', 'terug', 'mijn vraag staat er niet bij'])(
    '%s answers neither',
    (typed) => {
      for (const under of [overeenkomst, dienst])
        expect(understand(typed, choice(under)).toUnder).toBeUndefined();
    },
  );
});

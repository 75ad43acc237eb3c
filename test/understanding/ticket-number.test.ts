import type { Question } from '../../src/domain/question.js';
import { understand } from '../../src/understanding/understand.js';

/* Where the number of a ticket is asked. */
const ticket: Question = {
  id: 'status',
  accepts: 'ticket',
  choices: [{ value: 'onbekend', label: 'Weet ik niet' }],
};

test.each([
  'DD-2026-00012',
  'dd 2026 00012',
  'het is DD2026-00012, dacht ik',
  '2026-00012',
  'ticket dd-2026-00012',
])('%s is the number that was asked for, and no wish of its own', (typed) => {
  const { answer, wish } = understand(typed, ticket);

  expect(answer).toEqual({ kind: 'text', text: 'DD-2026-00012' });
  expect(wish).toBeUndefined();
});

test.each(['weet ik niet', 'geen idee', 'dat weet ik niet'])('%s is an answer as well', (typed) => {
  expect(understand(typed, ticket).answer).toEqual({ kind: 'choice', value: 'onbekend' });
});

test.each(['12', '202600012', 'DD-1926-00012', '06-12345678', 'Almere'])(
  '%s is no number of a ticket',
  (typed) => {
    expect(understand(typed, ticket).answer).toEqual({ kind: 'refused', why: 'not_a_ticket' });
  },
);

test('facts that are told instead are taken', () => {
  expect(understand('ik ben Anna de Vries van obs De Regenboog, 12AB00', ticket)).toMatchObject({
    answer: { kind: 'refused' },
    facts: {
      administrator: 'Anna de Vries',
      school: 'obs De Regenboog',
      code: { brin: '12AB', vestiging: '00' },
    },
  });
});

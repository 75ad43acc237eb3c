import type { Question } from '../../src/domain/question.js';
import { understand } from '../../src/understanding/understand.js';

const dienst: Question = {
  id: 'toevoegen.dienst',
  accepts: 'choice',
  choices: [
    { value: 'gelukt', label: 'Gelukt' },
    { value: 'mislukt', label: 'Het lukt niet' },
  ],
};

test('a wish to change keeps what is said beside it, and one to remove does not', () => {
  expect(understand('Het mailadres klopt niet, moet info@school.example zijn', undefined)).toMatchObject({
    wish: { kind: 'change', fact: 'replyAddress' },
    facts: { replyAddress: 'info@school.example' },
  });
  expect(understand('verwijder een school, de plaats is Urk', undefined).facts).toBeUndefined();
});

test('a step that is named answers nothing about the one that was asked', () => {
  const open = {
    ...dienst,
    choices: [...dienst.choices, { value: 'alles', label: 'Al gegeven', hidden: true as const }],
  };

  expect(understand('stap 2 is gelukt', open)).toMatchObject({ facts: { steps: [1] } });
  expect(understand('stap 2 is gelukt', open).answer).toBeUndefined();
  expect(understand('stap 2 is gelukt', dienst).answer).toMatchObject({ value: 'gelukt' });
});

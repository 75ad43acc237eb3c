import type { Question } from '../../src/domain/question.js';
import { understand } from '../../src/understanding/understand.js';

const controle: Question = {
  id: 'controle',
  accepts: 'choice',
  choices: [
    { value: 'versturen', label: 'Versturen' },
    { value: 'nee', label: 'Iets wijzigen' },
    { value: 'ja', label: 'Ja', hidden: true },
  ],
};

test.each([
  ['Versturen', 'versturen'],
  ['ja verstuur maar', 'versturen'],
  ['1', 'versturen'],
  ['ja klopt', 'ja'],
  ['wacht even met versturen', 'nee'],
  ['wacht met versturen', 'nee'],
])('at the review, %j is the choice %s', (text, value) => {
  expect(understand(text, controle).answer).toEqual({ kind: 'choice', value });
});

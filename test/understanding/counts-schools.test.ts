import type { Question } from '../../src/domain/question.js';
import { understand } from '../../src/understanding/understand.js';
import { phrases } from './phrases-table.js';

const asksSchool: Question = { id: 'schools.0.name', accepts: 'school', choices: [] };

test.each(phrases`
  het zijn er 9 | alle 9 scholen | 9 scholen | negen scholen | we hebben 12 scholen | ik heb er nog 8 | in totaal 9
  al onze 9 scholen | de 9 scholen | meerdere scholen | nog een paar | het gaat om 3 vestigingen
`)('%j says how many schools there are, and names none', (typed) => {
  expect(understand(typed, asksSchool).answer).toEqual({ kind: 'refused', why: 'a_number' });
});

test.each(phrases`
  De Zeven Linden | 7e Montessorischool | Alle Talenten | De Drie Scholen | Onze Wereld | 't Negenoog | De Acht
`)('%j is the name of a school', (typed) => {
  expect(understand(typed, asksSchool).answer).toEqual({ kind: 'text', text: typed });
});

import type { Question } from '../../src/domain/question.js';
import { understand } from '../../src/understanding/understand.js';

const gathers: Question = {
  id: 'allSchools',
  accepts: 'schools',
  choices: [
    { value: 'ja', label: 'Nog een school' },
    { value: 'nee', label: 'Dit zijn ze allemaal' },
    { value: 'bestuur', label: 'Alle scholen van mijn bestuur (nog 5)' },
    { value: 'nog', label: 'Er komt nog een school', hidden: true },
    { value: 'genoeg', label: 'Er komt geen school meer', hidden: true },
  ],
};
const code = (typed: string) => ({
  kind: 'code',
  brin: typed.slice(0, 4),
  ...(typed.length > 4 && { vestiging: typed.slice(4) }),
});

test.each<[string, object]>([
  ['14EB00', { code: code('14EB00') }],
  ['14eb', { code: code('14EB') }],
  ['ja, 14EB00', { code: code('14EB00') }],
  ['en 15EI00 nog', { code: code('15EI00') }],
  ['ook nog Kindcentrum Robin in Dieren', { school: 'Kindcentrum Robin', place: 'Dieren' }],
  ['De Rheder Enk in Rheden', { school: 'De Rheder Enk', place: 'Rheden' }],
  ['De Boogerd Maurik', { school: 'De Boogerd Maurik' }],
  ['nog een school: De Ark, Urk', { school: 'De Ark', place: 'Urk' }],
  ['voeg Daalhuizen toe', { school: 'Daalhuizen' }],
  ['Daalhuizen moet er ook bij', { school: 'Daalhuizen' }],
  ['obs De Ark 12AB00', { school: 'obs De Ark', code: code('12AB00') }],
])('where schools are gathered, %j is a next school', (typed, facts) => {
  expect(understand(typed, gathers).facts).toEqual({ ...facts, next: 'said' });
  expect(understand(typed, gathers).answer).toBeUndefined();
});

test.each([
  ['ja', 'ja'],
  ['nog een school', 'ja'],
  ['ja, er zijn er nog 8', 'nog'],
  ['alle', 'nee'],
  ['nee, dit zijn ze allemaal', 'nee'],
  ['nee', 'nee'],
  ['klaar', 'genoeg'],
  ['Alle scholen van mijn bestuur', 'bestuur'],
])('where schools are gathered, %j is a choice', (typed, value) => {
  expect(understand(typed, gathers)).toMatchObject({ answer: { kind: 'choice', value } });
  expect(understand(typed, gathers).facts).toBeUndefined();
});

test.each([
  'dat weet ik niet',
  'hoe voeg ik een school toe?',
  'momentje',
  'tuurlijk',
  'haal school 1 weg',
  'wat is een BRIN-nummer',
  'ik heb nog een vraag',
])('where schools are gathered, %j is no school', (typed) => {
  expect(understand(typed, gathers).facts).toBeUndefined();
});

test.each([
  ['14EB00', 'perhaps'],
  ['Goedemorgen, hier de volgende: 14EB00', 'said'],
  ['14EB00 moet er ook bij', 'said'],
  ['nee, de BRIN is 14EB00', undefined],
  ['het moet 14EB00 zijn', undefined],
])('%j at another question is of a next school: %s', (typed, next) => {
  const { facts } = understand(typed, { id: 'controle', accepts: 'choice', choices: [] });

  expect(facts?.code).toMatchObject({ brin: '14EB' });
  expect(facts?.next).toBe(next);
});

test.each([
  ['haal Daalhuizen weg', 'Daalhuizen'],
  ['Daalhuizen weg', 'Daalhuizen'],
  ['Robin moet er niet bij', 'Robin'],
  ['nee, De Ark in Urk mag eruit', 'De Ark in Urk'],
  ['verwijder De Ark uit de lijst', 'De Ark'],
])('where schools are gathered, %j takes one out', (typed, name) => {
  expect(understand(typed, gathers).wish).toEqual({ kind: 'remove', schools: [], name });
});

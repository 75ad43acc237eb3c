import type { Facts } from '../../src/domain/understanding.js';
import { besideAnswer, readFacts } from '../../src/understanding/facts.js';

const code = (brin: string, vestiging?: string) =>
  ({ kind: 'code', brin, ...(vestiging && { vestiging }) }) as const;

test.each<[string, Facts]>([
  [
    "ik ben A. 't Hart van obs De Regenboog, 12AB00",
    { administrator: "A. 't Hart", school: 'obs De Regenboog', code: code('12AB', '00') },
  ],
  [
    'Mijn naam is Anneke van der Berg-de Vries, cbs De Ark in Lelystad, 05AB01, a.berg@deark.example',
    {
      administrator: 'Anneke van der Berg-de Vries',
      school: 'cbs De Ark',
      place: 'Lelystad',
      code: code('05AB', '01'),
      replyAddress: 'a.berg@deark.example',
    },
  ],
  ['nee, de BRIN is 07XT00', { code: code('07XT', '00') }],
  ['sorry, het brin nummer moet 07xt zijn', { code: code('07XT') }],
  ['de plaats moet Almere zijn', { place: 'Almere' }],
  ['de plaats is Den Haag', { place: 'Den Haag' }],
  ['nee de beheerder is Piet Jansen', { administrator: 'Piet Jansen' }],
  ['ik ben niet de beheerder maar dat is Kees Bakker', { administrator: 'Kees Bakker' }],
  ['de beheerder is niet Anna Bos maar Kees Bakker', { administrator: 'Kees Bakker' }],
  ['de beheerder klopt niet, het is Kees Bakker', { administrator: 'Kees Bakker' }],
  ['de naam moet Marjan Bos-de Boer zijn', { administrator: 'Marjan Bos-de Boer' }],
  [
    'Goedemiddag, ik ben Kees Bakker. Wij hebben een overeenkomst met Kennisnet.',
    { administrator: 'Kees Bakker', overeenkomst: 'ja' },
  ],
  ['Mijn naam is Mevr. A. van den Berg. Dank je', { administrator: 'Mevr. A. van den Berg' }],
  ['ik ben Els Visser van De Klimop in Zeist', { administrator: 'Els Visser' }],
  ['ik ben Els van de Graaf', { administrator: 'Els van de Graaf' }],
  ['De beheerder heet Fatima El Amrani', { administrator: 'Fatima El Amrani' }],
  ['de school heet Het Kompas', { school: 'Het Kompas' }],
  ['de school is cbs Het Anker', { school: 'cbs Het Anker' }],
  ['mail maar naar jan@school.example', { replyAddress: 'jan@school.example' }],
  ['basisschool De Klimop in Emmeloord', { school: 'basisschool De Klimop', place: 'Emmeloord' }],
  [
    'brin O5AB00',
    { code: { kind: 'proposal', proposal: { brin: '05AB', vestiging: '00', mend: 'letter_for_digit' } } },
  ],
  ['school 3 is 12AB01', { code: code('12AB', '01'), schoolIndex: 2 }],
  ['school 3: 12AB01', { code: code('12AB', '01'), schoolIndex: 2 }],
  ['de tweede school is 12AB', { code: code('12AB'), schoolIndex: 1 }],
  ['de plaats van school 2 is Urk', { place: 'Urk', schoolIndex: 1 }],
  ['school 2 staat in Urk', { place: 'Urk', schoolIndex: 1 }],
  ['bij rij 3 moet de brin 12AB01 zijn', { code: code('12AB', '01'), schoolIndex: 2 }],
  ['school 2 heet De Ark', { school: 'De Ark', schoolIndex: 1 }],
  ['de naam van school twee is De Ark', { school: 'De Ark', schoolIndex: 1 }],
])('%s', (text, facts) => {
  expect(readFacts(text)).toEqual(facts);
});

test.each([
  'ja',
  'ik ben er niet uit',
  'ik ben het',
  'ik ben klaar',
  'gelukt',
  'De Regenboog',
  'Almere',
  'wat is een BRIN?',
  'is de beheerder Piet?',
  'ik zie mijn school niet',
  'mijn nummer is 06-12345678',
  'de school staat er niet tussen',
  '😀',
  'de plaats weet ik niet',
  'de naam moet De Boogerd zijn',
  'de naam moet Koningin Emmaschool zijn',
  'ik ben niet de beheerder',
  'de beheerder klopt niet, ik weet het niet',
])('%s holds no fact', (text) => {
  expect(readFacts(text)).toEqual({});
});

test('the words of a button name nothing beside what the button stands for', () => {
  const label = '13DW00: P.C. basisschool De Berkenschool, Hoofdweg 1, Hoogland';
  const open = { id: 'aanbod.lijkt', accepts: 'choice' as const, choices: [{ value: '13DW00', label }] };

  expect(besideAnswer(label, { kind: 'choice', value: '13DW00' }, open)).toEqual({
    answer: { kind: 'choice', value: '13DW00' },
  });
});

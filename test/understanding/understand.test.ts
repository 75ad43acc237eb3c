import type { Question } from '../../src/domain/question.js';
import { understand } from '../../src/understanding/understand.js';

const overeenkomst: Question = {
  id: 'overeenkomst',
  accepts: 'choice',
  choices: [
    { value: 'ja', label: 'Ja' },
    { value: 'nee', label: 'Nee' },
    { value: 'onbekend', label: 'Weet ik niet' },
  ],
};
const dienst: Question = {
  id: 'toevoegen.dienst',
  accepts: 'choice',
  choices: [
    { value: 'gelukt', label: 'Gelukt' },
    { value: 'mislukt', label: 'Het lukt niet' },
    { value: 'terug', label: 'Terug' },
  ],
};
const meerScholen: Question = {
  id: 'moreSchools',
  accepts: 'choice',
  choices: [
    { value: 'ja', label: 'Ja, voor meer scholen' },
    { value: 'nee', label: 'Nee, alleen deze' },
  ],
};
const alleScholen: Question = {
  id: 'allSchools',
  accepts: 'choice',
  choices: [
    { value: 'ja', label: 'Dit zijn ze allemaal' },
    { value: 'nee', label: 'Nog een school' },
  ],
};
const nogGeen: Question = {
  id: 'overeenkomst.nee',
  accepts: 'choice',
  choices: [
    { value: 'ja', label: 'De overeenkomst is er' },
    { value: 'helpdesk', label: 'Vraag de helpdesk' },
  ],
};
const welkeSchool: Question = {
  id: 'schools.0.name',
  accepts: 'school',
  choices: [
    { value: 'a', label: 'De Regenboog, Almere' },
    { value: 'b', label: 'De Regenboog, Lelystad' },
  ],
};
const asks = (accepts: Question['accepts'], choices: Question['choices'] = []): Question => ({
  id: 'x',
  accepts,
  choices,
});

test.each([
  [overeenkomst, 'ja', 'ja'],
  [overeenkomst, 'Ja hoor, die hebben we', 'ja'],
  [overeenkomst, 'nee dat is niet het probleem, die hebben we wel', 'ja'],
  [overeenkomst, 'nog niet', 'nee'],
  [overeenkomst, 'geen idee', 'onbekend'],
  [overeenkomst, 'dat weet ik niet', 'onbekend'],
  [overeenkomst, 'ik denk het wel', 'onbekend'],
  [overeenkomst, 'volgens mij hebben we die wel', 'onbekend'],
  [overeenkomst, '1', 'ja'],
  [overeenkomst, 'de laatste', 'onbekend'],
  [overeenkomst, '👍', 'ja'],
  [meerScholen, 'ik denk het wel', 'ja'],
  [meerScholen, 'alleen deze', 'nee'],
  [meerScholen, 'alleen deze school', 'nee'],
  [meerScholen, 'meer scholen', 'ja'],
  [meerScholen, 'ja meer', 'ja'],
  [meerScholen, 'ja, 5', 'ja'],
  [meerScholen, 'de tweede', 'nee'],
  [alleScholen, 'nog een', 'nee'],
  [alleScholen, 'ja nog een school', 'nee'],
  [alleScholen, 'ja, nog een', 'nee'],
  [alleScholen, 'nee dit zijn ze allemaal', 'ja'],
  [dienst, 'gelukt', 'gelukt'],
  [dienst, 'Lukt niet', 'mislukt'],
  [dienst, 'opgeslagen maar ik zie hem niet', 'mislukt'],
  [dienst, 'ja', 'gelukt'],
  [dienst, 'nee', 'mislukt'],
  [nogGeen, 'ja', 'ja'],
  [nogGeen, 'hij is er nu, de overeenkomst is er', 'ja'],
  [nogGeen, 'vraag', 'helpdesk'],
  [welkeSchool, 'almere', 'a'],
  [welkeSchool, 'de tweede', 'b'],
  [welkeSchool, 'de regenboog lelystad', 'b'],
])('at %j, %j is the choice %s', (open, text, value) => {
  expect(understand(text, open).answer).toEqual({ kind: 'choice', value });
});

test.each([
  [overeenkomst, 'wat is dat?'],
  [overeenkomst, 'ik heb 2 printers'],
  [overeenkomst, ''],
  [overeenkomst, '😀'],
  [meerScholen, 'geen idee'],
  [meerScholen, '2'],
  [meerScholen, 'twee'],
  [dienst, 'wacht even'],
  [nogGeen, 'ok'],
  [nogGeen, 'prima, bedankt'],
  [nogGeen, 'nee'],
])('at %j, %j is no answer', (open, text) => {
  expect(understand(text, open).answer).toBeUndefined();
});

test('coming for the mandaat is no certain yes to what a user may not know', () => {
  const said = understand('ja, ik wil een mandaat geven', overeenkomst);

  expect(said).toMatchObject({ wish: { kind: 'begin' } });
  expect(said.answer).toBeUndefined();
  expect(understand('ja, dat heb ik', overeenkomst).answer).toMatchObject({ value: 'ja' });
});

test.each([
  ['name', 'dat ben ik, Jan', { kind: 'text', text: 'Jan' }],
  ['name', 'Klaas', { kind: 'text', text: 'Klaas' }],
  ['name', 'wie bedoel je?', { kind: 'refused', why: 'a_question' }],
  ['name', 'mijn nummer is 06-12345678', { kind: 'refused', why: 'not_a_name' }],
  ['name', 'ja', { kind: 'refused', why: 'not_a_name' }],
  ['name', '😀', { kind: 'refused', why: 'not_a_name' }],
  ['name', ' \u200b ', { kind: 'refused', why: 'empty' }],
  ['name', 'Jan\r\nBcc: allen@elders.nl', { kind: 'refused', why: 'not_a_name' }],
  ['school', 'het is obs De Regenboog', { kind: 'text', text: 'obs De Regenboog' }],
  ['school', 'De Terugkeer', { kind: 'text', text: 'De Terugkeer' }],
  ['school', 'wat is jullie telefoonnummer', { kind: 'refused', why: 'a_question' }],
  ['school', '12AB00', { kind: 'code', code: { kind: 'code', brin: '12AB', vestiging: '00' } }],
  ['school', 'het is brin 12AB denk ik', { kind: 'code', code: { kind: 'code', brin: '12AB' } }],
  ['school', 'obs De Ark, 12AB00', { kind: 'text', text: 'obs De Ark' }],
  ['school', 'Regenboog Almere', { kind: 'text', text: 'Regenboog Almere' }],
  ['school', 'obs De Regenboog in Almere', { kind: 'text', text: 'obs De Regenboog' }],
  ['school', '20091', { kind: 'refused', why: 'not_a_name' }],
  ['place', 'in Almere', { kind: 'text', text: 'Almere' }],
  ['place', 'Kampen', { kind: 'text', text: 'Kampen' }],
  ['place', 'weet ik niet', { kind: 'refused', why: 'not_a_name' }],
  ['mail', 'jan@school.nl?', { kind: 'text', text: 'jan@school.nl' }],
  ['mail', 'jan', { kind: 'refused', why: 'not_an_address' }],
  ['mail', 'waarom wil je dat weten?', { kind: 'refused', why: 'a_question' }],
  ['code', 'dat is 12AB00 denk ik', { kind: 'code', code: { kind: 'code', brin: '12AB', vestiging: '00' } }],
  ['code', 'is het 12AB00?', { kind: 'code', code: { kind: 'code', brin: '12AB', vestiging: '00' } }],
  ['code', '12AB', { kind: 'code', code: { kind: 'code', brin: '12AB' } }],
  ['code', '100A100', { kind: 'code', code: { kind: 'other', other: 'onderwijsaanbieder' } }],
  ['code', '2', { kind: 'code', code: { kind: 'other', other: 'number' } }],
  ['code', 'wat is een BRIN?', { kind: 'refused', why: 'a_question' }],
  ['code', 'waar was dat in 2022 ook alweer voor?', { kind: 'refused', why: 'a_question' }],
  ['code', 'weet ik niet', { kind: 'refused', why: 'not_a_code' }],
  ['vestiging', '00', { kind: 'vestiging', vestiging: '00', single: false }],
  ['vestiging', '0', { kind: 'vestiging', vestiging: '00', single: true }],
  ['vestiging', '05AB01', { kind: 'code', code: { kind: 'code', brin: '05AB', vestiging: '01' } }],
  ['vestiging', 'we hebben 3 vestigingen', { kind: 'refused', why: 'not_a_code' }],
  ['vestiging', 'wat is dat', { kind: 'refused', why: 'a_question' }],
  [
    'text',
    'Kan iemand mij bellen over de einddatum?',
    { kind: 'text', text: 'Kan iemand mij bellen over de einddatum?' },
  ],
  ['text', 'regel een\nregel twee', { kind: 'text', text: 'regel een\nregel twee' }],
  ['text', '', { kind: 'refused', why: 'empty' }],
] as const)('where a %s is asked, %j is %j', (accepts, text, answer) => {
  expect(understand(text, asks(accepts)).answer).toEqual(answer);
});

test.each(['name', 'school', 'place', 'code', 'vestiging', 'mail', 'text', 'choice'] as const)(
  'where a %s is asked, a command is a command and no answer',
  (accepts) => {
    expect(understand('Stop', asks(accepts))).toEqual({ text: 'Stop', masked: false, command: 'stop' });
    expect(understand('ga terug', asks(accepts))).toEqual({
      text: 'ga terug',
      masked: false,
      command: 'terug',
    });
  },
);

test('what is shown is meant before what is not', () => {
  const article = { value: 'artikel.lijst', label: 'DigiDoor staat niet in de lijst', hidden: true as const };
  const open = { ...dienst, choices: [...dienst.choices, article] };

  expect(understand('digidoor staat niet in de lijst', open).answer).toMatchObject({
    value: 'artikel.lijst',
  });
  expect(understand('digidoor staat niet in mijn lijst', open).answer).toMatchObject({ value: 'mislukt' });
  expect(understand('lukt niet', open).answer).toMatchObject({ value: 'mislukt' });
});

test('a choice that also fits a code or a text is taken by its words', () => {
  const choices = [{ value: 'onbekend', label: 'Weet ik niet' }];

  expect(understand('geen idee', asks('code', choices)).answer).toEqual({
    kind: 'choice',
    value: 'onbekend',
  });
  expect(understand('1', asks('vestiging', choices)).answer).toMatchObject({ kind: 'vestiging' });
});

test('a question in the own words of the user is a text, also when it looks like a choice', () => {
  const open = asks('text', [{ value: 'nee', label: 'Toch niet' }]);

  expect(understand('toch niet', open).answer).toEqual({ kind: 'choice', value: 'nee' });
  expect(understand('nee', open).answer).toEqual({ kind: 'choice', value: 'nee' });
  expect(understand('nee, want hij staat er toch niet in', open).answer).toMatchObject({ kind: 'text' });
});

test('wanting a person within a longer message is heard', () => {
  expect(understand('het lukt niet, kan ik iemand bellen?', dienst)).toMatchObject({ command: 'medewerker' });
});

test('mood and a question of the user are told beside the answer', () => {
  expect(understand('wat een rotding, het lukt niet', dienst)).toMatchObject({
    mood: 'angry',
    answer: { kind: 'choice', value: 'mislukt' },
  });
  expect(understand('hoe werkt dat?', overeenkomst)).toEqual({
    text: 'hoe werkt dat?',
    masked: false,
    isQuestion: true,
  });
  expect(understand('do you speak english?', asks('name'))).toMatchObject({
    mood: 'english',
    isQuestion: true,
  });
  expect(understand('hallo', undefined)).toEqual({ text: 'hallo', masked: false, mood: 'greeting' });
});

test('a BSN is masked before anything else reads the message', () => {
  expect(understand('Jan, 123456782', asks('name'))).toEqual({
    text: 'Jan, [bsn weggehaald]',
    masked: true,
    answer: { kind: 'refused', why: 'not_a_name' },
  });
  expect(understand('１２３４５６７８２', asks('text'))).toMatchObject({
    text: '[bsn weggehaald]',
    masked: true,
  });
  expect(understand('123\u200b456\u200b782', asks('code'))).toMatchObject({ masked: true });
});

test('a message that is too long is refused and cut off', () => {
  const long = 'a'.repeat(2001);

  expect(understand(long, overeenkomst)).toEqual({
    text: 'a'.repeat(2000),
    masked: false,
    answer: { kind: 'refused', why: 'too_long' },
  });
  expect(understand('a'.repeat(4000), asks('text')).answer).toEqual({ kind: 'text', text: 'a'.repeat(4000) });
  expect(understand('a'.repeat(4001), asks('text')).answer).toEqual({ kind: 'refused', why: 'too_long' });
  expect(understand('ja '.repeat(5000), undefined).answer).toEqual({ kind: 'refused', why: 'too_long' });
});

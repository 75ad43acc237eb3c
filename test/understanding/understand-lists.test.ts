import type { Question } from '../../src/domain/question.js';
import { understand } from '../../src/understanding/understand.js';

const asks = (accepts: Question['accepts'], choices: Question['choices'] = []): Question => ({
  id: 'x',
  accepts,
  choices,
});
const meerScholen = asks('choice', [
  { value: 'ja', label: 'Ja, voor meer scholen' },
  { value: 'nee', label: 'Nee, alleen deze' },
]);
const alleScholen = asks('choice', [
  { value: 'ja', label: 'Dit zijn ze allemaal' },
  { value: 'nee', label: 'Nog een school' },
]);

test('a long list is read, and kept as it may be kept', () => {
  const rows = Array.from(
    { length: 60 },
    (_, at) =>
      `obs De Ark ${at}\tAlmere\t12AB${String(at).padStart(2, '0')}\tBeheerder van de school: Jan Jansen\t123456782`,
  );
  const read = understand(rows.join('\n'), asks('code'));

  expect(read.list?.rows).toHaveLength(60);
  expect(read.list?.rows[59]).toEqual({
    name: 'obs De Ark 59',
    place: 'Almere',
    brin: '12AB',
    vestiging: '59',
  });
  expect(read).toMatchObject({ masked: true });
  expect(read.text).toMatch(
    /^obs De Ark 0 Almere 12AB00 Beheerder van de school: Jan Jansen \[bsn weggehaald\] obs.*\]$/,
  );
  expect(read.text).not.toContain('123456782');
  expect(read.answer).toBeUndefined();
  expect(understand(`${rows.join('\n')}\n`.repeat(3), asks('code'))).toMatchObject({
    answer: { kind: 'refused', why: 'too_long' },
  });
});

test('numbers of neighbouring cells are no personal number together', () => {
  expect(understand('12AB00\t12345\t6782\n12AB01\t12345\t6782', asks('code'))).toMatchObject({
    masked: false,
  });
});

test('a list in a sentence leaves the choice and the person that came along', () => {
  expect(understand('ja, 12AB00 en 12AB01', meerScholen)).toMatchObject({
    answer: { kind: 'choice', value: 'ja' },
    list: {
      rows: [
        { brin: '12AB', vestiging: '00' },
        { brin: '12AB', vestiging: '01' },
      ],
    },
  });
  expect(understand('obs De Ark 12AB00, cbs Het Kompas 07XT01, mail jan@x.nl', asks('mail'))).toMatchObject({
    facts: { replyAddress: 'jan@x.nl' },
    list: { rows: [{ name: 'obs De Ark' }, { name: 'cbs Het Kompas' }] },
  });
});

test.each(['name', 'school', 'place', 'code', 'vestiging', 'mail', 'choice'] as const)(
  'where a %s is asked, a clear wish is no answer and no question',
  (accepts) => {
    expect(understand('ik wil de beheerder wijzigen', asks(accepts))).toEqual({
      text: 'ik wil de beheerder wijzigen',
      masked: false,
      wish: { kind: 'change', fact: 'administrator' },
    });
    expect(understand('haal school 2 weg', asks(accepts)).wish).toEqual({ kind: 'remove', schools: [1] });
    expect(understand('wat is de status van DD-2026-00012', asks(accepts))).toMatchObject({
      wish: { kind: 'status', ticket: 'DD-2026-00012' },
    });
  },
);

test.each([
  'haal school 2 weg',
  '12AB00, 12AB01',
  'wat is de status van DD-2026-00012?',
  'alle scholen van mijn bestuur',
])('in a question to the helpdesk, %j is part of it', (text) => {
  expect(understand(text, asks('text'))).toMatchObject({ answer: { kind: 'text', text } });
  expect(understand(text, asks('text'))).not.toHaveProperty('wish');
  expect(understand(text, asks('text'))).not.toHaveProperty('list');
});

test('a choice goes before a wish, unless the wish says which school', () => {
  const controle = asks('choice', [
    { value: 'ja', label: 'Ja, versturen' },
    { value: 'wijzigen', label: 'Wijzigen' },
  ]);

  expect(understand('wijzigen', controle)).toMatchObject({ answer: { value: 'wijzigen' } });
  expect(understand('wijzigen', controle)).not.toHaveProperty('wish');
  expect(understand('wijzig school 2', controle)).toMatchObject({ wish: { kind: 'change', school: 1 } });
  expect(understand('nog een school', alleScholen)).not.toHaveProperty('wish');
  expect(understand('ja, alle scholen van mijn bestuur', meerScholen)).toMatchObject({
    answer: { value: 'ja' },
    wish: { kind: 'bestuur' },
  });
});

test('a fact of another school than the one that is asked about is no answer', () => {
  expect(understand('school 3 is 12AB01', asks('code'))).toEqual({
    text: 'school 3 is 12AB01',
    masked: false,
    facts: { code: { kind: 'code', brin: '12AB', vestiging: '01' }, schoolIndex: 2 },
  });
});

test.each(['12AB00 en 07XT01 weg', '12AB00 en 07XT01 kunnen weg', '12AB00, 07XT01 mogen eruit'])(
  'in %j the schools are to be removed, and are no list',
  (typed) => {
    expect(understand(typed, alleScholen)).toMatchObject({
      wish: { kind: 'remove', codes: ['12AB00', '07XT01'] },
    });
    expect(understand(typed, alleScholen).list).toBeUndefined();
  },
);

test.each([
  'obs De Ark 12AB00, obs De Weg 07XT01',
  'obs De Ark 12AB00\nobs De Kiem 07XT01\nverwijder 12AB02',
])('%j is a list', (typed) => {
  expect(understand(typed, alleScholen).list?.rows.length).toBeGreaterThanOrEqual(2);
});

test('that a school cannot be chosen is what did not work, and removes nothing', () => {
  const step = asks('choice', [
    { value: 'gelukt', label: 'Gelukt' },
    { value: 'mislukt', label: 'Het lukt niet' },
  ]);
  for (const said of [
    '12AB00 kan niet',
    '12AB00 is er niet bij',
    '12AB00 kan er niet in',
    '12AB00 mag niet',
  ]) {
    expect(understand(said, step)).toMatchObject({ answer: { kind: 'choice', value: 'mislukt' } });
    expect(understand(said, step).wish).toBeUndefined();
  }
});

test('a text for the helpdesk keeps its lines, without a BSN that stands on them', () => {
  const typed = ' Hoi,\r\n\r\n\r\n\r\nIk krijg  fout 403.\nLeerling 123456782 ook.\u2028Groet, Anna\n';
  const text = 'Hoi,\n\nIk krijg fout 403.\nLeerling [bsn weggehaald] ook.\nGroet, Anna';

  expect(understand(typed, asks('text'))).toEqual({ text, masked: true, answer: { kind: 'text', text } });
});

test('one that is too long with its empty lines is kept on one line', () => {
  const typed = 'a\n\n'.repeat(1700);

  expect(understand(typed, asks('text')).text).toBe('a '.repeat(1700).trim());
});

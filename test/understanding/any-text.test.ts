import fc from 'fast-check';
import { Accepts } from '../../src/domain/question.js';
import { readChoice } from '../../src/understanding/choice.js';
import { clean } from '../../src/understanding/clean.js';
import { readCommand } from '../../src/understanding/command.js';
import { readDone } from '../../src/understanding/done.js';
import { readMood } from '../../src/understanding/mood.js';
import { clausesOf, normalise } from '../../src/understanding/normalise.js';
import { readPerson } from '../../src/understanding/person.js';
import { readPlace } from '../../src/understanding/place.js';
import { isQuestion } from '../../src/understanding/question.js';
import { readSchoolName } from '../../src/understanding/school-name.js';
import { understand } from '../../src/understanding/understand.js';
import { readYesNo } from '../../src/understanding/yes-no.js';

const CHOICES = [
  { value: 'ja', label: 'Ja' },
  { value: 'nee', label: 'Nee, nog niet' },
  { value: 'gelukt', label: 'Gelukt' },
  { value: 'x', label: 'Nog een school' },
];
const PIECES = [
  'ja',
  'nee',
  ', ',
  ' ',
  'niet',
  ' wel',
  'ik',
  ' weet ',
  'het',
  '12AB',
  '00',
  '123456782',
  '@',
  'a@b.nl',
  '.',
  '?',
  "'",
  '’',
  '-',
  'van ',
  'de ',
  '\u202e',
  '\u200b',
  '\u0000',
  '\n',
  '\u0301',
  '👍',
  '<b>',
  '[x](y)',
  'é',
  'ß',
  'İ',
  'ﬁ',
  '٣',
  '２',
  'stop',
  'BRIN ',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('')),
);

test('any text is understood without a throw, and what comes of it is clean: one line, but for a text', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...Accepts.options), (text, accepts) => {
      const read = understand(text, { id: 'x', accepts, choices: CHOICES });
      const texts = [read.text, read.answer?.kind === 'text' ? read.answer.text : ''];
      const lines = texts.flatMap((each) =>
        accepts === 'text' || accepts === 'question' ? each.split(/\n\n?/) : [each],
      );
      for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^\s|\s$|\s\s/u);
      expect(understand(text, { id: 'x', accepts, choices: CHOICES })).toEqual(read);
    }),
    { numRuns: 1500 },
  );
});

test('cleaning and normalising a second time change nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(clean(clean(text))).toBe(clean(text));
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
    { numRuns: 1500 },
  );
});

test('very long texts of every kind are read in a moment', () => {
  const READERS = [
    readYesNo,
    readDone,
    readCommand,
    readMood,
    isQuestion,
    readPerson,
    readSchoolName,
    readPlace,
    clausesOf,
    (text: string) => readChoice(text, CHOICES),
    (text: string) => understand(text, { id: 'x', accepts: 'text', choices: CHOICES }),
  ];
  const started = performance.now();
  for (const piece of [
    ...PIECES,
    'ik weet niet of ',
    'dat ben ik ',
    '1 2 3 ',
    'a@',
    'die hebben we ',
    'zie niet ',
    'van obs ',
    '((',
    'aa ',
  ])
    for (const read of READERS) read(piece.repeat(10_000 / piece.length));

  expect(performance.now() - started).toBeLessThan(10_000);
});

test.each([
  ['  Ja,  HOOR! ', 'ja hoor'],
  ['Kopiëren', 'kopieren'],
  ['één', 'een'],
  ["foto's", 'fotos'],
  ['’s-Gravenhage', 's gravenhage'],
  ['jaaaaaa', 'jaa'],
  ['a.u.b.', 'aub'],
  ['12AB-00', '12ab 00'],
  ['ＪＡ', 'ja'],
  ['ja\u200b\u202e', 'ja'],
  ['😀', ''],
  ['ja 😀 hoor', 'ja hoor'],
  ['J\u0061\u0301', 'ja'],
  ['IJsselstein', 'ijsselstein'],
  ['tweeëntwintig', 'tweentwintig'],
  ['', ''],
])('%j is compared as %j', (text, normal) => {
  expect(normalise(text)).toBe(normal);
});

test('clauses are what stands between signs and conjunctions', () => {
  expect(clausesOf('Opgeslagen, maar ik zie hem niet. Wat nu? (a.u.b.)')).toEqual([
    'opgeslagen',
    'ik zie hem niet',
    'wat nu',
    'aub',
  ]);
  expect(clausesOf('... ?!')).toEqual([]);
});

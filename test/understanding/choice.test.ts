import { readChoice } from '../../src/understanding/choice.js';
import { phrases } from './phrases-table.js';

const CHOICES = [
  { value: 'add', label: 'Mandaat toevoegen' },
  { value: 'copy', label: 'Mandaat kopiëren' },
  { value: 'send', label: 'Gegevens versturen' },
  { value: 'more', label: 'Nog een school' },
  { value: 'none', label: 'Dat lukt niet' },
];

test.each([
  ['Mandaat toevoegen', 'add'],
  ['mandaat toevoegen', 'add'],
  ['MANDAAT TOEVOEGEN!', 'add'],
  ['toevoegen', 'add'],
  ['toevoeg', 'add'],
  ['toevogen', 'add'],
  ['ik wil toevoegen', 'add'],
  ['ik kies voor toevoegen', 'add'],
  ['mandaat toevoegen graag', 'add'],
  ['doe maar mandaat toevoegen', 'add'],
  ['ik wil graag een mandaat toevoegen', 'add'],
  ['Mandaat kopieren', 'copy'],
  ['kopiëren', 'copy'],
  ['kopieren', 'copy'],
  ['kopieer', 'copy'],
  ['kopiere', 'copy'],
  ['het kopiëren', 'copy'],
  ['versturen', 'send'],
  ['verstuur', 'send'],
  ['gegevens', 'send'],
  ['gegevns versturen', 'send'],
  ['nog een school', 'more'],
  ['nog een', 'more'],
  ['school', 'more'],
  ['dat lukt niet', 'none'],
  ['lukt niet', 'none'],
  ['1', 'add'],
  ['2', 'copy'],
  ['2.', 'copy'],
  ['#3', 'send'],
  ['een', 'add'],
  ['één', 'add'],
  ['twee', 'copy'],
  ['drie', 'send'],
  ['de eerste', 'add'],
  ['eerste', 'add'],
  ['de tweede', 'copy'],
  ['De Tweede!', 'copy'],
  ['doe maar de tweede', 'copy'],
  ['ik kies de tweede', 'copy'],
  ['tweede graag', 'copy'],
  ['de 2e', 'copy'],
  ['2de', 'copy'],
  ['optie 3', 'send'],
  ['optie drie', 'send'],
  ['keuze 4', 'more'],
  ['nummer 5', 'none'],
  ['de derde optie', 'send'],
  ['de laatste', 'none'],
  ['laatste', 'none'],
  ['de onderste', 'none'],
  ['de bovenste', 'add'],
])('%j is choice %s', (text, value) => {
  expect(readChoice(text, CHOICES)).toBe(value);
});

test.each(phrases`
  | 😀 | ja | nee | 0 | 6 | 12 | zesde | ik heb 2 printers | er zijn 2 scholen bij ons | de tweede keer lukt het wel
  twee scholen | mandaat | het | de | een mandaat | lukt | dat lukt | weet ik niet | wat is kopiëren?
  hoe moet ik toevoegen | niet kopiëren | geen school | 12AB00 | obs De Regenboog | vandaag of morgen
  gemandateerd en nog kunnen we niks versturen | we gaan morgen samen iets toevoegen
  stap 2 van het kopiëren van een mandaat naar andere scholen lukt me nog steeds echt helemaal niet
`)('%j is none of the choices', (text) => {
  expect(readChoice(text, CHOICES)).toBeUndefined();
});

test('a label that equals another with more words is found when it is all that is said', () => {
  const choices = [
    { value: 'all', label: 'Gelukt bij alle scholen' },
    { value: 'one', label: 'Gelukt' },
  ];

  expect(readChoice('gelukt', choices)).toBe('one');
  expect(readChoice('alle scholen', choices)).toBe('all');
});

test('a place in the list counts only what is shown', () => {
  const choices = [...CHOICES, { value: 'change', label: 'Naam wijzigen', hidden: true as const }];

  expect(readChoice('de laatste', choices)).toBe('none');
  expect(readChoice('6', choices)).toBeUndefined();
  expect(readChoice('naam wijzigen', choices)).toBe('change');
});

test('no choices, no answer', () => {
  expect(readChoice('1', [])).toBeUndefined();
  expect(readChoice('de laatste', [])).toBeUndefined();
});

test.each([
  ['school 2', 'school.1'],
  ['de tweede school', 'school.1'],
  ['nummer 1', 'school.0'],
  ['school 3', undefined],
  ['school 1 en 2', undefined],
])('%j where schools are to choose from is %s', (text, expected) => {
  const schools = [
    { value: 'school.0', label: '1. obs De Regenboog, Almere' },
    { value: 'school.1', label: '2. cbs De Ark, Lelystad' },
    { value: 'niets', label: 'Toch niets wijzigen' },
  ];

  expect(readChoice(text, schools)).toBe(expected);
});

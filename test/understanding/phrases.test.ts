import { phraseReader } from '../../src/understanding/phrases.js';
import { isOneTypo } from '../../src/understanding/typos.js';

test.each([
  ['gelukt', 'gelukkt'],
  ['gelukt', 'gelkt'],
  ['gelukt', 'gleukt'],
  ['gelukt', 'gelujt'],
])('%s and %s differ by one key press', (word, typed) => {
  expect(isOneTypo(typed, word)).toBe(true);
});

test.each([
  ['gelukt', 'gelukt'],
  ['graag', 'vraag'],
  ['gelukt', 'gelkut3'],
  ['kappen', 'koepen'],
])('%s and %s do not', (word, typed) => {
  expect(isOneTypo(typed, word)).toBe(false);
});

test('another letter counts only in words that are long enough', () => {
  expect(isOneTypo('kampen', 'kappen', 7)).toBe(false);
  expect(isOneTypo('helpdezk', 'helpdesk', 7)).toBe(true);
});

const read = phraseReader({
  coffee: ['[ik wil] [graag] (koffie|een bak)'],
  tea: ['thee [zonder|met] [suiker]'],
});

test.each([
  ['koffie', 'coffee'],
  ['ik wil graag koffie', 'coffee'],
  ['nou ik wil koffie alsjeblieft', 'coffee'],
  ['ik wil kofie', 'coffee'],
  ['thee zonder suiker', 'tea'],
  ['thee suiker', 'tea'],
  ['theee', 'tea'],
])('%j is read by the table', (clause, meaning) => {
  expect(read(clause)).toBe(meaning);
});

test.each(['', 'ik wil', 'koffie of thee', 'geen koffie', 'koffie '.repeat(20).trim()])(
  '%j is not in the table',
  (clause) => {
    expect(read(clause)).toBeUndefined();
  },
);

test('a phrase with a bracket that stays open is a mistake of the table', () => {
  expect(() => phraseReader({ x: ['[ik wil koffie'] })).toThrow('[ik wil koffie');
});
